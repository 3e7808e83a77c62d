package words

import (
	"cmp"
	"math"
	"slices"

	"mores/compare/adjust"
)

// A Key is one term compared between a group and the baseline. What is missing is NaN.
type Key struct {
	Term   int
	Counts // of all documents
	LogOdds
	G2, PG2                            float64
	LogRatio, Conservative             float64
	Documents, DocumentsBaseline       int     // that hold the term
	Dispersion, DispersionBaseline     float64 // DP over the documents
	Test                               Test    // by documents or topics; see Keyness.Test
	PHolm, PBenjaminiHochberg, PG2Holm float64 // adjusted over the terms of the contrast
}

// IsKey tells whether the documents show a difference: the p of their test is below 5 % after Benjamini and Hochberg.
func (k Key) IsKey() bool { return k.PBenjaminiHochberg < level }

// level is that of verdicts.
const level = 0.05

// The tests of a contrast.
const (
	PairedTopics   = "paired t over topics"
	WelchTopics    = "Welch's t over topics"
	WelchDocuments = "Welch's t over documents"
)

// Keyness is the comparison of a group with the baseline.
type Keyness struct {
	Keys  []Key  // by |z|, the largest first; terms in their order where it is equal
	Test  string // what P is from
	Units int    // topics that are compared, or topics or documents of both groups
}

// conservativeAlpha is the level of the bound of the log ratio, before it is adjusted for the number of terms: the one of
// Evert, Dykes and Peters (2018).
const conservativeAlpha = 0.001

// Options say how terms are compared.
type Options struct {
	Least int     // a term must occur as often in both groups together
	Prior float64 // the size of the prior in words; 0 for that of both groups
}

// Compare compares a group with the baseline.
func (t *Tally) Compare(group int, o Options) Keyness {
	k, test := Keyness{}, t.testOf(group)
	k.Test, k.Units = test.name, test.units
	for term := range t.seen {
		x, y := t.use(term, group), t.use(term, 0)
		if x.count+y.count < max(o.Least, 1) {
			continue
		}
		counts := Counts{x.count, y.count, t.groups[group].size, t.groups[0].size}
		prior := cmp.Or(o.Prior, float64(counts.C+counts.D))
		k.Keys = append(k.Keys, Key{
			Term: term, Counts: counts, LogOdds: counts.Informed(prior),
			G2: counts.G2(), PG2: counts.P(), LogRatio: counts.LogRatio(),
			Documents: x.documents, DocumentsBaseline: y.documents,
			Dispersion: x.spread.DP(), DispersionBaseline: y.spread.DP(),
			Test: test.of(x, y),
		})
	}
	k.adjust()
	slices.SortStableFunc(k.Keys, func(a, b Key) int { return cmp.Compare(math.Abs(b.Z), math.Abs(a.Z)) })
	return k
}

// adjust fills in what depends on how many terms are compared.
func (k *Keyness) adjust() {
	p, g2 := make([]float64, len(k.Keys)), make([]float64, len(k.Keys))
	for i := range k.Keys {
		p[i], g2[i] = k.Keys[i].Test.P, k.Keys[i].PG2
	}
	holm, bh, g2 := adjust.Holm(p), adjust.BenjaminiHochberg(p), adjust.Holm(g2)
	for i := range k.Keys {
		key := &k.Keys[i]
		key.PHolm, key.PBenjaminiHochberg, key.PG2Holm = holm[i], bh[i], g2[i]
		key.Conservative = key.Counts.Conservative(conservativeAlpha, len(k.Keys))
	}
}

// tester is how the terms of a contrast are tested.
type tester struct {
	name  string
	units int
	of    func(x, y *use) Test
}

// testOf chooses the test: by shared topics where there are two or more.
func (t *Tally) testOf(group int) tester {
	g, base := t.groups[group], t.groups[0]
	if g.shared >= 2 {
		return tester{PairedTopics, g.shared, func(x, _ *use) Test { return Paired(Sums{g.shared, x.dSum, x.dSquares}) }}
	}
	name := WelchDocuments
	if g.topics || base.topics {
		name = WelchTopics
	}
	return tester{name, g.units + base.units, func(x, y *use) Test {
		return Welch(Sums{g.units, x.sum, x.squares}, Sums{base.units, y.sum, y.squares})
	}}
}
