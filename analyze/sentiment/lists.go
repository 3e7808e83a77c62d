package sentiment

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/jonreiter/govader/data"
)

// Source names what the scores of a Scorer rest on, for the record of a run.
type Source struct {
	Name    string // the method, "VADER"
	Version string // the release of the reference that the scores equal
	SHA256  string // of the word list as the module github.com/jonreiter/govader has it, in hexadecimal digits
}

// Source returns what the scores rest on.
func (s *Scorer) Source() Source { return s.source }

// missing are the two words of the reference's list that the module's copy lacks, with the reference's valences. Every
// other word and every emoji is the same in both.
const missing = "heart\t3.2\nhearts\t3.3\n"

// lists is what the scorer reads before it is built.
type lists struct {
	source   Source
	valences map[string]float64
	emoji    map[rune]string
}

func readLists() (*lists, error) {
	words, err := data.Asset("rawdata/vaderLexicon.txt")
	if err != nil {
		return nil, fmt.Errorf("read the sentiment word list: %w", err)
	}
	descriptions, err := data.Asset("rawdata/emojiUTF8Lexicon.txt")
	if err != nil {
		return nil, fmt.Errorf("read the emoji list: %w", err)
	}
	valences, err := parseValences(missing, string(words))
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(words)
	return &lists{
		source:   Source{Name: "VADER", Version: "3.3.2 (repository)", SHA256: hex.EncodeToString(sum[:])},
		valences: valences,
		emoji:    parseEmoji(descriptions),
	}, nil
}

// parseValences reads lists of word, tab, valence; what follows a second tab is not used. Where a word is given
// more than once, as 14 are, the last line wins.
func parseValences(lists ...string) (map[string]float64, error) {
	valences := make(map[string]float64)
	for _, list := range lists {
		for line := range strings.Lines(list) {
			line = strings.TrimSpace(line)
			if line == "" {
				continue
			}
			word, rest, _ := strings.Cut(line, "\t")
			number, _, _ := strings.Cut(rest, "\t")
			valence, err := strconv.ParseFloat(number, 64)
			if err != nil {
				return nil, fmt.Errorf("sentiment word %q: the valence %q is no number", word, number)
			}
			valences[word] = valence
		}
	}
	return valences, nil
}

// parseEmoji reads the description of each emoji. An emoji of several characters is left out: the reference looks at a
// text one character at a time, so that only the parts of such an emoji are ever found.
func parseEmoji(list []byte) map[rune]string {
	descriptions := make(map[rune]string)
	for line := range bytes.Lines(list) {
		fields := strings.Split(strings.TrimSpace(string(line)), "\t")
		if r, size := utf8.DecodeRuneInString(fields[0]); len(fields) > 1 && size == len(fields[0]) {
			descriptions[r] = fields[1]
		}
	}
	return descriptions
}
