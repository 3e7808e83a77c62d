package lexicon

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mores/corpora/corporatest"
)

// load writes content to a file of that name and loads it.
func load(t *testing.T, name, content string) (*Lexicon, error) {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return Load(path)
}

// shape writes a lexicon as lines of text, categories and weights.
func shape(l *Lexicon) []string {
	var lines []string
	for _, e := range l.Entries {
		var b strings.Builder
		b.WriteString(e.Text)
		for _, s := range e.Senses {
			b.WriteString(" | " + l.Categories[s.Category].Name)
			if s.Weight != 1 {
				b.WriteString("=" + cmpFloat(s.Weight))
			}
		}
		lines = append(lines, b.String())
	}
	return lines
}

func TestLoadFormats(t *testing.T) {
	for _, c := range []struct {
		why, name, content string
		want               []string
	}{
		{"a LIWC dictionary with tabs", "a.dic", "%\n1\tHarmVirtue\n2\tPurityVice\n%\nsafe*\t1\nruin\t1\t2\n",
			[]string{"safe* | care.virtue", "ruin | care.virtue | sanctity.vice"}},
		{"blanks for tabs, leading zeros", "a.dic", "%\n01 care.virtue\n02 own\n%\n\ncivil rights   01 02\n24 7  1\n",
			[]string{"civil rights | care.virtue | own", "24 7 | care.virtue"}},
		{"lines that end in CR alone", "a.dic", "%\r1\tcare.vice\r%\rharm\t1\rcold-blooded\t1\r",
			[]string{"harm | care.vice", "cold blooded | care.vice"}},
		{"a byte order mark", "a.dic", "\ufeff%\n1\tcare.vice\n%\nharm\t1\n", []string{"harm | care.vice"}},
		{"an entry on several lines keeps all its categories", "a.dic", "%\n1\ta\n2\tb\n%\nx\t1\nX\t2\nx\t1\n", []string{"x | a | b"}},
		{"a star behind a hyphen makes no stem", "a.dic", "%\n1\ta\n%\nfair-*\t1\nfair*\t1\n", []string{"fair | a", "fair* | a"}},
		{"our own table", "a.tsv", "# version: 2\n\nfair\tfairness.virtue\t2\tnote\nhuman right*\tfairness\nhealth care\t-\n",
			[]string{"fair | fairness.virtue=2", "human right* | fairness", "health care"}},
		{"a table with a head", "a.tsv", "note\tcategory\tterm\n# not a comment\tcare\thelp\n", []string{"help | care"}},
		{"LIWC-22: crosses", "a.dicx", "DicTerm,HarmVirtue,own\n\"a, b\",X,\nruin*,x,X\n", []string{"a b | care.virtue", "ruin* | care.virtue | own"}},
		{"LIWC-22: weights, 0 being none", "a.dicx", "dicterm,a,b\nx,0.5,0\ny,0,-2\n", []string{"x | a=0.5", "y | b=-2"}},
		{"quanteda: lists", "a.yml", "Care:\n- help*\n- [give aid, no]\nown: 'x: y'\nempty:\n", []string{"help* | care", "give aid | care", "no | care", "x y | own"}},
		{"quanteda: categories within categories", "a.yaml", "care:\n  virtue: [help]\n  vice:\n  - harm\n  - {worse: [kill]}\n",
			[]string{"help | care.virtue", "harm | care.vice", "kill | care.vice.worse"}},
		{"MoralStrength: the name of the file is the category", "purity.tsv", "WORD\tEXPRESSED_MORAL\nsaint\t8.5\n", []string{"saint | sanctity=8.5"}},
		{"the same with lemmas", "care.tsv", "LEMMA\tEXPRESSED_MORAL\nkill\t1.6\n", []string{"kill | care=1.6"}},
		{"AFINN", "AFINN.txt", "can't stand\t-3\nabandon\t-2\n\n", []string{"can't stand | valence=-3", "abandon | valence=-2"}},
		{"a csv whose lines end in CR alone", "a.csv", "word,category\rhelp,care\r", []string{"help | care"}},
		{"a csv with a head in another order", "a.csv", "Category,Weight,Word\ncare,0.5,help\n", []string{"help | care=0.5"}},
		{"a csv without a head", "a.csv", "help,care\n\"do no harm\",care,2\n", []string{"help | care", "do no harm | care=2"}},
		{"eMFD: probability and side by foundation", "a.csv",
			"word,care_p,loyalty_p,care_sent,loyalty_sent\nkill,0.4,0,-0.7,0.1\nstocks,0.1,0.2,0,0.3\n",
			[]string{"kill | care_sent=-0.7 | care.vice=0.4 | loyalty_sent=0.1",
				"stocks | care_sent=0 | care=0.1 | loyalty_sent=0.3 | loyalty.virtue=0.2"}},
	} {
		l, err := load(t, c.name, c.content)
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		if diff := cmp.Diff(c.want, shape(l)); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.why, diff)
		}
	}
}

