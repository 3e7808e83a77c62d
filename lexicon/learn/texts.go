package main

import (
	"context"
	"encoding/json"

	"mores/corpora"
)

// foundations are those that the corpus has labels for.
var foundations = []string{"care", "fairness", "loyalty", "authority", "sanctity"}

// labelled is a text with what its annotators said of each foundation.
type labelled struct {
	text  string
	votes []float64 // annotators that gave the foundation
	label []bool    // two annotators or more did
}

func readTexts(path string) ([]labelled, error) {
	corpus, err := corpora.Open([]corpora.Input{{Path: path}}, corpora.Options{Keep: []string{"labels", "votes"}}, nil)
	if err != nil {
		return nil, err
	}
	var all []labelled
	for d, err := range corpus.Documents(context.Background()) {
		if err != nil {
			return nil, err
		}
		var labels []string
		var votes map[string]float64
		if err := json.Unmarshal([]byte(d.Kept[0]), &labels); err != nil {
			return nil, err
		}
		if err := json.Unmarshal([]byte(d.Kept[1]), &votes); err != nil {
			return nil, err
		}
		t := labelled{text: d.Text, votes: make([]float64, len(foundations)), label: make([]bool, len(foundations))}
		for f, name := range foundations {
			t.votes[f] = votes[name]
			for _, l := range labels {
				t.label[f] = t.label[f] || l == name
			}
		}
		all = append(all, t)
	}
	return all, nil
}

// answer is the soft label that is learned: half for one annotator, 1 for two and more.
func (t *labelled) answer(f int) float64 { return min(t.votes[f], 2) / 2 }
