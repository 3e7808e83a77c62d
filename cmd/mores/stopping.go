package main

import (
	"errors"
	"fmt"

	"mores/corpora/source"
)

// complete gives the output of a run that is over its name. What belongs to it is there before.
func (f *analyzeFlags) complete(record *runRecord, keep *resumption) error {
	if keep.path != "" {
		if _, err := keep.out.sync(); err != nil {
			return err
		}
	}
	if err := f.profile.write(); err != nil {
		return err
	}
	if err := record.writeBeside(f.record, f.beside()); err != nil {
		return err
	}
	if err := keep.out.commit(); err != nil {
		return err
	}
	return keep.done()
}

// stopped leaves the rows as they are after an error: whole rows, and a file under its partial name. It returns the error
// with how far the work got, and how to go on.
func (f *analyzeFlags) stopped(err error, s *scoring, keep *resumption) error {
	if s.documents == 0 {
		return errors.Join(err, keep.out.discard())
	}
	hint, errSave := keep.stopped()
	errKeep := keep.out.keep()
	if keep.broken {
		errKeep = nil // err says it
	}
	where := ""
	if !f.profile.alone {
		where = "; their rows are in " + keep.out.where()
	}
	return errors.Join(err, errSave, errKeep, fmt.Errorf("stopped after %s%s%s", plural(s.documents, "document", "documents"), where, hint))
}

// finish completes the rows of a pass that ended with err, or leaves them as they are after an error: whole rows, and
// a file under its partial name. It returns the error with how far the work got.
func (s *scoring) finish(err error, rows rowWriter, out *output) error {
	err = s.whole(err)
	if err == nil {
		return firstError(rows.flush(), out.commit())
	}
	if s.documents == 0 {
		return errors.Join(err, out.discard())
	}
	err = errors.Join(err, rows.flush(), out.keep())
	return errors.Join(err, fmt.Errorf("stopped after %s; their rows are in %s", plural(s.documents, "document", "documents"), out.where()))
}

// whole returns the error of a pass, which is one too if there was no document.
func (s *scoring) whole(err error) error {
	if err == nil && s.documents == 0 {
		return errEmptyCorpus
	}
	return err
}

var errEmptyCorpus = &source.Error{Problem: "there is no document in the input", Hint: "see that the files have rows, and folders files that end in .txt, .csv, .tsv, .jsonl or .parquet"}
