package match

import (
	_ "embed"
	"strings"
	"unicode"
	"unicode/utf8"

	"mores/analyze/stem"
)

// kind is what is known of a term.
type kind struct {
	stop      bool  // a word of grammar, which is in claims on anything
	negates   bool  // not, never, …
	unsays    bool  // only, just, …: behind not they make no negation
	number    bool  // written in digits
	standsFor int32 // itself, or the term that it is an antonym of
}

// The lists, made for this package. antonyms.txt has pairs of words of opposite meaning, a pair a line; the second stands
// for the opposite of the first.
var (
	//go:embed data/stop.txt
	stopWords string
	//go:embed data/negations.txt
	negations string
	//go:embed data/antonyms.txt
	antonyms string
)

// kindsOf tells of each term what it is, and adds terms for what antonyms stand for.
func kindsOf(t *stem.Terms) []kind {
	opposite := map[string]string{}
	for line := range strings.Lines(antonyms) {
		if pair := strings.Fields(line); len(pair) == 2 {
			opposite[stem.Of(pair[1])] = stem.Of(pair[0])
		}
	}
	stop, negating, unsaying := stems(stopWords), stems(negations), stems("only just merely simply solely")
	var all []kind
	for term := int32(0); int(term) < t.Len(); term++ {
		s := t.Stem(term)
		k := kind{stop: stop[s] || negating[s], negates: negating[s] || strings.HasSuffix(s, "n't"), unsays: unsaying[s], standsFor: term}
		first, _ := utf8.DecodeRuneInString(s)
		k.number = unicode.IsDigit(first)
		if s, found := opposite[s]; found {
			k.standsFor = t.Stemmed(s)
		}
		all = append(all, k)
	}
	return all
}

// stems are those of the words of a list.
func stems(list string) map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		all[stem.Of(word)] = true
	}
	return all
}
