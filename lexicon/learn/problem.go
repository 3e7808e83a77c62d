package main

import (
	_ "embed" // for the lists
	"fmt"
	"math"
	"slices"
	"strings"
	"unicode"

	"github.com/kljensen/snowball/english"

	"mores/analyze"
	"mores/analyze/text"
	"mores/lexicon"
)

//go:embed curated.tsv
var curatedTable string

//go:embed signal.tsv
var signalTable string

//go:embed leaveout.txt
var leaveOut string

// minTexts is in how many texts a word must stand to be learned.
const minTexts = 4

// problem is the corpus seen through all entries that the lexicon may get: those written by hand, and as single words
// what else stands in enough of the texts.
type problem struct {
	texts      []labelled
	candidates *lexicon.Lexicon
	priors     [2][][]float64 // weights by hand, curated and signal: by foundation, then by entry
	terms      [][]term       // by text
	idf        []float64      // by entry
	stems      []int          // by entry: the number of its stem
	stemIDF    []float64
}

// term is what an entry gives to the score of a text, before its weight: log(1+tf)/√n.
type term struct {
	entry int
	value float64
}

func newProblem(texts []labelled) (*problem, error) {
	curated, err := lexicon.Parse("curated", curatedTable)
	if err != nil {
		return nil, err
	}
	signal, err := lexicon.Parse("signal", signalTable)
	if err != nil {
		return nil, err
	}
	known, err := lexicon.Parse("known", curatedTable+missing(curated, signal))
	if err != nil {
		return nil, err
	}
	p := &problem{texts: texts}
	p.candidates, err = lexicon.Parse("candidates", curatedTable+missing(curated, signal)+learnable(known, texts))
	if err != nil {
		return nil, err
	}
	for k, l := range []*lexicon.Lexicon{curated, signal} {
		p.priors[k] = p.prior(l)
	}
	p.findStems()
	return p, p.count()
}

// missing returns the rows of the words of signal that curated does not match. A word that a stem of curated matches
// gets no entry of its own, which would take it away from the stem.
func missing(curated, signal *lexicon.Lexicon) string {
	var rows strings.Builder
	m := lexicon.Compile(curated)
	for _, e := range signal.Entries {
		if m.Entry(0, e.Text) >= 0 {
			continue
		}
		for _, s := range e.Senses {
			fmt.Fprintf(&rows, "%s\t%s\t%g\n", e.Text, signal.Categories[s.Category].Name, s.Weight)
		}
	}
	return rows.String()
}

// learnable returns a row for each word that stands in enough texts, is not known, and may be learned. The foundation
// there is of no matter.
func learnable(known *lexicon.Lexicon, texts []labelled) string {
	m := lexicon.Compile(known)
	left := strings.Fields(leaveOut)
	slices.Sort(left)
	in := map[string]int{}
	for _, t := range texts {
		seen := map[string]bool{}
		for _, span := range text.AppendWords(nil, t.text) {
			word := text.Fold(span.Of(t.text))
			if !seen[word] {
				seen[word] = true
				in[word]++
			}
		}
	}
	var rows []string
	for word, n := range in {
		_, isLeft := slices.BinarySearch(left, word)
		if n >= minTexts && !isLeft && isPlain(word) && m.Entry(0, word) < 0 {
			rows = append(rows, word+"\tcare.signal\t1\n")
		}
	}
	slices.Sort(rows)
	return strings.Join(rows, "")
}

// isPlain tells whether a word is of three letters or more and nothing else, but for an apostrophe.
func isPlain(word string) bool {
	return len(word) >= 3 && !strings.ContainsFunc(word, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
}

// prior returns the weights of the entries by the same text in l, by foundation.
func (p *problem) prior(l *lexicon.Lexicon) [][]float64 {
	index := map[string]int{}
	for i, e := range l.Entries {
		index[e.Text] = i
	}
	weights := make([][]float64, len(foundations))
	for f, name := range foundations {
		weights[f] = make([]float64, len(p.candidates.Entries))
		for i, e := range p.candidates.Entries {
			if k, ok := index[e.Text]; ok {
				for _, s := range l.Entries[k].Senses {
					if l.Categories[s.Category].Foundation == name {
						weights[f][i] = max(weights[f][i], s.Weight)
					}
				}
			}
		}
	}
	return weights
}

// findStems numbers the stems of the entries; each phrase and each stem of the lexicon is one of its own.
func (p *problem) findStems() {
	numbers := map[string]int{}
	for _, e := range p.candidates.Entries {
		stem := e.Text
		if isPlain(stem) {
			stem = english.Stem(stem, true)
		}
		number, ok := numbers[stem]
		if !ok {
			number = len(numbers)
			numbers[stem] = number
		}
		p.stems = append(p.stems, number)
	}
	p.stemIDF = make([]float64, len(numbers))
}

// count finds the terms of all texts, and the idf of entries and stems: log of the texts over the texts that have it.
func (p *problem) count() error {
	a, err := analyze.New(p.candidates)
	if err != nil {
		return err
	}
	in, stemIn := make([]float64, len(p.candidates.Entries)), make([]float64, len(p.stemIDF))
	for _, t := range p.texts {
		terms := termsOf(a, t.text)
		p.terms = append(p.terms, terms)
		seen := map[int]bool{}
		for _, t := range terms {
			in[t.entry]++
			if stem := p.stems[t.entry]; !seen[stem] {
				seen[stem] = true
				stemIn[stem]++
			}
		}
	}
	n := float64(len(p.texts))
	p.idf = make([]float64, len(in))
	for i := range in {
		p.idf[i] = math.Log(n / max(in[i], 1))
	}
	for i := range stemIn {
		p.stemIDF[i] = math.Log(n / max(stemIn[i], 1))
	}
	return nil
}
