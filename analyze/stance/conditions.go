package stance

import (
	"fmt"
	"strings"
	"sync"
)

// conditions are what the notes of the lexicon name. Alternatives are parted by a vertical line.
var conditions = map[string]string{
	// The writer is the subject.
	"by me":          "i adverb/aux* _",
	"liked":          "i adverb/do/negator* _",
	"opinion":        "i adverb/aux* _ !about",
	"clause":         "i adverb/aux* _ clause",
	"would say":      "i would adverb* _",
	"long mine":      "i have adverb* _ clause | ive adverb* _ clause",
	"about me":       "i adverb/aux* linking adverb* _ | im adverb* _",
	"about me maybe": "i maybe adverb* linking adverb* _ | im likely _ | i linking likely _",
	"me":             "i adverb/aux/linking* _ | im adverb* _",
	"me maybe":       "i maybe adverb* _",
	"i have":         "i adverb* have adverb/det* _ | ive adverb/det* _",
	"i've":           "ive adverb* _ | i have adverb* _",
	"lived":          "!if i adverb* _",
	"myself":         "_ mine | _ any mine | _ any any mine | _ any any any mine | mine _ | mine any _",
	"mine":           "my own* _",
	"my":             "my kin* _",
	"possessed":      "linking/prep adverb* _",

	// Something is said of something.
	"said of it":    "linking adverb* _ | heis adverb* _",
	"rightly":       "linking adverb* _ !place | heis adverb* _ !place",
	"evident":       "linking/make adverb* _ to | its adverb* _ to | make it adverb* _",
	"of it":         "it adverb/aux* linking adverb* _ to | its adverb* _ to",
	"of it passive": "it adverb/aux* linking adverb* _ by | its adverb* _ by",
	"granting":      "it aux* linking _ that | its _ that",
	"rebutting":     "you adverb/aux* linking adverb* _ !to | youre adverb* _ !to | that linking adverb* _ $ | thats adverb* _ $",
	"you are":       "you adverb/aux* linking adverb* _ | youre adverb* _",
	"that's a":      "that linking adverb/det* _ | thats adverb/det* _",
	"predicted":     "!const _",
	"negated":       "negator _ | negator adverb _",

	// Others are the subject.
	"nobody":    "!det/some _",
	"some":      "some folk adverb/aux* _ | some prep folk adverb/aux* _ | some prep any folk adverb/aux* _ | some any folk adverb/aux* _ | some who adverb/aux* _ | , crowd adverb/maybe* _ | some modal adverb* _",
	"those who": "folk who adverb/aux* _",
	"by others": "!nospeaker adverb/have/modal* _",
	"by study":  "study adverb/have* _ | study who adverb/have* _",
	"everyone":  ", coord* everyone adverb* _ clause",
	"lacking":   "negator any _ | negator any any _",

	// The other is spoken to.
	"heard":             "heed _ | heed any _ | heed any any _ | heed any any any _",
	"you make":          "you adverb/aux* make _ | you adverb/aux* make any _ | you adverb/aux* make any any _ | you adverb/aux* make any any any _",
	"agreeing":          "i adverb/do/modal* _",
	"asked":             "asked: , coord* _",
	"asked first":       "asked: , coord* _",
	"asked anywhere":    "asked: _",
	"asked last":        "asked: , _ $",
	"imperative":        "^ soft* _ object",
	"imperative phrase": "^ soft* _",
	"forbidding":        "^ soft* _ !subject",
	"led":               ", coord* _",
	"exclusive":         "!if _ adverb* past | _ own* private",

	// The place in the sentence.
	"open":    ", coord* _",
	"beside":  ", _ ,",
	"ordinal": "^ _ ,",
	"joining": ", _ subject",
	"leading": "^ _ subject",

	// Words that have another meaning besides.
	"must":         "!det _",
	"inferred":     "_ have adverb* past",
	"may":          "small: !monthly _ !number",
	"might":        "!det/noun/prep _",
	"can":          "!det/noun _",
	"will":         "small: !det/noun _",
	"contracted":   "_ !past/more",
	"possibility":  "_ adverb* possibility",
	"needed":       "!det/urgent/past _",
	"number":       "_ number | _ det number",
	"graded":       "!wouldrather _ !function",
	"softening":    "pronoun/linking/adverb/aux/heis/im _",
	"appearance":   "_ to | it adverb/aux* _ | _ adverb",
	"small":        "small: _",
	"thanking":     "_ !to",
	"as known":     "_ !it",
	"denying":      "_ !limiter",
	"month":        "^ _ !subject",
	"pretty":       "!det _ !function",
	"owed":         "linking/have adverb/det* _ | heis adverb/det* _",
	"alone":        "^ _ $",
	"pleading":     ", coord* _",
	"if i":         "if i adverb* _",
	"there are":    "linking/make/have adverb/det/some* _",
	"about me now": "im adverb* _",
	"starting":     "^ coord* _",
	"by somebody":  "study/folk/pronoun/some adverb/have/modal* _ | study/folk/pronoun who adverb/have/modal* _",
	"leading to":   "_ subject",
	"sourced":      "_ !manner",
	"compared":     "degree _",
	"trailing":     "_ ,",
	"claimed":      "!to/negator/modal adverb* _",
	"foretold":     "_ to",
	"told":         "!to _ !linking/it",
}

// condition tells whether a hit counts where it stands.
type condition []alternative

// alternative is a row of conditions all of which have to hold.
type alternative []term

// term is a named condition, or that it does not hold.
type term struct {
	patterns []pattern
	rule     func(g *passage, first, n int) bool // of rules, where it is no pattern
	not      bool
}

// holds tells whether any of the alternatives holds.
func (c condition) holds(g *passage, first, n int) bool {
	for _, a := range c {
		if a.holds(g, first, n) {
			return true
		}
	}
	return len(c) == 0
}

func (a alternative) holds(g *passage, first, n int) bool {
	for i := range a {
		if t := &a[i]; t.holds(g, first, n) == t.not {
			return false
		}
	}
	return true
}

func (t *term) holds(g *passage, first, n int) bool {
	if t.rule != nil {
		return t.rule(g, first, n)
	}
	for i := range t.patterns {
		if t.patterns[i].holds(g, first, n) {
			return true
		}
	}
	return false
}

// parsed are the conditions by name.
var parsed = sync.OnceValues(func() (map[string][]pattern, error) {
	all := map[string][]pattern{}
	for name, alternatives := range conditions {
		for s := range strings.SplitSeq(alternatives, "|") {
			p, err := parsePattern(strings.TrimSpace(s))
			if err != nil {
				return nil, fmt.Errorf("condition %q: %w", name, err)
			}
			all[name] = append(all[name], p)
		}
	}
	return all, nil
})

// parseCondition reads what stands behind if in a note: names of conditions, each with "not" before it or without, parted
// by "and" and, with less force, by "or".
func parseCondition(s string) (condition, error) {
	all, err := parsed()
	if err != nil {
		return nil, err
	}
	var c condition
	for either := range strings.SplitSeq(s, " or ") {
		var a alternative
		for name := range strings.SplitSeq(either, " and ") {
			name, not := strings.CutPrefix(strings.TrimSpace(name), "not ")
			t := term{patterns: all[name], rule: rules[name], not: not}
			if t.patterns == nil && t.rule == nil {
				return nil, fmt.Errorf("no condition is called %q", name)
			}
			a = append(a, t)
		}
		c = append(c, a)
	}
	return c, nil
}
