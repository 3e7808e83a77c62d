package lexicon

import (
	"slices"
	"strconv"
	"strings"
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
		if foundation, ok := strings.CutSuffix(name, "_p"); ok && foundation != "" {
			pairs = append(pairs, emfdPair{foundation, i, slices.Index(head, foundation+"_sent")})
		}
	}
	return pairs
}

// addEMFD adds a line of an eMFD csv. A word is in each foundation that has a probability for it, with that probability
// as its weight, on the side of the sign of the foundation's sentiment (virtue, vice, or neither at 0); the sentiment
// itself is the weight in a category of its own, care_sent and so on. So the sums of eMFDscore are the sums of weights
// (Hopp et al. 2021, doi 10.3758/s13428-020-01433-0).
func addEMFD(f *file, b *builder, r record, columns []emfdPair) error {
	add := func(category string, weight float64) error {
		if err := b.add(row{line: r.line, entry: r.cells[0], category: category, weight: weight, weighted: true}); err != nil {
			return f.errorAt(r.line, 0, err.Error(), "")
		}
		return nil
	}
	for _, c := range columns {
		p, err := emfdNumber(f, r, c.probability)
		if err != nil {
			return err
		}
		side := ""
		if c.sent >= 0 {
			sentiment, err := emfdNumber(f, r, c.sent)
			if err != nil {
				return err
			}
			side = emfdSide(sentiment)
			if err := add(c.foundation+"_sent", sentiment); err != nil {
				return err
			}
		}
		if p == 0 {
			continue
		}
		if err := add(c.foundation+side, p); err != nil {
			return err
		}
	}
	return nil
}

// emfdNumber is the number in a column of a line.
func emfdNumber(f *file, r record, column int) (float64, error) {
	if column >= len(r.cells) {
		return 0, f.errorAt(r.line, 0, "the line has fewer columns than the head", "")
	}
	x, err := parseWeight(r.cells[column])
	if err != nil {
		return 0, f.cellError(r, column, strconv.Quote(r.cells[column])+" is no number", "")
	}
	return x, nil
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
