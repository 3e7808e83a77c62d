package analyze

import (
	"slices"
	"strings"
)

// Measure is one number of a text as its reader must know it.
type Measure struct {
	Name       string  // the column; of a count per 1,000 words that with the rate; in the moral channel LEXICON stands for the name of a lexicon, FOUNDATION for a foundation
	Channel    Channel // "" for words and sentences
	Part       string  // of the channel, whose measures stand together and are adjusted together: readability; "" for none
	Main       bool    // of a part: it stands in tables for people, the others in files alone
	Ratio      bool    // likewise: zero means none, so that a difference in percent has a meaning
	Unit       string
	Definition string
	Source     string                // who defined it; "" for a mere count
	Example    string                // “a text”: its figure, or another case with its figure; in the stance channel what counts
	of         func(*Record) float64 // nil in the moral channel, where it depends on the lexicons
}

// rateSuffix is how the column of a rate ends.
const rateSuffix = "_rate"

// Label is the name without the channel's, and without the ending of rates.
func (m Measure) Label() string {
	return strings.TrimSuffix(strings.TrimPrefix(m.Name, string(m.Channel)+"."), rateSuffix)
}

// Measures are all measures of all channels, in the order of their columns.
func Measures() []Measure {
	return slices.Concat(sizeMeasures[:], moralMeasures[:], sentimentMeasures[:], stanceMeasures(), complexityMeasures(), foretoldMeasures[:])
}

var sizeMeasures = [...]Measure{
	{
		Name: "words", Unit: "words", Source: "Unicode Standard Annex 29",
		Definition: "what holds a letter or a digit; a hyphen parts words, an apostrophe does not",
		Example:    "“It isn't long-term.”: 4",
		of:         func(r *Record) float64 { return float64(r.Words) },
	},
	{
		Name: "sentences", Unit: "sentences", Source: "Unicode Standard Annex 29",
		Definition: "what holds a word; a line break ends a sentence",
		Example:    "“Why? Nobody asked.”: 2",
		of:         func(r *Record) float64 { return float64(r.Sentences) },
	},
}

const vader = "Hutto & Gilbert 2014"

var sentimentMeasures = [...]Measure{
	{
		Name: "sentiment", Channel: SentimentChannel, Unit: "-1 to 1", Source: vader,
		Definition: "mean of the VADER compounds of the sentences, which long texts do not saturate",
		Example:    "“It is good. It was bad.”: -0.05095",
		of:         func(r *Record) float64 { return r.Sentiment.Mean },
	},
	{
		Name: "sentiment_text", Channel: SentimentChannel, Unit: "-1 to 1", Source: vader,
		Definition: "VADER compound of the whole text; long texts saturate it",
		Example:    "“It is good. It was bad.”: -0.1531",
		of:         func(r *Record) float64 { return r.Sentiment.Text.Compound },
	},
	{
		Name: "sentiment_pos", Channel: SentimentChannel, Unit: "0 to 1", Source: vader,
		Definition: "VADER's positive share of the whole text",
		Example:    "“It is good. It was bad.”: 0.279",
		of:         func(r *Record) float64 { return r.Sentiment.Text.Positive },
	},
	{
		Name: "sentiment_neu", Channel: SentimentChannel, Unit: "0 to 1", Source: vader,
		Definition: "VADER's neutral share of the whole text",
		Example:    "“It is good. It was bad.”: 0.385",
		of:         func(r *Record) float64 { return r.Sentiment.Text.Neutral },
	},
	{
		Name: "sentiment_neg", Channel: SentimentChannel, Unit: "0 to 1", Source: vader,
		Definition: "VADER's negative share of the whole text",
		Example:    "“It is good. It was bad.”: 0.337",
		of:         func(r *Record) float64 { return r.Sentiment.Text.Negative },
	},
}
