package lexicon

import "mores/analyze/text"

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
	return int(m.indexes[lexicon].entry(folded))
}

// Hit is one match: an entry, by its index in the lexicon, and the words that it claims, [First, First+Words).
type Hit struct{ Entry, First, Words int }

// Word is a word as a Resolver knows it. The zero Word is one that no lexicon knows.
type Word uint32

// Resolver remembers what the lexicons of a matcher know of words. It is for one goroutine.
type Resolver struct {
	matcher *Matcher
	known   []knowledge // of word w by lexicon i at w·lexicons+i
	parts   []int32     // of all of known, one after another
}

// knowledge is what one lexicon knows of one word.
type knowledge struct {
	opens        filter // of the parts that may come second in phrases that begin with one of its own
	filter       filter // of its own parts
	entry        int32  // the entry that is this word, else the longest stem that begins it, else none
	parts, count int32  // the parts of phrases that it matches, itself first, then stems from the longest
}

// Resolver returns a resolver that has seen no word.
func (m *Matcher) Resolver() *Resolver {
	r := &Resolver{matcher: m}
	r.Forget()
	return r
}

// Forget forgets all words. Those that were resolved before are no longer good.
func (r *Resolver) Forget() {
	r.known, r.parts = r.known[:0], r.parts[:0]
	for range r.matcher.indexes {
		r.known = append(r.known, knowledge{entry: none})
	}
}

// Resolve looks a word up; it must be folded (text.Fold). A word that some lexicon knows gets a new number each time.
func (r *Resolver) Resolve(folded string) Word {
	before, found := len(r.known), false
	for i := range r.matcher.indexes {
		k := knowledge{parts: int32(len(r.parts))}
		k.entry, r.parts = r.matcher.indexes[i].resolve(folded, r.parts)
		k.count = int32(len(r.parts)) - k.parts
		k.filter, k.opens = r.matcher.indexes[i].filters(r.parts[k.parts:])
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
	for from < to {
		if from = m.skip(from, to); from == to {
			break
		}
		entry, n := m.at(from)
		if entry != none {
			hits = append(hits, Hit{int(entry), from, n})
		}
		from += n
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

// skip returns the first word of [from, to) at which a match may begin, or to. Most words are part of some phrase, so it
// is the next word that shows, at the cost of one look, that none begins here.
func (r *run) skip(from, to int) int {
	last := min(to, len(r.Words)-1)
	for k := r.knowledge(from); from < last; from++ {
		next := r.knowledge(from + 1)
		if filter(k.entry-none)|k.opens&next.filter != 0 {
			return from
		}
		k = next
	}
	if from < to && r.knowledge(from).entry == none {
		from++
	}
	return from
}

func (r *run) knowledge(word int) *knowledge {
	return &r.known[int(r.Words[word])*len(r.matcher.indexes)+r.lexicon]
}

// at returns the entry that begins at word i and how many words it claims: the longest phrase, else the word's own.
func (r *run) at(i int) (entry int32, n int) {
	k := r.knowledge(i)
	if r.continues(i, k.opens) {
		if entry, n := r.longest(0, i, 0); n > 0 {
			return entry, n
		}
	}
	return k.entry, 1
}

// longest walks the trie from a node with word i. It returns the longest phrase to be found and its words, counting the
// depth words walked so far; a tie goes to the part named first, the word before a stem.
func (r *run) longest(from int32, i, depth int) (entry int32, n int) {
	entry = none
	k := r.knowledge(i)
	for _, part := range r.parts[k.parts : k.parts+k.count] {
		next := r.ix.follow(from, part)
		if next == none {
			continue
		}
		at := r.ix.nodes[next]
		if at.entry != none && depth+1 > n {
			entry, n = at.entry, depth+1
		}
		if r.continues(i, at.leads) {
			if e, deeper := r.longest(next, i+1, depth+1); deeper > n {
				entry, n = e, deeper
			}
		}
	}
	return entry, n
}

// continues tells whether a phrase may go on from word i to the next one, by one of the parts that pass the filter.
func (r *run) continues(i int, by filter) bool {
	return by != 0 && i+1 < len(r.Words) && by&r.knowledge(i+1).filter != 0 &&
		text.Joins(r.Text[r.Spans[i].End:r.Spans[i+1].Start])
}
