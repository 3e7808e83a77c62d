// Simulate tries the comparison on texts that are made up, of which the truth is known, and writes docs/statistics.md: how
// often a difference is found where there is none, how often intervals hold the truth, and how often equivalence is claimed
// of a difference as large as the margin.
//
//	go run ./compare/simulate -runs 10000 > docs/statistics.md
//
// It takes some minutes. The same number of runs gives the same page.
package main

import (
	"flag"
	"fmt"
	"io"
	"os"
	"strings"
)

func main() {
	runs := flag.Int("runs", 10_000, "`number` of data sets a scenario")
	flag.Parse()
	if err := page(os.Stdout, *runs, scenarios); err != nil {
		fmt.Fprintln(os.Stderr, "simulate:", err)
		os.Exit(2)
	}
}

// page writes the whole page.
func page(w io.Writer, runs int, scenarios []scenario) error {
	var results []result
	for i, s := range scenarios {
		results = append(results, s.simulate(runs, uint64(i)))
	}
	fmt.Fprintf(w, head, grouped(runs), band(runs, 0.05), band(runs, 0.95))
	table(w, results, "Scenario", rejections)
	fmt.Fprint(w, coverageHead)
	table(w, results, "Scenario", coverages)
	fmt.Fprint(w, equivalenceHead)
	table(w, results, "Scenario", equivalences)
	fmt.Fprint(w, othersHead)
	table(w, results, "Scenario", others)
	_, err := fmt.Fprint(w, tail)
	return err
}

// A column of a table is a share of the runs; not every scenario has it.
type tableColumn struct {
	name  string
	share func(r result) (share float64, ok bool)
}

func table(w io.Writer, results []result, first string, columns []tableColumn) {
	names, rules := []string{first}, []string{"---"}
	for _, c := range columns {
		names, rules = append(names, c.name), append(rules, "---:")
	}
	fmt.Fprintf(w, "| %s |\n| %s |\n", strings.Join(names, " | "), strings.Join(rules, " | "))
	for _, r := range results {
		cells := []string{r.scenario.name}
		for _, c := range columns {
			cell := ""
			if share, ok := c.share(r); ok {
				cell = fmt.Sprintf("%.1f", 100*share)
			}
			cells = append(cells, cell)
		}
		fmt.Fprintf(w, "| %s |\n", strings.Join(cells, " | "))
	}
	fmt.Fprintln(w)
}
