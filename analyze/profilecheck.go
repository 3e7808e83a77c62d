package analyze

import (
	"errors"
	"fmt"
	"math"
	"slices"

	"mores/analyze/exact"
)

// made is what the head says of how the profile was made.
func (h *headLine) made() (*Made, error) {
	m := &Made{Mores: h.Mores, Scores: h.Scores, Sides: h.Sides, Negation: h.Negation, Compat: h.Compat, Sources: h.sources()}
	names := map[string]bool{}
	for _, l := range h.Lexicons {
		if names["lexicon "+l.Name] {
			return nil, fmt.Errorf("two lexicons are called %q", l.Name)
		}
		names["lexicon "+l.Name] = true
		m.Lexicons = append(m.Lexicons, UsedLexicon(l))
	}
	for _, c := range h.Columns {
		if names["column "+c.Name] {
			return nil, fmt.Errorf("two columns are called %q", c.Name)
		}
		names["column "+c.Name] = true
		m.Columns = append(m.Columns, Column{Name: c.Name, Kind: c.Kind, Formula: c.Formula, Lexicon: c.Lexicon, Tally: c.Tally})
	}
	if min(h.Documents, h.Words, h.Cells, h.Hits) < 0 {
		return nil, errNegative
	}
	return m, nil
}

// sources are what the channels rest on that no lexicon measures.
func (h *headLine) sources() (all []Source) {
	if s := h.Sentiment; s.Name != "" {
		all = append(all, Source{SentimentChannel, s.Name, s.Version, s.SHA256})
	}
	for _, s := range h.Sources {
		all = append(all, Source(s))
	}
	return all
}

var (
	errNegative = errors.New("a number is below 0")
	errOrder    = errors.New("it does not stand in the order of the lines, or stands there twice")
	errSum      = errors.New("a sum is not as mores writes it")
	errMissing  = errors.New("what is missing does not agree with the rest of the line")
)

// readCell reads the line of a cell.
func (in *profileReader) readCell() error {
	var line cellLine
	if err := in.next(&line); err != nil {
		return err
	}
	key := cellKey{line.Group, line.Topic}
	if in.profile.Len() > 0 && in.cell.compare(key) >= 0 {
		return errOrder
	}
	in.cell = key
	c, err := line.cell(len(in.profile.made.Columns))
	if err != nil {
		return err
	}
	return in.profile.addCell(key, *c)
}

// cell is what the line says, of so many columns.
func (line *cellLine) cell(columns int) (*cell, error) {
	c := &cell{documents: line.Documents, words: line.Words}
	switch {
	case c.documents < 1 || c.words < 0:
		return nil, errNegative
	case len(line.Sums) != columns || c.documents > 1 && len(line.Squares) != columns || c.documents == 1 && line.Squares != nil:
		return nil, fmt.Errorf("there are %d sums and %d of squares, of %d columns", len(line.Sums), len(line.Squares), columns)
	}
	for j, f := range line.Sums {
		if err := c.read(line, j, f); err != nil {
			return nil, err
		}
	}
	for i, m := range line.Missing {
		if len(m) != 3 || m[0] < 0 || m[0] >= columns || i > 0 && line.Missing[i-1][0] >= m[0] {
			return nil, errMissing
		}
		if err := c.readGap(gap{m[0], m[1], m[2]}); err != nil {
			return nil, err
		}
	}
	return c, nil
}

// read reads the sums of column j.
func (c *cell) read(line *cellLine, j int, f figure) error {
	if c.documents == 1 {
		if len(f) > 1 || len(f) == 1 && math.Abs(f[0]) > exact.Largest {
			return errSum
		}
		c.only = append(c.only, append(f, 0)[0])
		return nil
	}
	sum, ok := exact.FromFloats(f)
	squares, alike := exact.FromFloats(line.Squares[j])
	if !ok || !alike || squares.IsNegative() {
		return errSum
	}
	c.sums = append(c.sums, columnSum{sum, squares})
	return nil
}

// readGap reads what is missing in a column. Its words are all of the cell's if its documents are, and its sums then 0.
func (c *cell) readGap(g gap) error {
	all := g.documents == c.documents
	switch {
	case g.documents < 1 || g.documents > c.documents || g.words < 0 || g.words > c.words || all && g.words != c.words:
		return errMissing
	case c.only != nil:
		if c.only[g.column] != 0 {
			return errMissing
		}
		c.only[g.column] = math.NaN()
	case all && c.sums[g.column] != (columnSum{}):
		return errMissing
	default:
		c.gaps = append(c.gaps, g)
	}
	return nil
}

// readHit reads the line of an entry in a group.
func (in *profileReader) readHit() error {
	var line hitLine
	if err := in.next(&line); err != nil {
		return err
	}
	key := hitKey{line.Lexicon, line.Entry, line.Group}
	if len(in.profile.hits) > 0 && in.hit.compare(key) >= 0 {
		return errOrder
	}
	in.hit = key
	known := slices.ContainsFunc(in.profile.made.Lexicons, func(l UsedLexicon) bool { return l.Name == key.lexicon })
	switch {
	case !known:
		return fmt.Errorf("the lexicon %q is none of those that its head names", key.lexicon)
	case line.Documents < 1 || line.Hits < line.Documents:
		return errors.New("an entry has fewer hits than documents, or none")
	}
	h := in.profile.held(key)
	h.hits, h.documents, h.categories = line.Hits, line.Documents, line.Categories
	return in.profile.fits()
}
