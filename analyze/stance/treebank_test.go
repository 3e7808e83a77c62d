package stance

import (
	"bufio"
	"strconv"
	"strings"
	"testing"
)

// treeWord is a word of a treebank: where it stands, its form in small letters, its tag.
type treeWord struct {
	start     int
	form, tag string
}

// readTreebank calls yield with the sentences of the English Web Treebank's dev part.
func readTreebank(t *testing.T, yield func(n int, text string, words []treeWord)) {
	t.Helper()
	lines := bufio.NewScanner(open(t, "data/ud_ewt/en_ewt-ud-dev.conllu.gz"))
	var text string
	var words []treeWord
	var at, groupEnd, n int // where the next word is looked for, the last word of a group such as don't, the sentence
	for lines.Scan() {
		line := lines.Text()
		fields := strings.Split(line, "\t")
		switch {
		case line == "":
			yield(n, text, words)
			words, at, groupEnd, n = nil, 0, 0, n+1
		case strings.HasPrefix(line, "# text = "):
			text = strings.TrimPrefix(line, "# text = ")
		case line[0] == '#', strings.Contains(fields[0], "."): // a comment, or a word that is not written
		case strings.Contains(fields[0], "-"):
			_, last, _ := strings.Cut(fields[0], "-")
			groupEnd, _ = strconv.Atoi(last)
			at += max(strings.Index(text[at:], fields[1]), 0)
		default:
			if number, _ := strconv.Atoi(fields[0]); number > groupEnd {
				at += max(strings.Index(text[at:], fields[1]), 0)
			}
			words = append(words, treeWord{at, strings.ToLower(fields[1]), fields[4]})
			at = min(at+len(fields[1]), len(text))
		}
	}
}

// TestAmbiguousWords compares what the conditions make of ambiguous words with the tags of the treebank. The conditions were
// revised by the sentences of even number; these are the figures of the odd ones, which they were not revised by. The
// comments give precision and recall of the tags of prose 2.0.0, a tagger, for the same words.
func TestAmbiguousWords(t *testing.T) {
	include, err := New(Include)
	if err != nil {
		t.Fatal(err)
	}
	cases := map[string]struct {
		measure           string
		tags, next        string // what the gold tag begins with, and the next word, if it matters
		precision, recall float64
	}{
		"may":    {"modal", "MD", "", 1, 1},      // prose 1, 1
		"might":  {"modal", "MD", "", 1, 1},      // 1, 1
		"can":    {"modal", "MD", "", 1, 1},      // 1, .98
		"will":   {"modal", "MD", "", 1, 1},      // 1, .98
		"must":   {"modal", "MD", "", 1, 1},      // .33, .50
		"would":  {"modal", "MD", "", 1, 1},      // 1, 1
		"could":  {"modal", "MD", "", 1, 1},      // 1, 1
		"need":   {"deontic", "VB", "to", 1, 1},  // 1, .83
		"about":  {"hedge", "RB", "", 1, 0.2},    // .50, .60
		"pretty": {"hedge", "RB", "", 1, 1},      // 1, 1
		"like":   {"attitude", "VB", "", 1, 0.2}, // of all verbs, whoever likes; the tags .29, .50 of what the writer likes
		"us":     {"we", "PRP", "", 1, 0.75},     // 1, 1; the rest is exclusive
		"u":      {"you", "PRP", "", 1, 1},       // none, 0
	}
	type place struct {
		measure string
		start   int
	}
	hits, m := map[place]bool{}, include.NewMeter()
	type tally struct{ both, ours, gold int }
	tallies := map[string]*tally{}
	readTreebank(t, func(n int, text string, words []treeWord) {
		if n%2 == 0 {
			return
		}
		clear(hits)
		for _, h := range m.Hits(text) {
			hits[place{counted[h.Measure].Name, h.Span.Start}] = true
		}
		for i, w := range words {
			c, asked := cases[w.form]
			if !asked || c.next != "" && (i+1 == len(words) || words[i+1].form != c.next) {
				continue
			}
			if tallies[w.form] == nil {
				tallies[w.form] = &tally{}
			}
			ours, gold := hits[place{c.measure, w.start}], strings.HasPrefix(w.tag, c.tags)
			tally := tallies[w.form]
			tally.ours += ones(ours)
			tally.gold += ones(gold)
			tally.both += ones(ours && gold)
		}
	})
	for word, c := range cases {
		n := tallies[word]
		precision, recall := float64(n.both)/float64(n.ours), float64(n.both)/float64(n.gold)
		t.Logf("%-7s precision %.2f, recall %.2f of %d", word, precision, recall, n.gold)
		if !(precision >= c.precision) || !(recall >= c.recall) {
			t.Errorf("%s: precision %.2f, recall %.2f of %d, not %v and %v", word, precision, recall, n.gold, c.precision, c.recall)
		}
	}
}

func ones(b bool) int {
	if b {
		return 1
	}
	return 0
}
