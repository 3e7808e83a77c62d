package counts

import (
	"math"

	"gonum.org/v1/gonum/mathext"

	"mores/compare/distribution"
	"mores/compare/figure"
)

// Totals compare hits out of words in two corpora, of which nothing else is known. Ratios are of x over y.
type Totals struct {
	HitsX, WordsX, HitsY, WordsY float64

	RateRatio               float64
	ZScore, PScore          float64 // score test of equal rates
	ZWald, PWald            float64 // Wald test on the logarithm; NaN where a total has no hits
	ZRoot, PRoot            float64 // on square roots, which holds for few hits (Huffman 1984)
	PExact, PMid            float64 // conditional on all hits: binomial; and with half of the data's own probability
	G2, PG2                 float64 // log-likelihood over the two hit counts (Rayson and Garside 2000)
	G2Four, PG2Four         float64 // over the table of hits and other words
	ChiSquared, PChiSquared float64 // of that table
	Yates, PYates           float64 // with the continuity correction
	PFisher                 float64 // exact, of that table
	Warnings                []figure.Warning
}

// CompareTotals makes all tests. There is none without words or without any hit.
func CompareTotals(hitsX, wordsX, hitsY, wordsY float64) Totals {
	t := Totals{HitsX: hitsX, WordsX: wordsX, HitsY: hitsY, WordsY: wordsY}
	all := []*float64{&t.RateRatio, &t.ZScore, &t.PScore, &t.ZWald, &t.PWald, &t.ZRoot, &t.PRoot, &t.PExact, &t.PMid, &t.G2, &t.PG2,
		&t.G2Four, &t.PG2Four, &t.ChiSquared, &t.PChiSquared, &t.Yates, &t.PYates, &t.PFisher}
	for _, v := range all {
		*v = math.NaN()
	}
	switch {
	case !(wordsX > 0) || !(wordsY > 0) || math.IsInf(wordsX+wordsY, 0):
		t.Warnings = []figure.Warning{figure.NoWords}
		return t
	case !(hitsX >= 0) || !(hitsY >= 0) || math.IsInf(hitsX+hitsY, 0):
		t.Warnings = []figure.Warning{figure.Missing}
		return t
	case hitsX+hitsY == 0:
		t.Warnings = []figure.Warning{figure.NoHits}
		return t
	}
	t.rates()
	t.table()
	return t
}

// RateDifference is that of the hits per 1,000 words.
func (t Totals) RateDifference() float64 { return 1000 * (t.HitsX/t.WordsX - t.HitsY/t.WordsY) }

// share is the share of the words that x has: what its share of the hits is expected to be.
func (t Totals) share() float64 { return t.WordsX / (t.WordsX + t.WordsY) }

// rates fills in the tests of two rates.
func (t *Totals) rates() {
	n := t.HitsX + t.HitsY
	t.RateRatio = t.HitsX / t.WordsX / (t.HitsY / t.WordsY)
	rate := n / (t.WordsX + t.WordsY)
	t.ZScore = t.RateDifference() / 1000 / math.Sqrt(rate*(1/t.WordsX+1/t.WordsY))
	t.PScore = distribution.NormalTwoSided(t.ZScore)
	if t.HitsX > 0 && t.HitsY > 0 {
		t.ZWald = math.Log(t.RateRatio) / t.seLog()
		t.PWald = distribution.NormalTwoSided(t.ZWald)
	} else {
		t.Warnings = append(t.Warnings, figure.NoHits)
	}
	longer := t.WordsX / t.WordsY
	t.ZRoot = 2 * (math.Sqrt(t.HitsX+3.0/8) - math.Sqrt(longer*(t.HitsY+3.0/8))) / math.Sqrt(1+longer)
	t.PRoot = distribution.NormalTwoSided(t.ZRoot)
	own := binomial(t.HitsX, n, t.share())
	t.PExact = binomialTest(t.HitsX, n, t.share())
	t.PMid = t.PExact - own/2
	t.G2 = 2 * (surprise(t.HitsX, n*t.share()) + surprise(t.HitsY, n*(1-t.share())))
	t.PG2 = distribution.ChiSquared(max(0, t.G2), 1)
}

func (t Totals) seLog() float64 { return math.Sqrt(1/t.HitsX + 1/t.HitsY) }

// table fills in the tests of the table of hits and other words.
func (t *Totals) table() {
	hits, words := t.HitsX+t.HitsY, t.WordsX+t.WordsY
	cells := []float64{t.HitsX, t.HitsY, t.WordsX - t.HitsX, t.WordsY - t.HitsY}
	expected := []float64{hits * t.share(), hits * (1 - t.share()), (words - hits) * t.share(), (words - hits) * (1 - t.share())}
	if min(cells[2], cells[3]) < 0 || words == hits {
		return // more hits than words are no part of them
	}
	t.G2Four, t.ChiSquared, t.Yates = 0, 0, 0
	correction := min(0.5, math.Abs(cells[0]-expected[0]))
	for i, o := range cells {
		d := math.Abs(o - expected[i])
		t.G2Four += 2 * surprise(o, expected[i])
		t.ChiSquared += d * d / expected[i]
		t.Yates += (d - correction) * (d - correction) / expected[i]
	}
	t.PG2Four = distribution.ChiSquared(max(0, t.G2Four), 1)
	t.PChiSquared, t.PYates = distribution.ChiSquared(t.ChiSquared, 1), distribution.ChiSquared(t.Yates, 1)
	t.PFisher = fisher(t.HitsX, hits, t.WordsX, words)
}

// surprise is o log(o/e), 0 of none.
func surprise(o, e float64) float64 {
	if o == 0 {
		return 0
	}
	return o * math.Log(o/e)
}

// WaldInterval is that of the rate ratio on the scale of the logarithm; there is none where a total has no hits.
func (t Totals) WaldInterval(level float64) figure.Interval {
	if math.IsNaN(t.ZWald) {
		return figure.None()
	}
	half := distribution.NormalQuantile((1+level)/2) * t.seLog()
	return figure.Around(math.Log(t.RateRatio), half).Map(math.Exp)
}

// ScoreInterval is all rate ratios that the score test does not reject: Wilson's interval of the share of x in the hits.
func (t Totals) ScoreInterval(level float64) figure.Interval {
	n, z := t.HitsX+t.HitsY, distribution.NormalQuantile((1+level)/2)
	p, z2 := t.HitsX/n, z*z
	centre := (p + z2/(2*n)) / (1 + z2/n)
	half := z * math.Sqrt(p*(1-p)/n+z2/(4*n*n)) / (1 + z2/n)
	return figure.Around(centre, half).Map(t.ratioOf)
}

// ExactInterval is all rate ratios that neither one-sided conditional test rejects (Clopper and Pearson 1934). It has no
// upper end where y has no hits.
func (t Totals) ExactInterval(level float64) figure.Interval {
	if math.IsNaN(t.PExact) {
		return figure.None()
	}
	i, tail := figure.Interval{Low: 0, High: math.Inf(1)}, (1-level)/2
	if t.HitsX > 0 {
		i.Low = t.ratioOf(mathext.InvRegIncBeta(t.HitsX, t.HitsY+1, tail))
	}
	if t.HitsY > 0 {
		i.High = t.ratioOf(mathext.InvRegIncBeta(t.HitsX+1, t.HitsY, 1-tail))
	}
	return i
}

// ratioOf is the rate ratio of a share of x in the hits.
func (t Totals) ratioOf(share float64) float64 { return share / (1 - share) * t.WordsY / t.WordsX }
