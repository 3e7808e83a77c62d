package lexicon

import (
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"mores/corpora/corporatest"
)

func TestCatalogIsWhole(t *testing.T) {
	hex := regexp.MustCompile(`^[0-9a-f]{64}$`)
	names, sums := BuiltinNames(), []string{}
	for _, p := range Catalog() {
		if slices.Contains(names, p.Name) || p.Name != filepath.Base(p.Name) || strings.Contains(p.Name, ".") {
			t.Errorf("the name %q is taken, or is not bare", p.Name)
		}
		names = append(names, p.Name)
		if p.Title == "" || p.Citation == "" || p.Licence == "" || len(p.Files) == 0 {
			t.Errorf("%s: something is missing in %+v", p.Name, p)
		}
		for _, f := range p.Files {
			if slices.Contains(sums, f.SHA256) || !hex.MatchString(f.SHA256) || !strings.HasPrefix(f.Address, "https://") || reader(ending(f.Name)) == nil {
				t.Errorf("%s: %+v", p.Name, f)
			}
			sums = append(sums, f.SHA256)
			if known, file := Known(f.SHA256); known == nil || known.Name != p.Name || *file != f {
				t.Errorf("%s is not found by its checksum", f.Name)
			}
			if len(p.Files) == 1 && baseName(f.Name) != p.Name {
				t.Errorf("%s would not be found by its name %s", f.Name, p.Name)
			}
		}
	}
}

// TestCatalogKnowsTheFiles adds the published files, whatever they are called, and loads them by the names of the catalog.
func TestCatalogKnowsTheFiles(t *testing.T) {
	t.Setenv(FolderVariable, t.TempDir())
	sizes := map[string]int{"mfd": 323, "mfd2": 2040, "mfd-emfdscore": 323, "mfd2-emfdscore": 2040, "emfd": 3270, "afinn": 3382}
	for _, path := range []string{"mfd1.dic", "mfd2.dic", "mfd1_emfdscore.dic", "mfd2_emfdscore.dic", "emfd.csv", "AFINN-en-165.txt",
		"moralstrength/care.tsv", "moralstrength/fairness.tsv", "moralstrength/loyalty.tsv", "moralstrength/authority.tsv", "moralstrength/purity.tsv"} {
		a, err := Add(corporatest.Shared(t, "data/lexicons/"+path))
		if err != nil {
			t.Fatal(err)
		}
		if a.Known == nil {
			t.Errorf("%s is not known", path)
		}
	}
	for name, entries := range sizes {
		l, err := Load(name)
		if err != nil {
			t.Fatal(err)
		}
		if l.Name != name || len(l.Entries) != entries || l.Citation != Published(name).Citation || l.Licence != Published(name).Licence {
			t.Errorf("%s: %q with %d entries, want %d; citation %q, licence %q", name, l.Name, len(l.Entries), entries, l.Citation, l.Licence)
		}
	}
	checkMoralStrength(t)
}

// checkMoralStrength looks at the five files as one lexicon.
func checkMoralStrength(t *testing.T) {
	t.Helper()
	l, err := Load("moralstrength")
	if err != nil {
		t.Fatal(err)
	}
	// sha256sum care.tsv fairness.tsv loyalty.tsv authority.tsv purity.tsv | sha256sum
	const want = "114117a5b8f0b3e627dd357d3190527220adbdc3de1fb7bc2dd743181eeca0b3"
	if l.Name != "moralstrength" || l.Citation != Published("moralstrength").Citation || l.SHA256 != want {
		t.Errorf("%q, %q, SHA-256 %s, want %s", l.Name, l.Citation, l.SHA256, want)
	}
	var categories []string
	for _, c := range l.Categories {
		categories = append(categories, c.Name)
	}
	if want := []string{"care", "fairness", "loyalty", "authority", "sanctity"}; !slices.Equal(categories, want) {
		t.Errorf("categories %q, want %q", categories, want)
	}
	// abandon stands in care.tsv with 1.6 and in loyalty.tsv with 1.42857142857.
	found := l.Find("abandon")
	if len(found) != 1 || len(found[0].Entry.Senses) != 2 || found[0].Entry.Senses[0].Weight != 1.6 || found[0].Entry.Senses[1].Weight != 1.42857142857 {
		t.Errorf("abandon is %+v", found)
	}
}

func TestPartOfAPublication(t *testing.T) {
	folder := t.TempDir()
	t.Setenv(FolderVariable, folder)
	if err := os.MkdirAll(filepath.Join(folder, "moralstrength"), 0o777); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(filepath.Join(folder, "moralstrength", "care.tsv"), []byte("WORD\tEXPRESSED_MORAL\nkill\t1\n"), 0o666); err != nil {
		t.Fatal(err)
	}
	l, err := Load("moralstrength")
	if err != nil {
		t.Fatal(err)
	}
	if l.Name != "moralstrength" || len(l.Warnings) != 1 || l.Warnings[0] != "only 1 of its 5 files is in the folder of lexicons" {
		t.Errorf("%q: warnings %q", l.Name, l.Warnings)
	}
	if l.Citation != "" {
		t.Errorf("a file that is not the published one has its citation: %q", l.Citation)
	}
}
