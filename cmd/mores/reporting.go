package main

import (
	"fmt"
	"io"
	"path/filepath"

	"mores/analyze"
	"mores/compare"
	"mores/compare/report"
	"mores/compare/report/plot"
	"mores/corpora/source"
)

// comparisonFormats are the formats of a comparison on the standard output.
var comparisonFormats = []struct {
	name  string
	write func(w io.Writer, r *report.Report, f *comparisonFlags) error
}{
	{"table", func(w io.Writer, r *report.Report, f *comparisonFlags) error {
		return report.Table(w, r.Comparison, r.Subjects, coloured(w))
	}},
	{"markdown", func(w io.Writer, r *report.Report, f *comparisonFlags) error { return report.Markdown(w, r) }},
	{"latex", func(w io.Writer, r *report.Report, f *comparisonFlags) error { return report.LaTeX(w, r) }},
	{"html", func(w io.Writer, r *report.Report, f *comparisonFlags) error { return report.HTML(w, r) }},
	{"csv", func(w io.Writer, r *report.Report, f *comparisonFlags) error {
		return report.CSV(w, f.defusing(r.Comparison))
	}},
	{"jsonl", func(w io.Writer, r *report.Report, f *comparisonFlags) error {
		return report.JSONLines(w, r.Comparison)
	}},
	{"json", func(w io.Writer, r *report.Report, f *comparisonFlags) error { return report.JSON(w, r.Comparison) }},
}

// check looks at the flags before anything is read.
func (f *comparisonFlags) check() error {
	var known []string
	for _, format := range comparisonFormats {
		if format.name == f.format {
			return nil
		}
		known = append(known, format.name)
	}
	return unknownFormat(f.format, known)
}

// detailed tells whether a report or its drawings are asked for.
func (f *comparisonFlags) detailed() bool {
	return f.report != "" || f.plots != "" || f.format == "html"
}

// reasoned tells whether the headline says what makes a difference.
func (f *comparisonFlags) reasoned() bool { return f.format == "table" || f.format == "markdown" }

// defusing is the comparison as it is written in csv.
func (f *comparisonFlags) defusing(c *compare.Comparison) *compare.Comparison {
	if f.defuse {
		return defusedGroups(c)
	}
	return c
}

// newReport puts together what the renderers show.
func (p *comparing) newReport(c *compare.Comparison, o *observed, record *runRecord) (*report.Report, error) {
	r := &report.Report{Comparison: c, Subjects: p.subjects(c), Sources: record.reported(), Note: p.note}
	if !p.flags.detailed() {
		return r, nil
	}
	var err error
	if r.Details, err = o.builder.Details(); err != nil {
		return nil, err
	}
	r.Shifts = o.behind.found(c)
	r.Warnings, r.Record = record.Warnings, record.text()
	if record.Sample != nil {
		r.Warnings = append(r.Warnings[:len(r.Warnings):len(r.Warnings)], record.Sample.String())
	}
	return r, nil
}

// reported is what the paragraph on methods says of what the figures rest on.
func (r *runRecord) reported() report.Sources {
	s := report.Sources{Version: r.Mores, Sentiment: report.Source{Name: r.Sentiment.Name, Version: r.Sentiment.Version, SHA256: r.Sentiment.SHA256}}
	for _, l := range r.Lexicons {
		s.Lexicons = append(s.Lexicons, report.Source{Name: l.Name, Version: l.Version, SHA256: l.SHA256, Citation: l.Citation})
	}
	for _, one := range r.Sources {
		s.Stance = s.Stance || one.Channel == analyze.StanceChannel
		s.Effort = s.Effort || one.Channel == analyze.ComplexityChannel
	}
	return s
}

// write writes the report and its drawings where they are asked for, and the comparison to w.
func (f *comparisonFlags) write(w io.Writer, r *report.Report) error {
	if f.report != "" {
		if err := writeFile(f.report, func(w io.Writer) error { return report.HTML(w, r) }); err != nil {
			return err
		}
	}
	if err := f.writePlots(r); err != nil {
		return err
	}
	for _, format := range comparisonFormats {
		if format.name == f.format {
			return format.write(w, r, f)
		}
	}
	return nil
}

// plotFormats are the files of a drawing.
var plotFormats = []struct {
	ending string
	write  func(io.Writer, *plot.Drawing) error
}{{".svg", plot.SVG}, {".pdf", plot.PDF}, {".png", plot.PNG}}

func (f *comparisonFlags) writePlots(r *report.Report) error {
	if f.plots == "" {
		return nil
	}
	for _, d := range r.Drawings() {
		for _, format := range plotFormats {
			err := writeFile(filepath.Join(f.plots, d.Name+format.ending), func(w io.Writer) error { return format.write(w, d) })
			if err != nil {
				return &source.Error{Problem: fmt.Sprintf("the drawing %s: %v", d.Name, err), Hint: "name a folder that can be written with --plots"}
			}
		}
	}
	return nil
}
