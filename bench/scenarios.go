package main

import (
	"fmt"
	"os/exec"
	"regexp"
	"strconv"
	"strings"
)

// abilities are what this build of mores knows.
type abilities struct {
	channels bool // --channels
	jobs     bool // --jobs
	lines    bool // files of a text a line
	parquet  bool // as input
}

// abilitiesOf asks the program for its help.
func abilitiesOf(mores string) (abilities, error) {
	help, err := exec.Command(mores, "analyze", "--help").Output()
	if err != nil {
		return abilities{}, fmt.Errorf("mores analyze --help: %w", err)
	}
	return abilitiesIn(string(help)), nil
}

func abilitiesIn(help string) abilities {
	types := flagHelp(help, "type")
	return abilities{
		channels: flagHelp(help, "channels") != "",
		jobs:     flagHelp(help, "jobs") != "",
		lines:    hasWord(types, "lines"),
		parquet:  hasWord(types, "parquet"),
	}
}

// flagHelp is the part of a help text on a flag; "" where there is no such flag.
func flagHelp(help, name string) string {
	start := regexp.MustCompile(`(?m)^ +(-\w, )?--` + name + `\b`).FindStringIndex(help)
	if start == nil {
		return ""
	}
	rest := help[start[1]:]
	if next := regexp.MustCompile(`(?m)^ +(-\w, )?--`).FindStringIndex(rest); next != nil {
		return help[start[0] : start[1]+next[0]]
	}
	return help[start[0]:]
}

func hasWord(text, word string) bool {
	return regexp.MustCompile(`\b` + word + `\b`).MatchString(text)
}

// input is a corpus as mores is given it.
type input struct {
	name string
	form form
	kind string // for --type
}

// The inputs, by the names that the table of scenarios has for them.
var inputs = []input{
	{"lines", plain, "lines"},
	{"csv", commas, "csv"},
	{"jsonl", objects, "jsonl"},
	{"parquet", columnwise, "parquet"},
	{"one document", plain, "txt"},
}

// scenario is a way to run mores analyze.
type scenario struct {
	name  string
	input string
	moral bool // --channels moral; else all channels
	jobs  int
	cores int  // GOMAXPROCS
	large bool // of ten times the size
}

// scenarios are what is measured of mores. Cores are few on purpose: the bars are for two.
var scenarios = []scenario{
	{"mores moral", "lines", true, 2, 2, false},
	{"mores all", "lines", false, 2, 2, false},
	{"mores moral, one core", "lines", true, 1, 1, false},
	{"mores all, one core", "lines", false, 1, 1, false},
	{"mores all, one job", "lines", false, 1, 2, false},
	{"mores moral, csv", "csv", true, 2, 2, false},
	{"mores moral, jsonl", "jsonl", true, 2, 2, false},
	{"mores moral, parquet", "parquet", true, 2, 2, false},
	{"mores all, csv", "csv", false, 2, 2, false},
	{"mores all, jsonl", "jsonl", false, 2, 2, false},
	{"mores all, parquet", "parquet", false, 2, 2, false},
	{"mores all, one document", "one document", false, 2, 2, false},
	{"mores moral, large", "lines", true, 2, 2, true},
	{"mores all, large", "lines", false, 2, 2, true},
}

// size is how many bytes of text a scenario gets.
func (c scenario) size(f flags) int64 {
	if c.large {
		return f.largeSize()
	}
	return f.size()
}

// lacks says what of a scenario this build of mores does not know, or the user did not ask for; "" where it can be run.
func (c scenario) lacks(knows abilities, large bool) string {
	switch {
	case c.moral && !knows.channels:
		return "this build of mores has no --channels"
	case c.jobs < c.cores && !knows.jobs:
		return "this build of mores has no --jobs"
	case c.input == "parquet" && !knows.parquet:
		return "this build of mores reads no parquet"
	case c.large && !large:
		return "not asked for (--large)"
	}
	return ""
}

// arguments are those of mores, without the file.
func (c scenario) arguments(knows abilities, kind string) []string {
	args := []string{"analyze", "--type", kind}
	if c.moral {
		args = append(args, "--channels", "moral")
	}
	if knows.jobs {
		args = append(args, "--jobs", strconv.Itoa(c.jobs))
	}
	return args
}

// command makes the file that a scenario needs, of so many bytes of text.
func (s *setup) command(c scenario, size int64) (command, error) {
	in := s.input(c.input)
	path, err := s.files.path(in.form, size)
	args := append([]string{s.mores}, c.arguments(s.knows, in.kind)...)
	return command{
		name:  c.name,
		args:  append(args, path),
		env:   []string{"GOMAXPROCS=" + strconv.Itoa(c.cores)},
		bytes: size,
	}, err
}

// input returns the input of that name. A build that reads no lines gets objects with nothing but the text.
func (s *setup) input(name string) input {
	for _, in := range inputs {
		if in.name == name && (name != "lines" || s.knows.lines) {
			return in
		}
	}
	return input{name, bare, strings.TrimPrefix(bare.ending, "bare.")}
}
