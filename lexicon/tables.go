package lexicon

import (
	"encoding/csv"
	"errors"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
)

// readTable reads our own format: an entry a line, columns parted by tabs: entry, category, weight (1 if empty), note.
// A line that begins with # is a comment; "# version: 1.2" in one gives the version.
func readTable(f *file, b *builder) error {
	for i, line := range f.lines() {
		if comment, ok := strings.CutPrefix(line, "#"); ok {
			if version, ok := strings.CutPrefix(strings.TrimSpace(comment), "version:"); ok {
				b.lexicon.Version = strings.TrimSpace(version)
			}
			continue
		}
		if strings.TrimSpace(line) == "" {
			continue
		}
		if err := addFields(b, i+1, strings.SplitN(line, "\t", 4)); err != nil {
			return f.errorAt(i+1, 0, err.Error(), "columns are parted by tabs: entry, category, weight, note")
		}
	}
	return nil
}

// addFields adds a row of a table: entry, category, and where they are there weight and note.
func addFields(b *builder, line int, fields []string) error {
	for i := range fields {
		fields[i] = strings.TrimSpace(fields[i])
	}
	if len(fields) < 2 || fields[1] == "" {
		return errors.New("the entry has no category")
	}
	r := row{line: line, entry: fields[0], category: fields[1], weight: 1}
	if len(fields) > 2 && fields[2] != "" {
		weight, err := strconv.ParseFloat(fields[2], 64)
		if err != nil || math.IsNaN(weight) || math.IsInf(weight, 0) {
			return errors.New("the weight " + strconv.Quote(fields[2]) + " is no number")
		}
		r.weight, r.weighted = weight, true
	}
	if len(fields) > 3 {
		r.note = fields[3]
	}
	return b.add(r)
}

// readCSV reads a csv table. If its head names columns such as care_p, it is eMFD's; else its columns are word, category
// and, if there, weight, in this order unless a head says otherwise.
func readCSV(f *file, b *builder) error {
	r := csv.NewReader(strings.NewReader(f.text))
	r.FieldsPerRecord = -1
	r.TrimLeadingSpace = true
	head, err := r.Read()
	if err == io.EOF {
		return nil
	}
	if err != nil {
		return f.csvError(err)
	}
	if columns := emfdColumns(head); columns != nil {
		return readEMFD(f, b, r, columns)
	}
	order, isHead := plainColumns(head)
	for record := head; ; {
		if line, _ := r.FieldPos(0); !isHead {
			if err := addFields(b, line, pick(record, order)); err != nil {
				return f.errorAt(line, 0, err.Error(), "columns are word, category and, if you like, weight")
			}
		}
		isHead = false
		if record, err = r.Read(); err == io.EOF {
			return nil
		} else if err != nil {
			return f.csvError(err)
		}
	}
}

// plainColumns finds the columns of word, category, weight and note. A first record that names no category is no head.
func plainColumns(head []string) (order []int, isHead bool) {
	find := func(names ...string) int {
		return slices.IndexFunc(head, func(cell string) bool {
			return slices.Contains(names, strings.ToLower(strings.TrimSpace(cell)))
		})
	}
	word, category := find("word", "entry", "term"), find("category")
	if word < 0 || category < 0 {
		return []int{0, 1, 2, 3}, false
	}
	return []int{word, category, find("weight"), find("note")}, true
}

// pick returns the cells of record in the given order, empty where there is none.
func pick(record []string, order []int) []string {
	picked := make([]string, len(order))
	for i, column := range order {
		if column >= 0 && column < len(record) {
			picked[i] = record[column]
		}
	}
	return picked
}
