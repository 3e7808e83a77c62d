package main

import (
	"context"
	"errors"
	"io"
	"os"
	"os/signal"
	"strings"
	"syscall"

	"github.com/spf13/cobra"

	"mores/corpora/source"
)

// version stands in every run record. It changes with the release, so that the same version gives the same bytes.
const version = "0.1.0"

// The exit codes, beside 0.
const (
	exitNo          = 1
	exitError       = 2
	exitInterrupted = 130
)

// errInterrupted is the error of work that Ctrl-C ended.
var errInterrupted = errors.New("interrupted")

// errNo is the end of a command whose answer is no. The command has said it; there is nothing more to print.
var errNo = errors.New("no")

// run is the whole program as a function, so that tests call it in process.
func run(args []string, stdin io.Reader, stdout, stderr io.Writer) int {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	context.AfterFunc(ctx, stop) // a second Ctrl-C ends the program at once
	root := newRoot()
	root.SetArgs(args)
	root.SetIn(&interruptible{ctx: ctx, in: stdin})
	root.SetOut(stdout)
	root.SetErr(stderr)
	err := root.ExecuteContext(ctx)
	switch {
	case err == nil:
		return 0
	case errors.Is(err, errNo):
		return exitNo
	case ctx.Err() != nil:
		source.PrintError(stderr, "mores", err)
		return exitInterrupted
	}
	source.PrintError(stderr, "mores", err)
	return exitError
}

func newRoot() *cobra.Command {
	root := &cobra.Command{
		Use:   "mores",
		Short: "Measure how texts argue, and compare corpora",
		Long: `mores measures how texts argue: which moral foundations they invoke (care,
fairness, loyalty, authority, sanctity; upheld or violated), with what sentiment,
from what stance, and what effort they ask of a reader. It compares groups of texts, such as
LLM-written against human-written arguments, and gives each difference with its
interval and its test.

It measures surface signals in the words, not the values that anybody holds.`,
		Example: `  mores demo
  mores analyze essays/ > scores.csv
  mores compare --text argument --by source --topic claim --baseline Human arguments.csv`,
		Version:       version,
		SilenceErrors: true,
		SilenceUsage:  true,
	}
	root.SetVersionTemplate("mores {{.Version}}\n")
	root.SetUsageTemplate(strings.ReplaceAll(root.UsageTemplate(), ".FlagUsages", ".FlagUsagesWrapped 80"))
	root.SetFlagErrorFunc(func(c *cobra.Command, err error) error {
		return &source.Error{Problem: err.Error(), Hint: "see " + c.CommandPath() + " --help"}
	})
	root.AddCommand(newAnalyze(), newClaims(), newCollocates(), newCompare(), newConcord(), newDemo(), newExplain(), newLexicon(), newMatch(), newMeasures(),
		newProfile(), newShift(), newValidate(), newWords())
	return root
}

// interruptible is a reader whose Read returns when the context ends, though the read below it, of a terminal say, goes
// on waiting.
type interruptible struct {
	ctx  context.Context
	in   io.Reader
	rest []byte
	err  error
}

func (r *interruptible) Read(p []byte) (int, error) {
	if len(r.rest) == 0 && r.err == nil {
		r.wait()
	}
	n := copy(p, r.rest)
	r.rest = r.rest[n:]
	if n == 0 && len(p) > 0 {
		return 0, r.err
	}
	return n, nil
}

// wait fills rest with the next block, or sets err.
func (r *interruptible) wait() {
	type block struct {
		data []byte
		err  error
	}
	next := make(chan block, 1)
	go func() {
		data := make([]byte, 64<<10)
		n, err := r.in.Read(data)
		next <- block{data[:n], err}
	}()
	select {
	case b := <-next:
		r.rest, r.err = b.data, b.err
	case <-r.ctx.Done():
		r.err = errInterrupted
	}
}
