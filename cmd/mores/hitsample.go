package main

import (
	"encoding/csv"
	"fmt"
	"hash/fnv"
	"io"
	"math/rand/v2"
	"strconv"
	"strings"

	"mores/analyze"
	"mores/corpora"
	"mores/lexicon"
)

// hitKey is what tells a hit in a category from all others: the cells of keyColumns.
type hitKey [7]string

// keyColumns are the columns of a sample that make a hitKey, and contextColumns those that a coder reads beside them.
// codeColumn is where the codes go.
var (
	keyColumns     = []string{"lexicon", "category", "entry", "id", "group", "start", "end"}
	contextColumns = []string{"left", "hit", "right"}
)

const codeColumn = "code"

// placed is where the context stands in a row: before start and end.
const placed = 5

// sampledHit is one hit in one category, in context.
type sampledHit struct {
	key     hitKey
	context [3]string
}

// hitSample draws from the hits of each category of each lexicon.
type hitSample struct {
	seed   uint64
	strata [][]*stratum // by lexicon and category; nil for signals, which are no hits
}

type stratum struct {
	lexicon, category string
	hits              *reservoir[sampledHit]
}

// newHitSample draws most hits of each category. What is drawn of a category does not depend on the others, nor on other
// lexicons.
func newHitSample(lexicons []*lexicon.Lexicon, most int, seed uint64) *hitSample {
	s := &hitSample{seed: seed}
	for _, l := range lexicons {
		strata := make([]*stratum, len(l.Categories))
		for i, c := range l.Categories {
			if c.Side != lexicon.Signal {
				random := generator(seed, l.Name+"\x00"+c.Name)
				strata[i] = &stratum{l.Name, c.Name, &reservoir[sampledHit]{most: most, random: random}}
			}
		}
		s.strata = append(s.strata, strata)
	}
	return s
}

// generator gives each name random numbers of its own.
func generator(seed uint64, name string) *rand.Rand {
	h := fnv.New64a()
	io.WriteString(h, name)
	return rand.New(rand.NewPCG(seed, h.Sum64()))
}

// add offers a hit of lexicon i to each of its categories.
func (s *hitSample) add(i int, d corpora.Document, hit analyze.Hit) {
	for _, sense := range hit.Entry.Senses {
		t := s.strata[i][sense.Category]
		if t == nil {
			continue
		}
		t.hits.offer(func() sampledHit {
			span := hit.Span
			return sampledHit{
				hitKey{t.lexicon, t.category, hit.Entry.Text, d.ID, d.Group, strconv.Itoa(span.Start), strconv.Itoa(span.End)},
				[3]string{textBefore(d.Text[:span.Start]), onOneLine(span.Of(d.Text)), textAfter(d.Text[span.End:])},
			}
		})
	}
}

// all are the strata in the order of the lexicons and their categories.
func (s *hitSample) all() []*stratum {
	var all []*stratum
	for _, strata := range s.strata {
		for _, t := range strata {
			if t != nil {
				all = append(all, t)
			}
		}
	}
	return all
}

// rows are the hits that were drawn, shuffled over all strata.
func (s *hitSample) rows() []sampledHit {
	var rows []sampledHit
	for _, t := range s.all() {
		rows = append(rows, t.hits.items...)
	}
	generator(s.seed, "order").Shuffle(len(rows), func(i, j int) { rows[i], rows[j] = rows[j], rows[i] })
	return rows
}

func (s *hitSample) records() []stratumRecord {
	var records []stratumRecord
	for _, t := range s.all() {
		records = append(records, stratumRecord{t.lexicon, t.category, t.hits.seen, len(t.hits.items)})
	}
	return records
}

// warnings say which categories have too few hits, and whether rows cannot be told apart.
func (s *hitSample) warnings(rows []sampledHit) []string {
	var all, few []string
	most := 0
	for _, t := range s.all() {
		if most = t.hits.most; t.hits.seen < most {
			few = append(few, fmt.Sprintf("%s.%s (%d)", t.lexicon, t.category, t.hits.seen))
		}
	}
	if len(few) > 0 {
		all = append(all, fmt.Sprintf("%s fewer than %s: %s", plural(len(few), "category has", "categories have"), plural(most, "hit", "hits"), strings.Join(few, ", ")))
	}
	keys := map[hitKey]bool{}
	for _, r := range rows {
		keys[r.key] = true
	}
	if twins := len(rows) - len(keys); twins > 0 {
		all = append(all, plural(twins, "row has", "rows have")+" the document, place and category of another, so codes cannot tell them apart: give each document an id of its own (--id), or leave out what repeats (--distinct)")
	}
	return all
}

// writeHits writes the csv that is coded by hand.
func writeHits(w io.Writer, hits []sampledHit) error {
	out := csv.NewWriter(w)
	write := func(key, context []string, code string) error {
		row := append(append(append([]string{}, key[:placed]...), context...), key[placed:]...)
		for i := range row {
			row[i] = defused(row[i])
		}
		return out.Write(append(row, code))
	}
	if err := write(keyColumns, contextColumns, codeColumn); err != nil {
		return err
	}
	for _, h := range hits {
		if err := write(h.key[:], h.context[:], ""); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
