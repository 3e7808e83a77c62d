package main

import (
	"bytes"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/rogpeppe/go-internal/testscript"
	"github.com/spf13/cobra"

	"mores/corpora/corporatest"
)

var update = flag.Bool("update", false, "rewrite the expected output in scripts and in README.md")

func TestMain(m *testing.M) {
	testscript.Main(m, map[string]func(){"mores": main})
}

// TestScripts runs the scripts of testdata/script, each a story of the command line.
func TestScripts(t *testing.T) {
	testscript.Run(t, testscript.Params{
		Dir:                 "testdata/script",
		UpdateScripts:       *update,
		RequireExplicitExec: true,
		Setup: func(e *testscript.Env) error {
			e.Setenv("ESC", "\x1b") // txtar files hold text; these two cannot be written in them
			return os.WriteFile(filepath.Join(e.WorkDir, "latin1.txt"), []byte("caf\xe9 help"), 0o600)
		},
		Cmds: map[string]func(*testscript.TestScript, bool, []string){"examples": runExamples},
	})
}

// runExamples runs every example in the help of every command; the script lays out the files that they name.
func runExamples(ts *testscript.TestScript, neg bool, args []string) {
	var all []string
	var collect func(*cobra.Command)
	collect = func(c *cobra.Command) {
		all = append(all, strings.Split(c.Example, "\n")...)
		for _, sub := range c.Commands() {
			collect(sub)
		}
	}
	collect(newRoot())
	for _, line := range all {
		if line = strings.TrimSpace(line); line != "" {
			ts.Logf("$ %s", line)
			ts.Check(ts.Exec("sh", "-c", line))
		}
	}
}

// TestExitCodes since scripts see only that a command failed.
func TestExitCodes(t *testing.T) {
	for _, c := range []struct {
		why  string
		args []string
		want int
	}{
		{"done", []string{"--version"}, 0},
		{"nothing to read", []string{"analyze"}, exitError},
		{"a file that is not there", []string{"analyze", "nowhere.txt"}, 2},
		{"an unknown command", []string{"frobnicate"}, 2},
	} {
		var out bytes.Buffer
		if got := run(c.args, strings.NewReader(""), &out, &out); got != c.want {
			t.Errorf("%s: exit %d, want %d: %s", c.why, got, c.want, out.String())
		}
	}
}

// TestReadme checks that the outputs that README.md shows are what the commands print.
func TestReadme(t *testing.T) {
	t.Run("demo", func(t *testing.T) { checkReadme(t, "go run ./cmd/mores demo", []string{"demo"}) })
	t.Run("explain", func(t *testing.T) {
		const text = "It is not fair to harm the innocent; we owe them care and justice."
		checkReadme(t, `mores explain --channels moral --say "`+text+`"`, []string{"explain", "--channels", "moral", "--say", text})
	})
	t.Run("shift", func(t *testing.T) {
		const file = "essays-without-markers.csv"
		command := "mores shift --melt Student,ChatGPT-3 --topic Topic --top 8 " + file
		args := strings.Fields(command)[1:]
		args[len(args)-1] = corporatest.Shared(t, "data/herbold2023/"+file)
		checkReadme(t, command, args)
	})
	t.Run("worked example", func(t *testing.T) {
		const file = "essays-without-markers.csv"
		command := "mores compare --melt Student,ChatGPT-3,ChatGPT-4 --topic Topic --out herbold " + file
		args := strings.Fields(command)[1:]
		args[len(args)-1] = corporatest.Shared(t, "data/herbold2023/"+file)
		args[len(args)-2] = t.TempDir()
		checkReadme(t, command, args)
	})
}

// checkReadme compares the output of a command with the block of README.md that begins with it.
func checkReadme(t *testing.T, command string, args []string) {
	const path, end = "../../README.md", "```\n"
	readme, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	before, rest, found := strings.Cut(string(readme), "$ "+command+"\n")
	shown, after, closed := strings.Cut(rest, end)
	if !found || !closed {
		t.Fatalf("README.md has no block that begins with $ %s", command)
	}
	var stdout, stderr bytes.Buffer
	if code := run(args, strings.NewReader(""), &stdout, &stderr); code != 0 {
		t.Fatalf("exit %d: %s", code, stderr.String())
	}
	if *update {
		changed := before + "$ " + command + "\n" + stdout.String() + end + after
		if err := os.WriteFile(path, []byte(changed), 0o644); err != nil {
			t.Fatal(err)
		}
	} else if diff := cmp.Diff(shown, stdout.String()); diff != "" {
		t.Errorf("run go test ./cmd/mores -update (-README +output)\n%s", diff)
	}
}
