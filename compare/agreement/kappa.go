package agreement

import "math"

// A Kappa is Cohen's kappa of two coders: the agreement beyond chance over what chance leaves, (a − e) / (1 − e).
type Kappa struct {
	Value     float64  // 1 is full agreement, 0 what chance gives
	SE        float64  // of Value, by Fleiss, Cohen and Everitt (1969)
	Interval  Interval // Value ± z SE
	SENull    float64  // where there is no agreement but chance: Value / SENull is a test of that
	Linear    float64  // weighted by how many places in the order of the labels the codes are apart
	Quadratic float64  // weighted by the square of that
	Units     int
	Warnings  []string
}

// Kappa says how well the two codes agree beyond chance. Swapping the coders changes nothing.
func (c Confusion[T]) Kappa() Kappa {
	first, second, units := c.margins()
	k := Kappa{
		Value: c.weighted(func(apart float64) float64 { return min(apart, 1) }),
		Units: int(units),
	}
	chance, chanceNull := 0.0, 0.0
	for i := range c.Labels {
		both := first[i] * second[i]
		chance += both
		chanceNull += both * (first[i] + second[i])
	}
	k.SE = math.Sqrt(max(0, c.kappaSpread(k.Value, chance))/units) / (1 - chance)
	k.SENull = math.Sqrt(max(0, chance+chance*chance-chanceNull)/units) / (1 - chance)
	k.Interval = around(k.Value, k.SE)
	k.Linear = c.weighted(func(apart float64) float64 { return apart })
	k.Quadratic = c.weighted(func(apart float64) float64 { return apart * apart })
	switch {
	case units == 0:
		k.SE, k.SENull = math.NaN(), math.NaN()
		k.Warnings = append(k.Warnings, "no unit has both codes")
	case len(c.Labels) == 1:
		k.SE, k.SENull, k.Interval = math.NaN(), math.NaN(), noInterval()
		k.Warnings = append(k.Warnings, "all codes are the same: no kappa")
	case k.SE == 0:
		k.Warnings = append(k.Warnings, "a standard error of 0 says nothing")
	}
	return k
}

// weighted is 1 less observed over expected disagreement, where two codes disagree by a function of how many places they
// are apart (Cohen 1968). It is NaN where chance leaves no disagreement.
func (c Confusion[T]) weighted(disagreement func(apart float64) float64) float64 {
	first, second, units := c.margins()
	observed, expected := 0.0, 0.0
	for i, row := range c.Cells {
		for j, n := range row {
			weight := disagreement(math.Abs(float64(i - j)))
			observed += weight * float64(n) / units
			expected += weight * first[i] * second[j]
		}
	}
	if expected == 0 {
		return math.NaN()
	}
	return 1 - observed/expected
}

// kappaSpread is the variance of kappa times the units and (1 − chance)²: equation 13 of Fleiss, Cohen and Everitt (1969).
func (c Confusion[T]) kappaSpread(kappa, chance float64) float64 {
	first, second, units := c.margins()
	sum, rest := 0.0, 1-kappa
	for i, row := range c.Cells {
		for j, n := range row {
			term := (second[i] + first[j]) * rest
			if i == j {
				term = 1 - term
			}
			sum += float64(n) / units * term * term
		}
	}
	last := kappa - chance*rest
	return sum - last*last
}
