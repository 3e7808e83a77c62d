package sentiment

import (
	"math"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"
)

// definition scores texts as the reference does it, one step behind the other, with all words in memory, whatever the time
// it takes. It shares with Scorer what the rules do with a word and its neighbours, and nothing of how words are found.
type definition struct {
	*vocabulary
	tokens map[string]token
	emoji  map[rune]string
}

func newDefinition(tb testing.TB) *definition {
	tb.Helper()
	l := builtIn(tb)
	d := &definition{compile(l.valences), map[string]token{}, l.emoji}
	for _, name := range names(l) {
		d.tokens[name] = d.entries[d.words.find(spell(name))].token
	}
	return d
}

func (d *definition) score(text string) Scores {
	text = d.describe(text)
	words := strings.FieldsFunc(text, isPythonSpace)
	if len(words) == 0 {
		return Scores{}
	}
	tokens := make([]token, before)
	shouts := 0
	for _, w := range words {
		t := d.token(w)
		if isCapital(w) {
			shouts++
			t |= capital
		}
		tokens = append(tokens, t)
	}
	tokens = append(tokens, make([]token, behind)...)
	valences := make([]float64, len(words))
	firstBut := -1
	for i := range words {
		near := (*neighbourhood)(tokens[i:])
		switch {
		case near[here]&listed != 0:
			valences[i] = d.valence(near, 0 < shouts && shouts < len(words))
		case near[here].word() == but && firstBut < 0:
			firstBut = i
		}
	}
	if firstBut >= 0 {
		contrastByDefinition(valences, firstBut)
	}
	return sift(valences, marks{strings.Count(text, "!"), strings.Count(text, "?")}.emphasis())
}

// sift is the reference's sum of the scores.
func sift(valences []float64, emphasis float64) Scores {
	var sum, positive, negative, neutral float64
	for _, v := range valences {
		sum += v
		switch {
		case v > 0:
			positive += v + 1
		case v < 0:
			negative += v - 1
		default:
			neutral++
		}
	}
	if positive > math.Abs(negative) {
		positive += emphasis
	} else if positive < math.Abs(negative) {
		negative -= emphasis
	}
	if sum > 0 {
		sum += emphasis
	} else if sum < 0 {
		sum -= emphasis
	}
	all := positive + math.Abs(negative) + neutral
	return Scores{
		Negative: round(math.Abs(negative/all), 1e3), Neutral: round(math.Abs(neutral/all), 1e3),
		Positive: round(math.Abs(positive/all), 1e3), Compound: round(sum/math.Sqrt(float64(sum*sum)+15), 1e4),
	}
}

func (d *definition) describe(text string) string {
	var b strings.Builder
	for _, r := range text { // an invalid byte is one U+FFFD
		if description, found := d.emoji[r]; found {
			b.WriteString(" " + description)
		} else {
			b.WriteRune(r)
		}
	}
	return b.String()
}

func (d *definition) token(w string) token {
	core := strings.Trim(w, "!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~")
	if utf8.RuneCountInString(core) <= 2 {
		core = w
	}
	// Python makes two characters of U+0130, Go one.
	small := strings.ToLower(strings.ReplaceAll(core, "İ", "i\u0307"))
	t, found := d.tokens[small]
	switch {
	case found:
		return t
	case strings.Contains(small, "n't"):
		return d.entries[unknownWith].token
	}
	return d.entries[unknown].token
}

func isPythonSpace(r rune) bool { return unicode.IsSpace(r) || '\x1c' <= r && r <= '\x1f' }

// isCapital is Python's isupper.
func isCapital(w string) bool {
	isLower := func(r rune) bool {
		return unicode.IsLower(r) || unicode.Is(unicode.Other_Lowercase, r) || unicode.IsTitle(r)
	}
	isUpper := func(r rune) bool { return unicode.IsUpper(r) || unicode.Is(unicode.Other_Uppercase, r) }
	return strings.ContainsFunc(w, isUpper) && !strings.ContainsFunc(w, isLower)
}

// names are all words of the vocabulary.
func names(l *lists) []string {
	all := slices.Concat(strings.Fields(negations), strings.Fields(intensifiers), strings.Fields(dampeners), ruleWords[at:])
	for name := range l.valences {
		all = append(all, name)
	}
	for name := range idioms {
		all = append(all, strings.Fields(name)...)
	}
	for _, name := range dampeningPhrases {
		all = append(all, strings.Fields(name)...)
	}
	return all
}
