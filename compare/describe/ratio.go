package describe

import (
	"math"

	"mores/compare/distribution"
	"mores/compare/figure"
)

// A Ratio is the mean of a group over that of a baseline. Both must be above zero; else it is NaN with a warning.
type Ratio struct {
	MeanX, MeanY float64
	Value        float64
	SELog        float64 // of log Value, by the delta method
	DF           float64 // of SELog
	Warnings     []figure.Warning

	vx, vy, cxy float64 // variances of the means and their covariance
}

// RatioOf compares independent groups. The degrees of freedom are those of Welch and Satterthwaite on the scale of the
// logarithm.
func RatioOf(x, y []float64) Ratio {
	x, wx := figure.Finite(x)
	y, wy := figure.Finite(y)
	nx, ny := float64(len(x)), float64(len(y))
	r := newRatio(Mean(x), Mean(y), Variance(x)/nx, Variance(y)/ny, 0)
	a, b := r.vx/(r.MeanX*r.MeanX), r.vy/(r.MeanY*r.MeanY)
	r.DF = (a + b) * (a + b) / (a*a/(nx-1) + b*b/(ny-1))
	return r.warned(min(len(x), len(y)), append(wx, wy...))
}

// PairedRatio compares pairs; the degrees of freedom are their number less one.
func PairedRatio(x, y []float64) Ratio {
	x, y, warnings := figure.FinitePairs(x, y)
	n := float64(len(x))
	r := newRatio(Mean(x), Mean(y), Variance(x)/n, Variance(y)/n, Covariance(x, y)/n)
	r.DF = n - 1
	return r.warned(len(x), warnings)
}

// NewRatio is a ratio of means with known variances vx and vy and covariance cxy: of clustered means, say.
func NewRatio(meanX, meanY, vx, vy, cxy, df float64) Ratio {
	r := newRatio(meanX, meanY, vx, vy, cxy)
	r.DF = df
	return r.warned(2, nil)
}

func newRatio(meanX, meanY, vx, vy, cxy float64) Ratio {
	r := Ratio{MeanX: meanX, MeanY: meanY, Value: math.NaN(), SELog: math.NaN(), vx: vx, vy: vy, cxy: cxy}
	if meanX > 0 && meanY > 0 {
		r.Value = meanX / meanY
		r.SELog = math.Sqrt(max(0, vx/(meanX*meanX)+vy/(meanY*meanY)-2*cxy/(meanX*meanY)))
	}
	return r
}

// warned adds what is wrong with a ratio of means of so many values at the least.
func (r Ratio) warned(n int, warnings []figure.Warning) Ratio {
	switch {
	case n == 0:
		warnings = append(warnings, figure.EmptyGroup)
	case n == 1:
		warnings = append(warnings, figure.TooFew)
	case math.IsNaN(r.Value):
		warnings = append(warnings, figure.NotAbove)
	}
	r.Warnings = warnings
	return r
}

// Percent is 100 (Value − 1).
func (r Ratio) Percent() float64 { return 100 * (r.Value - 1) }

// Interval is Value exp(± t SELog) at a level such as 0.95, with t of DF degrees of freedom.
func (r Ratio) Interval(level float64) figure.Interval {
	return r.with(distribution.TQuantile((1+level)/2, r.DF))
}

// NormalInterval is the same with a normal quantile in place of t, for large samples.
func (r Ratio) NormalInterval(level float64) figure.Interval {
	return r.with(distribution.NormalQuantile((1 + level) / 2))
}

func (r Ratio) with(quantile float64) figure.Interval {
	if math.IsNaN(r.Value) {
		return figure.None()
	}
	spread := math.Exp(quantile * r.SELog)
	return figure.Interval{Low: r.Value / spread, High: r.Value * spread}
}

// Fieller is the interval of all ratios ρ for which mean(x) − ρ mean(y) differs from zero by no more than quantile of its
// standard errors (Fieller 1954), and g = quantile² var(mean(y))/mean(y)². From g = 1 on the interval has no end, and is
// None.
func (r Ratio) Fieller(quantile float64) (interval figure.Interval, g float64) {
	my := r.MeanY
	g = quantile * quantile * r.vy / (my * my)
	if !(g < 1) || math.IsNaN(r.Value) {
		return figure.None(), g
	}
	// The limits are the roots of (mx − ρ my)² = q² (vx − 2ρ cxy + ρ² vy).
	middle := r.Value - g*r.cxy/r.vy
	if r.vy == 0 {
		middle = r.Value
	}
	under := r.vx - 2*r.Value*r.cxy + r.Value*r.Value*r.vy - g*r.conditional()
	half := quantile / my * math.Sqrt(max(0, under))
	return figure.Interval{Low: (middle - half) / (1 - g), High: (middle + half) / (1 - g)}, g
}

// conditional is the variance of mean(x) given mean(y).
func (r Ratio) conditional() float64 {
	if r.vy == 0 {
		return r.vx
	}
	return r.vx - r.cxy*r.cxy/r.vy
}

// FiellerT is [Ratio.Fieller] at a level, with t of DF degrees of freedom.
func (r Ratio) FiellerT(level float64) figure.Interval {
	interval, _ := r.Fieller(distribution.TQuantile((1+level)/2, r.DF))
	return interval
}
