package corpora

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

func TestOpenFindsFiles(t *testing.T) {
	dir := t.TempDir()
	for _, name := range []string{
		"b.txt", "a/two.txt", "a/one.TXT", "a/.hidden.txt", ".git/config.txt", "a/photo.jpg", "c.txt.gz", "d.csv", "e.ndjson", "f.tsv.zst", "notes",
	} {
		write(t, dir, name, "")
	}
	outside := write(t, t.TempDir(), "real.txt", "")
	for link, target := range map[string]string{"g-link.txt": outside, "h-folder": filepath.Dir(outside)} {
		if err := os.Symlink(target, filepath.Join(dir, link)); err != nil {
			t.Skipf("links cannot be made here: %v", err)
		}
	}
	c, err := Open([]Input{{Group: "g", Path: dir}}, Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for _, f := range c.files {
		rel, _ := filepath.Rel(dir, f.path)
		got = append(got, filepath.ToSlash(rel)+" "+f.kind.name+" "+f.name+" "+f.group)
	}
	want := []string{
		"a/one.TXT txt a/one.TXT g", "a/two.txt txt a/two.txt g", "b.txt txt b.txt g", "c.txt.gz txt c.txt.gz g",
		"d.csv csv d.csv g", "e.ndjson jsonl e.ndjson g", "f.tsv.zst tsv f.tsv.zst g", "g-link.txt txt g-link.txt g",
	}
	if !slices.Equal(got, want) {
		t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(want, "\n"))
	}
	if len(c.Skipped()) != 3 {
		t.Errorf("%q skipped, want 3: the photo, the notes and the linked folder", c.Skipped())
	}
}

func TestOpenFollowsAFolderThatIsALink(t *testing.T) {
	real, links := t.TempDir(), t.TempDir()
	write(t, real, "sub/a.txt", "x")
	link := filepath.Join(links, "essays")
	if err := os.Symlink(real, link); err != nil {
		t.Skipf("links cannot be made here: %v", err)
	}
	_, docs, err := collect(t, Options{}, link)
	if err != nil || len(docs) != 1 || docs[0].ID != "sub/a.txt" || docs[0].File != filepath.Join(link, "sub", "a.txt") {
		t.Errorf("got %+v, %v", docs, err)
	}
}

func TestTypeOverridesNames(t *testing.T) {
	dir := t.TempDir()
	csv := write(t, dir, "table.txt", "id,text\n1,a\n")
	write(t, dir, "noextension", "id,text\n2,b\n")
	for _, tt := range []struct {
		reason string
		o      Options
		path   string
		want   string
	}{
		{"a file given by name", Options{Type: "csv"}, csv, "1|||a\n"},
		{"every file of a folder", Options{Type: "csv"}, dir, "2|||b\n1|||a\n"},
		{"a table as text", Options{Type: "txt"}, csv, "table.txt|||id,text\n1,a\n\n"},
		{"a text a line, but for empty ones", Options{Type: "lines"}, write(t, t.TempDir(), "x", "one\r\n\n \ntwo  \n\nthree"), "x:1|||one\nx:4|||two  \nx:6|||three\n"},
	} {
		_, docs, err := collect(t, tt.o, tt.path)
		if got := show(docs); got != tt.want || err != nil {
			t.Errorf("%s: got %q, %v; want %q", tt.reason, got, err, tt.want)
		}
	}
}

func TestStdin(t *testing.T) {
	for _, tt := range []struct {
		reason string
		in     Input
		o      Options
		text   string
		want   string
	}{
		{"text where nothing speaks of columns", Input{"human", "-"}, Options{}, "a text\n", "stdin|human||a text\n\n"},
		{"a table where its type is given", Input{"", "-"}, Options{Type: "csv", By: "g"}, "g,text\nx,a\n", "stdin:1|x||a\n"},
	} {
		c, err := Open([]Input{tt.in}, tt.o, strings.NewReader(tt.text))
		if err != nil {
			t.Fatal(err)
		}
		docs, err := drain(c)
		if got := show(docs); got != tt.want || err != nil || c.Size() != -1 {
			t.Errorf("%s: got %q, %v, size %d; want %q", tt.reason, got, err, c.Size(), tt.want)
		}
		if info := c.Files()[0]; info.Path != "stdin" || info.Group != tt.in.Group || info.Bytes != int64(len(tt.text)) || len(info.SHA256) != 64 {
			t.Errorf("%s: got %+v", tt.reason, info)
		}
	}
}

func TestTheSizeOfAPipeIsNotKnown(t *testing.T) {
	if _, err := os.Stat("/dev/null"); err != nil {
		t.Skip("there is no /dev/null here")
	}
	c, err := Open([]Input{{Path: "/dev/null"}}, Options{Type: "txt"}, nil)
	if err != nil || c.Size() != -1 {
		t.Errorf("%v, size %d", err, c.Size())
	}
}

func TestAFolderThatCannotBeReadIsAnError(t *testing.T) {
	dir := t.TempDir()
	write(t, dir, "a.txt", "")
	if err := os.Symlink(filepath.Join(dir, "gone.txt"), filepath.Join(dir, "b.txt")); err != nil {
		t.Skipf("links cannot be made here: %v", err)
	}
	_, err := Open([]Input{{Path: dir}}, Options{}, nil)
	checkError(t, "a link to nothing", err, 0, 0, "no such file", "")
}

