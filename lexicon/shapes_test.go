package lexicon

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"
)

// TestConditionsAreLeftOut has the two kinds of lines of LIWC 2007 whose categories depend on the neighbours of the word.
func TestConditionsAreLeftOut(t *testing.T) {
	l, err := load(t, "liwc.dic", "%\n02 pronoun\n125 affect\n253 space\n464 filler\n%\n"+
		"like\t(02 134)125/464\t(02 134)126\t253\nkind\t<of>131/125\t<of>135/126\nkind <of>131/125\n(:\t125\nlikes\t253\n:(\t125\n(he\t02\n")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"likes | space", "he | pronoun"}, shape(l)); diff != "" {
		t.Errorf("entries (-want +got)\n%s", diff)
	}
	want := []string{
		`liwc.dic:7: "like" is left out: the condition (02 134)125/464 is not supported`,
		`liwc.dic:8: "kind" is left out: the condition <of>131/125 is not supported`,
		`liwc.dic:9: "kind" is left out: the condition <of>131/125 is not supported`,
		`liwc.dic:10: "(:" holds no letter or digit and is left out`,
		`liwc.dic:12: ":(" holds no letter or digit and is left out`,
	}
	if diff := cmp.Diff(want, l.Warnings); diff != "" {
		t.Errorf("warnings (-want +got)\n%s", diff)
	}
}

func TestCategoriesKeepTheirOrder(t *testing.T) {
	l, err := load(t, "a.dic", "%\n9 z\n1 a\n5 m\n3 -\n2 k\n%\nx\t1\n")
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, c := range l.Categories {
		names = append(names, c.Name)
	}
	if want := []string{"z", "a", "m", "k"}; !slices.Equal(names, want) {
		t.Errorf("categories %q, want %q as the file lists them", names, want)
	}
}

// TestPiecesOfWords: MoralStrength has lines such as -stained, which would contradict that of the word.
func TestPiecesOfWords(t *testing.T) {
	l, err := load(t, "purity.tsv", "WORD\tEXPRESSED_MORAL\n-stained\t5\n-sama\t6\nstained\t2\n")
	if err != nil {
		t.Fatal(err)
	}
	if diff := cmp.Diff([]string{"sama | sanctity=6", "stained | sanctity=2"}, shape(l)); diff != "" {
		t.Errorf("(-want +got)\n%s", diff)
	}
	if len(l.Warnings) != 1 || !strings.HasPrefix(l.Warnings[0], "purity.tsv:2: ") {
		t.Errorf("warnings %q", l.Warnings)
	}
}

func TestNotesOfAnEntryAreKept(t *testing.T) {
	l := parseTable(t, "x\ta\nx\tb\t\tfirst\nx\tc\t\tsecond  one\nx\td\t\tfirst\n")
	if got, want := l.Entries[0].Note, "first; second one"; got != want {
		t.Errorf("note %q, want %q", got, want)
	}
}

// FuzzRead reads anything in each format. What can be read can be found, and survives a round trip in each format.
func FuzzRead(f *testing.F) {
	for format, content := range map[string]string{
		".dic": "%\n1 a\n%\nx*\t1\n", ".csv": "word,care_p,care_sent\nkill,1,2\n", ".tsv": "a\tb\t1\tc\n# x\n",
		".txt": "a\t-1\nb c*\t2\n", ".dicx": "DicTerm,a,b\nx,X,2\n", ".yml": "a:\n- x\n- b: [y, 'no']\n",
	} {
		f.Add(slices.Index(Endings(), format), content)
	}
	f.Add(slices.Index(Endings(), ".csv"), "a,b,1\n")
	f.Add(slices.Index(Endings(), ".tsv"), "WORD\tEXPRESSED_MORAL\na-\t1\n")
	f.Fuzz(func(t *testing.T, format int, content string) {
		if format < 0 || format >= len(Endings()) || !utf8.ValidString(content) { // Load makes valid UTF-8 of every file
			return
		}
		l, err := read("fuzz", &file{path: "fuzz", text: content}, Endings()[format])
		if err != nil {
			return
		}
		r := Compile(l).Resolver()
		for _, e := range l.Entries {
			if len(e.parts) == 1 && r.Resolve(e.parts[0].word) == 0 {
				t.Fatalf("the entry %q is not found", e.Text)
			}
		}
		for _, f := range formats {
			roundTrip(t, f, l)
		}
	})
}

// TestPlainEntries checks that entries that are read the short way are read as all others are.
func TestPlainEntries(t *testing.T) {
	r := rand.New(rand.NewPCG(8, 8))
	plain := 0
	for range 50_000 {
		var b strings.Builder
		for range r.IntN(8) {
			b.WriteString(oneOf(r, []string{"a", "bc", "z", " ", "*", " ", "*", "'", "A", "1", "é"}))
		}
		entry := b.String()
		if !isPlain(entry) {
			continue
		}
		plain++
		got, _ := new(patternReader).read(entry)
		want, form := new(patternReader).any(entry)
		if diff := cmp.Diff(want, got, cmp.AllowUnexported(part{})); diff != "" || form != entry {
			t.Fatalf("%q is read as %q (-want +got)\n%s", entry, form, diff)
		}
	}
	if plain < 1000 {
		t.Errorf("only %d entries were plain", plain)
	}
}
