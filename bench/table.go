package main

import (
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"os"
	"strconv"
	"strings"
	"text/tabwriter"
)

// row is a line of the table.
type row struct {
	name    string
	bytes   int64
	runs    int
	seconds spread
	speed   float64 // MB of text a second, by the median
	ratio   spread  // of the time for the same text to that of wc -w in the same round
	cpu     float64 // seconds, the median
	peak    float64 // MB, the largest
	failed  string  // why there is nothing of the above; "" where there is
}

func tabulate(results []result) []row {
	base := find(results, wordCount)
	rows := make([]row, len(results))
	for i, r := range results {
		rows[i] = row{name: r.name, bytes: r.bytes, runs: len(r.samples)}
		if r.err != nil {
			rows[i].failed = r.err.Error()
			continue
		}
		rows[i].seconds = of(r.samples, seconds)
		rows[i].speed = float64(r.bytes) / megabyte / rows[i].seconds.median
		rows[i].ratio, _ = r.against(base)
		rows[i].cpu = of(r.samples, cpu).median
		rows[i].peak = of(r.samples, peakMB).high
	}
	return rows
}

func printRows(w io.Writer, rows []row) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', tabwriter.AlignRight)
	fmt.Fprintln(t, "\tMB\tseconds\tMB/s\t× wc -w\tmin–max\tCPU s\tpeak MB\t")
	for _, r := range rows {
		name := r.name + strings.Repeat(" ", max(nameWidth-len(r.name), 0))
		if r.failed != "" {
			fmt.Fprintf(t, "%s\t%s\tfailed\t\t\t\t\t\t\n", name, sizeMB(r.bytes))
			continue
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\t%s–%s\t%s\t%.0f\t\n", name, sizeMB(r.bytes), short(r.seconds.median), short(r.speed),
			short(r.ratio.median), short(r.ratio.low), short(r.ratio.high), short(r.cpu), r.peak)
	}
	return t.Flush()
}

// nameWidth is the width of the first column, in which names stand to the left.
const nameWidth = 24

// short writes a number with about three figures that count, and all of those before the point.
func short(x float64) string {
	digits := 3
	switch {
	case x >= 100:
		digits = 0
	case x >= 10:
		digits = 1
	case x >= 1:
		digits = 2
	}
	return strconv.FormatFloat(x, 'f', digits, 64)
}

func sizeMB(bytes int64) string { return strconv.FormatFloat(float64(bytes)/megabyte, 'g', -1, 64) }

// printNotes says what was not measured, and why.
func printNotes(w io.Writer, s *setup, rows []row, missing []absent) {
	fmt.Fprintln(w)
	for _, r := range rows {
		if r.failed != "" {
			fmt.Fprintf(w, "failed: %s: %s\n", r.name, r.failed)
		}
	}
	for _, m := range missing {
		fmt.Fprintf(w, "missing: %s: %s\n", m.name, m.why)
	}
	if !s.knows.lines {
		fmt.Fprintln(w, "This build of mores reads no file with a text a line: it is given jsonl with nothing but the text.")
	}
	fmt.Fprintf(w, "Slow peers get %s MB; their start-up is taken off. MB are of text, in whatever format.\n", sizeMB(s.flags.slowSize()))
}

// writeCSVFile writes the table for other programs. Cells of a command that failed are empty.
func writeCSVFile(path string, rows []row) error {
	f, err := os.Create(path)
	if err != nil {
		return err
	}
	out := csv.NewWriter(f)
	out.Write([]string{"name", "bytes", "runs", "seconds", "seconds_low", "seconds_high", "mb_per_second",
		"ratio_wc", "ratio_wc_low", "ratio_wc_high", "cpu_seconds", "peak_mb"})
	for _, r := range rows {
		cells := []string{r.name, strconv.FormatInt(r.bytes, 10), strconv.Itoa(r.runs)}
		for _, x := range []float64{r.seconds.median, r.seconds.low, r.seconds.high, r.speed,
			r.ratio.median, r.ratio.low, r.ratio.high, r.cpu, r.peak} {
			cell := strconv.FormatFloat(x, 'g', 6, 64)
			if r.failed != "" {
				cell = ""
			}
			cells = append(cells, cell)
		}
		out.Write(cells)
	}
	out.Flush()
	return errors.Join(out.Error(), f.Close())
}
