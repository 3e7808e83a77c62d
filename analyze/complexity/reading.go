package complexity

import (
	"strings"

	"mores/analyze/text"
)

// Words of so many syllables and characters count as polysyllables and as long.
const (
	polysyllable = 3
	long         = 7
)

func (c *Counts) addWord(w *word) {
	c.Words++
	c.Characters += int(w.characters)
	c.Syllables += int(w.syllables)
	if w.syllables >= polysyllable {
		c.Polysyllables++
	}
	if w.characters >= long {
		c.LongWords++
	}
	switch {
	case w.class&number != 0:
		c.Numbers++
		return
	case w.class&function == 0:
		c.ContentWords++
	}
	c.Bands += int(w.band)
}

// add appends a word of the text of that number.
func (t *tokens) add(w *word, in int) {
	if w.text != in {
		w.text, w.local = in, int32(len(t.counts))
		t.counts = append(t.counts, 0)
	}
	t.counts[w.local]++
	t.words = append(t.words, w.local)
}

// addSentences counts the sentences that hold a word, and what their words mark. Of the words that are left no sentence
// has come to its end; of too many the first are read as they are.
func (m *Meter) addSentences(sentences []text.Span) {
	from, p := 0, &m.pending
	for _, sentence := range sentences {
		to := from
		for to < len(p.starts) && p.starts[to] < sentence.End {
			to++
		}
		if to > from || m.begun {
			m.figures.Sentences++
		}
		m.read(p.classes[from:to])
		from, m.begun = to, false
	}
	for len(p.starts)-from >= maxRead {
		m.read(p.classes[from : from+maxRead])
		from, m.begun = from+maxRead, true
	}
	p.drop(from)
}

// read counts what the words of a sentence mark, in pieces of no more than maxRead words.
func (m *Meter) read(sentence []class) {
	for len(sentence) > 0 {
		piece := sentence[:min(len(sentence), maxRead)]
		m.figures.addSentence(piece)
		sentence = sentence[len(piece):]
	}
}

// drop drops the first n words.
func (p *pending) drop(n int) {
	p.starts = p.starts[:copy(p.starts, p.starts[n:])]
	p.classes = p.classes[:copy(p.classes, p.classes[n:])]
}

// pauses tells whether what stands between two words makes the reader pause.
func pauses(gap string) bool {
	return gap != " " && strings.ContainsAny(gap, ",;:()–—")
}
