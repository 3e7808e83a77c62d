package main

import (
	"fmt"
	"math"
	"os"
	"slices"
	"strings"

	"mores/lexicon"
)

const head = `# mores: a lexicon of moral foundations for argumentative and everyday English of today.
# version: 0.2.0
#
# Made by lexicon/learn; change the lists there and not this file. An entry a line: entry, category, weight, note, parted by
# tabs. The sides of a foundation (care.virtue, care.vice) count as hits. Words of its signal (care.signal) go along with
# it without upholding or violating it, and count in its score alone. The category - is an exception that claims its
# words for nothing. The score of a text is the sum of weight × log(1 + times) over the entries, divided by the square root
# of its words.
#
# The note says which list an entry comes from: curated, signal, rated; lexicon/learn has them all. They were made for this
# project, before looking at any labelled text. The weights were learned from the Moral Foundations Reddit Corpus.
# licence: MIT; its weights were learned from the Moral Foundations Reddit Corpus (Trager et al. 2022, arXiv 2208.05545), CC BY 4.0
# reading: social
`

// writeLexicon writes the lexicon with the learned weights, by foundation and then by entry.
func writeLexicon(path string, p *problem, weights [][]float64) error {
	var b strings.Builder
	b.WriteString(head)
	for i, e := range p.candidates.Entries {
		if e.IsException() {
			fmt.Fprintf(&b, "%s\t-\n", e.Text)
			continue
		}
		note := p.origin(i)
		for f, name := range foundations {
			for _, category := range p.categories(i, f, weights[f][i]) {
				w := weights[f][i] / float64(p.sides(i, name))
				fmt.Fprintf(&b, "%s\t%s\t%g\t%s\n", e.Text, category, math.Max(least, math.Round(100*w)/100), note)
			}
		}
	}
	return os.WriteFile(path, []byte(b.String()), 0o644)
}

// origin tells which list an entry is from.
func (p *problem) origin(entry int) string {
	for k, name := range []string{"curated", "signal", "rated"} {
		for f := range foundations {
			if p.priors[k][f][entry] > 0 {
				return name
			}
		}
	}
	return "mfrc"
}

// categories are those that an entry has of foundation f: its sides, which it keeps whatever was learned, else the
// signal if the weight is large enough.
func (p *problem) categories(entry, f int, weight float64) []string {
	var sides []string
	for _, s := range p.candidates.Entries[entry].Senses {
		c := p.candidates.Categories[s.Category]
		if c.Foundation == foundations[f] && c.Side != lexicon.Signal {
			sides = append(sides, c.Name)
		}
	}
	if len(sides) == 0 && weight >= least {
		return []string{foundations[f] + ".signal"}
	}
	slices.Sort(sides)
	return sides
}

// sides is how many sides of a foundation share the weight of an entry: 1 or 2.
func (p *problem) sides(entry int, foundation string) int {
	n := 0
	for _, s := range p.candidates.Entries[entry].Senses {
		c := p.candidates.Categories[s.Category]
		if c.Foundation == foundation && c.Side != lexicon.Signal {
			n++
		}
	}
	return max(n, 1)
}
