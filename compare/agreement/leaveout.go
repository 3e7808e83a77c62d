package agreement

import (
	"cmp"
	"math"
	"slices"
)

// A Part is something that a score is made of, such as an entry of a lexicon.
type Part struct {
	Name      string
	Documents []int     // that hold it, each once
	Scores    []float64 // of these documents, were the part left out
}

// A Contribution says what a part does for the area under the ROC curve.
type Contribution struct {
	Name                string
	Documents, Positive int     // that hold the part, and those of them that have the label
	Gain                float64 // the area less the area without the part; above 0 the part helps
}

// LeaveOut leaves each part out of the score in turn. The areas are exact: they are counted from the pairs in which one
// of the part's documents stands, in O(k log n) for k of n documents.
func LeaveOut(scores []float64, labels []bool, parts []Part) []Contribution {
	sameLength(len(scores), len(labels))
	all := newPairing(scores, labels)
	area := all.without(Part{})
	contributions := make([]Contribution, len(parts))
	for i, p := range parts {
		sameLength(len(p.Documents), len(p.Scores))
		c := Contribution{Name: p.Name, Documents: len(p.Documents), Gain: area - all.without(p)}
		for _, d := range p.Documents {
			if labels[d] {
				c.Positive++
			}
		}
		contributions[i] = c
	}
	return contributions
}

// A pairing is the pairs of a document with the label and one without it.
type pairing struct {
	scores  []float64
	labels  []bool
	yes, no []float64 // the scores of the documents with the label and without it, from low to high
	halves  int       // pairs in which the one with the label scores higher, in halves: a tie is one
}

func newPairing(scores []float64, labels []bool) *pairing {
	p := &pairing{scores: scores, labels: labels}
	for i, score := range scores {
		switch {
		case math.IsNaN(score):
		case labels[i]:
			p.yes = append(p.yes, score)
		default:
			p.no = append(p.no, score)
		}
	}
	slices.Sort(p.yes)
	slices.Sort(p.no)
	for _, score := range p.yes {
		p.halves += below(p.no, score)
	}
	return p
}

// below counts the sorted scores below a score twice, and those that equal it once.
func below(sorted []float64, score float64) int {
	less, _ := slices.BinarySearch(sorted, score)
	equal, _ := slices.BinarySearchFunc(sorted[less:], score, func(s, score float64) int {
		if s == score {
			return -1
		}
		return 1
	})
	return 2*less + equal
}

// A move takes a score from the documents of a class (by is −1), or adds one (1).
type move struct {
	score    float64
	by       int
	positive bool
}

// without is the area with the scores that the documents of a part have without it. The number of pairs is linear in the
// scores of either class, counted with sign. So what the moves change is what they change against the documents as they
// were, and what they change among themselves.
func (p *pairing) without(part Part) float64 {
	yes, no, halves := len(p.yes), len(p.no), p.halves
	moves := p.moves(part)
	for _, m := range moves {
		if m.positive {
			yes += m.by
			halves += m.by * below(p.no, m.score)
		} else {
			no += m.by
			halves += m.by * (2*len(p.yes) - below(p.yes, m.score))
		}
	}
	return float64(halves+among(moves)) / float64(2*yes*no)
}

// moves are the scores that a part's documents lose and get. A score that is missing is none.
func (p *pairing) moves(part Part) []move {
	var moves []move
	for i, d := range part.Documents {
		from, to := p.scores[d], part.Scores[i]
		if from == to {
			continue
		}
		for _, m := range []move{{from, -1, p.labels[d]}, {to, 1, p.labels[d]}} {
			if !math.IsNaN(m.score) {
				moves = append(moves, m)
			}
		}
	}
	return moves
}

// among counts the halves of pairs that moves win from each other.
func among(moves []move) int {
	slices.SortFunc(moves, func(a, b move) int { return cmp.Compare(a.score, b.score) })
	halves, lower := 0, 0
	for len(moves) > 0 {
		yes, no, tied := 0, 0, 0
		for tied < len(moves) && moves[tied].score == moves[0].score {
			if moves[tied].positive {
				yes += moves[tied].by
			} else {
				no += moves[tied].by
			}
			tied++
		}
		halves += yes * (2*lower + no)
		lower += no
		moves = moves[tied:]
	}
	return halves
}
