package main

import (
	"math"
	"slices"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/stat"

	"mores/analyze"
	"mores/lexicon"
)

// termsOf returns the terms of a text, in the order of the entries, whose indexes are given. Exceptions have none.
func termsOf(a *analyze.Analyzer, index map[*lexicon.Entry]int, s string) []term {
	words := a.Analyze(s).Moral[0].Read
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

// features is the matrix of a foundation: the scores by each list, divided by their standard deviation, then the terms
// of the entries, then those of the stems, both times their idf.
func (p *problem) features(f int) (m *matrix, scale []float64) {
	for k := range p.priors {
		scale = append(scale, p.deviation(p.priors[k][f]))
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

func (p *problem) entryColumn(entry int) int32 { return int32(len(p.priors) + entry) }
func (p *problem) stemColumn(entry int) int32 {
	return int32(len(p.priors) + len(p.candidates.Entries) + p.stems[entry])
}

// score is Σ w·log(1+tf)/√n.
func score(terms []term, weights []float64) float64 {
	sum := 0.0
	for _, t := range terms {
		sum += float64(weights[t.entry] * t.value)
	}
	return sum
}

// scores are those of all texts.
func (p *problem) scores(weights []float64) []float64 {
	scores := make([]float64, len(p.terms))
	for i, terms := range p.terms {
		scores[i] = score(terms, weights)
	}
	return scores
}

// deviation is the standard deviation of the scores of all texts by these weights.
func (p *problem) deviation(weights []float64) float64 {
	_, variance := stat.PopMeanVariance(p.scores(weights), nil)
	return math.Sqrt(variance)
}

// least is the smallest weight that an entry keeps.
const least = 0.25

// weights learns foundation f from the given texts. The weights of all entries, to two decimals, are in the unit of
// curated.tsv: on average its entries keep the weights that they have there.
func (p *problem) weights(f int, rows []int, c float64) []float64 {
	m, scale := p.features(f)
	answers := make([]float64, len(p.texts))
	for i := range p.texts {
		answers[i] = p.texts[i].answer(f)
	}
	learned := logistic(m, rows, answers, c)
	weights := make([]float64, len(p.candidates.Entries))
	for e := range weights {
		weights[e] = p.weight(f, e, learned, scale)
	}
	unit := floats.Sum(p.priors[0][f]) / floats.Dot(weights, present(p.priors[0][f]))
	for e, w := range weights {
		if weights[e] = math.Round(100*w*unit) / 100; weights[e] < least {
			weights[e] = 0
		}
	}
	return weights
}

// weight is what all features together give to an entry. An entry that no list gives the foundation has none: nobody
// found it plausible.
func (p *problem) weight(f, entry int, learned, scale []float64) float64 {
	w, plausible := 0.0, false
	for k := range scale {
		w += float64(learned[k] / scale[k] * p.priors[k][f][entry])
		plausible = plausible || p.priors[k][f][entry] > 0
	}
	if !plausible {
		return 0
	}
	if column := p.entryColumn(entry); int(column) < len(learned) {
		w += float64(learned[column] * p.idf[entry])
	}
	if column := p.stemColumn(entry); int(column) < len(learned) {
		w += float64(learned[column] * p.stemIDF[p.stems[entry]])
	}
	return w
}

// present is 1 where a weight is above 0.
func present(weights []float64) []float64 {
	ones := make([]float64, len(weights))
	for i, w := range weights {
		if w > 0 {
			ones[i] = 1
		}
	}
	return ones
}
