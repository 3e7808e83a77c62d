package ngram

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"mores/analyze/text"
)

// modelOf counts texts.
func modelOf(texts ...string) *Model {
	m := New()
	for _, s := range texts {
		words := text.AppendWords(nil, s)
		m.Add(s, words, text.AppendSentences(nil, s, words))
	}
	return m
}

// scoreOf scores a text.
func scoreOf(m *Model, s string) Score {
	words := text.AppendWords(nil, s)
	return m.Score(s, words, text.AppendSentences(nil, s, words))
}

// TestByHand computes the probabilities of a model of two sentences, "a b" and "a c", by hand. The vocabulary has 3 words,
// so each has 1/4 to begin with, and so has the unknown word.
func TestByHand(t *testing.T) {
	m := modelOf("A b\na c")
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
		if got := m.Probability(strings.Fields(c.before), c.word); math.Abs(got-c.want) > 1e-15 {
			t.Errorf("%s: P is %v, not %v", c.reason, got, c.want)
		}
	}
	s := scoreOf(m, "A b. A z!")
	first, second, third := (2+aAtStart)/3, (1+2*bBehindA)/4, 2*otherBehindA/4
	want := -math.Log2(first) - math.Log2(second) - math.Log2(first) - math.Log2(third)
	if s.Words != 4 || s.Unknown != 1 || math.Abs(s.Bits-want) > 1e-12 {
		t.Errorf("the score is %+v, not 4 words, 1 unknown, %v bits", s, want)
	}
	if math.Abs(s.BitsPerWord()-want/4) > 1e-12 || math.Abs(s.Perplexity()-math.Pow(first*second*first*third, -0.25)) > 1e-9 {
		t.Errorf("bits per word %v, perplexity %v", s.BitsPerWord(), s.Perplexity())
	}
}

func TestNothing(t *testing.T) {
	for _, c := range []struct {
		reason string
		score  Score
	}{
		{"no text has no perplexity", scoreOf(modelOf("a b"), "")},
		{"nor has a text without a word", scoreOf(modelOf("a b"), "?!")},
		{"nor has any text under a model of nothing", scoreOf(New(), "a b")},
	} {
		if p := c.score.Perplexity(); !math.IsNaN(p) {
			t.Errorf("%s: %v", c.reason, p)
		}
	}
	if p := New().Probability(nil, "a"); !math.IsNaN(p) {
		t.Errorf("a model of nothing gives a word the probability %v", p)
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

func randomTexts(r *rand.Rand, n int) []string {
	texts := make([]string, n)
	for i := range texts {
		texts[i] = randomText(r)
	}
	return texts
}

// TestProbabilitiesAddUp adds up the probabilities of all words and of the unknown one behind random histories, also
// after texts were taken out.
func TestProbabilitiesAddUp(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 4))
	for range 50 {
		kept, gone := randomTexts(r, 3), randomTexts(r, 2)
		m := modelOf(append(kept, gone...)...)
		if err := m.Subtract(modelOf(gone...)); err != nil {
			t.Fatal(err)
		}
		for range 50 {
			before := strings.Fields(randomText(r))
			before = append(before[:r.IntN(len(before))], []string{"a", "unheard"}[r.IntN(2)])
			sum, known := m.Probability(before, "unheard"), 0
			for _, w := range strings.Fields("a b c d e f") {
				if m.find(w) != unknown {
					sum += m.Probability(before, w)
					known++
				}
			}
			if math.Abs(sum-1) > 1e-12 || known != m.Vocabulary() {
				t.Fatalf("behind %q the probabilities of %d words add up to %v", before, known, sum)
			}
		}
	}
}

// counted lists all counts of a model by their words, whatever numbers these have.
func counted(m *Model) []string {
	name := func(i id) string {
		if i < firstWord {
			return fmt.Sprint(i)
		}
		return m.words[i-firstWord]
	}
	var all []string
	for g, n := range m.grams {
		c := m.contexts[g.history]
		all = append(all, fmt.Sprint(name(g.history[0]), name(g.history[1]), name(g.word), n, c.tokens, c.types))
	}
	slices.Sort(all)
	return append(all, fmt.Sprint(len(m.contexts)))
}

// TestCountsAddUp makes sure that models are a sum of their texts: in any order, and without what was taken out.
func TestCountsAddUp(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for range 50 {
		x, y := randomTexts(r, 3), randomTexts(r, 3)
		want := modelOf(append(slices.Clone(x), y...)...)
		xy, yx := modelOf(x...), modelOf(y...)
		xy.Merge(modelOf(y...))
		yx.Merge(modelOf(x...))
		if !slices.Equal(counted(xy), counted(want)) || !slices.Equal(counted(yx), counted(want)) {
			t.Fatalf("%q and %q are other counts together than merged", x, y)
		}
		if err := xy.Subtract(modelOf(x...)); err != nil {
			t.Fatal(err)
		}
		if !slices.Equal(counted(xy), counted(modelOf(y...))) {
			t.Fatalf("%q are other counts alone than without %q", y, x)
		}
		s := randomText(r)
		if got, want := scoreOf(xy, s), scoreOf(modelOf(y...), s); got != want {
			t.Fatalf("%q scores %+v without %q, %+v under a model of the rest", s, got, x, want)
		}
	}
}

func TestSubtractTooMuch(t *testing.T) {
	for _, c := range []struct{ reason, part string }{
		{"a word that was never counted", "a z"},
		{"a word that was counted less often", "a b. a b"},
		{"words that never stood together", "b a"},
	} {
		m := modelOf("a b")
		if err := m.Subtract(modelOf(c.part)); err == nil {
			t.Errorf("%s: no error", c.reason)
		}
		if !slices.Equal(counted(m), counted(modelOf("a b"))) {
			t.Errorf("%s: the model is another one now", c.reason)
		}
	}
	m := modelOf("a b")
	if err := m.Subtract(m); err != nil || len(m.grams)+len(m.contexts) != 0 {
		t.Errorf("a model without itself has %v, error %v", maps.Collect(maps.All(m.grams)), err)
	}
}

func FuzzModel(f *testing.F) {
	f.Add("a b. A c", "a z")
	f.Add("", "a")
	f.Add("\xff. é", "É")
	f.Fuzz(func(t *testing.T, counted, s string) {
		m := modelOf(counted)
		if score := scoreOf(m, s); score.Bits < 0 || math.IsInf(score.Bits, 0) || score.Unknown > score.Words {
			t.Errorf("%q under %q scores %+v", s, counted, score)
		}
		if err := m.Subtract(modelOf(counted)); err != nil || len(m.grams) > 0 {
			t.Errorf("%q cannot be taken out of itself: %v", counted, err)
		}
	})
}
