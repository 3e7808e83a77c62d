package corpora

import (
	"errors"
	"strings"
	"testing"

	"mores/corpora/source"
)

func TestBadLinesAreLeftOut(t *testing.T) {
	for _, tt := range []struct {
		reason string
		name   string
		text   string
		o      Options
		want   string
		bad    string // the places and problems that are kept, one a line
	}{
		{"no JSON", "a.jsonl", "{\"text\":\"a\"}\nhello\n{\"text\":\"b\"}\n", Options{}, "a.jsonl:1|||a\na.jsonl:3|||b\n", "a.jsonl:2:1: not JSON"},
		{"cut off, at the end", "a.jsonl", "{\"text\":\"a\"}\n{\"text\":", Options{}, "a.jsonl:1|||a\n", "a.jsonl:2:9: the line ends inside"},
		{"the first line", "a.jsonl", "[1]\n{\"id\":7,\"text\":\"a\"}\n", Options{}, "7|||a\n", "a.jsonl:1:1: the line is a JSON array"},
		{"a line without the text", "a.jsonl", "{\"id\":1}\n{\"text\":\"a\"}\n", Options{}, "a.jsonl:2|||a\n", "a.jsonl:1: no member \"text\""},
		{"a text that is none", "a.jsonl", "{\"text\":[]}\n{\"text\":\"a\"}\n", Options{}, "a.jsonl:2|||a\n", "a.jsonl:1:9: the text \"text\" is a JSON array"},
		{"no value of a line that is left out stays", "a.jsonl", "{\"g\":\"x\",\"text\":1,}\n{\"text\":\"a\"}\n{\"text\":\"b\",\"g\":\"y\"}", Options{By: "g"},
			"a.jsonl:2|||a\na.jsonl:3|y||b\n", "a.jsonl:1:18: not JSON"},
		{"a row with too many fields", "a.csv", "id,text\n1,a\n2,b,c\n3,d\n", Options{}, "1|||a\n3|||d\n", "a.csv:3:5: the row has 3 fields"},
		{"a row with too few", "a.csv", "text,x\na\nc,1\n", Options{}, "a.csv:2|||c\n", "a.csv:2:2: the row has 1 field"},
		{"a quote in a plain field", "a.tsv", "id\ttext\n1\ta \"b\" c\n2\td\n", Options{}, "2|||d\n", "a.tsv:2:5: a quote in a field"},
		{"the same where a delimiter comes later", "a.csv", "id,text,x\n1,a \"b,\n2,c\n1,a \"b,c\n2,d,e\n", Options{}, "2|||d\n",
			"a.csv:2:5: a quote in a field\na.csv:3:4: the row has 2 fields\na.csv:4:5: a quote in a field"},
	} {
		tt.o.SkipBad = 3
		path := write(t, t.TempDir(), tt.name, tt.text)
		c, docs, err := collect(t, tt.o, path)
		if got := show(docs); got != tt.want || err != nil {
			t.Errorf("%s: got %q, %v; want %q", tt.reason, got, err, tt.want)
			continue
		}
		n, first := c.Bad()
		wanted := strings.Split(tt.bad, "\n")
		if n != len(wanted) || len(first) != n || c.Files()[0].Skipped != n {
			t.Errorf("%s: %d bad lines, %d kept, %d in the file; want %d", tt.reason, n, len(first), c.Files()[0].Skipped, len(wanted))
			continue
		}
		for i, e := range first {
			if !strings.HasPrefix(e.Error(), wanted[i]) {
				t.Errorf("%s: got %q, want %q", tt.reason, e.Error(), wanted[i])
			}
		}
	}
}

