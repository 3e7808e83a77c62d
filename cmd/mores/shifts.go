package main

import (
	"fmt"
	"io"
	"iter"
	"math"
	"slices"
	"strings"

	"mores/analyze"
	"mores/analyze/evidence"
	"mores/compare/report"
	"mores/compare/words"
	"mores/corpora"
	"mores/corpora/source"
)

// termed is a measure of a document as the sum of its terms.
type termed struct {
	value float64
	words int
	terms []evidence.Term
}

func termsOf(e *evidence.Explainer, c analyze.Column, s string) termed {
	r := e.Analyzer().Analyze(s)
	terms, _ := e.TermsOf(c, s, &r)
	return termed{c.Of(&r), r.Words, terms}
}

// shifts are the differences of the groups from the baseline, which is the first of them.
type shifts struct {
	column    analyze.Column
	parting   words.Parting
	met       []string
	groups    []string
	sides     map[string]evidence.Polarity // of the words
	ungrouped int
	shifts    []words.Shift // of each group but the first
	topics    []int
}

func newShifts(c analyze.Column) *shifts {
	return &shifts{column: c, sides: map[string]evidence.Polarity{}}
}

// add takes in a document. Words of a sentiment are the same word whichever side the rules have put them on.
func (s *shifts) add(d corpora.Document, t termed) error {
	if d.Group == "" {
		s.ungrouped++
		return nil
	}
	if !slices.Contains(s.met, d.Group) {
		s.met = append(s.met, d.Group)
	}
	shares := make([]words.Share, 0, len(t.terms))
	for _, term := range t.terms {
		name := term.Name
		if s.column.Lexicon != "" {
			if s.sides[name] != "" && s.sides[name] != term.Polarity {
				name += " (" + string(term.Polarity) + ")" // flipped
			}
			s.sides[name] = term.Polarity
		}
		shares = append(shares, words.Share{Word: name, Frequency: rate(max(term.Times, 1), max(t.words, 1)), Value: term.Value})
	}
	s.parting.Add(d.Group, d.Topic, shares)
	return nil
}

// compare parts the differences of all groups from the baseline.
func (s *shifts) compare(named []string, baseline string) error {
	order, err := groupOrder(s.met, named, baseline)
	if err != nil {
		return err
	}
	for _, i := range order {
		s.groups = append(s.groups, s.met[i])
	}
	for _, group := range s.groups[1:] {
		shift, topics := s.parting.Shift(group, s.groups[0])
		s.shifts, s.topics = append(s.shifts, shift), append(s.topics, topics)
	}
	return nil
}

func (s *shifts) warnings() []string {
	if s.ungrouped == 0 {
		return nil
	}
	return []string{plural(s.ungrouped, "document without a group was left out", "documents without a group were left out")}
}

// side is which way a word points: as the lexicon has it, or by what an occurrence adds.
func (s *shifts) side(c words.Contribution) evidence.Polarity {
	switch {
	case s.column.Lexicon != "":
		return s.sides[c.Word]
	case c.Word == evidence.Rounding:
		return evidence.Neither
	case c.High:
		return evidence.Positive
	}
	return evidence.Negative
}

// shiftRow is a word of a shift.
type shiftRow struct {
	words.Contribution
	measure, group, baseline string
	side                     evidence.Polarity
	difference               float64
}

// share is the part of the difference; NaN where there is none.
func (r shiftRow) share() float64 {
	if r.difference == 0 {
		return math.NaN()
	}
	return 100 * r.Value() / r.difference
}

var shiftColumns = []dataColumn[shiftRow]{
	{"measure", func(r shiftRow) any { return r.measure }},
	{"group", func(r shiftRow) any { return r.group }},
	{"baseline", func(r shiftRow) any { return r.baseline }},
	{"term", func(r shiftRow) any { return r.Word }},
	{"side", func(r shiftRow) any { return string(r.side) }},
	{"adds", func(r shiftRow) any { return r.Value() }},
	{"percent", func(r shiftRow) any { return r.share() }},
	{"used_adds", func(r shiftRow) any { return r.Used }},
	{"score_adds", func(r shiftRow) any { return r.Scored }},
	{"used", func(r shiftRow) any { return r.To.Frequency }},
	{"used_baseline", func(r shiftRow) any { return r.From.Frequency }},
	{"score", func(r shiftRow) any { return r.To.Score }},
	{"score_baseline", func(r shiftRow) any { return r.From.Score }},
	{"documents", func(r shiftRow) any { return r.To.Documents }},
	{"documents_baseline", func(r shiftRow) any { return r.From.Documents }},
	{"difference", func(r shiftRow) any { return r.difference }},
}

