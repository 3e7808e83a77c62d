package sentiment

import "math"

// normal is the constant of the compound score, s / √(s² + normal). It stands for about the largest sum to be expected.
const normal = 15

// sums are those of the valences of the charged words of a text.
type sums struct {
	charged            int
	positive, negative float64 // each with 1 a word, since that is what a neutral word weighs
	all                float64
}

// sumsOf adds the valences one by one in their order: in another the last bit of the sum could differ.
func sumsOf(charged []level, valences []float64) sums {
	s := sums{charged: len(charged)}
	for _, l := range charged {
		valence := valences[l]
		s.all += valence
		if valence > 0 {
			s.positive += valence + 1
		} else {
			s.negative -= valence - 1
		}
	}
	return s
}

// total is the scores of a text of so many words, from the sums of its charged words and its emphasis, which goes to the
// heavier side.
func (s sums) total(words int, emphasis float64) Scores {
	positive, negative := s.positive, s.negative
	neutral := float64(words - s.charged)
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
		Compound: s.compound(emphasis),
	}
}

// compound is the compound score: the sum of valences, moved away from zero by the emphasis and brought to the range -1
// to 1.
func (s sums) compound(emphasis float64) float64 {
	sum := s.all
	switch {
	case sum > 0:
		sum += emphasis
	case sum < 0:
		sum -= emphasis
	}
	norm := sum / math.Sqrt(float64(sum*sum)+normal)
	return round(min(max(norm, -1), 1), unit)
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
