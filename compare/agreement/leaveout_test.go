package agreement

import (
	"math/rand/v2"
	"slices"
	"testing"
)

// TestLeaveOutByHand: without its one part the first document falls from above both others to below them, or to a tie.
func TestLeaveOutByHand(t *testing.T) {
	for _, c := range []struct {
		why     string
		without Part
		want    Contribution
	}{
		{"from two pairs won to none", Part{"a", []int{0}, []float64{0}}, Contribution{"a", 1, 1, 1}},
		{"to one tie, a quarter of the area", Part{"b", []int{0}, []float64{1}}, Contribution{"b", 1, 1, 0.75}},
		{"a part of a document without the label hurts", Part{"c", []int{1}, []float64{5}}, Contribution{"c", 1, 0, 0.5}},
		{"all that fall together keep their order", Part{"d", []int{0, 1, 2}, []float64{-7, -9, -8}}, Contribution{"d", 3, 1, 0}},
		{"a part of no document", Part{Name: "e"}, Contribution{Name: "e"}},
		{"a score that goes missing leaves one pair, which is won", Part{"f", []int{1}, []float64{nan}}, Contribution{"f", 1, 0, 0}},
		{"the only document with the label goes missing", Part{"g", []int{0}, []float64{nan}}, Contribution{"g", 1, 1, nan}},
	} {
		got := LeaveOut([]float64{3, 1, 2}, []bool{true, false, false}, []Part{c.without})[0]
		if !same(got.Gain, c.want.Gain) || got.Name != c.want.Name || got.Documents != c.want.Documents || got.Positive != c.want.Positive {
			t.Errorf("%s: %+v, want %+v", c.why, got, c.want)
		}
	}
}

// TestLeaveOutIsWhatIsComputedAnew to the last bit, with ties and missing scores.
func TestLeaveOutIsWhatIsComputedAnew(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for seed := range uint64(200) {
		scores, labels := made(seed, 2+r.IntN(60))
		var parts []Part
		for range 5 {
			p := Part{Documents: r.Perm(len(scores))[:r.IntN(len(scores)+1)]}
			for _, d := range p.Documents {
				p.Scores = append(p.Scores, scores[d]-float64(r.IntN(3)))
				if r.IntN(10) == 0 {
					p.Scores[len(p.Scores)-1] = nan
				}
			}
			parts = append(parts, p)
		}
		before := newRanking(scores, labels)
		for i, c := range LeaveOut(scores, labels, parts) {
			changed := slices.Clone(scores)
			for k, d := range parts[i].Documents {
				changed[d] = parts[i].Scores[k]
			}
			want := before.area() - newRanking(changed, labels).area()
			if c.Gain != want && !(c.Gain != c.Gain && want != want) {
				t.Fatalf("seed %d: the area changes by %v, want %v", seed, c.Gain, want)
			}
		}
	}
}
