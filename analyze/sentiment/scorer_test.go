package sentiment

import (
	"strings"
	"sync"
	"testing"
)

// TestLongTexts has texts on which following the reference step by step would take time quadratic in the length. All
// expected scores follow from the definition: no valence, or nothing but valences of one sign.
func TestLongTexts(t *testing.T) {
	const n = 200_000
	good := strings.Repeat("good ", n)
	for _, c := range []struct {
		reason, text string
		want         Scores
	}{
		{"one token of marks", strings.Repeat("!", n), Scores{Neutral: 1}},
		{"every word a but", strings.Repeat("but ", n), Scores{Neutral: 1}},
		{"equal valences on both sides", good + "but " + good, Scores{Positive: 1, Compound: 1}},
		{"valences that become equal", strings.Repeat("gorgeous admires ", n/2) + "but", Scores{Positive: 1, Compound: 1}},
		{"one token of a word", strings.Repeat("good", n), Scores{Neutral: 1}},
		{"one token of n't", strings.Repeat("n't", n), Scores{Neutral: 1}},
		{"nothing but white space", strings.Repeat(" \n", n), Scores{}},
	} {
		if got := newScorer(t).Score(c.text); got != c.want {
			t.Errorf("%s: got %v, want %v", c.reason, got, c.want)
		}
	}
}

// TestConcurrent makes sure that texts scored at the same time do not share memory. The race detector looks on.
func TestConcurrent(t *testing.T) {
	s := newScorer(t)
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for _, c := range ruleCases {
				if got := s.Score(c.text); got != c.want {
					t.Errorf("Score(%q) = %v, want %v", c.text, got, c.want)
				}
			}
		})
	}
	group.Wait()
}

// TestAllocations makes sure that memory is reused: a text of 100,000 words costs no allocation for a word. The margin is
// for a collection of garbage in between, after which the buffers grow anew.
func TestAllocations(t *testing.T) {
	s := newScorer(t)
	text := strings.Repeat(prose, 100_000/len(strings.Fields(prose))) + " but good"
	if got := testing.AllocsPerRun(5, func() { s.Score(text) }); got > 200 {
		t.Errorf("%v allocations for a text of 100,000 words", got)
	}
}

func TestInvalidUTF8(t *testing.T) {
	s := newScorer(t)
	for _, c := range []struct{ reason, text, same string }{
		{"an invalid byte is a character of its own", "go\xffod bad", "go\ufffdod bad"},
		{"it is no white space, though Latin-1 has it so", "good\xa0bad", "good\ufffdbad"},
		{"two of them in a token are too short to strip", "\xff\xff! good", "\ufffd\ufffd! good"},
		{"a surrogate is three invalid bytes", "good \xed\xa0\x80", "good \ufffd\ufffd\ufffd"},
		{"an emoji cut short is none", "good \xf0\x9f\x98", "good \ufffd\ufffd\ufffd"},
	} {
		if got, want := s.Score(c.text), s.Score(c.same); got != want {
			t.Errorf("%s: got %v, want %v as for %q", c.reason, got, want, c.same)
		}
	}
}

func FuzzScore(f *testing.F) {
	for _, c := range ruleCases {
		f.Add(c.text)
	}
	f.Add("\xff\xfe good \x80!")
	s := newScorer(f)
	f.Fuzz(func(t *testing.T, text string) {
		got := s.Score(text)
		for _, share := range []float64{got.Negative, got.Neutral, got.Positive} {
			if !(share >= 0 && share <= 1) {
				t.Errorf("a share of %v is not from 0 to 1", share)
			}
		}
		if !(got.Compound >= -1 && got.Compound <= 1) {
			t.Errorf("a compound of %v is not from -1 to 1", got.Compound)
		}
		if sum := got.Negative + got.Neutral + got.Positive; got != (Scores{}) && (sum < 0.998 || sum > 1.002) {
			t.Errorf("the shares sum to %v", sum)
		}
		if again := s.Score(text); again != got {
			t.Errorf("a second time the scores are %v, not %v", again, got)
		}
		if replaced := s.Score(string([]rune(text))); replaced != got {
			t.Errorf("with U+FFFD for each invalid byte the scores are %v, not %v", replaced, got)
		}
	})
}
