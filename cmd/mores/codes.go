package main

import (
	"fmt"
	"io"
	"slices"

	"mores/corpora/source"
)

// codes are what all coders said of all hits.
type codes struct {
	hits     []hitKey          // in the order of the files
	of       map[hitKey][]bool // by hit; none for a hit that nobody coded
	coders   int               // columns that hold a code
	warnings []string
}

// readCodes reads coded samples. It is an error if there is no code in them.
func readCodes(paths []string, stdin io.Reader) (*codes, error) {
	all := &codes{of: map[hitKey][]bool{}}
	for i, path := range paths {
		if slices.Contains(paths[:i], path) {
			return nil, &source.Error{Problem: path + " is named twice", Hint: "a file is one coder's work; twice it would agree with itself"}
		}
		if err := all.read(path, stdin); err != nil {
			return nil, err
		}
	}
	switch {
	case all.coders == 0:
		return nil, &source.Error{Problem: "no hit is coded", Hint: "write 1 (right) or 0 (wrong) into the column code"}
	case all.coders > 1 && all.withCodes(2) == 0:
		all.warnings = append(all.warnings, plural(all.coders, "coder", "coders")+" coded no hit in common, so nothing is known of their agreement; are the files copies of one sample?")
	}
	return all, nil
}

// read adds the codes of one file.
func (all *codes) read(path string, stdin io.Reader) error {
	in, err := source.Open(path, stdin, source.Options{})
	if err != nil {
		return err
	}
	defer in.Close()
	text, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	if path == source.Stdin {
		path = "stdin"
	}
	if n := in.Replaced(); n > 0 {
		all.warnings = append(all.warnings, fmt.Sprintf("%s: %s of bytes that are no UTF-8 became U+FFFD; save the file as UTF-8", path, plural(n, "stretch", "stretches")))
	}
	return all.add(path, text)
}

// add adds the codes of a file that is text.
func (all *codes) add(name string, text []byte) error {
	f := newCodedFile(name, text)
	if err := f.readHeader(); err != nil {
		return err
	}
	counts := make([]int, len(f.coders))
	for {
		row, err := f.next()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		if err := all.addRow(f, row, counts); err != nil {
			return err
		}
	}
	for i, n := range counts {
		if n > 0 {
			all.coders++
		} else {
			all.warnings = append(all.warnings, fmt.Sprintf("%s: there is no code in the column %s", name, f.header[f.coders[i]]))
		}
	}
	return nil
}

// addRow adds the codes of a row, and counts them by column.
func (all *codes) addRow(f *codedFile, row []string, counts []int) error {
	key, err := f.keyOf(row)
	if err != nil {
		return err
	}
	given, known := all.of[key]
	if !known {
		all.hits = append(all.hits, key)
	}
	for i, column := range f.coders {
		right, ok, err := f.code(row, column)
		if err != nil {
			return err
		}
		if ok {
			counts[i]++
			given = append(given, right)
		}
	}
	all.of[key] = given
	return nil
}

// withCodes is how many hits have so many codes or more.
func (all *codes) withCodes(least int) int {
	n := 0
	for _, given := range all.of {
		if len(given) >= least {
			n++
		}
	}
	return n
}
