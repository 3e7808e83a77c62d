package main

import (
	"fmt"
	"math"
	"math/rand/v2"
)

// A scenario is a way to make texts up: how many topics of which design, how many texts on each, and what is measured.
type scenario struct {
	name   string
	shared bool // the topics hold both groups
	topics [2]int
	texts  [2]int  // the most texts a topic, by group; from 1 on all are as likely
	zeros  bool    // a rate with many zeros; else a normal measure
	spread float64 // of the group, in those of the baseline
}

// The values: a normal measure has the mean 10 and a variance of 4 between topics and 4 within; a rate is that of 2 hits per
// 1,000 words on average in texts of 200 to 400 words, so that more than half of the texts have none.
var scenarios = []scenario{
	{"24 topics, a text of each group", true, [2]int{24, 24}, [2]int{1, 1}, false, 1},
	{"24 topics, a text of each, many zeros", true, [2]int{24, 24}, [2]int{1, 1}, true, 1},
	{"24 topics, 1–4 texts of each, many zeros", true, [2]int{24, 24}, [2]int{4, 4}, true, 1},
	{"24 topics, 1–5 against 1–2 texts, twice the spread", true, [2]int{24, 24}, [2]int{5, 2}, false, 2},
	{"90 topics, a text of each, many zeros", true, [2]int{90, 90}, [2]int{1, 1}, true, 1},
	{"12 topics, a text of each", true, [2]int{12, 12}, [2]int{1, 1}, false, 1},
	{"12 topics of either group, 1–4 texts", false, [2]int{12, 12}, [2]int{4, 4}, false, 1},
	{"12 against 40 topics, 1–4 texts, twice the spread", false, [2]int{12, 40}, [2]int{4, 4}, false, 2},
	{"40 against 12 topics, 1–4 texts, twice the spread", false, [2]int{40, 12}, [2]int{4, 4}, false, 2},
	{"20 topics of either group, 1–8 texts, many zeros", false, [2]int{20, 20}, [2]int{8, 8}, true, 1},
	{"12 against 40 topics, 1–4 texts, many zeros", false, [2]int{12, 40}, [2]int{4, 4}, true, 1},
	{"30 against 90 texts, many zeros", false, [2]int{30, 90}, [2]int{1, 1}, true, 1},
	{"30 against 90 texts, twice the spread", false, [2]int{30, 90}, [2]int{1, 1}, false, 2},
	{"100 texts of either group, many zeros", false, [2]int{100, 100}, [2]int{1, 1}, true, 1},
}

// A text is one value of one group on a topic.
type text struct {
	group int // 0 is the group, 1 the baseline
	topic string
	value float64
}

// effect is what the group has more where there is a difference: a tenth of a normal measure, half of a rate.
func (s scenario) effect() float64 {
	if s.zeros {
		return 0.5
	}
	return 0.1
}

// mean is that of the baseline.
func (s scenario) mean() float64 {
	if s.zeros {
		return 2
	}
	return 10
}

// texts makes a data set in which the mean of the group is 1 + effect times that of the baseline.
func (s scenario) make(r *rand.Rand, effect float64) []text {
	var all []text
	for g, topics := range s.topics {
		if s.shared && g == 1 {
			break
		}
		for t := range topics {
			level := s.level(r)
			name := fmt.Sprint(g, "/", t)
			if s.texts == [2]int{1, 1} && !s.shared {
				name = "" // no topics at all
			}
			for other := range 2 {
				if other == g || s.shared {
					for range 1 + r.IntN(s.texts[other]) {
						all = append(all, text{other, name, s.value(r, level, other, effect)})
					}
				}
			}
		}
	}
	return all
}

// level is what the texts of a topic have in common.
func (s scenario) level(r *rand.Rand) float64 {
	if s.zeros {
		return gamma(r, 3)
	}
	return 2 * r.NormFloat64()
}

func (s scenario) value(r *rand.Rand, level float64, group int, effect float64) float64 {
	mean, spread := s.mean(), 1.0
	if group == 0 {
		mean, spread = mean*(1+effect), s.spread
	}
	if !s.zeros {
		return mean + spread*(level+2*r.NormFloat64())
	}
	words := 200 + 200*r.Float64()
	return 1000 * poisson(r, mean*level*gamma(r, 2)*words/1000) / words
}

// gamma draws a variable of mean 1 and variance 1/shape.
func gamma(r *rand.Rand, shape int) float64 {
	sum := 0.0
	for range shape {
		sum += r.ExpFloat64()
	}
	return sum / float64(shape)
}

func poisson(r *rand.Rand, mean float64) float64 {
	limit, product, n := math.Exp(-mean), r.Float64(), 0.0
	for product > limit {
		product *= r.Float64()
		n++
	}
	return n
}

// g is the true Hedges' g of the effect: the difference over the root of the mean variance of the texts, from very many.
func (s scenario) g(effect float64) float64 {
	r := rand.New(rand.NewPCG(1, 2))
	var n, sum, squares [2]float64
	for n[0]+n[1] < 400_000 {
		for _, t := range s.make(r, effect) {
			n[t.group]++
			sum[t.group] += t.value
			squares[t.group] += t.value * t.value
		}
	}
	within := 0.0
	for g := range 2 {
		within += squares[g] - sum[g]*sum[g]/n[g]
	}
	return s.mean() * effect / math.Sqrt(within/(n[0]+n[1]))
}
