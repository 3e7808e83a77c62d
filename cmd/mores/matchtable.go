package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"

	matching "mores/compare/match"
	"mores/corpora/source"
)

// print prints what was asked for.
func (m *matched) print(w io.Writer, format string) error {
	out := stream(w)
	switch format {
	case "jsonl", "csv":
		if err := m.writeMatches(out, format == "csv"); err != nil {
			return err
		}
	default:
		m.table(out)
	}
	return out.Flush()
}

const groupCell = 18

// table shows the groups, the pairs of them, and examples. A write that fails shows when the output is flushed.
func (m *matched) table(w io.Writer) {
	fmt.Fprintf(w, "%s texts claims clusters effective largest novelty\n", cell("group", groupCell))
	for _, g := range m.overlap.Groups {
		fmt.Fprintf(w, "%s %5d %6d %8d %9.1f %7s %7s\n", groupName(g.Group), g.Documents, g.Claims, g.Clusters, g.Effective, percent(g.Largest), percent(g.Novelty))
	}
	if len(m.overlap.Pairs) > 0 {
		fmt.Fprintf(w, "\n%s %s of A in B B in A Jaccard opposed\n", cell("A", groupCell), cell("B", groupCell))
	}
	for _, p := range m.overlap.Pairs {
		fmt.Fprintf(w, "%s %s %9s %6s %7s %7s\n", groupName(p.Group), groupName(p.Other), percent(p.Covered), percent(p.CoveredOther), percent(p.Jaccard), percent(p.Opposed))
	}
	for _, r := range []matching.Relation{matching.SameClaim, matching.Opposed} {
		m.examples(w, r)
	}
	fmt.Fprint(w, `
clusters: claims that say the same, by shared words; effective: clusters of equal
size that would be as diverse; largest: share of the texts on a topic that make
its most common claim; novelty: mean share of a text's claims that no other text
makes; of A in B: share of A's claims that B makes too. Claims that share no
words are not matched, so what is shared is a floor.
`)
}

func groupName(name string) string { return cell(cmp.Or(name, "(no group)"), groupCell) }

func percent(share float64) string { return fmt.Sprintf("%.1f %%", 100*share) }

// examplesShown is how many examples of a relation are shown.
const examplesShown = 3

// examples shows the matches between groups of a relation that have the highest scores, each claim once.
func (m *matched) examples(w io.Writer, relation matching.Relation) {
	var all []matching.Match
	for i, found := range m.all {
		for _, b := range found.Best {
			if b.Relation == relation && m.set.Claims[b.Other].Group != m.set.Claims[i].Group {
				all = append(all, b)
			}
		}
	}
	slices.SortStableFunc(all, func(a, b matching.Match) int { return cmp.Compare(b.Score, a.Score) })
	shown, seen := 0, map[string]bool{}
	for _, b := range all {
		c, o := m.set.Claims[b.Claim], m.set.Claims[b.Other]
		if seen[c.Text] || seen[o.Text] || strings.EqualFold(c.Text, o.Text) {
			continue
		}
		if shown == examplesShown {
			return
		}
		if shown++; shown == 1 {
			fmt.Fprintf(w, "\n%s, for example", relation)
		}
		seen[c.Text], seen[o.Text] = true, true
		fmt.Fprintf(w, "\n  %s: %s\n  %s: %s\n", source.Escape(cmp.Or(c.Group, "–")), clipped(c), source.Escape(cmp.Or(o.Group, "–")), clipped(o))
	}
}

// clipped is a claim in what room its group leaves of a line.
func clipped(c matching.Claim) string {
	room := 80 - 4 - runewidth.StringWidth(source.Escape(c.Group))
	return runewidth.Truncate(source.Escape(strings.Join(strings.Fields(c.Text), " ")), max(room, 20), "…")
}
