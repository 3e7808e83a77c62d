package agreement

import (
	"math"

	"gonum.org/v1/gonum/floats"
)

// An Area is an area under the ROC curve, or a mean of such areas, with DeLong's standard error.
type Area struct {
	Value    float64  // 0 to 1; 0.5 is no better than chance
	SE       float64  // DeLong's
	Interval Interval // Value ± z SE; it may reach beyond 0 and 1
	Logit    Interval // symmetric on the logit scale, within 0 and 1; none for an area of 0 or 1
}

func newArea(value, se float64) Area {
	return Area{value, se, around(value, se), logitInterval(value, se)}
}

// area counts the pairs that are won, in halves, so that it is exact. It is NaN unless there are both classes.
func (r ranking) area() float64 {
	halves, below := 0, 0
	for _, t := range r.ties {
		halves += t.positive * (2*below + t.negative)
		below += t.negative
	}
	return float64(halves) / float64(2*r.positive*r.negative)
}

// influence returns one number for each of n documents, the sum of whose squares is DeLong's variance: (V−A)/√(m(m−1))
// for the m documents with the label, V being their placement, and likewise for those without. It is 0 for the
// documents that are missing, and NaN in a class of one document, which has no variance.
func (r ranking) influence(n int) []float64 {
	u := make([]float64, n)
	area, below, above := r.area(), 0, r.positive
	scalePositive, scaleNegative := scaleOf(r.positive), scaleOf(r.negative)
	for _, t := range r.ties {
		above -= t.positive
		placePositive := float64(2*below+t.negative) / float64(2*r.negative)
		placeNegative := float64(2*above+t.positive) / float64(2*r.positive)
		for _, d := range r.docs[t.from:t.to] {
			if d.positive {
				u[d.at] = (placePositive - area) * scalePositive
			} else {
				u[d.at] = (placeNegative - area) * scaleNegative
			}
		}
		below += t.negative
	}
	return u
}

// scaleOf is 1/√(n(n−1)), NaN for fewer than two.
func scaleOf(n int) float64 {
	if n < 2 {
		return math.NaN()
	}
	return 1 / math.Sqrt(float64(n)*float64(n-1))
}

// delong is the area with its error. n is the number of documents, missing or not.
func (r ranking) delong(n int) Area {
	if !r.twoClasses() {
		return newArea(math.NaN(), math.NaN())
	}
	return newArea(r.area(), floats.Norm(r.influence(n), 2))
}

// hanleyMcNeil is the standard error of an area A under exponential scores, which needs nothing but A and the numbers of
// documents: Q1 = A/(2−A), Q2 = 2A²/(1+A) (Hanley and McNeil 1982).
func (r ranking) hanleyMcNeil() float64 {
	a, m, n := r.area(), float64(r.positive), float64(r.negative)
	q1, q2 := a/(2-a), 2*a*a/(1+a)
	return math.Sqrt((a*(1-a) + (m-1)*(q1-a*a) + (n-1)*(q2-a*a)) / (m * n))
}
