package analyze

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mores/lexicon"
)

// TestWithoutIsAnException: to leave an entry out is to make it an exception, for every formula, to the last bit.
func TestWithoutIsAnException(t *testing.T) {
	l := parsed(t, "l", scoreTable+"harm done\tcare.vice\t2\nall\tother\t1\n")
	words := strings.Fields("fair fair wage health care care harm harms metoo black lives all not no the done .")
	r := rand.New(rand.NewPCG(1, 2))
	for _, o := range []Options{
		{Formulas: []Formula{ByRate, ByScore, ByShare, ByMean}},
		{Formulas: []Formula{ByScore}, Negation: Drop},
		{Formulas: []Formula{ByRate}, Negation: Flip},
		{Formulas: []Formula{ByRate, ByScore}, Compat: LikeEMFDscore},
	} {
		a := analyzerWith(t, o, parsed(t, "first", "x\tcare\t2\n"), l)
		var changed []*Analyzer // by the entry that they have as an exception
		for entry := range l.Entries {
			exception := *l
			exception.Entries = slices.Clone(l.Entries)
			exception.Entries[entry].Senses = nil
			changed = append(changed, analyzerWith(t, o, &exception))
		}
		found := 0
		for range 30 {
			var text []string
			for range 20 {
				text = append(text, words[r.IntN(len(words))])
			}
			s := strings.Join(text, " ")
			a.Without(1, s, func(entry int, got *Record) {
				found++
				want := changed[entry].Analyze(s)
				if diff := cmp.Diff(want.Moral[0], got.Moral[1]); diff != "" || got.Words != want.Words {
					t.Errorf("%+v: %q without %s: (-changed lexicon +Without)\n%s", o, s, l.Entries[entry].Text, diff)
				}
			})
		}
		if found < 60 {
			t.Errorf("%+v: only %d entries were left out", o, found)
		}
	}
}

func TestWithoutLeavesExceptionsAlone(t *testing.T) {
	a := analyzerWith(t, Options{Formulas: []Formula{ByScore}}, parsed(t, "l", scoreTable))
	a.Without(0, "health care", func(entry int, _ *Record) { t.Errorf("entry %d was left out", entry) })
}

// BenchmarkWithout leaves out each of 200 entries of a text of 2,000 words.
func BenchmarkWithout(b *testing.B) {
	var table, text strings.Builder
	for i := range 200 {
		word := "w" + strings.Repeat("x", i%20) + string(rune('a'+i/20))
		table.WriteString(word + "\tcare.vice\t2\n")
		text.WriteString(strings.Repeat("the "+word+" ", 5))
	}
	l, err := lexicon.Parse("l", table.String())
	if err != nil {
		b.Fatal(err)
	}
	a := analyzerWith(b, Options{Formulas: []Formula{ByScore}}, l)
	for b.Loop() {
		a.Without(0, text.String(), func(int, *Record) {})
	}
}
