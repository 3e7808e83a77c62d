package corpora

import (
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"mores/corpora/source"
)

// addFolder adds the files of a folder. fs.WalkDir goes through each folder in the order of names.
func (c *Corpus) addFolder(in Input) error {
	before, skipped := len(c.files), len(c.skipped)
	err := fs.WalkDir(os.DirFS(in.Path), ".", func(name string, entry fs.DirEntry, err error) error {
		full := filepath.Join(in.Path, filepath.FromSlash(name))
		if err != nil {
			return &source.Error{File: full, Problem: err.Error()}
		}
		if hidden := strings.HasPrefix(path.Base(name), "."); hidden && name != "." {
			if entry.IsDir() {
				return fs.SkipDir
			}
			return nil
		}
		if entry.IsDir() {
			return nil
		}
		return c.addEntry(in, full, name)
	})
	if err != nil {
		return err
	}
	if len(c.files) == before {
		return emptyFolder(in.Path, len(c.skipped)-skipped)
	}
	return nil
}

// addEntry adds a file of a folder, or notes it as skipped. name is its path below the folder.
func (c *Corpus) addEntry(in Input, full, name string) error {
	info, err := source.Stat(full)
	if err != nil {
		return err
	}
	k := c.kindOf(name)
	if k == nil || !info.Mode().IsRegular() {
		c.skipped = append(c.skipped, full)
		return nil
	}
	c.addFile(in, full, name, k, info)
	return nil
}

func emptyFolder(path string, skipped int) error {
	e := &source.Error{File: path, Problem: "the folder holds no file to read", Hint: "the known types are "}
	for _, k := range kinds {
		e.Hint += strings.Join(k.extensions, " ") + " "
	}
	e.Hint += "(or with .gz, .zst)"
	if skipped > 0 {
		e.Problem = fmt.Sprintf("none of the %d files in the folder is of a known type", skipped)
		e.Hint += "; --type reads all of them as one"
	}
	return e
}
