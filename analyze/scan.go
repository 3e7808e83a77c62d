package analyze

import (
	"mores/analyze/text"
	"mores/lexicon"
)

// blockWords is how many words of a text are taken at a time: few enough that what is held of them stays in the fast
// memory of the processor, and many more than the longest phrase has.
const blockWords = 512

// scan is a text on its way through an analyzer.
type scan struct {
	text     string
	words    text.Words
	hashtags text.Social
	plain    cut
	social   cut         // as lexicons with the reading of social media have it, where that differs
	fresh    []text.Span // the words of the text that this block adds
	end      int         // up to where words are read
	more     bool        // the text goes on behind
	ended    bool        // this block is the last of those that are at hand
	last     bool        // and of the text
	readers  []reader
}

// cut is the words of a block, as some lexicons read them, behind those of the block before that are still needed.
type cut struct {
	words []text.Span
	known []lexicon.Word
	kept  int  // words of the block before
	apart bool // no phrase or negation goes on from this block to the next
}

// reader is a lexicon on its way over a text.
type reader struct {
	lexicon int
	cut     *cut
	next    int // the first word of the cut at which it may find a match
	scope   scope
}

// begin begins a text, or its first window if there is more, which the lexicons of these indices read.
func (a *Analyzer) begin(s string, more bool, lexicons []int) {
	t := &a.scan
	t.text, t.end, t.more, t.ended = s, len(s), more, false
	t.words, t.hashtags = text.NewWords(s), text.NewSocial(s)
	t.clear(&t.plain)
	t.clear(&t.social)
	hasMarks := a.readsSocial && (more || text.HasMarks(s))
	t.readers = t.readers[:0]
	for _, i := range lexicons {
		r := reader{lexicon: i, cut: &t.plain}
		if hasMarks && a.lexicons[i].Reading == lexicon.Social {
			r.cut = &t.social
		}
		t.readers = append(t.readers, r)
	}
}

// more reads the next block. It returns false if there is none; a text without a word has one.
func (a *Analyzer) more() bool {
	t := &a.scan
	if t.ended {
		return false
	}
	forgets := a.vocabulary.Forgets(blockWords)
	for _, c := range []*cut{&t.plain, &t.social} {
		read := t.drop(c)
		if forgets {
			c.known = c.known[:0]
		}
		if c == &t.plain {
			c.words = t.words.Append(c.words)
			t.fresh, t.ended = c.words[c.kept:], len(c.words) < cap(c.words)
		} else if read {
			c.words = t.hashtags.Append(c.words, t.fresh)
		}
		if read {
			c.known = a.vocabulary.ResolveAll(c.known, t.text, c.words[len(c.known):])
		}
	}
	t.last = t.ended && !t.more
	for _, c := range []*cut{&t.plain, &t.social} {
		n := len(c.words)
		c.apart = t.last || t.ended && (n == 0 || text.Far(t.end-c.words[n-1].End))
	}
	return true
}

// clear drops all words of a cut.
func (t *scan) clear(c *cut) {
	c.words, c.known, c.kept = c.words[:0], c.known[:0], 0
	for i := range t.readers {
		if t.readers[i].cut == c {
			t.readers[i].next = 0
		}
	}
}

// drop drops the words of a cut that no lexicon needs any more: those that it has passed, but for the last few, which may
// negate what comes. It tells whether any lexicon reads the cut.
func (t *scan) drop(c *cut) (read bool) {
	first := len(c.words)
	for _, r := range t.readers {
		if r.cut == c {
			first, read = min(first, max(r.next-negatorWindow, 0)), true
		}
	}
	for i := range t.readers {
		if r := &t.readers[i]; r.cut == c {
			r.next -= first
		}
	}
	c.words = c.words[:copy(c.words, c.words[first:])]
	c.known = c.known[:copy(c.known, c.known[min(first, len(c.known)):])]
	c.kept = len(c.words)
	return read
}

// matches returns the matches of a lexicon in its block, in their order: where no phrase goes on all that are left, else those
// of which it is known that no longer phrase begins there. The result is good until the next call.
func (a *Analyzer) matches(r *reader) []lexicon.Hit {
	c, to := r.cut, len(r.cut.words)
	if !c.apart {
		to -= lexicon.MaxWords
	}
	if p := a.plans[r.lexicon].patterns; p != nil {
		a.hits, r.next = p.match(a.hits[:0], a.scan.text, c.words, r.next), len(c.words)
	} else {
		stretch := lexicon.Stretch{Text: a.scan.text, Spans: c.words, Words: c.known}
		a.hits, r.next = a.vocabulary.Match(a.hits[:0], r.lexicon, stretch, r.next, to)
	}
	return a.hits
}
