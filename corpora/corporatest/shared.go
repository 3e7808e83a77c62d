// Package corporatest finds the reference data that tests compare with.
//
// The data is not part of the repository: it lies in a folder named shared beside the checkout. A test that needs it
// skips, with a message, where the folder is missing, so that the test command passes on any machine.
package corporatest

import (
	"os"
	"path/filepath"
	"testing"
)

// Shared returns the path of a file or folder of the reference data, named relative to the folder shared
// (`parity/words.csv.gz`). It skips the test where the file is missing.
func Shared(t testing.TB, name string) string {
	t.Helper()
	root, err := moduleRoot()
	if err != nil {
		t.Fatal(err)
	}
	path := filepath.Join(root, "..", "shared", filepath.FromSlash(name))
	if _, err := os.Stat(path); err != nil {
		t.Skipf("reference data is not here: %v", err)
	}
	return path
}

// moduleRoot is the nearest folder above the working directory that holds a go.mod.
func moduleRoot() (string, error) {
	dir, err := os.Getwd()
	if err != nil {
		return "", err
	}
	for {
		if _, err := os.Stat(filepath.Join(dir, "go.mod")); err == nil {
			return dir, nil
		}
		parent := filepath.Dir(dir)
		if parent == dir {
			return "", os.ErrNotExist
		}
		dir = parent
	}
}
