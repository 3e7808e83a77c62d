package duplicate

import (
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

func TestSimilarity(t *testing.T) {
	for _, c := range []struct {
		why, a, b string
		want      float64
	}{
		{"the same", "one two three four five six", "one two three four five six", 1},
		{"case, punctuation and ’ do not count", "It’s one, two: three four five", "it's ONE two three four five!", 1},
		{"two shingles each, one in common", "one two three four five six", "one two three four five seven", 1.0 / 3},
		{"a short text is one shingle", "one two", "one two", 1},
		{"nothing in common", "one two three", "four five six", 0},
		{"no word", "…", "…", 0},
	} {
		if got := Similarity(c.a, c.b); math.Abs(got-c.want) > 1e-12 {
			t.Errorf("%s: %g, want %g", c.why, got, c.want)
		}
	}
}

// copies are texts of random words, and of each some copies in which words are changed.
func copies(r *rand.Rand, texts, each, length int, changed float64) []string {
	var all []string
	for range texts {
		var words []string
		for range length {
			words = append(words, fmt.Sprint("w", r.IntN(5000)))
		}
		for range each {
			copied := slices.Clone(words)
			for i := range copied {
				if r.Float64() < changed {
					copied[i] = fmt.Sprint("x", r.IntN(5000))
				}
			}
			all = append(all, strings.Join(copied, " "))
		}
	}
	return all
}

// TestFind compares with all pairs: what is found is right, and of pairs that are alike by .6 or more, which are missed
// once in a hundred at most, hardly any is missed.
func TestFind(t *testing.T) {
	texts := copies(rand.New(rand.NewPCG(1, 2)), 60, 2, 120, 0.02)
	found := map[[2]int]bool{}
	for _, p := range Find(texts, Least) {
		if got := Similarity(texts[p.A], texts[p.B]); got != p.Similarity || got < Least || p.A >= p.B {
			t.Errorf("%+v: the similarity is %g", p, got)
		}
		found[[2]int{p.A, p.B}] = true
	}
	alike, missed := 0, 0
	for a := range texts {
		for b := a + 1; b < len(texts); b++ {
			if Similarity(texts[a], texts[b]) >= 0.6 {
				alike++
				if !found[[2]int{a, b}] {
					missed++
				}
			}
		}
	}
	if alike < 30 || missed > 1 {
		t.Errorf("%d of %d pairs are missed", missed, alike)
	}
}

// TestTemplate: a thousand copies of one text are all linked, by not many more pairs than there are copies.
func TestTemplate(t *testing.T) {
	texts := copies(rand.New(rand.NewPCG(3, 4)), 1, 1000, 60, 0.01)
	pairs := Find(texts, Least)
	linked := make([]int, len(texts))
	for i := range linked {
		linked[i] = i
	}
	for range 20 { // until nothing changes
		for _, p := range pairs {
			least := min(linked[p.A], linked[p.B])
			linked[p.A], linked[p.B] = least, least
		}
	}
	apart := slices.IndexFunc(linked, func(i int) bool { return i != 0 })
	if apart >= 0 || len(pairs) > 2*bands*len(texts) {
		t.Errorf("text %d is not linked with the first; %d pairs", apart, len(pairs))
	}
}

// TestEstimate checks the signatures: the share of numbers that two have in common is near the similarity, within four
// standard errors of 128 draws.
func TestEstimate(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 6))
	for _, changed := range []float64{0, 0.01, 0.03, 0.1, 0.5} {
		pair := copies(r, 1, 2, 400, changed)
		a, b := sign(shingles(pair[0])), sign(shingles(pair[1]))
		same := 0.0
		for k := range a {
			if a[k] == b[k] {
				same++
			}
		}
		want := Similarity(pair[0], pair[1])
		if se := math.Sqrt(want * (1 - want) / hashes); math.Abs(same/hashes-want) > 4*se+0.01 {
			t.Errorf("similarity %.3f, estimated %.3f", want, same/hashes)
		}
	}
}

func FuzzFind(f *testing.F) {
	f.Add("a b c d e f", "a b c d e f")
	f.Fuzz(func(t *testing.T, a, b string) {
		pairs := Find([]string{a, b}, Least)
		if same := Similarity(a, b) == 1; same != (len(pairs) == 1 && pairs[0].Similarity == 1) {
			t.Fatalf("%q and %q are the same: %t; found %v", a, b, same, pairs)
		}
	})
}

func BenchmarkFind(b *testing.B) {
	texts := copies(rand.New(rand.NewPCG(7, 8)), 1000, 1, 300, 0)
	b.ReportAllocs()
	for b.Loop() {
		Find(texts, Least)
	}
}
