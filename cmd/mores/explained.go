package main

import (
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"mores/analyze"
	"mores/analyze/evidence"
	"mores/corpora"
	"mores/lexicon"
)

// explained is a text with what is known of it.
type explained struct {
	corpora.Document
	evidence.Evidence
	all bool // signals and exceptions are shown for people too
}

// stretch is a part of a text with the marks that it has, which overlap; none between marks.
type stretch struct {
	text  string
	marks []evidence.Mark
}

// stretches part a text at its marks.
func stretches(s string, marks []evidence.Mark) []stretch {
	var all []stretch
	at := 0
	for i := 0; i < len(marks); {
		span, from := marks[i].Span, i
		for i++; i < len(marks) && marks[i].Span.Start < span.End; i++ {
			span.End = max(span.End, marks[i].Span.End)
		}
		if span.Start > at {
			all = append(all, stretch{text: s[at:span.Start]})
		}
		all = append(all, stretch{span.Of(s), marks[from:i]})
		at = span.End
	}
	if at < len(s) {
		all = append(all, stretch{text: s[at:]})
	}
	return all
}

// shown are the marks that a text shows for people: hits, and if asked for signals and exceptions. Those of sentiment stand
// with their sentences, and here only where there is no other channel.
func (e *explained) shown() []evidence.Mark {
	others := slices.ContainsFunc(e.Figures, func(f evidence.Figure) bool { return f.Lexicon != "" })
	return slices.DeleteFunc(slices.Clone(e.Marks), func(m evidence.Mark) bool {
		if m.Channel == analyze.SentimentChannel {
			return others
		}
		return !e.all && (isSignal(m) || len(m.Categories) == 0)
	})
}

// hits is how many hits of lexicons count.
func (e *explained) hits() int {
	n := 0
	for _, m := range e.Marks {
		if m.Lexicon != "" && m.Counts && !isSignal(m) {
			n++
		}
	}
	return n
}

// size says how long a text is, and how many hits it has.
func (e *explained) size() string {
	return fmt.Sprintf("%s, %s, %s", many(e.Record.Words, "word", "words"), many(e.Record.Sentences, "sentence", "sentences"), many(e.hits(), "hit", "hits"))
}

// labels are what a stretch counts for, each once.
func (s stretch) labels(several bool) []string {
	var all []string
	for _, m := range s.marks {
		label := markLabel(m)
		if several && m.Lexicon != "" {
			label = m.Lexicon + " " + label
		}
		if !slices.Contains(all, label) {
			all = append(all, label)
		}
	}
	return all
}

// markLabel is what a mark counts for.
func markLabel(m evidence.Mark) string {
	categories := m.Categories
	if !isSignal(m) {
		categories = slices.DeleteFunc(slices.Clone(categories), func(name string) bool { return lexicon.ParseCategory(name).Side == lexicon.Signal })
	}
	label := strings.Join(categories, " ")
	switch {
	case m.Channel == analyze.SentimentChannel:
		label = signed(m.Value)
	case len(m.Categories) == 0:
		return "exception"
	}
	switch {
	case m.Negated() && !m.Counts:
		label += ", negated, does not count"
	case m.Negated():
		label += ", negated"
	}
	return label
}

// severalLexicons tells whether marks must say which lexicon they are of.
func severalLexicons(marks []evidence.Mark) bool {
	return slices.ContainsFunc(marks, func(m evidence.Mark) bool { return m.Lexicon != "" && m.Lexicon != marks[0].Lexicon })
}

// signed writes a number with its sign and up to two decimals.
func signed(x float64) string {
	s := strconv.FormatFloat(x, 'f', 2, 64)
	s = strings.TrimSuffix(strings.TrimRight(s, "0"), ".")
	if x > 0 {
		return "+" + s
	}
	return s
}

// title names a text, "" if nothing does.
func (e *explained) title() string {
	var parts []string
	for _, part := range []string{e.ID, e.Group, e.Topic} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, " · ")
}

// partsOf says what makes the compound of a sentence.
func partsOf(s evidence.Sentence) string {
	var all []string
	sum := s.Emphasis
	for _, p := range s.Parts {
		sum += p.Valence
		valence := signed(p.Valence)
		if math.Abs(p.Valence-p.Listed) > 1e-9 {
			valence = signed(p.Listed) + " to " + valence
		}
		all = append(all, p.Word+" "+valence)
	}
	if s.Emphasis != 0 {
		all = append(all, "!? "+signed(s.Emphasis))
	}
	if len(all) == 0 {
		return "no word with a valence"
	}
	return fmt.Sprintf("%s; s = %s", strings.Join(all, ", "), signed(sum))
}

// foremost is the mark of a stretch that says most: one that is a hit, else one that counts, else the first.
func (s stretch) foremost() evidence.Mark {
	for _, wanted := range []func(evidence.Mark) bool{
		func(m evidence.Mark) bool { return m.Counts && !isSignal(m) },
		func(m evidence.Mark) bool { return m.Counts },
	} {
		if i := slices.IndexFunc(s.marks, wanted); i >= 0 {
			return s.marks[i]
		}
	}
	return s.marks[0]
}

// isSignal tells whether a mark only goes along with foundations.
func isSignal(m evidence.Mark) bool {
	return len(m.Categories) > 0 && !slices.ContainsFunc(m.Categories, func(name string) bool {
		return lexicon.ParseCategory(name).Side != lexicon.Signal
	})
}

// markedFoundation is the foundation of a mark, that of a hit before that of a signal; "" if it has none.
func markedFoundation(m evidence.Mark) string {
	foundation := ""
	for _, name := range slices.Backward(m.Categories) {
		if c := lexicon.ParseCategory(name); c.Foundation != "" && (foundation == "" || c.Side != lexicon.Signal || isSignal(m)) {
			foundation = c.Foundation
		}
	}
	return foundation
}
