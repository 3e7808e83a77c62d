package lexicon

import (
	"fmt"
	"math/rand/v2"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestFind(t *testing.T) {
	l := parseTable(t, "fair*\ta\nfairly\tb\nhealth care\t-\ncare\tc\n")
	var got []string
	for _, f := range l.Find("Fairly fair: health\ncare, caring care") {
		got = append(got, fmt.Sprintf("%s<%s %s %v", f.Entry.Text, f.Words, f.Entry.Kind(), f.Entry.IsException()))
	}
	want := []string{"fairly<Fairly word false", "fair*<fair stem false", "health care<health\ncare phrase true", "care<care word false"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if found := l.Find("nothing, at all"); found != nil {
		t.Errorf("found %v where nothing matches", found)
	}
}

func TestCompare(t *testing.T) {
	a := parseTable(t, "both\tcare\t1\nweight\tcare\t1\nonly\tcare\t2\nmoved\tcare\t1\nspared\t-\n")
	b := parseTable(t, "both\tcare\t1\nweight\tcare\t3\nmoved\town\t1\nspared\tcare\t1\nadded\t-\n")
	d := Compare(a, b)
	want := &Difference{OnlyA: 1, OnlyB: 1, Changed: 3, Same: 1, Weights: true,
		Categories: []CategoryDifference{{"care", 4, 3, 2}, {"own", 0, 1, 0}, {"-", 1, 1, 0}},
		Rows: []DifferenceRow{
			{Entry: "added", Where: OnlyB, Category: "-", InB: true, WeightB: 1},
			{Entry: "moved", Where: Changed, Category: "care", InA: true, WeightA: 1},
			{Entry: "moved", Where: Changed, Category: "own", InB: true, WeightB: 1},
			{Entry: "only", Where: OnlyA, Category: "care", InA: true, WeightA: 2},
			{Entry: "spared", Where: Changed, Category: "-", InA: true, WeightA: 1},
			{Entry: "spared", Where: Changed, Category: "care", InB: true, WeightB: 1},
			{Entry: "weight", Where: Changed, Category: "care", InA: true, InB: true, WeightA: 1, WeightB: 3},
		}}
	if diff := cmp.Diff(want, d); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	unweighted := parseTable(t, "both\tcare\nweight\tcare\n")
	if d := Compare(a, unweighted); d.Weights || d.Changed != 0 || d.Same != 2 {
		t.Errorf("the weights of a lexicon without weights were compared: %+v", d)
	}
}

// TestCompareProperties: a lexicon does not differ from itself, and A differs from B as B from A.
func TestCompareProperties(t *testing.T) {
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 1))
		a, b := randomLexicon(r), randomLexicon(r)
		if d := Compare(a, a); d.Same != len(a.Entries) || len(d.Rows) != 0 {
			t.Fatalf("a lexicon differs from itself: %+v", d)
		}
		ab, ba := Compare(a, b), Compare(b, a)
		if ab.OnlyA != ba.OnlyB || ab.OnlyB != ba.OnlyA || ab.Changed != ba.Changed || ab.Same != ba.Same || len(ab.Rows) != len(ba.Rows) {
			t.Fatalf("%+v\n%+v", ab, ba)
		}
		if ab.OnlyA+ab.Changed+ab.Same != len(a.Entries) || ab.OnlyB+ab.Changed+ab.Same != len(b.Entries) {
			t.Fatalf("the counts do not add up: %+v", ab)
		}
	}
}

func TestMerge(t *testing.T) {
	a := parseTable(t, "# version: 1\n# citation: A\n# licence: MIT\nfair\tfairness\t2\thint\nhealth care\t-\nstays\t-\ncare\tcare\t1\n")
	b := parseTable(t, "# citation: B\n# licence: MIT\nfair\tfairness\t3\nfair\town\t1\nhealth care\tcare\t1\ncare\t-\nnew\town\t2\n")
	c := parseTable(t, "new\town\nplain\town\nfair\tlast\n")
	c.Name = "third"
	m, conflicts := Merge(a, b, c)
	want := []string{"fair | fairness=2 | own | last", "health care | care", "stays", "care | care", "new | own=2", "plain | own"}
	if diff := cmp.Diff(want, shape(m)); diff != "" {
		t.Errorf("entries (-want +got)\n%s", diff)
	}
	if m.Name != "test+test+third" || m.Citation != "A; B" || m.Licence != "MIT" || m.Version != "" || !m.Weighted || m.Entries[0].Note != "hint" {
		t.Errorf("%q, citation %q, licence %q, version %q, weighted %v, note %q", m.Name, m.Citation, m.Licence, m.Version, m.Weighted, m.Entries[0].Note)
	}
	wantConflicts := []string{
		`"fair" has weight 2 in fairness in test, which is kept, but 3 in test`,
		`"health care" is an exception in test, but has a category in test, which is kept`,
		`"care" is an exception in test, but has a category in test, which is kept`,
	}
	if diff := cmp.Diff(wantConflicts, conflicts); diff != "" {
		t.Errorf("conflicts (-want +got)\n%s", diff)
	}
	if len(a.Entries[0].Senses) != 1 {
		t.Error("the first lexicon was changed")
	}
}

// TestMergeProperties: nothing is lost in a union, and a lexicon merged with itself is the same.
func TestMergeProperties(t *testing.T) {
	for seed := range uint64(100) {
		r := rand.New(rand.NewPCG(seed, 2))
		a, b := randomLexicon(r), randomLexicon(r)
		if twice, conflicts := Merge(a, a); len(conflicts) > 0 || len(Compare(a, twice).Rows) > 0 {
			t.Fatalf("merged with itself: %q", conflicts)
		}
		m, _ := Merge(a, b)
		for _, l := range []*Lexicon{a, b} {
			d := Compare(l, m)
			lost := slices.DeleteFunc(d.Rows, func(r DifferenceRow) bool { return !r.InA || r.InB || r.Category == exception })
			if d.OnlyA > 0 || len(lost) > 0 {
				t.Fatalf("lost: %+v", lost)
			}
		}
	}
}