func TestTextFiles(t *testing.T) {
	dir := t.TempDir()
	one := write(t, dir, "sub/one.txt", "\xef\xbb\xbffirst\r\nline\n")
	table := write(t, dir, "table.csv", "text,model\ncell,m\n")
	empty := write(t, dir, "empty.txt", "")
	for _, tt := range []struct {
		reason string
		o      Options
		path   []string
		want   string
	}{
		{"as it is, but for the byte order mark", Options{}, []string{one}, "one.txt|||first\r\nline\n\n"},
		{"an empty text is a document", Options{}, []string{empty}, "empty.txt|||\n"},
		{"below a folder the id is the path", Options{}, []string{filepath.Dir(filepath.Dir(one))},
			"empty.txt|||\nsub/one.txt|||first\r\nline\n\ntable.csv:1|||cell\n"},
		{"beside a table, its columns are empty", Options{Keep: []string{"model"}}, []string{empty, table}, "empty.txt||||\ntable.csv:1|||cell|m\n"},
	} {
		_, docs, err := collect(t, tt.o, tt.path...)
		if got := show(docs); got != tt.want || err != nil {
			t.Errorf("%s: got %q, %v; want %q", tt.reason, got, err, tt.want)
		}
	}
}

func TestOpenRefuses(t *testing.T) {
	dir := t.TempDir()
	txt, csv := write(t, dir, "a.txt", "x"), write(t, dir, "essays.csv", "id,text\n")
	odd := write(t, dir, "a.docx", "x")
	photos := filepath.Dir(write(t, dir, "photos/a.jpg", "x"))
	nothing := t.TempDir()
	in := func(paths ...string) (all []Input) {
		for _, p := range paths {
			all = append(all, Input{Path: p})
		}
		return all
	}
	for _, tt := range []struct {
		reason  string
		inputs  []Input
		o       Options
		problem string
		hint    string
	}{
		{"nothing to read", nil, Options{}, "no input", "files or folders"},
		{"no such file", in(filepath.Join(dir, "essay.csv")), Options{}, "no such file", "did you mean " + csv},
		{"a type that the name does not say", in(odd), Options{}, "does not say the type", "--type txt|lines|csv|tsv|jsonl"},
		{"an empty folder", in(nothing), Options{}, "holds no file to read", ".csv"},
		{"a folder of other files", in(photos), Options{}, "none of the 1 files", "--type"},
		{"a misspelt type", in(csv), Options{Type: "cvs"}, `unknown type "cvs"`, "did you mean csv?"},
		{"an unknown type", in(csv), Options{Type: "spreadsheet"}, "unknown type", "txt, lines, csv, tsv, jsonl"},
		{"an unknown encoding, before any file is opened", in(filepath.Join(dir, "no")), Options{Encoding: "utf9"}, "unknown encoding", "did you mean utf8?"},
		{"a delimiter that is a quote", in(csv), Options{Delimiter: '"'}, "cannot be a delimiter", ""},
		{"a delimiter that is a line break", in(csv), Options{Delimiter: '\n'}, "cannot be a delimiter", ""},
		{"two sources of the group", []Input{{"human", csv}}, Options{By: "g"}, "--by and the group of an input", "leave out"},
		{"--melt makes the groups", in(csv), Options{Melt: []string{"a"}, By: "g"}, "--melt and --by", ""},
		{"--melt makes the texts", in(csv), Options{Melt: []string{"a"}, Text: "t"}, "--melt and --text", ""},
		{"--melt and a group", []Input{{"human", csv}}, Options{Melt: []string{"a"}}, "--melt and the group", ""},
		{"--melt twice", in(csv), Options{Melt: []string{"a", "b", "a"}}, "names a column twice", ""},
		{"columns of text files", in(txt), Options{By: "g"}, "--by needs a file with columns", "name=folder"},
		{"columns of a folder of text files", in(filepath.Dir(write(t, dir, "t/b.txt", ""))), Options{Text: "t"}, "--text needs", "name=folder"},
		{"stdin twice", in("-", "-"), Options{}, "named twice", "once"},
		{"stdin with columns but no type", in("-"), Options{Text: "t"}, "--text needs a file with columns", "--type csv"},
	} {
		_, err := Open(tt.inputs, tt.o, strings.NewReader(""))
		checkError(t, tt.reason, err, 0, 0, tt.problem, tt.hint)
	}
}

func TestOpenTellsOfEveryInputAtFault(t *testing.T) {
	dir := t.TempDir()
	_, err := Open([]Input{{Path: filepath.Join(dir, "one")}, {Path: filepath.Join(dir, "two")}}, Options{}, nil)
	if err == nil || strings.Count(err.Error(), "no such file") != 2 {
		t.Errorf("got %v", err)
	}
}

// TestOpenTellsFilesOfOneNameApart since ids are made of the names.
func TestOpenTellsFilesOfOneNameApart(t *testing.T) {
	dir := t.TempDir()
	a, b, c := write(t, dir, "a/x.csv", ""), write(t, dir, "b/x.csv", ""), write(t, dir, "b/y.csv", "")
	corpus, err := Open([]Input{{Path: a}, {Path: b}, {Path: c}, {Path: c}}, Options{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, f := range corpus.files {
		names = append(names, f.name)
	}
	if want := []string{"a/x.csv", "b/x.csv", "y.csv", "y.csv"}; !slices.Equal(names, want) {
		t.Errorf("names %q, want %q", names, want)
	}
}
