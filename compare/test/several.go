package test

import (
	"math"

	"mores/compare/describe"
	"mores/compare/distribution"
	"mores/compare/figure"
)

// An Omnibus is a test of several groups at once: whether any of them differs from the others.
type Omnibus struct {
	Name      string
	Groups    int
	Statistic float64 // an F, or a chi-squared
	DF1, DF2  float64 // DF2 is 0 for a chi-squared
	P         float64
	Warnings  []figure.Warning
}

// WelchF tests the means of independent groups without assuming equal variances (Welch 1951). Of two groups it is [Welch].
func WelchF(groups ...[]float64) Omnibus {
	o := Omnibus{Name: "Welch's F", Groups: len(groups), Statistic: math.NaN(), DF1: float64(len(groups) - 1), DF2: math.NaN(), P: math.NaN()}
	groups, o.Warnings = finite(groups)
	var weights, means []float64
	for _, g := range groups {
		variance := describe.Variance(g)
		switch {
		case len(g) == 0:
			o.Warnings = append(o.Warnings, figure.EmptyGroup)
			return o
		case len(g) == 1:
			o.Warnings = append(o.Warnings, figure.TooFew)
			return o
		case variance == 0:
			o.Warnings = append(o.Warnings, figure.NoVariance)
			return o
		}
		weights, means = append(weights, float64(len(g))/variance), append(means, describe.Mean(g))
	}
	k, all, mean := float64(len(groups)), sum(weights), 0.0
	for i, w := range weights {
		mean += w / all * means[i]
	}
	between, lambda := 0.0, 0.0
	for i, w := range weights {
		between += w * (means[i] - mean) * (means[i] - mean)
		share := 1 - w/all
		lambda += share * share / float64(len(groups[i])-1)
	}
	o.Statistic = between / (k - 1) / (1 + 2*(k-2)/(k*k-1)*lambda)
	o.DF2 = (k*k - 1) / (3 * lambda)
	o.P = distribution.F(o.Statistic, o.DF1, o.DF2)
	return o
}

// KruskalWallis tests by ranks whether values of some independent group tend to be above those of another (Kruskal and
// Wallis 1952), with the correction for ties.
func KruskalWallis(groups ...[]float64) Omnibus {
	o := Omnibus{Name: "Kruskal–Wallis", Groups: len(groups), Statistic: math.NaN(), DF1: float64(len(groups) - 1), P: math.NaN()}
	groups, o.Warnings = finite(groups)
	var all []float64
	for _, g := range groups {
		switch len(g) {
		case 0:
			o.Warnings = append(o.Warnings, figure.EmptyGroup)
			return o
		case 1:
			o.Warnings = append(o.Warnings, figure.TooFew)
		}
		all = append(all, g...)
	}
	ranks, ties := midranks(all)
	n, at, h := float64(len(all)), 0, 0.0
	for _, g := range groups {
		r := sum(ranks[at : at+len(g)])
		h += r * r / float64(len(g))
		at += len(g)
	}
	correction := 1 - ties/(n*n*n-n)
	if !(correction > 0) {
		o.Warnings = append(o.Warnings, figure.NoVariance)
		return o
	}
	o.Statistic = (12/(n*(n+1))*h - 3*(n+1)) / correction
	o.P = distribution.ChiSquared(max(0, o.Statistic), o.DF1)
	return o
}

// Friedman tests by the ranks within each topic whether some group tends to be above another (Friedman 1937), with the
// correction for ties. A row of the table is a topic, with a value of each group; rows with a missing value are left out.
func Friedman(table [][]float64) Omnibus {
	o := Omnibus{Name: "Friedman", Statistic: math.NaN(), DF1: math.NaN(), P: math.NaN()}
	var sums []float64
	rows, tied := 0, 0.0
	for _, row := range table {
		if whole, _ := figure.Finite(row); len(whole) < len(row) {
			o.Warnings = []figure.Warning{figure.Missing}
			continue
		}
		ranks, ties := midranks(row)
		if sums == nil {
			sums = make([]float64, len(row))
		}
		for j, r := range ranks {
			sums[j] += r
		}
		rows, tied = rows+1, tied+ties
	}
	n, k := float64(rows), float64(len(sums))
	o.Groups, o.DF1 = len(sums), k-1
	if rows == 0 {
		o.Warnings = append(o.Warnings, figure.Empty)
		return o
	}
	squares := 0.0
	for _, s := range sums {
		squares += s * s
	}
	correction := 1 - tied/(n*k*(k*k-1))
	if !(correction > 0) {
		o.Warnings = append(o.Warnings, figure.NoVariance)
		return o
	}
	o.Statistic = (12/(n*k*(k+1))*squares - 3*n*(k+1)) / correction
	o.P = distribution.ChiSquared(max(0, o.Statistic), o.DF1)
	return o
}

// finite leaves out what is missing in each group.
func finite(groups [][]float64) (kept [][]float64, warnings []figure.Warning) {
	for _, g := range groups {
		g, w := figure.Finite(g)
		kept = append(kept, g)
		if warnings == nil {
			warnings = w
		}
	}
	return kept, warnings
}
