package corpora

import (
	"errors"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"
	"unicode/utf8"

	"github.com/google/go-cmp/cmp"

	"mores/corpora/source"
)

// readLong reads a text of a type whose records are held up to limit bytes, in parts where they are longer. It joins the parts.
func readLong(t *testing.T, text string, o Options, limit int) (docs []Document, longs int, err error) {
	t.Helper()
	c, err := Open([]Input{{Path: source.Stdin}}, o, strings.NewReader(text))
	if err != nil {
		t.Fatal(err)
	}
	c.limit = limit
	for d, err := range c.Documents(t.Context()) {
		if err != nil {
			return docs, longs, err
		}
		var whole strings.Builder
		for part, err := range d.Parts() {
			if err != nil {
				return docs, longs, err
			}
			if !utf8.ValidString(part) {
				t.Fatalf("a part is cut within a character: %q", part)
			}
			whole.WriteString(part)
		}
		if d.IsLong() {
			longs++
		}
		d.Text, d.long = whole.String(), nil
		docs = append(docs, d)
	}
	return docs, longs, nil
}

// sameLong compares what is read in parts with what is read whole. Of what is malformed there is an error either way.
func sameLong(t *testing.T, text string, o Options) (longs int) {
	t.Helper()
	want, _, wantErr := readLong(t, text, o, 1<<30)
	o.InParts = true
	got, longs, err := readLong(t, text, o, 50)
	if (err != nil) != (wantErr != nil) {
		t.Fatalf("%s %.300q: %v in parts, %v whole", o.Type, text, err, wantErr)
	}
	if diff := cmp.Diff(show(want), show(got)); diff != "" && err == nil {
		t.Fatalf("%s %.300q (-whole +parts)\n%s", o.Type, text, diff)
	}
	return longs
}

// TestLong reads random files, some records of which are long, whole and in parts.
func TestLong(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	bits := []string{"a word ", "é", "道德", "😁", `\u00e9`, `\ud83d\ude01`, `\ud83d`, `\ud83dx`, `\\`, `\"`, `\n`, "\\", `"`, `""`, "\n", "\r\n", "\r", ",", ";", "{", "}", "[", ":", "\u2028", "\x00", " "}
	field := func(most int, without string) string {
		var b strings.Builder
		for range r.IntN(most) {
			if bit := bits[r.IntN(len(bits))]; !strings.ContainsAny(bit, without) {
				b.WriteString(bit)
			}
		}
		return b.String()
	}
	longs := map[string]int{}
	for range 500 {
		var csv, jsonl, lines strings.Builder
		csv.WriteString("id,text,g\n")
		for range r.IntN(5) {
			quoted := `"` + strings.ReplaceAll(field(60, ""), `"`, `""`) + `"`
			if r.IntN(30) == 0 {
				quoted = field(60, "")
			}
			fmt.Fprintf(&csv, "%s,%s,%s%s", field(3, "\"\\\n\r,"), quoted, field(3, "\"\n\r,"), []string{"\n", "\r\n"}[r.IntN(2)])
			id, text, g := field(3, "\"\\\n\r\x00"), field(60, "\n\r\x00"), field(60, "\"\\\n\r\x00")
			if r.IntN(30) > 0 {
				text = strings.ReplaceAll(strings.ReplaceAll(text, `"`, `\"`), `\\`, `\n`)
			}
			switch r.IntN(3) {
			case 0:
				fmt.Fprintf(&jsonl, `{"id": "%s", "text":"%s","g":"%s"}`+"\n", id, text, g)
			case 1:
				fmt.Fprintf(&jsonl, `{"g":"%s","x":{"text":[1, "%s",{}]},"text":"%s" , "id":%d}`+"\n", g, text, text, r.IntN(100))
			default:
				fmt.Fprintf(&jsonl, `{"x":[],"text":"%s","g":[true,"%s"],"id":null,"y":-1.5e3}`+"\r\n", text, g)
			}
			lines.WriteString(field(60, "\n") + "\n")
		}
		longs["csv"] += sameLong(t, csv.String(), Options{Type: "csv", By: "g", Delimiter: ','})
		longs["jsonl"] += sameLong(t, jsonl.String(), Options{Type: "jsonl", By: "g"})
		longs["lines"] += sameLong(t, lines.String(), Options{Type: "lines"})
		longs["txt"] += sameLong(t, lines.String(), Options{Type: "txt"})
	}
	for kind, n := range longs {
		if n < 100 {
			t.Errorf("only %d long documents of %s", n, kind)
		}
	}
}

