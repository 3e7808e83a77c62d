package corpora

import (
	"context"
	"errors"
	"strings"
	"testing"
	"unicode/utf8"

	"mores/corpora/source"
)

// checkAny reads any bytes as a type: what comes out is valid UTF-8, or an error with a place; a second reading gives
// the same.
func checkAny(t *testing.T, b []byte, o Options) {
	t.Helper()
	var first string
	for pass := range 2 {
		c, err := Open([]Input{{Path: source.Stdin}}, o, strings.NewReader(string(b)))
		if err != nil {
			t.Fatal(err)
		}
		var all strings.Builder
		for d, err := range c.Documents(context.Background()) {
			checkDocument(t, d, err)
			all.WriteString(d.ID + "|" + d.Group + "|" + d.Topic + "|" + d.Text + "|" + strings.Join(d.Kept, "|") + "\n")
		}
		if pass == 1 && all.String() != first {
			t.Fatalf("%q, then %q", first, all.String())
		}
		first = all.String()
	}
}

func checkDocument(t *testing.T, d Document, err error) {
	t.Helper()
	if err == nil {
		if text := d.ID + d.Group + d.Topic + d.Text + strings.Join(d.Kept, ""); !utf8.ValidString(text) || d.ID == "" {
			t.Fatalf("%+v", d)
		}
		return
	}
	e, ok := errors.AsType[*source.Error](err)
	if !ok || e.File != "stdin" || !utf8.ValidString(e.Text) {
		t.Fatalf("%#v", err)
	}
	if e.Column < 0 || e.Line > 0 && e.Column > utf8.RuneCountInString(e.Text)+1 {
		t.Fatalf("column %d of %q", e.Column, e.Text)
	}
	if strings.Contains(e.Problem, "a quote is") && e.Text != "" && []rune(e.Text)[e.Column-1] != '"' {
		t.Fatalf("%q: no quote at %d of %q", e.Problem, e.Column, e.Text)
	}
}

func FuzzDelimited(f *testing.F) {
	for _, s := range []string{
		"id,text\n1,a\n", "id;text;g\n1;\"a\"\"b\nc\";x\n", "text\n\"open\n", "id,text\n1,\"a\"b\n", "a\rb\r", "\n\n\"", "id\ttext\n1\ta\xff\n",
		"text\n\"a\"\r\r\n", "id,text\n\"1\n\",\"a\n2,\"b\"\n",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		checkAny(t, b, Options{Type: "csv"})
		checkAny(t, b, Options{Type: "csv", SkipBad: 2})
		checkAny(t, b, Options{Type: "tsv", By: "id", Topic: "g", Keep: []string{"text"}})
		checkAny(t, b, Options{Type: "csv", Melt: []string{"text", "g"}})
	})
}

func FuzzObjects(f *testing.F) {
	for _, s := range []string{
		`{"id":1,"text":"a"}`, "{\"text\":\"\\ud800\\u0041\"}\n\n[1]\n", `{"text":{}}`, `{"text":"a","g":[1, 2]} {}`, `{"a":1,"a":2}`, "{", `{"text":"\`,
		"{\"text\":\"a\xff\",\"g\":\"\\ud83d\\ude00\"}",
	} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, b []byte) {
		checkAny(t, b, Options{Type: "jsonl"})
		checkAny(t, b, Options{Type: "jsonl", SkipBad: 2})
		checkAny(t, b, Options{Type: "jsonl", By: "g", Keep: []string{"g", "text"}})
	})
}
