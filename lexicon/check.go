package lexicon

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode"

	"mores/analyze/text"
)

// Finding is something that the author of a lexicon should look at.
type Finding struct {
	File    string // as it was named
	Line    int
	Kind    string
	Problem string
}

// The kinds of findings.
const (
	Unsupported = "unsupported" // a condition of LIWC; the entry is left out
	NoWord      = "no word"     // an entry without a letter or digit; it is left out
	NoCategory  = "no category" // an entry in no category; it is left out
	Conflict    = "conflict"    // two weights for one thing, or an exception that has a category
	Duplicate   = "duplicate"   // the same entry in the same category again
	Redundant   = "redundant"   // without the entry, another one would do the same
	Unreachable = "unreachable" // the entry as it is written never matches
	Encoding    = "encoding"    // UTF-8 that was read as something else: cafÃ©
	Case        = "case"        // capitals, which matching ignores
	Wildcard    = "wildcard"    // a * that makes no stem, or a ?
	Empty       = "empty"       // a category without entries
	Note        = "note"        // nothing wrong: an entry that is on both sides of a foundation
)

// Check reads a lexicon as Load does and returns it with what is likely wrong in its files, line by line. What makes a
// file unreadable is an error still, but contradictions are findings.
//
// By the rules of matching no entry keeps another from ever matching: the one that says more about the words wins, and
// there are always words that only the other one matches. So an entry is called redundant if all that it matches would
// be matched alike without it, and unreachable if it is spelled in a way that no text is cut into.
func Check(nameOrPath string) ([]Finding, error) {
	if slices.Contains(BuiltinNames(), nameOrPath) {
		b, err := readBuiltin(nameOrPath, true)
		if err != nil {
			return nil, err
		}
		return b.check(nameOrPath), nil
	}
	paths, err := locate(nameOrPath)
	if err != nil {
		return nil, err
	}
	var all []Finding
	for _, path := range paths {
		b, err := readFile(path, true)
		if err != nil {
			return nil, err
		}
		all = append(all, b.check(path)...)
	}
	return all, nil
}

// check returns the findings of a file that has been read, in the order of its lines.
func (b *builder) check(file string) []Finding {
	all := slices.Concat(b.findings, b.checkRows(), b.checkDuplicates(), b.checkEntries(), b.checkCategories())
	for i := range all {
		all[i].File = file
	}
	slices.SortFunc(all, func(x, y Finding) int {
		return cmp.Or(cmp.Compare(x.Line, y.Line), strings.Compare(x.Kind, y.Kind), strings.Compare(x.Problem, y.Problem))
	})
	return slices.Compact(all) // of an entry in several columns the same is said once
}

// checkRows looks at the entries and categories as they are spelled.
func (b *builder) checkRows() []Finding {
	var all []Finding
	for _, r := range b.rows {
		bad := false
		for _, spelled := range []string{r.entry, r.category} {
			if problem := garbled(spelled); problem != "" {
				all = append(all, Finding{Line: r.line, Kind: Encoding, Problem: problem})
				bad = true
			}
		}
		if parts := parsePattern(r.entry); !bad && len(parts) > 0 {
			all = append(all, checkSpelling(r, parts)...)
		}
	}
	return all
}

// checkSpelling compares an entry as it is spelled with what it is read as.
func checkSpelling(r row, parts []part) []Finding {
	var all []Finding
	find := func(kind, format string, args ...any) {
		all = append(all, Finding{Line: r.line, Kind: kind, Problem: fmt.Sprintf(format, args...)})
	}
	if strings.ContainsFunc(r.entry, func(c rune) bool { return unicode.IsUpper(c) || unicode.IsTitle(c) }) {
		find(Case, "%q has capitals: matching ignores case", r.entry)
	}
	if problem := checkStars(r.entry, parts); problem != "" {
		find(Wildcard, "%q is read as %q: %s", r.entry, canonical(parts), problem)
	}
	if gap := brokenGap(r.entry); gap != "" {
		find(Unreachable, "%q is read as %q, which does not match it: no phrase goes across %q", r.entry, canonical(parts), gap)
	}
	return all
}

// checkStars says what is wrong with the wildcards of an entry.
func checkStars(entry string, parts []part) string {
	stems := 0
	for _, p := range parts {
		if p.stem {
			stems++
		}
	}
	words := strings.FieldsFunc(entry, func(c rune) bool { return c == '*' })
	inside := slices.ContainsFunc(words[min(1, len(words)):], func(after string) bool { return startsWord(after) })
	switch {
	case strings.Contains(entry, "?"):
		return "? is no wildcard"
	case strings.Count(entry, "*") > stems:
		return "a * makes a stem only directly after a letter or digit"
	case stems > 0 && inside:
		return "a * ends its word"
	}
	return ""
}

// startsWord tells whether s begins with a letter or a digit.
func startsWord(s string) bool {
	for _, c := range s {
		return unicode.IsLetter(c) || unicode.IsNumber(c)
	}
	return false
}

// brokenGap returns what stands between two words of an entry, if a phrase may not go across it; else "".
func brokenGap(entry string) string {
	spans := text.AppendWords(nil, entry)
	for i := 1; i < len(spans); i++ {
		gap := strings.ReplaceAll(entry[spans[i-1].End:spans[i].Start], "*", "")
		if !text.Joins(gap) {
			return gap
		}
	}
	return ""
}
