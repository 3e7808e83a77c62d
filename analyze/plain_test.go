package analyze

import (
	"fmt"
	"maps"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"mores/analyze/sentiment"
	"mores/analyze/text"
	"mores/corpora/corporatest"
	"mores/lexicon"
)

// plainReader finds the matches of a lexicon by trying every entry at every word of the whole text: the rules of package
// lexicon as they are written there, and nothing that makes them fast.
type plainReader struct {
	lexicon *lexicon.Lexicon
	begin   map[string][]int // entries by the first letters of their text
}

const firstLetters = 2

func newPlainReader(l *lexicon.Lexicon) plainReader {
	p := plainReader{l, map[string][]int{}}
	for i, e := range l.Entries {
		first, _, _ := strings.Cut(e.Text, " ")
		first = strings.TrimSuffix(first, "*")
		first = first[:min(len(first), firstLetters)]
		p.begin[first] = append(p.begin[first], i)
	}
	return p
}

// hits are the matches in the words of s.
func (p plainReader) hits(s string, words []text.Span) []lexicon.Hit {
	folded := make([]string, len(words))
	for i, w := range words {
		folded[i] = text.Fold(w.Of(s))
	}
	var hits []lexicon.Hit
	for i := 0; i < len(words); {
		h := lexicon.Hit{Entry: -1, First: i, Words: 1}
		for n := range firstLetters + 1 {
			if n > len(folded[i]) {
				break
			}
			for _, e := range p.begin[folded[i][:n]] {
				if size := p.matches(e, s, words[i:], folded[i:]); size > 0 && (h.Entry < 0 || size > h.Words || size == h.Words && p.before(e, h.Entry)) {
					h.Entry, h.Words = e, size
				}
			}
		}
		if h.Entry >= 0 {
			hits = append(hits, h)
		}
		i += h.Words
	}
	return hits
}

// matches returns how many words an entry claims from the first one on, 0 if it does not match there.
func (p plainReader) matches(entry int, s string, words []text.Span, folded []string) int {
	parts := strings.Split(p.lexicon.Entries[entry].Text, " ")
	if len(parts) > len(words) {
		return 0
	}
	for i, part := range parts {
		stem, isStem := strings.CutSuffix(part, "*")
		if folded[i] != stem && !(isStem && strings.HasPrefix(folded[i], stem)) {
			return 0
		}
		if i > 0 && !text.Joins(s[words[i-1].End:words[i].Start]) {
			return 0
		}
	}
	return len(parts)
}

// before tells whether one of two entries of as many words comes before the other: the first part that differs decides,
// a word before a stem, and a longer stem before a shorter one.
func (p plainReader) before(a, b int) bool {
	x, y := strings.Split(p.lexicon.Entries[a].Text, " "), strings.Split(p.lexicon.Entries[b].Text, " ")
	for i := range x {
		if x[i] == y[i] {
			continue
		}
		if isStem := strings.HasSuffix(x[i], "*"); isStem != strings.HasSuffix(y[i], "*") {
			return !isStem
		}
		return len(x[i]) > len(y[i])
	}
	return false
}

// plain scores a text as Analyze does, all words at once.
func (p plainReader) plain(a *Analyzer, i int, s string) Counts {
	words := text.AppendWords(nil, s)
	if p.lexicon.Reading == lexicon.Social {
		words = text.AppendSocial(nil, s, words)
	}
	counts := a.plans[i].newCounts()
	counts.Read = len(words)
	times := map[int]int{}
	var scope scope
	for _, h := range p.hits(s, words) {
		meaning := a.plans[i].of(h.Entry)
		shares := meaning.shares
		_, negated := scope.negator(s, words, h)
		if negated && a.options.Negation == Drop {
			continue
		}
		if negated && a.options.Negation == Flip {
			shares = meaning.flipped
		}
		if len(shares) > 0 {
			counts.Matched++
			counts.Claimed += h.Words
		}
		for _, s := range shares {
			counts.Matches[s.tally]++
			counts.Weights[s.tally] += s.weight
		}
		times[h.Entry]++
	}
	for entry, n := range times {
		for _, s := range a.plans[i].of(entry).scored {
			counts.Damped[s.tally] += s.weight * math.Log(1+float64(n))
		}
	}
	return counts
}

// samePlain compares all of a record with the plain reading; sums of weights, which it adds up in another order, to 1e-12.
func samePlain(t *testing.T, a *Analyzer, readers []plainReader, s string) {
	t.Helper()
	got := a.Analyze(s)
	words := text.AppendWords(nil, s)
	want := Record{Words: len(words), Sentences: len(text.AppendSentences(nil, s, words)), Sentiment: got.Sentiment}
	for i, p := range readers {
		want.Moral = append(want.Moral, p.plain(a, i, s))
	}
	if diff := cmp.Diff(want, got, cmpopts.EquateApprox(1e-12, 1e-12)); diff != "" {
		t.Fatalf("%.200q (-plain +got)\n%s", s, diff)
	}
}

