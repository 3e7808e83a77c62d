package counts

import "math"

// likelier is how much likelier another outcome may be by rounding and still count as no likelier, as in scipy and R.
const likelier = 1 + 1e-7

// binomial is the probability of k out of n.
func binomial(k, n, p float64) float64 {
	return math.Exp(choose(n, k) + k*math.Log(p) + (n-k)*math.Log1p(-p))
}

// choose is the logarithm of the number of ways to choose k of n.
func choose(n, k float64) float64 {
	a, _ := math.Lgamma(n + 1)
	b, _ := math.Lgamma(k + 1)
	c, _ := math.Lgamma(n - k + 1)
	return a - b - c
}

// binomialTest is the probability of all outcomes that are no likelier than k out of n.
func binomialTest(k, n, p float64) float64 {
	return noLikelier(0, n, k, math.Floor((n+1)*p), func(k float64) float64 { return (n - k) / (k + 1) * p / (1 - p) }, binomial(k, n, p))
}

// fisher is the probability of all tables with these margins that are no likelier than the one with k hits in x.
func fisher(k, hits, wordsX, words float64) float64 {
	own := math.Exp(choose(wordsX, k) + choose(words-wordsX, hits-k) - choose(words, hits))
	low, high := max(0, hits-(words-wordsX)), min(hits, wordsX)
	mode := math.Floor((hits + 1) * (wordsX + 1) / (words + 2))
	return noLikelier(low, high, k, mode, func(k float64) float64 {
		return (wordsX - k) / (k + 1) * (hits - k) / (words - wordsX - hits + k + 1)
	}, own)
}

// noLikelier adds up the probabilities of the outcomes from low to high that are no likelier than k, whose probability is
// own, going both ways from k. up(k) is the probability of k+1 over that of k.
func noLikelier(low, high, k, mode float64, up func(k float64) float64, own float64) float64 {
	if own == 0 {
		return 0
	}
	sum := own
	take := func(p float64) {
		if p <= own*likelier {
			sum += p
		}
	}
	p := own
	for at := k; at < high && !(at > mode && p < 1e-18*sum); at++ {
		p *= up(at)
		take(p)
	}
	p = own
	for at := k; at > low && !(at < mode && p < 1e-18*sum); at-- {
		p /= up(at - 1)
		take(p)
	}
	return min(1, sum)
}
