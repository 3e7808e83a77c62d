package report

import (
	"math"
	"slices"

	"mores/compare"
	"mores/compare/report/plot"
)

// A Report is a comparison with what a reader needs to believe it. Only the comparison must be there.
type Report struct {
	Comparison *compare.Comparison
	Subjects   Subjects
	Details    *compare.Details // how measures are spread over documents and topics
	Shifts     []WordShift      // the words behind the differences
	Sources    Sources          // what it rests on
	Warnings   []string         // of the run
	Record     string           // the record of the run, JSON
	Note       string           // a sentence on the texts, where a reader must know more of them
}

// Sources are what the figures rest on, for the paragraph on methods.
type Sources struct {
	Version   string // of mores
	Lexicons  []Source
	Sentiment Source // the zero Source without that channel
	Stance    bool   // stance was measured
	Effort    bool   // complexity was measured
}

// A Source is a lexicon.
type Source struct{ Name, Version, SHA256, Citation string }

// What a report shows at most, so that it stays small whatever the corpus.
const (
	mostGroups    = 6   // with drawings of their own
	mostGroupRows = 100 // in the table of groups
	mostRows      = 250 // in the table of contrasts
	mostSpreads   = 9
	mostRecord    = 40_000 // bytes
	mostDrawn     = 20     // measures in a drawing of effects
	mostTopics    = 5      // at either end
	drawnWords    = 20     // in a drawing
	mostWords     = 300    // of all differences
)

// Drawings are the drawings of the report with their titles: effects, words, spreads, topics.
func (r *Report) Drawings() []*plot.Drawing {
	var all []*plot.Drawing
	for _, g := range r.drawnGroups() {
		for _, p := range panels(r.Comparison, g.Name) {
			all = append(all, forest(r.Comparison, p))
		}
	}
	for _, s := range r.shifts() {
		all = append(all, s.draw(r.Comparison, drawnWords))
	}
	all = append(all, r.spreads()...)
	for _, b := range r.topics() {
		all = append(all, b.draw(r.Comparison))
	}
	for i, d := range all {
		all[i] = d.Titled()
	}
	return distinct(all)
}

// distinct gives each drawing a name of its own.
func distinct(all []*plot.Drawing) []*plot.Drawing {
	taken := map[string]bool{}
	for _, d := range all {
		for taken[d.Name] {
			d.Name += "_"
		}
		taken[d.Name] = true
	}
	return all
}

// drawnGroups are the groups, less the baseline, that have drawings.
func (r *Report) drawnGroups() []compare.Group {
	others := r.Comparison.Groups[1:]
	return others[:min(len(others), mostGroups)]
}

// shifts are those that can be shown.
func (r *Report) shifts() []*WordShift {
	var all []*WordShift
	for i := range r.Shifts {
		if s := &r.Shifts[i]; len(s.Words) > 0 && !math.IsNaN(s.Difference) {
			all = append(all, s)
		}
	}
	return all
}

// headed are the indices of the measures that tables and drawings show.
func (r *Report) headed() []int {
	var all []int
	for j, m := range r.Comparison.Measures {
		if m.Heading != "" {
			all = append(all, j)
		}
	}
	return all
}

// spreads draws how the headed measures are spread, those of the headline first.
func (r *Report) spreads() []*plot.Drawing {
	if r.Details == nil {
		return nil
	}
	var all []*plot.Drawing
	for _, j := range r.spoken() {
		s := r.Details.Spreads[j]
		if !(s.High > s.Low) || len(all) == mostSpreads {
			continue
		}
		var groups []int
		for g := range min(len(s.Groups), mostGroups+1) {
			if s.Groups[g].Documents > 0 {
				groups = append(groups, g)
			}
		}
		if len(groups) > 0 {
			all = append(all, spread(r.Comparison, s, j, groups))
		}
	}
	return all
}

// spoken are the headed measures, those that the headline speaks of first.
func (r *Report) spoken() []int {
	all := r.headed()
	rank := func(j int) int {
		name := r.Comparison.Measures[j].Name
		if name == r.Subjects.Moral {
			return 0
		}
		if i := slices.IndexFunc(r.Subjects.Others, func(s Subject) bool { return s.Measure == name }); i >= 0 {
			return 1 + i
		}
		return 1 + len(r.Subjects.Others)
	}
	slices.SortStableFunc(all, func(a, b int) int { return rank(a) - rank(b) })
	return all
}

// topics are the topics of the measures that the headline speaks of.
func (r *Report) topics() []byTopic {
	if r.Details == nil {
		return nil
	}
	names := []string{r.Subjects.Moral}
	for _, s := range r.Subjects.Others {
		names = append(names, s.Measure)
	}
	var all []byTopic
	for _, g := range r.drawnGroups() {
		for i := range r.Comparison.Contrasts {
			t := &r.Comparison.Contrasts[i]
			if topics := r.Details.Topics[i]; t.Group == g.Name && slices.Contains(names, t.Measure.Name) && finite(t) && len(topics) > 1 {
				all = append(all, newByTopic(t, topics))
			}
		}
	}
	return all
}
