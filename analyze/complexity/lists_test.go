package complexity

import (
	"bytes"
	"cmp"
	"flag"
	"fmt"
	"hash/fnv"
	"io"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"mores/analyze/text"
)

var update = flag.Bool("update", false, "make the lists in the folder data anew")

// TestListsAreMade makes both embedded lists from the published data and compares them byte for byte.
func TestListsAreMade(t *testing.T) {
	for _, list := range []struct {
		name, embedded string
		make           func(*testing.T) string
	}{
		{"data/syllables.txt", syllableList, makeSyllableList},
		{"data/frequency.txt", frequencyList, makeFrequencyList},
	} {
		made := list.make(t)
		if *update {
			if err := os.WriteFile(list.name, []byte(made), 0o644); err != nil {
				t.Fatal(err)
			}
		} else if made != list.embedded {
			t.Errorf("%s is not what the data give; go test -run Made -update makes it anew", list.name)
		}
	}
}

// pronounced is a word with the syllables that CMUdict gives it.
type pronounced struct {
	word  string
	count int   // in essays of Herbold et al. and OUTFOX and in Anthropic's arguments
	all   []int // one for each way to say it, the first one first
}

// heldOut tells whether the word is of the half that no rule and no exception was chosen by.
func (p pronounced) heldOut() bool {
	h := fnv.New32a()
	io.WriteString(h, p.word)
	return h.Sum32()>>7&1 == 1
}

func readPronounced(t *testing.T) []pronounced {
	var all []pronounced
	for _, row := range readTable(t, "parity/lexical/syllables.tsv.gz", '\t') {
		p := pronounced{word: text.Fold(row["word"])}
		p.count, _ = strconv.Atoi(row["tokens"])
		for n := range strings.SplitSeq(row["all"], "|") {
			syllables, err := strconv.Atoi(n)
			if err != nil {
				t.Fatal(err)
			}
			p.all = append(p.all, syllables)
		}
		all = append(all, p)
	}
	return all
}

// chooseExceptions picks the words of a list that the rules and the exceptions picked so far count wrongly. The words
// come in alphabetical order, so a base form before its inflections, which then mostly need no entry of their own.
func chooseExceptions(words []pronounced) exceptions {
	e := exceptions{}
	for _, p := range words {
		if p.count >= 3 && !slices.Contains(p.all, e.syllables(p.word)) {
			e[p.word] = max(p.all[0], 1)
		}
	}
	return e
}

func makeSyllableList(t *testing.T) string {
	words := readPronounced(t)
	slices.SortStableFunc(words, func(a, b pronounced) int { return cmp.Compare(a.word, b.word) })
	bySyllables := map[int][]string{}
	for w, n := range chooseExceptions(words) {
		bySyllables[n] = append(bySyllables[n], w)
	}
	out := bytes.NewBufferString(header(syllableList))
	for _, n := range slices.Sorted(maps.Keys(bySyllables)) {
		slices.Sort(bySyllables[n])
		for chunk := range slices.Chunk(bySyllables[n], 12) {
			fmt.Fprintln(out, n, strings.Join(chunk, " "))
		}
	}
	return out.String()
}

// header is the comment at the head of a list, which is written by hand.
func header(list string) string {
	n := 0
	for line := range strings.Lines(list) {
		if line[0] != '#' {
			break
		}
		n += len(line)
	}
	return list[:n]
}

// makeFrequencyList ranks words by their relative frequencies in five collections of what people wrote, added up without the
// largest of the five, so that what one collection is about does not raise its words. A word needs three collections.
func makeFrequencyList(t *testing.T) string {
	sum, largest, in := map[string]float64{}, map[string]float64{}, map[string]int{}
	for _, texts := range humanTexts(t) {
		counts, total := countWords(texts)
		for w, n := range counts {
			share := float64(n) / float64(total)
			sum[w] += share
			largest[w] = max(largest[w], share)
			in[w]++
		}
	}
	maps.DeleteFunc(sum, func(w string, _ float64) bool { return in[w] < 3 })
	words := slices.SortedFunc(maps.Keys(sum), func(a, b string) int {
		return cmp.Or(cmp.Compare(sum[b]-largest[b], sum[a]-largest[a]), cmp.Compare(a, b))
	})
	return header(frequencyList) + strings.Join(words[:bandSize*(RarestBand-1)], "\n") + "\n"
}

// humanTexts returns the texts of the five collections.
func humanTexts(t *testing.T) [][]string {
	students := column(readTable(t, "data/herbold2023/essays-without-markers.csv", ';'), "Student")
	chosen := readLines(t, "data/preferences/ukpconvarg1_strict.jsonl.gz", "chosen", "", "")
	slices.Sort(chosen)
	return [][]string{
		readLines(t, "data/outfox/outfox_test_valid.jsonl.gz", "text", "source", "human"),
		students,
		readLines(t, "data/mfrc/mfrc_dev.jsonl.gz", "text", "", ""),
		slices.Compact(chosen),
		readLines(t, "data/receptiveness/receptive_first2000.jsonl.gz", "text", "", ""),
	}
}

// countWords counts the words of a to z and apostrophes; a possessive counts as its noun.
func countWords(texts []string) (counts map[string]int, total int) {
	counts = map[string]int{}
	var words []text.Span
	for _, s := range texts {
		words = text.AppendWords(words[:0], s)
		for _, w := range words {
			word := strings.TrimSuffix(text.Fold(w.Of(s)), "'s")
			if strings.Trim(word, "abcdefghijklmnopqrstuvwxyz'") == "" {
				counts[word]++
				total++
			}
		}
	}
	return counts, total
}
