package agreement

import (
	"fmt"
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
)

// A Level is a level of measurement: it says how far apart two codes are.
type Level string

// The levels, with the squared distance of two codes c and k.
const (
	NominalLevel  Level = "nominal"  // 1 if they differ
	OrdinalLevel  Level = "ordinal"  // the square of the difference of their mid-ranks among all codes
	IntervalLevel Level = "interval" // (c−k)²
	RatioLevel    Level = "ratio"    // ((c−k) / (c+k))², for codes of 0 and more
)

// Alpha is Krippendorff's alpha, 1 less observed over expected disagreement (Krippendorff 2011). units[u] are the codes
// of unit u, one of each coder, NaN where a coder gave none; rows may differ in length. A unit with fewer than two codes
// is left out. Codes that are infinite or beyond ±1e100 are taken as missing.
//
// With m codes in a unit and n in all, the observed disagreement is the mean over all codes of the mean squared distance
// to the other codes of the unit, the expected one to all other codes. The time is of order n log n, at the ratio level
// the square of the number of distinct codes.
func Alpha(units [][]float64, level Level) Reliability {
	r := Reliability{Value: math.NaN()}
	disagreement := levels()[level]
	if disagreement == nil {
		r.warn(fmt.Sprintf("no level %q: use nominal, ordinal, interval or ratio", string(level)))
		return r
	}
	used, pooled := pairable(units)
	r.Units, r.Codes, r.LeftOut = len(used), len(pooled), len(units)-len(used)
	if r.Units == 0 {
		r.warn("no unit has codes of two people")
		return r
	}
	switch lowest := slices.Min(pooled); {
	case lowest == slices.Max(pooled):
		r.warn("all codes are the same: no alpha")
		return r
	case level == RatioLevel && lowest < 0:
		r.warn("codes below 0 have no ratio: use the interval level")
		return r
	case level == OrdinalLevel:
		rankWithin(used, pooled)
	}
	observed := 0.0
	for _, codes := range used {
		observed += disagreement(codes) / float64(len(codes)-1)
	}
	r.Value = 1 - observed/(disagreement(pooled)/float64(r.Codes-1))
	return r
}

// pairable returns the units with two codes and more, without what is missing, and all their codes.
func pairable(units [][]float64) (used [][]float64, pooled []float64) {
	for _, codes := range units {
		codes = slices.DeleteFunc(slices.Clone(codes), func(v float64) bool { return !isFinite(v) })
		if len(codes) > 1 {
			used = append(used, codes)
			pooled = append(pooled, codes...)
		}
	}
	return used, pooled
}

// rankWithin puts in place of each code its mid-rank among all.
func rankWithin(units [][]float64, pooled []float64) {
	ranks := midranks(pooled)
	copy(pooled, ranks)
	for _, codes := range units {
		copy(codes, ranks)
		ranks = ranks[len(codes):]
	}
}

// levels gives for each level the sum of squared distances over all ordered pairs of codes. Ordinal codes are ranks by
// then, whose distance is that of an interval.
func levels() map[Level]func([]float64) float64 {
	return map[Level]func([]float64) float64{
		NominalLevel:  nominalDisagreement,
		OrdinalLevel:  intervalDisagreement,
		IntervalLevel: intervalDisagreement,
		RatioLevel:    ratioDisagreement,
	}
}

// nominalDisagreement is the number of ordered pairs that differ: all less those of equals.
func nominalDisagreement(codes []float64) float64 {
	sum := float64(len(codes)) * float64(len(codes))
	_, counts := distinct(codes)
	for _, n := range counts {
		sum -= n * n
	}
	return sum
}

// intervalDisagreement is Σ Σ (c−k)² = 2 n Σ (c−mean)².
func intervalDisagreement(codes []float64) float64 {
	centred := centre(codes)
	return 2 * float64(len(codes)) * floats.Dot(centred, centred)
}

// ratioDisagreement sums over pairs of distinct codes.
func ratioDisagreement(codes []float64) float64 {
	values, counts := distinct(codes)
	sum := 0.0
	for i, c := range values {
		for j, k := range values[:i] {
			distance := (c - k) / (c + k)
			sum += 2 * counts[i] * counts[j] * distance * distance
		}
	}
	return sum
}

// distinct returns the distinct codes in order, and how often each occurs.
func distinct(codes []float64) (values, counts []float64) {
	for _, code := range slices.Sorted(slices.Values(codes)) {
		if len(values) == 0 || code != values[len(values)-1] {
			values, counts = append(values, code), append(counts, 0)
		}
		counts[len(counts)-1]++
	}
	return values, counts
}
