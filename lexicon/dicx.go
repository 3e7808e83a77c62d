package lexicon

import (
	"encoding/csv"
	"io"
	"strconv"
	"strings"
)

// dicxEntry is what the column of the entries is called in the dictionaries of LIWC-22.
const dicxEntry = "DicTerm"

// readDICX reads a dictionary of LIWC-22, a csv: in its head DicTerm and then the categories; in each line an entry, and
// for each category an X, a weight, or nothing. A 0 is nothing too: files with weights have it in every empty cell.
func readDICX(f *file, b *builder) error {
	var categories []string
	for r, err := range f.records() {
		if err != nil {
			return err
		}
		if categories == nil {
			if !strings.EqualFold(strings.TrimSpace(r.cells[0]), dicxEntry) || len(r.cells) < 2 {
				return f.errorAt(r.line, 0, "a .dicx file begins with "+dicxEntry+" and the names of the categories",
					"write "+dicxEntry+",care.virtue,care.vice,… in the first line")
			}
			categories = r.cells[1:]
			for _, name := range categories {
				b.declare(name, r.line)
			}
			continue
		}
		if err := addDICX(f, b, r, categories); err != nil {
			return err
		}
	}
	return nil
}

// addDICX adds a line after the head.
func addDICX(f *file, b *builder, r record, categories []string) error {
	marked := false
	for i, cell := range r.cells[1:] {
		cell = strings.TrimSpace(cell)
		if cell == "" {
			continue
		}
		if i >= len(categories) || strings.TrimSpace(categories[i]) == "" {
			return f.cellError(r, i+1, "the head names no category for this column", "")
		}
		sense := row{line: r.line, entry: r.cells[0], category: categories[i], weight: 1}
		if !strings.EqualFold(cell, "x") {
			weight, err := parseWeight(cell)
			if err != nil {
				return f.cellError(r, i+1, strconv.Quote(cell)+" is neither X nor a number", "")
			}
			if weight == 0 {
				continue
			}
			sense.weight, sense.weighted = weight, true
		}
		marked = true
		if err := b.add(sense); err != nil {
			return f.errorAt(r.line, 0, err.Error(), "")
		}
	}
	if !marked {
		b.leaveOut(r.line, NoCategory, strconv.Quote(r.cells[0])+" is in no category and is left out")
	}
	return nil
}

// writeDICX writes numbers if the lexicon has weights, else X.
func writeDICX(w io.Writer, l *Lexicon) error {
	out := csv.NewWriter(w)
	head := []string{dicxEntry}
	for _, c := range l.Categories {
		head = append(head, c.Name)
	}
	if err := out.Write(head); err != nil {
		return err
	}
	for i := range l.Entries {
		e := &l.Entries[i]
		if e.IsException() || onlyZeros(e) {
			continue
		}
		cells := make([]string, len(head))
		cells[0] = e.Text
		for _, s := range e.Senses {
			switch {
			case !l.Weighted:
				cells[s.Category+1] = "X"
			case s.Weight != 0:
				cells[s.Category+1] = formatWeight(s.Weight)
			}
		}
		if err := out.Write(cells); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
