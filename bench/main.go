// Command bench measures how fast mores is, beside wc -w and beside other programs that score or count words.
//
//	cd bench && go run . [flags]
//
// It makes a corpus of 100 MB in a cache folder, builds mores from the checkout that it stands in, and runs every command
// once a round, round after round, so that a slow moment of the machine falls on all of them alike. Ratios are taken within
// a round. What they mean, and how to read the tables: docs/performance.md.
//
// It is a module of its own, so that what only it needs stays out of the module mores. It needs a Unix with wc, sh and cat.
package main

import (
	"fmt"
	"io"
	"os"
	"runtime"
)

func main() {
	if err := run(os.Args[1:], os.Stdout, os.Stderr); err != nil {
		fmt.Fprintln(os.Stderr, "bench:", err)
		os.Exit(2)
	}
}

// children are the programs that bench runs of itself, so that they are measured like all others.
var children = map[string]func(args []string, stdout io.Writer) error{
	"measure": measureChild,
	"govader": scoreWithGovader,
	"prose":   tokenizeWithProse,
}

func run(args []string, stdout, progress io.Writer) error {
	if len(args) > 0 && children[args[0]] != nil {
		return children[args[0]](args[1:], stdout)
	}
	f, err := parseFlags(args, progress)
	if err != nil {
		return err
	}
	s, err := prepare(f, progress)
	if err != nil {
		return err
	}
	commands, missing, err := s.commands()
	if err != nil {
		return err
	}
	if err := s.files.warm(); err != nil {
		return err
	}
	results := interleave(commands, f.runs, s.measure, progress)
	starts, err := s.starts(progress)
	if err != nil {
		return err
	}
	return report(stdout, s, results, missing, starts)
}

// report prints what was found, and writes the csv that was asked for.
func report(w io.Writer, s *setup, results []result, missing []absent, starts []sample) error {
	fmt.Fprintf(w, "%s: %d MB of text; %s; %d cores, %s/%s, %s\n\n",
		s.files.source.name, s.flags.mb, count(s.flags.runs, "round"), runtime.NumCPU(), runtime.GOOS, runtime.GOARCH, runtime.Version())
	rows := tabulate(results)
	if err := printRows(w, rows); err != nil {
		return err
	}
	printNotes(w, s, rows, missing)
	printStarts(w, starts)
	if err := printBars(w, judge(results, starts)); err != nil {
		return err
	}
	if s.flags.csv == "" {
		return nil
	}
	return writeCSVFile(s.flags.csv, rows)
}

func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return fmt.Sprintf("%d %ss", n, noun)
}
