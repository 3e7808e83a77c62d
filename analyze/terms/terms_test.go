package terms

import (
	"cmp"
	"compress/gzip"
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"math/rand/v2"
	"os"
	"slices"
	"strings"
	"testing"

	"mores/analyze"
	"mores/corpora/corporatest"
	"mores/lexicon"
)

// told writes the documents of a selection out, units parted by bars.
func told(t *testing.T, c *Collection, least int) string {
	t.Helper()
	s, err := c.Select(least)
	if err != nil {
		t.Fatal(err)
	}
	var out []string
	err = s.Units(func(topic bool, documents []Document) {
		unit := ""
		for _, d := range documents {
			var terms []string
			for term, times := range d.Occurrences() {
				terms = append(terms, fmt.Sprintf("%s=%d", s.Terms[term].Name, times))
			}
			slices.Sort(terms)
			unit += fmt.Sprintf("[%s %d: %s]", c.Groups()[d.Group], d.Words, strings.Join(terms, ", "))
		}
		if topic {
			unit = "topic " + unit
		}
		out = append(out, unit)
	})
	if err != nil {
		t.Fatal(err)
	}
	return strings.Join(out, " | ")
}

func TestKinds(t *testing.T) {
	for _, tt := range []struct {
		why   string
		kind  Kind
		least int
		texts []string
		want  string
	}{
		{"words are folded", Words, 1, []string{"Don’t hurt; don't HURT."}, "[g 4: don't=2, hurt=2]"},
		{"a rare one is left out, and counts as a word", Words, 2, []string{"a b a"}, "[g 3: a=2]"},
		{"rare is meant of all documents together", Words, 2, []string{"a b", "b"}, "[g 2: b=1] | [g 1: b=1]"},
		{"words of one stem are one term", Stems, 1, []string{"Benefits benefit those who benefited"}, "[g 5: benefit=3, those=1, who=1]"},
		{"’ is ' to a stem", Stems, 1, []string{"people’s people's"}, "[g 2: peopl=2]"},
		{"no run crosses a comma, and one may cross a line or a hyphen", Bigrams, 1, []string{"a b, c d\ne-f"}, "[g 6: a b=1, c d=1, d e=1, e f=1]"},
		{"runs overlap", Trigrams, 1, []string{"a a a a"}, "[g 4: a a a=2]"},
		{"a text without a word", Words, 1, []string{" . ", ""}, "[g 0: ] | [g 0: ]"},
		{"one too short for a run", Trigrams, 1, []string{"a b"}, "[g 2: ]"},
		{"nothing is often enough", Bigrams, 9, []string{"a b"}, "[g 2: ]"},
	} {
		c := New(tt.kind, nil)
		for _, s := range tt.texts {
			if err := c.Add("g", "", s); err != nil {
				t.Fatal(err)
			}
		}
		if got := told(t, c, tt.least); got != tt.want {
			t.Errorf("%s: %s, want %s", tt.why, got, tt.want)
		}
	}
}

// TestEntries: terms are the matches of all lexicons; exceptions and signals are none.
func TestEntries(t *testing.T) {
	first, err := lexicon.Parse("one", "cruel*\tcare.vice\nkind\tcare.virtue\nkind of\t-\nchild*\tcare.signal\n")
	if err != nil {
		t.Fatal(err)
	}
	second, err := lexicon.Parse("two", "cruelty\tvice\ncruelty\tharm\n")
	if err != nil {
		t.Fatal(err)
	}
	a, err := analyze.New(first, second)
	if err != nil {
		t.Fatal(err)
	}
	c := New(Entries, a, first, second)
	if err := c.Add("g", "", "Cruelty to children is kind of cruel, not kind."); err != nil {
		t.Fatal(err)
	}
	if got, want := told(t, c, 1), "[g 9: cruel*=2, cruelty=1, kind=1]"; got != want {
		t.Errorf("%s, want %s", got, want)
	}
	s, _ := c.Select(1)
	if got, want := s.Terms[1], (Term{"cruelty", "two.vice two.care"}); got != want {
		t.Errorf("%+v, want %+v", got, want)
	}
}

// TestTopics: the documents of a topic come together, whatever came between them.
func TestTopics(t *testing.T) {
	c := New(Words, nil)
	for _, d := range [][3]string{{"x", "dogs", "a"}, {"x", "", "b"}, {"y", "cats", "c"}, {"y", "dogs", "a a"}} {
		if err := c.Add(d[0], d[1], d[2]); err != nil {
			t.Fatal(err)
		}
	}
	const want = "[x 1: b=1] | topic [x 1: a=1][y 2: a=2] | topic [y 1: c=1]"
	if got := told(t, c, 1); got != want {
		t.Errorf("%s, want %s", got, want)
	}
}

