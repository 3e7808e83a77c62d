package analyze

import (
	"slices"
	"testing"

	"mores/analyze/stance"
	"mores/lexicon"
)

// TestMarks: the evidence is what is counted, in the order of the text, and looking at it changes nothing.
func TestMarks(t *testing.T) {
	const s = `I think that we should act (I mean it). “I will not do it today,” some say. What would you do?`
	a := analyzerWith(t, Options{Channels: []Channel{StanceChannel}})
	want := a.Analyze(s).Stance
	marks := a.Marks(s)
	var got stance.Counts
	for _, m := range marks {
		got.Of[m.Measure]++
	}
	if got.Of != want.Of {
		t.Errorf("the evidence is of %v, counted are %v", got.Of, want.Of)
	}
	if !slices.IsSortedFunc(marks, func(a, b stance.Hit) int { return a.Span.Start - b.Span.Start }) {
		t.Errorf("the evidence is out of order: %v", marks)
	}
	if again := a.Analyze(s).Stance; again != want {
		t.Errorf("after a look at the evidence there are %v", again)
	}
	if marks := analyzerWith(t, Options{}).Marks(s); marks != nil {
		t.Errorf("without the channel there is evidence: %v", marks)
	}
}

// TestQuotes: quoted words count if they are asked for.
func TestQuotes(t *testing.T) {
	const s = `She said “I think so” and I left.`
	for _, c := range []struct {
		why    string
		quotes stance.Quotes
		want   int
	}{
		{"left open they are left out", "", 1},
		{"left out", stance.Exclude, 1},
		{"counted", stance.Include, 2},
	} {
		r := analyzerWith(t, Options{Channels: []Channel{StanceChannel}, Quotes: c.quotes}).Analyze(s)
		if got := r.Stance.Of[stance.Number("self")]; got != c.want {
			t.Errorf("%s: %d, not %d", c.why, got, c.want)
		}
	}
}

// TestLexiconNamedAsChannel: columns have names of their own, so a lexicon that is called like a channel cannot stand beside it.
func TestLexiconNamedAsChannel(t *testing.T) {
	l, err := lexicon.Load("stance")
	if err != nil {
		t.Fatal(err)
	}
	if _, err := NewWith(Options{Channels: []Channel{MoralChannel, StanceChannel}}, l); err == nil {
		t.Error("two columns have one name")
	}
	if _, err := NewWith(Options{}, l); err != nil {
		t.Error(err)
	}
}
