package ngram

import (
	"fmt"
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"mores/analyze/text"
)

// textOf is a text of a part.
type textOf struct{ part, text string }

func spansOf(s string) (words, sentences []text.Span) {
	words = text.AppendWords(nil, s)
	return words, text.AppendSentences(nil, s, words)
}

// modelOf counts texts.
func modelOf(t testing.TB, texts ...textOf) *Model {
	b := NewBuilder()
	for _, s := range texts {
		words, sentences := spansOf(s.text)
		if err := b.Add(s.part, s.text, words, sentences); err != nil {
			t.Fatal(err)
		}
	}
	return b.Model()
}

// scoreOf scores a text under the model less a part.
func scoreOf(m *Model, part, s string) Score {
	words, sentences := spansOf(s)
	c := m.Scorer()
	c.Begin(part, s)
	c.Add(words, sentences)
	return c.End()
}

// probability is that of a word behind others of its sentence.
func (v view) probabilityOf(before []string, word string) float64 {
	h := history{start, start}
	for _, w := range before {
		h = history{h[1], v.find([]byte(w))}
	}
	return v.probability(h, v.find([]byte(word)))
}

// TestByHand computes the probabilities of a model of two sentences, "a b" and "a c", by hand. The vocabulary has 3 words,
// so each has 1/4 to begin with, and so has the unknown word.
func TestByHand(t *testing.T) {
	m := modelOf(t, textOf{"", "A b\na c"})
	a := (2 + 3*0.25) / (4 + 3.0)       // behind anything: a 2 of 4 words, 3 different ones
	b := (1 + 3*0.25) / (4 + 3.0)       // b and c 1 of 4
	other := 3 * 0.25 / (4 + 3.0)       // an unknown word
	aAtStart := (2 + a) / (2 + 1)       // behind one start: a 2 of 2, 1 different word
	bBehindA := (1 + 2*b) / (2 + 2)     // behind a: b 1 of 2, 2 different words
	otherBehindA := 2 * other / (2 + 2) // behind a
	for _, c := range []struct {
		reason, before, word string
		want                 float64
	}{
		{"the first word, behind two starts", "", "a", (2 + aAtStart) / (2 + 1)},
		{"the second word, behind a start and a", "a", "b", (1 + 2*bBehindA) / (2 + 2)},
		{"a history of two words that was never met", "c a", "b", bBehindA},
		{"a history of which nothing was met", "c b", "b", b},
		{"an unknown word", "a", "z", 2 * otherBehindA / (2 + 2)},
		{"an unknown history", "y z", "a", a},
		{"more than two words before", "b b c a", "b", bBehindA},
	} {
		if got := m.without("").probabilityOf(strings.Fields(c.before), c.word); math.Abs(got-c.want) > 1e-15 {
			t.Errorf("%s: P is %v, not %v", c.reason, got, c.want)
		}
	}
	s := scoreOf(m, "", "A b. A z!")
	first, second, third := (2+aAtStart)/3, (1+2*bBehindA)/4, 2*otherBehindA/4
	want := -math.Log2(first) - math.Log2(second) - math.Log2(first) - math.Log2(third)
	if s.Words != 4 || s.Unknown != 1 || math.Abs(s.Bits-want) > 1e-12 {
		t.Errorf("the score is %+v, not 4 words, 1 unknown, %v bits", s, want)
	}
	if math.Abs(s.BitsPerWord()-want/4) > 1e-12 || s.UnknownShare() != 0.25 {
		t.Errorf("bits per word %v, unknown %v", s.BitsPerWord(), s.UnknownShare())
	}
}

func TestNothing(t *testing.T) {
	known := modelOf(t, textOf{"all", "a b"})
	for _, c := range []struct {
		reason string
		score  Score
	}{
		{"no text has no bits", scoreOf(known, "", "")},
		{"nor has a text without a word", scoreOf(known, "", "?!")},
		{"nor has any text under a model of nothing", scoreOf(modelOf(t), "", "a b")},
		{"nor under a model of which all is left out", scoreOf(known, "all", "a b")},
	} {
		if b := c.score.BitsPerWord(); !math.IsNaN(b) {
			t.Errorf("%s: %v", c.reason, b)
		}
	}
}

