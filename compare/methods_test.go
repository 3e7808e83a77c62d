package compare

import (
	"math"
	"strconv"
	"testing"

	"mores/compare/adjust"
	"mores/compare/effect"
)

var missing = math.NaN()

// The examples of METHODS.md, with the digits that it gives (scipy 1.10.1, statsmodels 0.13.5).
var (
	methodsX = []float64{3.1, 4.0, 2.2, 5.6, 3.9, 4.4, 2.8, 6.1, 3.3, 4.9}
	methodsY = []float64{2.0, 3.5, 2.9, 4.1, 1.7, 3.0, 2.6, 3.8, 2.1, 3.2, 2.4, 4.6}
)

func rowsOf(values []float64, topics bool) []row {
	rows := make([]row, len(values))
	for i, v := range values {
		rows[i].value = v
		if topics {
			rows[i].topic = strconv.Itoa(i)
		}
	}
	return rows
}

func near(t *testing.T, what string, got, want, tolerance float64) {
	t.Helper()
	if !(math.Abs(got-want) <= tolerance) {
		t.Errorf("%s is %v, want %v", what, got, want)
	}
}

func TestMethodsEffect(t *testing.T) { // section 7
	got := twoGroups(t, Measure{}, quick, rowsOf(methodsX, false), rowsOf(methodsY, false), false).Contrasts[0]
	near(t, "mean", got.Mean, 4.03, 1e-9)
	near(t, "mean of the baseline", got.MeanBaseline, 2.991667, 1e-6)
	near(t, "g", got.Effect.Value, 0.938568824, 1e-9)
	near(t, "J", effect.J(20), 0.961944534, 1e-9)
	e := nestedError(single(rowsOf(methodsX, false)), single(rowsOf(methodsY, false)))
	near(t, "t", got.Difference.Value/e.se, 2.209680897, 1e-8)
	near(t, "df", e.df, 15.954641240, 1e-8)
}

func TestMethodsEquivalence(t *testing.T) { // section 8
	close1 := []float64{1.00, .98, 1.05, .93, 1.02, .97, 1.01, .99}
	close2 := []float64{.96, 1.03, .98, 1.04, .95, 1.00, 1.02, .97}
	for _, c := range []struct {
		why    string
		x, y   []float64
		margin float64
		want   float64
	}{
		{"margin well within the difference", methodsX, methodsY, 0.5, 0.865578692},
		{"margin about the difference", methodsX, methodsY, 1, 0.532001264},
		{"margin beyond the difference", methodsX, methodsY, 2, 0.028774368},
		{"equal groups", close1, close2, 0.05, 0.006171629},
	} {
		m := Measure{Margin: c.margin}
		got := twoGroups(t, m, quick, rowsOf(c.x, false), rowsOf(c.y, false), false).Contrasts[0]
		near(t, c.why, got.PEquivalence, c.want, 1e-8)
	}
}

func TestMethodsHolm(t *testing.T) { // section 9
	p := []float64{.001, .008, .039, .041, .042, .06, .074, .205, .212, .216, .222, .251, .269, .275, .34, .341, .384,
		.569, .594, .696, .762, .94, .942, .975, .986}
	for i, want := range []float64{.025, .192, .897, .902, .902, 1, 1, 1} {
		near(t, strconv.Itoa(i), adjust.Holm(p)[i], want, 1e-12)
	}
}

func TestMethodsFewTopics(t *testing.T) { // section 10: with 6 topics the exact test cannot go below 2/2⁶
	x := rowsOf([]float64{5, 6, 7, 8, 9, 10}, true)
	y := rowsOf([]float64{1, 1.5, 2.5, 3, 3.5, 4}, true)
	got := twoGroups(t, Measure{}, exact, x, y, true).Contrasts[0]
	near(t, "p", got.P, 0.03125, 0)
}
