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
	parts, _ := new(patternReader).read(entry)
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

// patternReader reads many entries with few allocations: the parts are pieces of the canonical form, which is the entry
// itself wherever that is written so.
type patternReader struct {
	spans []text.Span
	form  []byte
	ends  []int  // of the words in the form
	parts []part // room for those to come
}

// read returns the parts of an entry, as parsePattern does, and their canonical form.
func (r *patternReader) read(entry string) (parts []part, form string) {
	if isPlain(entry) {
		return r.plain(entry), entry
	}
	return r.any(entry)
}

// any reads an entry however it is written.
func (r *patternReader) any(entry string) (parts []part, form string) {
	r.spans, r.form, r.ends = text.AppendWords(r.spans[:0], entry), r.form[:0], r.ends[:0]
	parts = r.room(len(r.spans))
	for i, span := range r.spans {
		if i > 0 {
			r.form = append(r.form, ' ')
		}
		word := span.Of(entry)
		last, _ := utf8.DecodeLastRuneInString(word)
		parts[i].stem = strings.HasPrefix(entry[span.End:], "*") && (unicode.IsLetter(last) || unicode.IsNumber(last))
		r.form = text.AppendFolded(r.form, word)
		r.ends = append(r.ends, len(r.form))
		if parts[i].stem {
			r.form = append(r.form, '*')
		}
	}
	if form = entry; string(r.form) != entry {
		form = string(r.form)
	}
	start := 0
	for i, end := range r.ends {
		parts[i].word, start = form[start:end], end+1
		if parts[i].stem {
			start++
		}
	}
	return parts, form
}

// isPlain tells whether an entry is certain to be its own canonical form: words of small letters, with a star at most
// behind each and a blank between them, as most entries are.
func isPlain(entry string) bool {
	before := byte(' ')
	for i := range len(entry) {
		c := entry[i]
		switch {
		case 'a' <= c && c <= 'z' && before != '*':
		case c == '*' && before != '*' && before != ' ':
		case c == ' ' && before != ' ':
		default:
			return false
		}
		before = c
	}
	return before != ' '
}

// plain cuts an entry that isPlain.
func (r *patternReader) plain(entry string) []part {
	parts := r.room(strings.Count(entry, " ") + 1)
	for i := range parts {
		var word string
		word, entry, _ = strings.Cut(entry, " ")
		parts[i].word, parts[i].stem = strings.CutSuffix(word, "*")
	}
	return parts
}

// room is room for n parts.
func (r *patternReader) room(n int) (parts []part) {
	if len(r.parts) < n {
		r.parts = make([]part, max(n, 1024))
	}
	parts, r.parts = r.parts[:n:n], r.parts[n:]
	return parts
}
