package analyze

import (
	"bufio"
	"io"
	"math"

	"github.com/go-json-experiment/json"
)

// Write writes the profile as text, which ReadProfile reads. Equal profiles are written as the same bytes. The zero
// Profile cannot be written, since nothing is known of it.
func (p *Profile) Write(w io.Writer) error {
	out := bufio.NewWriter(w)
	if err := writeLine(out, p.head()); err != nil {
		return err
	}
	for c := range p.Cells() {
		if err := writeLine(out, c.line()); err != nil {
			return err
		}
	}
	for h := range p.Hits() {
		if err := writeLine(out, hitLine(h)); err != nil {
			return err
		}
	}
	return out.Flush()
}

func writeLine(out *bufio.Writer, line any) error {
	if err := json.MarshalWrite(out, line); err != nil {
		return err
	}
	return out.WriteByte('\n')
}

// head is the first line.
func (p *Profile) head() headLine {
	m := p.made
	h := headLine{
		Profile: profileFormat, Mores: m.Mores,
		Scores: m.Scores, Sides: m.Sides, Negation: m.Negation, Compat: m.Compat,
		Lexicons:  usedLines(m.Lexicons),
		Documents: p.documents, Words: p.words, Cells: len(p.cells), Hits: len(p.hits),
	}
	for _, s := range m.Sources {
		if s.Channel == SentimentChannel {
			h.Sentiment = usedLine{Name: s.Name, Version: s.Version, SHA256: s.SHA256}
		} else {
			h.Sources = append(h.Sources, sourceLine(s))
		}
	}
	for _, c := range m.Columns {
		h.Columns = append(h.Columns, columnLine{c.Name, c.Kind, c.Formula, c.Lexicon, c.Tally})
	}
	return h
}

// line is the cell as the file has it.
func (c Cell) line() cellLine {
	line := cellLine{Group: c.Group, Topic: c.Topic, Documents: c.Documents, Words: c.Words}
	for _, v := range c.cell.only {
		var f figure
		if v != 0 && !math.IsNaN(v) {
			f = figure{v}
		}
		line.Sums = append(line.Sums, f)
	}
	for _, s := range c.cell.sums {
		line.Sums, line.Squares = append(line.Sums, s.sum.Floats()), append(line.Squares, s.squares.Floats())
	}
	for _, g := range c.cell.allGaps() {
		line.Missing = append(line.Missing, []int{g.column, g.documents, g.words})
	}
	return line
}
