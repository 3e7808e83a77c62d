package main

import (
	"math"
	"strings"
	"unicode"

	"github.com/kljensen/snowball/english"

	"mores/analyze"
	"mores/lexicon"
)

// problem is the corpus seen through all entries that the lexicon may get: those of the lists.
type problem struct {
	texts      []labelled
	candidates *lexicon.Lexicon
	priors     [][][]float64 // weights by hand: by list, by foundation, by entry
	terms      [][]term      // by text
	idf        []float64     // by entry
	stems      []int         // by entry: the number of its stem
	stemIDF    []float64
}

// term is what an entry gives to the score of a text, before its weight: log(1+tf)/√n.
type term struct {
	entry int
	value float64
}

// newProblem looks at the texts through the first n lists.
func newProblem(texts []labelled, n int) (*problem, error) {
	all, candidates, err := parseLists(n)
	if err != nil {
		return nil, err
	}
	p := &problem{texts: texts, candidates: candidates}
	for _, l := range all {
		p.priors = append(p.priors, p.prior(l))
	}
	p.findStems()
	return p, p.count()
}

// isPlain tells whether an entry is a single word, so that it has a stem.
func isPlain(entry string) bool {
	return !strings.ContainsFunc(entry, func(r rune) bool { return !unicode.IsLetter(r) && r != '\'' })
}

// prior returns the weights of the entries by the entries of l, by foundation. A word of l that a stem matches lends its
// weight to the stem.
func (p *problem) prior(l *lexicon.Lexicon) [][]float64 {
	index := map[string]int{}
	for i, e := range p.candidates.Entries {
		index[e.Text] = i
	}
	m := lexicon.Compile(p.candidates)
	weights := make([][]float64, len(foundations))
	for f, name := range foundations {
		weights[f] = make([]float64, len(p.candidates.Entries))
		for _, e := range l.Entries {
			i, ok := index[e.Text]
			if !ok {
				i = m.Entry(0, e.Text)
			}
			for _, s := range e.Senses {
				if l.Categories[s.Category].Foundation == name && i >= 0 {
					weights[f][i] = max(weights[f][i], s.Weight)
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
	index := map[*lexicon.Entry]int{}
	for i := range p.candidates.Entries {
		index[&p.candidates.Entries[i]] = i
	}
	for _, t := range p.texts {
		terms := termsOf(a, index, t.text)
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
