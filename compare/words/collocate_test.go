package words

import (
	"strconv"
	"testing"
)

// TestCollocatesReference counts in windows of four words to either side, which stay in their essay, and compares counts
// and figures.
func TestCollocatesReference(t *testing.T) {
	all := essays(t)
	type place struct{ source, node string }
	found := map[place]map[string]*Pairing{}
	for _, r := range refRows(t, "collocates.csv.gz", 2963) {
		at := place{r.cells["source"], r.cells["node"]}
		if found[at] == nil {
			found[at] = pairings(all, at.source, at.node)
		}
		p := found[at][r.cells["word"]]
		if p == nil {
			t.Errorf("%v near %v: not found", r.cells["word"], at)
			continue
		}
		r.is("f_node", float64(p.Node))
		r.is("f_word", float64(p.Word))
		r.is("tokens", float64(p.Tokens))
		r.is("o_pair", float64(p.Pairs))
		r.is("logdice_pair", p.LogDice())
		if r.cells["word"] == at.node { // which is not near itself
			if p.Near != 0 {
				t.Errorf("%v: near itself %d times", at, p.Near)
			}
			continue
		}
		r.is("o_union", float64(p.Near))
		r.is("r1_union", float64(p.Window))
		r.is("ll_union", p.G2())
		r.is("log_ratio_union", p.LogRatio())
	}
}

// pairings counts the words near a node in the essays of a source.
func pairings(all map[string][]string, source, node string) map[string]*Pairing {
	var w Window[string]
	for topic := range refTopics {
		tokens := all[strconv.Itoa(topic)+"/"+source]
		var nodes []int
		for i, word := range tokens {
			if word == node {
				nodes = append(nodes, i)
			}
		}
		w.Add(tokens, nodes, 4)
	}
	return w.Pairings()
}
