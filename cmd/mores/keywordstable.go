package main

import (
	"cmp"
	"fmt"
	"io"
	"slices"
	"strings"

	"mores/compare"
	"mores/corpora/source"
)

// wordsTable prints the key words of each group for people, within 80 columns.
func wordsTable(w io.Writer, f *foundWords, top int) error {
	var out strings.Builder
	for i := range f.keyness {
		if i > 0 {
			out.WriteString("\n")
		}
		f.writeContrast(&out, i, top)
	}
	out.WriteString(wordsLegend)
	_, err := io.WriteString(w, out.String())
	return err
}

const wordsLegend = `
z: log-odds with an informative prior, over their standard deviation. rate: per
1,000 words. log2: of the ratio of the rates. docs: documents that have it.
DP: how unevenly the side with more of it spreads it, 0 to 1. p: after Benjamini
and Hochberg. A word is key where documents or topics show it, not by G² alone.
`

// writeContrast prints one group against the baseline.
func (f *foundWords) writeContrast(out *strings.Builder, i, top int) {
	byVerdict := map[compare.Verdict][]wordRow{}
	for r := range f.contrast(i) {
		byVerdict[r.verdict()] = append(byVerdict[r.verdict()], r)
	}
	group, baseline, k := f.groups[i+1], f.groups[0], f.keyness[i]
	name, base := source.Escape(group.name), source.Escape(baseline.name)
	writeLines(out, "%s against %s: of %s %s that occur %d times or more, %s are more frequent in %s and %s less (%s, n = %s). %s: %s in %s; %s: %s in %s.",
		name, base, grouped(len(k.Keys)), f.kind, f.selection.Least, grouped(len(byVerdict[compare.Higher])), name, grouped(len(byVerdict[compare.Lower])), k.Test, grouped(k.Units),
		name, many(group.words, "word", "words"), many(group.documents, "document", "documents"),
		base, many(baseline.words, "word", "words"), many(baseline.documents, "document", "documents"))
	writeKeys(out, "more in "+name, byVerdict[compare.Higher], top)
	writeKeys(out, "less in "+name, byVerdict[compare.Lower], top)
	if len(byVerdict) == 1 {
		writeKeys(out, "none is key; largest z", byVerdict[compare.Undecided], min(top, maxLoud))
	}
	if loud := onlyByCount(byVerdict[compare.Undecided]); len(loud) > 0 {
		fmt.Fprintln(out)
		writeLines(out, "Not key, though p of G² is below 5 %% after Holm, since few documents make it: %s.", strings.Join(loud, ", "))
	}
}

func writeKeys(out *strings.Builder, head string, rows []wordRow, top int) {
	if len(rows) == 0 {
		return
	}
	fmt.Fprintf(out, "\n%s      z    rate    base   log2  docs  base   DP      p\n", cell(head, keyWidth))
	for _, r := range rows[:min(top, len(rows))] {
		dp := r.Dispersion
		if r.Test.T < 0 {
			dp = r.DispersionBaseline
		}
		fmt.Fprintf(out, "%s %6.1f %7.2f %7.2f %6.1f %5d %5d %.2f %6s\n", cell(r.label(), keyWidth), r.Z, rate(r.A, r.C), rate(r.B, r.D), r.LogRatio,
			r.Documents, r.DocumentsBaseline, dp, smallP(r.PBenjaminiHochberg))
	}
	if more := len(rows) - top; more > 0 {
		fmt.Fprintf(out, "and %d more: --top %d shows them, --format csv has all\n", more, len(rows))
	}
}

// keyWidth is the width of the column of terms.
const keyWidth = 25

// label is the term as the table shows it: with its categories if it has any.
func (r wordRow) label() string {
	if r.term.Categories == "" {
		return r.term.Name
	}
	var short []string
	for _, name := range strings.Fields(r.term.Categories) {
		_, category, _ := strings.Cut(name, ".")
		short = append(short, category)
	}
	return r.term.Name + " (" + strings.Join(short, ", ") + ")"
}

// maxLoud is how many words are named that G² alone makes much of.
const maxLoud = 8

// onlyByCount are the words that are not key though their G² is large, with the documents that have them.
func onlyByCount(rows []wordRow) []string {
	loud := slices.Clone(rows)
	loud = slices.DeleteFunc(loud, func(r wordRow) bool { return !(r.PG2Holm < 0.05) })
	slices.SortStableFunc(loud, func(a, b wordRow) int { return cmp.Compare(b.G2, a.G2) })
	var all []string
	for _, r := range loud[:min(len(loud), maxLoud)] {
		all = append(all, fmt.Sprintf("%s (%d times in %d, %d in %d)", source.Escape(r.term.Name), r.A, r.Documents, r.B, r.DocumentsBaseline))
	}
	if len(loud) > maxLoud {
		all = append(all, fmt.Sprintf("and %d more", len(loud)-maxLoud))
	}
	return all
}
