package claims

import (
	"strings"

	"mores/analyze/stem"
)

// layout is a text as its units are judged: the units, and what depends on all of them.
type layout struct {
	text       string
	units      []Unit
	marks      []marks
	content    []map[string]bool // by unit: stems of its longer words
	sentences  []edges           // by unit: where its sentence stands
	marked     [classCount]int   // units that have a marker of the class
	inText     map[string]int    // sentences that have a word of content
	inFirst    map[string]int    // units of the first sentence that have it
	paragraphs int
}

// edges say where a sentence stands in its paragraph: its number from the front and from the back, from 0.
type edges struct{ front, back int }

// contentLength is the least number of letters of a word that says what a unit is about.
const contentLength = 4

func newLayout(s string, units []Unit) *layout {
	t := &layout{text: s, units: units, inText: map[string]int{}, inFirst: map[string]int{}, sentences: make([]edges, len(units))}
	last := map[string]int{} // the last sentence that has a word, from 1
	for _, u := range units {
		m := marksOf(u.words)
		for c := range m.any {
			if m.any[c] {
				t.marked[c]++
			}
		}
		content := contentOf(u.words)
		for word := range content {
			if last[word] != u.Sentence+1 {
				last[word] = u.Sentence + 1
				t.inText[word]++
			}
			if u.Sentence == 0 {
				t.inFirst[word]++
			}
		}
		t.marks, t.content = append(t.marks, m), append(t.content, content)
		t.paragraphs = u.Paragraph + 1
	}
	t.place()
	return t
}

// place finds where the sentences of the units stand in their paragraphs.
func (t *layout) place() {
	for i, u := range t.units {
		if t.neighbour(i, -1) {
			t.sentences[i].front = t.sentences[i-1].front + differ(u.Sentence, t.units[i-1].Sentence)
		}
	}
	for i := len(t.units) - 1; i >= 0; i-- {
		if t.neighbour(i, 1) {
			t.sentences[i].back = t.sentences[i+1].back + differ(t.units[i].Sentence, t.units[i+1].Sentence)
		}
	}
}

// contentOf are the stems of the words that say what a unit is about.
func contentOf(words []string) map[string]bool {
	content := map[string]bool{}
	for _, w := range words {
		if len(w) >= contentLength && !verbs[w] && !subjects[w] {
			content[stem.Of(w)] = true
		}
	}
	return content
}

func differ(a, b int) int {
	if a == b {
		return 0
	}
	return 1
}

// alone tells whether the text is one or two paragraphs, which introduce and close nothing by themselves.
func (t *layout) alone() bool { return t.paragraphs < 3 }

// longestOpening is how many sentences the first of several paragraphs has at most if it introduces the others.
const longestOpening = 6

// The parts of a text of three paragraphs or more.
func (t *layout) opening(i int) bool {
	return !t.alone() && t.units[i].Paragraph == 0 && t.sentences[i].front+t.sentences[i].back < longestOpening
}
func (t *layout) closing(i int) bool { return !t.alone() && t.units[i].Paragraph == t.paragraphs-1 }
func (t *layout) body(i int) bool    { return !t.alone() && !t.opening(i) && !t.closing(i) }

// plain tells whether a unit neither says what ought to be nor what the writer thinks.
func (t *layout) plain(i int) bool { return !t.marks[i].any[normative] && !t.marks[i].any[opinion] }

// neighbour tells whether there is a unit by places further on in the same paragraph; sibling, in the same sentence.
func (t *layout) neighbour(i, by int) bool {
	j := i + by
	return j >= 0 && j < len(t.units) && t.units[j].Paragraph == t.units[i].Paragraph
}

func (t *layout) sibling(i, by int) bool {
	j := i + by
	return j >= 0 && j < len(t.units) && t.units[j].Sentence == t.units[i].Sentence
}

// far is how many units on or back a marker is looked for.
const far = 10

// nearness is 1 over how many units further on or back in the paragraph a marker of the class opens one; 0 if none does.
func (t *layout) nearness(i, by int, c class) float64 {
	for n := 1; n <= far && t.neighbour(i, n*by); n++ {
		if t.marks[i+n*by].opens[c] {
			return 1 / float64(n)
		}
	}
	return 0
}

// sole is 1 over the units of the text that have a marker of the class, if this one has.
func (t *layout) sole(i int, c class) float64 {
	if !t.marks[i].any[c] {
		return 0
	}
	return 1 / float64(t.marked[c])
}

// asks tells whether a unit ends with a question mark.
func (t *layout) asks(i int) bool {
	return strings.HasSuffix(strings.TrimRight(t.units[i].Of(t.text), "\"'”’)"), "?")
}

// has tells whether a unit has one of the words.
func (t *layout) has(i int, words map[string]bool) bool {
	for _, w := range t.units[i].words {
		if words[w] {
			return true
		}
	}
	return false
}

// centrality is the share of a unit's content that other sentences have too.
func (t *layout) centrality(i int) float64 {
	return t.similar(i, func(word string) bool { return t.inText[word] > 1 })
}

// likeFirst is the share of a unit's content that the first sentence has too, or what else there is of it.
func (t *layout) likeFirst(i int) float64 {
	own := 0
	if t.units[i].Sentence == 0 {
		own = 1
	}
	return t.similar(i, func(word string) bool { return t.inFirst[word] > own })
}

// similar is the share of a unit's content that is elsewhere.
func (t *layout) similar(i int, elsewhere func(word string) bool) float64 {
	if len(t.content[i]) == 0 {
		return 0
	}
	n := 0.0
	for word := range t.content[i] {
		if elsewhere(word) {
			n++
		}
	}
	return n / float64(len(t.content[i]))
}
