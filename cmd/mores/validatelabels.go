package main

import (
	"errors"
	"fmt"
	"math"
	"slices"
	"strings"

	"mores/corpora"
	"mores/corpora/source"
	"mores/lexicon"
)

// labelFlags say where the labels of the documents stand.
type labelFlags struct {
	labels, votes, ignore []string
}

// labelReader reads what people said of each document from the columns that are kept for it.
type labelReader struct {
	labels, votes []labelColumn
	ignored       map[string]bool // bare labels that stand for no foundation
	unsaid        int             // empty cells in columns of yes and no
}

// labelColumn is a column that people's answers stand in.
type labelColumn struct {
	name       string
	foundation string // that all of it is about; "" where the cells name foundations
}

// said is what people said of a document, by the index of lexicon.Foundations.
type said struct {
	has   []bool
	votes []float64 // NaN where it is not known
}

// newLabelReader takes one column that names foundations, or columns of a foundation each.
func newLabelReader(f labelFlags) (*labelReader, error) {
	r := &labelReader{ignored: map[string]bool{}}
	for _, label := range f.ignore {
		r.ignored[bare(label)] = true
	}
	var err, errVotes error
	r.labels, err = labelColumns("--labels", f.labels)
	r.votes, errVotes = labelColumns("--votes", f.votes)
	return r, firstError(err, errVotes)
}

func labelColumns(flag string, names []string) ([]labelColumn, error) {
	var columns []labelColumn
	for _, name := range names {
		name = strings.TrimSpace(name)
		foundation := foundationOfColumn(name)
		if foundation == "" && len(names) > 1 {
			return nil, &source.Error{Problem: fmt.Sprintf("%s: the name of the column %q speaks of no foundation", flag, name),
				Hint: "name one column whose cells name foundations, or several that are called after them: care, fairness_votes"}
		}
		columns = append(columns, labelColumn{name, foundation})
	}
	return columns, nil
}

// keep adds the columns to those that the corpus carries along.
func (r *labelReader) keep(o *corpora.Options) {
	for _, c := range r.labels {
		o.Keep, o.KeepFlags = append(o.Keep, c.name), append(o.KeepFlags, "--labels")
	}
	for _, c := range r.votes {
		o.Keep, o.KeepFlags = append(o.Keep, c.name), append(o.KeepFlags, "--votes")
	}
}

// foundations are those that the columns of labels are about, in order; nil where their cells say it.
func (r *labelReader) foundations() []string {
	if r.labels[0].foundation == "" {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(lexicon.Foundations), func(f string) bool {
		return !slices.ContainsFunc(r.labels, func(c labelColumn) bool { return c.foundation == f })
	})
}

// read reads what was said of a document. Its error says where the document stands.
func (r *labelReader) read(d corpora.Document) (said, error) {
	s := said{has: make([]bool, len(lexicon.Foundations)), votes: slices.Repeat([]float64{math.NaN()}, len(lexicon.Foundations))}
	if d.Line == 0 {
		return s, &source.Error{File: d.File, Problem: "a text file has no labels", Hint: "labels stand in a column of a csv, tsv, jsonl or parquet file"}
	}
	for i, c := range r.labels {
		if err := r.readLabels(&s, c, d.Kept[i]); err != nil {
			return s, at(d, c, err)
		}
	}
	for i, c := range r.votes {
		if err := s.readVotes(c, d.Kept[len(r.labels)+i]); err != nil {
			return s, at(d, c, err)
		}
	}
	return s, nil
}

// at adds to an error where the cell stands.
func at(d corpora.Document, c labelColumn, err error) error {
	e, ok := errors.AsType[*source.Error](err)
	if !ok {
		return err
	}
	placed := *e
	placed.File, placed.Line = d.File, d.Line
	placed.Problem = "column " + c.name + ": " + e.Problem
	return &placed
}

func (r *labelReader) readLabels(s *said, c labelColumn, cell string) error {
	if c.foundation != "" {
		yes, err := yesOrNo(cell)
		if strings.TrimSpace(cell) == "" {
			r.unsaid++
		}
		f := slices.Index(lexicon.Foundations, c.foundation)
		s.has[f] = s.has[f] || yes
		return err
	}
	for _, label := range splitLabels(cell) {
		foundation, known := foundationOf(label)
		switch {
		case r.ignored[bare(label)]:
		case !known:
			return unknownLabel(label)
		case foundation != "":
			s.has[slices.Index(lexicon.Foundations, foundation)] = true
		}
	}
	return nil
}

// readVotes adds the votes of a cell. An empty one says nothing.
func (s *said) readVotes(c labelColumn, cell string) error {
	if strings.TrimSpace(cell) == "" {
		return nil
	}
	votes := map[string]float64{}
	var err error
	if c.foundation == "" {
		votes, err = parseVoteObject(cell)
	} else {
		votes[c.foundation], err = parseVotes(cell)
	}
	for i, f := range lexicon.Foundations {
		n, named := votes[f]
		switch {
		case !named:
		case math.IsNaN(s.votes[i]):
			s.votes[i] = n
		default:
			s.votes[i] += n
		}
	}
	return err
}
