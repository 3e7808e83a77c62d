package main

import (
	_ "embed" // for the lists
	"encoding/csv"
	"fmt"
	"strings"

	"mores/lexicon"
)

//go:embed curated.tsv
var curatedTable string

//go:embed signal.tsv
var signalTable string

//go:embed rated.tsv
var ratedTable string

// lists are the lists by hand in our own format, the most careful first.
var lists = []struct {
	name  string
	table func() string
}{
	{"curated", func() string { return curatedTable }},
	{"signal", func() string { return signalTable }},
	{"rated", ratedRows},
}

// fullRating is the sum of three ratings of 9, which is as much as a weight of 3 elsewhere.
const fullRating = 27

// ratedRows are the rows of rated.tsv: the weight of a word in a foundation is the mean of its ratings, from 0 to 3.
func ratedRows() string {
	r := csv.NewReader(strings.NewReader(ratedTable))
	r.Comma, r.Comment, r.LazyQuotes = '\t', '#', true
	records, err := r.ReadAll()
	if err != nil {
		panic(err) // the list is part of the program
	}
	var rows strings.Builder
	for _, record := range records[1:] {
		for f, name := range records[0][1:] {
			sum := 0
			for _, digit := range strings.Trim(record[1+f], "-") {
				sum += int(digit - '0')
			}
			if sum > 0 {
				fmt.Fprintf(&rows, "%s\t%s.signal\t%.3f\n", record[0], name, 3*float64(sum)/fullRating)
			}
		}
	}
	return rows.String()
}

// parseLists reads the first n lists, and makes one lexicon of the entries that any of them has.
func parseLists(n int) (all []*lexicon.Lexicon, candidates *lexicon.Lexicon, err error) {
	known := "# reading: " + lexicon.Social + "\n"
	for _, list := range lists[:n] {
		l, err := lexicon.Parse(list.name, list.table())
		if err != nil {
			return nil, nil, err
		}
		all = append(all, l)
		if candidates == nil {
			known += list.table()
		} else {
			known += missing(candidates, l)
		}
		if candidates, err = lexicon.Parse("candidates", known); err != nil {
			return nil, nil, err
		}
	}
	return all, candidates, nil
}

// missing returns the rows of the words of more that known does not match. A word that a stem of known matches gets no
// entry of its own, which would take it away from the stem.
func missing(known, more *lexicon.Lexicon) string {
	var rows strings.Builder
	m := lexicon.Compile(known)
	for _, e := range more.Entries {
		if m.Entry(0, e.Text) >= 0 {
			continue
		}
		for _, s := range e.Senses {
			fmt.Fprintf(&rows, "%s\t%s\t%g\n", e.Text, more.Categories[s.Category].Name, s.Weight)
		}
	}
	return rows.String()
}
