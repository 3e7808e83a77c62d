package corpora

import (
	"path"
	"slices"
	"strings"
)

// kind is a type of file.
type kind struct {
	name       string
	extensions []string
	columns    bool                 // the file has them
	atPlaces   bool                 // it is read at places of its own choice: not from a stream, nor from inside gzip
	read       func(*reading) error // hands the documents of a file to reading.emit
}

var kinds = []*kind{
	{"txt", []string{".txt"}, false, false, readText},
	{"lines", nil, false, false, readLines},
	{"csv", []string{".csv"}, true, false, func(r *reading) error { return readDelimited(r, 0) }},
	{"tsv", []string{".tsv"}, true, false, func(r *reading) error { return readDelimited(r, '\t') }},
	{"jsonl", []string{".jsonl", ".ndjson"}, true, false, readObjects},
	{"parquet", []string{".parquet", ".pq"}, true, true, readParquet},
}

// kindNamed returns the type of that name, or nil.
func kindNamed(name string) *kind {
	i := slices.IndexFunc(kinds, func(k *kind) bool { return k.name == name })
	if i < 0 {
		return nil
	}
	return kinds[i]
}

// Types returns the names of the types of files that are read.
func Types() []string {
	var names []string
	for _, k := range kinds {
		names = append(names, k.name)
	}
	return names
}

// kindOf returns the type that the name of a file says, or nil.
func kindOf(name string) *kind {
	name = strings.ToLower(name)
	for _, packed := range []string{".gz", ".zst"} {
		name = strings.TrimSuffix(name, packed)
	}
	i := slices.IndexFunc(kinds, func(k *kind) bool { return slices.Contains(k.extensions, path.Ext(name)) })
	if i < 0 {
		return nil
	}
	return kinds[i]
}
