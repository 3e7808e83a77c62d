package power

import "math"

// DesignEffect is how many times the variance of the mean of all texts grows by clusters of equal size: 1 + (size−1) icc
// (Kish 1965). The texts are worth their number divided by it. A contrast within clusters gains from the correlation
// instead: see [WithinTopics].
func DesignEffect(size, icc float64) float64 { return 1 + (size-1)*icc }

// DesignEffectOf is that of clusters of these sizes: 1 + (Σn²/Σn − 1) icc.
func DesignEffectOf(sizes []int, icc float64) float64 {
	sum, squares := 0.0, 0.0
	for _, n := range sizes {
		sum += float64(n)
		squares += float64(n) * float64(n)
	}
	if sum == 0 {
		return math.NaN()
	}
	return DesignEffect(squares/sum, icc)
}

// A Pilot is what is known of a measure before a study: how texts vary, and how alike those on one topic are.
type Pilot struct {
	SD  float64 // of the texts
	ICC float64 // the share of their variance that lies between topics
}

// WithinTopics is the standard deviation of the difference of one topic if each group writes so many texts on it: √(2 SD²
// (1−ICC)/texts). The topic is in both groups and drops out.
func (p Pilot) WithinTopics(texts float64) float64 {
	return p.SD * math.Sqrt(2*max(0, 1-p.ICC)/texts)
}

// BetweenTopics is the standard deviation of the mean of one topic of so many texts, where topics belong to one group:
// SD √(ICC + (1−ICC)/texts). More texts on a topic help little there.
func (p Pilot) BetweenTopics(texts float64) float64 {
	return p.SD * math.Sqrt(max(0, p.ICC)+max(0, 1-p.ICC)/texts)
}

// DetectableWithin is the smallest raw difference that so many topics, each with so many texts of both groups, show.
func (p Pilot) DetectableWithin(topics, texts, alpha, power float64) float64 {
	return Paired(topics, alpha).Detectable(power) * p.WithinTopics(texts)
}

// DetectableBetween is that of groups with so many topics each of their own.
func (p Pilot) DetectableBetween(topicsX, topicsY, texts, alpha, power float64) float64 {
	return Independent(topicsX, topicsY, alpha).Detectable(power) * p.BetweenTopics(texts)
}

// TopicsWithin is how many topics show a raw difference, rounded up.
func (p Pilot) TopicsWithin(difference, texts, alpha, power float64) float64 {
	return math.Ceil(Pairs(difference/p.WithinTopics(texts), alpha, power))
}

// TopicsBetween is how many topics of each group do, rounded up.
func (p Pilot) TopicsBetween(difference, texts, alpha, power float64) float64 {
	return math.Ceil(Each(difference/p.BetweenTopics(texts), alpha, power))
}
