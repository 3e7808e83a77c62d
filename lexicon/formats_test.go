package lexicon

import (
	"bytes"
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestHardRoundTrips has tables in which entries or categories could be taken for something else.
func TestHardRoundTrips(t *testing.T) {
	for _, c := range []struct{ why, table string }{
		{"an entry and a category that look like a head", "#\nword\tcategory\ntwo\tcategory\n"},
		{"categories that are numbers look like AFINN", "#\nfair\t1\nunfair\t2\n"},
		{"an entry that looks like LIWC's categories", "#\n24 7\t7\n1 2\t24\n"},
		{"an entry that looks like eMFD's head", "#\nword\tcare_p\n"},
		{"an entry that looks like LIWC-22's head", "#\nDicTerm\tDicTerm\n"},
		{"entries that YAML takes for other things", "#\nyes\tno\nnull\ton\n1\t1e3\n0x1f\t~\ntrue\t[a]\nx\t*x\n"},
		{"all weights are 1", "#\nfair\tfairness\t1\n"},
	} {
		for _, f := range Formats() {
			t.Run(f.Name+": "+c.why, func(t *testing.T) { roundTrip(t, f, parseTable(t, c.table)) })
		}
	}
}

func TestWriteFormats(t *testing.T) {
	l := parseTable(t, "# version: 3\n# licence: MIT\nyes\tcare\t2\tsaid, \"so\"\ncivil right*\tfairness.virtue\t0.5\ncivil right*\tcare\t1\nhealth care\t-\n")
	for name, want := range map[string]string{
		"mores": "# entry, category, weight, note, parted by tabs\n# version: 3\n# licence: MIT\nyes\tcare\t2\tsaid, \"so\"\n" +
			"civil right*\tfairness.virtue\t0.5\ncivil right*\tcare\t1\nhealth care\t-\n",
		"tsv":  "word\tcategory\tweight\tnote\nyes\tcare\t2\tsaid, \"so\"\ncivil right*\tfairness.virtue\t0.5\t\ncivil right*\tcare\t1\t\nhealth care\t-\t\t\n",
		"csv":  "word,category,weight,note\nyes,care,2,\"said, \"\"so\"\"\"\ncivil right*,fairness.virtue,0.5,\ncivil right*,care,1,\nhealth care,-,,\n",
		"dic":  "%\n1\tcare\n2\tfairness.virtue\n%\nyes\t1\ncivil right*\t2\t1\n",
		"dicx": "DicTerm,care,fairness.virtue\nyes,2,\ncivil right*,1,0.5\n",
		"yaml": "care:\n  - \"yes\"\n  - civil right*\nfairness.virtue:\n  - civil right*\n",
	} {
		i := slices.IndexFunc(formats, func(f Format) bool { return f.Name == name })
		var out bytes.Buffer
		if err := formats[i].Write(&out, l); err != nil {
			t.Fatal(err)
		}
		if diff := cmp.Diff(want, out.String()); diff != "" {
			t.Errorf("%s (-want +got)\n%s", name, diff)
		}
	}
}

func TestLosses(t *testing.T) {
	l := parseTable(t, "# version: 3\nfair\tfairness\t2\tsaid\nhealth care\t-\nharm\tcare\t0\n")
	for format, want := range map[string][]string{
		"mores": nil,
		"csv":   {"version, citation, licence, reading (1 line)"},
		"dic":   {"exceptions (1 entry)", "weights (2 entries)", "notes (1 entry)", "version, citation, licence, reading (1 line)"},
		"dicx":  {"exceptions (1 entry)", "weights of 0 (1 entry)", "notes (1 entry)", "version, citation, licence, reading (1 line)"},
	} {
		for _, f := range Formats() {
			if f.Name == format {
				if diff := cmp.Diff(want, f.Losses(l)); diff != "" {
					t.Errorf("%s (-want +got)\n%s", format, diff)
				}
			}
		}
	}
}

func TestNothingLeftToWrite(t *testing.T) {
	l := parseTable(t, "health care\t-\n")
	for _, f := range Formats() {
		var out bytes.Buffer
		if err := f.Write(&out, l); (err != nil) == holdings[f.Name].exceptions {
			t.Errorf("%s: a lexicon of exceptions only: error %v", f.Name, err)
		}
	}
}
