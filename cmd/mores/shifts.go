package main

import (
	"cmp"
	"iter"
	"math"
	"slices"
	"strings"

	"mores/analyze"
	"mores/analyze/text"
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

// shifts collects the words behind measures, and where these words stand.
type shifts struct {
	options  *compare.Options
	groups   map[string]bool // whose lines are kept
	all      []shift
	analyzer *analyze.Analyzer // of its own
}

// shift is what is collected of a measure.
type shift struct {
	measure, called string
	tally           parts.Tally
	words           map[string]*shiftWord
	terms           func(s *shift, d scored) iter.Seq2[string, float64] // that the measure of a document is the sum of
	places          func(d scored, each func(word string, at text.Span))
}

// shiftWord is what is known of a word, beside what it adds.
type shiftWord struct {
	categories         []string
	positive, negative bool
	valence            float64                            // of sentiment, summed up
	lines              map[string]*reservoir[report.Line] // by group
}

// newShifts collects the words behind the moral rate of each lexicon and behind sentiment, where these are compared.
func newShifts(lexicons []*lexicon.Lexicon, a *analyze.Analyzer, options *compare.Options, negation string) (*shifts, error) {
	s := &shifts{options: options, groups: map[string]bool{}, analyzer: a.Fork()}
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

// add takes in a document.
func (s *shifts) add(d scored) {
	if d.Group == "" {
		return
	}
	kept := s.groups[d.Group] || d.Group == s.options.Baseline
	if !kept && len(s.groups) < shiftGroups {
		s.groups[d.Group], kept = true, true
	}
	for i := range s.all {
		one := &s.all[i]
		one.tally.Add(d.Group, d.Topic, one.terms(one, d))
		if kept && !d.IsLong() {
			one.places(d, func(word string, at text.Span) { one.addLine(s.options.Seed, d, word, at) })
		}
	}
}

// addLine offers a line that shows a word.
func (s *shift) addLine(seed uint64, d scored, word string, at text.Span) {
	w := s.words[word]
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

// found are the words behind the differences of a comparison.
func (s *shifts) found(c *compare.Comparison, d *compare.Details) []report.WordShift {
	var all []report.WordShift
	for i := range c.Contrasts {
		t := &c.Contrasts[i]
		for k := range s.all {
			if one := &s.all[k]; t.Measure.Name == one.measure && len(all) < mostShifts && !math.IsNaN(t.Difference.Value) {
				all = append(all, one.found(t, d.Topics[i]))
			}
		}
	}
	return all
}

func (s *shift) found(t *compare.Contrast, means []compare.TopicMean) report.WordShift {
	var topics []string
	for _, m := range means {
		topics = append(topics, m.Topic)
	}
	w := report.WordShift{Group: t.Group, Baseline: t.Baseline, Measure: t.Measure, Called: s.called, Difference: t.Difference.Value}
	sum, listed := 0.0, map[string]int{}
	for n, p := range s.tally.Of(t.Group, t.Baseline, topics) {
		sum += p.Add()
		if n >= shiftWords && !rare(listed, s.words[p.Word].categories) {
			w.Others++
			w.OthersAdd += p.Add()
			continue
		}
		w.Words = append(w.Words, s.word(p, t))
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
	known := s.words[p.Word]
	w := report.ShiftWord{Word: p.Word, Categories: known.categories, Positive: known.positive, Negative: known.negative, Add: p.Add(),
		Mean: p.Mean, MeanBaseline: p.MeanBaseline, Documents: p.Documents, DocumentsBaseline: p.DocumentsBaseline}
	for _, group := range []string{t.Group, t.Baseline} {
		if lines := known.lines[group]; lines != nil {
			w.Lines = append(w.Lines, slices.SortedStableFunc(slices.Values(lines.items), func(a, b report.Line) int { return cmp.Compare(a.ID, b.ID) })...)
		}
	}
	return w
}