func TestTooMuch(t *testing.T) {
	s := strings.Repeat("a ", MaxWords)
	b := NewBuilder()
	words, sentences := spansOf(s)
	if err := b.Add("", s, words, sentences); err != nil {
		t.Errorf("%d words: %v", MaxWords, err)
	}
	if err := b.Add("", "b", []text.Span{{Start: 0, End: 1}}, nil); err == nil {
		t.Errorf("%d words: no error", MaxWords+1)
	}
	if firstWord+MaxWords >= unknown {
		t.Error("so many words have no numbers")
	}
}

// randomText is some sentences of a small vocabulary, so that words repeat.
func randomText(r *rand.Rand) string {
	var b strings.Builder
	for range 1 + r.IntN(5) {
		for range 1 + r.IntN(8) {
			b.WriteByte(byte('a' + r.IntN(6)))
			b.WriteByte(' ')
		}
		b.WriteString("\n")
	}
	return b.String()
}

func randomTexts(r *rand.Rand, part string, n int) []textOf {
	texts := make([]textOf, n)
	for i := range texts {
		texts[i] = textOf{part, randomText(r)}
	}
	return texts
}

// TestProbabilitiesAddUp adds up the probabilities of all words and of the unknown one behind random histories, of the
// whole model and without a part.
func TestProbabilitiesAddUp(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for round := range 50 {
		m := modelOf(t, append(randomTexts(r, "kept", 3), randomTexts(r, "gone", 2)...)...)
		v := m.without([]string{"", "gone"}[round%2])
		for range 50 {
			before := strings.Fields(randomText(r))
			before = append(before[:r.IntN(len(before))], []string{"a", "unheard"}[r.IntN(2)])
			sum := v.probabilityOf(before, "unheard")
			for w := range strings.FieldsSeq("a b c d e f") {
				if v.find([]byte(w)) != unknown {
					sum += v.probabilityOf(before, w)
				}
			}
			if math.Abs(sum-1) > 1e-12 {
				t.Fatalf("behind %q the probabilities add up to %v", before, sum)
			}
		}
	}
}

// TestWithout compares a model less a part with a model of the rest, to the last bit; the order of the texts, and how they
// are cut into blocks, make no difference.
func TestWithout(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 100 {
		x, y, z := randomTexts(r, "x", 3), randomTexts(r, "y", 3), randomTexts(r, "", 2)
		all := append(append(append([]textOf(nil), x...), y...), z...)
		r.Shuffle(len(all), func(i, j int) { all[i], all[j] = all[j], all[i] })
		m := modelOf(t, all...)
		s := randomText(r)
		for part, rest := range map[string][]textOf{"x": append(y, z...), "y": append(x, z...), "z": all, "": all} {
			want := scoreOf(modelOf(t, rest...), "", s)
			if got := scoreOf(m, part, s); got != want {
				t.Fatalf("%q scores %+v without %q, %+v under a model of the rest", s, got, part, want)
			}
			if got := scoreInBlocks(m, part, s, 1+r.IntN(4)); got != want {
				t.Fatalf("%q scores %+v in blocks, %+v as a whole", s, got, want)
			}
		}
	}
}

// scoreInBlocks scores a text in blocks of some words, as analyze does.
func scoreInBlocks(m *Model, part, s string, block int) Score {
	all, cutter := text.AppendWords(nil, s), text.NewSentences(s)
	c := m.Scorer()
	c.Begin(part, s)
	for len(all) > 0 {
		words := all[:min(block, len(all))]
		all = all[len(words):]
		c.Add(words, cutter.Append(nil, words))
	}
	c.Add(nil, cutter.AppendLast(nil))
	return c.End()
}

func FuzzModel(f *testing.F) {
	f.Add("a b. A c", "a z")
	f.Add("", "a")
	f.Add("\xff. é", "É")
	f.Fuzz(func(t *testing.T, counted, s string) {
		m := modelOf(t, textOf{"", counted}, textOf{"again", counted})
		score := scoreOf(m, "", s)
		if score.Bits < 0 || math.IsInf(score.Bits, 0) || score.Unknown > score.Words {
			t.Errorf("%q under %q scores %+v", s, counted, score)
		}
		once := scoreOf(modelOf(t, textOf{"", counted}), "", s)
		if got := scoreOf(m, "again", s); fmt.Sprint(got) != fmt.Sprint(once) {
			t.Errorf("%q scores %+v when what came again is left out, not %+v", s, got, once)
		}
	})
}
