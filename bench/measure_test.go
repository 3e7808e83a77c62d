package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
)

func testMeasurer(t *testing.T) (measure func(command) (sample, error), self string) {
	t.Helper()
	self, err := os.Executable()
	if err != nil {
		t.Fatal(err)
	}
	return measurer(self), self
}

func TestMeasureCountsTimeAndMemory(t *testing.T) {
	measure, _ := testMeasurer(t)
	s, err := measure(command{args: []string{"sh", "-c", "sleep 0.2; test $COLOUR = red"}, env: []string{"COLOUR=red"}})
	if err != nil {
		t.Fatal(err)
	}
	if s.Seconds < 0.2 || s.Seconds > 20 {
		t.Errorf("sleeping for 0.2 s took %v s", s.Seconds)
	}
	if s.CPU < 0 || s.CPU > 0.2 {
		t.Errorf("sleeping took %v s of CPU", s.CPU)
	}
	if mb := peakMB(s); mb < 0.5 || mb > 100 {
		t.Errorf("sleeping took %v MB", mb)
	}
}

func TestMeasureRunsTheIdleCommand(t *testing.T) {
	measure, _ := testMeasurer(t)
	idle := []string{"sh", "-c", "echo no text >&2; exit 1"}
	if _, err := measure(command{args: []string{"sh", "-c", ":"}, idle: idle}); err == nil || !strings.Contains(err.Error(), "no text") {
		t.Errorf("got %v, want the error of the idle command", err)
	}
}

func TestLess(t *testing.T) {
	for _, tt := range []struct {
		reason      string
		whole, idle sample
		want        sample
		fails       bool
	}{
		{"times are less, memory is not", sample{5, 4, 9}, sample{2, 1, 8}, sample{3, 3, 9}, false},
		{"the clock of the CPU is coarse", sample{5, 1, 9}, sample{2, 1.01, 8}, sample{3, 0, 9}, false},
		{"nothing is left to measure", sample{2, 1, 9}, sample{2, 1, 9}, sample{}, true},
	} {
		got, err := tt.whole.less(tt.idle)
		if (err != nil) != tt.fails || err == nil && got != tt.want {
			t.Errorf("%s: got %v, %v", tt.reason, got, err)
		}
	}
}

func TestMeasureSaysWhyACommandFailed(t *testing.T) {
	measure, _ := testMeasurer(t)
	for _, tt := range []struct{ reason, script, want string }{
		{"the first line of what it says", "echo mores: no such file >&2; echo hint: look >&2; exit 2", "mores: no such file"},
		{"of a traceback of Python the last", "printf 'Traceback (most recent)\n  File\nNameError: x\n' >&2; exit 1", "NameError: x"},
		{"the code where it says nothing", "exit 3", "exit status 3"},
	} {
		if _, err := measure(command{args: []string{"sh", "-c", tt.script}}); err == nil || !strings.Contains(err.Error(), tt.want) {
			t.Errorf("%s: got %v", tt.reason, err)
		}
	}
}

// What the children print is thrown away when they are measured, but shows that they do their work.
func TestGoPeers(t *testing.T) {
	_, self := testMeasurer(t)
	path := filepath.Join(t.TempDir(), "a.txt")
	if err := os.WriteFile(path, []byte("This is good.\nThat is it.\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct{ reason, name, want string }{
		{"VADER's valence of good is 1.9, so its compound 1.9/√(1.9²+15) = 0.4404", "govader", "0.4404"},
		{"4 words each, with the stop", "prose", "8"},
	} {
		out, err := exec.Command(self, tt.name, path).Output()
		if got := strings.TrimSpace(string(out)); err != nil || !strings.HasPrefix(got, tt.want) {
			t.Errorf("%s: got %q, %v", tt.reason, got, err)
		}
	}
}

// The scripts of Python run only where their modules are, so at least they must be Python.
func TestScriptsAreCorrectPython(t *testing.T) {
	if _, err := exec.LookPath("python3"); err != nil {
		t.Skip("python3 is not on the PATH")
	}
	for _, script := range []string{vaderScript, emfdScript} {
		if out, err := exec.Command("python3", "-c", "import ast, sys; ast.parse(sys.argv[1])", script).CombinedOutput(); err != nil {
			t.Errorf("%v: %s", err, out)
		}
	}
}
