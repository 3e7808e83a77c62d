package agreement

import (
	"fmt"
	"math"
	"slices"
	"strings"
)

// A Label is what people said of documents in one respect, such as a moral foundation.
type Label struct {
	Name  string
	Has   []bool    // which documents have it
	Votes []float64 // how many people gave it to each document; nil where that is not known
}

// A Scorer is what is validated, such as a lexicon.
type Scorer struct {
	Name   string
	Scores [][]float64 // by label and document; nil for a label that it has no score for
	Parts  [][]Part    // by label: what the scores are made of; nil where that is not asked
}

// A Validation says how well the scores of several scorers agree with what people said of the same documents.
type Validation struct {
	Documents int
	Labels    []string
	HasVotes  bool
	Floor     ScorerFit   // of a score that a scorer should beat
	Scorers   []ScorerFit // in the order in which they were given
	Macro     []int       // the labels that means are over: those for which every scorer has an area
	Warnings  []string    // of all of it
}

// Validate compares the scores of each scorer with the labels, and each scorer with the first. seed draws the halves of
// the documents on which thresholds are chosen and tried.
func Validate(labels []Label, floor Scorer, scorers []Scorer, seed uint64) Validation {
	floor, scorers = floor.filled(labels), slices.Clone(scorers)
	v := Validation{Floor: fitAll(floor, labels, seed)}
	for _, l := range labels {
		v.Labels, v.Documents = append(v.Labels, l.Name), len(l.Has)
		v.HasVotes = v.HasVotes || l.Votes != nil
	}
	for i, s := range scorers {
		scorers[i] = s.filled(labels)
		v.Scorers = append(v.Scorers, fitAll(scorers[i], labels, seed))
	}
	v.chooseMacro()
	v.Floor.mean(floor, labels, v.Macro)
	for i := range v.Scorers {
		v.Scorers[i].mean(scorers[i], labels, v.Macro)
		if i > 0 {
			v.Scorers[i].test(scorers[i], scorers[0], labels, v.Macro)
		}
	}
	v.warn()
	return v
}

// filled is the scorer with scores for every label: missing ones where it has none.
func (s Scorer) filled(labels []Label) Scorer {
	s.Scores = slices.Clone(s.Scores)
	for l, scores := range s.Scores {
		if scores == nil {
			s.Scores[l] = slices.Repeat([]float64{math.NaN()}, len(labels[l].Has))
		}
	}
	return s
}

// chooseMacro picks the labels for which every scorer has an area, so that means compare like with like.
func (v *Validation) chooseMacro() {
	for l := range v.Labels {
		if !slices.ContainsFunc(v.Scorers, func(s ScorerFit) bool { return math.IsNaN(s.Fits[l].AUC.Value) }) {
			v.Macro = append(v.Macro, l)
		}
	}
}

// warn gathers the warnings: those of the labels once, then what is wrong with single scorers.
func (v *Validation) warn() {
	for l, label := range v.Labels {
		for _, w := range v.Floor.Fits[l].Warnings {
			v.Warnings = append(v.Warnings, label+": "+w)
		}
	}
	for _, s := range v.Scorers {
		var missing []string
		for l, fit := range s.Fits {
			if fit.Missing > 0 {
				missing = append(missing, fmt.Sprintf("%s %d", v.Labels[l], fit.Missing))
			}
			for _, w := range fit.Warnings {
				if fit.Documents > 0 && !slices.Contains(v.Floor.Fits[l].Warnings, w) {
					v.Warnings = append(v.Warnings, s.Name+", "+v.Labels[l]+": "+w)
				}
			}
		}
		if missing != nil {
			v.Warnings = append(v.Warnings, fmt.Sprintf("%s: of %d documents these have no score and are left out: %s",
				s.Name, v.Documents, strings.Join(missing, ", ")))
		}
	}
}
