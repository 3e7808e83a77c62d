package main

import (
	"context"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"

	matching "mores/compare/match"
	"mores/corpora"
	"mores/corpora/source"
)

// pairKey names a pair of claims, whichever comes first.
type pairKey [2][2]string

// related is what is said of a pair.
type related struct {
	relation matching.Relation
	score    float64 // NaN for none
}

// relationNames are what a file may say.
var relationNames = map[string]matching.Relation{
	"same claim": matching.SameClaim, "opposed": matching.Opposed, "same topic": matching.SameTopic, "none": matching.NoMatch,
	"1": matching.SameClaim, "1.0": matching.SameClaim, "yes": matching.SameClaim, "true": matching.SameClaim,
	"0": matching.NoMatch, "0.0": matching.NoMatch, "no": matching.NoMatch, "false": matching.NoMatch,
}

// relations are what a file says of pairs.
type relations struct {
	of     map[pairKey]related
	binary bool // it says 1 and 0 alone
	scored bool // it has scores
}

// readRelations reads a file, with its scores if it has them and they are wanted. A row without a second claim is passed
// over. Of two rows on the same pair, one each way, the one with the higher score counts.
func readRelations(ctx context.Context, path string, stdin io.Reader, scored bool) (*relations, error) {
	keep := []string{"unit", "other_id", "other_unit"}
	if scored && path != source.Stdin {
		if r, err := readRelationsWith(ctx, path, stdin, append(keep, "score")); err == nil {
			return r, nil
		}
	}
	return readRelationsWith(ctx, path, stdin, keep)
}

func readRelationsWith(ctx context.Context, path string, stdin io.Reader, keep []string) (*relations, error) {
	corpus, err := corpora.Open([]corpora.Input{{Path: path}}, corpora.Options{Text: "relation", ID: "id", Keep: keep}, stdin)
	if err != nil {
		return nil, err
	}
	r := &relations{of: map[pairKey]related{}, binary: true, scored: len(keep) > 3}
	for d, err := range corpus.Documents(ctx) {
		if err != nil {
			return nil, err
		}
		if d.Kept[1] == "" {
			continue
		}
		if err := r.add(d); err != nil {
			return nil, err
		}
	}
	return r, nil
}

func (r *relations) add(d corpora.Document) error {
	name := strings.ToLower(strings.TrimSpace(d.Text))
	relation, known := relationNames[name]
	if !known {
		return &source.Error{File: d.File, Line: d.Line, Problem: fmt.Sprintf("%q is no relation", d.Text),
			Hint: "the relations are same claim, opposed, same topic, none; or 1 and 0"}
	}
	r.binary = r.binary && name != string(relation)
	said := related{relation, math.NaN()}
	if r.scored {
		if score, err := strconv.ParseFloat(d.Kept[3], 64); err == nil {
			said.score = score
		}
	}
	key := pairKey{{d.ID, d.Kept[0]}, {d.Kept[1], d.Kept[2]}}
	if slices.Compare(key[0][:], key[1][:]) > 0 {
		key[0], key[1] = key[1], key[0]
	}
	if before, there := r.of[key]; there && before.score >= said.score {
		return nil
	}
	r.of[key] = said
	return nil
}
