package complexity

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Syllables counts the syllables of an English word in small letters, as text.Fold gives it; it is at least 1.
//
// Words that the rules get wrong stand in a short list, data/syllables.txt. All others are taken apart: clitics (it'd),
// endings (care-ful, move-ment) and the first part of compounds (some-thing) are cut off, and the rules of spelling count
// what is left. Digits, and letters that are not Latin, make no syllable; so a number is a word of one syllable. Consonants
// without a vowel are letters that are named one by one (tv).
func Syllables(word string) int {
	return listed().syllables(word)
}

// exceptions gives the syllables of words that the rules get wrong.
type exceptions map[string]int

func (e exceptions) syllables(word string) int {
	if n, found := e[word]; found {
		return n
	}
	if !isASCII(word) {
		word = strings.Map(baseLetter, norm.NFD.String(word))
	}
	word, n := cutClitic(word)
	for piece := range strings.FieldsFuncSeq(word, isNotLatin) {
		n += e.ofPiece(piece)
	}
	return max(n, 1)
}

// baseLetter drops the marks that NFD has parted from their letters, so that é is e. For the vowels that have no
// parts in NFD any vowel will do.
func baseLetter(r rune) rune {
	switch {
	case unicode.Is(unicode.Mn, r):
		return -1
	case r == 'æ', r == 'œ', r == 'ø':
		return 'o'
	}
	return r
}

func isASCII(s string) bool {
	return strings.IndexFunc(s, func(r rune) bool { return r >= utf8.RuneSelf }) < 0
}

func isNotLatin(r rune) bool { return r != '\'' && (r < 'a' || r > 'z') }

// clitics are what hangs on a word behind an apostrophe, with the letters behind which it is a syllable of its own:
// it'd and should've have two, they'd and they've one.
var clitics = [...]struct{ text, behind string }{
	{"n't", "dst"}, {"'ve", "dtlnm"}, {"'ll", "dtbsh"}, {"'d", "td"}, {"'s", "sxz"},
}

// cutClitic returns the word without its clitic, and the syllables of that.
func cutClitic(word string) (base string, syllables int) {
	for _, c := range clitics {
		base, found := strings.CutSuffix(word, c.text)
		if !found || base == "" {
			continue
		}
		if strings.IndexByte(c.behind, base[len(base)-1]) >= 0 || c.text == "'s" && hisses(base) {
			return base, 1
		}
		return base, 0
	}
	return word, 0
}

// hisses tells whether a word ends in a sound that an s behind it makes a syllable of: church's, George's.
func hisses(s string) bool {
	for _, end := range [...]string{"ch", "sh", "ce", "ge", "se", "ze"} {
		if strings.HasSuffix(s, end) {
			return true
		}
	}
	return false
}

// endings are suffixes and their syllables. They are cut off a word of the list of exceptions, and all but the first
// few also off a word that ends in e, which is silent then.
var endings = [...]struct {
	text      string
	syllables int
}{
	{"s", 0}, {"d", 0}, {"ed", 0}, {"ing", 1},
	{"ly", 1}, {"ment", 1}, {"ments", 1}, {"ful", 1}, {"fully", 2}, {"fulness", 2}, {"less", 1}, {"lessly", 2}, {"lessness", 2},
	{"ness", 1}, {"ty", 1}, {"some", 1}, {"hood", 1}, {"hoods", 1}, {"ship", 1}, {"ships", 1}, {"liness", 2},
}

// unstressed is the number of endings, at the head of the list, that do not show that the e before them is silent.
const unstressed = 4

// compounds are words with a silent e that others begin with.
var compounds = strings.Fields(`apprentice base care even every ever eye face fire fore frame free game guide here home house life like
	live mile more name note one safe shame share some space stake state there time where white whole wide`)

// longest is how long a word is taken apart at most. What is longer is no word.
const longest = 50

// ofPiece counts the syllables of letters and apostrophes.
func (e exceptions) ofPiece(s string) int {
	s = strings.ReplaceAll(s, "'", "")
	if len(s) > longest {
		return spelledSyllables(s)
	}
	if n, found := e[s]; found {
		return n
	}
	for i, end := range endings {
		base, found := strings.CutSuffix(s, end.text)
		if !found {
			continue
		}
		if n, found := e[base]; found {
			return n + end.syllables
		}
		if i >= unstressed && len(base) >= 4 && base[len(base)-1] == 'e' && !isVowelAt(base, len(base)-2) {
			return e.ofPiece(base) + end.syllables
		}
	}
	for _, first := range compounds {
		rest, found := strings.CutPrefix(s, first)
		if found && len(rest) > 2 && !isVowel(rest[0]) {
			return e.ofPiece(first) + e.ofPiece(rest)
		}
	}
	return spelledSyllables(s)
}
