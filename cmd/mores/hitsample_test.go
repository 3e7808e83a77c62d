package main

import (
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"
	"unicode/utf8"

	"mores/analyze"
	"mores/corpora"
	"mores/lexicon"
)

func TestContext(t *testing.T) {
	// Words of 9 characters and a blank: 80 characters end between two of them.
	tens := strings.Repeat("ninechars ", 20)
	for _, c := range []struct {
		why, text, before, after string
	}{
		{"nothing there", "", "", ""},
		{"all of a short text", " so we help ", "so we help", "so we help"},
		{"line breaks, tabs and control characters are one blank", "so\r\n\n\twe\x00\u2028help", "so we help", "so we help"},
		{"80 characters that end between words", tens, strings.TrimSpace(tens[:80]), strings.TrimSpace(tens[:80])},
		{"a word is left out, rather than cut", "ab" + tens + "ab", strings.TrimSpace(tens[:70]) + " ab", "ab" + strings.TrimSpace(tens[:70])},
		{"a word of more than 20 characters is cut", strings.Repeat("x", 200), strings.Repeat("x", 80), strings.Repeat("x", 80)},
		{"characters count, not bytes", strings.Repeat("é", 200), strings.Repeat("é", 80), strings.Repeat("é", 80)},
	} {
		if got := textBefore(c.text); got != c.before {
			t.Errorf("%s: before: %q, want %q", c.why, got, c.before)
		}
		if got := textAfter(c.text); got != c.after {
			t.Errorf("%s: after: %q, want %q", c.why, got, c.after)
		}
	}
}

// FuzzContext checks that the context is a line of at most 80 characters, and of valid text valid text.
func FuzzContext(f *testing.F) {
	f.Add("so we\nhelp")
	f.Add(strings.Repeat("long ", 50) + "\xff")
	f.Fuzz(func(t *testing.T, s string) {
		for _, got := range []string{textBefore(s), textAfter(s)} {
			if utf8.RuneCountInString(got) > contextMost || strings.ContainsAny(got, "\n\r\t") || !utf8.ValidString(got) {
				t.Errorf("%q of %q", got, s)
			}
		}
	})
}

// TestSampleOfOneLexiconIgnoresOthers draws with one lexicon and with two: the hits of the first are the same.
func TestSampleOfOneLexiconIgnoresOthers(t *testing.T) {
	first, second := smallLexicon(t, "first.tsv"), smallLexicon(t, "second.tsv")
	alone, both := drawn(t, first), drawn(t, second, first)
	if len(alone["first"]) != 6 || !reflect.DeepEqual(alone["first"], both["first"]) {
		t.Errorf("alone %v, beside another %v", alone["first"], both["first"])
	}
	if reflect.DeepEqual(both["first"], both["second"]) {
		t.Error("two lexicons drew by the same numbers")
	}
}

func smallLexicon(t *testing.T, name string) *lexicon.Lexicon {
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte("help\tcare.virtue\nharm*\tcare.vice\nchild*\tcare.signal\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	l, err := lexicon.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	return l
}

// drawn draws 3 of 50 hits a category and returns where they are, by lexicon.
func drawn(t *testing.T, lexicons ...*lexicon.Lexicon) map[string]map[string]bool {
	a, err := analyze.New(lexicons...)
	if err != nil {
		t.Fatal(err)
	}
	s := newHitSample(lexicons, 3, 1)
	for n := range 50 {
		d := corpora.Document{ID: fmt.Sprint(n), Text: "harmless children help"}
		for i := range lexicons {
			for _, hit := range a.Hits(i, d.Text) {
				s.add(i, d, hit)
			}
		}
	}
	places := map[string]map[string]bool{}
	for _, r := range s.rows() {
		if places[r.key[0]] == nil {
			places[r.key[0]] = map[string]bool{}
		}
		places[r.key[0]][r.key[1]+" "+r.key[3]] = true
	}
	return places
}
