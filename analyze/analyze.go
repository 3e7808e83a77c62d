// Package analyze scores a text: its words and sentences, the moral foundations that its words invoke by one or several
// lexicons, its sentiment, its stance, and the effort that it asks of a reader.
//
// Moral framing, sentiment, stance and complexity are channels. They are counted separately, from separate word lists by separate
// rules, and a word may be in several. The moral channel counts hits of lexicon entries: a match is one stretch of words that an
// entry claims; it is a hit in every category of the entry. The sentiment channel is VADER (package sentiment), for each
// sentence and for the text as a whole. The stance channel (package stance) counts how the writer takes a position and speaks
// to others. The complexity channel (package complexity) is readability, variety of words and
// grammar.
//
// Options say which scores the moral channel gives (rates, or scores that others have published: see published.go), and
// what becomes of a match that a word before it negates (see negation.go). A negated match counts unless it is said
// otherwise: who says that something is not fair speaks of fairness. On 8,671 comments of the Moral Foundations Reddit
// Corpus that validates better than leaving negated matches out.
//
// A Record holds what one text gave. Columns lists the numbers that can be read from it, by the names that every output
// uses. Rates are per 1,000 words. A Profile is the sum of the Records of many documents by group and topic; profiles of
// parts of a corpus add up to that of the whole, to the last bit. The package knows nothing of files or of statistics.
//
// # Texts in parts
//
// A text may be given part by part (Begin, Add, End), and is then never held as a whole; what it gives does not depend on
// where it is cut. Within, a text goes through all steps window by window, and a window block by block. A channel is a meter
// (channels.go), which gets of each block the next words, and the sentences that are now known to end, as stretches of the
// window at hand. It carries over what it needs of the words before; a sentence that is too long to be held begins where
// the window does.
//
// So that memory is bounded for any text, words more than 64 KiB apart are in no phrase and no sentence together, of a word
// or hashtag of more than 128 KiB only a part is looked at, and a full stop ends its sentence if within 4 KiB no letter says
// otherwise.
package analyze

import (
	"mores/analyze/complexity"
	"mores/analyze/complexity/ngram"
	"mores/analyze/stance"
	"mores/analyze/text"
	"mores/lexicon"
)

// Analyzer scores texts with a fixed set of lexicons. It remembers the words that it has met and is for one goroutine.
type Analyzer struct {
	*rules
	vocabulary lexicon.Vocabulary
	repeats    []repeats // one per lexicon
	all        []int     // the indices of the lexicons

	// What follows is used anew for each text, or block of one.
	passage   passage
	scan      scan
	hits      []lexicon.Hit
	sentences []text.Span
	meters    []meter // of the channels that no lexicon measures
}

// rules are what texts are scored by. They are not changed once made.
type rules struct {
	lexicons    []*lexicon.Lexicon
	options     Options
	plans       []plan // one per lexicon
	matcher     *lexicon.Matcher
	measuring   []measuring // the channels that no lexicon measures
	readsSocial bool        // some lexicon has the reading of social media
	window      int         // bytes that are looked at at a time
}

// New returns an analyzer for the lexicons, in that order, with the zero Options.
func New(lexicons ...*lexicon.Lexicon) (*Analyzer, error) { return NewWith(Options{}, lexicons...) }

// NewWith returns an analyzer for the lexicons, in that order; without the moral channel they are not used. The error, a
// *source.Error, says which of them lacks what a formula needs.
func NewWith(o Options, lexicons ...*lexicon.Lexicon) (*Analyzer, error) {
	r := &rules{options: o, window: windowBytes}
	if o.Measures(MoralChannel) {
		r.lexicons = lexicons
	}
	if err := r.prepare(); err != nil {
		return nil, err
	}
	r.matcher = lexicon.Compile(r.lexicons...)
	for _, l := range r.lexicons {
		if err := o.check(l); err != nil {
			return nil, err
		}
		r.plans = append(r.plans, newPlan(l, o))
		r.readsSocial = r.readsSocial || l.Reading == lexicon.Social
	}
	return r.analyzer(), nil
}

func (r *rules) analyzer() *Analyzer {
	a := &Analyzer{rules: r, vocabulary: r.matcher.Vocabulary()}
	a.scan.plain.words = make([]text.Span, 0, blockWords)
	for i, l := range r.lexicons {
		a.all = append(a.all, i)
		a.repeats = append(a.repeats, newRepeats(l, r.options.Negation))
	}
	for _, m := range r.measuring {
		a.meters = append(a.meters, m.meter())
	}
	return a
}

// Fork returns another analyzer with the same lexicons and options, for another goroutine.
func (a *Analyzer) Fork() *Analyzer { return a.rules.analyzer() }

// Record is what one text gave. What a channel would have given that is not asked for is zero.
type Record struct {
	Words      int
	Sentences  int
	Moral      []Counts // one per lexicon
	Sentiment  Sentiment
	Stance     stance.Counts
	Complexity complexity.Figures
	Foretold   ngram.Score // from Options.Reference
}

// Analyze scores a text, which must be valid UTF-8. A text without a word has zeros, and in the complexity channel no
// figures: NaN.
func (a *Analyzer) Analyze(s string) Record { return a.AnalyzeOn("", s) }

// AnalyzeOn scores a text on a topic, "" for none. The topic matters to Options.Reference alone.
func (a *Analyzer) AnalyzeOn(topic, s string) Record {
	part := ""
	if a.options.Reference != nil {
		part = partOf(topic, s)
	}
	a.beginWithout(part)
	a.Add(s)
	return a.End()
}
