package test

import (
	"math"
	"math/bits"
	"math/rand/v2"
	"slices"

	"mores/compare/describe"
	"mores/compare/figure"
)

// A Permutation is a test by arranging the data otherwise. The claim is that without a difference they could have come
// in any arrangement as well.
type Permutation struct {
	Name         string
	Statistic    float64
	Arrangements int
	Exact        bool    // all arrangements were made; else some at random, the data being one more of them
	Tails                // TwoSided is twice the smaller tail
	Absolute     float64 // the share at least as far from zero, on either side; another two-sided p
	Error        float64 // the standard error of Absolute by chance, of random arrangements; 0 if exact
	Warnings     []figure.Warning
}

// Draws bound the work of a permutation test: all arrangements are made if they are no more than Most, else Most random
// ones, which depend on the seed alone.
type Draws struct {
	Most int
	Seed uint64
}

// random is the generator of the draws.
func (d Draws) random() *rand.Rand { return rand.New(rand.NewPCG(d.Seed, 0x9e3779b97f4a7c15)) }

// SignFlips turns the signs of the differences of pairs (Fisher 1935). The statistic is their mean. It is exact where they
// are symmetric around zero.
func SignFlips(x, y []float64, draws Draws) Permutation {
	d, warnings := differences(x, y)
	n := len(d)
	t := newTally("sign flips", describe.Mean(d), d)
	t.Warnings = warnings
	if n == 0 || t.slack == 0 {
		return t.finish()
	}
	total := sum(d) / float64(n)
	if n < 31 && 1<<n <= draws.Most {
		t.Arrangements, t.Exact = 1<<n, true
		flipped := total
		t.count(flipped)
		for i := 1; i < 1<<n; i++ { // Gray code: one sign a step
			bit := bits.TrailingZeros(uint(i))
			if i>>(bit+1)&1 == 0 {
				flipped -= 2 * d[bit] / float64(n)
			} else {
				flipped += 2 * d[bit] / float64(n)
			}
			t.count(flipped)
		}
		return t.finish()
	}
	r := draws.random()
	for range draws.Most {
		t.Arrangements++
		flipped, random := 0.0, uint64(0)
		for i, v := range d {
			if i%64 == 0 {
				random = r.Uint64()
			}
			flipped += math.Copysign(1, float64(int64(random&1))-0.5) * v
			random >>= 1
		}
		t.count(flipped / float64(n))
	}
	return t.finish()
}

// Shuffle deals the values of independent groups out anew. The statistic is the difference of the means. It is exact where
// the groups differ in nothing; where they differ in spread and in size it is not a test of the means.
func Shuffle(x, y []float64, draws Draws) Permutation {
	x, y, warnings := two(x, y)
	all := slices.Concat(x, y)
	centre := describe.Mean(all)
	for i := range all {
		all[i] -= centre
	}
	t := newTally("permutation between groups", describe.Mean(x)-describe.Mean(y), all)
	t.Warnings = warnings
	nx, n := len(x), len(all)
	if nx == 0 || nx == n || t.slack == 0 {
		return t.finish()
	}
	factor := float64(n) / float64(nx) / float64(n-nx) // the centred values add up to zero
	if ways := choose(n, nx, draws.Most); ways <= draws.Most {
		t.Arrangements, t.Exact = ways, true
		subsets(all, nx, 0, func(s float64) { t.count(s * factor) })
		return t.finish()
	}
	r := draws.random()
	for range draws.Most {
		t.Arrangements++
		s := 0.0
		for i := range nx {
			j := i + r.IntN(n-i)
			all[i], all[j] = all[j], all[i]
			s += all[i]
		}
		t.count(s * factor)
	}
	return t.finish()
}

// subsets visits the sums of all sets of n values.
func subsets(values []float64, n int, sum float64, visit func(float64)) {
	if n == 0 {
		visit(sum)
		return
	}
	for i := 0; i <= len(values)-n; i++ {
		subsets(values[i+1:], n-1, sum+values[i], visit)
	}
}

// choose is the number of ways to choose k of n, or most+1 if there are more.
func choose(n, k, most int) int {
	ways := 1
	for i := range min(k, n-k) {
		if ways > math.MaxInt/(n-i) {
			return most + 1
		}
		ways = ways * (n - i) / (i + 1)
		if ways > most {
			return most + 1
		}
	}
	return ways
}

// A tally counts arrangements at least as extreme as the data.
type tally struct {
	Permutation
	slack                   float64 // what means that are equal on paper may differ by; 0 where nothing varies
	less, greater, absolute int
}

func newTally(name string, statistic float64, values []float64) *tally {
	size := 0.0
	for _, v := range values {
		size = max(size, math.Abs(v))
	}
	return &tally{Permutation: Permutation{Name: name, Statistic: statistic}, slack: 1e-12 * size}
}

func (t *tally) count(statistic float64) {
	if statistic <= t.Statistic+t.slack {
		t.less++
	}
	if statistic >= t.Statistic-t.slack {
		t.greater++
	}
	if math.Abs(statistic) >= math.Abs(t.Statistic)-t.slack {
		t.absolute++
	}
}

// finish turns counts into p. Of random arrangements the data count as one (Phipson and Smyth 2010).
func (t *tally) finish() Permutation {
	if t.Arrangements == 0 {
		t.Tails, t.Absolute = noTails(), math.NaN()
		if t.slack == 0 && !math.IsNaN(t.Statistic) {
			t.Warnings = append(t.Warnings, figure.NoVariance)
		}
		return t.Permutation
	}
	own := 1.0
	if t.Exact {
		own = 0
	}
	p := func(count int) float64 { return (own + float64(count)) / (own + float64(t.Arrangements)) }
	t.Tails, t.Absolute = bothSides(p(t.less), p(t.greater)), p(t.absolute)
	if !t.Exact {
		t.Error = math.Sqrt(t.Absolute * (1 - t.Absolute) / float64(t.Arrangements))
	}
	return t.Permutation
}
