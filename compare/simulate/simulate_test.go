package main

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"
)

// TestMeansAreTrue: what is made up has the mean that the intervals are held against, within five standard errors.
func TestMeansAreTrue(t *testing.T) {
	for _, s := range scenarios {
		r := rand.New(rand.NewPCG(3, 3))
		for group, want := range []float64{s.mean() * (1 + s.effect()), s.mean()} {
			n, sum, squares := 0.0, 0.0, 0.0
			for range 1500 {
				set, of := 0.0, 0.0
				for _, text := range s.make(r, s.effect()) {
					if text.group == group {
						set, of = set+text.value, of+1
					}
				}
				n, sum, squares = n+1, sum+set/of, squares+set/of*set/of
			}
			mean := sum / n
			if se := math.Sqrt((squares/n - mean*mean) / n); math.Abs(mean-want) > 5*se {
				t.Errorf("%s: the mean of group %d is %v ± %v, should be %v", s.name, group, mean, se, want)
			}
		}
	}
}

// TestPage: a page of few runs has all its tables, and comes out the same again.
func TestPage(t *testing.T) {
	var one, two strings.Builder
	few := []scenario{scenarios[1], scenarios[6], scenarios[11]} // crossed, nested, independent
	for _, to := range []*strings.Builder{&one, &two} {
		if err := page(to, 4, few); err != nil {
			t.Fatal(err)
		}
	}
	if one.String() != two.String() {
		t.Error("another page of the same runs")
	}
	if rows := strings.Count(one.String(), "\n| "); rows != 4*(2+len(few)) || strings.Contains(one.String(), "%!") {
		t.Errorf("%d rows of tables:\n%s", rows, one.String())
	}
}
