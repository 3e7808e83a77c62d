package corpora

import (
	"errors"
	"strings"
	"testing"

	"mores/corpora/source"
)

func TestTables(t *testing.T) {
	for _, tt := range []struct {
		reason string
		name   string
		text   string
		o      Options
		want   string
	}{
		{"the defaults", "a.csv", "id,text,x\n7,hello,1\n", Options{}, "7|||hello\n"},
		{"without an id, the file and the row", "a.csv", "text\nhello\n\nworld\n", Options{}, "a.csv:1|||hello\na.csv:2|||world\n"},
		{"an empty id likewise", "a.csv", "id,text\n,hello\n", Options{}, "a.csv:1|||hello\n"},
		{"only a column called exactly id is taken by itself", "a.csv", "ID,text\n7,hello\n", Options{}, "a.csv:1|||hello\n"},
		{"two columns id are none where nobody asks", "a.csv", "id,id,text\n7,8,hello\n", Options{}, "a.csv:1|||hello\n"},
		{"all columns by name", "a.csv", "k,t,g,n,m\n7,hello,human,cats,5\n", Options{Text: "t", ID: "k", By: "g", Topic: "n", Keep: []string{"m", "k"}},
			"7|human|cats|hello|5|7\n"},
		{"a column in two parts", "a.csv", "g,text\nhuman,hello\n", Options{By: "g", Keep: []string{"g", "text"}}, "a.csv:1|human||hello|human|hello\n"},
		{"an empty group stays empty", "a.csv", "g,text\n,hello\n", Options{By: "g"}, "a.csv:1|||hello\n"},
		{"semicolons are found", "a.csv", "id;text\n7;a, b\n", Options{}, "7|||a, b\n"},
		{"a delimiter given", "a.csv", "id^text\n7^a\n", Options{Delimiter: '^'}, "7|||a\n"},
		{"a delimiter of several bytes", "a.csv", "id→text\n7→\"a\"\"b\"\n", Options{Delimiter: '→'}, "7|||a\"b\n"},
		{"tsv", "a.tsv", "id\ttext\n7\ta, b; c\n", Options{}, "7|||a, b; c\n"},
		{"a delimiter given for tsv", "a.tsv", "id;text\n7;a\n", Options{Delimiter: ';'}, "7|||a\n"},
		{"quotes, doubled quotes and line breaks", "a.csv", "id,text\n7,\"she said \"\"no\"\",\r\nand went\"\n8,x\n", Options{},
			"7|||she said \"no\",\nand went\n8|||x\n"},
		{"CR LF, and no end of the last line", "a.csv", "id,text\r\n7,a\r\n8,b", Options{}, "7|||a\n8|||b\n"},
		{"a lone CR ends lines where nothing else does", "a.csv", "id;text\r7;a\r\r8;b\r", Options{}, "7|||a\n8|||b\n"},
		{"a byte order mark before a quoted header", "a.csv", "\xef\xbb\xbf\"id\",\"text\"\n7,a\n", Options{}, "7|||a\n"},
		{"blank lines before the header", "a.csv", "\n\r\nid,text\n7,a\n", Options{}, "7|||a\n"},
		{"a header only", "a.csv", "id,text\n", Options{}, ""},
		{"a wide table", "a.csv", "id,topic,Student,GPT\n0,cats,s0,g0\n1,dogs,,g1\n", Options{Topic: "topic", Melt: []string{"Student", "GPT"}, Keep: []string{"id"}},
			"0/Student|Student|cats|s0|0\n0/GPT|GPT|cats|g0|0\n1/Student|Student|dogs||1\n1/GPT|GPT|dogs|g1|1\n"},
		{"a wide table without ids", "a.csv", "A,B\nx,y\n", Options{Melt: []string{"B"}}, "a.csv:1/B|B||y\n"},
	} {
		path := write(t, t.TempDir(), tt.name, tt.text)
		_, docs, err := collect(t, tt.o, path)
		if got := show(docs); got != tt.want || err != nil {
			t.Errorf("%s: got %q, %v; want %q", tt.reason, got, err, tt.want)
		}
	}
}

