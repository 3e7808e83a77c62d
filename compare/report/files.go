package report

import (
	"encoding/csv"
	"io"

	"github.com/go-json-experiment/json/jsontext"

	"mores/compare"
)

// CSV writes a header and a row for each contrast. Warnings are joined with "; ".
func CSV(w io.Writer, c *compare.Comparison) error {
	out := csv.NewWriter(w)
	header := make([]string, len(columns))
	for i, column := range columns {
		header[i] = column.name
	}
	out.Write(header) // an error stays until Error
	row := make([]string, len(columns))
	for i := range c.Contrasts {
		for k, column := range columns {
			row[k] = column.cell(&c.Contrasts[i]).text
		}
		out.Write(row)
	}
	out.Flush()
	return out.Error()
}

// GroupsCSV writes a header and a row for each measure of each group, over all documents of the group that have a value.
func GroupsCSV(w io.Writer, c *compare.Comparison) error {
	out := csv.NewWriter(w)
	out.Write([]string{"group", "measure", "documents", "words", "mean", "mean_low", "mean_high"})
	for _, g := range c.Groups {
		for j, mean := range g.Means {
			out.Write([]string{
				g.Name, c.Measures[j].Name, integer(mean.Documents).text, integer(mean.Words).text,
				Number(mean.Value), Number(mean.Low), Number(mean.High),
			})
		}
	}
	out.Flush()
	return out.Error()
}

// JSONLines writes an object for each contrast, a line each, with the names, the order and the digits of the csv columns.
// Bytes that are no UTF-8 are replaced.
func JSONLines(w io.Writer, c *compare.Comparison) error {
	out := jsontext.NewEncoder(w, jsontext.AllowInvalidUTF8(true))
	for i := range c.Contrasts {
		if err := writeObject(out, &c.Contrasts[i]); err != nil {
			return err
		}
	}
	return nil
}

func writeObject(out *jsontext.Encoder, c *compare.Contrast) error {
	if err := out.WriteToken(jsontext.BeginObject); err != nil {
		return err
	}
	for _, column := range columns {
		if err := out.WriteToken(jsontext.String(column.name)); err != nil {
			return err
		}
		if err := writeCell(out, column.cell(c)); err != nil {
			return err
		}
	}
	return out.WriteToken(jsontext.EndObject)
}

func writeCell(out *jsontext.Encoder, c cell) error {
	switch {
	case !c.number:
		return out.WriteToken(jsontext.String(c.text))
	case c.text == "":
		return out.WriteToken(jsontext.Null)
	}
	return out.WriteValue(jsontext.Value(c.text))
}
