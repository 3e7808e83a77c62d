package lexicon

import (
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path/filepath"
	"slices"
	"strings"

	"mores/corpora/source"
)

// FolderVariable is the environment variable that names the folder of the user's lexicons, where it is not the usual one.
const FolderVariable = "MORES_LEXICONS"

// Folder is the folder of the user's lexicons, which are found in it by their names: mores/lexicons in the user's folder
// of configuration (os.UserConfigDir), or what FolderVariable names. It need not exist. The error is that the system
// says of no such folder.
func Folder() (string, error) {
	if folder := os.Getenv(FolderVariable); folder != "" {
		return folder, nil
	}
	configuration, err := os.UserConfigDir()
	if err != nil {
		return "", &source.Error{Problem: "there is no folder for lexicons: " + err.Error(), Hint: "name one in " + FolderVariable}
	}
	return filepath.Join(configuration, "mores", "lexicons"), nil
}

// Added lists the names of the lexicons in the user's folder, in alphabetical order.
func Added() ([]string, error) {
	folder, err := Folder()
	if err != nil {
		return nil, err
	}
	entries, err := os.ReadDir(folder)
	if err != nil && !errors.Is(err, fs.ErrNotExist) {
		return nil, err
	}
	var names []string
	for _, entry := range entries {
		name := entry.Name()
		if entry.IsDir() {
			if p := Published(name); p != nil && len(p.Files) > 1 {
				names = append(names, name)
			}
		} else if reader(ending(name)) != nil && !strings.HasPrefix(name, ".") {
			names = append(names, baseName(name))
		}
	}
	slices.Sort(names)
	return slices.Compact(names), nil
}

// stored returns the files of the lexicon of that name in the user's folder, none if there is no such lexicon. What is
// no bare name is none.
func stored(name string) ([]string, error) {
	if name == "" || name != filepath.Base(name) || strings.HasPrefix(name, ".") {
		return nil, nil
	}
	folder, err := Folder()
	if err != nil {
		return nil, nil // then none was added
	}
	if p := Published(name); p != nil && len(p.Files) > 1 {
		return existing(filepath.Join(folder, name), p.fileNames()), nil
	}
	var names []string
	for _, e := range Endings() {
		names = append(names, name+e)
	}
	found := existing(folder, names)
	if len(found) > 1 {
		return nil, &source.Error{Problem: "more than one file is the lexicon " + name + ": " + strings.Join(found, ", "), Hint: "remove all but one"}
	}
	return found, nil
}

// existing returns the paths of those files that are in the folder.
func existing(folder string, names []string) []string {
	var paths []string
	for _, name := range names {
		path := filepath.Join(folder, name)
		if info, err := os.Stat(path); err == nil && info.Mode().IsRegular() {
			paths = append(paths, path)
		}
	}
	return paths
}

func (p *Publication) fileNames() []string {
	names := make([]string, len(p.Files))
	for i, f := range p.Files {
		names[i] = f.Name
	}
	return names
}

// place is where a file of the publication belongs, relative to the folder of lexicons.
func (p *Publication) place(f *File) string {
	if len(p.Files) > 1 {
		return filepath.Join(p.Name, f.Name)
	}
	return f.Name
}

// whole makes one lexicon of the files of the publication.
func (p *Publication) whole(paths []string, parts []*Lexicon) *Lexicon {
	l, _ := Merge(parts...)
	l.Name = p.Name
	var listing strings.Builder
	for i, part := range parts {
		fmt.Fprintf(&listing, "%s  %s\n", part.SHA256, filepath.Base(paths[i]))
		l.Warnings = append(l.Warnings, part.Warnings...)
	}
	l.SHA256 = sum([]byte(listing.String()))
	if len(parts) < len(p.Files) {
		l.Warnings = append(l.Warnings, fmt.Sprintf("only %d of its %d files is in the folder of lexicons", len(parts), len(p.Files)))
	}
	return l
}

// store puts content into the folder of lexicons, whole or not at all.
func store(place string, content []byte) (path string, err error) {
	folder, err := Folder()
	if err != nil {
		return "", err
	}
	path = filepath.Join(folder, place)
	if err := os.MkdirAll(filepath.Dir(path), 0o777); err != nil {
		return "", err
	}
	partial := path + ".partial"
	if err := os.WriteFile(partial, content, 0o666); err != nil {
		return "", errors.Join(err, os.Remove(partial))
	}
	return path, os.Rename(partial, path)
}
