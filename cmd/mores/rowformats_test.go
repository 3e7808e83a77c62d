package main

import (
	"encoding/csv"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/google/go-cmp/cmp"

	"mores/analyze"
	"mores/compare/report"
	"mores/corpora"
)

// awkward are the makings of cells that a csv or JSON writer must treat with care.
var awkward = []string{"a", "é", ",", `"`, "\n", "\r", " ", "\t", "\u00a0", `\.`, "\\", "=", "-", "\x00", "\u2028", "<", "\xff", "😀", ";"}

func awkwardCell(r *rand.Rand) string {
	var b strings.Builder
	for range r.IntN(4) {
		b.WriteString(awkward[r.IntN(len(awkward))])
	}
	return b.String()
}

// TestRowsAgainstLibraries compares rows with what encoding/csv and jsontext make of the same cells.
func TestRowsAgainstLibraries(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 1))
	for range 20_000 {
		d := corpora.Document{ID: awkwardCell(r), Group: awkwardCell(r), Topic: awkwardCell(r), Kept: []string{awkwardCell(r)}}
		record := analyze.Record{Words: r.IntN(1000)}
		before := []string{"id", "group", "topic", "k" + awkwardCell(r)}
		columns := []analyze.Column{{Name: "n" + awkwardCell(r), Of: func(r *analyze.Record) float64 { return float64(r.Words) / 7 }}}
		cells := []string{d.ID, d.Group, d.Topic, d.Kept[0], report.Number(columns[0].Of(&record))}

		var want strings.Builder
		w := csv.NewWriter(&want)
		w.WriteAll([][]string{append(slices.Clone(before), columns[0].Name), cells})
		f := csvRows(before, columns, false)
		if diff := cmp.Diff(want.String(), string(f.row(slices.Clone(f.head), d, &record))); diff != "" {
			t.Fatalf("csv of %q (-library +got)\n%s", cells, diff)
		}

		want.Reset()
		e := jsontext.NewEncoder(&want, jsontext.AllowInvalidUTF8(true), jsontext.AllowDuplicateNames(true))
		e.WriteToken(jsontext.BeginObject)
		for i, name := range append(slices.Clone(before), columns[0].Name) {
			e.WriteToken(jsontext.String(name))
			if i < len(before) {
				e.WriteToken(jsontext.String(cells[i]))
			} else {
				e.WriteValue(jsontext.Value(cells[i]))
			}
		}
		e.WriteToken(jsontext.EndObject)
		if diff := cmp.Diff(want.String(), string(jsonRows(before, columns).row(nil, d, &record))); diff != "" {
			t.Fatalf("jsonl of %q (-library +got)\n%s", cells, diff)
		}
	}
}

// BenchmarkRows writes rows of the columns of the built-in lexicon.
func BenchmarkRows(b *testing.B) {
	s := testPass(b, "-", strings.NewReader(""))
	record := s.analyzer.Analyze(strings.Repeat("It is fair to help, and cruel to harm. ", 9))
	d := corpora.Document{ID: "texts.jsonl:1", Group: "human", Topic: "7"}
	columns := s.analyzer.Columns()
	before := documentColumns(nil, columns)
	for name, f := range map[string]rowFormat{"csv": csvRows(before, columns, false), "jsonl": jsonRows(before, columns), "table": tableRows(columns)} {
		b.Run(name, func(b *testing.B) {
			var row []byte
			b.ReportAllocs()
			for b.Loop() {
				row = f.row(row[:0], d, &record)
			}
		})
	}
}
