package main

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"mores/analyze"
	"mores/analyze/claims"
	"mores/compare/report"
	"mores/corpora"
	"mores/corpora/source"
)

// unitWriter writes a row a unit.
type unitWriter struct {
	rows     fieldRows
	table    bool
	keep     []string
	analyzer *analyze.Analyzer
}

// unitColumns are the columns of a unit, before the kept ones and the measures.
var unitColumns = []string{"id", "group", "topic", "unit", "start", "end", "text", "role", "score", "claim", "against", "main", "relation", "target", "features"}

func (w *unitWriter) write(d corpora.Document, units []claims.Judged) error {
	if w.table {
		return w.writeTable(d, units)
	}
	for i, u := range units {
		fields := unitFields(d, i, &u)
		for k, name := range w.keep {
			if slices.Contains(unitColumns, name) {
				name = "input." + name
			}
			fields = append(fields, textCell(name, d.Kept[k]))
		}
		record := w.analyzer.AnalyzeOn(d.Topic, u.Of(d.Text))
		for _, c := range w.analyzer.Columns() {
			fields = append(fields, numberCell(c.Name, c.Of(&record)))
		}
		if err := w.rows.write(fields); err != nil {
			return err
		}
	}
	return nil
}

// unitFields are what is known of unit i of a document.
func unitFields(d corpora.Document, i int, u *claims.Judged) []field {
	target := field{"target", "", plainField}
	if u.Target >= 0 {
		target = countCell("target", u.Target+1)
	}
	return []field{
		textCell("id", d.ID), textCell("group", d.Group), textCell("topic", d.Topic), countCell("unit", i+1),
		countCell("start", u.Start), countCell("end", u.End), textCell("text", u.Of(d.Text)), textCell("role", string(u.Role)),
		numberCell("score", u.Score), numberCell("claim", u.Claim), numberCell("against", u.Against), truthCell("main", u.Main),
		textCell("relation", string(u.Relation)), target, contributions(u.Because),
	}
}

// contributions are an object of the log-odds that features add.
func contributions(because []claims.Contribution) field {
	object := []byte{'{'}
	for i, b := range because {
		if i > 0 {
			object = append(object, ',')
		}
		object = append(appendString(object, b.Feature), ':')
		object = report.AppendNumber(object, b.Odds)
	}
	return field{"features", string(append(object, '}')), jsonField}
}

// writeTable shows a text for people: its units, their roles, and what they serve. The main claim has a star.
func (w *unitWriter) writeTable(d corpora.Document, units []claims.Judged) error {
	head := source.Escape(d.ID)
	if d.Group != "" {
		head += " (" + source.Escape(d.Group) + ")"
	}
	lines := []string{head}
	for i, u := range units {
		role := string(u.Role)
		if u.Main {
			role += "*"
		}
		serves := ""
		if u.Target >= 0 {
			serves = fmt.Sprintf("%s %d", u.Relation, u.Target+1)
		}
		line := fmt.Sprintf("%4d  %s %.2f  %s  %s", i+1, cell(role, 11), u.Score, cell(serves, 10), cell(u.Of(d.Text), 44))
		lines = append(lines, strings.TrimRight(line, " "))
	}
	_, err := io.WriteString(w.rows.out, strings.Join(lines, "\n")+"\n")
	return err
}
