package main

import (
	_ "embed" // for the scripts
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
)

//go:embed peers/vader.py
var vaderScript string

//go:embed peers/emfd.py
var emfdScript string

// The names of peers that others are compared with.
const (
	wordCount    = "wc -w"
	pythonVADER  = "Python VADER"
	emfdRule     = "eMFDscore's rule"
	millerScript = `begin{@words = 0} @words += length(splitax($text, " ")); end{emit @words}`
)

// absent is a command that cannot be run here.
type absent struct{ name, why string }

// peer is another program. args makes its command line for a file; it says why where there is no such program here.
type peer struct {
	name string
	form form
	slow bool // it gets a sample, and its start-up is taken off
	env  []string
	args func(*setup) (func(file string) []string, string)
}

var peers = []peer{
	{wordCount, plain, false, []string{"LC_ALL=C.UTF-8"}, program("wc", "-w")},
	{"cat", plain, false, nil, program("sh", "-c", `cat "$1" | cat >/dev/null`, "sh")},
	{"xan", commas, false, nil, program("xan", "agg", `sum(len(split(text, " "))) as words`)},
	{"miller", commas, false, nil, program("mlr", "--icsv", "--ojson", "put", "-q", millerScript)},
	{"govader", plain, true, nil, ownProgram("govader")},
	{"prose, words only", plain, true, nil, ownProgram("prose")},
	{pythonVADER, plain, true, nil, func(s *setup) (func(string) []string, string) {
		return s.python("vaderSentiment", vaderScript)
	}},
	{emfdRule, plain, true, nil, func(s *setup) (func(string) []string, string) {
		lexicon := filepath.Join(s.shared, "data", "lexicons", "emfd.csv")
		if _, err := os.Stat(lexicon); err != nil {
			return nil, "its lexicon is not in ../shared/data/lexicons"
		}
		return s.python("spacy", emfdScript, lexicon)
	}},
}

// program is one that has to be on the PATH; the file is its last argument.
func program(name string, args ...string) func(*setup) (func(string) []string, string) {
	return func(*setup) (func(string) []string, string) {
		path, err := exec.LookPath(name)
		if err != nil {
			return nil, name + " is not on the PATH"
		}
		return before(append([]string{path}, args...)...), ""
	}
}

// ownProgram is one of the children of bench.
func ownProgram(name string) func(*setup) (func(string) []string, string) {
	return func(s *setup) (func(string) []string, string) { return before(s.self, name), "" }
}

// python is a script, if Python has the module that it needs.
func (s *setup) python(module, script string, args ...string) (func(string) []string, string) {
	if err := exec.Command(s.flags.python, "-c", "import "+module).Run(); err != nil {
		return nil, fmt.Sprintf("%s cannot import %s; name another Python with --python", s.flags.python, module)
	}
	return before(append([]string{s.flags.python, "-c", script}, args...)...), ""
}

// before puts arguments before a file.
func before(args ...string) func(string) []string {
	return func(file string) []string { return append(args[:len(args):len(args)], file) }
}

// commands are all that can be run here, peers first, and what cannot.
func (s *setup) commands() (all []command, missing []absent, err error) {
	for _, p := range peers {
		args, why := p.args(s)
		if why != "" {
			missing = append(missing, absent{p.name, why})
			continue
		}
		c, err := s.peer(p, args)
		if err != nil {
			return nil, nil, err
		}
		all = append(all, c)
	}
	if len(all) == 0 || all[0].name != wordCount {
		return nil, nil, errors.New("wc is not on the PATH: there is nothing to compare with")
	}
	for _, c := range scenarios {
		if why := c.lacks(s.knows, s.flags.large); why != "" {
			missing = append(missing, absent{c.name, why})
			continue
		}
		command, err := s.command(c, c.size(s.flags))
		if err != nil {
			return nil, nil, err
		}
		all = append(all, command)
	}
	return all, missing, nil
}

// peer makes the files that a peer needs.
func (s *setup) peer(p peer, args func(string) []string) (command, error) {
	size := s.flags.size()
	if p.slow {
		size = s.flags.slowSize()
	}
	path, err := s.files.path(p.form, size)
	c := command{name: p.name, args: args(path), env: p.env, bytes: size}
	if err != nil || !p.slow {
		return c, err
	}
	path, err = s.files.path(p.form, tiny)
	c.idle = args(path)
	return c, err
}
