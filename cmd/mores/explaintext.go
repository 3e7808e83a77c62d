package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"github.com/mattn/go-runewidth"

	"mores/analyze"
	"mores/analyze/evidence"
	"mores/corpora/source"
	"mores/lexicon"
)

// foundationColours are of the 256 of terminals, chosen to be told apart by people with any sight of colours, on dark and on
// light.
var foundationColours = map[string]int{"care": 33, "fairness": 208, "loyalty": 36, "authority": 136, "sanctity": 170, "liberty": 75}

// sentimentColours are those of words above and below zero.
var sentimentColours = map[evidence.Polarity]int{evidence.Positive: foundationColours["care"], evidence.Negative: foundationColours["fairness"]}

// otherColour is that of categories that are no foundation.
const otherColour = 245

// explainText shows evidence for people, with colours or with brackets.
func explainText(w io.Writer, all []explained, colour bool) error {
	var out strings.Builder
	for i := range all {
		if i > 0 {
			out.WriteString("\n")
		}
		all[i].writeText(&out, colour)
	}
	_, err := io.WriteString(w, out.String())
	return err
}

func (e *explained) writeText(out *strings.Builder, colour bool) {
	if title := e.title(); title != "" {
		fmt.Fprintf(out, "%s\n\n", source.Escape(title))
	}
	shown := e.shown()
	fmt.Fprintf(out, "%s\n\n%s", strings.TrimRight(e.marked(shown, colour), " \n"), e.size())
	if legend := e.legend(shown); colour && legend != "" {
		fmt.Fprintf(out, "; %s", legend)
	}
	out.WriteString("\n")
	e.writeSentences(out)
	e.writeFigures(out)
}

// marked is the text with its marks, in colours or in brackets.
func (e *explained) marked(shown []evidence.Mark, colour bool) string {
	var out strings.Builder
	several := severalLexicons(shown)
	for _, s := range stretches(e.Text, shown) {
		switch {
		case len(s.marks) == 0:
			out.WriteString(escapedLines(s.text))
		case colour:
			out.WriteString(painted(s))
		default:
			fmt.Fprintf(&out, "[%s: %s]", escapedLines(s.text), strings.Join(s.labels(several), "; "))
		}
	}
	return out.String()
}

// escapedLines is a text that can do nothing to a terminal, with its line breaks.
func escapedLines(s string) string {
	lines := strings.Split(strings.ReplaceAll(s, "\r\n", "\n"), "\n")
	for i := range lines {
		lines[i] = source.Escape(lines[i])
	}
	return strings.Join(lines, "\n")
}

// painted is a stretch in the colour of what it counts for; a vice is underlined, what counts for nothing dim.
func painted(s stretch) string {
	m := s.foremost()
	colour, code := otherColour, "1"
	if c, ok := foundationColours[markedFoundation(m)]; ok {
		colour = c
	} else if m.Channel == analyze.SentimentChannel {
		colour = sentimentColours[m.Polarity]
	}
	switch {
	case !m.Counts:
		code = "2"
	case isSignal(m):
		code = "22"
	}
	if m.Polarity == evidence.Vice || m.Polarity == evidence.Negative {
		code += ";4"
	}
	return fmt.Sprintf("\x1b[%s;38;5;%dm%s\x1b[0m", code, colour, escapedLines(s.text))
}

// legend names the foundations in their colours.
func (e *explained) legend(marks []evidence.Mark) string {
	var names []string
	for _, foundation := range lexicon.Foundations {
		if slices.ContainsFunc(marks, func(m evidence.Mark) bool { return markedFoundation(m) == foundation }) {
			names = append(names, fmt.Sprintf("\x1b[1;38;5;%dm%s\x1b[0m", foundationColours[foundation], foundation))
		}
	}
	if len(names) == 0 {
		return ""
	}
	if e.all {
		names = append(names, "bold: a hit; dim: an exception; else a signal;")
	}
	return strings.Join(names, " ") + " underlined: violated"
}

// writeSentences shows what makes the compound of each sentence.
func (e *explained) writeSentences(out *strings.Builder) {
	if len(e.Sentences) == 0 {
		return
	}
	out.WriteString("\ncompound  sentence, and what makes it: s / √(s² + 15) of the sum s\n")
	for _, s := range e.Sentences {
		line := source.Escape(onOneLine(s.Span.Of(e.Text)))
		fmt.Fprintf(out, "%8.4f  %s\n", s.Compound, runewidth.Truncate(line, lineWidth-10, "…"))
		if len(s.Parts) > 0 {
			writeIndented(out, 12, partsOf(s))
		}
	}
}

// writeFigures shows each figure as a sum.
func (e *explained) writeFigures(out *strings.Builder) {
	out.WriteString("\n")
	for _, f := range e.figureLines() {
		fmt.Fprintf(out, "%s: %s\n", source.Escape(f.name), f.value)
		if f.sum != "" {
			writeIndented(out, 4, "= "+source.Escape(f.sum))
		}
	}
}

// writeIndented writes a sentence, wrapped and indented.
func writeIndented(out *strings.Builder, indent int, s string) {
	for _, line := range wrapped(s, lineWidth-indent) {
		fmt.Fprintf(out, "%*s%s\n", indent, "", line)
	}
}
