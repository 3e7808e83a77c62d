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
	folded       []byte
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

// match calls yield with every entry that matches each word of s.
func (p *patterns) match(s string, words []text.Span, yield func(lexicon.Hit)) {
	for i, span := range words {
		p.folded = text.AppendFolded(p.folded[:0], span.Of(s))
		if entry, ok := p.words[string(p.folded)]; ok {
			yield(lexicon.Hit{Entry: entry, First: i, Words: 1})
		}
		for n := min(len(p.folded), p.longest); n > 0; n-- {
			if entry, ok := p.stems[string(p.folded[:n])]; ok {
				yield(lexicon.Hit{Entry: entry, First: i, Words: 1})
			}
		}
	}
}

// sensesOf are the senses of each entry: all of them, or with eMFDscore only those on the last of its lines, since that
// overwrites the others.
func sensesOf(l *lexicon.Lexicon, like Compat) [][]sense {
	all := make([][]sense, len(l.Entries))
	for i, e := range l.Entries {
		last := 0
		for _, s := range e.Senses {
			last = max(last, s.Line)
		}
		for _, s := range e.Senses {
			if like != LikeEMFDscore || s.Line == last {
				all[i] = append(all[i], sense{l.Categories[s.Category], s.Weight})
			}
		}
	}
	return all
}
