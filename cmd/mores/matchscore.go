package main

import (
	"context"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"mores/compare/agreement"
	matching "mores/compare/match"
	"mores/corpora"
	"mores/corpora/source"
)

func newMatchScore() *cobra.Command {
	c := &cobra.Command{
		Use:   "score MATCHES LABELS",
		Short: "Say how well matches agree with people",
		Long: `score compares matches with what people said of the same pairs of claims. Both
files are csv, tsv, jsonl or parquet and have the columns id, unit, other_id,
other_unit and relation; MATCHES is what mores match writes, or a model's
judgement. A relation is same claim, opposed, same topic or none; in LABELS also
1 or yes for same claim, and 0 or no for none. The order of the two claims does
not matter. A labelled pair that MATCHES lacks counts as none.

It gives, over the labelled pairs:

  precision, recall, F1    of what is called same claim, or opposed, together:
                           pairs that are about the same
  kappa                    Cohen's, of the relations, with its 95 % interval
  agreement                share of the pairs with the same relation
  conclusions              of the pairs that both call about the same, the share
                           on which both agree whether they are opposed, with
                           Wilson's 95 % interval
  AUC, average precision   of the score, where MATCHES has one

Where LABELS has 1 and 0 alone, relations count as 1 or 0.`,
		Example: `  mores match score matches.jsonl labels.csv`,
		Args:    needArgs(2, 2, "matches and labels"),
		RunE: func(c *cobra.Command, args []string) error {
			run, err := readRelations(c.Context(), args[0], c.InOrStdin(), true)
			if err != nil {
				return err
			}
			labels, err := readRelations(c.Context(), args[1], c.InOrStdin(), false)
			if err != nil {
				return err
			}
			if len(labels.of) == 0 {
				return &source.Error{File: args[1], Problem: "there is no pair of claims", Hint: "each row names two claims, and their relation"}
			}
			return printScore(c.OutOrStdout(), run, labels)
		},
	}
	return c
}

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

// about tells whether two claims are about the same.
func about(r matching.Relation) bool { return r == matching.SameClaim || r == matching.Opposed }

func printScore(w io.Writer, run, labels *relations) error {
	keys := slices.SortedFunc(maps.Keys(labels.of), func(a, b pairKey) int {
		return slices.Compare([]string{a[0][0], a[0][1], a[1][0], a[1][1]}, []string{b[0][0], b[0][1], b[1][0], b[1][1]})
	})
	var truth, said []matching.Relation
	var same []bool
	var scores []float64
	missing, both, agree := 0, 0, 0
	for _, k := range keys {
		label := labels.of[k].relation
		found, there := run.of[k]
		if !there {
			missing++
			found = related{matching.NoMatch, math.NaN()}
		}
		if labels.binary {
			found.relation = binaryOf(found.relation)
		}
		truth, said = append(truth, label), append(said, found.relation)
		same, scores = append(same, about(label)), append(scores, found.score)
		if about(label) && about(found.relation) {
			both++
			if label == found.relation {
				agree++
			}
		}
	}
	confusion := agreement.Confuse(truth, said)
	kappa, share := confusion.Kappa(), confusion.Classification().Accuracy
	found := countAbout(truth, said)
	fmt.Fprintf(w, "pairs        %d, of which the matches lack %d\n", len(keys), missing)
	fmt.Fprintf(w, "precision    %.3f\nrecall       %.3f\nF1           %.3f\n", found.Precision(), found.Recall(), found.F1())
	fmt.Fprintf(w, "agreement    %.3f\nkappa        %.3f [%.3f, %.3f]\n", share, kappa.Value, kappa.Interval.Low, kappa.Interval.High)
	if !labels.binary {
		interval := agreement.Wilson(agree, both)
		fmt.Fprintf(w, "conclusions  %.3f [%.3f, %.3f] of %s\n", float64(agree)/float64(both), interval.Low, interval.High, plural(both, "pair", "pairs"))
	}
	if d := agreement.Discriminate(scores, same); run.scored && !math.IsNaN(d.AUC.Value) {
		fmt.Fprintf(w, "AUC          %.3f [%.3f, %.3f]\naverage precision %.3f\n", d.AUC.Value, d.AUC.Interval.Low, d.AUC.Interval.High, d.AveragePrecision)
	}
	return nil
}

// binaryOf makes same claim and none of a relation.
func binaryOf(r matching.Relation) matching.Relation {
	if r == matching.SameClaim {
		return r
	}
	return matching.NoMatch
}

// countAbout counts the pairs that are about the same, and are said to be.
func countAbout(truth, said []matching.Relation) (c agreement.Counts) {
	for i := range truth {
		switch {
		case about(truth[i]) && about(said[i]):
			c.TruePositive++
		case about(truth[i]):
			c.FalseNegative++
		case about(said[i]):
			c.FalsePositive++
		default:
			c.TrueNegative++
		}
	}
	return c
}
