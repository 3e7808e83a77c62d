package report

import (
	"fmt"
	"io"
	"math"
	"slices"
	"strings"

	"github.com/jedib0t/go-pretty/v6/text"

	"mores/compare/agreement"
)

// ValidationNotes say what a validation does not know of itself.
type ValidationNotes struct {
	Score   string // what the score of a document is
	Entries int    // how many entries to list that help, and that hurt
	Seed    uint64
}

// ValidationTable prints a validation for people, on 80 columns: the labels, a table a figure with a row a label and a
// column a lexicon, the tests of the lexicons against the first, the entries that change most, and what it all means.
func ValidationTable(w io.Writer, v agreement.Validation, n ValidationNotes) error {
	narrow()
	p := &validationPage{v: v, about: n}
	withFloor := append(slices.Clone(v.Scorers), v.Floor)
	p.labels()
	p.figures("ROC AUC [95 %]", withFloor, area)
	p.figures("average precision", withFloor, func(f agreement.Fit) string { return precision(3).format(f.AveragePrecision) })
	p.figures("F1 (threshold)", v.Scorers, thresholded)
	if v.HasVotes {
		p.figures("Spearman, votes", withFloor, func(f agreement.Fit) string { return precision(3).format(f.Votes.R) })
	}
	for _, s := range v.Scorers[1:] {
		p.tests(s)
	}
	for _, s := range v.Scorers {
		p.entries(s)
	}
	p.block(p.closing())
	_, err := io.WriteString(w, strings.Join(p.lines, "\n")+"\n")
	return err
}

type validationPage struct {
	page
	v     agreement.Validation
	about ValidationNotes
}

// macroLabel is the name of the mean over labels.
const macroLabel = "macro"

// fitOf is the fit of a label, or behind the last one of the mean.
func fitOf(s agreement.ScorerFit, l int) agreement.Fit {
	if l == len(s.Fits) {
		return s.Macro
	}
	return s.Fits[l]
}

func (p *validationPage) labels() {
	p.block(wrap(fmt.Sprintf("%s documents. The score of a document: %s.", grouped(p.v.Documents), p.about.Score), ""))
	g := newGrid(labelAnd(2), "", "with the label", "share")
	for l, label := range p.v.Labels {
		n := p.v.Floor.Fits[l].Positive
		g.add(plain(label), grouped(n), share(n, p.v.Documents))
	}
	p.block(g.lines())
}

// rows are the labels and, where there is a mean over several, its name.
func (p *validationPage) rows() []string {
	return append(slices.Clone(p.v.Labels), macroLabel)
}

func share(n, of int) string {
	return precision(1).format(100*float64(n)/float64(of)) + " %"
}

// area is an area with its interval.
func area(f agreement.Fit) string {
	digits := precision(3)
	i := areaInterval(f.AUC)
	if interval := bounds(digits, i.Low, i.High); interval != nothing {
		return digits.format(f.AUC.Value) + " " + interval
	}
	return digits.format(f.AUC.Value)
}

// areaInterval is the interval of an area, cut at 0 and 1. There is none around a standard error of 0, which says nothing.
func areaInterval(a agreement.Area) agreement.Interval {
	if !(a.SE > 0) {
		return agreement.Interval{Low: math.NaN(), High: math.NaN()}
	}
	return agreement.Interval{Low: max(0, a.Interval.Low), High: min(1, a.Interval.High)}
}

// thresholded is the F1 with the threshold to use.
func thresholded(f agreement.Fit) string {
	cell := precision(3).format(f.F1)
	if math.IsNaN(f.F1) || math.IsNaN(f.Threshold) {
		return cell
	}
	return cell + " (" + precisionFor(f.Threshold).format(f.Threshold) + ")"
}

// scorerWidth is the most columns that the name of a lexicon takes above its figures.
const scorerWidth = 20

// figures adds a table of one figure, as many lexicons beside each other as there is room for.
func (p *validationPage) figures(title string, scorers []agreement.ScorerFit, cell func(agreement.Fit) string) {
	var columns [][]string
	for _, s := range scorers {
		column := []string{clip(plain(s.Name), scorerWidth)}
		for l := range p.rows() {
			column = append(column, cell(fitOf(s, l)))
		}
		columns = append(columns, column)
	}
	labels := []string{title}
	for _, row := range p.rows() {
		labels = append(labels, "  "+plain(row))
	}
	for len(columns) > 0 {
		n := fitting(width-widest(labels), columns)
		g := newGrid(slices.Repeat([]text.Align{text.AlignLeft}, n+1), rowOf(labels, columns[:n], 0)...)
		for i := 1; i < len(labels); i++ {
			g.add(rowOf(labels, columns[:n], i)...)
		}
		p.block(g.lines())
		columns = columns[n:]
	}
}

// fitting is how many of the columns, each with two blanks before it, fit into room; one at least.
func fitting(room int, columns [][]string) int {
	for n, c := range columns {
		if room -= 2 + widest(c); room < 0 {
			return max(1, n)
		}
	}
	return len(columns)
}

func widest(cells []string) int {
	most := 0
	for _, c := range cells {
		most = max(most, columnsOf(c))
	}
	return most
}

// rowOf is row i of columns, behind its label.
func rowOf(labels []string, columns [][]string, i int) []string {
	row := []string{labels[i]}
	for _, c := range columns {
		row = append(row, c[i])
	}
	return row
}
