package main

import (
	"cmp"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"

	"github.com/spf13/cobra"

	"mores/compare/agreement"
	matching "mores/compare/match"
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
			out := stream(c.OutOrStdout())
			printScore(out, run, labels)
			return out.Flush()
		},
	}
	return c
}

// about tells whether two claims are about the same.
func about(r matching.Relation) bool { return r == matching.SameClaim || r == matching.Opposed }

// judgements are what labels and a run say of the labelled pairs, in their order.
type judgements struct {
	truth, said []matching.Relation
	scores      []float64
	missing     int // pairs that the run lacks
}

func judge(run, labels *relations) judgements {
	keys := slices.SortedFunc(maps.Keys(labels.of), func(a, b pairKey) int {
		return cmp.Or(slices.Compare(a[0][:], b[0][:]), slices.Compare(a[1][:], b[1][:]))
	})
	var j judgements
	for _, k := range keys {
		found, there := run.of[k]
		if !there {
			j.missing++
			found = related{matching.NoMatch, math.NaN()}
		}
		if labels.binary {
			found.relation = binaryOf(found.relation)
		}
		j.truth, j.said, j.scores = append(j.truth, labels.of[k].relation), append(j.said, found.relation), append(j.scores, found.score)
	}
	return j
}

func printScore(w io.Writer, run, labels *relations) {
	j := judge(run, labels)
	found, confusion := j.count(), agreement.Confuse(j.truth, j.said)
	kappa, share := confusion.Kappa(), confusion.Classification().Accuracy
	fmt.Fprintf(w, "pairs        %d, of which the matches lack %d\n", len(j.truth), j.missing)
	fmt.Fprintf(w, "precision    %.3f\nrecall       %.3f\nF1           %.3f\n", found.Precision(), found.Recall(), found.F1())
	fmt.Fprintf(w, "agreement    %.3f\nkappa        %s\n", share, withInterval(kappa.Value, kappa.Interval))
	if agree, both := j.conclusions(); !labels.binary {
		fmt.Fprintf(w, "conclusions  %s of %s\n", withInterval(float64(agree)/float64(both), agreement.Wilson(agree, both)), plural(both, "pair", "pairs"))
	}
	if d := agreement.Discriminate(j.scores, j.same()); run.scored && !math.IsNaN(d.AUC.Value) {
		fmt.Fprintf(w, "AUC          %s\naverage precision %.3f, both of %d pairs with a score\n", withInterval(d.AUC.Value, d.AUC.Interval), d.AveragePrecision, len(j.scores)-d.Missing)
	}
}

// withInterval is a figure with its interval, - where there is none.
func withInterval(x float64, i agreement.Interval) string {
	if math.IsNaN(x) {
		return "-"
	}
	return fmt.Sprintf("%.3f [%.3f, %.3f]", x, i.Low, i.High)
}

// same tells which pairs are about the same.
func (j judgements) same() []bool {
	same := make([]bool, len(j.truth))
	for i, r := range j.truth {
		same[i] = about(r)
	}
	return same
}

// conclusions counts the pairs that both call about the same, and those of them whose relation is the same.
func (j judgements) conclusions() (agree, both int) {
	for i, r := range j.truth {
		if about(r) && about(j.said[i]) {
			both++
			if r == j.said[i] {
				agree++
			}
		}
	}
	return agree, both
}

// binaryOf makes same claim and none of a relation.
func binaryOf(r matching.Relation) matching.Relation {
	if r == matching.SameClaim {
		return r
	}
	return matching.NoMatch
}

// count counts the pairs that are about the same, and are said to be.
func (j judgements) count() (c agreement.Counts) {
	for i := range j.truth {
		switch {
		case about(j.truth[i]) && about(j.said[i]):
			c.TruePositive++
		case about(j.truth[i]):
			c.FalseNegative++
		case about(j.said[i]):
			c.FalsePositive++
		default:
			c.TrueNegative++
		}
	}
	return c
}
