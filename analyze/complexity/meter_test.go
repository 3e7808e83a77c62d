package complexity

import (
	"math"
	"math/rand/v2"
	"reflect"
	"strings"
	"testing"

	"mores/analyze/text"
)

// measure measures a text with a meter of its own.
func measure(s string) Figures { return measureWith(NewMeter(), s) }

func measureWith(m *Meter, s string) Figures {
	words := text.AppendWords(nil, s)
	return m.Measure(s, words, text.AppendSentences(nil, s, words))
}

// TestMeasureByHand counts short texts by hand.
func TestMeasureByHand(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		counts       Counts
		syntax       Syntax
	}{
		{"an empty text has nothing", "", Counts{}, Syntax{}},
		{"marks are no sentence", "?! … -- ;", Counts{}, Syntax{}},
		{"one word is one sentence", "Yes", Counts{1, 1, 3, 1, 0, 0, 0, 0, 1}, Syntax{}},
		{"a number is a word, but neither of content nor in a band", "In 1998, 42 voted.", Counts{4, 1, 13, 5, 0, 0, 2, 1, 3}, Syntax{Prepositions: 1}},
		{"a hyphen parts words", "A long-term.", Counts{3, 1, 9, 3, 0, 0, 0, 2, 4}, Syntax{}},
		{"an apostrophe is no letter", "People's rights", Counts{2, 1, 13, 3, 0, 1, 0, 2, 2}, Syntax{}},
		{
			"sentences are read one by one", "Is that so? That is unfair because it was not asked.",
			Counts{11, 2, 40, 13, 0, 1, 0, 2, 11}, Syntax{Subordinators: 1, Passives: 1},
		},
	} {
		f := measure(c.text)
		if f.Counts != c.counts || f.Syntax != c.syntax {
			t.Errorf("%s: %q has\n%+v %+v, not\n%+v %+v", c.reason, c.text, f.Counts, f.Syntax, c.counts, c.syntax)
		}
	}
}

// TestMeterForgetsNothingThatMatters makes sure that a figure does not depend on the texts before it.
func TestMeterForgetsNothingThatMatters(t *testing.T) {
	m := NewMeter()
	random := rand.New(rand.NewPCG(1, 2))
	vocabulary := strings.Fields("Care and HARM, and the people who were told that they matter. Was it said? Nobody's 12 rules are café")
	for range 200 {
		var b strings.Builder
		for range random.IntN(300) {
			b.WriteString(vocabulary[random.IntN(len(vocabulary))] + " ")
		}
		s := b.String()
		if got, want := measureWith(m, s), measure(s); !same(got, want) {
			t.Fatalf("after other texts %q has %+v, alone %+v", s, got, want)
		}
	}
	m.vocabulary = newVocabulary()
	if got, want := measureWith(m, "People care."), measure("People care."); !same(got, want) {
		t.Errorf("after forgetting a text has %+v, else %+v", got, want)
	}
}

// same compares figures; missing ones are the same.
func same(a, b Figures) bool {
	if a.Counts != b.Counts || a.Syntax != b.Syntax {
		return false
	}
	for _, m := range Measures() {
		if x, y := m.Of(&a), m.Of(&b); x != y && !(math.IsNaN(x) && math.IsNaN(y)) {
			return false
		}
	}
	return true
}

func TestBand(t *testing.T) {
	for _, c := range []struct {
		word, reason string
		want         int
	}{
		{"the", "the most frequent word", 1},
		{"people's", "a possessive has the band of its noun", 1},
		{"antidisestablishmentarianism", "an unlisted word is in the last band", RarestBand},
		{"", "nothing is not listed", RarestBand},
	} {
		if got := Band(c.word); got != c.want {
			t.Errorf("%s: %q is in band %d, not %d", c.reason, c.word, got, c.want)
		}
	}
	size := map[int]int{}
	for word := range bands() {
		size[Band(word)]++
	}
	if want := map[int]int{1: 1000, 2: 1000, 3: 1000, 4: 1000}; !reflect.DeepEqual(size, want) {
		t.Errorf("the bands have %v words, not %v", size, want)
	}
}

func FuzzMeasure(f *testing.F) {
	for _, s := range []string{"", "a", "It is. It was said that", "\xff\xfe", "É è 1,2", "don't don’t", strings.Repeat("x y. ", 60)} {
		f.Add(s)
	}
	m := NewMeter()
	f.Fuzz(func(t *testing.T, s string) {
		figures := measureWith(m, s)
		c := figures.Counts
		if max(c.Polysyllables, c.LongWords, c.Sentences, c.ContentWords+c.Numbers) > c.Words || c.Syllables < c.Words {
			t.Errorf("%q has %+v", s, c)
		}
		if !same(figures, measure(s)) {
			t.Errorf("%q has other figures the second time", s)
		}
	})
}
