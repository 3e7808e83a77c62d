package lexicon

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"mores/analyze/text"
)

// part is one word of an entry: the word itself, or the beginning of one if stem is true.
type part struct {
	word string // folded
	stem bool
}

// parsePattern cuts an entry into its parts by the rules by which texts are cut. A * makes a stem only directly after a
// letter or a digit, so the entry fair-* is the word fair. An entry that holds no word has no parts.
func parsePattern(entry string) []part {
	var parts []part
	for _, span := range text.AppendWords(nil, entry) {
		word := span.Of(entry)
		last, _ := utf8.DecodeLastRuneInString(word)
		starred := strings.HasPrefix(entry[span.End:], "*")
		parts = append(parts, part{
			word: text.Fold(word),
			stem: starred && (unicode.IsLetter(last) || unicode.IsNumber(last)),
		})
	}
	return parts
}

// canonical writes parts as Entry.Text has them. Entries with the same canonical form are one entry.
func canonical(parts []part) string {
	words := make([]string, len(parts))
	for i, p := range parts {
		words[i] = p.word
		if p.stem {
			words[i] += "*"
		}
	}
	return strings.Join(words, " ")
}
