package adjust

import (
	"math"
	"math/rand/v2"
	"testing"

	"mores/compare/internal/reference"
)

var procedures = map[string]func([]float64) []float64{
	"bonferroni": Bonferroni, "sidak": Sidak, "holm": Holm, "holm-sidak": HolmSidak, "simes-hochberg": Hochberg, "hommel": Hommel,
	"fdr_bh": BenjaminiHochberg, "fdr_by": BenjaminiYekutieli,
}

// TestReference: statsmodels, scipy, pingouin and R, with ties, zeros, ones, missing p, and published p.
func TestReference(t *testing.T) {
	reference.Run(t, "multiplicity.json", "", func(c *reference.Case) {
		p := make([]float64, len(c.Input.P))
		for i, v := range c.Input.P {
			p[i] = math.NaN()
			if v != nil {
				p[i] = *v
			}
		}
		for name, procedure := range procedures {
			adjusted := procedure(p)
			c.If(name, adjusted...)
			reject := make([]float64, len(p))
			for i, v := range adjusted {
				reject[i] = reference.Bool(v <= 0.05*(1+1e-12))
			}
			c.If("reject_"+name, reject...)
		}
	})
}

// TestOrder: whatever the p, no procedure returns less than the p or more than Bonferroni does (Benjamini–Yekutieli apart),
// and sharper ones never return more than blunter ones.
func TestOrder(t *testing.T) {
	r := rand.New(rand.NewPCG(1, 1))
	for range 300 {
		p := make([]float64, 1+r.IntN(12))
		for i := range p {
			p[i] = math.Pow(r.Float64(), 1+3*r.Float64())
		}
		rising := [][]float64{p, BenjaminiHochberg(p), Hommel(p), Hochberg(p), Holm(p), Bonferroni(p)}
		for k := range rising[1:] {
			for i := range p {
				if rising[k][i] > rising[k+1][i]*(1+1e-12) {
					t.Fatalf("%v: procedure %d returns %v, the blunter one after it %v", p, k, rising[k], rising[k+1])
				}
			}
		}
	}
}

func TestNothing(t *testing.T) {
	for name, procedure := range procedures {
		if got := procedure(nil); len(got) != 0 {
			t.Errorf("%s of no test is %v", name, got)
		}
		if got := procedure([]float64{math.NaN()}); !math.IsNaN(got[0]) {
			t.Errorf("%s of a missing p is %v", name, got)
		}
	}
}
