package corpora

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"mores/corpora/source"
)

// write puts a file into dir and returns its path.
func write(t testing.TB, dir, name, text string) string {
	t.Helper()
	path := filepath.Join(dir, filepath.FromSlash(name))
	if err := os.MkdirAll(filepath.Dir(path), 0o700); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// collect reads all documents of paths, until the first error.
func collect(t testing.TB, o Options, paths ...string) (*Corpus, []Document, error) {
	t.Helper()
	var inputs []Input
	for _, p := range paths {
		inputs = append(inputs, Input{Path: p})
	}
	c, err := Open(inputs, o, strings.NewReader(""))
	if err != nil {
		return nil, nil, err
	}
	docs, err := drain(c)
	return c, docs, err
}

func drain(c *Corpus) (docs []Document, err error) {
	for d, err := range c.Documents(context.Background()) {
		if err != nil {
			return docs, err
		}
		docs = append(docs, d)
	}
	return docs, nil
}

// show writes documents one a line, as id|group|topic|text|kept, so that tables of them can be read.
func show(docs []Document) string {
	var b strings.Builder
	for _, d := range docs {
		b.WriteString(strings.Join(append([]string{d.ID, d.Group, d.Topic, d.Text}, d.Kept...), "|") + "\n")
	}
	return b.String()
}

// checkError compares the place, the words and the hint of an error with what a table says; "" in hint is anything.
func checkError(t *testing.T, reason string, err error, line, column int, problem, hint string) {
	t.Helper()
	e, ok := errors.AsType[*source.Error](err)
	if !ok {
		t.Errorf("%s: got %v, no *source.Error", reason, err)
		return
	}
	if e.Line != line || e.Column != column || !strings.Contains(e.Problem, problem) || !strings.Contains(e.Hint, hint) {
		t.Errorf("%s: got %d:%d %q, hint %q\nwant %d:%d %q, hint %q", reason, e.Line, e.Column, e.Problem, e.Hint, line, column, problem, hint)
	}
	if e.File == "" && line > 0 {
		t.Errorf("%s: the error names no file", reason)
	}
	if line > 0 && e.Text == "" {
		t.Errorf("%s: the error shows no line", reason)
	}
}

func TestParseInput(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	write(t, dir, "a=b.txt", "")
	for _, tt := range []struct {
		reason string
		arg    string
		want   Input
	}{
		{"a path", "essays", Input{"", "essays"}},
		{"a group and a path", "human=essays", Input{"human", "essays"}},
		{"what exists as it stands is a path", "a=b.txt", Input{"", "a=b.txt"}},
		{"the first equals sign parts", "a=b=c", Input{"a", "b=c"}},
		{"the standard input of a group", "llm=-", Input{"llm", "-"}},
		{"a group has a name", "=essays", Input{"", "=essays"}},
		{"and a path", "human=", Input{"", "human="}},
	} {
		if got := ParseInput(tt.arg); got != tt.want {
			t.Errorf("%s: got %+v, want %+v", tt.reason, got, tt.want)
		}
	}
}

func TestDistinctKeepsATextOnceWithinGroupAndTopic(t *testing.T) {
	path := write(t, t.TempDir(), "a.csv", `id,g,t,text
1,ab,c,same
2,ab,c,same
3,ab,c,other
4,a,bc,same
5,ab,d,same
6,ab,c,same
`)
	c, docs, err := collect(t, Options{By: "g", Topic: "t", Distinct: true}, path)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := show(docs), "1|ab|c|same\n3|ab|c|other\n4|a|bc|same\n5|ab|d|same\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if c.Duplicates() != 2 || c.Files()[0].Documents != 4 {
		t.Errorf("%d duplicates, %d documents", c.Duplicates(), c.Files()[0].Documents)
	}
	again, err := drain(c)
	if err != nil || show(again) != show(docs) || c.Duplicates() != 2 || len(c.Files()) != 1 {
		t.Errorf("the second time: %d documents, %d duplicates, %v", len(again), c.Duplicates(), err)
	}
}

func TestFilesSayWhatWasRead(t *testing.T) {
	dir := t.TempDir()
	a, b := write(t, dir, "a.csv", "text\none\ntwo\n"), write(t, dir, "b.jsonl", "{\"text\": \"\xff\"}\n")
	c, docs, err := collect(t, Options{}, a, b, a)
	if err != nil || len(docs) != 5 {
		t.Fatalf("%d documents, %v", len(docs), err)
	}
	// The sums are those of the command sha256sum.
	first := FileInfo{Path: a, Name: "a.csv", SHA256: "96ef5fe537ba7ad3ce1c328db122dbd9c75b6438ee6b3660160779201c7c474b", Bytes: 13, Documents: 2}
	second := FileInfo{Path: b, Name: "b.jsonl", SHA256: "7bffa7d605fd97fdeaa6a648b6ee073970a4f3babfab920d7b9b9bc47b2ee1ea", Bytes: 14, Documents: 1, Replaced: 1}
	if want := []FileInfo{first, second, first}; !slices.Equal(c.Files(), want) {
		t.Errorf("got %+v\nwant %+v", c.Files(), want)
	}
	if c.Size() != 40 || c.BytesRead() != 40 {
		t.Errorf("size %d, read %d, want 40", c.Size(), c.BytesRead())
	}
}

func TestProgressIsSafeToWatch(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{"a.csv", "b.csv", "c.csv"} {
		write(t, dir, name, "text\n"+strings.Repeat("some words to read\n", 5000))
	}
	c, err := Open([]Input{{Path: dir}}, Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	done, watched := make(chan struct{}), make(chan bool)
	go func() {
		last, rising := int64(0), true
		for {
			n := c.BytesRead()
			rising = rising && n >= last && n <= c.Size()
			last = n
			time.Sleep(10 * time.Microsecond)
			select {
			case <-done:
				watched <- rising
				return
			default:
			}
		}
	}()
	docs, err := drain(c)
	close(done)
	if err != nil || len(docs) != 15000 {
		t.Errorf("%d documents, %v", len(docs), err)
	}
	if !<-watched {
		t.Error("progress went back, or beyond the size")
	}
}

func TestReadingStops(t *testing.T) {
	path := write(t, t.TempDir(), "a.csv", "text\n1\n2\n3\n4\n")
	c, err := Open([]Input{{Path: path}}, Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	for _, err := range c.Documents(ctx) {
		if err != nil {
			if err != context.Canceled {
				t.Errorf("got %v", err)
			}
			break
		}
		if n++; n == 2 {
			cancel()
		}
	}
	if n != 2 {
		t.Errorf("%d documents after cancelling at the second", n)
	}
	n = 0
	for range c.Documents(context.Background()) {
		if n++; n == 3 {
			break
		}
	}
	if got := c.Files()[0]; n != 3 || got.Documents != 3 || got.SHA256 != "" {
		t.Errorf("after a break at the third: %+v", got)
	}
}

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

func TestDemo(t *testing.T) {
	c := Demo()
	docs, err := drain(c)
	if err != nil || len(docs) == 0 {
		t.Fatalf("%d documents, %v", len(docs), err)
	}
	for _, d := range docs {
		if d.ID == "" || d.Group == "" || d.Topic == "" || strings.TrimSpace(d.Text) == "" || len(d.Kept) > 0 {
			t.Errorf("%+v lacks something", d)
		}
	}
	if got := c.Files()[0]; got.Path != "demo.csv" || len(got.SHA256) != 64 || got.Bytes != c.Size() || got.Documents != len(docs) {
		t.Errorf("got %+v", got)
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
