package words

import "math"

// A Dispersion tells how evenly the occurrences of a term are spread over parts of different sizes, such as documents. It
// is fed the parts that hold the term.
type Dispersion struct {
	total    int     // occurrences in all parts
	size     int     // of all parts
	distance float64 // Σ (|v/f − s| − s) of the parts that hold it
}

// NewDispersion begins with the occurrences of the term in all parts, and the size of all parts.
func NewDispersion(occurrences, size int) Dispersion {
	return Dispersion{total: occurrences, size: size}
}

// Add adds a part of a size that holds the term so often.
func (d *Dispersion) Add(occurrences, size int) {
	share := float64(size) / float64(d.size)
	d.distance += math.Abs(float64(occurrences)/float64(d.total)-share) - share
}

// DP returns Gries' deviation of proportions (2008), ½ Σ |v/f − s| with v/f the share of the occurrences that a part has
// and s its share of the size: 0 where each part has what its size asks for, nearly 1 where a small part has all. It is NaN
// where the term does not occur.
func (d Dispersion) DP() float64 {
	if d.total == 0 {
		return math.NaN()
	}
	return max(0, (1+d.distance)/2) // the parts without it add their shares, and all shares are 1
}

// Normalised returns DP over its largest value, 1 − the smallest share of a part (Lijffijt and Gries 2012).
func (d Dispersion) Normalised(smallestPart int) float64 {
	return d.DP() / (1 - float64(smallestPart)/float64(d.size))
}
