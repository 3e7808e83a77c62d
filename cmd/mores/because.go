package main

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"mores/analyze"
	"mores/compare"
	"mores/compare/words"
	"mores/corpora"
	"mores/lexicon"
)

// because says which entries make the difference in moral language. A nil one says nothing.
type because struct {
	column  analyze.Column // the moral rate of the first lexicon that has one
	index   int            // of that lexicon
	hits    map[*lexicon.Entry]bool
	parting words.Parting
	idle    bool // the hits of the entries are no sum of the column, as in a program whose defects are reproduced
}

// newBecause returns nil where there is no moral rate.
func newBecause(lexicons []*lexicon.Lexicon, columns []analyze.Column) *because {
	i := slices.IndexFunc(columns, func(c analyze.Column) bool { return c.Kind == analyze.Rate && c.Tally == "moral" })
	if i < 0 {
		return nil
	}
	b := &because{column: columns[i], hits: map[*lexicon.Entry]bool{}}
	b.index = slices.IndexFunc(lexicons, func(l *lexicon.Lexicon) bool { return l.Name == b.column.Lexicon })
	l := lexicons[b.index]
	for i := range l.Entries {
		e := &l.Entries[i]
		b.hits[e] = slices.ContainsFunc(e.Senses, func(s lexicon.Sense) bool {
			return slices.Contains(analyze.Tallies(l.Categories[s.Category]), "moral")
		})
	}
	return b
}

// add takes in a document, whose entries have been counted.
func (b *because) add(d corpora.Document, r *analyze.Record) {
	if b == nil || b.idle || d.Group == "" {
		return
	}
	var shares []words.Share
	sum := 0.0
	for _, e := range r.Moral[b.index].Entries {
		if b.hits[e.Entry] {
			per := rate(e.Hits, max(r.Words, 1))
			shares = append(shares, words.Share{Word: e.Entry.Text, Frequency: per, Value: per})
			sum += per
		}
	}
	value := b.column.Of(r)
	b.idle = math.Abs(sum-value) > 1e-6*max(1, value)
	b.parting.Add(d.Group, d.Topic, shares)
}

// maxReasons is how many entries a sentence names.
const maxReasons = 3

// sentences say for each group whose moral language is higher or lower which entries add most to that.
func (b *because) sentences(c *compare.Comparison, measure string) map[string]string {
	all := map[string]string{}
	if b == nil || b.idle || b.column.Name != measure {
		return all
	}
	for _, contrast := range c.Contrasts {
		if contrast.Measure.Name == measure && (contrast.Verdict == compare.Higher || contrast.Verdict == compare.Lower) {
			all[contrast.Group] = b.sentence(contrast)
		}
	}
	return all
}

// sentence names the entries with the documents that have them, on the side that uses them more: what few documents make
// says little.
func (b *because) sentence(c compare.Contrast) string {
	shift, _ := b.parting.Shift(c.Group, c.Baseline)
	var reasons []string
	for _, w := range shift.Contributions {
		if len(reasons) == maxReasons || w.Value()*c.Difference.Value <= 0 {
			continue
		}
		documents, of := w.To.Documents, c.Documents
		if !w.More {
			documents, of = w.From.Documents, c.DocumentsBaseline
		}
		holding := fmt.Sprint(documents)
		if len(reasons) == 0 {
			holding = fmt.Sprintf("in %d of %s", documents, plural(of, "document", "documents"))
		}
		reasons = append(reasons, fmt.Sprintf("%s %+.2f (%s)", w.Word, w.Value(), holding))
	}
	if len(reasons) == 0 {
		return ""
	}
	return fmt.Sprintf("The entries that add most to the difference of %+.2f per 1,000 words are %s.", c.Difference.Value, strings.Join(reasons, ", "))
}
