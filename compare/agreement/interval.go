package agreement

import "math"

// z95 is the 97.5 % quantile of the standard normal distribution, for two-sided intervals at 95 %.
const z95 = 1.959963984540054

// An Interval is a 95 % interval. Both ends are NaN where there is none.
type Interval struct {
	Low, High float64
}

// noInterval stands for an interval that cannot be computed.
func noInterval() Interval {
	return Interval{math.NaN(), math.NaN()}
}

// around is value ± z se.
func around(value, se float64) Interval {
	return Interval{value - z95*se, value + z95*se}
}

// logitInterval is the interval of a share that is symmetric on the logit scale, so that it stays between 0 and 1:
// logit v ± z se / (v(1−v)) (Pepe 2003, section 5.2). There is none for a share of 0 or 1.
func logitInterval(value, se float64) Interval {
	if !(value > 0 && value < 1) {
		return noInterval()
	}
	i := around(math.Log(value/(1-value)), se/(value*(1-value)))
	return Interval{1 / (1 + math.Exp(-i.Low)), 1 / (1 + math.Exp(-i.High))}
}

// twoSided is the p of a standard normal statistic.
func twoSided(z float64) float64 {
	return math.Erfc(math.Abs(z) / math.Sqrt2)
}

// Wilson returns the interval of a share of n trials in which successes succeeded: all π for which the score test does
// not reject, |successes/n − π| ≤ z √(π(1−π)/n) (Wilson 1927). It holds for few trials and for shares of 0 and 1; without
// trials there is none.
func Wilson(successes, n int) Interval {
	if n < 1 || successes < 0 || successes > n {
		return noInterval()
	}
	trials, z2 := float64(n), z95*z95
	p := float64(successes) / trials
	centre := p + z2/(2*trials)
	half := z95 * math.Sqrt(p*(1-p)/trials+z2/(4*trials*trials))
	i := Interval{(centre - half) / (1 + z2/trials), (centre + half) / (1 + z2/trials)}
	// Rounding must not take the ends of 0 and of all past 0 and 1.
	if successes == 0 {
		i.Low = 0
	}
	if successes == n {
		i.High = 1
	}
	return i
}
