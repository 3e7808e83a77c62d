package lexicon

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
)

// crowded makes a lexicon whose entries get in each other's way: words and stems of at most three letters, and phrases;
// or phrases of two short words only.
func crowded(t *testing.T, r *rand.Rand) *Lexicon {
	letters, phrases := 3, r.IntN(2) == 0
	if phrases {
		letters = 2
	}
	word := func() string {
		w := ""
		for range 1 + r.IntN(letters) {
			w += oneOf(r, []string{"a", "b"})
		}
		return w + oneOf(r, []string{"", "*"})
	}
	lines := map[string]string{}
	for range 12 {
		entry := word()
		for n := 1; phrases && n < 2 || !phrases && r.IntN(2) == 0; n++ {
			entry += " " + word()
		}
		lines[entry] = oneOf(r, []string{"-", "x", "x", "x", "y"})
	}
	var table strings.Builder
	for _, entry := range slices.Sorted(maps.Keys(lines)) {
		table.WriteString(entry + "\t" + lines[entry] + "\n")
	}
	return parseTable(t, table.String())
}

// senses writes what a lexicon finds in a text: which words are claimed, and for what.
func senses(l *Lexicon, s string) []string {
	var all []string
	_, hits := find(l, s)
	for _, h := range hits {
		var names []string
		for _, sense := range l.Entries[h.Entry].Senses {
			names = append(names, l.Categories[sense.Category].Name)
		}
		all = append(all, fmt.Sprint(h.First, h.Words, names))
	}
	return all
}

// without is the lexicon without an entry.
func without(l *Lexicon, i int) *Lexicon {
	less := *l
	less.Entries = slices.Delete(slices.Clone(l.Entries), i, i+1)
	return &less
}

// witness is a text that the entry may match.
func witness(r *rand.Rand, e *Entry) string {
	var words []string
	for _, p := range e.parts {
		if p.stem {
			p.word += oneOf(r, []string{"", "a", "b", "ba", "z"})
		}
		words = append(words, p.word)
	}
	return strings.Join(words, " ")
}

// TestRedundantEntriesChangeNothing: without an entry that is called redundant, texts are matched alike; and a word or
// stem without which every word is matched alike is called redundant.
func TestRedundantEntriesChangeNothing(t *testing.T) {
	words := []string{"a", "b"}
	for i := 0; len(words) < 14; i++ { // all of up to three letters, which is the length of the longest stem
		words = append(words, words[i]+"a", words[i]+"b")
	}
	for _, w := range slices.Clone(words) { // and one that only stems match
		words = append(words, w+"z")
	}
	r := rand.New(rand.NewPCG(4, 0))
	found := 0
	for range 400 {
		l := crowded(t, r)
		redundant := map[int]bool{}
		for i := range l.redundant() {
			redundant[i] = true
		}
		found += len(redundant)
		for i, e := range l.Entries {
			less, changes := without(l, i), false
			for _, w := range words {
				changes = changes || len(e.parts) == 1 && !slices.Equal(senses(l, w), senses(less, w))
			}
			if len(e.parts) == 1 && !changes != redundant[i] {
				t.Fatalf("%q: redundant %v, but every word is matched alike without it: %v", e.Text, redundant[i], !changes)
			}
			for range 20 {
				s := oneOf(r, words) + " " + witness(r, &e) + " " + oneOf(r, words)
				if redundant[i] && !slices.Equal(senses(l, s), senses(less, s)) {
					t.Fatalf("%q is redundant, but %q is %v with it and %v without", e.Text, s, senses(l, s), senses(less, s))
				}
			}
		}
	}
	if found < 100 {
		t.Errorf("only %d redundant entries: the test shows nothing", found)
	}
}

// TestEveryEntryIsReachable: whatever else is in a lexicon, some text is matched by each entry.
func TestEveryEntryIsReachable(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 0))
	for range 150 {
		l := crowded(t, r)
		for _, e := range l.Entries {
			witness := strings.ReplaceAll(e.Text, "*", "zzz")
			if found := l.Find(witness); len(found) != 1 || found[0].Entry.Text != e.Text {
				t.Fatalf("%q does not match %q", e.Text, witness)
			}
		}
	}
}