// TestSpilled: what goes to a file comes back, and the file is gone afterwards.
func TestSpilled(t *testing.T) {
	t.Setenv("TMPDIR", t.TempDir())
	c, held := New(Words, nil), New(Words, nil)
	c.tape.most = 64
	random := rand.New(rand.NewPCG(1, 1))
	for n := 0; n < 200 || len(c.tape.held) == 0; n++ {
		s := strings.Repeat(string(rune('a'+random.IntN(26)))+" ", random.IntN(40))
		topic := string(rune('A' + random.IntN(5)))
		if err := cmp.Or(c.Add("g", topic, s), held.Add("g", topic, s)); err != nil {
			t.Fatal(err)
		}
	}
	if c.tape.file == nil || len(c.tape.held) == 0 {
		t.Fatal("the tape is not parted between memory and file")
	}
	if got, want := told(t, c, 1), told(t, held, 1); got != want {
		t.Errorf("%s, want %s", got, want)
	}
	if err := c.Close(); err != nil {
		t.Fatal(err)
	}
	if left, _ := os.ReadDir(os.Getenv("TMPDIR")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// TestGramsExact: what the sketch lets through is counted exactly, with next to no cells too.
func TestGramsExact(t *testing.T) {
	random := rand.New(rand.NewPCG(2, 2))
	c, want := New(Bigrams, nil), map[string]int{}
	for range 300 {
		words := make([]string, 30)
		for i := range words {
			words[i] = fmt.Sprint("w", int(random.ExpFloat64()*30))
			if i > 0 {
				want[words[i-1]+" "+words[i]]++
			}
		}
		if err := c.Add("g", "", strings.Join(words, " ")); err != nil {
			t.Fatal(err)
		}
	}
	maps.DeleteFunc(want, func(_ string, n int) bool { return n < 4 })
	s, err := c.Select(4)
	if err != nil {
		t.Fatal(err)
	}
	got := map[string]int{}
	err = s.Units(func(_ bool, documents []Document) {
		for term, times := range documents[0].Occurrences() {
			got[s.Terms[term].Name] += times
		}
	})
	if err != nil || !maps.Equal(got, want) || len(want) < 100 {
		t.Errorf("%d runs, want %d: %v", len(got), len(want), err)
	}
}

// TestThreshold: the bar rises until few enough cells are left.
func TestThreshold(t *testing.T) {
	s := newSketch(0)
	for n := range 100 {
		for range n + 1 {
			if c := &s.cells[n]; *c < 255 {
				*c++
			}
		}
	}
	for _, tt := range []struct {
		why               string
		least, most, want int
	}{
		{"there is room for all", 5, 1000, 5},
		{"room for those of 91 to 100", 5, 10, 91},
		{"a bar beyond what a cell can show is not lowered", 300, 1000, 300},
	} {
		if got := s.threshold(tt.least, tt.most); got != tt.want {
			t.Errorf("%s: %d, want %d", tt.why, got, tt.want)
		}
	}
}

// TestStemsReference compares stems with kljensen/snowball's, or where the file has none of it with snowballstemmer's.
func TestStemsReference(t *testing.T) {
	f, err := os.Open(corporatest.Shared(t, "parity/lexical/stems.tsv.gz"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	r := csv.NewReader(z)
	r.Comma, r.LazyQuotes = '\t', true
	d, n := NewDictionary(true), 0
	for row, err := r.Read(); err != io.EOF; row, err = r.Read() {
		if err != nil {
			t.Fatal(err)
		}
		if want := cmp.Or(row[3], row[1], row[0]); n > 0 && d.Name(d.number(row[0])) != want {
			t.Errorf("%s: %s, want %s", row[0], d.Name(d.number(row[0])), want)
		}
		n++
	}
	if n != 52570 {
		t.Errorf("%d lines, want 52,569 and a head", n)
	}
}

// FuzzRuns: every run of two is two words that a phrase could have, whatever the text.
func FuzzRuns(f *testing.F) {
	f.Add("a b, c\nd-e don’t")
	f.Add("\xff\x00 é e\u0301")
	f.Fuzz(func(t *testing.T, s string) {
		words, grams := New(Words, nil), New(Bigrams, nil)
		if err := cmp.Or(words.Add("g", "t", s), grams.Add("g", "t", s)); err != nil {
			t.Fatal(err)
		}
		all, err := grams.Select(1)
		if err != nil {
			t.Fatal(err)
		}
		for _, term := range all.Terms {
			for word := range strings.SplitSeq(term.Name, " ") {
				if words.dictionary.numbers[word] == 0 {
					t.Errorf("%q of %q is no word of %q", word, term.Name, s)
				}
			}
		}
	})
}

func BenchmarkAdd(b *testing.B) {
	s := strings.Repeat("It is wrong to harm the innocent, and right to care for them. ", 1000)
	for _, kind := range []Kind{Words, Stems, Trigrams} {
		b.Run(string(kind), func(b *testing.B) {
			c := New(kind, nil)
			b.SetBytes(int64(len(s)))
			for b.Loop() {
				c.read(s)
			}
		})
	}
}
