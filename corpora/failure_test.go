package corpora

import (
	"errors"
	"io"
	"strings"
	"testing"

	"mores/corpora/source"
)

func TestAFileThatFailsInTheMiddleKeepsWhatCameBefore(t *testing.T) {
	dir := t.TempDir()
	good := write(t, dir, "a.csv", "text\nzero\n")
	for _, tt := range []struct {
		reason  string
		name    string
		text    string
		ids     string
		problem string
	}{
		{"a malformed row", "b.csv", "id,text\n1,a\n2,b\n3\n", "a.csv:1 1 2", "the row has 1 field, the header 2 (documents of this file read before: 2)"},
		{"a malformed line", "b.jsonl", "{\"text\":\"a\"}\n{", "a.csv:1 b.jsonl:1", "ends inside a JSON value (documents of this file read before: 1)"},
		{"nothing before", "b.jsonl", "{", "a.csv:1", "ends inside a JSON value"},
	} {
		bad := write(t, dir, tt.name, tt.text)
		_, docs, err := collect(t, Options{}, good, bad, good)
		var ids []string
		for _, d := range docs {
			ids = append(ids, d.ID)
		}
		if got := strings.Join(ids, " "); got != tt.ids {
			t.Errorf("%s: got %s, want %s", tt.reason, got, tt.ids)
		}
		e, ok := errors.AsType[*source.Error](err)
		if !ok || e.File != bad || !strings.HasSuffix(e.Problem, tt.problem) {
			t.Errorf("%s: got %v, want %q", tt.reason, err, tt.problem)
		}
	}
}

var errDisk = errors.New("disk on fire")

// failing gives text and then an error.
func failing(text string) io.Reader { return io.MultiReader(strings.NewReader(text), errReader{}) }

type errReader struct{}

func (errReader) Read([]byte) (int, error) { return 0, errDisk }

func TestAReaderThatFailsLosesNoDocumentAndMakesNoneUp(t *testing.T) {
	for _, tt := range []struct {
		reason string
		o      Options
		text   string
		want   string
	}{
		{"csv between rows", Options{Type: "csv"}, "text\na\nb\n", "stdin:1|||a\nstdin:2|||b\n"},
		{"csv within a row", Options{Type: "csv"}, "text\na\nbcd", "stdin:1|||a\n"},
		{"csv within quotes", Options{Type: "csv"}, "text\na\n\"bcd\ne", "stdin:1|||a\n"},
		{"jsonl within a line", Options{Type: "jsonl"}, "{\"text\":\"a\"}\n{\"text\":\"b\"}", "stdin:1|||a\n"},
		{"lines within a line", Options{Type: "lines"}, "a\nbc", "stdin:1|||a\n"},
		{"txt", Options{}, "some text", ""},
	} {
		c, err := Open([]Input{{Path: "-"}}, tt.o, failing(tt.text))
		if err != nil {
			t.Fatal(err)
		}
		docs, err := drain(c)
		if got := show(docs); got != tt.want || err == nil || !strings.Contains(err.Error(), errDisk.Error()) {
			t.Errorf("%s: got %q, %v; want %q", tt.reason, got, err, tt.want)
		}
	}
}

func TestWhatIsTooLargeForADocumentIsRefused(t *testing.T) {
	long := strings.Repeat("words, and words; ", 10_000)
	for _, tt := range []struct {
		reason string
		kind   string
		text   string
		line   int
		column int
		words  string
		hint   string
	}{
		{"a text", "txt", long, 0, 0, "the text is longer than", "split it"},
		{"a row whose quote is never closed", "csv", "id,text\n1,a\n2,\"b\n" + strings.Repeat("3,c\n", 50_000), 3, 3, "the row from here on is longer than", "never closed"},
		{"a text of lines", "lines", "a\n\n" + long + "\n", 3, 0, "the line is longer than", "a line is one document"},
		{"a line", "jsonl", "{\"text\":\"a\"}\n{\"text\":\"" + long + "\"}\n", 2, 0, "the line is longer than", "one object a line"},
	} {
		c, err := Open([]Input{{Path: "-"}}, Options{Type: tt.kind}, strings.NewReader(tt.text))
		if err != nil {
			t.Fatal(err)
		}
		c.limit = 100_000
		_, err = drain(c)
		e, ok := errors.AsType[*source.Error](err)
		if !ok || e.Line != tt.line || e.Column != tt.column || !strings.Contains(e.Problem, tt.words+" 0.09537 MiB") || !strings.Contains(e.Hint, tt.hint) {
			t.Errorf("%s: got %v", tt.reason, err)
		}
	}
}