func TestLoadErrors(t *testing.T) {
	for _, c := range []struct{ why, name, content, want string }{
		{"no such ending", "a.docx", "", `no lexicon is called`},
		{"an entry without a category", "a.dic", "%\n1 a\n%\nx\n", "a.dic:4: the entry has no category"},
		{"a category that is not declared", "a.dic", "%\n1 a\n%\nx\t1 7\n", `a.dic:4:5: category "7" is not declared`},
		{"conditions of LIWC and nothing else", "a.dic", "%\n1 a\n%\nlike\t(02 134)125/464\n", "a.dic: the lexicon has no entries"},
		{"a head that does not end", "a.dic", "%\n1 a\nx\t1\n", "does not end"},
		{"no head", "a.dic", "x\t1\n", "a.dic:1: a .dic file begins with a line of %"},
		{"a table's entry without a category", "a.tsv", "# c\nfair\n", "a.tsv:2: the entry has no category"},
		{"a weight that is no number", "a.tsv", "fair\tcare\tmuch\n", `a.tsv:1: the weight "much" is no number`},
		{"a weight that is not finite", "a.tsv", "fair\tcare\tNaN\n", `a.tsv:1: the weight "NaN" is no number`},
		{"an exception with a category", "a.tsv", "fair\tcare\nfair\t-\n", `a.tsv:2: "fair" is an exception here, but has a category on line 1`},
		{"the same the other way round", "a.tsv", "fair\t-\nfair\tcare\n", `a.tsv:2: "fair" has a category here, but is an exception on line 1`},
		{"two weights for one thing", "a.tsv", "fair\tcare\t1\nfair\tcare\t2\n", `a.tsv:2: "fair" has weight 2 in care here, but 1`},
		{"a quote that does not close", "a.csv", "word,category\n\"x,care\n", "a.csv:2:8: "},
		{"an eMFD cell that is no number", "a.csv", "word,care_p\nkill,high\n", `a.csv:2:6: "high" is no number`},
		{"an eMFD line that is short", "a.csv", "word,care_p\nkill\n", "a.csv:2: the line has fewer columns"},
		{"no entries", "a.tsv", "# nothing\n", "has no entries"},
		{"a .dicx without its head", "a.dicx", "word,care\nx,X\n", "a.dicx:1: a .dicx file begins with DicTerm"},
		{"a .dicx with something else in a cell", "a.dicx", "DicTerm,a,b\nx,X,yes\n", `a.dicx:2:5: "yes" is neither X nor a number`},
		{"a .dicx with more cells than its head", "a.dicx", "DicTerm,a\nx,,X\n", "a.dicx:2:4: the head names no category for this column"},
		{"quanteda without a category", "a.yml", "- help\n- harm\n", "a.yml:1:1: a dictionary begins with the name of a category"},
		{"a star that YAML takes for a reference", "a.yml", "care:\n- *ful\n", "a.yml: unknown anchor 'ful' referenced"},
		{"references", "a.yml", "care: &c [help]\nother: *c\n", "a.yml:2:8: references (*name) are not supported"},
		{"bad indentation", "a.yml", "care:\n  - help\n - harm\n", "did not find expected key"},
		{"two documents", "a.yml", "care: [help]\n---\ncare: [aid]\n", "more than one document"},
		{"a score that is no number", "care.tsv", "WORD\tEXPRESSED_MORAL\nkill\tlow\n", `care.tsv:2: the score "low" is no number`},
	} {
		_, err := load(t, c.name, c.content)
		if err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.why, err, c.want)
		}
	}
}

