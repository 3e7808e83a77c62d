package lexicon

import (
	"fmt"
	"strconv"
	"strings"

	"mores/analyze/text"
)

// valence is the category of a list of words and scores, such as AFINN: how pleasant a word is, below 0 if it is not.
const valence = "valence"

// isMoralStrength tells by its head whether a table is one of the five of MoralStrength: a word, and how moral it is
// within one foundation, from 1 (vice) to 9 (virtue) (Araque et al. 2020, doi 10.1016/j.knosys.2019.105184). The name of
// the file, care.tsv, is that of the foundation.
func isMoralStrength(head []string) bool {
	return len(head) > 1 && strings.EqualFold(strings.TrimSpace(head[1]), "EXPRESSED_MORAL")
}

// isScoreList tells whether every line is a word and a number, as in AFINN (Nielsen 2011). In our own table the second
// column is a category, and a table whose categories are all numbers makes no sense.
func isScoreList(lines []string) bool {
	found := false
	for _, line := range lines {
		if strings.TrimSpace(line) == "" {
			continue
		}
		cells := strings.Split(line, "\t")
		if len(cells) != 2 {
			return false
		}
		if _, err := parseWeight(strings.TrimSpace(cells[1])); err != nil {
			return false
		}
		found = true
	}
	return found
}

// readScores reads lines of a word and a score, from the line of that index on. The score is the weight of the word in
// the category; its side is left open. MoralStrength has pieces of words too (-stained, sacred-), which stand for no word
// of a text: where the word has a line of its own, theirs is left out.
func readScores(f *file, b *builder, lines []string, first int, category string) error {
	words := map[string]bool{}
	for _, line := range lines[first:] {
		word, _, _ := strings.Cut(line, "\t")
		words[strings.TrimSpace(text.Fold(word))] = true
	}
	for i := first; i < len(lines); i++ {
		if strings.TrimSpace(lines[i]) == "" {
			continue
		}
		word, score, _ := strings.Cut(lines[i], "\t")
		word = strings.TrimSpace(word)
		weight, err := parseWeight(strings.TrimSpace(score))
		if err != nil {
			return f.errorAt(i+1, 0, "the score "+strconv.Quote(score)+" is no number", "a line is a word, a tab and a score")
		}
		if read := canonical(parsePattern(word)); read != "" && read != text.Fold(word) && words[read] {
			b.leaveOut(i+1, Duplicate, fmt.Sprintf("%q is read as %q, which has a score of its own, and is left out", word, read))
			continue
		}
		if err := b.add(row{line: i + 1, entry: word, category: category, weight: weight, weighted: true}); err != nil {
			return f.errorAt(i+1, 0, err.Error(), "")
		}
	}
	return nil
}
