package text

import "strings"

// AppendSentences appends the sentences of s to dst and returns the extended slice; words are the words of s, as
// AppendWords gives them. Together the sentences cover the text. A segment of UAX #29 that holds no word (an emoticon
// after a full stop, an empty line) belongs to the sentence before it, or at the start of a text to the one after. A text
// without a word is one sentence, a text of white space alone is none.
func AppendSentences(dst []Span, s string, words []Span) []Span {
	c := NewSentences(s)
	return c.AppendLast(c.Append(dst, words))
}

// Sentences cuts a text into sentences from left to right, as its words become known.
type Sentences struct {
	segments segmenter
	to       int  // the end of the segment of the last word
	start    int  // of the sentence at hand
	begun    bool // the sentence at hand holds a word
}

// NewSentences returns what cuts s.
func NewSentences(s string) Sentences { return Sentences{segments: segmenter{text: s}} }

// Append appends to dst the sentences that end before the last of words, which are the next words of the text, and
// returns the extended slice.
func (c *Sentences) Append(dst, words []Span) []Span {
	for _, w := range words {
		if w.Start < c.to {
			continue
		}
		from := c.to
		for w.Start >= c.to {
			from, c.to = c.to, c.segments.next()
		}
		if c.begun {
			dst = append(dst, Span{c.start, from})
			c.start = from
		}
		c.begun = true
	}
	return dst
}

// AppendLast appends the last sentence, once all words were given to Append.
func (c *Sentences) AppendLast(dst []Span) []Span {
	s := c.segments.text
	if c.begun || strings.TrimSpace(s) != "" {
		dst = append(dst, Span{c.start, len(s)})
	}
	return dst
}
