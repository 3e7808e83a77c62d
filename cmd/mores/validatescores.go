package main

import (
	"context"
	"fmt"
	"math"
	"slices"
	"strings"

	"mores/analyze"
	"mores/compare/agreement"
	"mores/corpora"
	"mores/corpora/source"
	"mores/lexicon"
)

// judging gathers from one pass what lexicons are validated by: the scores of each document, what each score would be
// without each entry, and what people said.
type judging struct {
	analyzer *analyze.Analyzer
	labels   *labelReader
	lexicons []judged
	entries  bool // leave each entry out
	words    []float64
	said     []said
	warnings []string
}

// judged is a lexicon that is validated. Its slices are by the index of lexicon.Foundations, and nil for a foundation
// that it does not have.
type judged struct {
	*lexicon.Lexicon
	score   []func(*analyze.Record) float64
	scores  [][]float64 // by document
	entries []leftOut   // by entry
}

// leftOut is what the documents that hold an entry would score without it.
type leftOut struct {
	documents []int
	scores    [][]float64 // by foundation; nil as long as nothing changes
}

func newJudging(a *analyze.Analyzer, lexicons []*lexicon.Lexicon, labels *labelReader, formula analyze.Formula, entries bool) *judging {
	j := &judging{analyzer: a, labels: labels, entries: entries}
	for _, l := range lexicons {
		n := len(lexicon.Foundations)
		d := judged{l, make([]func(*analyze.Record) float64, n), make([][]float64, n), make([]leftOut, len(l.Entries))}
		for _, c := range a.Columns() {
			f := slices.Index(lexicon.Foundations, strings.TrimSuffix(c.Tally, "_p"))
			if f >= 0 && c.Lexicon == l.Name && c.Formula == formula && c.Kind != analyze.Count && c.Kind != analyze.Weight {
				d.score[f] = c.Of
			}
		}
		j.lexicons = append(j.lexicons, d)
	}
	return j
}

// validate makes the pass and compares the scores with the labels.
func (j *judging) validate(ctx context.Context, s *scoring, seed uint64) (v agreement.Validation, err error) {
	if err := s.whole(s.run(ctx, func(d scored) error { return j.add(d.Document, d.record) })); err != nil {
		return v, err
	}
	if j.labels.unsaid > 0 {
		j.warnings = append(j.warnings, plural(j.labels.unsaid, "empty cell was", "empty cells were")+" taken for a no in the columns of the labels")
	}
	foundations, err := j.foundations()
	if err != nil {
		return v, err
	}
	defer say(s.progress, "comparing scores and labels …")()
	floor := agreement.Scorer{Name: "words alone", Scores: slices.Repeat([][]float64{j.words}, len(foundations))}
	var labels []agreement.Label
	for _, f := range foundations {
		labels = append(labels, j.label(f))
	}
	var scorers []agreement.Scorer
	for i := range j.lexicons {
		scorers = append(scorers, j.lexicons[i].scorer(foundations, j.entries))
	}
	return agreement.Validate(labels, floor, scorers, seed), nil
}

// add takes in a document.
func (j *judging) add(d corpora.Document, r analyze.Record) error {
	said, err := j.labels.read(d)
	if err != nil {
		return err
	}
	j.said, j.words = append(j.said, said), append(j.words, float64(r.Words))
	for i := range j.lexicons {
		l := &j.lexicons[i]
		for f, score := range l.score {
			if score != nil {
				l.scores[f] = append(l.scores[f], score(&r))
			}
		}
		if j.entries {
			j.analyzer.Without(i, d.Text, l.leaveOut)
		}
	}
	return nil
}

// leaveOut takes in what the last document would score without an entry.
func (l *judged) leaveOut(entry int, r *analyze.Record) {
	e := &l.entries[entry]
	if e.scores == nil {
		e.scores = make([][]float64, len(l.score))
	}
	document := -1
	for f, score := range l.score {
		if score == nil {
			continue
		}
		document = len(l.scores[f]) - 1
		now, without := l.scores[f][document], score(r)
		if e.scores[f] == nil {
			if now == without || math.IsNaN(now) {
				continue
			}
			for _, d := range e.documents {
				e.scores[f] = append(e.scores[f], l.scores[f][d])
			}
		}
		e.scores[f] = append(e.scores[f], without)
	}
	e.documents = append(e.documents, document)
}

// foundations are those that are judged, by index: those that have labels and that some lexicon scores. Every lexicon
// must score one of them.
func (j *judging) foundations() ([]int, error) {
	var found []int
	var unscored, unlabelled []string
	asked := j.labels.foundations()
	for f, name := range lexicon.Foundations {
		scored := slices.ContainsFunc(j.lexicons, func(l judged) bool { return l.score[f] != nil })
		labelled := slices.Contains(asked, name) || asked == nil && slices.ContainsFunc(j.said, func(s said) bool { return s.has[f] })
		switch {
		case scored && labelled:
			found = append(found, f)
		case labelled:
			unscored = append(unscored, name)
		case scored && asked == nil:
			unlabelled = append(unlabelled, name)
		}
	}
	if unscored != nil {
		j.warnings = append(j.warnings, "left out, since no lexicon scores it: "+strings.Join(unscored, ", "))
	}
	if unlabelled != nil {
		j.warnings = append(j.warnings, "left out, since no document has the label: "+strings.Join(unlabelled, ", "))
	}
	for _, l := range j.lexicons {
		if !slices.ContainsFunc(found, func(f int) bool { return l.score[f] != nil }) {
			return nil, &source.Error{Problem: fmt.Sprintf("the lexicon %s scores no foundation that a document has as a label", l.Name),
				Hint: "see that --labels names the column of the labels, and with mores lexicon show " + l.Name + " that the lexicon has foundations"}
		}
	}
	return found, nil
}

// label is what people said of a foundation.
func (j *judging) label(f int) agreement.Label {
	l := agreement.Label{Name: lexicon.Foundations[f]}
	for _, s := range j.said {
		l.Has = append(l.Has, s.has[f])
		if len(j.labels.votes) > 0 {
			l.Votes = append(l.Votes, s.votes[f])
		}
	}
	return l
}

// scorer is the lexicon as package agreement takes it.
func (l *judged) scorer(foundations []int, entries bool) agreement.Scorer {
	s := agreement.Scorer{Name: l.Name}
	for _, f := range foundations {
		s.Scores = append(s.Scores, l.scores[f])
		if entries {
			s.Parts = append(s.Parts, l.parts(f))
		}
	}
	return s
}

// parts are the entries that change the score of a foundation.
func (l *judged) parts(f int) []agreement.Part {
	var parts []agreement.Part
	for i, e := range l.entries {
		if e.scores != nil && e.scores[f] != nil {
			parts = append(parts, agreement.Part{Name: l.Entries[i].Text, Documents: e.documents, Scores: e.scores[f]})
		}
	}
	return parts
}
