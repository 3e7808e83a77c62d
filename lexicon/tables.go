package lexicon

import (
	"errors"
	"math"
	"slices"
	"strconv"
	"strings"
)

// readTSV reads a table whose columns are parted by tabs. If its first line is a head that names columns, it is a plain
// table or one of MoralStrength; if all its lines are a word and a number, it is AFINN's; else it is our own.
func readTSV(f *file, b *builder) error {
	lines := f.lines()
	head := strings.Split(lines[0], "\t")
	if isMoralStrength(head) {
		return readScores(f, b, lines, 1, baseName(f.path)) // nothing else says which foundation it is
	}
	if order, isHead := plainColumns(head); isHead {
		return readHeaded(f, b, lines, order)
	}
	if isScoreList(lines) {
		return readScores(f, b, lines, 0, valence)
	}
	return readOwn(f, b, lines)
}

// readOwn reads our own format: an entry a line, columns parted by tabs: entry, category, weight (1 if empty), note.
// A line that begins with # is a comment; "# version: 1.2" in one gives the version, and so for citation and licence.
func readOwn(f *file, b *builder, lines []string) error {
	b.expect(len(lines))
	var cells [4]string
	for i, line := range lines {
		if comment, ok := strings.CutPrefix(line, "#"); ok {
			b.lexicon.readHead(comment)
			continue
		}
		if strings.TrimSpace(line) == "" {
			continue
		}
		if err := addFields(b, i+1, splitTabs(cells[:0], line)); err != nil {
			return f.errorAt(i+1, 0, err.Error(), "columns are parted by tabs: entry, category, weight, note")
		}
	}
	return nil
}

// splitTabs appends the columns of a line to dst, the last with all the rest where dst has no room for more.
func splitTabs(dst []string, line string) []string {
	for found := true; found; {
		cell := line
		if len(dst) < cap(dst)-1 {
			cell, line, found = strings.Cut(line, "\t")
		} else {
			found = false
		}
		dst = append(dst, cell)
	}
	return dst
}

// headFields are what the comments of our own format may give, by the word before the colon.
func (l *Lexicon) headFields() []headField {
	return []headField{{"version", &l.Version}, {"citation", &l.Citation}, {"licence", &l.Licence}, {"reading", &l.Reading}}
}

type headField struct {
	name  string
	value *string
}

func (l *Lexicon) readHead(comment string) {
	for _, field := range l.headFields() {
		if value, ok := strings.CutPrefix(strings.TrimSpace(comment), field.name+":"); ok {
			*field.value = strings.TrimSpace(value)
		}
	}
}

// head are the comments that give the fields of the head which are not empty.
func (l *Lexicon) head() []string {
	var all []string
	for _, field := range l.headFields() {
		if *field.value != "" {
			all = append(all, "# "+field.name+": "+strings.Join(strings.Fields(*field.value), " "))
		}
	}
	return all
}

// readHeaded reads the rest of a table with a head, whose columns stand in that order.
func readHeaded(f *file, b *builder, lines []string, order []int) error {
	for i, line := range lines[1:] {
		if strings.TrimSpace(line) == "" {
			continue
		}
		if err := addFields(b, i+2, pick(strings.Split(line, "\t"), order)); err != nil {
			return f.errorAt(i+2, 0, err.Error(), "the columns are those of the first line")
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
		weight, err := parseWeight(fields[2])
		if err != nil {
			return err
		}
		r.weight, r.weighted = weight, true
	}
	if len(fields) > 3 {
		r.note = fields[3]
	}
	return b.add(r)
}

// parseWeight reads a finite number.
func parseWeight(s string) (float64, error) {
	weight, err := strconv.ParseFloat(s, 64)
	if err != nil || math.IsNaN(weight) || math.IsInf(weight, 0) {
		return 0, errors.New("the weight " + strconv.Quote(s) + " is no number")
	}
	return weight, nil
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
