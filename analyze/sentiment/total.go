package sentiment

import "math"

// normal is the constant of the compound score, s / √(s² + normal). It stands for about the largest sum to be expected.
const normal = 15

// total is the scores of a text of so many words, from the levels of its charged words, in order, and its emphasis.
//
// A neutral word weighs 1, so 1 is added to the weight of a charged word. The emphasis goes to the heavier side.
func total(charged []level, valences []float64, words int, emphasis float64) Scores {
	var positive, negative float64
	for _, l := range charged {
		if valence := valences[l]; valence > 0 {
			positive += valence + 1
		} else {
			negative -= valence - 1
		}
	}
	neutral := float64(words - len(charged))
	switch {
	case positive > negative:
		positive += emphasis
	case positive < negative:
		negative += emphasis
	}
	weight := positive + negative + neutral
	return Scores{
		Negative: round(negative/weight, 1e3),
		Neutral:  round(neutral/weight, 1e3),
		Positive: round(positive/weight, 1e3),
		Compound: compound(charged, valences, emphasis),
	}
}

// compound is the compound score: the sum of valences, moved away from zero by the emphasis and brought to the range -1
// to 1. The valences are added one by one in their order: in another the last bit of the sum could differ.
func compound(charged []level, valences []float64, emphasis float64) float64 {
	sum := 0.0
	for _, l := range charged {
		sum += valences[l]
	}
	switch {
	case sum > 0:
		sum += emphasis
	case sum < 0:
		sum -= emphasis
	}
	norm := sum / math.Sqrt(float64(sum*sum)+normal)
	return round(min(max(norm, -1), 1), 1e4)
}

// round rounds x, from -1 to 1, to 1/unit as Python does: the exact value of x decides, and a tie goes to the even
// neighbour. A zero has no sign.
func round(x, unit float64) float64 {
	scaled := float64(x * unit)
	lost := math.FMA(x, unit, -scaled) // x·unit is scaled + lost exactly
	n := math.RoundToEven(scaled)
	switch rest := scaled - n; { // a half looks like a tie; what was lost says which side it is on
	case rest == 0.5 && lost > 0:
		n++
	case rest == -0.5 && lost < 0:
		n--
	}
	if n == 0 {
		return 0
	}
	return n / unit
}
