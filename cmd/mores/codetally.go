package main

import (
	"cmp"
	"maps"
	"math"
	"slices"

	"mores/compare/agreement"
	"mores/lexicon"
)

// The levels at which codes are counted.
const (
	levelAll      = "all"
	levelCategory = "category"
	levelEntry    = "entry"
)

// codeGroup is what codes are counted of: all hits of a lexicon, a category, or an entry in a category.
type codeGroup struct {
	level, lexicon, category, entry string
}

// codeTally counts the codes of a group of hits.
type codeTally struct {
	codeGroup
	coded, right, split int
	agreed              float64     // share of the pairs of codes of a hit that agree, summed over the shared hits
	shared              [][]float64 // the codes of each hit that has two or more, as 0 and 1
}

// tallies counts the codes at all levels: the lexicons by name, of each all its hits, its categories in the order of
// foundations, and its entries from the worst on.
func (all *codes) tallies() []*codeTally {
	tallies := map[codeGroup]*codeTally{}
	for _, key := range all.hits {
		given := all.of[key]
		if len(given) == 0 {
			continue
		}
		name, category, entry := key[0], key[1], key[2]
		for _, g := range []codeGroup{{levelAll, name, "", ""}, {levelCategory, name, category, ""}, {levelEntry, name, category, entry}} {
			if tallies[g] == nil {
				tallies[g] = &codeTally{codeGroup: g}
			}
			tallies[g].add(given)
		}
	}
	return slices.SortedFunc(maps.Values(tallies), byLexicon)
}

// add counts one hit with its codes.
func (t *codeTally) add(given []bool) {
	right := 0
	unit := make([]float64, len(given))
	for i, code := range given {
		if code {
			right++
			unit[i] = 1
		}
	}
	n, wrong := len(given), len(given)-right
	t.coded++
	switch {
	case right > wrong:
		t.right++
	case right == wrong:
		t.split++
	}
	if n > 1 {
		t.shared = append(t.shared, unit)
		t.agreed += float64(right*(right-1)+wrong*(wrong-1)) / float64(n*(n-1))
	}
}

func (t *codeTally) precision() float64 { return float64(t.right) / float64(t.coded) }

func (t *codeTally) interval() agreement.Interval { return agreement.Wilson(t.right, t.coded) }

// agree is the mean share of pairs of codes that agree, NaN where no hit is shared.
func (t *codeTally) agree() float64 {
	if len(t.shared) == 0 {
		return math.NaN()
	}
	return t.agreed / float64(len(t.shared))
}

// alpha is Krippendorff's, NaN where there is none.
func (t *codeTally) alpha() float64 { return agreement.Alpha(t.shared, agreement.NominalLevel).Value }

func byLexicon(a, b *codeTally) int {
	levels := []string{levelAll, levelCategory, levelEntry}
	if order := cmp.Or(cmp.Compare(a.lexicon, b.lexicon),
		cmp.Compare(slices.Index(levels, a.level), slices.Index(levels, b.level))); order != 0 {
		return order
	}
	if a.level == levelEntry {
		return byPrecision(a, b)
	}
	return byFoundation(a.category, b.category)
}

// byPrecision puts the entries first that are most surely wrong.
func byPrecision(a, b *codeTally) int {
	x, y := a.interval(), b.interval()
	return cmp.Or(cmp.Compare(x.High, y.High), cmp.Compare(x.Low, y.Low),
		byFoundation(a.category, b.category), cmp.Compare(a.entry, b.entry))
}

// byFoundation orders categories by foundation and side, those that are no foundation last and by name.
func byFoundation(a, b string) int {
	x, y := lexicon.ParseCategory(a), lexicon.ParseCategory(b)
	return cmp.Or(cmp.Compare(foundationRank(x), foundationRank(y)), cmp.Compare(sideRank(x), sideRank(y)), cmp.Compare(a, b))
}

// foundationRank is the place of the category's foundation among all.
func foundationRank(c lexicon.Category) int {
	if i := slices.Index(lexicon.Foundations, c.Foundation); i >= 0 {
		return i
	}
	return len(lexicon.Foundations)
}

func sideRank(c lexicon.Category) int {
	return slices.Index([]lexicon.Side{lexicon.Either, lexicon.Virtue, lexicon.Vice}, c.Side)
}
