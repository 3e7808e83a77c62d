package compare

import (
	"fmt"
	"math"

	"mores/compare/effect"
)

// alpha is the level of the verdict.
const alpha = 0.05

// fewClusters is the number of clusters below which bootstrap intervals may be too narrow (Huang 2016, PMC5965657: usable
// with about 20 clusters).
const fewClusters = 20

// contrasts compares the rows x of a group with y of the baseline, both ordered by topic, in every measure.
func (b *Builder) contrasts(t table, x, y []int) []Contrast {
	contrasts := make([]Contrast, len(b.measures))
	for _, members := range t.byPresence(x, y) {
		column := t.column(members[0])
		f := newFrame(t, column, column.present(x), column.present(y))
		compared := b.framed(t, f, members)
		missing := t.missing(column, x) + t.missing(column, y)
		for k, j := range members {
			c := compared[k]
			if missing > 0 {
				c.warn("%s without a value left out", count(missing, "document"))
			}
			contrasts[j] = c
		}
	}
	adjustFamilies(contrasts)
	for i := range contrasts {
		contrasts[i].warnOfSmallest()
		contrasts[i].decide()
	}
	return contrasts
}

// byPresence puts together the measures that have values for the same documents of x and y.
func (t table) byPresence(x, y []int) map[string][]int {
	sets := map[string][]int{}
	for j := range t.values {
		var missing []byte
		column := t.column(j)
		for _, rows := range [][]int{x, y} {
			for _, i := range rows {
				if n := column.documents(i); n < t.documentsOf(i) {
					missing = fmt.Appendf(missing, "%d:%d ", i, n)
				}
			}
		}
		sets[string(missing)] = append(sets[string(missing)], j)
	}
	return sets
}

// framed compares the measures of a frame.
func (b *Builder) framed(t table, f frame, members []int) []Contrast {
	contrasts := make([]Contrast, len(members))
	columns := make([]column, len(members))
	for k, j := range members {
		contrasts[k] = newContrast(b.measures[j], f)
		columns[k] = t.column(j)
	}
	if len(f.group.rows) == 0 || len(f.baseline.rows) == 0 {
		for k := range contrasts {
			contrasts[k].warn("one of the groups has no value: nothing to compare")
		}
		return contrasts
	}
	for k := range contrasts {
		contrasts[k].estimate(f, columns[k])
		contrasts[k].test(f, columns[k])
	}
	if f.summed() {
		for k := range contrasts {
			contrasts[k].fromSums(f, columns[k], b.options.Level)
			contrasts[k].warnOfDesign(f)
		}
		return contrasts
	}
	b.resampled(f, columns, contrasts)
	return contrasts
}

// resampled fills in the intervals and tests of a frame whose clusters can be drawn.
func (b *Builder) resampled(f frame, columns []column, contrasts []Contrast) {
	o := b.options.bounded(f.clusters(), b.mostDraws)
	permutation := newPermutation(f, columns)
	tally := permutation.run(o)
	for k := range contrasts {
		c := &contrasts[k]
		c.P, c.smallest = tally.p(k), tally.smallest
		c.Test = permutation.name + " (" + tally.label() + ")"
		c.invert(permutation, tally, k, o.Level)
	}
	b.effects(f, columns, contrasts, o)
	for k := range contrasts {
		c := &contrasts[k]
		c.warnOfDesign(f)
		if o.Resamples < b.options.Resamples {
			c.warn("only %s resamples and permutations, not %s: there are %s",
				thousands(o.Resamples), thousands(b.options.Resamples), count(f.clusters(), f.unit()))
		}
	}
}

// newContrast has the numbers of the frame and nothing else.
func newContrast(m Measure, f frame) Contrast {
	missing := math.NaN()
	return Contrast{
		Measure:           m,
		Design:            f.design,
		Documents:         f.group.documents,
		DocumentsBaseline: f.baseline.documents,
		Topics:            f.topics,
		Mean:              missing,
		MeanBaseline:      missing,
		Difference:        noEstimate,
		Percent:           noEstimate,
		EffectName:        HedgesG,
		Effect:            noEstimate,
		P:                 missing,
		PAdjusted:         missing,
		smallest:          missing,
		PEquivalence:      missing,
	}
}

// estimate fills in the means and what follows from them.
func (c *Contrast) estimate(f frame, column column) {
	averaged, averagedOfBaseline := f.compared(column)
	c.Mean, c.MeanBaseline = averaged.mean(), averagedOfBaseline.mean()
	c.Difference.Value = c.Mean - c.MeanBaseline
	x, y := f.group.sample(column), f.baseline.sample(column)
	if c.Measure.Ratio {
		scale := max(x.scale(), y.scale())
		c.Percent.Value = percentOf(c.Difference.Value, c.MeanBaseline, scale)
		if math.IsNaN(c.Percent.Value) {
			c.warn("no percent: the mean of the baseline is not above zero")
		}
	}
	n, squares := x.documents()+y.documents(), x.squares()+y.squares()
	c.Effect.Value = hedgesG(c.Difference.Value, squares, n, effect.J(n-2))
	if squares == 0 && n > 2 {
		c.warn("no variance within the groups: no effect size")
	}
}

// test fills in the test of equivalence.
func (c *Contrast) test(f frame, column column) {
	if !(c.Measure.Margin > 0) {
		return
	}
	e := f.error(column)
	c.PEquivalence = e.of(c.Difference.Value).Equivalence(-c.Measure.Margin, c.Measure.Margin).P
	if math.IsNaN(c.PEquivalence) {
		c.warn("equivalence cannot be tested: the error of the difference is zero or unknown")
	}
}

// effects fills in the intervals of the effects.
func (b *Builder) effects(f frame, columns []column, contrasts []Contrast, o Options) {
	if f.group.clusters < 2 || f.baseline.clusters < 2 {
		return
	}
	draws := newEffectDraws(f, columns)
	for k, values := range draws.run(o) {
		c := &contrasts[k]
		if math.IsNaN(c.Effect.Value) {
			continue
		}
		df := f.error(columns[k]).df
		c.Effect.Low, c.Effect.High = bca(values, c.Effect.Value, draws.acceleration(k), df, draws.clusters(), o.Level)
		if math.IsNaN(c.Effect.Low) {
			c.warn("no interval of the effect size: too many resamples have no variance")
		}
	}
}

// decide takes the verdict.
func (c *Contrast) decide() {
	c.Verdict = Undecided
	different := c.PAdjusted < alpha
	switch {
	case c.PEquivalence < alpha:
		c.Verdict = Equivalent
		if different {
			c.warn("the difference is significant, yet within the margin")
		}
	case different && c.Difference.Value > 0:
		c.Verdict = Higher
	case different:
		c.Verdict = Lower
	}
}
