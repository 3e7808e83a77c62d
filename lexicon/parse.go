package lexicon

// Parse reads a lexicon in our own table format (entry, category, weight, note, parted by tabs) from a text.
func Parse(name, table string) (*Lexicon, error) {
	return read(name, &file{path: name, text: table}, ".tsv")
}
