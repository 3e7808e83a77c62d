package complexity

import (
	"math/rand/v2"
	"strconv"
	"strings"
	"testing"

	"mores/analyze/text"
)

// measureBlocks measures a text in blocks of some words, as analyze does.
func measureBlocks(m *Meter, s string, block int) Figures {
	all, cutter := text.AppendWords(nil, s), text.NewSentences(s)
	m.Begin(s)
	for len(all) > 0 {
		words := all[:min(block, len(all))]
		all = all[len(words):]
		m.Add(words, cutter.Append(nil, words))
	}
	m.Add(nil, cutter.AppendLast(nil))
	return m.End()
}

// TestBlocks measures random texts as a whole and in blocks of every size, among them sentences that are longer than what
// is read together.
func TestBlocks(t *testing.T) {
	random := rand.New(rand.NewPCG(7, 8))
	vocabulary := strings.Fields("people, who were told that so it was not asked. as as because - which is like care given to 12 of")
	m := NewMeter()
	for _, n := range []int{0, 1, 2, 30, 300, 3000, maxRead - 1, maxRead, maxRead + 1, 3*maxRead + 5} {
		for _, ends := range []string{". ", " "} {
			var b strings.Builder
			for i := range n {
				word := vocabulary[random.IntN(len(vocabulary))]
				if n >= maxRead && i > 5 {
					word = strings.Trim(word, ".")
				}
				b.WriteString(word + " ")
				if random.IntN(40) == 0 && n < maxRead {
					b.WriteString(ends)
				}
			}
			s := b.String()
			want := measure(s)
			for _, block := range []int{1, 2, 7, 512, 5000} {
				if got := measureBlocks(m, s, block); !same(got, want) {
					t.Errorf("%d words in blocks of %d have\n%+v, as a whole\n%+v", n, block, got, want)
				}
			}
		}
	}
}

// TestLongTexts makes sure that of a text of more than MaxVaried words the variety is that of the first, and all else
// that of the whole; and that what is remembered of endless new words is bounded.
func TestLongTexts(t *testing.T) {
	var b strings.Builder
	for i := range MaxVaried {
		b.WriteString(strconv.Itoa(i%1000) + " ")
	}
	const more = maxWords + 20_000
	for i := range more {
		b.WriteString(strconv.Itoa(MaxVaried+i) + "\n")
	}
	m := NewMeter()
	whole := measureBlocks(m, b.String(), 512)
	if whole.Types != 1000 || whole.TTR != 1000.0/MaxVaried || whole.MATTR != 1 {
		t.Errorf("the variety of a long text is\n%+v, its beginning has 1,000 words again and again", whole.Diversity)
	}
	if whole.Words != MaxVaried+more || whole.Sentences != more {
		t.Errorf("a long text has %d words and %d sentences", whole.Words, whole.Sentences)
	}
	if n := len(m.vocabulary.words); n > maxWords+512 || len(m.pending.classes) > maxRead+512 {
		t.Errorf("%d words are remembered, and %d not read", n, len(m.pending.classes))
	}
}

// TestUnrememberedWords makes sure that words that are too long to be remembered as they are written are told apart all the same.
func TestUnrememberedWords(t *testing.T) {
	a, b := strings.Repeat("a", maxKnown)+"b", strings.Repeat("a", maxKnown)+"c"
	m := NewMeter()
	f := measureWith(m, strings.Join([]string{a, b, strings.ToUpper(a), b, a}, " "))
	if f.Types != 2 || f.Characters != 5*(maxKnown+1) {
		t.Errorf("two different words of %d letters are %d, with %d letters", maxKnown+1, f.Types, f.Characters)
	}
	if m.vocabulary.bytes > 40 {
		t.Errorf("%d bytes of them are remembered", m.vocabulary.bytes)
	}
}
