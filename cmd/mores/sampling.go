package main

import (
	"cmp"
	"context"
	"fmt"
	"iter"
	"slices"
	"strings"

	"mores/corpora"
)

// sampling draws documents of a corpus at random, each with the same chance.
type sampling struct {
	most int // documents to draw
	seed uint64
	of   int // documents that the corpus has; known when they are drawn
}

// numbered is a document and its number among all.
type numbered struct {
	number int
	corpora.Document
}

// draw has the pass score no more than most documents, drawn at random; all of them if most is 0.
func (s *scoring) draw(most int, seed uint64) {
	if most > 0 {
		s.sample = &sampling{most: most, seed: seed}
		s.input = s.sample.from(s.corpus)
	}
}

// from are the documents that are drawn, in their order. The whole corpus is read for that, and no more than they are held.
func (p *sampling) from(corpus *corpora.Corpus) input {
	return func(ctx context.Context) iter.Seq2[corpora.Document, error] {
		return func(yield func(corpora.Document, error) bool) {
			r := reservoir[numbered]{most: p.most, random: generator(p.seed, "documents")}
			for d, err := range corpus.Documents(ctx) {
				if err != nil {
					yield(corpora.Document{}, err)
					return
				}
				r.offer(func() numbered {
					d.Text = strings.Clone(d.Text) // which may be part of a larger one
					return numbered{r.seen, d}
				})
			}
			p.of = r.seen
			slices.SortFunc(r.items, func(a, b numbered) int { return cmp.Compare(a.number, b.number) })
			for _, d := range r.items {
				if !yield(d.Document, nil) {
					return
				}
			}
		}
	}
}

// sampleRecord says of how many documents the record's are a sample.
type sampleRecord struct {
	Documents int `json:"documents"`
	Of        int `json:"of"`
}

// sampled says what was drawn; nil where nothing was.
func (s *scoring) sampled() *sampleRecord {
	if s.sample == nil {
		return nil
	}
	return &sampleRecord{s.documents, s.sample.of}
}

// String says it in words.
func (r *sampleRecord) String() string {
	if r.Documents == r.Of {
		return fmt.Sprintf("--sample asks for no fewer documents than there are: all %d were scored", r.Of)
	}
	return fmt.Sprintf("a random sample of %d of %s was scored", r.Documents, plural(r.Of, "document", "documents"))
}
