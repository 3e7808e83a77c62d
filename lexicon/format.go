package lexicon

import (
	"io"
	"slices"
)

// Format is a way in which lexicons are kept in files.
type Format struct {
	Name    string   // as mores lexicon convert --to calls it
	Title   string   // for people
	Endings []string // of the names of its files, the usual one first
	read    func(*file, *builder) error
	write   func(io.Writer, *Lexicon) error
	lacks   []holding // what a lexicon may have that the format has no place for
}

// formats lists the formats. One is added here: its reader finds entries, its writer writes what the reader reads back.
// Our own table and the plain one have the same ending and the same reader.
var formats = []Format{
	{"mores", "our own table: entry, category, weight, note", []string{".tsv", ".txt"},
		readTSV, writeOwn, []holding{emptyCategories}},
	{"tsv", "columns parted by tabs: word, category, weight, note", []string{".tsv"},
		readTSV, writeTSV, []holding{emptyCategories, headLines}},
	{"csv", "columns parted by commas: word, category, weight, note", []string{".csv"},
		readCSV, writeCSV, []holding{emptyCategories, headLines}},
	{"dic", "LIWC 2007 and 2015: numbered categories", []string{".dic"},
		readLIWC, writeLIWC, []holding{exceptions, weights, notes, headLines}},
	{"dicx", "LIWC-22: a column a category, X or a weight", []string{".dicx"},
		readDICX, writeDICX, []holding{exceptions, zeroWeights, notes, headLines}},
	{"yaml", "quanteda: categories with lists of entries", []string{".yml", ".yaml"},
		readYAML, writeYAML, []holding{exceptions, weights, notes, headLines}},
}

// Formats lists the formats in which lexicons are read and written.
func Formats() []Format { return slices.Clone(formats) }

// Endings are the endings of the names of lexicon files, each once, in the order of the formats.
func Endings() []string {
	var all []string
	for _, f := range formats {
		for _, ending := range f.Endings {
			if !slices.Contains(all, ending) {
				all = append(all, ending)
			}
		}
	}
	return all
}

// reader is the reader of files with that ending, or nil.
func reader(ending string) func(*file, *builder) error {
	i := slices.IndexFunc(formats, func(f Format) bool { return slices.Contains(f.Endings, ending) })
	if i < 0 {
		return nil
	}
	return formats[i].read
}
