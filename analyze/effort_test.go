package analyze

import (
	"math"
	"math/rand/v2"
	"strings"
	"testing"

	"mores/analyze/complexity"
	"mores/analyze/text"
)

// TestComplexityOfBlocks compares the figures that are read block by block with those of the text in one piece, also of an
// analyzer that was forked from one that has met other texts.
func TestComplexityOfBlocks(t *testing.T) {
	a := analyzerWith(t, Options{Channels: []Channel{ComplexityChannel}})
	r := rand.New(rand.NewPCG(6, 6))
	words := strings.Fields("people, who were told that it was not asked. Because - which is like fairness given to 12 of café don’t A B")
	for round := range 60 {
		var b strings.Builder
		for range r.IntN(4 * blockWords) {
			b.WriteString(words[r.IntN(len(words))] + []string{" ", " ", "\n", "! "}[r.IntN(4)])
		}
		if round == 30 {
			a = a.Fork()
		}
		s := b.String()
		all := text.AppendWords(nil, s)
		want := complexity.NewMeter().Measure(s, all, text.AppendSentences(nil, s, all))
		got := a.Analyze(s).Complexity
		for _, m := range complexity.Measures() {
			if x, y := m.Of(&got), m.Of(&want); x != y && !(math.IsNaN(x) && math.IsNaN(y)) {
				t.Fatalf("%s of %.300q is %v, in one piece %v", m.Name, s, x, y)
			}
		}
	}
}

// TestChannels: what is asked for is measured, and nothing else; each column belongs to one of them.
func TestChannels(t *testing.T) {
	const s = "It was unfair to the people who help. That is sad."
	l := parsed(t, "hand", scoreTable+"help\tcare.virtue\t2\n")
	for _, c := range []struct {
		reason                               string
		channels                             []Channel
		moral, sentiment, stance, complexity bool
	}{
		{"by default moral framing and sentiment", nil, true, true, false, false},
		{"one channel alone", []Channel{ComplexityChannel}, false, false, false, true},
		{"another", []Channel{StanceChannel}, false, false, true, false},
		{"all channels", Channels, true, true, true, true},
	} {
		a := analyzerWith(t, Options{Channels: c.channels}, l)
		r := a.Analyze(s)
		if got := len(r.Moral) > 0; got != c.moral {
			t.Errorf("%s: moral framing is measured: %v", c.reason, got)
		}
		if got := r.Sentiment != (Sentiment{}); got != c.sentiment {
			t.Errorf("%s: sentiment is measured: %v", c.reason, got)
		}
		if got := r.Stance.Words > 0; got != c.stance {
			t.Errorf("%s: stance is measured: %v", c.reason, got)
		}
		if got := r.Complexity.Words > 0; got != c.complexity {
			t.Errorf("%s: complexity is measured: %v", c.reason, got)
		}
		var sources []Channel
		for _, source := range a.Sources() {
			sources = append(sources, source.Channel)
			if source.Name == "" || source.Version == "" || len(source.SHA256) != 64 {
				t.Errorf("%s: %s rests on %+v", c.reason, source.Channel, source)
			}
		}
		if len(sources) != len(a.measuring) {
			t.Errorf("%s: sources of %v", c.reason, sources)
		}
		for _, column := range a.Columns() {
			if column.Meaning == "" || column.Of == nil {
				t.Errorf("%s: the column %s has no meaning or no figure", c.reason, column.Name)
			}
		}
	}
}