func TestWhereIsTheLineOfTheRow(t *testing.T) {
	path := write(t, t.TempDir(), "a.csv", "text\n\"one\nand\nmore\"\n\ntwo\n")
	_, docs, err := collect(t, Options{}, path)
	if err != nil || len(docs) != 2 || docs[0].File != path || docs[0].Line != 2 || docs[1].Line != 6 {
		t.Errorf("got %+v, %v", docs, err)
	}
}

func TestMalformedTables(t *testing.T) {
	for _, tt := range []struct {
		reason       string
		text         string
		o            Options
		line, column int
		problem      string
		hint         string
	}{
		{"nothing", "", Options{}, 0, 0, "the file is empty", "names of its columns"},
		{"nothing but blank lines", "\n\n\r\n", Options{}, 0, 0, "the file is empty", ""},
		{"a missing column says which there are", "id,claim\n1,x\n", Options{}, 1, 0, `no column "text"`, "name it with --text (there are: id, claim)"},
		{"a misspelt one says what is meant", "id,text,Source\n1,x,y\n", Options{By: "source"}, 1, 0, `no column "source"`, "did you mean --by Source?"},
		{"a column to keep", "id,text\n", Options{Keep: []string{"model"}}, 1, 0, `no column "model"`, "--keep"},
		{"a column that another flag keeps", "id,text\n", Options{Keep: []string{"id", "model"}, KeepFlags: []string{"--labels", "--votes"}}, 1, 0, `no column "model"`, "--votes"},
		{"a column to melt", "id,Human\n", Options{Melt: []string{"human"}}, 1, 0, `no column "human"`, "did you mean --melt Human?"},
		{"a header further down", "\n\nid,claim\n", Options{}, 3, 0, `no column "text"`, ""},
		{"a column twice", "text,text\n1,2\n", Options{}, 1, 0, `several columns "text"`, "a name of its own"},
		{"too many fields, at the first of them", "id,text\n1,a\n2,é, b\n", Options{}, 3, 5, "the row has 3 fields, the header 2", "put in quotes"},
		{"too few, where the next would be", "id,text,x\n1,a,b\n2,a\nb,c\n", Options{}, 3, 4, "the row has 2 fields, the header 3", "line break"},
		{"too many, in a row of several lines", "id,text\n1,\"a\nb\",c\n", Options{}, 3, 4, "the row has 3 fields", ""},
		{"a quote in a plain field", "id,text\n1,he \"said\" so\n", Options{}, 2, 6, "a quote in a field that does not begin with one", "twice"},
		{"columns count characters", "id,text\n1,“é” \"x\"\n", Options{}, 2, 7, "a quote in a field", ""},
		{"a quote in a quoted field", "id,text\n1,\"he \"said\" so\"\n", Options{}, 2, 7, "a quote inside the quoted field that begins at 2:3", "twice"},
		{"the same on a later line", "id,text\n1,\"he\nthen \"said\" so\"\n", Options{}, 3, 6, "a quote inside the quoted field that begins at 2:3", ""},
		{"never closed", "id,text\n1,a\n2,\"b\n3,c\n4,d\n", Options{}, 3, 3, "a quote is opened and never closed", "close it"},
		{"never closed, in the second field", "id,text\n1,a\n\"2\nx\",\"b\n3,c\n", Options{}, 4, 4, "a quote is opened and never closed", ""},
		{"not closed before the next quoted field", "id,text\n1,\"a\n2,\"b\"\n", Options{}, 2, 3, "not closed before the field at 3:3", ""},
		{"in the header", "id,\"text\n1,a\n", Options{}, 1, 4, "never closed", ""},
	} {
		path := write(t, t.TempDir(), "a.csv", tt.text)
		_, _, err := collect(t, tt.o, path)
		checkError(t, tt.reason, err, tt.line, tt.column, tt.problem, tt.hint)
	}
}

