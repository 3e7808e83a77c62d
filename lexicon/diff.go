package lexicon

import (
	"maps"
	"slices"
)

// Difference says how two lexicons, A and B, differ.
type Difference struct {
	OnlyA, OnlyB, Changed, Same int  // entries
	Weights                     bool // weights are compared: both lexicons have them
	Categories                  []CategoryDifference
	Rows                        []DifferenceRow
}

// CategoryDifference counts the entries of a category.
type CategoryDifference struct {
	Name       string // - for exceptions
	A, B, Both int
}

// The values of DifferenceRow.Where.
const (
	OnlyA   = "a"
	OnlyB   = "b"
	Changed = "changed" // the entry is in both, with other categories or weights
)

// DifferenceRow is one category of one entry in which A and B differ.
type DifferenceRow struct {
	Entry            string
	Where            string // OnlyA, OnlyB or Changed: of the entry, not of the category
	Category         string // - for an exception
	InA, InB         bool   // whether A and B have the entry in the category
	WeightA, WeightB float64
}

// Compare compares two lexicons entry by entry. Weights are compared where both have them. The rows are sorted by entry,
// the categories as tables list them: foundations, then others, then exceptions.
func Compare(a, b *Lexicon) *Difference {
	d := &Difference{Weights: a.Weighted && b.Weighted}
	inA, inB := a.claims(), b.claims()
	texts := maps.Clone(inA)
	maps.Copy(texts, inB)
	counts := map[string]*CategoryDifference{}
	for _, text := range slices.Sorted(maps.Keys(texts)) {
		d.addEntry(text, inA[text], inB[text], counts)
	}
	for _, name := range categoryOrder(a, b) {
		if c := counts[name]; c != nil {
			d.Categories = append(d.Categories, *c)
		}
	}
	return d
}

// claims are the weights of each entry by category, an exception's being 1 in -.
func (l *Lexicon) claims() map[string]map[string]float64 {
	all := map[string]map[string]float64{}
	for _, e := range l.Entries {
		claims := map[string]float64{}
		for _, s := range e.Senses {
			claims[l.Categories[s.Category].Name] = s.Weight
		}
		if e.IsException() {
			claims[exception] = 1
		}
		all[e.Text] = claims
	}
	return all
}

// addEntry adds what one entry is in A and in B; nil where it is not there.
func (d *Difference) addEntry(text string, a, b map[string]float64, counts map[string]*CategoryDifference) {
	names := maps.Clone(a)
	if names == nil {
		names = map[string]float64{}
	}
	maps.Copy(names, b)
	where := Changed
	switch {
	case b == nil:
		where = OnlyA
	case a == nil:
		where = OnlyB
	}
	before := len(d.Rows)
	for _, name := range slices.Sorted(maps.Keys(names)) {
		row := DifferenceRow{Entry: text, Where: where, Category: name}
		row.WeightA, row.InA = a[name], has(a, name)
		row.WeightB, row.InB = b[name], has(b, name)
		counts[name] = counts[name].plus(row)
		if row.InA != row.InB || d.Weights && row.WeightA != row.WeightB {
			d.Rows = append(d.Rows, row)
		}
	}
	switch {
	case where == OnlyA:
		d.OnlyA++
	case where == OnlyB:
		d.OnlyB++
	case len(d.Rows) > before:
		d.Changed++
	default:
		d.Same++
	}
}

func has(m map[string]float64, key string) bool { _, ok := m[key]; return ok }

// plus counts one entry more.
func (c *CategoryDifference) plus(r DifferenceRow) *CategoryDifference {
	if c == nil {
		c = &CategoryDifference{Name: r.Category}
	}
	if r.InA {
		c.A++
	}
	if r.InB {
		c.B++
	}
	if r.InA && r.InB {
		c.Both++
	}
	return c
}

// categoryOrder lists the names of the categories of both lexicons as tables list them.
func categoryOrder(a, b *Lexicon) []string {
	var foundations, others []string
	for _, c := range slices.Concat(a.Categories, b.Categories) {
		if c.Foundation == "" {
			others = appendNew(others, c.Name)
		}
	}
	for _, f := range Foundations {
		foundations = append(foundations, f, f+"."+string(Virtue), f+"."+string(Vice))
	}
	return slices.Concat(foundations, others, []string{exception})
}
