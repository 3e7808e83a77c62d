package main

import (
	"io"
	"path/filepath"
	"strings"

	matching "mores/compare/match"
)

// writeMatches writes a row a claim and group.
func (m *matched) writeMatches(w io.Writer, csv bool) error {
	rows, groups, shared := fieldRows{out: w, csv: csv}, m.set.Groups(), m.set.Matcher()
	for i := range m.all {
		for g, best := range m.all[i].Best {
			if err := rows.write(m.fields(shared, groups[g], best)); err != nil {
				return err
			}
		}
	}
	return nil
}

func (m *matched) fields(shared *matching.Matcher, group string, best matching.Match) []field {
	c := m.set.Claims[best.Claim]
	fields := []field{
		textCell("id", c.Document), textCell("group", c.Group), textCell("topic", c.Topic), countCell("unit", m.units[best.Claim]), textCell("text", c.Text),
		textCell("other_group", group),
	}
	if best.Other < 0 {
		fields = append(fields, textCell("other_id", ""), field{"other_unit", "", plainField}, textCell("other_text", ""), textCell("relation", string(best.Relation)))
		for _, name := range append([]string{"score", "bm25", "margin"}, matching.FeatureNames...) {
			fields = append(fields, field{name, "", plainField})
		}
		return append(fields, textCell("shared", ""))
	}
	o := m.set.Claims[best.Other]
	fields = append(fields, textCell("other_id", o.Document), countCell("other_unit", m.units[best.Other]), textCell("other_text", o.Text),
		textCell("relation", string(best.Relation)), numberCell("score", best.Score), numberCell("bm25", best.BM25), numberCell("margin", best.Margin))
	for k, x := range best.Values() {
		fields = append(fields, numberCell(matching.FeatureNames[k], x))
	}
	return append(fields, textCell("shared", strings.Join(shared.Shared(best.Claim, best.Other), " ")))
}

// writeFolder writes the files of --out.
func (m *matched) writeFolder(folder string) error {
	files := []struct {
		name  string
		write func(io.Writer) error
	}{
		{"matches.jsonl", func(w io.Writer) error { return m.writeMatches(w, false) }},
		{"groups.csv", m.writeGroups},
		{"pairs.csv", m.writePairs},
		{"documents.csv", m.writeDocuments},
	}
	for _, f := range files {
		if err := writeFile(filepath.Join(folder, f.name), f.write); err != nil {
			return err
		}
	}
	return nil
}

func (m *matched) writeGroups(w io.Writer) error {
	rows := fieldRows{out: w, csv: true}
	for _, g := range m.overlap.Groups {
		if err := rows.write([]field{textCell("group", g.Group), countCell("documents", g.Documents), countCell("claims", g.Claims), countCell("clusters", g.Clusters),
			numberCell("effective", g.Effective), numberCell("diversity", g.Diversity), numberCell("largest", g.Largest), numberCell("novelty", g.Novelty)}); err != nil {
			return err
		}
	}
	return nil
}

func (m *matched) writePairs(w io.Writer) error {
	rows := fieldRows{out: w, csv: true}
	for _, p := range m.overlap.Pairs {
		if err := rows.write([]field{textCell("group", p.Group), textCell("other", p.Other), numberCell("covered", p.Covered), numberCell("covered_other", p.CoveredOther),
			numberCell("jaccard", p.Jaccard), numberCell("opposed", p.Opposed), countCell("both", p.Both), countCell("only", p.Only), countCell("only_other", p.OnlyOther)}); err != nil {
			return err
		}
	}
	return nil
}

func (m *matched) writeDocuments(w io.Writer) error {
	rows := fieldRows{out: w, csv: true}
	for _, d := range m.overlap.Documents {
		if err := rows.write([]field{textCell("id", d.Document), textCell("group", d.Group), textCell("topic", d.Topic), countCell("claims", d.Claims), numberCell("novelty", d.Novelty)}); err != nil {
			return err
		}
	}
	return nil
}
