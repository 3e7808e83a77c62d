package main

import (
	"errors"
	"fmt"

	"mores/corpora/source"
)

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
