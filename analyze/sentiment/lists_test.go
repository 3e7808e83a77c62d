package sentiment

import (
	"maps"
	"os"
	"strings"
	"testing"

	"mores/corpora/corporatest"
)

// TestWordList compares every word and valence with the reference's own list.
func TestWordList(t *testing.T) {
	text, err := os.ReadFile(corporatest.Shared(t, "data/lexicons/vader_lexicon.txt"))
	if err != nil {
		t.Fatal(err)
	}
	want, err := parseValences(string(text))
	if err != nil {
		t.Fatal(err)
	}
	got := builtIn(t).valences
	if len(got) != 7506 {
		t.Errorf("%d words, want the 7506 of the reference", len(got))
	}
	if !maps.Equal(got, want) {
		t.Error("the word list is not the reference's")
	}
}

func TestEmojiList(t *testing.T) {
	text, err := os.ReadFile(corporatest.Shared(t, "data/lexicons/vader_emoji.txt"))
	if err != nil {
		t.Fatal(err)
	}
	if got, want := builtIn(t).emoji, parseEmoji(text); len(got) != 1212 || !maps.Equal(got, want) {
		t.Errorf("%d emoji of one character, want the reference's %d, 1212", len(got), len(want))
	}
}

// TestEmojiCharacters makes sure that ASCII may be passed over, and that the words of a description need no second look.
func TestEmojiCharacters(t *testing.T) {
	e := newEmoji(builtIn(t).emoji)
	for r, description := range e.descriptions {
		if r < 0x80 || description == "" || e.knotty(description) {
			t.Errorf("%q: description %q", r, description)
		}
	}
}

// TestSource pins the list: with another, the scores would not be those of the version named.
func TestSource(t *testing.T) {
	want := Source{
		Name: "VADER", Version: "3.3.2 (repository)",
		// of rawdata/vaderLexicon.txt in the module github.com/jonreiter/govader, by sha256sum
		SHA256: "b70b105b9172d1f5b80cbe14f18afebd1b5abc11546a123b4648ae7d6644d085",
	}
	if got := newScorer(t).Source(); got != want {
		t.Errorf("Source() = %v, want %v", got, want)
	}
}

func TestParseValences(t *testing.T) {
	for _, c := range []struct {
		reason, list string
		want         map[string]float64
	}{
		{"the last line of a word wins", "ok\t1.6\nok\t1.2\n", map[string]float64{"ok": 1.2}},
		{"what follows the valence is not read", "bad\t-2.5\t0.67\t[-2, -3]\n", map[string]float64{"bad": -2.5}},
		{"a word may hold blanks", "fed up\t-1.8\n", map[string]float64{"fed up": -1.8}},
		{"lines may end in CR LF", "good\t1.9\r\nbad\t-2.5\r\n", map[string]float64{"good": 1.9, "bad": -2.5}},
		{"an empty line is passed over", "\ngood\t1.9", map[string]float64{"good": 1.9}},
	} {
		if got, err := parseValences(c.list); err != nil || !maps.Equal(got, c.want) {
			t.Errorf("%s: got %v, %v", c.reason, got, err)
		}
	}
	for _, list := range []string{"good\tmuch\n", "good\n"} {
		if _, err := parseValences(list); err == nil || !strings.Contains(err.Error(), `"good"`) {
			t.Errorf("no valence in %q: error %v, want one that names the word", list, err)
		}
	}
}

// TestVocabulary makes sure of what the rules take for granted about the lists.
func TestVocabulary(t *testing.T) {
	v := compile(builtIn(t).valences)
	find := func(name string) word {
		if len(name) > longestWord {
			t.Errorf("%q has more than %d bytes, so that it is never found", name, longestWord)
		}
		w := v.words.find(spell(name))
		if w == none {
			t.Errorf("%q is not found", name)
		}
		return w
	}
	for _, name := range names(builtIn(t)) {
		w := find(name)
		e := v.entries[w]
		kinds := 0
		if e.token.word() != w {
			t.Errorf("the token of %q, word %d, is of word %d", name, w, e.token.word())
		}
		for _, is := range []bool{e.token&listed != 0, e.degree != 0, e.token&negates != 0} {
			if is {
				kinds++
			}
		}
		if kinds > 1 {
			t.Errorf("%q is in more than one list: %+v", name, e)
		}
		inLower := strings.ToLower(name) == name
		if inLower && strings.IndexFunc(name, func(r rune) bool { return r > 0x7f }) >= 0 {
			t.Errorf("%q is lower case beyond ASCII, which fold does not look up", name)
		}
		if holdsNot([]byte(name)) && e.token&negates == 0 && !strings.Contains(name, " ") {
			t.Errorf("%q holds n't and does not negate", name)
		}
	}
	for name, w := range map[string]word{"but": but, "least": least} {
		if find(name) != w || v.entries[w].token&listed != 0 {
			t.Errorf("%q must be a word of the rules without a valence", name)
		}
	}
	for w := at; w < firstListed; w++ {
		if ruleWords[w] == "" {
			t.Errorf("word %d of the rules has no name", w)
		}
	}
}

func builtIn(tb testing.TB) *lists {
	tb.Helper()
	l, err := readLists()
	if err != nil {
		tb.Fatal(err)
	}
	return l
}
