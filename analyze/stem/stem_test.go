package stem

import (
	"bufio"
	"strings"
	"testing"

	"mores/corpora/corporatest"
	"mores/corpora/source"
)

// TestReference compares the stems with those of snowballstemmer 3.1.1 and of kljensen/snowball on all words of four
// corpora. They equal the latter but for what ’ does, and of the former all but 98 words of newer rules.
func TestReference(t *testing.T) {
	file, err := source.Open(corporatest.Shared(t, "parity/lexical/stems.tsv.gz"), nil, source.Options{})
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	lines := bufio.NewScanner(file)
	lines.Scan() // the head
	words, departs := 0, 0
	for lines.Scan() {
		f := strings.Split(lines.Text(), "\t")
		word, newer, ours := f[0], f[1], f[3]
		if ours == "" {
			ours = newer
		}
		words++
		if got := Of(word); got != ours {
			t.Errorf("the stem of %s is %q, want %q", word, got, ours)
		}
		if ours != newer && !strings.Contains(word, "’") {
			departs++
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	if words != 52_569 || departs != 98 {
		t.Errorf("%d of %d words depart from snowballstemmer 3.1.1, want 98 of 52,569 as the README of the reference counts them", departs, words)
	}
}

func TestTerms(t *testing.T) {
	terms := New()
	got := terms.Append(nil, "Children’s claims: the CHILDREN's claim claimed")
	for _, c := range []struct {
		why  string
		i, j int
		same bool
	}{
		{"’ is '", 0, 3, true},
		{"forms of a word have one stem", 1, 4, true},
		{"an ending of the verb too", 4, 5, true},
		{"different words", 2, 1, false},
	} {
		if (got[c.i] == got[c.j]) != c.same {
			t.Errorf("%s: words %d and %d have the terms %d and %d", c.why, c.i, c.j, got[c.i], got[c.j])
		}
	}
	if terms.Len() != 3 {
		t.Errorf("%d stems, want children, claim and the", terms.Len())
	}
	for i, want := range []string{"children", "claim", "the"} {
		if terms.Stem(int32(i)) != want {
			t.Errorf("stem %d is %q, want %q", i, terms.Stem(int32(i)), want)
		}
	}
}

// FuzzTerms looks for words that a stemmer cannot bear, and for terms that depend on what was met before.
func FuzzTerms(f *testing.F) {
	for _, s := range []string{"", "don’t", "'s", "’’", "İstanbul y'y", "a\xff-b yyy ied"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		terms := New()
		first := terms.Append(nil, s)
		for i, again := range terms.Append(nil, s) {
			if again != first[i] {
				t.Fatalf("word %d is term %d, then %d", i, first[i], again)
			}
		}
	})
}

func BenchmarkAppend(b *testing.B) {
	const s = "People reach their limit when it comes to their quality of life and should be able to end their suffering. "
	terms := New()
	var all []int32
	b.SetBytes(int64(len(s)))
	b.ReportAllocs()
	for b.Loop() {
		all = terms.Append(all[:0], s)
	}
}
