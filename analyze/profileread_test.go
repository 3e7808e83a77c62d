package analyze

import (
	"errors"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mores/corpora/source"
)

func read(t testing.TB, text string) *Profile {
	t.Helper()
	p, err := ReadProfile("a.profile", strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// TestProfileRoundTrip: a profile that was written and read is the same, and adds up as the one that was not.
func TestProfileRoundTrip(t *testing.T) {
	a := profileAnalyzer(t)
	documents := randomDocuments(rand.New(rand.NewPCG(5, 5)), 80)
	p, q := profileOf(t, a, documents[:50]), profileOf(t, a, documents[50:])
	text := written(t, p)
	if diff := cmp.Diff(text, written(t, read(t, text))); diff != "" {
		t.Error(diff)
	}
	if diff := cmp.Diff(written(t, merged(t, p, q)), written(t, merged(t, read(t, text), read(t, written(t, q))))); diff != "" {
		t.Error(diff)
	}
	if what := read(t, text).Made().Differences(p.Made()); what != nil {
		t.Error(what)
	}
	if empty := a.NewProfile("1"); written(t, read(t, written(t, empty))) != written(t, empty) {
		t.Error("an empty profile")
	}
}

// small is a profile with a cell of two documents, one of a single document, and an entry.
const small = `{"profile":1,"mores":"1","scores":["rate"],"sides":"","negation":"keep","compat":"","lexicons":[{"name":"l","version":"","sha256":"ab","entries":3}],"sentiment":{"name":"VADER","version":"3","sha256":"cd"},"columns":[{"name":"words","kind":"count"},{"name":"sentiment","kind":"score"}],"documents":3,"words":17,"cells":2,"hits":1}
{"group":"a","topic":"t","documents":2,"words":12,"sums":[12,0.1],"squares":[74,[0.010000000000000002,-8.326672684688497e-19]],"missing":[[1,1,5]]}
{"group":"b","topic":"","documents":1,"words":5,"sums":[5,-0.25]}
{"lexicon":"l","entry":"help","categories":["care"],"group":"a","hits":2,"documents":1}
`

// TestProfileFormat: the file is as docs/profile.md has it. 0.1² is 0.01 and what floats lose of it.
func TestProfileFormat(t *testing.T) {
	p := read(t, small)
	if diff := cmp.Diff(small, written(t, p)); diff != "" {
		t.Error(diff)
	}
	if p.Documents() != 3 || p.Words() != 17 || p.Len() != 2 {
		t.Error(p.Documents(), p.Words(), p.Len())
	}
	for c := range p.Cells() {
		if m := c.Moments(1); c.Group == "a" && (m.Documents != 1 || m.Words != 7 || m.Mean() != 0.1) {
			t.Errorf("%+v", m)
		}
	}
}

func TestProfileReadErrors(t *testing.T) {
	for _, c := range []struct{ why, old, new, want string }{
		{"nothing", small, "", "a.profile:1: is no profile"},
		{"another file", small, "id,text\n1,help\n", "a.profile:1: is no profile"},
		{"JSON of another kind", small, `{"id":1}` + "\n", "a.profile:1: is no profile"},
		{"a later format", `"profile":1`, `"profile":2`, "a.profile:1: is a profile of format 2, and this version of mores reads format 1"},
		{"a member that is not known", `"mores":"1"`, `"mores":"1","x":1`, `a.profile:1: the profile is damaged`},
		{"a member twice", `"group":"b"`, `"group":"b","group":"b"`, `a.profile:3: the profile is damaged`},
		{"two lexicons of one name", `"entries":3}`, `"entries":3},{"name":"l","version":"","sha256":"ab"}`, `two lexicons are called "l"`},
		{"two columns of one name", `"name":"sentiment"`, `"name":"words"`, `two columns are called "words"`},
		{"a number below 0", `"cells":2`, `"cells":-2`, "a number is below 0"},
		{"cut off behind the head", small[strings.Index(small, "\n")+1:], "", "a.profile:2: the profile is damaged: it ends before its last line"},
		{"cut off in a line", `,"squares":[74,[0.010000000000000002,-8.326672684688497e-19]],"missing":[[1,1,5]]}`, "", "a.profile:2: the profile is damaged"},
		{"a line too many", `"hits":1}`, `"hits":0}`, "a.profile:4: the profile is damaged: there is a line behind the last"},
		{"cells out of order", `"group":"b"`, `"group":"a"`, "a.profile:3: the profile is damaged: it does not stand in the order"},
		{"documents that do not add up", `"documents":3`, `"documents":4`, "its head says 4 documents and 17 words, and its cells have 3 and 17"},
		{"a cell without documents", `"documents":1,"words":5`, `"documents":0,"words":5`, "a number is below 0"},
		{"a fraction of a document", `"documents":1,"words":5`, `"documents":1.5,"words":5`, "a.profile:3: the profile is damaged"},
		{"a column too few", `"sums":[12,0.1]`, `"sums":[12]`, "there are 1 sums and 2 of squares, of 2 columns"},
		{"squares of one document", `-0.25]`, `-0.25],"squares":[25,0.0625]`, "there are 2 sums and 2 of squares, of 2 columns"},
		{"a sum in two numbers that are one", `"sums":[12,0.1]`, `"sums":[[6,6],0.1]`, "a sum is not as mores writes it"},
		{"a sum beyond all range", `"sums":[12,0.1]`, `"sums":[1e300,0.1]`, "a sum is not as mores writes it"},
		{"a number beyond all floats", `"sums":[12,0.1]`, `"sums":[1e999,0.1]`, "a.profile:2: the profile is damaged"},
		{"a value beyond the range", `-0.25]`, `5e12]`, "a sum is not as mores writes it"},
		{"squares below 0", `"squares":[74`, `"squares":[-74`, "a sum is not as mores writes it"},
		{"a list of one number", `"sums":[12,`, `"sums":[[12],`, "a figure is a number"},
		{"a list of five numbers", `"sums":[12,`, `"sums":[[1,1,1,1,1],`, "a figure is a number"},
		{"a text in place of a number", `"sums":[12,`, `"sums":["12",`, "a figure is a number"},
		{"more missing than there are", `[[1,1,5]]`, `[[1,3,5]]`, "what is missing does not agree"},
		{"all missing, and yet a sum", `[[1,1,5]]`, `[[1,2,12]]`, "what is missing does not agree"},
		{"a column missing that there is not", `[[1,1,5]]`, `[[2,1,5]]`, "what is missing does not agree"},
		{"a value that is missing", `-0.25]`, `-0.25],"missing":[[1,1,5]]`, "what is missing does not agree"},
		{"an entry of no lexicon", `"lexicon":"l"`, `"lexicon":"m"`, `a.profile:4: the profile is damaged: the lexicon "m" is none`},
		{"fewer hits than documents", `"hits":2,`, `"hits":0,`, "an entry has fewer hits than documents"},
	} {
		if !strings.Contains(small, c.old) {
			t.Fatalf("%s: %q is not there", c.why, c.old)
		}
		_, err := ReadProfile("a.profile", strings.NewReader(strings.Replace(small, c.old, c.new, 1)))
		var at *source.Error
		if !errors.As(err, &at) || !strings.Contains(err.Error(), c.want) || at.Hint == "" {
			t.Errorf("%s: %v, want %s", c.why, err, c.want)
		}
	}
}

// TestProfileReadIsBounded: what a file says of its size is not believed, and what it holds is limited.
func TestProfileReadIsBounded(t *testing.T) {
	huge := strings.Replace(small, `"cells":2`, `"cells":9000000000000000`, 1)
	if _, err := ReadProfile("a", strings.NewReader(huge)); err == nil {
		t.Error("a profile of more cells than lines was read")
	}
	if _, err := readProfile("a", strings.NewReader(small), 500); err == nil || !strings.Contains(err.Error(), "a:3: the profile has 2 groups and topics, and becomes too large") {
		t.Error(err)
	}
}

// FuzzReadProfile: no text makes the reader panic, and what it reads is written and read again as it was. The sums of
// what was read can be merged and looked at.
func FuzzReadProfile(f *testing.F) {
	a := profileAnalyzer(f)
	f.Add(small)
	f.Add(written(f, profileOf(f, a, randomDocuments(rand.New(rand.NewPCG(6, 6)), 20))))
	f.Add(strings.Replace(small, "12,0.1", "[1e20,-1e3],[-0,1]", 1))
	f.Fuzz(func(t *testing.T, text string) {
		p, err := readProfile("f", strings.NewReader(text), 1<<20)
		if err != nil {
			var at *source.Error
			if !errors.As(err, &at) {
				t.Fatalf("%T: %v", err, err)
			}
			return
		}
		again := written(t, p)
		if got := written(t, read(t, again)); got != again {
			t.Fatal(cmp.Diff(again, got))
		}
		if err := p.Merge(read(t, again)); err != nil && !strings.Contains(err.Error(), "too large") {
			t.Fatal(err)
		}
		for c := range p.Cells() {
			for j := range p.Made().Columns {
				m := c.Moments(j)
				_, _ = m.Mean(), m.Deviation()
			}
		}
	})
}