// TestPlain compares the analysis of random texts, most of them longer than a block, with the plain reading of the same.
func TestPlain(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	for round := range 60 {
		var lexicons []*lexicon.Lexicon
		var readers []plainReader
		for i := range 2 {
			lexicons = append(lexicons, crowded(t, r, fmt.Sprintf("l%d", i), i == 1))
			readers = append(readers, newPlainReader(lexicons[i]))
		}
		o := Options{Channels: []Channel{MoralChannel}, Formulas: []Formula{ByRate, ByScore}, Negation: []Negation{Keep, Drop, Flip}[round%3]}
		a := analyzerWith(t, o, lexicons...)
		for range 10 {
			samePlain(t, a, readers, babble(r))
		}
	}
}

var (
	babbled = strings.Fields("a b ab abc B AB c not no but isn’t é ÉA 1 a1 incomprehensibilities averyverylongwordindeed")
	gaps    = []string{" ", " ", " ", " ", " ", "-", "\n", ", ", ". ", "! ", " \u2014 ", " @", " #", "’ ", "  "}
)

func babble(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(3 * blockWords) {
		b.WriteString(babbled[r.IntN(len(babbled))])
		b.WriteString(gaps[r.IntN(len(gaps))])
	}
	return b.String()
}

// crowded makes a lexicon whose entries get in each other's way.
func crowded(t *testing.T, r *rand.Rand, name string, social bool) *lexicon.Lexicon {
	table := "# version: 1\n"
	if social {
		table += "# reading: social\n"
	}
	categories, entries := []string{"care.virtue\t0.1", "care.vice\t1.7", "loyalty\t0.3", "-", "-", "own\t1"}, map[string]bool{}
	for range 40 {
		var words []string
		for range 1 + r.IntN(3)*r.IntN(3) {
			word := babbled[r.IntN(len(babbled))]
			if r.IntN(3) == 0 {
				word += "*"
			}
			words = append(words, word)
		}
		if entry := strings.Join(words, " "); !entries[strings.ToLower(entry)] {
			entries[strings.ToLower(entry)] = true
			table += entry + "\t" + categories[r.IntN(len(categories))] + "\n"
		}
	}
	return parsed(t, name, table)
}

// TestPlainTexts does so with texts as people and models write them, and lexicons in use.
func TestPlainTexts(t *testing.T) {
	var lexicons []*lexicon.Lexicon
	var readers []plainReader
	for _, name := range []string{"mores", corporatest.Shared(t, "data/lexicons/mfd1.dic"), corporatest.Shared(t, "data/lexicons/emfd.csv")} {
		lexicons = append(lexicons, load(t, name))
		readers = append(readers, newPlainReader(lexicons[len(lexicons)-1]))
	}
	a := analyzerWith(t, Options{Channels: []Channel{MoralChannel}, Formulas: []Formula{ByRate, ByScore}}, lexicons...)
	texts := parityTexts(t)
	for i, key := range slices.Sorted(maps.Keys(texts)) {
		if i%4 == 0 { // all of them take long
			samePlain(t, a, readers, texts[key])
		}
	}
}

// TestSentimentOfBlocks compares the sentiment that is read block by block with that of the text in one piece, to the last
// bit.
func TestSentimentOfBlocks(t *testing.T) {
	a := analyzerWith(t, Options{Channels: []Channel{SentimentChannel}})
	scorer, err := sentiment.New()
	if err != nil {
		t.Fatal(err)
	}
	r := rand.New(rand.NewPCG(9, 9))
	felt := strings.Fields("good bad not very but GREAT so never kind of no the yeah right 😁 :) wow isn’t was .Yes !?No (sad) 道。 x.Y")
	for range 300 {
		var b strings.Builder
		for range r.IntN(4 * blockWords) {
			b.WriteString(felt[r.IntN(len(felt))])
			b.WriteString([]string{" ", " ", " ", "", ". ", "!", "? ", ".", "\n", "\u00a0", ".\u00a0", "...  "}[r.IntN(12)])
		}
		s := b.String()
		var want Sentiment
		want.Mean, want.Text = scorer.Document(s, text.AppendSentences(nil, s, text.AppendWords(nil, s)))
		if got := a.Analyze(s).Sentiment; got != want {
			t.Fatalf("%.300q: %v, in one piece %v", s, got, want)
		}
	}
}