func TestWhatIsNeverLeftOut(t *testing.T) {
	for _, tt := range []struct {
		reason  string
		name    string
		text    string
		o       Options
		problem string
	}{
		{"a row of several lines: a quote left open may have swallowed good rows", "a.csv", "id,text,x\n1,\"open,a\n2,b,c\n3,d,e\"\n4,f,g\n", Options{}, "fields, the header 3"},
		{"a quote that is never closed: where the row ends is not certain", "a.csv", "id,text\n1,\"a\n2,b\n", Options{}, "never closed"},
		{"a quote inside a quoted field", "a.csv", "id,text\n1,\"a \"b\" c\"\n2,d\n", Options{}, "a quote inside the quoted field"},
		{"a quote in a plain field, and a quoted field after it", "a.csv", "id,text,x\n1,a \"b\",\"c\nd\"\n2,e,f\n", Options{}, "a quote in a field"},
		{"the header", "a.csv", "id,te\"xt\n1,a\n2,b\n", Options{}, "a quote in a field"},
		{"a column that is not there", "a.csv", "id,claim\n1,a\n", Options{}, `no column "text"`},
		{"a member that no line has", "a.jsonl", "{\"text\":\"a\"}\n", Options{By: "g"}, `no line has a member "g"`},
	} {
		tt.o.SkipBad = 100
		_, _, err := collect(t, tt.o, write(t, t.TempDir(), tt.name, tt.text))
		e, ok := errors.AsType[*source.Error](err)
		if !ok || !strings.Contains(e.Problem, tt.problem) || strings.Contains(e.Hint, "--skip-bad") {
			t.Errorf("%s: got %v, want %q", tt.reason, err, tt.problem)
		}
	}
}

func TestOneBadLineTooMany(t *testing.T) {
	dir := t.TempDir()
	a := write(t, dir, "a.jsonl", "{\"text\":\"a\"}\nbad\nbad\n{\"text\":\"b\"}\n")
	b := write(t, dir, "b.csv", "id,text\n1,a,b\n2,c\n3\n4\n")
	for _, tt := range []struct {
		reason  string
		skip    int
		ids     string
		file    string
		line    int
		problem string
		hint    string
	}{
		{"none may be left out", 0, "a.jsonl:1", a, 2, "not JSON", "--skip-bad N leaves out as many"},
		{"one", 1, "a.jsonl:1", a, 3, "it is bad line 2", "--skip-bad 1 was not enough"},
		{"of all files together", 4, "a.jsonl:1 a.jsonl:4 2", b, 5, "it is bad line 5 (documents of this file read before: 1)", "in quotes; --skip-bad 4 was not enough"},
		{"just enough", 5, "a.jsonl:1 a.jsonl:4 2", "", 0, "", ""},
	} {
		c, docs, err := collect(t, Options{SkipBad: tt.skip}, a, b)
		var ids []string
		for _, d := range docs {
			ids = append(ids, d.ID)
		}
		if got := strings.Join(ids, " "); got != tt.ids {
			t.Errorf("%s: got %s, want %s", tt.reason, got, tt.ids)
		}
		n, first := c.Bad()
		if n != tt.skip || len(first) != min(n, 3) {
			t.Errorf("%s: %d left out, %d kept", tt.reason, n, len(first))
		}
		e, ok := errors.AsType[*source.Error](err)
		if ok != (tt.file != "") || ok && (e.File != tt.file || e.Line != tt.line || !strings.Contains(e.Problem, tt.problem)) {
			t.Errorf("%s: got %v", tt.reason, err)
		}
		if ok && !strings.Contains(e.Hint, tt.hint) {
			t.Errorf("%s: the hint is %q", tt.reason, e.Hint)
		}
	}
	_, _, err := collect(t, Options{SkipBad: -1}, a)
	checkError(t, "below 0", err, 0, 0, "--skip-bad is below 0", "number")
}

func TestASecondPassCountsAnew(t *testing.T) {
	c, _, err := collect(t, Options{SkipBad: 1}, write(t, t.TempDir(), "a.jsonl", "bad\n{\"text\":\"b\"}\n"))
	if err != nil {
		t.Fatal(err)
	}
	if docs, err := drain(c); err != nil || len(docs) != 1 {
		t.Errorf("%d documents, %v", len(docs), err)
	}
	if n, _ := c.Bad(); n != 1 {
		t.Errorf("%d bad lines, want 1", n)
	}
}
