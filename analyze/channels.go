package analyze

import (
	"slices"

	"mores/analyze/text"
)

// Channel is one of the things that are measured of a text. Words and sentences are counted whatever the channels.
type Channel string

// The channels.
const (
	MoralChannel      Channel = "moral"
	SentimentChannel  Channel = "sentiment"
	StanceChannel     Channel = "stance"
	ComplexityChannel Channel = "complexity"
)

// Channels are all channels, in the order of their columns.
var Channels = func() (all []Channel) {
	for _, c := range channels {
		all = append(all, c.Channel)
	}
	return all
}()

// DefaultChannels are measured where none is asked for. The others are for questions of their own, and take as much time
// again.
var DefaultChannels = []Channel{MoralChannel, SentimentChannel}

// channels say how each channel is measured. To add one, add a line, and its figures to Record.
var channels = [...]struct {
	Channel
	columns func(*Analyzer) []Column
	prepare func(Options) (measuring, error) // nil for the moral channel, which the lexicons measure
}{
	{MoralChannel, (*Analyzer).moralColumns, nil},
	{SentimentChannel, func(*Analyzer) []Column { return columnsOf(sentimentMeasures[:], Score) }, prepareSentiment},
	{StanceChannel, (*Analyzer).stanceColumns, prepareStance},
	{ComplexityChannel, (*Analyzer).complexityColumns, prepareComplexity},
}

// measuring is a channel that is ready to measure texts.
type measuring struct {
	sources []Source     // what its figures rest on
	meter   func() meter // makes one for a goroutine
}

// meter measures a channel of one text after the other, as their words and sentences become known.
type meter interface {
	begin(part string) // of the reference that is left out; "" for none
	// slide moves the window: the text at hand is now window, whose first byte was at by before. Of the first window by is 0.
	slide(window string, by int)
	// add takes the next words, and the sentences that have come to their end; last says that no more come.
	add(words, sentences []text.Span, last bool)
	// needs says from where on the window is needed for what comes, if more comes. All words before horizon.end were added.
	needs(horizon) int
	end(*Record) // writes what was measured into the record
}

// horizon is what is held of a text at the end of a window.
type horizon struct {
	end  int // up to where words were read
	sure int // up to where the text belongs to the sentence at hand, whatever comes
	most int // bytes that a channel should hold
}

// Source names what the figures of a channel rest on besides the lexicons, for the record of a run: a word list and rules,
// or the texts of a reference.
type Source struct {
	Channel Channel
	Name    string
	Version string // "" for texts
	SHA256  string // of the word lists or texts, in hexadecimal digits
}

// Measures tells whether a channel is asked for.
func (o Options) Measures(c Channel) bool {
	if len(o.Channels) == 0 {
		return slices.Contains(DefaultChannels, c)
	}
	return slices.Contains(o.Channels, c)
}

// prepare makes the channels ready that are asked for and that no lexicon measures.
func (r *rules) prepare() error {
	for _, c := range channels {
		if c.prepare == nil || !r.options.Measures(c.Channel) {
			continue
		}
		m, err := c.prepare(r.options)
		if err != nil {
			return err
		}
		for i := range m.sources {
			m.sources[i].Channel = c.Channel
		}
		r.measuring = append(r.measuring, m)
	}
	return nil
}

// Sources names what the figures rest on besides the lexicons, channel by channel.
func (a *Analyzer) Sources() []Source {
	var all []Source
	for _, m := range a.measuring {
		all = append(all, m.sources...)
	}
	return all
}
