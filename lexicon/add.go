package lexicon

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"mores/corpora/source"
)

// Addition is what came of adding a file to the folder of the user's lexicons.
type Addition struct {
	Name  string       // by which the lexicon is found from now on
	Path  string       // of the copy
	Known *Publication // nil where the catalog does not know the file
}

// Add copies the file of a lexicon to the folder of the user's lexicons. A file that the catalog knows by its checksum
// gets its name there, any other keeps its base name. The error is that the file cannot be read as a lexicon, or that
// the name is taken by another one; to add the same file again is none.
func Add(path string) (*Addition, error) {
	if reader(ending(path)) == nil {
		return nil, &source.Error{File: path, Problem: "by its ending the file is no lexicon", Hint: "the endings are " + strings.Join(Endings(), ", ")}
	}
	b, err := readFile(path, false)
	if err != nil {
		return nil, err
	}
	content, err := os.ReadFile(path)
	if err != nil {
		return nil, err
	}
	a, place := &Addition{Name: b.lexicon.Name}, b.lexicon.Name+ending(path)
	if p, f := Known(sum(content)); p != nil {
		a.Known, a.Name, place = p, p.Name, p.place(f)
	}
	if err := a.check(place, content); err != nil {
		return nil, err
	}
	a.Path, err = store(place, content)
	return a, err
}

// check returns an error if another lexicon has the name, or would be found by it.
func (a *Addition) check(place string, content []byte) error {
	taken := func(by string) error {
		return &source.Error{Problem: fmt.Sprintf("%s is called %q already", by, a.Name), Hint: "give the file another name, or remove the other one"}
	}
	if slices.Contains(BuiltinNames(), a.Name) {
		return taken("a built-in lexicon")
	}
	p := Published(a.Name)
	if several := p != nil && len(p.Files) > 1; several && a.Known == nil {
		return taken("a published lexicon of several files")
	} else if several {
		return nil
	}
	paths, err := stored(a.Name)
	if err != nil || paths == nil {
		return err
	}
	have, err := os.ReadFile(paths[0])
	if err != nil {
		return err
	}
	if filepath.Base(paths[0]) != place || sum(have) != sum(content) {
		return taken(paths[0])
	}
	return nil
}
