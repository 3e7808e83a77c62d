package lexicon

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// write writes content to a file of that name in a folder of its own, and returns its path.
func write(t *testing.T, name, content string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestAdd(t *testing.T) {
	folder := filepath.Join(t.TempDir(), "not", "yet")
	t.Setenv(FolderVariable, folder)
	if names, err := Added(); err != nil || len(names) != 0 {
		t.Errorf("before there is a folder: %q, %v", names, err)
	}
	own := write(t, "own.TSV", "fair\tfairness\n")
	for range 2 { // the second time it is there already
		a, err := Add(own)
		if err != nil {
			t.Fatal(err)
		}
		if want := filepath.Join(folder, "own.tsv"); a.Name != "own" || a.Path != want || a.Known != nil {
			t.Errorf("%+v, want the path %s", a, want)
		}
	}
	l, err := Load("own")
	if err != nil || l.Name != "own" || len(l.Entries) != 1 || l.Citation != "" {
		t.Errorf("%+v, %v", l, err)
	}
	if names, err := Added(); err != nil || !slices.Equal(names, []string{"own"}) {
		t.Errorf("added: %q, %v", names, err)
	}
	if left, _ := filepath.Glob(filepath.Join(folder, "*.partial")); left != nil {
		t.Errorf("left behind: %q", left)
	}
}

func TestAddErrors(t *testing.T) {
	t.Setenv(FolderVariable, t.TempDir())
	if _, err := Add(write(t, "own.tsv", "fair\tfairness\n")); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct{ why, name, content, want string }{
		{"no lexicon by its ending", "own.docx", "x", "by its ending the file is no lexicon"},
		{"it cannot be read", "broken.dic", "x\t1\n", "broken.dic:1: a .dic file begins"},
		{"the name of a built-in one", "mores.tsv", "fair\tfairness\n", `a built-in lexicon is called "mores" already`},
		{"another file of the same name", "own.tsv", "unfair\tfairness\n", `own.tsv is called "own" already`},
		{"the same name in another format", "own.csv", "fair,fairness\n", `own.tsv is called "own" already`},
		{"the name of a publication of several files", "moralstrength.tsv", "fair\tfairness\n", `a published lexicon of several files is called "moralstrength" already`},
	} {
		if _, err := Add(write(t, c.name, c.content)); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.why, err, c.want)
		}
	}
	if _, err := Add("nowhere.tsv"); err == nil {
		t.Error("a file that is not there was added")
	}
}

// TestNamesStayInTheFolder: a name is looked up in the folder of lexicons, a path never is.
func TestNamesStayInTheFolder(t *testing.T) {
	folder := t.TempDir()
	t.Setenv(FolderVariable, filepath.Join(folder, "lexicons"))
	if err := os.WriteFile(filepath.Join(folder, "secret.tsv"), []byte("fair\tfairness\n"), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"../secret", "", ".", "..", "secret"} {
		if l, err := Load(name); err == nil {
			t.Errorf("%q is the lexicon %+v", name, l)
		}
	}
	_, err := Load("mfd2")
	if err == nil || !strings.Contains(err.Error(), `no lexicon is called "mfd2"`) {
		t.Errorf("a published lexicon that is not here: %v", err)
	}
}

func TestFolder(t *testing.T) {
	t.Setenv(FolderVariable, "")
	t.Setenv("XDG_CONFIG_HOME", "/settings")
	t.Setenv("HOME", "/home/somebody")
	folder, err := Folder()
	if err != nil || !strings.HasSuffix(folder, filepath.Join("mores", "lexicons")) {
		t.Errorf("the usual folder is %q, %v", folder, err)
	}
}
