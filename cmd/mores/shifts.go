package main

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strings"

	"mores/analyze"
	"mores/compare"
	"mores/compare/parts"
	"mores/compare/report"
	"mores/lexicon"
)

const (
	shiftWords  = 20 // of a difference, and beyond these
	shiftEach   = 5  // of each foundation
	shiftLines  = 4  // of a word in a group
	shiftGroups = 7  // whose lines are kept
	mostShifts  = 12
)

// shifts collects the words behind the moral rate of each lexicon, and where these words stand.
type shifts struct {
	analyzer *analyze.Analyzer // of its own
	options  *compare.Options
	groups   map[string]bool // whose lines are kept
	all      []*shift
}

// shift is what is collected of one lexicon.
type shift struct {
	lexicon *lexicon.Lexicon
	index   int
	tally   parts.Tally
	entries map[string]*lexicon.Entry
	lines   map[[2]string]*reservoir[report.Line] // by group and entry
	drop    bool                                  // negated matches do not count
}

// newShifts is nil where no moral rates are compared.
func newShifts(lexicons []*lexicon.Lexicon, a *analyze.Analyzer, options *compare.Options, negation string) *shifts {
	s := &shifts{analyzer: a.Fork(), options: options, groups: map[string]bool{}}
	for i, l := range lexicons {
		if slices.ContainsFunc(a.Columns(), func(c analyze.Column) bool { return c.Name == l.Name+".moral_rate" }) {
			s.all = append(s.all, &shift{lexicon: l, index: i, drop: negation == string(analyze.Drop),
				entries: map[string]*lexicon.Entry{}, lines: map[[2]string]*reservoir[report.Line]{}})
		}
	}
	return s
}

// add takes in a document.
func (s *shifts) add(d scored) {
	if d.Group == "" {
		return
	}
	kept := s.groups[d.Group] || d.Group == s.options.Baseline
	if !kept && len(s.groups) < shiftGroups {
		s.groups[d.Group], kept = true, true
	}
	for _, one := range s.all {
		one.tally.Add(d.Group, d.Topic, one.terms(&d.record))
		if kept && !d.IsLong() {
			one.addLines(s, d)
		}
	}
}

// terms are what the entries of a document give to its moral rate.
func (s *shift) terms(r *analyze.Record) iter.Seq2[string, float64] {
	return func(yield func(string, float64) bool) {
		for _, e := range r.Moral[s.index].Entries {
			if !s.counts(e.Entry) {
				continue
			}
			s.entries[e.Entry.Text] = e.Entry
			if !yield(e.Entry.Text, 1000*float64(e.Hits)/float64(r.Words)) {
				return
			}
		}
	}
}

// counts tells whether an entry counts as moral.
func (s *shift) counts(e *lexicon.Entry) bool {
	return slices.ContainsFunc(e.Senses, func(one lexicon.Sense) bool {
		c := s.lexicon.Categories[one.Category]
		return c.Foundation != "" && c.Side != lexicon.Signal
	})
}

func (s *shift) addLines(all *shifts, d scored) {
	for _, hit := range all.analyzer.Hits(s.index, d.Text) {
		if !s.counts(hit.Entry) || s.drop && hit.Negated() {
			continue
		}
		key := [2]string{d.Group, hit.Entry.Text}
		if s.lines[key] == nil {
			s.lines[key] = &reservoir[report.Line]{most: shiftLines, random: generator(all.options.Seed, d.Group+"\x00"+hit.Entry.Text)}
		}
		s.lines[key].offer(func() report.Line {
			span := hit.Span
			return report.Line{Group: d.Group, ID: d.ID, Left: textBefore(d.Text[:span.Start]), Word: onOneLine(span.Of(d.Text)), Right: textAfter(d.Text[span.End:])}
		})
	}
}

// found are the words behind the differences of a comparison.
func (s *shifts) found(c *compare.Comparison, d *compare.Details) []report.WordShift {
	var all []report.WordShift
	for i := range c.Contrasts {
		t := &c.Contrasts[i]
		for _, one := range s.all {
			if t.Measure.Name == one.lexicon.Name+".moral_rate" && len(all) < mostShifts && !math.IsNaN(t.Difference.Value) {
				all = append(all, one.found(t, d.Topics[i], len(s.all) > 1))
			}
		}
	}
	return all
}

func (s *shift) found(t *compare.Contrast, means []compare.TopicMean, several bool) report.WordShift {
	var topics []string
	for _, m := range means {
		topics = append(topics, m.Topic)
	}
	w := report.WordShift{Group: t.Group, Baseline: t.Baseline, Measure: t.Measure, Called: "moral language", Difference: t.Difference.Value}
	if several {
		w.Called += " by " + s.lexicon.Name
	}
	sum, listed := 0.0, map[string]int{}
	for n, p := range s.tally.Of(t.Group, t.Baseline, topics) {
		sum += p.Add()
		word := s.word(p, t)
		if n >= shiftWords && !rare(listed, word.Categories) {
			w.Others++
			w.OthersAdd += p.Add()
			continue
		}
		w.Words = append(w.Words, word)
	}
	w.Unexplained = w.Difference - sum
	return w
}

// rare tells whether one of the foundations of a word has had fewer than shiftEach words, and counts it.
func rare(listed map[string]int, categories []string) bool {
	few := false
	for _, c := range categories {
		foundation, _, _ := strings.Cut(c, ".")
		few = few || listed[foundation] < shiftEach
		listed[foundation]++
	}
	return few
}

func (s *shift) word(p parts.Part, t *compare.Contrast) report.ShiftWord {
	w := report.ShiftWord{Word: p.Word, Add: p.Add(), Mean: p.Mean, MeanBaseline: p.MeanBaseline, Documents: p.Documents, DocumentsBaseline: p.DocumentsBaseline}
	for _, sense := range s.entries[p.Word].Senses {
		c := s.lexicon.Categories[sense.Category]
		if c.Side != lexicon.Signal {
			w.Categories = append(w.Categories, c.Name)
		}
		w.Positive, w.Negative = w.Positive || c.Side == lexicon.Virtue, w.Negative || c.Side == lexicon.Vice
	}
	for _, group := range []string{t.Group, t.Baseline} {
		if lines := s.lines[[2]string{group, p.Word}]; lines != nil {
			w.Lines = append(w.Lines, slices.SortedStableFunc(slices.Values(lines.items), func(a, b report.Line) int { return cmp.Compare(a.ID, b.ID) })...)
		}
	}
	return w
}
