package test

import (
	"math"
	"slices"

	"mores/compare/figure"
)

// WithinTopics shuffles the groups of the documents of each topic among them, for any number of groups. The statistic is
// the sum of squares between groups of the values less the mean of their topic, Σ n_g (mean of group g)².
//
// It asks whether the group of a document makes a difference on these very topics, whatever other topics would show; and it
// is exact where the groups of a topic differ in nothing. Values, groups and topics are by document, groups and topics
// numbered from 0. Tails and Absolute are the same p, since the statistic has one side.
func WithinTopics(values []float64, group, topic []int, draws Draws) Permutation {
	p := Permutation{Name: "permutation within topics", Tails: noTails(), Absolute: math.NaN()}
	b := newBlocks(values, group, topic)
	p.Statistic = b.between()
	if b.missing {
		p.Warnings = append(p.Warnings, figure.Missing)
	}
	switch {
	case len(b.deviations) == 0:
		p.Warnings = append(p.Warnings, figure.Empty)
		return p
	case !(b.size > 0):
		p.Warnings = append(p.Warnings, figure.NoVariance)
		return p
	}
	extreme, threshold := 0, p.Statistic-1e-12*b.size
	count := func() {
		if b.between() >= threshold {
			extreme++
		}
	}
	if ways := b.ways(draws.Most); ways <= draws.Most {
		p.Arrangements, p.Exact = ways, true
		b.each(count)
		p.Absolute = float64(extreme) / float64(ways)
	} else {
		p.Arrangements = draws.Most
		r := draws.random()
		for range draws.Most {
			b.shuffle(r.IntN)
			count()
		}
		p.Absolute = float64(1+extreme) / float64(1+draws.Most)
		p.Error = math.Sqrt(p.Absolute * (1 - p.Absolute) / float64(draws.Most))
	}
	p.Tails = Tails{p.Absolute, math.NaN(), p.Absolute}
	return p
}

// blocks are documents in the order of their topics.
type blocks struct {
	deviations []float64 // from the mean of the topic
	group      []int
	ends       []int // of each topic
	sizes      []float64
	size       float64 // the sum of squares of the deviations
	missing    bool
}

func newBlocks(values []float64, group, topic []int) *blocks {
	b, of := &blocks{}, map[int][]int{}
	var topics []int
	for i, v := range values {
		if math.IsNaN(v) || math.IsInf(v, 0) {
			b.missing = true
			continue
		}
		if of[topic[i]] == nil {
			topics = append(topics, topic[i])
		}
		of[topic[i]] = append(of[topic[i]], i)
	}
	for _, t := range topics {
		mean := 0.0
		for _, i := range of[t] {
			mean += values[i] / float64(len(of[t]))
		}
		for _, i := range of[t] {
			d := values[i] - mean
			b.deviations, b.group = append(b.deviations, d), append(b.group, group[i])
			b.size += d * d
			for len(b.sizes) <= group[i] {
				b.sizes = append(b.sizes, 0)
			}
			b.sizes[group[i]]++
		}
		b.ends = append(b.ends, len(b.deviations))
	}
	return b
}

// between is the sum of squares between the groups.
func (b *blocks) between() float64 {
	sums := make([]float64, len(b.sizes))
	for i, d := range b.deviations {
		sums[b.group[i]] += d
	}
	squares := 0.0
	for g, s := range sums {
		if b.sizes[g] > 0 {
			squares += s * s / b.sizes[g]
		}
	}
	return squares
}

// shuffle deals the groups out anew within each topic.
func (b *blocks) shuffle(intN func(int) int) {
	from := 0
	for _, to := range b.ends {
		for i := to - 1; i > from; i-- {
			j := from + intN(i-from+1)
			b.group[i], b.group[j] = b.group[j], b.group[i]
		}
		from = to
	}
}

// ways is the number of different arrangements of the groups, or most+1 if there are more.
func (b *blocks) ways(most int) int {
	all, from := 1, 0
	for _, to := range b.ends {
		left, sizes := to-from, map[int]int{}
		for _, g := range b.group[from:to] {
			sizes[g]++
		}
		for _, n := range sizes {
			ways := choose(left, n, most)
			if left -= n; ways > most/all {
				return most + 1
			}
			all *= ways
		}
		from = to
	}
	return all
}

// each visits every different arrangement of the groups once, like an odometer whose wheels are the topics.
func (b *blocks) each(visit func()) {
	from := 0
	for _, to := range b.ends {
		slices.Sort(b.group[from:to])
		from = to
	}
	for more := true; more; {
		visit()
		more, from = false, 0
		for _, to := range b.ends {
			if more = next(b.group[from:to]); more {
				break
			}
			from = to
		}
	}
}

// next puts numbers into the next order of the dictionary; after the last comes the first again, and next is false.
func next(n []int) bool {
	i := len(n) - 2
	for i >= 0 && n[i] >= n[i+1] {
		i--
	}
	if i < 0 {
		slices.Reverse(n)
		return false
	}
	j := len(n) - 1
	for n[j] <= n[i] {
		j--
	}
	n[i], n[j] = n[j], n[i]
	slices.Reverse(n[i+1:])
	return true
}
