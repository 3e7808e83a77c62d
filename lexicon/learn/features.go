package main

import (
	"math"
	"slices"

	"mores/analyze"
	"mores/lexicon"
)

// termsOf returns the terms of a text, in the order of the entries, whose indexes are given. Exceptions have none.
func termsOf(a *analyze.Analyzer, index map[*lexicon.Entry]int, s string) []term {
	words := a.Analyze(s).Words
	tf := map[int]float64{}
	for _, h := range a.Hits(0, s) {
		if !h.Entry.IsException() {
			tf[index[h.Entry]]++
		}
	}
	var terms []term
	for entry, n := range tf {
		terms = append(terms, term{entry, math.Log(1+n) / math.Sqrt(float64(words))})
	}
	slices.SortFunc(terms, func(a, b term) int { return a.entry - b.entry })
	return terms
}

// features is the matrix of a foundation: the two prior scores, each divided by its standard deviation, then the terms
// of the entries, then those of the stems, both times their idf.
func (p *problem) features(f int) (m *matrix, scale [2]float64) {
	for k := range scale {
		scale[k] = p.deviation(p.priors[k][f])
	}
	m = newMatrix()
	for _, terms := range p.terms {
		for k := range scale {
			m.put(int32(k), score(terms, p.priors[k][f])/scale[k])
		}
		for _, t := range terms {
			m.put(p.entryColumn(t.entry), t.value*p.idf[t.entry])
		}
		for _, t := range terms {
			m.put(p.stemColumn(t.entry), t.value*p.stemIDF[p.stems[t.entry]])
		}
		m.endRow()
	}
	return m, scale
}

func (p *problem) entryColumn(entry int) int32 { return int32(2 + entry) }
func (p *problem) stemColumn(entry int) int32 {
	return int32(2 + len(p.candidates.Entries) + p.stems[entry])
}

// score is Σ w·log(1+tf)/√n.
func score(terms []term, weights []float64) float64 {
	sum := 0.0
	for _, t := range terms {
		sum += float64(weights[t.entry] * t.value)
	}
	return sum
}

// deviation is the standard deviation of the scores of all texts by these weights.
func (p *problem) deviation(weights []float64) float64 {
	sum, squares := 0.0, 0.0
	for _, terms := range p.terms {
		x := score(terms, weights)
		sum += x
		squares += float64(x * x)
	}
	n := float64(len(p.terms))
	return math.Sqrt(squares/n - sum*sum/n/n)
}

// least is the smallest weight that an entry keeps.
const least = 0.1

// weights learns foundation f from the given texts. The weights of all entries, to two decimals, are in the unit of
// curated.tsv, so that an entry of which nothing was learned keeps the weight that it has by hand.
func (p *problem) weights(f int, rows []int, c float64) []float64 {
	m, scale := p.features(f)
	answers := make([]float64, len(p.texts))
	for i := range p.texts {
		answers[i] = p.texts[i].answer(f)
	}
	learned := logistic(m, rows, answers, c)
	unit := learned[0] / scale[0]
	if unit == 0 {
		unit = 1
	}
	weights := make([]float64, len(p.candidates.Entries))
	for e := range weights {
		if p.priors[0][f][e]+p.priors[1][f][e]+p.found[f][e] == 0 {
			continue // nobody finds it plausible
		}
		w := learned[0]/scale[0]*p.priors[0][f][e] + learned[1]/scale[1]*p.priors[1][f][e]
		if column := p.entryColumn(e); int(column) < len(learned) {
			w += learned[column] * p.idf[e]
		}
		if column := p.stemColumn(e); int(column) < len(learned) {
			w += learned[column] * p.stemIDF[p.stems[e]]
		}
		if w = math.Round(100*w/unit) / 100; w >= least {
			weights[e] = w
		}
	}
	return weights
}