// rows are all words, group by group, those that add most first.
func (s *shifts) rows() iter.Seq[shiftRow] {
	return func(yield func(shiftRow) bool) {
		for i := range s.shifts {
			for _, r := range s.contrast(i) {
				if !yield(r) {
					return
				}
			}
		}
	}
}

func (s *shifts) contrast(i int) []shiftRow {
	var all []shiftRow
	shift := s.shifts[i]
	for _, c := range shift.Contributions {
		all = append(all, shiftRow{c, s.column.Name, s.groups[i+1], s.groups[0], s.side(c), shift.Difference()})
	}
	return all
}

// table prints the words that add most for people, within 80 columns.
func (s *shifts) table(w io.Writer, top int) error {
	var out strings.Builder
	for i := range s.shifts {
		if i > 0 {
			out.WriteString("\n")
		}
		s.writeContrast(&out, i, top)
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func (s *shifts) writeContrast(out *strings.Builder, i, top int) {
	shift, rows := s.shifts[i], s.contrast(i)
	over := "documents"
	if s.topics[i] > 0 {
		over = many(s.topics[i], "topic", "topics") + " that both have"
	}
	writeLines(out, "%s against %s: mean %s %s against %s, a difference of %s (means over %s). It is what %s %s add, in all %s.",
		source.Escape(s.groups[i+1]), source.Escape(s.groups[0]), s.column.Name, report.Number(round4(shift.To)), report.Number(round4(shift.From)),
		signed4(shift.Difference()), over, grouped(len(rows)), s.termsName(), signed4(sumOf(rows, func(shiftRow) bool { return true })))
	s.writeSides(out, rows)
	fmt.Fprintf(out, "\n%s %-8s      adds      %%     used     base  docs  base\n", cell("word", shiftWidth), "side")
	for _, r := range rows[:min(top, len(rows))] {
		fmt.Fprintf(out, "%s %-8s %9s %6s %8.3f %8.3f %5d %5d\n", cell(r.Word, shiftWidth), r.side, signed4(r.Value()), percentOf(r.share()),
			r.To.Frequency, r.From.Frequency, r.To.Documents, r.From.Documents)
	}
	if more := len(rows) - top; more > 0 {
		rest := 0.0
		for _, r := range rows[top:] {
			rest += r.Value()
		}
		fmt.Fprintf(out, "%s more add %s: --format csv has all\n", grouped(more), signed4(rest))
	}
}

// termsName is what the terms are called.
func (s *shifts) termsName() string {
	if s.column.Lexicon != "" {
		return "entries"
	}
	return "words"
}

// shiftWidth is the width of the column of words.
const shiftWidth = 23

// writeSides says what all words of a side add that are used more or less.
func (s *shifts) writeSides(out *strings.Builder, rows []shiftRow) {
	fmt.Fprintf(out, "\n%s  used more  used less      sum\n", cell("side", 10))
	for _, side := range []evidence.Polarity{evidence.Virtue, evidence.Vice, evidence.Positive, evidence.Negative, evidence.Neither} {
		of := func(more bool) float64 {
			return sumOf(rows, func(r shiftRow) bool { return r.side == side && r.More == more })
		}
		if more, less := of(true), of(false); max(math.Abs(more), math.Abs(less)) >= 0.00005 { // what rounding adds would be 0
			fmt.Fprintf(out, "%s  %9s  %9s %8s\n", cell(sideName(side), 10), signed4(more), signed4(less), signed4(more+less))
		}
	}
}

// sideName is how a side is called in a table.
func sideName(p evidence.Polarity) string {
	if p == evidence.Neither {
		return "neither"
	}
	return string(p)
}

// sumOf is what some words add.
func sumOf(rows []shiftRow, wanted func(shiftRow) bool) float64 {
	sum := 0.0
	for _, r := range rows {
		if wanted(r) {
			sum += r.Value()
		}
	}
	return sum
}

func round4(x float64) float64 { return math.Round(x*1e4) / 1e4 }

// signed4 is a number with its sign and four decimals, or two where it is large.
func signed4(x float64) string {
	if math.Abs(x) >= 10 {
		return fmt.Sprintf("%+.2f", x)
	}
	return fmt.Sprintf("%+.4f", x)
}

// percentOf is a percent for people, - where there is none.
func percentOf(x float64) string {
	if math.IsNaN(x) {
		return "-"
	}
	return fmt.Sprintf("%.1f", x)
}