func TestEntryWithoutWordIsLeftOut(t *testing.T) {
	l, err := load(t, "a.dic", "%\n1 a\n%\n:)\t1\nx\t1\n")
	if err != nil {
		t.Fatal(err)
	}
	if len(l.Entries) != 1 || len(l.Warnings) != 1 || !strings.HasPrefix(l.Warnings[0], "a.dic:4: ") {
		t.Errorf("entries %v, warnings %q", shape(l), l.Warnings)
	}
}

func TestParseCategory(t *testing.T) {
	for name, want := range map[string]string{
		"HarmVirtue": "care.virtue", "HarmVice": "care.vice", "FairnessVirtue": "fairness.virtue", "IngroupVice": "loyalty.vice",
		"AuthorityVirtue": "authority.virtue", "PurityVice": "sanctity.vice", "care.virtue": "care.virtue", "Care_Vice": "care.vice",
		"sanctity": "sanctity", "purity": "sanctity", "liberty.vice": "liberty.vice", "MoralityGeneral": "MoralityGeneral",
		"care_sent": "care_sent", "vice": "vice", "healthcare": "healthcare",
	} {
		if got := ParseCategory(name).Name; got != want {
			t.Errorf("ParseCategory(%q) = %q, want %q", name, got, want)
		}
	}
}

// TestPublishedSizes compares what is read with the sizes that an independent reading of the files gives
// (parity/README.md, METHODS.md section 2).
func TestPublishedSizes(t *testing.T) {
	size := func(l *Lexicon, keep func(*Entry) bool) int {
		n := 0
		for i := range l.Entries {
			if keep(&l.Entries[i]) {
				n++
			}
		}
		return n
	}
	all := func(*Entry) bool { return true }
	stems := func(e *Entry) bool { return strings.HasSuffix(e.Text, "*") }
	phrases := func(e *Entry) bool { return strings.Contains(e.Text, " ") }
	several := func(e *Entry) bool { return len(e.Senses) > 1 }
	for _, c := range []struct {
		file                             string
		entries, stems, phrases, several int
		categories                       map[string]int
	}{
		{"mfd1.dic", 323, 165, 0, 32, map[string]int{"care.virtue": 16, "care.vice": 35, "fairness.virtue": 25, "fairness.vice": 18,
			"loyalty.virtue": 29, "loyalty.vice": 23, "authority.virtue": 45, "authority.vice": 37, "sanctity.virtue": 35,
			"sanctity.vice": 54, "MoralityGeneral": 41}},
		{"mfd2.dic", 2040, 0, 110, 57, map[string]int{"care.virtue": 182, "care.vice": 288, "fairness.virtue": 115, "fairness.vice": 236,
			"loyalty.virtue": 142, "loyalty.vice": 49, "authority.virtue": 301, "authority.vice": 130, "sanctity.virtue": 272,
			"sanctity.vice": 388}},
		{"emfd.csv", 3270, 0, 0, 3270, nil},
	} {
		l, err := Load(corporatest.Shared(t, "data/lexicons/"+c.file))
		if err != nil {
			t.Fatal(err)
		}
		got := []int{size(l, all), size(l, stems), size(l, phrases), size(l, several)}
		if want := []int{c.entries, c.stems, c.phrases, c.several}; !slices.Equal(got, want) {
			t.Errorf("%s: entries, stems, phrases, in several categories: %v, want %v", c.file, got, want)
		}
		for i, category := range l.Categories {
			n := size(l, func(e *Entry) bool {
				return slices.ContainsFunc(e.Senses, func(s Sense) bool { return s.Category == i })
			})
			if want, ok := c.categories[category.Name]; ok && n != want || c.categories != nil && !ok {
				t.Errorf("%s: %d entries of %s, want %d", c.file, n, category.Name, want)
			}
		}
	}
}
