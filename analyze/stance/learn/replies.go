package main

import (
	"bufio"
	"compress/gzip"
	"encoding/json"
	"errors"
	"math"
	"os"

	"mores/analyze/stance"
)

// measures are what the score is made of.
var measures = []string{
	"self", "declared", "hedge", "epistemic", "deontic", "modal", // subjectivity and its force
	"fair", "impersonal", "balance", "connective", // other views
	"acknowledge", "agree", "disagree", "rhetorical", "courtesy", // the other
	"negation", "reasoning", "limiter", // what makes a reply less receptive
}

// reply is one rated reply: ln(1 + n) of the hits of each measure, then of the words.
type reply struct {
	features []float64
	rating   float64
}

// readReplies reads a gzipped file of JSON lines with the fields text and receptive.
func readReplies(path string) ([]reply, error) {
	if path == "" {
		return nil, errors.New("name the file of the ratings: -ratings receptive_first2000.jsonl.gz")
	}
	f, err := os.Open(path)
	if err != nil {
		return nil, err
	}
	defer f.Close()
	z, err := gzip.NewReader(f)
	if err != nil {
		return nil, err
	}
	scorer, err := stance.New(stance.Exclude)
	if err != nil {
		return nil, err
	}
	meter := scorer.NewMeter()
	var all []reply
	lines := bufio.NewScanner(z)
	lines.Buffer(nil, 1<<20)
	for lines.Scan() {
		var row struct {
			Text      string
			Receptive float64
		}
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			return nil, err
		}
		all = append(all, reply{features(meter.Measure(row.Text)), row.Receptive})
	}
	return all, lines.Err()
}

func features(c stance.Counts) []float64 {
	all := make([]float64, 0, len(measures)+1)
	for _, name := range measures {
		all = append(all, math.Log1p(float64(c.Of[stance.Number(name)])))
	}
	return append(all, math.Log1p(float64(c.Words)))
}
