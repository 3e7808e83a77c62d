package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"strings"

	"mores/analyze"
)

// measureFormats are the ways to print measures.
var measureFormats = map[string]func(io.Writer, []analyze.Measure) error{"table": measureTable, "csv": measureCSV, "jsonl": measureLines}

// measureFields are the columns of measures in csv and JSON lines.
var measureFields = []struct {
	name string
	of   func(analyze.Measure) string
}{
	{"name", func(m analyze.Measure) string { return m.Name }},
	{"channel", func(m analyze.Measure) string { return string(m.Channel) }},
	{"part", func(m analyze.Measure) string { return m.Part }},
	{"unit", func(m analyze.Measure) string { return m.Unit }},
	{"definition", func(m analyze.Measure) string { return m.Definition }},
	{"source", func(m analyze.Measure) string { return m.Source }},
	{"example", func(m analyze.Measure) string { return m.Example }},
}

// Widths of the table: a name and, beside it, what it means.
const (
	nameWidth    = 31
	meaningWidth = 80 - nameWidth - 3
)

// measureTable lists measures for people, part by part.
func measureTable(w io.Writer, all []analyze.Measure) error {
	var lines []string
	heading := ""
	for _, m := range all {
		if h := partOf(m); h != heading {
			if heading = h; len(lines) > 0 {
				lines = append(lines, "")
			}
			lines = append(lines, heading)
		}
		name := m.Name
		for _, line := range wrapped(m.Definition+" ("+m.Unit+")", meaningWidth) {
			lines = append(lines, "  "+cell(name, nameWidth)+" "+line)
			name = ""
		}
	}
	_, err := fmt.Fprintln(w, strings.Join(lines, "\n"))
	return err
}

// partOf is the heading that a measure stands under.
func partOf(m analyze.Measure) string {
	switch {
	case m.Channel == "":
		return "in any case"
	case m.Part != "":
		return string(m.Channel) + ": " + m.Part
	}
	return string(m.Channel)
}

// explainMeasures prints all that is known of measures.
func explainMeasures(w io.Writer, all []analyze.Measure) error {
	for i, m := range all {
		if i > 0 {
			fmt.Fprintln(w)
		}
		fmt.Fprintln(w, m.Name)
		for _, f := range measureFields[1:] {
			label := f.name
			for _, line := range wrapped(f.of(m), lineWidth-13) {
				if _, err := fmt.Fprintf(w, "  %-10s %s\n", label, line); err != nil {
					return err
				}
				label = ""
			}
		}
	}
	return nil
}

func measureCSV(w io.Writer, all []analyze.Measure) error {
	out := csv.NewWriter(w)
	row := make([]string, len(measureFields))
	for i, f := range measureFields {
		row[i] = f.name
	}
	if err := out.Write(row); err != nil {
		return err
	}
	for _, m := range all {
		for i, f := range measureFields {
			row[i] = f.of(m)
		}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}

func measureLines(w io.Writer, all []analyze.Measure) error {
	for _, m := range all {
		line := []byte{'{'}
		for i, f := range measureFields {
			if i > 0 {
				line = append(line, ',')
			}
			line = appendString(append(appendString(line, f.name), ':'), f.of(m))
		}
		if _, err := w.Write(append(line, "}\n"...)); err != nil {
			return err
		}
	}
	return nil
}
