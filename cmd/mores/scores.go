package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/pflag"

	"mores/analyze"
	"mores/analyze/stance"
	"mores/corpora/source"
)

// scoreFlags are the flags that say what is measured, and how the matches of the moral channel are made and scored.
type scoreFlags struct {
	channels []string
	scores   []string
	sides    string
	negation string
	compat   string
	quotes   string
	entries  bool // no flag: what a profile needs, and who says which entries make a difference
}

// What the flags may say.
var (
	channelNames  = names(analyze.Channels...)
	scoreNames    = names(analyze.Formulas...)
	sidesNames    = names(analyze.BySentiment, analyze.ByViceVirtue)
	negationNames = names(analyze.Keep, analyze.Drop, analyze.Flip)
	compatNames   = names(analyze.LikeEMFDscore)
	quotesNames   = names(stance.Exclude, stance.Include)
)

func names[T ~string](all ...T) []string {
	list := make([]string, len(all))
	for i, name := range all {
		list[i] = string(name)
	}
	return list
}

// registerChannels registers the flags of commands that measure more than the moral channel.
func (f *scoreFlags) registerChannels(flags *pflag.FlagSet) {
	flags.StringSliceVar(&f.channels, "channels", names(analyze.DefaultChannels...),
		"`channels` to measure, parted by commas: "+strings.Join(channelNames, ", ")+"; words and sentences are counted in any case")
	flags.StringVar(&f.quotes, "quotes", "", "`what` becomes of words in quotation marks in the channel stance: "+strings.Join(quotesNames, ", ")+" (default exclude)")
}

// register registers the flags, with the scores that there are where none is asked for.
func (f *scoreFlags) register(flags *pflag.FlagSet, scores ...analyze.Formula) {
	flags.StringSliceVar(&f.scores, "score", names(scores...), "`scores` of the moral channel: "+strings.Join(scoreNames, ", ")+"; several parted by commas")
	flags.StringVar(&f.sides, "sides", "", "`sides` of the emfd scores: "+strings.Join(sidesNames, " or ")+" (default sentiment)")
	flags.StringVar(&f.negation, "negation", string(analyze.Keep), "`what` becomes of a negated match: "+strings.Join(negationNames, ", ")+" (to the other side)")
	flags.StringVar(&f.compat, "compat", "", "`program` whose defects to reproduce: "+strings.Join(compatNames, ", "))
}

// options are those of the analysis that the flags ask for.
func (f *scoreFlags) options() (analyze.Options, error) {
	o := analyze.Options{Sides: analyze.Sides(f.sides), Negation: analyze.Negation(f.negation), Compat: analyze.Compat(f.compat),
		Entries: f.entries, Quotes: stance.Quotes(f.quotes)}
	for _, channel := range f.channels {
		if err := known("channels", channel, channelNames); err != nil {
			return o, err
		}
		o.Channels = append(o.Channels, analyze.Channel(channel))
	}
	for _, score := range f.scores {
		if err := known("score", score, scoreNames); err != nil {
			return o, err
		}
		o.Formulas = append(o.Formulas, analyze.Formula(score))
	}
	hasSides := slices.Contains(o.Formulas, analyze.EMFDAll) || slices.Contains(o.Formulas, analyze.EMFDSingle)
	if f.sides != "" && !hasSides {
		return o, &source.Error{Problem: "--sides says nothing about these scores", Hint: "ask for --score emfd-all or emfd-single, or leave --sides out"}
	}
	if f.quotes != "" && !o.Measures(analyze.StanceChannel) {
		return o, notMeasured("--quotes", o, analyze.StanceChannel)
	}
	err := firstError(
		known("sides", f.sides, sidesNames),
		known("negation", f.negation, negationNames),
		known("compat", f.compat, compatNames),
		known("quotes", f.quotes, quotesNames),
	)
	return o, err
}

// notMeasured is the error of a flag that is for a channel which is not asked for.
func notMeasured(flag string, o analyze.Options, c analyze.Channel) error {
	asked := o.Channels
	if len(asked) == 0 {
		asked = analyze.DefaultChannels
	}
	return &source.Error{Problem: fmt.Sprintf("%s is for the channel %s, which is not measured", flag, c),
		Hint: "add it: --channels " + strings.Join(append(names(asked...), string(c)), ",")}
}

// known is the error of a flag whose value is none of those that there are. An empty value stands for the default.
func known(flag, value string, all []string) error {
	if value == "" || slices.Contains(all, value) {
		return nil
	}
	hint := "there is " + strings.Join(all, ", ")
	if near := source.Suggest(value, all); near != "" {
		hint = fmt.Sprintf("did you mean %q? %s", near, hint)
	}
	return &source.Error{Problem: fmt.Sprintf("--%s: there is no %q", flag, value), Hint: hint}
}

// scoreParts say what eMFDscore's column of a foundation holds, by the end of its name.
var scoreParts = []struct{ suffix, of string }{{"_p", "probability"}, {"_sent", "sentiment"}, {".virtue", "virtue"}, {".vice", "vice"}}

// describePublished names a measure that is a published score. The variances, and the ratio of moral to other words, are
// questions of their own.
func (m *measure) describePublished(c analyze.Column) {
	switch {
	case c.Formula == "":
		m.Label, m.unit, m.Family = "ratio", "matched words to others", ""
		return
	case strings.HasSuffix(c.Tally, "_var"):
		m.unit, m.Family = string(c.Formula)+", variance", ""
		return
	case c.Formula == analyze.ByScore:
		m.unit = "score"
	case c.Formula == analyze.ByShare:
		m.unit = "per matched word"
	case c.Formula == analyze.ByMean:
		m.unit = "mean weight"
	default:
		for _, p := range scoreParts {
			if foundation, ok := strings.CutSuffix(c.Tally, p.suffix); ok {
				m.Label, m.unit, c.Tally = foundation, string(c.Formula)+", "+p.of, foundation
			}
		}
	}
	if m.Family = family(c); m.Family != "" {
		m.Family += " " + m.unit
	}
}
