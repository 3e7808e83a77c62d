package evidence

import (
	"slices"
	"strings"

	"mores/analyze"
	"mores/lexicon"
)

// suffixes are what the name of a column has behind that of what it counts.
var suffixes = []string{"_rate", "_score", "_weight", "_share", "_mean"}

// feelings are the measures of sentiment, and the polarity of the words that make each; Neither stands for all.
var feelings = map[string]Polarity{"sentiment": Neither, "sentiment_text": Neither, "sentiment_pos": Positive, "sentiment_neg": Negative}

// newMeasureFinder finds what makes measures, of one channel.
func newMeasureFinder(measures []string, lexicons []*lexicon.Lexicon) (*Finder, error) {
	if _, ok := feelings[measures[0]]; ok {
		polarity := feelings[measures[0]]
		for _, name := range measures[1:] {
			p, ok := feelings[name]
			if !ok {
				return nil, unknown("measure of sentiment", name, []string{"sentiment_pos", "sentiment_neg"}, "look for the measures of one channel at a time")
			}
			if p != polarity {
				polarity = Neither
			}
		}
		return newFinder(analyze.SentimentChannel, func(m Mark) bool { return polarity == Neither || m.Polarity == polarity })
	}
	var all []tallied
	for _, name := range measures {
		t, err := parseMeasure(name, lexicons)
		if err != nil {
			return nil, err
		}
		all = append(all, t)
	}
	wanted := func(m Mark) bool {
		return m.Counts && slices.ContainsFunc(all, func(t tallied) bool { return t.has(m) })
	}
	return newFinder(analyze.MoralChannel, wanted, lexicons...)
}

// tallied is a measure of the moral channel.
type tallied struct {
	lexicon string // "" for any
	tally   string
	score   bool // signals count too
}

func (t tallied) has(m Mark) bool {
	switch {
	case t.lexicon != "" && t.lexicon != m.Lexicon:
		return false
	case t.score:
		return slices.ContainsFunc(m.Categories, func(c string) bool { return c == t.tally || strings.HasPrefix(c, t.tally+".") })
	}
	return slices.Contains(m.Tallies, t.tally) || slices.Contains(m.Categories, t.tally)
}

// parseMeasure reads the name of a measure: a tally, or a column.
func parseMeasure(name string, lexicons []*lexicon.Lexicon) (tallied, error) {
	t, known := tallied{tally: name}, []string{}
	for _, l := range lexicons {
		if rest, ok := strings.CutPrefix(name, l.Name+"."); ok {
			t.lexicon, t.tally = l.Name, rest
		}
		for _, c := range l.Categories {
			known = append(append(known, analyze.Tallies(c)...), c.Name)
		}
	}
	slices.Sort(known)
	known = slices.Compact(known)
	if slices.Contains(known, t.tally) {
		return t, nil
	}
	for _, suffix := range suffixes {
		if rest, ok := strings.CutSuffix(t.tally, suffix); ok && slices.Contains(known, rest) {
			t.tally, t.score = rest, suffix == "_score"
			return t, nil
		}
	}
	return t, unknown("measure or category", name, append(known, "sentiment"), "there is "+strings.Join(append(known, "sentiment", "sentiment_pos", "sentiment_neg"), ", "))
}
