package agreement

import (
	"math"
	"slices"
	"strings"
	"testing"

	"mores/compare/adjust"
)

// trial returns two labels of the same documents and three scorers, the last of which does not score the second label.
func trial() ([]Label, Scorer, []Scorer) {
	const n = 200
	first, has := made(1, n)
	second, hasToo := made(2, n)
	votes := each(first, func(v float64) float64 { return max(0, math.Round(v)) })
	labels := []Label{{"care", has, votes}, {"fairness", hasToo, nil}}
	floor := Scorer{Name: "floor", Scores: [][]float64{second, first}}
	return labels, floor, []Scorer{
		{Name: "a", Scores: [][]float64{first, second}, Parts: [][]Part{{{"useless", []int{0}, []float64{first[0]}}}, nil}},
		{Name: "b", Scores: [][]float64{second, first}},
		{Name: "c", Scores: [][]float64{each(first, math.Abs), nil}},
	}
}

func TestValidateIsWhatItIsMadeOf(t *testing.T) {
	labels, floor, scorers := trial()
	v := Validate(labels, floor, scorers, 7)
	check := func(what string, got, want float64) {
		t.Helper()
		if !same(got, want) {
			t.Errorf("%s is %v, want %v", what, got, want)
		}
	}
	for s, scorer := range scorers {
		d, h := Discriminate(scorer.Scores[0], labels[0].Has), HeldOutF1(scorer.Scores[0], labels[0].Has, 7)
		f := v.Scorers[s].Fits[0]
		check("area", f.AUC.Value, d.AUC.Value)
		check("error", f.AUC.SE, d.AUC.SE)
		check("average precision", f.AveragePrecision, d.AveragePrecision)
		check("F1", f.F1, h.F1)
		check("threshold", f.Threshold, d.Best.Threshold)
		check("lower threshold", f.HalfThresholds[0], min(h.Halves[0].Threshold, h.Halves[1].Threshold))
		check("votes", f.Votes.R, Spearman(scorer.Scores[0], labels[0].Votes).R)
		check("votes that are not known", v.Scorers[s].Fits[1].Votes.R, nan)
		check("documents", float64(f.Documents+f.Missing), 200)
		check("mean area, over the label that all score", v.Scorers[s].Macro.AUC.Value, f.AUC.Value)
	}
	test := CompareAUC(scorers[1].Scores[0], scorers[0].Scores[0], labels[0].Has)
	check("difference", v.Scorers[1].Tests[0].Difference, test.Difference)
	check("p", v.Scorers[1].Tests[0].P, test.P)
	check("p of the mean", v.Scorers[1].MacroTest.PAdjusted, test.P)
	adjusted := adjust.Holm([]float64{v.Scorers[1].Tests[0].P, v.Scorers[1].Tests[1].P})
	check("adjusted p", v.Scorers[1].Tests[1].PAdjusted, adjusted[1])
	check("p of a label that is not scored", v.Scorers[2].Tests[1].PAdjusted, nan)
	check("adjusted p beside it", v.Scorers[2].Tests[0].PAdjusted, v.Scorers[2].Tests[0].P)
	if !slices.Equal(v.Macro, []int{0}) || v.Documents != 200 || !v.HasVotes || v.Scorers[0].Tests != nil {
		t.Errorf("%+v", v)
	}
	if len(v.Scorers[0].Contributions[0]) != 0 {
		t.Errorf("a part that changes nothing is listed: %+v", v.Scorers[0].Contributions[0])
	}
}

func TestMacroOverSeveralLabels(t *testing.T) {
	labels, floor, scorers := trial()
	v := Validate(labels, floor, scorers[:2], 1)
	for s, scorer := range scorers[:2] {
		want := MacroAUC(scorer.Scores, [][]bool{labels[0].Has, labels[1].Has}).AUC
		if got := v.Scorers[s].Macro; got.AUC != want || !same(got.F1, (v.Scorers[s].Fits[0].F1+v.Scorers[s].Fits[1].F1)/2) {
			t.Errorf("%+v, want the area %+v", got, want)
		}
	}
	if got, want := v.Floor.Macro.AUC.Value, v.Scorers[1].Macro.AUC.Value; got != want {
		t.Errorf("the floor has %v, the scorer of the same scores %v", got, want)
	}
}

func TestContributionsFromTheMostHelpful(t *testing.T) {
	has := []bool{true, true, false, false}
	parts := []Part{{"hurts", []int{2}, []float64{0}}, {"helps", []int{0}, []float64{0}}, {"also", []int{1}, []float64{0}}}
	v := Validate([]Label{{"x", has, nil}}, Scorer{Scores: [][]float64{{1, 1, 1, 1}}},
		[]Scorer{{Name: "s", Scores: [][]float64{{4, 2, 3, 1}}, Parts: [][]Part{parts}}}, 1)
	var order []string
	for _, c := range v.Scorers[0].Contributions[0] {
		order = append(order, c.Name)
	}
	// Without helps two pairs are lost, without also one; without hurts one more is won.
	if got := strings.Join(order, " "); got != "helps also hurts" {
		t.Errorf("order: %s", got)
	}
}

func TestWarningsOfAValidation(t *testing.T) {
	labels := []Label{{"all", []bool{true, true, true}, nil}, {"some", []bool{true, true, false}, nil}}
	v := Validate(labels, Scorer{Scores: [][]float64{{1, 2, 3}, {1, 2, 3}}}, []Scorer{{Name: "s", Scores: [][]float64{{1, 2, 3}, {1, nan, 3}}}}, 1)
	all := strings.Join(v.Warnings, "\n")
	for _, want := range []string{
		"all: every document has the label: nothing to tell apart",
		"some: a single document with or without the label: no standard error",
		"s: of 3 documents these have no score and are left out: some 1",
	} {
		if strings.Count(all, want) != 1 {
			t.Errorf("%q is not there once:\n%s", want, all)
		}
	}
}
