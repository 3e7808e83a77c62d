package main

import (
	"cmp"
	"math"
	"slices"
	"strings"

	"mores/analyze"
	"mores/analyze/text"
	"mores/compare"
	"mores/compare/report"
	"mores/compare/words"
	"mores/lexicon"
)

const (
	shiftWords  = 20 // of a difference, and beyond these
	shiftEach   = 5  // of each foundation
	shiftLines  = 4  // of a word in a group
	shiftGroups = 7  // whose lines are kept
	mostShifts  = 12
)

// behind collects the words behind measures, and where these words stand.
type behind struct {
	options  *compare.Options
	groups   map[string]bool // whose lines are kept
	all      []*behindOne
	analyzer *analyze.Analyzer // of its own
}

// behindOne is what is collected of a measure.
type behindOne struct {
	measure, called string
	parting         words.Parting
	known           map[string]*knownWord
	shares          func(d scored) []words.Share // that the measure of a document is the sum of
	places          func(d scored, each func(word string, at text.Span))
}

// knownWord is what is known of a word, beside what it adds.
type knownWord struct {
	categories         []string
	positive, negative bool
	valence            float64                            // of sentiment, summed up
	lines              map[string]*reservoir[report.Line] // by group
}

// newBehind collects the words behind the moral rate of each lexicon and behind sentiment, where these are compared.
func newBehind(lexicons []*lexicon.Lexicon, a *analyze.Analyzer, options *compare.Options, negation string) (*behind, error) {
	s := &behind{options: options, groups: map[string]bool{}, analyzer: a.Fork()}
	columns := a.Columns()
	has := func(name string) bool {
		return slices.ContainsFunc(columns, func(c analyze.Column) bool { return c.Name == name })
	}
	for i, l := range lexicons {
		if has(l.Name + ".moral_rate") {
			s.all = append(s.all, s.moral(i, l, negation == string(analyze.Drop)))
		}
	}
	if has("sentiment") {
		feelings, err := s.sentiment()
		if err != nil {
			return nil, err
		}
		s.all = append(s.all, feelings)
	}
	return s, nil
}

// add takes in a document. A nil one takes in none.
func (s *behind) add(d scored) {
	if s == nil || d.Group == "" {
		return
	}
	kept := s.groups[d.Group] || d.Group == s.options.Baseline
	if !kept && len(s.groups) < shiftGroups {
		s.groups[d.Group], kept = true, true
	}
	for i := range s.all {
		one := s.all[i]
		one.parting.Add(d.Group, d.Topic, one.shares(d))
		if kept && !d.IsLong() {
			one.places(d, func(word string, at text.Span) { one.addLine(s.options.Seed, d, word, at) })
		}
	}
}

// addLine offers a line that shows a word.
func (s *behindOne) addLine(seed uint64, d scored, word string, at text.Span) {
	w := s.known[word]
	if w == nil {
		return
	}
	lines := w.lines[d.Group]
	if lines == nil {
		lines = &reservoir[report.Line]{most: shiftLines, random: generator(seed, d.Group+"\x00"+word)}
		w.lines[d.Group] = lines
	}
	lines.offer(func() report.Line {
		return report.Line{Group: d.Group, ID: d.ID, Left: textBefore(d.Text[:at.Start]), Word: onOneLine(at.Of(d.Text)), Right: textAfter(d.Text[at.End:])}
	})
}

// found are the words behind the differences of a comparison; a nil one has none.
func (s *behind) found(c *compare.Comparison) []report.WordShift {
	if s == nil {
		return nil
	}
	var all []report.WordShift
	for i := range c.Contrasts {
		t := &c.Contrasts[i]
		for k := range s.all {
			if one := s.all[k]; t.Measure.Name == one.measure && len(all) < mostShifts && !math.IsNaN(t.Difference.Value) {
				all = append(all, one.found(t))
			}
		}
	}
	return all
}

func (s *behindOne) found(t *compare.Contrast) report.WordShift {
	w := report.WordShift{Group: t.Group, Baseline: t.Baseline, Measure: t.Measure, Called: s.called, Difference: t.Difference.Value}
	shift, _ := s.parting.Shift(t.Group, t.Baseline)
	listed := map[string]int{}
	for n, c := range shift.Contributions {
		switch known := s.known[c.Word]; {
		case known.positive && !known.negative:
			w.Virtues.Count(c.Value(), c.More)
		case known.negative && !known.positive:
			w.Vices.Count(c.Value(), c.More)
		}
		if n >= shiftWords && !rare(listed, s.known[c.Word].categories) {
			w.Others++
			w.OthersAdd += c.Value()
			continue
		}
		w.Words = append(w.Words, s.word(c, t))
	}
	w.Unexplained = w.Difference - shift.Difference()
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

func (s *behindOne) word(c words.Contribution, t *compare.Contrast) report.ShiftWord {
	known := s.known[c.Word]
	w := report.ShiftWord{Word: c.Word, Categories: known.categories, Positive: known.positive, Negative: known.negative, Add: c.Value(),
		Mean: c.To.Frequency * c.To.Score, MeanBaseline: c.From.Frequency * c.From.Score, Documents: c.To.Documents, DocumentsBaseline: c.From.Documents}
	for _, group := range []string{t.Group, t.Baseline} {
		if lines := known.lines[group]; lines != nil {
			w.Lines = append(w.Lines, slices.SortedStableFunc(slices.Values(lines.items), func(a, b report.Line) int { return cmp.Compare(a.ID, b.ID) })...)
		}
	}
	return w
}
