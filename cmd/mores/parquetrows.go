package main

import (
	"io"
	"math"
	"strconv"

	"mores/analyze"
	"mores/compare/report"
	"mores/corpora/parquet"
)

// parquetRows writes rows as parquet. What csv leaves empty is null.
type parquetRows struct {
	parquet *parquet.Writer
	columns []analyze.Column
}

func newParquetRows(w io.Writer, head []string, columns []analyze.Column) (*parquetRows, error) {
	var fields []parquet.Field
	for _, name := range head {
		fields = append(fields, parquet.Field{Name: name, Type: parquet.Text})
	}
	for _, c := range columns {
		kind := parquet.Number
		if c.Kind == analyze.Count {
			kind = parquet.Count
		}
		fields = append(fields, parquet.Field{Name: c.Name, Type: kind})
	}
	p, err := parquet.NewWriter(w, "mores version "+version, fields)
	return &parquetRows{p, columns}, err
}

// format is none: a parquet file is written column by column.
func (rows *parquetRows) format() rowFormat { return rowFormat{} }

func (rows *parquetRows) write(d scored) error {
	cells := append([]string{d.ID, d.Group, d.Topic}, d.Kept...)
	for i, cell := range cells {
		rows.parquet.Text(i, cell)
	}
	for i, c := range rows.columns {
		column, x := len(cells)+i, c.Of(&d.record)
		if c.Kind == analyze.Count {
			rows.parquet.Count(column, int64(x))
		} else {
			rows.parquet.Number(column, shown(x))
		}
	}
	return rows.parquet.EndRow()
}

// shown is x with the digits that the csv shows, so that both formats say the same on every machine.
func shown(x float64) float64 {
	x, err := strconv.ParseFloat(report.Number(x), 64)
	if err != nil {
		return math.NaN()
	}
	return x
}

func (rows *parquetRows) flush() error { return rows.parquet.Close() }
