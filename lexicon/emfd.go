package lexicon

import (
	"encoding/csv"
	"io"
	"slices"
	"strconv"
	"strings"

	"mores/corpora/source"
)

// emfdPair is a foundation's two columns in the csv of the extended Moral Foundations Dictionary.
type emfdPair struct {
	foundation        string
	probability, sent int // columns; sent is -1 where there is none
}

// emfdColumns finds the columns that end in _p, with their _sent beside them; nil if the file is not eMFD's.
func emfdColumns(head []string) []emfdPair {
	if len(head) == 0 || head[0] != "word" {
		return nil
	}
	var pairs []emfdPair
	for i, name := range head {
		if foundation, ok := strings.CutSuffix(name, "_p"); ok {
			pairs = append(pairs, emfdPair{foundation, i, slices.Index(head, foundation+"_sent")})
		}
	}
	return pairs
}

// readEMFD reads the rest of an eMFD csv. A word is in each foundation that has a probability for it, with that
// probability as its weight, on the side of the sign of the foundation's sentiment (virtue, vice, or neither at 0); the
// sentiment itself is the weight in a category of its own, care_sent and so on. So the sums of eMFDscore are the sums
// of weights (Hopp et al. 2021, doi 10.3758/s13428-020-01433-0).
func readEMFD(f *file, b *builder, r *csv.Reader, columns []emfdPair) error {
	for {
		record, err := r.Read()
		if err == io.EOF {
			return nil
		}
		if err != nil {
			return f.csvError(err)
		}
		line, _ := r.FieldPos(0)
		for _, c := range columns {
			if err := addEMFD(f, b, r, record, line, c); err != nil {
				return err
			}
		}
	}
}

func addEMFD(f *file, b *builder, r *csv.Reader, record []string, line int, c emfdPair) error {
	number := func(column int) (float64, error) {
		if column >= len(record) {
			return 0, f.errorAt(line, 0, "the line has fewer columns than the head", "")
		}
		x, err := strconv.ParseFloat(record[column], 64)
		if err != nil {
			_, at := r.FieldPos(column)
			return 0, f.errorAt(line, source.Column(f.line(line), at-1), strconv.Quote(record[column])+" is no number", "")
		}
		return x, nil
	}
	p, err := number(c.probability)
	if err != nil {
		return err
	}
	side := ""
	if c.sent >= 0 {
		sentiment, err := number(c.sent)
		if err != nil {
			return err
		}
		side = emfdSide(sentiment)
		name := c.foundation + "_sent"
		if err := b.add(row{line: line, entry: record[0], category: name, weight: sentiment, weighted: true}); err != nil {
			return f.errorAt(line, 0, err.Error(), "")
		}
	}
	if p == 0 {
		return nil
	}
	if err := b.add(row{line: line, entry: record[0], category: c.foundation + side, weight: p, weighted: true}); err != nil {
		return f.errorAt(line, 0, err.Error(), "")
	}
	return nil
}

func emfdSide(sentiment float64) string {
	switch {
	case sentiment > 0:
		return ".virtue"
	case sentiment < 0:
		return ".vice"
	}
	return ""
}
