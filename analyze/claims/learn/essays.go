package main

import (
	"bufio"
	"encoding/csv"
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"mores/analyze/text"
	"mores/corpora/source"
)

// readEssays reads the essays that have codes.
func readEssays(file, codes string) ([]unit, error) {
	texts, err := readTexts(file)
	if err != nil {
		return nil, err
	}
	coded, err := os.Open(codes)
	if err != nil {
		return nil, err
	}
	defer coded.Close()
	spans, names := map[string][]text.Span{}, map[string][]string{}
	var order []string
	for lines := bufio.NewScanner(coded); lines.Scan(); {
		f := strings.Split(lines.Text(), "\t")
		if strings.HasPrefix(f[0], "#") {
			continue
		}
		start, err1 := strconv.Atoi(f[1])
		end, err2 := strconv.Atoi(f[2])
		if err := errors.Join(err1, err2); err != nil {
			return nil, err
		}
		if len(spans[f[0]]) == 0 {
			order = append(order, f[0])
		}
		spans[f[0]] = append(spans[f[0]], text.Span{Start: start, End: end})
		names[f[0]] = append(names[f[0]], f[3])
	}
	var all []unit
	for _, id := range order {
		units, err := made(essays, "essay "+id, texts[id], spans[id], names[id])
		if err != nil {
			return nil, fmt.Errorf("essay %s: %w", id, err)
		}
		all = append(all, units...)
	}
	return all, nil
}

// readTexts reads the students' essays by id.
func readTexts(file string) (map[string]string, error) {
	raw, err := source.Open(file, os.Stdin, source.Options{})
	if err != nil {
		return nil, err
	}
	defer raw.Close()
	r := csv.NewReader(raw)
	r.Comma = ';'
	rows, err := r.ReadAll()
	if err != nil {
		return nil, err
	}
	texts := map[string]string{}
	column := slices.Index(rows[0], "Student")
	for _, row := range rows[1:] {
		texts[row[0]] = row[column]
	}
	return texts, nil
}
