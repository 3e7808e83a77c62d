package sentiment

import (
	"bytes"
	"math"
)

// normal is the constant of the compound score, s / √(s² + normal). It stands for about the largest sum to be expected.
const normal = 15

// total is the scores of a text of so many words, from its charged words in order and its emphasis.
//
// A neutral word weighs 1, so 1 is added to the weight of a charged word. The emphasis goes to the heavier side.
func total(words []charged, count int, emphasis float64) Scores {
	var sum, positive, negative float64
	for _, w := range words {
		sum += w.valence
		if w.valence > 0 {
			positive += w.valence + 1
		} else {
			negative -= w.valence - 1
		}
	}
	neutral := float64(count - len(words))
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
		Compound: round(compound(sum, emphasis), 1e4),
	}
}

// compound is the sum of valences, moved away from zero by the emphasis and brought to the range -1 to 1.
func compound(sum, emphasis float64) float64 {
	switch {
	case sum > 0:
		sum += emphasis
	case sum < 0:
		sum -= emphasis
	}
	norm := sum / math.Sqrt(float64(sum*sum)+normal)
	return min(max(norm, -1), 1)
}

// emphasis is what the marks of a text add: 0.292 for each of up to four exclamation marks; 0.18 for each of two or
// three question marks, and 0.96 for more.
func emphasis(text []byte) float64 {
	exclamations := min(bytes.Count(text, []byte{'!'}), 4)
	questions := bytes.Count(text, []byte{'?'})
	asked := 0.0
	switch {
	case questions > 3:
		asked = 0.96
	case questions > 1:
		asked = float64(float64(questions) * 0.18)
	}
	return float64(float64(exclamations)*0.292) + asked
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
