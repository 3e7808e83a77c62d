package words

import "math"

// A Pairing is how often a word stands near a node, and how often both occur at all.
type Pairing struct {
	Near   int // positions near a node that hold the word, each once; the node's own are none
	Window int // positions near a node, each once
	Pairs  int // pairs of a node and a position near it that holds the word
	Node   int // occurrences of the node
	Word   int // occurrences of the word
	Tokens int // words of the texts
}

// LogDice returns 14 + log₂(2·pairs / (node + word)), which is at most 14 where there is one position near (Rychlý 2008).
// A difference of 1 is a factor of 2.
func (p Pairing) LogDice() float64 {
	return 14 + math.Log2(2*float64(p.Pairs)/float64(p.Node+p.Word))
}

// Counts are those of the word near the node against elsewhere. The node itself is taken out.
func (p Pairing) Counts() Counts {
	return Counts{A: p.Near, B: p.Word - p.Near, C: p.Window, D: p.Tokens - p.Node - p.Window}
}

// G2 returns the log-likelihood ratio of the word near the node against elsewhere.
func (p Pairing) G2() float64 { return p.Counts().G2() }

// LogRatio returns the binary logarithm of how much more frequent the word is near the node than elsewhere, after Walter.
func (p Pairing) LogRatio() float64 { return p.Counts().WalterLogRatio() }
