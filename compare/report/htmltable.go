package report

import (
	"fmt"
	"math"
	"slices"

	"mores/compare"
)

// tableView is the table of all contrasts.
type tableView struct {
	Columns  []headView
	Rows     []rowView
	HasMore  bool
	MoreRows int
	Notes    []string
}

type headView struct {
	Name   string
	Number bool
}

type cellView struct {
	Text         string
	Value        string // to sort by
	Number, Head bool
	Notes        []int
}

type rowView struct {
	Cells []cellView
	More  bool // the measure is in no other table
}

// mostNotes is how many different warnings the page explains.
const mostNotes = 60

func newTable(c *compare.Comparison) tableView {
	v := tableView{}
	for _, name := range []string{"measure", "group", "n", "mean", "base", "difference", level(c) + " interval", "%", "g", "p", "verdict"} {
		v.Columns = append(v.Columns, headView{name, name != "measure" && name != "group" && name != "verdict"})
	}
	for _, headed := range []bool{true, false} { // those of the other tables first
		for i := range c.Contrasts {
			t := &c.Contrasts[i]
			if (t.Measure.Heading != "") != headed {
				continue
			}
			if len(v.Rows) == mostRows {
				v.MoreRows++
				continue
			}
			v.Rows = append(v.Rows, rowView{v.row(c, t), !headed})
			v.HasMore = v.HasMore || !headed
		}
	}
	return v
}

func (v *tableView) row(c *compare.Comparison, t *compare.Contrast) []cellView {
	digits := precisionOf(c, t.Measure)
	number := func(text string, value float64) cellView {
		return cellView{Text: minus(text), Value: Number(value), Number: true}
	}
	percent := nothing
	if p := t.Percent.Value; !math.IsNaN(p) {
		percent = percentPrecision(p).signed(p)
	}
	return []cellView{
		{Text: shortName(t.Measure.Name), Head: true},
		{Text: shortName(t.Group)},
		number(fmt.Sprintf("%s, %s", grouped(t.Documents), grouped(t.DocumentsBaseline)), float64(t.Documents)),
		number(digits.format(t.Mean), t.Mean),
		number(digits.format(t.MeanBaseline), t.MeanBaseline),
		number(digits.signed(t.Difference.Value), t.Difference.Value),
		number(bounds(digits, t.Difference.Low, t.Difference.High), t.Difference.Low),
		number(percent, t.Percent.Value),
		number(precision(2).signed(t.Effect.Value), t.Effect.Value),
		number(probability(t.PAdjusted), t.PAdjusted),
		{Text: string(t.Verdict), Notes: v.notes(t.Warnings)},
	}
}

// notes are the numbers of warnings.
func (v *tableView) notes(warnings []string) []int {
	var all []int
	for _, warning := range warnings {
		at := slices.Index(v.Notes, warning)
		if at < 0 {
			if len(v.Notes) == mostNotes {
				continue
			}
			at = len(v.Notes)
			v.Notes = append(v.Notes, warning)
		}
		all = append(all, at+1)
	}
	return all
}
