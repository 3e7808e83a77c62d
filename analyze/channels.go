package analyze

import "slices"

// Channel is one of the things that are measured of a text. Words and sentences are counted whatever the channels.
type Channel string

// The channels.
const (
	MoralChannel     Channel = "moral"
	SentimentChannel Channel = "sentiment"
)

// Channels are all channels, in the order of their columns.
var Channels = []Channel{MoralChannel, SentimentChannel}

// columnsOf are the columns of each channel.
var columnsOf = map[Channel]func(*Analyzer) []Column{
	MoralChannel:     (*Analyzer).moralColumns,
	SentimentChannel: func(*Analyzer) []Column { return sentimentColumns },
}

// Measures tells whether a channel is asked for.
func (o Options) Measures(c Channel) bool {
	return len(o.Channels) == 0 || slices.Contains(o.Channels, c)
}
