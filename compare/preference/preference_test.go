package preference

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"mores/compare/figure"
	"mores/compare/internal/reference"
)

// pairsOf reads the choices of a case: a table of wins, a list, or those of another case.
func pairsOf(t *testing.T, c *reference.Case) (items int, pairs []Pair) {
	input := c.Input
	if input.SamePairsAs != "" {
		for _, other := range reference.Cases(t, "preference.json") {
			if other.Name == input.SamePairsAs {
				input = other.Input
			}
		}
	}
	for i, row := range input.Wins {
		for j, wins := range row {
			pairs = append(pairs, slices.Repeat([]Pair{{i, j}}, int(wins))...)
		}
	}
	for k, p := range input.WinnerLoser {
		pair := Pair{p[0], p[1]}
		if c.Input.Reverse != "" && k%7 == 6 { // the pairs with index 6, 13, 20, ...
			pair = Pair{p[1], p[0]}
		}
		pairs = append(pairs, pair)
	}
	return max(len(input.Wins), input.Items), pairs
}

// connections compares the counts of a case.
func connections(c *reference.Case, s Strengths, pairs []Pair) {
	wins, losses := make([]float64, len(s.Values)), make([]float64, len(s.Values))
	for _, p := range pairs {
		wins[p.Winner]++
		losses[p.Loser]++
	}
	c.Is("wins", wins...)
	c.Is("losses", losses...)
	c.Is("strong_components", float64(s.Strong))
	c.Is("weak_components", float64(s.Weak))
	c.Is("order_best_first", reference.Floats(s.Order())...)
}

// TestBradleyTerryReference: choix, statsmodels, R, and Agresti's baseball of 1987.
func TestBradleyTerryReference(t *testing.T) {
	reference.Run(t, "preference.json", "bradley_terry", func(c *reference.Case) {
		items, pairs := pairsOf(t, c)
		s := BradleyTerry(items, pairs, 0)
		values, se := s.From(0)
		connections(c, s, pairs)
		c.Is("strength", s.Values...)
		c.Is("se_sum_zero", s.SE...)
		c.Is("strength_item0_zero", values...)
		c.Is("se_item0_zero", se...)
		c.Is("loglik", s.LogLik)
		c.Is("loglik_per_pair", s.LogLik/float64(len(pairs)))
		c.Is("accuracy_in_sample", s.Score(pairs).Share)
	})
	reference.Run(t, "preference.json", "bradley_terry_l2", func(c *reference.Case) {
		items, pairs := pairsOf(t, c)
		s := BradleyTerry(items, pairs, c.Options.Lambda)
		connections(c, s, pairs)
		c.Is("strength", s.Values...)
		c.Is("se_penalised", s.SE...)
		c.Is("loglik_unpenalised", s.LogLik)
	})
	reference.Run(t, "preference.json", "bradley_terry_ilsr", func(c *reference.Case) {
		items, pairs := pairsOf(t, c)
		c.Is("strength", SpectralRanking(items, pairs, c.Options.Alpha.(float64))...)
	})
	reference.Run(t, "preference.json", "bradley_terry_mm", func(c *reference.Case) {
		items, pairs := pairsOf(t, c)
		c.Is("strength", MinoriseMaximise(items, pairs, c.Options.Alpha.(float64))...)
	})
}

// TestThurstoneReference: statsmodels, R and scipy.
func TestThurstoneReference(t *testing.T) {
	reference.Run(t, "preference.json", "thurstone", func(c *reference.Case) {
		items, pairs := pairsOf(t, c)
		s := Thurstone(items, pairs, 0)
		values, se := s.From(0)
		var caseV []float64
		for _, v := range s.Values {
			caseV = append(caseV, math.Sqrt2*v)
		}
		c.Is("strength", s.Values...)
		c.Is("strength_case_v_unit_sd", caseV...)
		c.Is("se_sum_zero_expected", s.SE...)
		c.Is("strength_item0_zero", values...)
		c.Is("se_item0_zero_expected", se...)
		c.Is("loglik", s.LogLik)
	})
	reference.Run(t, "preference.json", "thurstone_l2", func(c *reference.Case) {
		items, pairs := pairsOf(t, c)
		s := Thurstone(items, pairs, c.Options.Lambda)
		c.Is("strength", s.Values...)
		c.Is("loglik_unpenalised", s.LogLik)
	})
}

