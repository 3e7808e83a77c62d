package report

import (
	"encoding/csv"
	"io"
	"strings"

	"github.com/go-json-experiment/json/jsontext"

	"mores/compare/agreement"
)

// validationColumns are the columns of a validation in csv and JSON lines. A row is of one kind: score, a lexicon and a
// foundation; floor, the same for the number of words alone; test, a lexicon against the first; entry. It fills the
// columns of its kind.
var validationColumns = []string{
	"kind", "lexicon", "baseline", "foundation", "entry", "documents", "positive", "missing",
	"auc", "auc_low", "auc_high", "average_precision", "f1", "precision", "recall", "threshold", "threshold_low", "threshold_high",
	"spearman", "spearman_low", "spearman_high", "difference", "difference_low", "difference_high", "p", "p_adjusted", "warnings",
}

// A validationRow holds cells by the name of their column.
type validationRow map[string]cell

// validationRows are all rows, with up to n entries that help and n that hurt for each lexicon and foundation.
func validationRows(v agreement.Validation, n int) []validationRow {
	var rows []validationRow
	for _, s := range v.Scorers {
		rows = append(rows, fitRows("score", v, s)...)
	}
	rows = append(rows, fitRows("floor", v, v.Floor)...)
	for _, s := range v.Scorers[1:] {
		for l, label := range v.Labels {
			rows = append(rows, testRow(v, s, label, s.Tests[l]))
		}
		rows = append(rows, testRow(v, s, macroLabel, s.MacroTest))
	}
	for _, s := range v.Scorers {
		for l, label := range v.Labels {
			help, hurt := extremes(s.Contributions[l], n)
			for _, c := range append(append([]agreement.Contribution(nil), help...), hurt...) {
				rows = append(rows, validationRow{
					"kind": word("entry"), "lexicon": word(s.Name), "foundation": word(label), "entry": word(c.Name),
					"documents": integer(c.Documents), "positive": integer(c.Positive), "difference": num(c.Gain),
				})
			}
		}
	}
	return rows
}

func fitRows(kind string, v agreement.Validation, s agreement.ScorerFit) []validationRow {
	var rows []validationRow
	for l, label := range v.Labels {
		f := s.Fits[l]
		row := fitRow(kind, s.Name, label, f)
		row["documents"], row["positive"], row["missing"] = integer(f.Documents), integer(f.Positive), integer(f.Missing)
		rows = append(rows, row)
	}
	return append(rows, fitRow(kind, s.Name, macroLabel, s.Macro))
}

func fitRow(kind, name, label string, f agreement.Fit) validationRow {
	auc := areaInterval(f.AUC)
	return validationRow{
		"kind": word(kind), "lexicon": word(name), "foundation": word(label),
		"auc": num(f.AUC.Value), "auc_low": num(auc.Low), "auc_high": num(auc.High),
		"average_precision": num(f.AveragePrecision), "f1": num(f.F1), "precision": num(f.Precision), "recall": num(f.Recall),
		"threshold": num(f.Threshold), "threshold_low": num(f.HalfThresholds[0]), "threshold_high": num(f.HalfThresholds[1]),
		"spearman": num(f.Votes.R), "spearman_low": num(f.Votes.Interval.Low), "spearman_high": num(f.Votes.Interval.High),
		"warnings": word(strings.Join(f.Warnings, "; ")),
	}
}

func testRow(v agreement.Validation, s agreement.ScorerFit, label string, t agreement.AUCTest) validationRow {
	return validationRow{
		"kind": word("test"), "lexicon": word(s.Name), "baseline": word(v.Scorers[0].Name), "foundation": word(label),
		"difference": num(t.Difference), "difference_low": num(t.Interval.Low), "difference_high": num(t.Interval.High),
		"p": num(t.P), "p_adjusted": num(t.PAdjusted), "warnings": word(strings.Join(t.Warnings, "; ")),
	}
}

// ValidationCSV writes a row a figure, with up to n entries that help and n that hurt.
func ValidationCSV(w io.Writer, v agreement.Validation, n int) error {
	out := csv.NewWriter(w)
	out.Write(validationColumns) // an error stays until Error
	cells := make([]string, len(validationColumns))
	for _, row := range validationRows(v, n) {
		for i, name := range validationColumns {
			cells[i] = row[name].text
		}
		out.Write(cells)
	}
	out.Flush()
	return out.Error()
}

// ValidationJSONLines writes an object for each row of the csv, a line each. A column that the row has not is null.
func ValidationJSONLines(w io.Writer, v agreement.Validation, n int) error {
	out := jsontext.NewEncoder(w, jsontext.AllowInvalidUTF8(true))
	for _, row := range validationRows(v, n) {
		if err := out.WriteToken(jsontext.BeginObject); err != nil {
			return err
		}
		for _, name := range validationColumns {
			c, has := row[name]
			c.number = c.number || !has
			if err := out.WriteToken(jsontext.String(name)); err != nil {
				return err
			}
			if err := writeCell(out, c); err != nil {
				return err
			}
		}
		if err := out.WriteToken(jsontext.EndObject); err != nil {
			return err
		}
	}
	return nil
}
