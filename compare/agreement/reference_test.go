package agreement

import (
	"encoding/json"
	"fmt"

	"mores/compare/internal/reference"
)

// columns are those of a table, or of a case by hand.
type columns map[string][]float64

// tableOf reads the columns of the file of a case for the rows of the sources named, all if none is. The column "source is
// NAME" is 1 for the rows of a source.
func tableOf(c *reference.Case, sources ...string) (columns, []string) {
	t := c.Table(sources...)
	all := columns(t.Columns)
	for _, name := range []string{"Student", "ChatGPT-3", "ChatGPT-4"} {
		for _, source := range t.Source {
			column := fmt.Sprintf("source is %s", name)
			all[column] = append(all[column], reference.Bool(source == name))
		}
	}
	return all, t.Topic
}

// source reads {"source": NAME} of the rows of a case, or nothing from "all".
func source(c *reference.Case) []string {
	var filter struct{ Source string }
	if json.Unmarshal(c.Input.Rows, &filter) != nil {
		return nil
	}
	return []string{filter.Source}
}

// scored reads the two groups of a case: its columns, and which rows are of the group x.
func scored(c *reference.Case) (columns, []bool) {
	table, _ := tableOf(c, c.X(), c.Y())
	return table, yes(table["source is "+c.X()])
}

// yes makes labels of numbers.
func yes(numbers []float64) []bool {
	labels := make([]bool, len(numbers))
	for i, v := range numbers {
		labels[i] = v == 1
	}
	return labels
}

func indicator(yes bool) float64 { return reference.Bool(yes) }
