package main

import (
	"iter"
	"math"
	"slices"

	"mores/analyze"
	"mores/analyze/evidence"
	"mores/compare/words"
	"mores/corpora"
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
