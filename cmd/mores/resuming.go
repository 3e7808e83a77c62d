package main

import (
	"cmp"
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"strings"
	"time"

	"mores/corpora"
	"mores/corpora/source"
)

// precious is how much work of an interrupted run is not thrown away unasked.
const precious = time.Minute

// resumption is how this run saves how far it is. With --resume it takes up the run that was interrupted; a note says so.
func (f *analyzeFlags) resumption(ctx context.Context, s *scoring, record *runRecord, notes io.Writer) (*resumption, error) {
	target := cmp.Or(f.out, f.profile.path)
	r := &resumption{path: target + resumeEnding, pass: s, profile: &f.profile, every: cmp.Or(f.saveEvery, saveEvery)}
	switch err := f.checkResumable(s.corpus); {
	case err != nil && f.resume:
		return nil, err
	case err != nil && target != "":
		return new(resumption), r.done()
	case err != nil:
		return new(resumption), nil
	}
	r.at.Recipe = newRecipe(record, f.rowFormat(), f.profile.path != "")
	was, profile, err := readMilestone(r.path)
	switch {
	case !f.resume:
		return r, r.anew(was, notes)
	case err != nil:
		return nil, r.hinted(err)
	case f.isWhole(was):
		return nil, &source.Error{Problem: "there is nothing to go on with: " + target + " is whole", Hint: "leave out --resume to make it anew"}
	case was == nil:
		fmt.Fprintln(notes, "mores: note: there is no interrupted run to go on with; beginning with the first document")
		return r, nil
	}
	f.profile.before = profile
	fmt.Fprintf(notes, "mores: note: going on %s\n", was)
	return r, r.hinted(r.takeUp(ctx, was))
}

// rowFormat is the format of the rows; "" where none are written.
func (f *analyzeFlags) rowFormat() string {
	if f.profile.alone {
		return ""
	}
	return f.format
}

// checkResumable returns an error if a run cannot go on after it was interrupted.
func (f *analyzeFlags) checkResumable(corpus *corpora.Corpus) error {
	switch {
	case f.out == "" && !f.profile.alone:
		return &source.Error{Problem: "--resume: rows on the standard output cannot be gone on with", Hint: "name a file for them: --out scores.csv"}
	case f.format == "parquet" && !f.profile.alone:
		return &source.Error{Problem: "--resume: a parquet file cannot be gone on with", Hint: "write csv or jsonl, or analyze the files one by one"}
	case f.sample > 0:
		return &source.Error{Problem: "--resume and --sample exclude each other", Hint: "a sample is drawn from all documents, and then scored at once"}
	}
	return corpus.CheckStored()
}

// isWhole tells whether the output of an earlier run is complete. was is what is saved of it.
func (f *analyzeFlags) isWhole(was *milestone) bool {
	if f.profile.alone {
		return was == nil && exists(f.profile.path)
	}
	return exists(f.out) && !exists(f.out+partial)
}

func exists(path string) bool {
	_, err := os.Lstat(path)
	return err == nil
}

// anew begins at the first document. It is an error if an interrupted run of the same command has done much, since
// --resume may have been forgotten.
func (r *resumption) anew(was *milestone, notes io.Writer) error {
	if was == nil {
		return r.done() // a file that cannot be read
	}
	same := len(was.Recipe.differences(r.at.Recipe)) == 0
	if same && was.Took >= precious {
		return r.hinted(&source.Error{
			Problem: fmt.Sprintf("the same command was interrupted after %s of work, %s", was.Took.Round(time.Second), was),
			Hint:    "add --resume to go on there",
		})
	}
	if same {
		fmt.Fprintf(notes, "mores: note: beginning anew; --resume would have gone on %s\n", was)
	}
	return r.done()
}

// takeUp goes on from a milestone.
func (r *resumption) takeUp(ctx context.Context, was *milestone) error {
	if differences := was.Recipe.differences(r.at.Recipe); differences != nil {
		return &source.Error{Problem: "the run that was interrupted is another: " + strings.Join(differences, "; "), Hint: "give the flags that it had"}
	}
	if err := r.pass.corpus.Resume(ctx, was.Whole); err != nil {
		if ctx.Err() != nil {
			return errInterrupted
		}
		return err
	}
	r.at, r.saved = *was, true
	r.pass.input, r.pass.documents, r.pass.empty = r.rest, was.Documents, was.Empty
	return nil
}

// rest are the documents behind those that were written before the run was interrupted.
func (r *resumption) rest(ctx context.Context) iter.Seq2[corpora.Document, error] {
	was := r.at
	return func(yield func(corpora.Document, error) bool) {
		at := milestone{Documents: was.Whole.Documents}
		for d, err := range r.pass.corpus.Documents(ctx) {
			if err == nil && at.Documents < was.Documents {
				if err := readOver(&d); err != nil {
					yield(corpora.Document{}, err)
					return
				}
				if at.add(d); at.Documents < was.Documents || at.Sum == was.Sum {
					continue
				}
				err = r.hinted(&source.Error{File: d.File, Problem: "has changed since the run was interrupted"})
			}
			if !yield(d, err) {
				return
			}
		}
		if at.Documents < was.Documents {
			yield(corpora.Document{}, r.hinted(&source.Error{Problem: "the input has fewer documents than when the run was interrupted"}))
		}
	}
}

// readOver reads over the text of a long document, behind which what else is known of it may stand.
func readOver(d *corpora.Document) error {
	for _, err := range d.Parts() {
		if err != nil {
			return err
		}
	}
	return nil
}

// hinted adds to an error how to begin anew.
func (r *resumption) hinted(err error) error {
	e, ok := errors.AsType[*source.Error](err)
	if !ok {
		return err
	}
	told := *e
	anew := "to begin anew, remove " + r.path
	if told.Hint != "" {
		anew = told.Hint + "; " + anew
	}
	told.Hint = anew
	return &told
}
