// Package duplicate finds texts that are nearly the same: copies with small changes, and texts from one template.
//
// Two texts are as alike as the Jaccard similarity of their shingles, the runs of five folded words: those that both have
// over those that either has. A text of fewer words is one shingle. A MinHash signature of 128 numbers stands for the
// shingles (Broder 1997): each number is the least that a hash makes of them, and two texts have the same one with a
// probability equal to their similarity. Signatures are cut into 32 bands of four; texts that agree on a band are compared
// in full (Indyk and Motwani 1998). A pair that shares half of its shingles is found with a probability of .87, one that
// shares .6 with .99, one that
// shares .8 with near certainty; no pair is reported that does not share as much as asked for. The hashes are
// fixed, so the same texts give the same result.
//
// It takes half a kilobyte a text beside the texts themselves, and about 0.2 ms for 300 words.
package duplicate

import (
	"cmp"
	"slices"

	"mores/analyze/text"
)

const (
	shingle = 5 // words
	bands   = 32
	rows    = 4
	hashes  = bands * rows
)

// Least is the similarity from which texts are said to be near-duplicates.
const Least = 0.5

// Pair are two texts that are alike, by their places, the lower first.
type Pair struct {
	A, B       int
	Similarity float64 // Jaccard, of their shingles
}

// Find returns pairs of texts whose similarity is least or more, in order. Of many texts that are alike it returns as
// many pairs as link them all, not each with each. Texts without a word are like none.
func Find(texts []string, least float64) []Pair {
	links := map[[2]int]float64{}
	signatures := make([][hashes]uint32, len(texts))
	empty := make([]bool, len(texts))
	for i, s := range texts {
		all := shingles(s)
		empty[i] = len(all) == 0
		signatures[i] = sign(all)
	}
	for b := range bands {
		buckets := map[[rows]uint32][]int{}
		for i := range texts {
			if !empty[i] {
				band := [rows]uint32(signatures[i][rows*b:])
				buckets[band] = append(buckets[band], i)
			}
		}
		for _, members := range buckets {
			link(links, texts, members)
		}
	}
	var pairs []Pair
	for ab, similarity := range links {
		if similarity >= least {
			pairs = append(pairs, Pair{ab[0], ab[1], similarity})
		}
	}
	slices.SortFunc(pairs, func(a, b Pair) int { return cmp.Or(cmp.Compare(a.A, b.A), cmp.Compare(a.B, b.B)) })
	return pairs
}

// link compares each of the texts that agree on a band with the first of them and with the one before.
func link(links map[[2]int]float64, texts []string, members []int) {
	for k, i := range members {
		for _, j := range [2]int{members[0], members[max(k-1, 0)]} {
			ab := [2]int{j, i}
			if _, known := links[ab]; i != j && !known {
				links[ab] = Similarity(texts[j], texts[i])
			}
		}
	}
}

// Similarity is the Jaccard similarity of the shingles of two texts, 0 to 1; 0 if either has no word.
func Similarity(a, b string) float64 {
	x, y := shingles(a), shingles(b)
	both := 0
	for h := range x {
		if y[h] {
			both++
		}
	}
	if both == 0 {
		return 0
	}
	return float64(both) / float64(len(x)+len(y)-both)
}

// shingles are the hashes of the runs of words of a text.
func shingles(s string) map[uint64]bool {
	words := text.AppendWords(nil, s)
	codes := make([]uint64, len(words))
	var folded []byte
	for i, w := range words {
		folded = text.AppendFolded(folded[:0], w.Of(s))
		codes[i] = code(folded)
	}
	all := map[uint64]bool{}
	for i := range max(len(codes)-shingle+1, min(len(codes), 1)) {
		h := uint64(0)
		for _, c := range codes[i:min(i+shingle, len(codes))] {
			h = mix(h*31 + c)
		}
		all[h] = true
	}
	return all
}

// code is the hash FNV-1a of a word.
func code(word []byte) uint64 {
	h := uint64(14695981039346656037)
	for _, c := range word {
		h = (h ^ uint64(c)) * 1099511628211
	}
	return mix(h)
}

// mix is the finaliser of SplitMix64 (Steele, Lea and Flood 2014): each bit of the result depends on all of x.
func mix(x uint64) uint64 {
	x += 0x9e3779b97f4a7c15
	x = (x ^ x>>30) * 0xbf58476d1ce4e5b9
	x = (x ^ x>>27) * 0x94d049bb133111eb
	return x ^ x>>31
}

// multipliers are odd numbers that make a hash each.
var multipliers = func() (m [hashes]uint64) {
	for k := range m {
		m[k] = mix(uint64(k)) | 1
	}
	return m
}()

// sign makes the signature of shingles.
func sign(all map[uint64]bool) (least [hashes]uint32) {
	for k := range least {
		least[k] = ^uint32(0)
	}
	for h := range all {
		for k, m := range multipliers {
			least[k] = min(least[k], uint32(mixHigh(h, m)))
		}
	}
	return least
}

// mixHigh is a number of 32 bits that depends on all bits of h.
func mixHigh(h, multiplier uint64) uint64 {
	h *= multiplier
	return (h ^ h>>29) * multiplier >> 32
}
