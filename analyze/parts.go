package analyze

import (
	"strings"
	"unicode/utf8"

	"mores/analyze/text"
)

// windowBytes is how much of a text is looked at at a time. A text up to this length is looked at as a whole.
const windowBytes = 256 << 10

// passage is a text that is given in parts.
type passage struct {
	text      string          // what is held of it
	at        int             // where its words go on
	waiting   strings.Builder // parts that are too small to go on with
	begun     bool            // a window has been read
	by        int             // where in that window text begins
	sentences text.Sentences
	record    Record
}

// Begin begins a text that Add gives part by part and End ends. Nothing is left out of Options.Reference for it.
func (a *Analyzer) Begin() { a.beginWithout("") }

// beginWithout begins a text for which a part of the reference is left out; "" for none.
func (a *Analyzer) beginWithout(part string) {
	a.passage = passage{record: Record{Moral: a.newCounts()}, sentences: text.NewSentences("")}
	for i := range a.repeats {
		a.repeats[i].forget() // what a text has left that was never ended
	}
	for _, m := range a.meters {
		m.begin(part)
	}
}

// Add goes on with the next part of the text. A part may be of any size, and ends between two characters.
func (a *Analyzer) Add(part string) {
	p := &a.passage
	if p.text != "" && len(part) < a.window {
		p.waiting.WriteString(part)
		if p.waiting.Len() < a.window {
			return
		}
		part = p.waiting.String()
		p.waiting = strings.Builder{}
	} else if p.waiting.Len() > 0 {
		part = p.waiting.String() + part
		p.waiting = strings.Builder{}
	}
	p.text += part
	for len(p.text)-p.at > a.window {
		a.readWindow(true)
	}
}

// End returns what the parts joined give.
func (a *Analyzer) End() Record {
	p := &a.passage
	if p.waiting.Len() > 0 {
		p.text += p.waiting.String()
	}
	for len(p.text)-p.at > a.window {
		a.readWindow(true)
	}
	a.readWindow(false)
	r := p.record
	for i := range r.Moral {
		a.fill(&r.Moral[i], i, none)
		a.repeats[i].forget()
	}
	for _, m := range a.meters {
		m.end(&r)
	}
	a.passage = passage{}
	return r
}

// readWindow reads the next window, the last one if no more text is to come. Where it ends depends on the text alone, and
// not on its parts.
func (a *Analyzer) readWindow(more bool) {
	p := &a.passage
	window, end, inside := p.text, len(p.text), false
	if more {
		to := p.at + a.window
		for n := 1; n < utf8.UTFMax && !utf8.RuneStart(window[to]); n++ {
			to--
		}
		window = window[:to]
		end, inside = text.Cut(window, p.at)
	}
	a.sentences = p.sentences.Slide(a.sentences[:0], window, p.by, p.at, more)
	a.slide(window, end, inside, more)
	for a.more() {
		a.readBlock()
	}
	if !more {
		return
	}
	p.by = a.needed(horizon{end: end, sure: p.sentences.Sure(end), most: a.window})
	p.text, p.at = p.text[p.by:], end-p.by
}

// readBlock takes the next words of a window, and the sentences that are known to end before the last of them.
func (a *Analyzer) readBlock() {
	p, t := &a.passage, &a.scan
	p.record.Words += len(t.fresh)
	a.sentences = p.sentences.Append(a.sentences, t.fresh)
	if t.last {
		a.sentences = p.sentences.AppendLast(a.sentences)
	}
	p.record.Sentences += len(a.sentences)
	for _, m := range a.meters {
		m.add(t.fresh, a.sentences, t.last)
	}
	a.count(p.record.Moral)
	a.sentences = a.sentences[:0]
}

// slide moves the scan on to the next window.
func (a *Analyzer) slide(window string, end int, inside, more bool) {
	p, t := &a.passage, &a.scan
	if !p.begun {
		a.begin(window, more, a.all)
		p.begun = true
	}
	t.text, t.end, t.more, t.ended = window, end, more, false
	t.words.Slide(window, p.at, end, inside)
	t.hashtags.Slide(window, p.by)
	for _, m := range a.meters {
		m.slide(window, p.by)
	}
	for i := range t.readers {
		t.readers[i].scope.from -= p.by
	}
	for _, c := range []*cut{&t.plain, &t.social} {
		for i := range c.words {
			c.words[i].Start, c.words[i].End = c.words[i].Start-p.by, c.words[i].End-p.by
		}
	}
}

// needed is from where on the window is needed for what comes: the words that may be part of a phrase, what the channels
// hold, and the character before the next word.
func (a *Analyzer) needed(h horizon) int {
	t := &a.scan
	first := max(h.end-utf8.UTFMax, 0)
	for _, m := range a.meters {
		first = min(first, m.needs(h))
	}
	for _, c := range []*cut{&t.plain, &t.social} {
		if t.drop(c); c.apart {
			t.clear(c)
		}
		if len(c.words) > 0 {
			first = min(first, c.words[0].Start)
		}
	}
	for n := 1; n < utf8.UTFMax && first > 0 && !utf8.RuneStart(t.text[first]); n++ {
		first--
	}
	return first
}
