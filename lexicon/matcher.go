package lexicon

import "mores/analyze/text"

// Matcher finds the entries of several lexicons in texts. It is not changed once compiled, so many may use it at once.
//
// A text is matched in two steps: Resolve says once for each distinct word what the lexicons know of it; Match goes over
// the resolved words of a text, which takes a look at each word and no more.
type Matcher struct{ indexes []index }

// index is one lexicon made ready for look-up.
type index struct {
	words, stems partIndex // entries of a single word
	// The phrases form a trie. An edge is a part of a phrase, numbered; phraseWords and phraseStems give the numbers.
	phraseWords, phraseStems partIndex
	trie                     []node
}

// none stands for no entry.
const none = int32(-1)

// node is a place in the trie of phrases: the entry that ends here, and the places that each part leads to.
type node struct {
	entry int32
	next  map[int32]int32
}

// partIndex maps words, or beginnings of words, to numbers. The lengths bound the search for beginnings.
type partIndex struct {
	numbers           map[string]int32
	shortest, longest int
}

func (p *partIndex) put(word string, number int32) {
	if p.numbers == nil {
		p.numbers, p.shortest = map[string]int32{}, len(word)
	}
	p.numbers[word] = number
	p.shortest, p.longest = min(p.shortest, len(word)), max(p.longest, len(word))
}

// prefixes calls yield with the number of each stem that begins word, the longest first, until it returns false.
func (p *partIndex) prefixes(word string, yield func(int32) bool) {
	for n := min(len(word), p.longest); n >= p.shortest && n > 0; n-- {
		if number, ok := p.numbers[word[:n]]; ok && !yield(number) {
			return
		}
	}
}

// Compile makes a matcher of the lexicons, which Match calls by their index.
func Compile(lexicons ...*Lexicon) *Matcher {
	m := &Matcher{indexes: make([]index, len(lexicons))}
	for i, l := range lexicons {
		m.indexes[i] = compile(l)
	}
	return m
}

func compile(l *Lexicon) index {
	ix := index{trie: []node{{entry: none}}}
	for i, e := range l.Entries {
		switch {
		case len(e.parts) > 1:
			ix.addPhrase(e.parts, int32(i))
		case e.parts[0].stem:
			ix.stems.put(e.parts[0].word, int32(i))
		default:
			ix.words.put(e.parts[0].word, int32(i))
		}
	}
	return ix
}

func (ix *index) addPhrase(parts []part, entry int32) {
	at := int32(0)
	for _, p := range parts {
		number := ix.phrasePart(p)
		next, ok := ix.trie[at].next[number]
		if !ok {
			next = int32(len(ix.trie))
			ix.trie = append(ix.trie, node{entry: none})
			if ix.trie[at].next == nil {
				ix.trie[at].next = map[int32]int32{}
			}
			ix.trie[at].next[number] = next
		}
		at = next
	}
	ix.trie[at].entry = entry
}

// phrasePart numbers the parts of phrases: words with even numbers, stems with odd ones.
func (ix *index) phrasePart(p part) int32 {
	parts, odd := &ix.phraseWords, int32(0)
	if p.stem {
		parts, odd = &ix.phraseStems, 1
	}
	number, ok := parts.numbers[p.word]
	if !ok {
		number = int32(len(parts.numbers))*2 + odd
		parts.put(p.word, number)
	}
	return number
}

// Entry returns the index of the entry of a lexicon that is this folded word, else of the longest stem that begins it,
// else -1. Phrases are not looked at.
func (m *Matcher) Entry(lexicon int, folded string) int {
	return int(m.indexes[lexicon].resolve(folded).entry)
}

// Word is what the lexicons of a matcher know of one word.
type Word struct{ known []knowledge } // one per lexicon

type knowledge struct {
	entry int32   // the entry that is this word, else the longest stem that begins it, else none
	parts []int32 // the parts of phrases that it matches, itself first, then stems from the longest
	opens bool    // some phrase begins with one of the parts
}

// Resolve looks a word up; it must be folded (text.Fold). It returns nil for a word that no lexicon knows.
func (m *Matcher) Resolve(folded string) *Word {
	w := &Word{known: make([]knowledge, len(m.indexes))}
	found := false
	for i := range m.indexes {
		w.known[i] = m.indexes[i].resolve(folded)
		found = found || w.known[i].entry != none || w.known[i].parts != nil
	}
	if !found {
		return nil
	}
	return w
}

func (ix *index) resolve(word string) knowledge {
	k := knowledge{entry: none}
	if entry, ok := ix.words.numbers[word]; ok {
		k.entry = entry
	} else {
		ix.stems.prefixes(word, func(entry int32) bool { k.entry = entry; return false })
	}
	addPart := func(number int32) bool {
		k.parts = append(k.parts, number)
		_, opens := ix.trie[0].next[number]
		k.opens = k.opens || opens
		return true
	}
	if number, ok := ix.phraseWords.numbers[word]; ok {
		addPart(number)
	}
	ix.phraseStems.prefixes(word, addPart)
	return k
}

// Hit is one match: an entry, by its index in the lexicon, and the words that it claims, [First, First+Words).
type Hit struct{ Entry, First, Words int }

// Match calls yield with each match of the lexicon of that index, exceptions too, from left to right. words are the
// resolved words of the text s, which stand at spans.
func (m *Matcher) Match(lexicon int, words []*Word, s string, spans []text.Span, yield func(Hit)) {
	run := run{ix: &m.indexes[lexicon], lexicon: lexicon, words: words, text: s, spans: spans}
	for i := 0; i < len(words); {
		entry, n := run.at(i)
		if entry == none {
			i++
			continue
		}
		yield(Hit{int(entry), i, n})
		i += n
	}
}

// run is one lexicon's way over one text.
type run struct {
	ix      *index
	lexicon int
	words   []*Word
	text    string
	spans   []text.Span
}

// at returns the entry that begins at word i and how many words it claims: the longest phrase, else the word's own.
func (r *run) at(i int) (entry int32, n int) {
	if r.words[i] == nil {
		return none, 1
	}
	k := &r.words[i].known[r.lexicon]
	if k.opens {
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
	for _, part := range r.words[i].known[r.lexicon].parts {
		next, ok := r.ix.trie[from].next[part]
		if !ok {
			continue
		}
		if e := r.ix.trie[next].entry; e != none && depth+1 > n {
			entry, n = e, depth+1
		}
		if r.ix.trie[next].next != nil && r.continues(i) {
			if e, deeper := r.longest(next, i+1, depth+1); deeper > n {
				entry, n = e, deeper
			}
		}
	}
	return entry, n
}

// continues tells whether a phrase may go on from word i to the next one.
func (r *run) continues(i int) bool {
	return i+1 < len(r.words) && r.words[i+1] != nil && text.Joins(r.text[r.spans[i].End:r.spans[i+1].Start])
}
