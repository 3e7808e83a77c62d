package main

import (
	"fmt"
	"io"
	"math"
	"strings"
	"text/tabwriter"
)

// bar is what a ratio of times should be: that of one command to that of another, for the same amount of text.
type bar struct {
	name     string
	of, to   string
	least    float64                                 // 0 where it may be as small as it likes
	most     float64                                 // +Inf where it may be as large as it likes
	measured func([]result, []sample) (spread, bool) // nil for the ratio of times
}

var open = math.Inf(1)

// bars are what mores is meant to reach.
var bars = []bar{
	{name: "moral channel, 2 cores: time of wc -w", of: "mores moral", to: wordCount, most: 0.5},
	{name: "all channels, 2 cores: time of wc -w", of: "mores all", to: wordCount, most: 1},
	{name: "moral channel, one core: time of wc -w", of: "mores moral, one core", to: wordCount, most: 1},
	{name: "all channels, one core: time of wc -w", of: "mores all, one core", to: wordCount, most: 2},
	{name: "start-up on 1 KB: ms of CPU", most: 30, measured: startUp},
	{name: "two jobs: times as fast as one", of: "mores all, one job", to: "mores all", least: 1.7, most: open},
	{name: "moral channel, ten times the text: time per MB", of: "mores moral, large", to: "mores moral", least: 0.9, most: 1.1},
	{name: "all channels, ten times the text: time per MB", of: "mores all, large", to: "mores all", least: 0.9, most: 1.1},
	{name: "moral channel, csv: time of plain text", of: "mores moral, csv", to: "mores moral", most: 1.5},
	{name: "moral channel, jsonl: time of plain text", of: "mores moral, jsonl", to: "mores moral", most: 1.5},
	{name: "moral channel, parquet: time of plain text", of: "mores moral, parquet", to: "mores moral", most: 1.5},
	{name: "all channels, csv: time of plain text", of: "mores all, csv", to: "mores all", most: 1.5},
	{name: "all channels, jsonl: time of plain text", of: "mores all, jsonl", to: "mores all", most: 1.5},
	{name: "all channels, parquet: time of plain text", of: "mores all, parquet", to: "mores all", most: 1.5},
	{name: "all channels: times as fast as eMFDscore's rule", of: emfdRule, to: "mores all", least: 100, most: open},
	{name: "all channels: times as fast as Python's VADER", of: pythonVADER, to: "mores all", least: 50, most: open},
	{name: "peak memory of any run of mores: MB", most: 150, measured: largest},
}

// judgement is a bar and what came of it.
type judgement struct {
	bar
	got spread
	ok  bool // it was measured
}

func judge(results []result, starts []sample) []judgement {
	var all []judgement
	for _, b := range bars {
		j := judgement{bar: b}
		if b.measured != nil {
			j.got, j.ok = b.measured(results, starts)
		} else {
			j.got, j.ok = find(results, b.of).against(find(results, b.to))
		}
		all = append(all, j)
	}
	return all
}

// verdict goes by the median.
func (j judgement) verdict() string {
	switch {
	case !j.ok:
		return "not measured"
	case j.least <= j.got.median && j.got.median <= j.most:
		return "met"
	}
	return "not met"
}

func (b bar) limit() string {
	switch {
	case b.least == 0:
		return fmt.Sprintf("at most %g", b.most)
	case b.most == open:
		return fmt.Sprintf("at least %g", b.least)
	}
	return fmt.Sprintf("%g to %g", b.least, b.most)
}

// startUp is the CPU time of starting up, in ms.
func startUp(_ []result, starts []sample) (spread, bool) {
	return of(starts, func(s sample) float64 { return 1000 * s.CPU }), len(starts) > 0
}

// largest is the most memory of any run of mores, in MB.
func largest(results []result, _ []sample) (spread, bool) {
	most := 0.0
	for _, r := range results {
		if strings.HasPrefix(r.name, "mores ") {
			most = max(most, of(r.samples, peakMB).high)
		}
	}
	return spread{most, most, most}, most > 0
}

func printBars(w io.Writer, all []judgement) error {
	t := tabwriter.NewWriter(w, 0, 0, 2, ' ', 0)
	fmt.Fprintln(t, "\nbar\t\tmeasured\tmin–max\t")
	for _, j := range all {
		got, span := "", ""
		if j.ok {
			got, span = short(j.got.median), short(j.got.low)+"–"+short(j.got.high)
		}
		fmt.Fprintf(t, "%s\t%s\t%s\t%s\t%s\n", j.name, j.limit(), got, span, j.verdict())
	}
	return t.Flush()
}
