// Package analyze scores a text: its words and sentences, the moral foundations that its words invoke by one or several
// lexicons, and its sentiment.
//
// Moral framing and sentiment are two channels. They are counted separately, from separate word lists by separate rules,
// and a word may be in both. The moral channel counts hits of lexicon entries: a match is one stretch of words that an
// entry claims; it is a hit in every category of the entry. The sentiment channel is VADER (package sentiment), for each
// sentence and for the text as a whole.
//
// Options say which scores the moral channel gives (rates, or scores that others have published: see published.go), and
// what becomes of a match that a word before it negates (see negation.go). A negated match counts unless it is said
// otherwise: who says that something is not fair speaks of fairness. On 8,671 comments of the Moral Foundations Reddit
// Corpus that validates better than leaving negated matches out.
//
// A Record holds what one text gave. Columns lists the numbers that can be read from it, by the names that every output
// uses. Rates are per 1,000 words. A Profile is the sum of the Records of many documents by group and topic; profiles of
// parts of a corpus add up to that of the whole, to the last bit. The package knows nothing of files or of statistics.
package analyze

import (
	"strings"

	"mores/analyze/sentiment"
	"mores/analyze/text"
	"mores/lexicon"
)

// Analyzer scores texts with a fixed set of lexicons. It remembers the words that it has met and is for one goroutine.
type Analyzer struct {
	lexicons    []*lexicon.Lexicon
	options     Options
	plans       []plan // one per lexicon
	matcher     *lexicon.Matcher
	sentiment   *sentiment.Scorer
	readsSocial bool                     // some lexicon has the reading of social media
	vocabulary  map[string]*lexicon.Word // by the word as spelled; nil for a word that no lexicon knows

	// What follows is used anew for each text.
	plain     cut
	social    cut  // as lexicons with the reading of social media have it
	hasMarks  bool // else social is the same as plain, and not made
	sentences []text.Span
	repeats   []repeats // one per lexicon; for scores, and the hits of entries
	folded    []byte
}

// cut is a text cut into words.
type cut struct {
	words    []text.Span
	resolved []*lexicon.Word
}

// maxVocabulary bounds the memory of Analyzer. Beyond it the words are forgotten, and resolved anew when they come.
const maxVocabulary = 1 << 18

// maxKnown is the length in bytes of the longest word that is remembered.
const maxKnown = 64

// New returns an analyzer for the lexicons, in that order, with the zero Options.
func New(lexicons ...*lexicon.Lexicon) (*Analyzer, error) { return NewWith(Options{}, lexicons...) }

// NewWith returns an analyzer for the lexicons, in that order. The error, a *source.Error, says which of them lacks what a
// formula needs.
func NewWith(o Options, lexicons ...*lexicon.Lexicon) (*Analyzer, error) {
	scorer, err := sentiment.New()
	if err != nil {
		return nil, err
	}
	a := &Analyzer{
		lexicons:   lexicons,
		options:    o,
		matcher:    lexicon.Compile(lexicons...),
		sentiment:  scorer,
		vocabulary: map[string]*lexicon.Word{},
	}
	for _, l := range lexicons {
		if err := o.check(l); err != nil {
			return nil, err
		}
		a.plans = append(a.plans, newPlan(l, o))
		a.readsSocial = a.readsSocial || l.Reading == lexicon.Social
		a.repeats = append(a.repeats, repeats{times: make([]int32, len(l.Entries))})
	}
	return a, nil
}

// SentimentSource names the word list and the rules of the sentiment channel, for the record of a run.
func (a *Analyzer) SentimentSource() sentiment.Source { return a.sentiment.Source() }

// Record is what one text gave.
type Record struct {
	Words     int
	Sentences int
	Moral     []Counts // one per lexicon
	Sentiment Sentiment
}

// Sentiment is the second channel. Compounds run from -1 to 1.
type Sentiment struct {
	Mean float64          // mean of the compounds of the sentences, which long texts do not saturate; 0 where there is none
	Text sentiment.Scores // of the text as a whole
}

// Analyze scores a text, which must be valid UTF-8. A text without a word has zeros.
func (a *Analyzer) Analyze(s string) Record {
	a.scan(s)
	r := Record{Words: len(a.plain.words), Sentences: len(a.sentences), Moral: a.moral(s)}
	r.Sentiment.Mean, r.Sentiment.Text = a.sentiment.Document(s, a.sentences)
	return r
}

// scan finds the words and sentences of s and resolves the words.
func (a *Analyzer) scan(s string) {
	a.plain.words = text.AppendWords(a.plain.words[:0], s)
	a.sentences = text.AppendSentences(a.sentences[:0], s, a.plain.words)
	a.resolveWords(&a.plain, s)
	if a.hasMarks = a.readsSocial && text.HasMarks(s); a.hasMarks {
		a.social.words = text.AppendSocial(a.social.words[:0], s, a.plain.words)
		a.resolveWords(&a.social, s)
	}
}

// cutFor is the text that was scanned last as lexicon i reads it.
func (a *Analyzer) cutFor(i int) *cut {
	if a.hasMarks && a.lexicons[i].Reading == lexicon.Social {
		return &a.social
	}
	return &a.plain
}

// resolveWords resolves the words of a cut, which stand in s.
func (a *Analyzer) resolveWords(c *cut, s string) {
	c.resolved = c.resolved[:0]
	for _, span := range c.words {
		c.resolved = append(c.resolved, a.resolve(span.Of(s)))
	}
}

func (a *Analyzer) resolve(word string) *lexicon.Word {
	resolved, known := a.vocabulary[word]
	if known {
		return resolved
	}
	if len(a.vocabulary) >= maxVocabulary {
		clear(a.vocabulary)
	}
	a.folded = text.AppendFolded(a.folded[:0], word)
	resolved = a.matcher.Resolve(string(a.folded))
	if len(word) <= maxKnown {
		a.vocabulary[strings.Clone(word)] = resolved
	}
	return resolved
}
