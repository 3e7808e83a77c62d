package lexicon

import (
	"slices"

	"mores/analyze/text"
)

// Matcher finds the entries of several lexicons in texts. It is not changed once compiled, so many may use it at once.
//
// A text is matched in two steps: a Resolver says once for each distinct word what the lexicons know of it; Match goes
// over the resolved words of a text, which takes a look at each word and no more.
type Matcher struct{ indexes []index }

// none stands for no entry, and no part.
const none = int32(-1)

// Compile makes a matcher of the lexicons, which are called by their index.
func Compile(lexicons ...*Lexicon) *Matcher {
	m := &Matcher{indexes: make([]index, len(lexicons))}
	for i, l := range lexicons {
		m.indexes[i] = compile(l)
	}
	return m
}

// Entry returns the index of the entry of a lexicon that is this folded word, else of the longest stem that begins it,
// else -1. Phrases are not looked at.
func (m *Matcher) Entry(lexicon int, folded string) int {
	k, _ := m.indexes[lexicon].resolve(folded, nil)
	return int(k.entry)
}

// Hit is one match: an entry, by its index in the lexicon, and the words that it claims, [First, First+Words).
type Hit struct{ Entry, First, Words int }

// Word is a word as a Resolver knows it. The zero Word is one that no lexicon knows.
type Word uint32

// Resolver remembers what the lexicons of a matcher know of words. It is for one goroutine.
type Resolver struct {
	matcher *Matcher
	known   []knowledge // of word w by lexicon i at w·lexicons+i
	steps   []step      // of all of known, one after another
}

// knowledge is what one lexicon knows of one word.
type knowledge struct {
	opens        filter // of the parts that may come second in phrases that begin with one of its own
	filter       filter // of its own parts
	entry        int32  // the entry that is this word, else the longest stem that begins it, else none
	steps, count int32  // the parts of phrases that it matches, itself first, then stems from the longest
	first        step   // the first of them, which is mostly the only one
}

// Resolver returns a resolver that has seen no word.
func (m *Matcher) Resolver() *Resolver {
	r := &Resolver{matcher: m}
	r.Forget()
	return r
}

// Forget forgets all words. Those that were resolved before are no longer good.
func (r *Resolver) Forget() {
	r.known, r.steps = r.known[:0], r.steps[:0]
	for range r.matcher.indexes {
		r.known = append(r.known, knowledge{entry: none})
	}
}

// Resolve looks a word up; it must be folded (text.Fold). A word that some lexicon knows gets a new number each time.
func (r *Resolver) Resolve(folded string) Word {
	before, found := len(r.known), false
	for i := range r.matcher.indexes {
		var k knowledge
		k, r.steps = r.matcher.indexes[i].resolve(folded, r.steps)
		r.known = append(r.known, k)
		found = found || k.entry != none || k.count > 0
	}
	if !found {
		r.known = r.known[:before]
		return 0
	}
	return Word(before / len(r.matcher.indexes))
}

// Stretch is a run of words of a text.
type Stretch struct {
	Text  string
	Spans []text.Span // of the words in the text
	Words []Word      // what they resolve to
}

// Match appends to hits the matches of the lexicon of that index that begin at the words [from, to), exceptions too, from
// left to right. It returns the extended slice, and the first word from to on that no match has claimed. A phrase may go
// on beyond to, as far as the stretch has words; MaxWords more are enough for any.
func (r *Resolver) Match(hits []Hit, lexicon int, t Stretch, from, to int) ([]Hit, int) {
	m := run{Resolver: r, Stretch: t, ix: &r.matcher.indexes[lexicon], lexicon: lexicon}
	hits = slices.Grow(hits, max(to-from, 0))
	for from < to {
		k, next := m.knowledge(from), &m.known[lexicon]
		if from+1 < len(t.Words) {
			next = m.knowledge(from + 1)
		}
		if k.opens&next.filter != 0 && m.opens(from, k, next) {
			if entry, n := m.longest(none, from, 0); n > 0 {
				hits = append(hits, Hit{int(entry), from, n})
				from += n
				continue
			}
		}
		// Whether a word has an entry nobody can foresee; so what is appended is taken back, rather than not appended.
		hits = append(hits, Hit{int(k.entry), from, 1})
		hits = hits[:len(hits)-int(uint32(k.entry)>>31)]
		from++
	}
	return hits, from
}

// run is one lexicon's way over one stretch.
type run struct {
	*Resolver
	Stretch
	ix      *index
	lexicon int
}

func (r *run) knowledge(word int) *knowledge {
	return &r.known[int(r.Words[word])*len(r.matcher.indexes)+r.lexicon]
}

// filter is that of the parts of a word; of none behind the last.
func (r *run) filter(word int) filter {
	if word >= len(r.Words) {
		return 0
	}
	return r.knowledge(word).filter
}

// steps are the parts of phrases that a word matches.
func (r *run) steps(k *knowledge) []step {
	return r.Resolver.steps[k.steps : k.steps+k.count]
}

// opens tells whether a phrase may begin with the words i and i+1, whatever stands between them. Most words are part of
// some phrase, and many pairs of words begin one; it is the third word that mostly shows that it is not there.
func (r *run) opens(i int, a, b *knowledge) bool {
	third := r.filter(i + 2)
	if a.count == 1 && b.count == 1 {
		at := r.ix.ways.follow(a.first.start, b.first.part)
		return at.number != 0 && (at.entry != none || at.leads&third != 0)
	}
	for _, s := range r.steps(a) {
		for _, t := range r.steps(b) {
			at := r.ix.ways.follow(s.start, t.part)
			if s.start != none && at.number != 0 && (at.entry != none || at.leads&third != 0) {
				return true
			}
		}
	}
	return false
}

// longest walks the trie from a place with word i. It returns the longest phrase to be found and its words, counting the
// depth words walked so far; a tie goes to the part named first, the word before a stem.
func (r *run) longest(from int32, i, depth int) (entry int32, n int) {
	entry = none
	for _, s := range r.steps(r.knowledge(i)) {
		at := r.ix.ways.follow(from, s.part)
		if at.number == 0 {
			continue
		}
		if at.entry != none && depth+1 > n {
			entry, n = at.entry, depth+1
		}
		if at.leads&r.filter(i+1) != 0 && text.Joins(r.Text[r.Spans[i].End:r.Spans[i+1].Start]) {
			if e, deeper := r.longest(at.number, i+1, depth+1); deeper > n {
				entry, n = e, deeper
			}
		}
	}
	return entry, n
}
