package lexicon

import (
	"cmp"
	"math/bits"
	"slices"
)

// node is a place in the trie of phrases.
type node struct {
	leads        filter // the parts that lead on
	entry        int32  // that ends here, or none
	first, count int32  // of the branches that lead on
}

// branch leads to a node by a part.
type branch struct{ part, to int32 }

// filter is a set of parts, in which a part stands for all whose numbers have the same last bits. If two filters have
// nothing in common, neither have their sets.
type filter uint64

func filterOf(part int32) filter { return 1 << (part % 64) }

// filters returns the filter of some parts, and of the parts that come second in phrases that begin with one of them.
func (ix *index) filters(parts []int32) (of, seconds filter) {
	for _, n := range parts {
		of |= filterOf(n)
		if start := ix.parts[n].start; start != none {
			seconds |= ix.nodes[start].leads
		}
	}
	return of, seconds
}

// follow is the node that a part leads to from another, or none.
func (ix *index) follow(from, part int32) int32 {
	if from == 0 {
		return ix.parts[part].start
	}
	at := &ix.nodes[from]
	all := ix.branches[at.first : at.first+at.count]
	for len(all) > 8 { // a few are looked through faster than searched
		if half := len(all) / 2; all[half].part <= part {
			all = all[half:]
		} else {
			all = all[:half]
		}
	}
	for _, b := range all {
		if b.part == part {
			return b.to
		}
	}
	return none
}

// phrases builds the trie.
type phrases struct {
	*index
	edges []edge  // in no order
	slots []int32 // a hash table with open addressing: an edge, counted from 1, stands in the first slot that was free
	shift int
}

// edge is a branch while the trie is built.
type edge struct {
	from int32
	branch
}

// newPhrases is for so many parts of phrases.
func newPhrases(ix *index, parts int) phrases {
	size := bits.Len(uint(2 * parts))
	return phrases{index: ix, edges: make([]edge, 0, parts), slots: make([]int32, 1<<size), shift: 64 - size}
}

// add puts a phrase into the trie.
func (t *phrases) add(parts []part, entry int32) {
	at := int32(0)
	for _, p := range parts {
		n := t.number(p)
		t.parts[n].phrase = true
		at = t.lead(at, n)
	}
	t.nodes[at].entry = entry
}

// lead is the node that a part leads to from another, made if there is none.
func (t *phrases) lead(from, part int32) int32 {
	if from == 0 {
		if start := &t.parts[part].start; *start == none {
			*start = t.node()
		}
		return t.parts[part].start
	}
	const golden = 0x9e3779b97f4a7c15 // spreads what differs in few bits
	for i := (uint64(from)<<32 | uint64(part)) * golden >> t.shift; ; i++ {
		slot := &t.slots[i&uint64(len(t.slots)-1)]
		if *slot == 0 {
			t.edges = append(t.edges, edge{from, branch{part, t.node()}})
			t.nodes[from].leads |= filterOf(part)
			t.nodes[from].count++
			*slot = int32(len(t.edges))
		}
		if e := t.edges[*slot-1]; e.from == from && e.part == part {
			return e.to
		}
	}
}

func (t *phrases) node() int32 {
	t.nodes = append(t.nodes, node{entry: none})
	return int32(len(t.nodes) - 1)
}

// finish puts the branches of each node together, in the order of their parts.
func (t *phrases) finish() {
	first := int32(0)
	for i := range t.nodes {
		n := &t.nodes[i]
		n.first, first = first, first+n.count
		n.count = 0
	}
	t.branches = make([]branch, first)
	for _, e := range t.edges {
		n := &t.nodes[e.from]
		t.branches[n.first+n.count] = e.branch
		n.count++
	}
	for _, n := range t.nodes {
		if n.count > 1 {
			slices.SortFunc(t.branches[n.first:n.first+n.count], func(a, b branch) int { return cmp.Compare(a.part, b.part) })
		}
	}
}
