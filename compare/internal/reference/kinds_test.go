package reference

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestEveryCaseIsListed: each case of each file is of a kind in the list, and as many as it says.
func TestEveryCaseIsListed(t *testing.T) {
	listed, files := map[string]int{}, map[string]int{}
	for _, k := range Kinds {
		listed[k.File+" "+k.Kind] = k.Cases
		files[k.File] += k.Cases
	}
	total := 0
	for file, want := range files {
		found, all := map[string]int{}, Cases(t, file)
		for _, c := range all {
			found[c.Kind()]++
		}
		if len(all) != want {
			t.Errorf("%s has %d cases, the list %d", file, len(all), want)
		}
		for kind, n := range found {
			if of, ok := listed[file+" "+kind]; of != n && !(listed[file+" "] == len(all) && !ok) {
				t.Errorf("%s has %d cases of %s, the list %d", file, n, kind, of)
			}
		}
		total += len(all)
	}
	if len(files) != 12 || total != 1093 {
		t.Errorf("%d files with %d cases, want 12 with 1,093", len(files), total)
	}
}

// TestEveryKindIsRun: each kind is named in a call of Run in a test of its package.
func TestEveryKindIsRun(t *testing.T) {
	for _, k := range Kinds {
		tests, err := filepath.Glob("../../" + k.Package + "/*_test.go")
		if err != nil {
			t.Fatal(err)
		}
		call, run := fmt.Sprintf("reference.Run(t, %q, %q, ", k.File, k.Kind), false
		for _, file := range tests {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			run = run || strings.Contains(string(text), call)
		}
		if !run {
			t.Errorf("no test of %s has %s", k.Package, call)
		}
	}
}
