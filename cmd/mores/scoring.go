package main

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"iter"
	"runtime"

	"mores/analyze"
	"mores/corpora"
	"mores/corpora/source"
)

// scoring is one pass over a corpus: each document is scored and handed on. It counts what a reader must be told of.
type scoring struct {
	corpus    *corpora.Corpus
	input     input     // where the documents come from; nil for the whole corpus
	sample    *sampling // nil for none
	analyzer  *analyze.Analyzer
	jobs      int       // how many documents are scored at a time; 0 for one a core
	format    rowFormat // of the rows that are made; the zero one for none
	progress  io.Writer // shown there if it is a terminal
	documents int
	empty     listing // ids of the documents without a word
}

// input gives documents as a corpus does.
type input func(context.Context) iter.Seq2[corpora.Document, error]

// texts are the documents that are scored.
func (s *scoring) texts(ctx context.Context) iter.Seq2[corpora.Document, error] {
	if s.input != nil {
		return s.input(ctx)
	}
	return s.corpus.Documents(ctx)
}

// scored is a document with what scoring made of it.
type scored struct {
	corpora.Document
	record analyze.Record
	row    []byte // in the format asked for; good until the next document
}

// run scores all documents and calls each with them, in their order.
func (s *scoring) run(ctx context.Context, each func(scored) error) error {
	stop := watch(s.progress, s.corpus.Size(), s.corpus.BytesRead)
	defer stop()
	counted := func(d scored) error {
		s.documents++
		if d.record.Words == 0 {
			s.empty.add(d.ID)
		}
		return each(d)
	}
	if jobs := cmp.Or(s.jobs, runtime.GOMAXPROCS(0)); jobs > 1 {
		return s.runJobs(ctx, jobs, counted)
	}
	var row []byte
	for d, err := range s.texts(ctx) {
		if ctx.Err() != nil {
			return errInterrupted
		}
		if err != nil {
			return err
		}
		done, err := s.score(s.analyzer, d, row[:0])
		if err != nil && ctx.Err() != nil {
			return errInterrupted
		}
		if err == nil {
			err = counted(done)
		}
		if err != nil {
			return err
		}
		row = done.row
	}
	return nil
}

// score scores one document. Its row goes behind row. The error is one of reading a long text.
func (s *scoring) score(a *analyze.Analyzer, d corpora.Document, row []byte) (scored, error) {
	record, err := recordOfText(a, &d)
	if err != nil {
		return scored{}, err
	}
	done := scored{Document: d, record: record}
	if s.format.row != nil {
		done.row = s.format.row(row, done.Document, &done.record)
	}
	return done, nil
}

// recordOfText scores a document. What of a long one comes behind its text is filled in.
func recordOfText(a *analyze.Analyzer, d *corpora.Document) (analyze.Record, error) {
	if !d.IsLong() {
		return a.AnalyzeOn(d.Topic, d.Text), nil
	}
	a.Begin()
	for part, err := range d.Parts() {
		if err != nil {
			return analyze.Record{}, err
		}
		a.Add(part)
	}
	return a.End(), nil
}

// read calls each with all documents, in their order, without scoring them.
func (s *scoring) read(ctx context.Context, each func(corpora.Document) error) error {
	stop := watch(s.progress, s.corpus.Size(), s.corpus.BytesRead)
	defer stop()
	for d, err := range s.texts(ctx) {
		if ctx.Err() != nil {
			return errInterrupted
		}
		if err != nil {
			return err
		}
		s.documents++
		if err := each(d); err != nil {
			return err
		}
	}
	return nil
}

// warnings are what the reader of the scores must know, once the pass is over.
func (s *scoring) warnings() []string {
	all := badLines(s.corpus.Bad())
	if sample := s.sampled(); sample != nil {
		all = append(all, sample.String())
	}
	for _, f := range s.corpus.Files() {
		if f.Replaced > 0 {
			all = append(all, fmt.Sprintf("%s: %s of bytes that are no text in its encoding became U+FFFD; if that is wrong, name the encoding with --encoding",
				f.Name, plural(f.Replaced, "stretch", "stretches")))
		}
	}
	if s.empty.N > 0 {
		all = append(all, fmt.Sprintf("%s no word, so every score is zero or missing: %s", plural(s.empty.N, "document has", "documents have"), s.empty))
	}
	var skipped listing
	for _, path := range s.corpus.Skipped() {
		skipped.add(path)
	}
	if skipped.N > 0 {
		all = append(all, fmt.Sprintf("%s not read, since the name does not say the type: %s", plural(skipped.N, "file was", "files were"), skipped))
	}
	if n := s.corpus.Duplicates(); n > 0 {
		all = append(all, fmt.Sprintf("%s left out, since the text was there before in its group and topic", plural(n, "document was", "documents were")))
	}
	return all
}

// badLines tells of the n malformed lines that were left out, the first of them by their place.
func badLines(n int, first []source.Error) []string {
	var all []string
	for _, e := range first {
		all = append(all, e.Error()+": the line was left out")
	}
	if more := n - len(first); more > 0 {
		all = append(all, fmt.Sprintf("%s left out in all", plural(n, "bad line was", "bad lines were")))
	}
	return all
}