// The line at fault is shown however far it is behind what was read to find the fault.
func TestTheLineWhereAQuoteOpensIsShown(t *testing.T) {
	path := write(t, t.TempDir(), "a.csv", "id,text\n1,\"opens here\n"+strings.Repeat("2,more\n", 100_000))
	_, _, err := collect(t, Options{}, path)
	checkError(t, "100,000 lines on", err, 2, 3, "never closed", "")
	if !strings.Contains(shown(err), `1,"opens here`) {
		t.Errorf("shown: %.40q", shown(err))
	}
}

func shown(err error) string {
	e, _ := errors.AsType[*source.Error](err)
	return e.Text
}

func TestALongHintIsShortened(t *testing.T) {
	path := write(t, t.TempDir(), "a.csv", strings.Repeat("column,", 1000)+"last\n")
	_, _, err := collect(t, Options{}, path)
	checkError(t, "a thousand columns", err, 1, 0, "no column", "and 961 more")
}

func TestDelimiter(t *testing.T) {
	for _, tt := range []struct {
		reason string
		sample string
		want   rune
	}{
		{"commas", "a,b\n1,2\n", ','},
		{"semicolons, and commas in the text", "id;text\n1;a, b, c\n2;d, e\n", ';'},
		{"semicolons with decimal commas", "id;score;text\n1;0,5;a\n2;0,7;b\n", ';'},
		{"tabs", "id\ttext\n1\ta, b\n", '\t'},
		{"bars", "id|text\n1|a;b\n", '|'},
		{"delimiters in a quoted header", "\"a;b;c\",\"d|e\"\n1,2\n", ','},
		{"commas in a quoted header of semicolons", "\"a, b, c\";\"d\"\n\"1, 2\";3\n", ';'},
		{"a header that two candidates part: the records tell", "id;a,b\n1;x\n2;y\n", ';'},
		{"two that part all alike: the one with more fields", "a,b;c,d\n1,2;3,4\n", ','},
		{"a tie goes to the comma", "a,b;c\n", ','},
		{"one column", "text\nhello; world, again\n", ','},
		{"nothing", "", ','},
		{"a header only", "id;text\n", ';'},
		{"a fault in a later record changes nothing", "id,text\n1,a\n2,b\n3,c \"d\"\n", ','},
		{"nor one in the first", "id,text\n1,a,b\n", ','},
		{"line breaks in quotes", "id;text\n1;\"a,b\nc,d\"\n2;\"e\"\n", ';'},
	} {
		if got := delimiter([]byte(tt.sample), true); got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.reason, got, tt.want)
		}
	}
}

func TestDelimiterOfATableLongerThanTheSample(t *testing.T) {
	row := `1;"` + strings.Repeat("some words, and more; ", 2000) + "\"\n"
	path := write(t, t.TempDir(), "a.csv", "id;text\n"+strings.Repeat(row, 4))
	_, docs, err := collect(t, Options{}, path)
	if err != nil || len(docs) != 4 || len(docs[3].Text) != 44_000 {
		t.Errorf("%d documents, %v", len(docs), err)
	}
}

func TestOpenQuote(t *testing.T) {
	for _, tt := range []struct {
		reason         string
		record         string
		opened, strays int
	}{
		{"never closed", `1,"abc`, 2, none},
		{"never closed, after a doubled one", `"a""`, 0, none},
		{"a stray one", `1,"a"b",c`, 2, 4},
		{"in the second quoted field", `"x","a`, 4, none},
		{"after an empty field", `,"a`, 1, none},
		{"after a plain field with a quote in it", `x"y,"a`, 4, none},
		{"after a line end", "a\n\"b", 2, none},
		{"well formed", "\"a\",\"b\"\r\n", 4, none},
	} {
		opened, stray := openQuote([]byte(tt.record), ',')
		if opened != tt.opened || stray != tt.strays {
			t.Errorf("%s: got %d, %d, want %d, %d", tt.reason, opened, stray, tt.opened, tt.strays)
		}
	}
}
