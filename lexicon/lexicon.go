// Package lexicon holds word lists that say which words stand for which category, and finds their entries in texts.
//
// A Lexicon has categories (care.virtue, or any name of its own) and entries. An entry is a word, a stem that ends in *,
// or a phrase of several words, and has a weight in each of its categories. An entry of the category - is an exception:
// it claims its words for nothing, so that health care is no care. The same entry may stand on several lines of a file
// and then has all their categories.
//
// The rules of matching are these. Words are cut, and compared, as package text does (UAX #29, NFC, ’ as ', lower case);
// a lexicon's entries are cut by the same rules. From left to right, the longest phrase that begins at a word wins and
// claims its words; else the entry that is that word; else the longest stem that begins it. Between two words of a phrase
// may stand white space, line breaks too, and hyphens, nothing else. A match is one hit in each category of its entry.
// Each lexicon is matched by itself.
//
// Load finds a lexicon by its name (built in, or added to the folder of the user's lexicons) or by the path of its file.
// The formats are listed in format.go; beside them the tables of eMFD, MoralStrength and AFINN are read. Our own format
// is a table of tab-separated columns (entry, category, weight, note), in which the lexicons embedded in the program
// are kept: see builtin.go for the list. Check finds what is likely wrong in a lexicon, Compare and Merge set several
// side by side, Find says what matches a word. The catalog (catalog.go) knows published lexicons by their checksums.
// The package knows nothing of texts, corpora or statistics.
package lexicon

import (
	"math/bits"
	"slices"
)

// Lexicon is a named list of entries. It is not changed once it has been read.
type Lexicon struct {
	Name       string     // in column names: mores, mfd2, a file's base name
	Version    string     // as the file's head says; "" where it says nothing
	SHA256     string     // of the file as stored, in hex; see Load for a lexicon of several files
	Citation   string     // how to cite it; "" where it is not known
	Licence    string     // under which it may be used; "" where it is not known
	Reading    string     // how texts are cut for it: Social, or "" for plain words
	Categories []Category // in the order in which the file names them
	Entries    []Entry    // in the order of the file
	Weighted   bool       // some entry has a weight of its own
	Warnings   []string   // what was left out of the file, and why
}

// Social is the reading of social media: names behind @ and addresses are no words, and a hashtag is the words that its
// capitals show.
const Social = "social"

// Diffuse tells whether most entries stand for three foundations or more, as in eMFD: hits then say how many words of the
// lexicon a text has, and hardly which foundation.
func (l *Lexicon) Diffuse() bool {
	foundations := make([]uint, len(l.Categories)) // as sets of one
	for i, c := range l.Categories {
		if f := slices.Index(Foundations, c.Foundation); f >= 0 && c.Side != Signal {
			foundations[i] = 1 << f
		}
	}
	many := 0
	for _, e := range l.Entries {
		var all uint
		for _, s := range e.Senses {
			all |= foundations[s.Category]
		}
		if bits.OnesCount(all) >= 3 {
			many++
		}
	}
	return 2*many > len(l.Entries)
}

// Entry is one word, stem or phrase.
type Entry struct {
	Text   string  // folded, words parted by one blank, stems with *: "fair", "equal*", "civil right*"
	Senses []Sense // none for an exception
	Note   string
	Line   int // in the file, from 1
	parts  []part
}

// IsException tells whether the entry claims its words for no category.
func (e *Entry) IsException() bool { return len(e.Senses) == 0 }

// Words returns how many words a match of the entry claims.
func (e *Entry) Words() int { return len(e.parts) }

// Sense is one category of an entry, with the weight of the entry in it: 1 where the file gives none.
type Sense struct {
	Category int // index in Lexicon.Categories
	Weight   float64
	Line     int // in the file, from 1; the first of several that say the same
}
