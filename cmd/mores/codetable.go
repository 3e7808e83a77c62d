package main

import (
	"encoding/csv"
	"fmt"
	"io"
	"maps"
	"math"
	"slices"
	"strconv"
	"strings"

	"mores/compare/report"
)

// maxEntries is how many entries the table shows.
const maxEntries = 20

const codesLegend = `
A hit is right where more than half of its coders say so, and counts as wrong
where they are evenly split. Intervals after Wilson. all: categories weigh by
coded hits.
`

const agreementLegend = `shared: hits that several coded; agree: the mean share of their pairs of codes
that agree; alpha: Krippendorff's, nominal (- where all codes are the same).
`

// codesTable prints the figures for people, within 80 columns.
func codesTable(w io.Writer, all *codes) error {
	fmt.Fprintf(w, "%s of %d coded, by %s\n", plural(all.withCodes(1), "hit", "hits"), len(all.hits), plural(all.coders, "coder", "coders"))
	legend, shared := codesLegend, all.withCodes(2) > 0
	if shared {
		legend += agreementLegend
	}
	byName := map[string][]*codeTally{}
	for _, t := range all.tallies() {
		byName[t.lexicon] = append(byName[t.lexicon], t)
	}
	for _, name := range slices.Sorted(maps.Keys(byName)) {
		printTallies(w, name, byName[name], shared)
	}
	_, err := fmt.Fprint(w, legend)
	return err
}

// printTallies prints the figures of one lexicon, with those of agreement where there are shared hits.
func printTallies(w io.Writer, name string, tallies []*codeTally, shared bool) {
	head, agreement := "", func(*codeTally) string { return "" }
	if shared {
		head, agreement = " shared agree  alpha", agreementOf
	}
	fmt.Fprintf(w, "\n%s%s\n", figuresHead(name), head)
	entries := 0
	for _, t := range tallies {
		switch t.level {
		case levelAll:
			fmt.Fprintln(w, figures(levelAll, t)+agreement(t))
			continue
		case levelCategory:
			fmt.Fprintln(w, figures("  "+t.category, t)+agreement(t))
			continue
		}
		if entries++; entries == 1 {
			fmt.Fprintf(w, "\n%s  category\n", figuresHead("worst entries"))
		}
		if entries <= maxEntries {
			fmt.Fprintf(w, "%s  %s\n", figures(t.entry, t), strings.TrimRight(cell(t.category, 18), " "))
		}
	}
	if entries > maxEntries {
		fmt.Fprintf(w, "and %d more: --format csv has all\n", entries-maxEntries)
	}
}

func figuresHead(label string) string {
	return cell(label, labelWidth) + " coded right precision   95 % interval"
}

func figures(label string, t *codeTally) string {
	i := t.interval()
	return fmt.Sprintf("%s %5d %5d %9.3f  [%.3f, %.3f]", cell(label, labelWidth), t.coded, t.right, t.precision(), i.Low, i.High)
}

// labelWidth is the width of the first column.
const labelWidth = 22

func agreementOf(t *codeTally) string {
	return fmt.Sprintf(" %6d %5s %6s", len(t.shared), decimals(t.agree()), decimals(t.alpha()))
}

// decimals writes a share with three decimals, - where it is missing.
func decimals(x float64) string {
	if math.IsNaN(x) {
		return "-"
	}
	return strconv.FormatFloat(x, 'f', 3, 64)
}

// codesCSV writes a row for each lexicon, category and entry.
func codesCSV(w io.Writer, all *codes) error {
	out := csv.NewWriter(w)
	if err := out.Write([]string{"level", "lexicon", "category", "entry", "coded", "right", "precision", "low", "high", "split", "shared", "agree", "alpha"}); err != nil {
		return err
	}
	for _, t := range all.tallies() {
		i := t.interval()
		row := []string{t.level, t.lexicon, t.category, t.entry, strconv.Itoa(t.coded), strconv.Itoa(t.right),
			report.Number(t.precision()), report.Number(i.Low), report.Number(i.High),
			strconv.Itoa(t.split), strconv.Itoa(len(t.shared)), report.Number(t.agree()), report.Number(t.alpha())}
		if err := out.Write(row); err != nil {
			return err
		}
	}
	out.Flush()
	return out.Error()
}
