package lexicon

import (
	"fmt"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"mores/corpora/corporatest"
)

var checkCases = []struct {
	why, name, content string
	want               []string
}{
	{"nothing wrong", "a.tsv", "fair\tfairness.virtue\nfair*\tfairness\nhealth care\t-\n", nil},
	{"the same again, in another spelling too", "a.tsv", "fair\ta\nx\ta\nfair\ta\nfair!\ta\nfair\tb\n",
		[]string{`3 duplicate "fair" is in a already, on line 1`, `4 duplicate "fair" is in a already, on line 1`}},
	{"the same under an older name of the foundation", "a.tsv", "help\tcare.virtue\nhelp\tHarmVirtue\n",
		[]string{`2 duplicate "help" is in care.virtue already, on line 1`}},
	{"contradictions do not end the reading", "a.tsv", "x\ta\t1\nx\ta\t2\nx\t-\n",
		[]string{`2 conflict "x" has weight 2 in a here, but 1 on an earlier line`, `2 duplicate "x" is in a already, on line 1`,
			`3 conflict "x" is an exception here, but has a category on line 1`}},
	{"a word and a stem that a shorter stem covers", "a.tsv", "fairly\ta\nfair*\ta\nfairn*\ta\nfair\ta\n",
		[]string{`1 redundant "fairly" adds nothing to "fair*" on line 2`, `3 redundant "fairn*" adds nothing to "fair*" on line 2`,
			`4 redundant "fair" adds nothing to "fair*" on line 2`}},
	{"other senses, another weight, a longer stem between", "a.tsv", "fairly\tb\nfair*\ta\t1\nfairness\ta\t2\nfairi*\tb\nfairies\ta\t1\n", nil},
	{"an exception among exceptions", "a.tsv", "fairy\t-\nfair*\t-\nx\ta\n", []string{`1 redundant "fairy" adds nothing to "fair*" on line 2`}},
	{"a phrase that a phrase with a stem covers", "a.tsv", "civil rights\ta\ncivil right*\ta\ncivil\ta\n",
		[]string{`1 redundant "civil rights" adds nothing to "civil right*" on line 2`}},
	{"a phrase for which another one might win", "a.tsv", "ab* c*\ta\na* c*\ta\na* cd*\tb\n", nil},
	{"no phrase goes across these signs", "a.tsv", "and/or\ta\ncold-blooded\ta\nrock & roll\ta\nSt. John's\ta\n",
		[]string{`1 unreachable "and/or" is read as "and or", which does not match it: no phrase goes across "/"`,
			`3 unreachable "rock & roll" is read as "rock roll", which does not match it: no phrase goes across " & "`,
			`4 case "St. John's" has capitals: matching ignores case`,
			`4 unreachable "St. John's" is read as "st john's", which does not match it: no phrase goes across ". "`}},
	{"UTF-8 that was read as something else", "a.tsv", "abadÃ\u00ada\ta\nabadía\ta\nnaÃ¯ve\ta\nd\u221A\u00a9j\u221A\u2020\tcaf\u221A\u00a9\nÃ\ta\nbad\ufffd\ta\n",
		[]string{`1 encoding "abadÃ\u00ada" was "abadía" before its UTF-8 was read as Windows 1252`,
			`3 encoding "naÃ¯ve" was "naïve" before its UTF-8 was read as Windows 1252`,
			`4 encoding "caf√©" was "café" before its UTF-8 was read as Macintosh`,
			`4 encoding "d√©j√†" was "déjà" before its UTF-8 was read as Macintosh`,
			`5 case "Ã" has capitals: matching ignores case`,
			`6 encoding "bad�" holds bytes that are no UTF-8`}},
	{"capitals", "a.tsv", "Fair\ta\n", []string{`1 case "Fair" has capitals: matching ignores case`}},
	{"stars that make no stem", "a.tsv", "fair-*\ta\n*ful\ta\nhelp**\ta\nun*fair\ta\nz??\ta\nstab* in the back\ta\n",
		[]string{`1 wildcard "fair-*" is read as "fair": a * makes a stem only directly after a letter or digit`,
			`2 wildcard "*ful" is read as "ful": a * makes a stem only directly after a letter or digit`,
			`3 wildcard "help**" is read as "help*": a * makes a stem only directly after a letter or digit`,
			`4 wildcard "un*fair" is read as "un* fair": a * ends its word`,
			`5 wildcard "z??" is read as "z": ? is no wildcard`}},
	{"left out of a LIWC file", "a.dic", "%\n1 a\n2 b\n%\nx\t1\n:)\t1\nkind\t<of>1/2\n",
		[]string{`3 empty the category b has no entries`, `6 no word ":)" holds no letter or digit and is left out`,
			`7 unsupported "kind" is left out: the condition <of>1/2 is not supported`}},
	{"left out of a file of LIWC-22", "a.dicx", "DicTerm,a\nx,X\ny,\n", []string{`3 no category "y" is in no category and is left out`}},
	{"both sides of a foundation", "a.dic", "%\n1 care.virtue\n2 HarmVice\n3 loyalty.vice\n%\nwound\t1 2\nleave\t1 3\n",
		[]string{`6 note "wound" is on both sides of care`}},
}

func TestCheck(t *testing.T) {
	for _, c := range checkCases {
		path := filepath.Join(t.TempDir(), c.name)
		if err := os.WriteFile(path, []byte(c.content), 0o600); err != nil {
			t.Fatal(err)
		}
		findings, err := Check(path)
		if err != nil {
			t.Errorf("%s: %v", c.why, err)
		}
		var got []string
		for _, f := range findings {
			if f.File != path {
				t.Errorf("%s: a finding in %q", c.why, f.File)
			}
			got = append(got, fmt.Sprintf("%d %s %s", f.Line, f.Kind, f.Problem))
		}
		if diff := cmp.Diff(c.want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", c.why, diff)
		}
	}
}

// TestCheckPublished: the one line of MFD that is read otherwise than it is meant, fair-* (parity/README.md), and the
// words of MFD 2.0 that are on both sides of care.
func TestCheckPublished(t *testing.T) {
	for file, want := range map[string]map[string]int{
		"mfd1.dic":         {Duplicate: 1, Wildcard: 1},
		"mfd2.dic":         {Note: 6},
		"emfd.csv":         {},
		"AFINN-en-165.txt": {},
	} {
		findings, err := Check(corporatest.Shared(t, "data/lexicons/"+file))
		if err != nil {
			t.Fatal(err)
		}
		got := map[string]int{}
		for _, f := range findings {
			got[f.Kind]++
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s (-want +got)\n%s", file, diff)
		}
	}
}
