package main

import (
	"errors"
	"flag"
	"fmt"
	"io"
	"os"
	"os/exec"
	"path/filepath"
)

// flags are what the user asks for.
type flags struct {
	mb     int
	large  bool
	runs   int
	slowMB float64
	corpus string
	work   string
	python string
	csv    string
}

func parseFlags(args []string, w io.Writer) (flags, error) {
	var f flags
	s := flag.NewFlagSet("bench", flag.ExitOnError)
	s.SetOutput(w)
	s.IntVar(&f.mb, "mb", 100, "size of the corpus in `MB` (of 1,000,000 bytes)")
	s.BoolVar(&f.large, "large", false, "measure a corpus of ten times that size, too")
	s.IntVar(&f.runs, "runs", 5, "`rounds`; fewer than 5 say little")
	s.Float64Var(&f.slowMB, "slow-mb", 2, "size in `MB` of the sample that the slow peers get")
	s.StringVar(&f.corpus, "corpus", "", "`file` with a text a line to measure with")
	s.StringVar(&f.work, "work", "", "`folder` for the corpus and the program (default mores-bench in the user's cache)")
	s.StringVar(&f.python, "python", "python3", "`program` that runs Python, such as that of a virtual environment")
	s.StringVar(&f.csv, "csv", "", "`file` to write the table to as csv")
	if err := s.Parse(args); err != nil {
		return f, err
	}
	switch {
	case s.NArg() > 0:
		return f, fmt.Errorf("%q is no flag; see -h", s.Arg(0))
	case f.mb < 1 || f.runs < 1 || f.slowMB <= 0:
		return f, errors.New("--mb, --runs and --slow-mb must be above 0")
	}
	return f, nil
}

// The sizes of a corpus, in bytes.
const (
	megabyte = 1_000_000
	tiny     = 1000 // what a program reads whose start-up is measured
)

func (f flags) size() int64      { return int64(f.mb) * megabyte }
func (f flags) largeSize() int64 { return 10 * f.size() }
func (f flags) slowSize() int64  { return min(int64(f.slowMB*megabyte), f.size()) }

// setup is what the commands are made from.
type setup struct {
	flags   flags
	shared  string // the folder of reference data beside the checkout, which may be missing
	self    string // this program
	mores   string // the program measured
	knows   abilities
	files   *files
	measure func(command) (sample, error)
}

// prepare builds mores and finds the texts.
func prepare(f flags, progress io.Writer) (*setup, error) {
	root, err := checkout()
	if err != nil {
		return nil, err
	}
	if f.work == "" {
		cache, err := os.UserCacheDir()
		if err != nil {
			return nil, fmt.Errorf("%w; name a folder with --work", err)
		}
		f.work = filepath.Join(cache, "mores-bench")
	}
	if err := os.MkdirAll(f.work, 0o755); err != nil {
		return nil, err
	}
	s := &setup{flags: f, shared: filepath.Join(root, "..", "shared"), mores: filepath.Join(f.work, "mores")}
	if s.self, err = os.Executable(); err != nil {
		return nil, err
	}
	s.measure = measurer(s.self)
	if err := build(root, s.mores); err != nil {
		return nil, err
	}
	if s.knows, err = abilitiesOf(s.mores); err != nil {
		return nil, err
	}
	texts, err := findSource(f.corpus, filepath.Join(s.shared, "data"), filepath.Join(root, "corpora", "demo.csv"))
	if err != nil {
		return nil, err
	}
	s.files = &files{dir: f.work, source: texts, progress: progress}
	return s, nil
}

// checkout is the folder of the module mores: the nearest above the working directory that holds its command.
func checkout() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "cmd", "mores", "main.go")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", errors.New("this is no checkout of mores; run it in the folder bench of one")
		}
		dir = parent
	}
}

func build(root, program string) error {
	c := exec.Command("go", "build", "-o", program, "./cmd/mores")
	c.Dir = root
	if out, err := c.CombinedOutput(); err != nil {
		return fmt.Errorf("mores does not build: %w\n%s", err, out)
	}
	return nil
}
