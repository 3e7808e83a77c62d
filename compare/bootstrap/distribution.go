package bootstrap

import (
	"math"

	"mores/compare/describe"
	"mores/compare/distribution"
	"mores/compare/figure"
)

// A Distribution is what a statistic comes out as in resamples.
type Distribution struct {
	Value        float64 // of the data
	SE           float64 // of the data, by the formula of the statistic
	Acceleration float64 // a of BCa, by the jackknife
	Warnings     []figure.Warning

	values, pivots list // of the resamples; a pivot is (value − Value)/error
}

func (d *Distribution) warn(w figure.Warning) { d.Warnings = append(d.Warnings, w) }

// set keeps the statistic of resample r.
func (d *Distribution) set(r int, statistic Statistic, sums []float64) {
	value, se := statistic(sums)
	d.values.values[r], d.pivots.values[r] = defined(value), defined((value-d.Value)/se)
}

// add appends the statistic of a listed resample.
func (d *Distribution) add(statistic Statistic, sums []float64, chance float64) {
	value, se := statistic(sums)
	d.values.add(value, chance)
	d.pivots.add((value-d.Value)/se, chance)
}

func (d *Distribution) sort() {
	d.values.sort()
	d.pivots.sort()
}

// Resamples is the number of resamples, and whether they are all that there are.
func (d Distribution) Resamples() (n int, exact bool) {
	return len(d.values.values), d.values.chances != nil
}

// Quantile is the q quantile of the resampled values: by linear interpolation (type 7 of Hyndman and Fan 1996) of random
// ones, of listed ones the first whose distribution function is q.
func (d Distribution) Quantile(q float64) float64 { return d.values.quantile(q) }

// SD is the standard deviation of the resampled values: the bootstrap's estimate of the error. It is NaN if one is not
// defined.
func (d Distribution) SD() float64 {
	if d.values.chances == nil {
		return math.Sqrt(describe.Variance(d.values.values))
	}
	mean, squares := 0.0, 0.0
	for i, v := range d.values.values {
		mean += d.values.chance(i) * v
	}
	for i, v := range d.values.values {
		squares += d.values.chance(i) * (v - mean) * (v - mean)
	}
	return math.Sqrt(squares)
}

// Below is the share of the resamples below the estimate, and AtMost that of those that are not above it.
func (d Distribution) Below() (below, atMost float64) {
	slack := 1e-12 * math.Abs(d.Value)
	for i, v := range d.values.values {
		if v < d.Value-slack {
			below += d.values.chance(i)
		}
		if v <= d.Value+slack {
			atMost += d.values.chance(i)
		}
	}
	return below, atMost
}

// Z0 is the bias of BCa: the normal quantile of the share below the estimate, with half of the share equal to it.
func (d Distribution) Z0() float64 {
	below, atMost := d.Below()
	return distribution.NormalQuantile((below + atMost) / 2)
}

// Levels are the quantiles that BCa takes for an interval.
func (d Distribution) Levels(level float64) (low, high float64) {
	z0 := d.Z0()
	shifted := func(q float64) float64 {
		z := z0 + distribution.NormalQuantile(q)
		return 1 - distribution.Normal(z0+z/(1-d.Acceleration*z))
	}
	return shifted((1 - level) / 2), shifted((1 + level) / 2)
}

// Percentile is the interval between the quantiles (1∓level)/2.
func (d Distribution) Percentile(level float64) figure.Interval {
	return d.between((1-level)/2, (1+level)/2)
}

// Basic is the percentile interval turned round at the estimate.
func (d Distribution) Basic(level float64) figure.Interval {
	p := d.Percentile(level)
	return figure.Interval{Low: 2*d.Value - p.High, High: 2*d.Value - p.Low}
}

// BCa is the bias-corrected and accelerated interval (Efron 1987).
func (d Distribution) BCa(level float64) figure.Interval {
	low, high := d.Levels(level)
	if math.IsNaN(low) || math.IsNaN(high) {
		return figure.None()
	}
	return d.between(low, high)
}

// between is the interval between two quantiles. There is none where one is not defined.
func (d Distribution) between(low, high float64) figure.Interval {
	if len(d.values.values) == 0 || math.IsNaN(d.Value) {
		return figure.None()
	}
	return finite(d.Quantile(low), d.Quantile(high))
}

// Studentised is the interval of all values whose distance from the estimate, in errors, is within the middle of the
// resampled distances. There is none without a formula for the error.
func (d Distribution) Studentised(level float64) figure.Interval {
	if len(d.pivots.values) == 0 || !(d.SE > 0) {
		return figure.None()
	}
	low, high := d.pivots.quantile((1-level)/2), d.pivots.quantile((1+level)/2)
	return finite(d.Value-high*d.SE, d.Value-low*d.SE)
}

func finite(low, high float64) figure.Interval {
	if math.IsNaN(low-high) || math.IsInf(low-high, 0) {
		return figure.None()
	}
	return figure.Interval{Low: low, High: high}
}
