package words

import (
	"cmp"
	"maps"
	"math"
	"slices"
)

// A Use is how a text uses a word.
type Use struct {
	Frequency float64 // relative
	Score     float64 // of each occurrence
	Documents int     // that have the word, where they are known
}

// A Contribution is the part that one word has in the difference of two averages, Φ² − Φ¹.
type Contribution struct {
	Word     string
	From, To Use
	// Used is the part that comes from being used more or less: (p²−p¹)(½(φ²+φ¹) − Φ_ref).
	Used float64
	// Scored is the part that comes from another score: ½(p¹+p²)(φ²−φ¹).
	Scored float64
	// High tells that the word scores above the reference, More that the second text uses it more.
	High, More bool
}

// Value is the whole contribution.
func (c Contribution) Value() float64 { return c.Used + c.Scored }

// A Shift parts the difference of two averages, To − From, into contributions.
type Shift struct {
	From, To      float64
	Reference     float64
	Contributions []Contribution // the largest first, whichever way; words in order where they are equal
}

// Difference is To − From. The contributions add up to it.
func (s Shift) Difference() float64 { return s.To - s.From }

// Variation is the sum of the sizes of the contributions. A contribution over it is its share of all movement.
func (s Shift) Variation() float64 {
	sum := 0.0
	for _, c := range s.Contributions {
		sum += math.Abs(c.Value())
	}
	return sum
}

// Components sum up a shift by the kind of its words: those that score high or low, used more or less, and the parts that
// come from higher and lower scores.
type Components struct {
	HighMore, HighLess, LowMore, LowLess float64
	ScoreUp, ScoreDown                   float64
}

// Components returns the sums. Together they are the difference.
func (s Shift) Components() Components {
	var all Components
	for _, c := range s.Contributions {
		*all.of(c) += c.Used
		if c.Scored > 0 {
			all.ScoreUp += c.Scored
		} else {
			all.ScoreDown += c.Scored
		}
	}
	return all
}

// of is the sum that a contribution belongs to. What is neither above nor below counts as below, as in Gallagher et al.
func (k *Components) of(c Contribution) *float64 {
	switch {
	case c.High && c.More:
		return &k.HighMore
	case c.High:
		return &k.HighLess
	case c.More:
		return &k.LowMore
	}
	return &k.LowLess
}

// NewShift returns the shift between two texts of the average Σ p φ over their words. The frequencies are taken as they
// are. A score is compared with the reference to tell high from low; where the frequencies of both texts add up to the same
// the sum of the contributions does not depend on it.
func NewShift(from, to map[string]Use, reference float64) Shift {
	s := Shift{Reference: reference}
	all := maps.Clone(from)
	maps.Copy(all, to)
	for _, word := range slices.Sorted(maps.Keys(all)) {
		x, y := from[word], to[word]
		c := Contribution{Word: word, From: x, To: y}
		above := (x.Score+y.Score)/2 - reference
		c.Used = (y.Frequency - x.Frequency) * above
		c.Scored = (x.Frequency + y.Frequency) / 2 * (y.Score - x.Score)
		c.High, c.More = above > 0, y.Frequency > x.Frequency
		s.From += float64(x.Frequency * x.Score)
		s.To += float64(y.Frequency * y.Score)
		s.Contributions = append(s.Contributions, c)
	}
	slices.SortStableFunc(s.Contributions, func(a, b Contribution) int {
		return cmp.Compare(math.Abs(b.Value()), math.Abs(a.Value()))
	})
	return s
}