// TestHeldOutReference: fitted without every fifth choice, and tried on these.
func TestHeldOutReference(t *testing.T) {
	reference.Run(t, "preference.json", "held_out", func(c *reference.Case) {
		items, pairs := pairsOf(t, c)
		var train, held []Pair
		for i, p := range pairs {
			if i%5 == 0 {
				held = append(held, p)
			} else {
				train = append(train, p)
			}
		}
		logit := BradleyTerry(items, train, c.Options.Lambda).Score(held)
		probit := Thurstone(items, train, c.Options.Lambda).Score(held)
		c.Is("train", float64(len(train)))
		c.Is("test", float64(len(held)))
		c.Is("correct", logit.Right)
		c.Is("accuracy", logit.Share)
		c.Is("mean_log_loss", logit.LogLoss)
		c.Is("accuracy_probit", probit.Share)
		c.Is("mean_log_loss_probit", probit.LogLoss)
	})
}

// TestIteratedIsMaximumLikelihood: without smoothing the iterations end at the maximum of the likelihood.
func TestIteratedIsMaximumLikelihood(t *testing.T) {
	r := rand.New(rand.NewPCG(2, 2))
	var pairs []Pair
	for range 300 {
		if i, j := r.IntN(7), r.IntN(7); i != j {
			pairs = append(pairs, Pair{i, j})
		}
	}
	want := BradleyTerry(7, pairs, 0).Values
	for name, got := range map[string][]float64{"spectral": SpectralRanking(7, pairs, 0), "minorise": MinoriseMaximise(7, pairs, 0)} {
		for i := range want {
			if math.Abs(got[i]-want[i]) > 1e-8 {
				t.Errorf("%s: %v, want %v", name, got, want)
				break
			}
		}
	}
}

// TestTiny: strengths that have no end are not given, and the warning says so.
func TestTiny(t *testing.T) {
	for _, c := range []struct {
		why     string
		items   int
		pairs   []Pair
		warning figure.Warning
	}{
		{"no items", 0, nil, figure.Empty},
		{"no choices", 3, nil, figure.Empty},
		{"one choice", 2, []Pair{{0, 1}}, figure.NotConnected},
		{"an item that nobody met", 3, []Pair{{0, 1}, {1, 0}}, figure.NotConnected},
	} {
		for _, s := range []Strengths{BradleyTerry(c.items, c.pairs, 0), Thurstone(c.items, c.pairs, 0)} {
			known := func(v float64) bool { return !math.IsNaN(v) }
			if slices.ContainsFunc(s.Values, known) || slices.ContainsFunc(s.SE, known) || !slices.Contains(s.Warnings, c.warning) {
				t.Errorf("%s: %+v", c.why, s)
			}
		}
	}
	if s := Thurstone(2, slices.Repeat([]Pair{{0, 1}}, 400), 0.01); !(s.Values[0] > 1) || math.IsNaN(s.SE[0]) {
		t.Errorf("a penalty keeps an item that always wins: %+v", s)
	}
	if got := SpectralRanking(2, []Pair{{0, 1}}, 0); !math.IsNaN(got[0]) {
		t.Errorf("spectral strengths without an end: %v", got)
	}
}

// TestLogPhi: the series far below zero joins the function above it, to 1e-9, and the derivative is the slope.
func TestLogPhi(t *testing.T) {
	if a, b := logPhi(-30+1e-9), logPhi(-30-1e-9); math.Abs(a/b-1) > 1e-8 {
		t.Errorf("%v on one side, %v on the other", a, b)
	}
	for _, l := range []link{logistic, normal} {
		for _, d := range []float64{-40, -3, 0, 2, 7} {
			first, second := l.derivatives(d)
			slope := (l.logP(d+1e-5) - l.logP(d-1e-5)) / 2e-5
			above, _ := l.derivatives(d + 1e-5)
			below, _ := l.derivatives(d - 1e-5)
			if math.Abs(slope-first) > 1e-5*(1+math.Abs(first)) || math.Abs((above-below)/2e-5-second) > 1e-4*(1+math.Abs(second)) {
				t.Errorf("at %v: slope %v, said to be %v; curvature %v, said to be %v", d, slope, first, (above-below)/2e-5, second)
			}
		}
	}
}
