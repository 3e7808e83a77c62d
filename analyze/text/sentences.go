package text

import "strings"

// AppendSentences appends the sentences of s to dst and returns the extended slice; words are the words of s, as
// AppendWords gives them. Together the sentences cover the text. A segment of UAX #29 that holds no word (an emoticon
// after a full stop, an empty line) belongs to the sentence before it, or at the start of a text to the one after. So does
// one whose first word comes later than maxGap bytes. A text without a word is one sentence, a text of white space alone is
// none.
func AppendSentences(dst []Span, s string, words []Span) []Span {
	c := NewSentences(s)
	return c.AppendLast(c.Append(dst, words))
}

// Sentences cuts a text into sentences from left to right, as its words become known. The text may be given window by
// window (Slide).
type Sentences struct {
	segments segmenter
	from, to int  // the segment at hand
	open     bool // it goes on at least to to, and perhaps farther
	worded   bool // it holds a word
	held     Span // the first word of which it is not known yet whether it belongs to the segment; zero if there is none
	start    int  // of the sentence at hand
	begun    bool // the sentence at hand holds a word
	inked    bool // the windows before hold more than white space
}

// NewSentences returns what cuts s.
func NewSentences(s string) Sentences { return Sentences{segments: segmenter{text: s}} }

// Append appends to dst the sentences of which it is known that they end before the last of words, which are the next
// words of the text, and returns the extended slice.
func (c *Sentences) Append(dst, words []Span) []Span {
	for _, w := range words {
		if w.Start >= c.to || !c.worded {
			dst = c.reach(dst, w)
		}
	}
	return dst
}

// reach goes on to the segment of a word, the first word of that segment or one behind what is known of it.
func (c *Sentences) reach(dst []Span, w Span) []Span {
	for w.Start >= c.to && !c.open {
		c.advance()
	}
	switch {
	case w.Start >= c.to && c.held == Span{}:
		c.held = w
	case w.Start >= c.to || c.worded:
	case c.begun && w.Start-c.from <= maxGap:
		dst = append(dst, Span{c.start, c.from})
		c.start, c.worded = c.from, true
	default:
		c.begun, c.worded = true, true
	}
	return dst
}

// advance goes on to the next segment.
func (c *Sentences) advance() {
	c.from, c.worded = c.to, false
	c.look()
}

// look finds the end of the segment at hand, as far as it is known.
func (c *Sentences) look() {
	end, known := c.segments.next()
	c.to, c.open = end, !known
}

// AppendLast appends the last sentence, once all words were given to Append.
func (c *Sentences) AppendLast(dst []Span) []Span {
	if c.begun || c.hasInk() {
		dst = append(dst, Span{c.start, len(c.segments.text)})
	}
	return dst
}

func (c *Sentences) hasInk() bool {
	c.inked = c.inked || strings.TrimSpace(c.segments.text) != ""
	return c.inked
}

// Slide moves the window: the text at hand is now window, whose first byte was at by before, and more says whether text
// goes on behind. All words before at must have been given to Append; the next ones will be from at on. It appends to dst
// the sentences that the new text shows to end before the last word given. What a sentence has before the window is cut off.
func (c *Sentences) Slide(dst []Span, window string, by, at int, more bool) []Span {
	if !c.begun {
		c.hasInk()
	}
	for !c.open && c.to < at+by {
		c.advance()
	}
	g := &c.segments
	g.text, g.more, g.at, g.maybe = window, more, g.at-by, g.maybe-by
	c.from, c.to, c.start = c.from-by, c.to-by, max(c.start-by, 0)
	if !c.open {
		return dst
	}
	c.look()
	if w := c.held; w != (Span{}) {
		c.held = Span{}
		dst = c.reach(dst, Span{w.Start - by, w.End - by})
	}
	return dst
}

// Sure returns up to where the text before to, of which all words were given to Append, belongs to the sentence at hand,
// whatever is still to come.
func (c *Sentences) Sure(to int) int {
	for !c.open && c.to+maxGap < to {
		c.advance()
	}
	if !c.worded && to-c.from <= maxGap {
		return max(c.from, 0)
	}
	return min(c.to, to)
}
