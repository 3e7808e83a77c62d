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

// sensesOf are the senses of each entry: all of them, or with eMFDscore only those on the last of its lines.
func sensesOf(l *lexicon.Lexicon, like Compat) [][]sense {
	all := make([][]sense, len(l.Entries))
	lastOnly := like == LikeEMFDscore && oneCategoryALine(l)
	for i, e := range l.Entries {
		kept := e.Senses
		if lastOnly && len(kept) > 1 {
			kept = kept[len(kept)-1:]
		}
		for _, s := range kept {
			all[i] = append(all[i], sense{l.Categories[s.Category], s.Weight})
		}
	}
	return all
}

// oneCategoryALine tells whether the lexicon's file has a line for each category of an entry, as that of MFD 2.0, rather
// than one for all of them, as those of MFD and eMFD. Then between the lines of its first and its last entry there are at
// least as many that bring no new entry as there are categories beyond the first of an entry.
func oneCategoryALine(l *lexicon.Lexicon) bool {
	more, first, last := 0, l.Entries[0].Line, 0
	for _, e := range l.Entries {
		more += max(0, len(e.Senses)-1)
		last = max(last, e.Line)
	}
	return last-first+1-len(l.Entries) >= more
}
