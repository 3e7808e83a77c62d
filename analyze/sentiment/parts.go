package sentiment

import (
	"math"

	"mores/analyze/text"
)

// Part is what one word adds to the compound of a text.
type Part struct {
	Span    text.Span // where it stands; an emoji stands for the words of its description
	Word    string    // as the list has it
	Listed  float64   // its valence in the list
	Valence float64   // that the rules make of it
	Share   float64   // of the compound: Valence / √(s² + 15), with s the sum of all valences and the emphasis
}

// Explanation is a compound as the sum of its parts. The shares of the parts and of the emphasis are the compound but for
// what rounding it to four decimals changes.
type Explanation struct {
	Parts         []Part  // in the order of the text; words that the rules have made 0 are left out
	Emphasis      float64 // that exclamation and question marks add to the sum of the valences
	EmphasisShare float64
	Compound      float64 // as Score gives it
}

// Rounding is what the compound has and its parts have not.
func (e Explanation) Rounding() float64 {
	sum := e.EmphasisShare
	for _, p := range e.Parts {
		sum += p.Share
	}
	return e.Compound - sum
}

// Explain returns the compound of a text, such as a sentence, as the sum of its parts. It takes some times as long as
// Score.
func (s *Scorer) Explain(doc string) Explanation {
	x := &explaining{scratch: s.take(), doc: doc}
	x.begin()
	x.rolling = x.collect
	for x.at, x.end = 0, 0; x.at < len(doc); {
		start := x.at
		x.readPiece(doc)
		for n := len(x.pieces); n < x.place(); n++ {
			x.pieces = append(x.pieces, text.Span{Start: start, End: x.at})
		}
	}
	x.collect()
	e := x.explanation()
	x.rolling = nil
	s.give(x.scratch)
	return e
}

// explaining is a text whose words are kept.
type explaining struct {
	*scratch
	doc    string
	tokens []token
	pieces []text.Span // where each stands
}

// collect keeps the words of the block that were not kept yet.
func (x *explaining) collect() {
	for n := len(x.tokens); n < x.place(); n++ {
		x.tokens = append(x.tokens, x.block.tokens[n-x.first])
	}
}

// explanation weighs the words as weigh does.
func (x *explaining) explanation() Explanation {
	var t tally
	t.reset()
	var mixed, uniform []int // the words with a valence, as the sequences have them
	for i, word := range x.tokens {
		if word&heeded == 0 {
			continue
		}
		near := x.near(i)
		c := x.vocabulary.charge(&near, &x.levels)
		t.charge(word, c)
		if word&listed != 0 && c.mixed != 0 {
			mixed = append(mixed, i)
		}
		if word&listed != 0 && c.uniform != 0 {
			uniform = append(uniform, i)
		}
	}
	t.counts = counts{len(x.tokens), x.capitals, marksIn(x.doc).plus(x.described)}
	if t.capitals == t.words {
		return x.parts(&t, t.uniform, uniform)
	}
	return x.parts(&t, t.mixed, mixed)
}

// near is a word among its neighbours.
func (x *explaining) near(i int) (near neighbourhood) {
	for k := range near {
		if n := i + k - here; n >= 0 && n < len(x.tokens) {
			near[k] = x.tokens[n]
		}
	}
	return near
}

// parts makes the parts of the words of a sequence, which stand at these places.
func (x *explaining) parts(t *tally, r sequence, at []int) Explanation {
	if r.but >= 0 {
		x.contrast.apply(r.charged, r.but, &x.levels)
	}
	var e Explanation
	total := 0.0
	for k, l := range r.charged {
		word := x.tokens[at[k]].word()
		e.Parts = append(e.Parts, Part{
			Span:    x.core(x.pieces[at[k]]),
			Word:    x.vocabulary.words.spellings[word].String(),
			Listed:  x.vocabulary.entries[word].valence,
			Valence: x.levels.valences[l],
		})
		total += x.levels.valences[l]
	}
	switch {
	case total > 0:
		e.Emphasis = t.emphasis()
	case total < 0:
		e.Emphasis = -t.emphasis()
	}
	total += e.Emphasis
	scale := math.Sqrt(float64(total*total) + normal)
	for k := range e.Parts {
		e.Parts[k].Share = e.Parts[k].Valence / scale
	}
	e.EmphasisShare = e.Emphasis / scale
	if t.words > 0 {
		e.Compound = round(min(max(total/scale, -1), 1), unit)
	}
	return e
}

// core is a piece without the punctuation at its ends.
func (x *explaining) core(piece text.Span) text.Span {
	s := piece.Of(x.doc)
	core := strip(s)
	for i := 0; len(core) < len(s) && i < len(s); i++ {
		if classes[s[i]]&punctuation == 0 {
			return text.Span{Start: piece.Start + i, End: piece.Start + i + len(core)}
		}
	}
	return piece
}

// String is the word.
func (s spelling) String() string {
	var b []byte
	for i := range longestWord {
		if c := byte(s[i/8] >> (i % 8 * 8)); c != 0 {
			b = append(b, c)
		}
	}
	return string(b)
}
