package analyze

import (
	"strings"

	"mores/analyze/text"
	"mores/lexicon"
)

// patterns matches as eMFDscore does: each word by itself, once for each entry that matches it. A phrase is kept as one
// word, its words put together, which is why eMFDscore never finds it.
type patterns struct {
	words, stems map[string]int // entries by their text
	longest      int            // bytes of the longest stem
}

func newPatterns(l *lexicon.Lexicon) *patterns {
	p := &patterns{words: map[string]int{}, stems: map[string]int{}}
	for i, e := range l.Entries {
		word := strings.ReplaceAll(e.Text, " ", "")
		if stem, ok := strings.CutSuffix(word, "*"); ok {
			p.stems[stem] = i
			p.longest = max(p.longest, len(stem))
		} else {
			p.words[word] = i
		}
	}
	return p
}

// match appends to hits every entry that matches each of the words of s from one on.
func (p *patterns) match(hits []lexicon.Hit, s string, words []text.Span, from int) []lexicon.Hit {
	folded := make([]byte, 0, 64)
	for i := from; i < len(words); i++ {
		folded = text.AppendFolded(folded[:0], words[i].Of(s))
		if entry, ok := p.words[string(folded)]; ok {
			hits = append(hits, lexicon.Hit{Entry: entry, First: i, Words: 1})
		}
		for n := min(len(folded), p.longest); n > 0; n-- {
			if entry, ok := p.stems[string(folded[:n])]; ok {
				hits = append(hits, lexicon.Hit{Entry: entry, First: i, Words: 1})
			}
		}
	}
	return hits
}

// sensesOf are the senses of an entry of l as they are counted: all of them, or with eMFDscore only those on the last of
// its lines, since that overwrites the others.
func sensesOf(l *lexicon.Lexicon, senses []lexicon.Sense, like Compat) []sense {
	last := 0
	for _, s := range senses {
		last = max(last, s.Line)
	}
	var all []sense
	for _, s := range senses {
		if like != LikeEMFDscore || s.Line == last {
			all = append(all, sense{l.Categories[s.Category], s.Weight})
		}
	}
	return all
}