// TestLongMalformed checks the errors of records that are too long to be held.
func TestLongMalformed(t *testing.T) {
	long := strings.Repeat("words and ", 20)
	for _, c := range []struct {
		why, kind, text string
		line            int
		words           string
	}{
		{"a quote that is never closed", "csv", "id,text\n1,a\n2,\"b\n" + long, 3, "a quote is opened and never closed"},
		{"a quote inside a quoted field", "csv", "id,text\n1,\"" + long + "\"b\"\n", 2, "a quote inside a quoted field"},
		{"a quote in another field", "csv", "id,text\n1," + long + "\"b\"\n", 2, "a quote in a field that does not begin with one"},
		{"too many fields", "csv", "id,text\n1," + long + ",2\n", 2, "the row has 3 fields, the header 2"},
		{"no JSON", "jsonl", `{"text":"` + long + `",}`, 1, "not JSON"},
		{"a bad escape", "jsonl", `{"text":"` + long + `\x"}`, 1, "not JSON"},
		{"a control character", "jsonl", "{\"text\":\"" + long + "\x01\"}", 1, "not JSON"},
		{"a bad number", "jsonl", `{"text":"` + long + `","x":01}`, 1, "not JSON"},
		{"brackets that do not match", "jsonl", `{"text":"` + long + `","x":[}]}`, 1, "not JSON"},
		{"a line that ends too early", "jsonl", `{"text":"` + long, 1, "the line ends inside a JSON value"},
		{"two values", "jsonl", `{"text":"` + long + `"} {}`, 1, "more than one JSON value"},
		{"an array", "jsonl", `["` + long + `"]`, 1, "no JSON object"},
		{"a text that is none", "jsonl", `{"x":"` + long + `","text":[]}`, 1, "is a JSON array, not a string"},
		{"no text", "jsonl", `{"texts":"` + long + `"}`, 1, `no member "text"`},
		{"the text twice", "jsonl", `{"text":"","text":"` + long + `"}`, 1, "two members are called"},
		{"another long member", "jsonl", `{"text":"a","id":"` + strings.Repeat("x", maxHeld) + `"}`, 1, "a member other than the text is longer than 1 MiB"},
		{"another long field", "csv", "id,text\n" + strings.Repeat("x", maxHeld+9) + ",a\n", 2, "a field other than the text is longer than 1 MiB"},
	} {
		_, _, err := readLong(t, c.text, Options{Type: c.kind, InParts: true}, 50)
		e, ok := errors.AsType[*source.Error](err)
		if !ok || e.File != "stdin" || e.Line != c.line || !strings.Contains(e.Problem, c.words) {
			t.Errorf("%s: %v", c.why, err)
		}
	}
}

// TestLongUnread goes on to the next document where a long one is not read, or not to its end.
func TestLongUnread(t *testing.T) {
	c, err := Open([]Input{{Path: source.Stdin}}, Options{Type: "lines", InParts: true}, strings.NewReader(strings.Repeat(strings.Repeat("a ", 3*partBytes)+"\nb\n", 2)))
	if err != nil {
		t.Fatal(err)
	}
	c.limit = 50
	var ids []string
	var first Document
	for d, err := range c.Documents(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		if first.ID == "" {
			first = d
		}
		if ids = append(ids, d.ID); len(ids) == 3 {
			for range d.Parts() {
				break
			}
		}
	}
	for _, err := range first.Parts() {
		if err != errRead {
			t.Errorf("a text that has gone by: %v", err)
		}
	}
	if got := strings.Join(ids, " "); got != "stdin:1 stdin:2 stdin:3 stdin:4" {
		t.Errorf("documents %s", got)
	}
}

func FuzzLong(f *testing.F) {
	f.Add("id,text\n1,\"a\"\"b\r\nc\"\n2,d\n", uint8(0))
	f.Add(`{"id":1,"text":"a\ud83d\ude01b","x":[{"y":"z"}]}`, uint8(1))
	f.Add("a\r\n\rb\n", uint8(2))
	f.Fuzz(func(t *testing.T, s string, kind uint8) {
		o := Options{Type: []string{"csv", "jsonl", "lines", "txt"}[kind%4]}
		if strings.HasPrefix(s, "\xfe") || strings.HasPrefix(s, "\xff") || len(s) > 2000 {
			t.Skip()
		}
		c, err := Open([]Input{{Path: source.Stdin}}, o, strings.NewReader(s))
		if err != nil {
			t.Fatal(err)
		}
		if _, err := drain(c); err != nil && !strings.Contains(err.Error(), "stdin:") {
			t.Skip() // of the file, such as its compression
		}
		sameLong(t, s, o)
	})
}
