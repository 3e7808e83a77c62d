package compare

import (
	"testing"

	"mores/compare/adjust"
)

func TestHolmReference(t *testing.T) {
	checked := 0
	for _, c := range refCases(t, "multiplicity.json", 12, "") {
		p := make([]float64, len(c.Input.P))
		for i, v := range c.Input.P {
			p[i] = missing
			if v != nil {
				p[i] = *v
			}
		}
		for i, want := range c.Expect["holm"].([]any) {
			checked++
			c.closeTo(t, "holm", adjust.Holm(p)[i], want)
		}
	}
	if checked < 60 {
		t.Errorf("checked %d p only", checked)
	}
}

func TestFamiliesAreAdjustedApart(t *testing.T) {
	measures := []Measure{{Family: "a"}, {Family: "a"}, {Family: "b"}, {}, {}}
	b := New(measures, exact)
	for i := range 8 {
		v := float64(i)
		b.Add(Observation{"y", rowsOf(make([]float64, 8), true)[i].topic, 1, []float64{v, v, v, v, v}})
		b.Add(Observation{"x", rowsOf(make([]float64, 8), true)[i].topic, 1, []float64{v + 1, v - 1 - v/10, v + 1, v + 1, missing}})
	}
	c, err := b.Compare()
	if err != nil {
		t.Fatal(err)
	}
	p := 2.0 / 256
	for j, want := range []float64{2 * p, 2 * p, p, p, missing} {
		if got := c.Contrasts[j].PAdjusted; !same(got, want) {
			t.Errorf("measure %d: adjusted p is %v, want %v", j, got, want)
		}
	}
	for j, want := range []Verdict{Higher, Lower, Higher, Higher, Undecided} {
		if got := c.Contrasts[j].Verdict; got != want {
			t.Errorf("measure %d is %s, want %s", j, got, want)
		}
	}
}
