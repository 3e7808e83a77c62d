package main

import (
	"cmp"
	"encoding/csv"
	"os"
	"path/filepath"
	"slices"

	"mores/compare/match"
	"mores/corpora/source"
)

// pair is an argument and a key point.
type pair struct {
	argument, point  string
	topic, side      string    // of the argument; side: topic and stance
	features         []float64 // those of package match, then the margin
	labelled, agrees bool
	open             bool // compared as claims without a topic are
}

// answer is what is learned.
func (p *pair) answer() float64 {
	if p.agrees {
		return 1
	}
	return 0
}

// data are arguments and key points, rows of id, text, topic and stance, and which argument makes which point.
type data struct {
	arguments, points [][]string
	labels            map[[2]string]bool
}

// readPairs reads all pairs on the same topic and side of a part of the data, those that have no label too: once as claims
// with a topic are compared, once as claims without. The latter come with pairs of other topics, which do not agree.
func readPairs(folder, part, ending string) ([]pair, error) {
	var tables [3][][]string
	for i, name := range []string{"arguments_" + part + ".csv" + ending, "key_points_" + part + ".csv", "labels_" + part + ".csv" + ending} {
		var err error
		if tables[i], err = readTable(filepath.Join(folder, name)); err != nil {
			return nil, err
		}
	}
	d := data{tables[0], tables[1], map[[2]string]bool{}}
	for _, r := range tables[2] {
		d.labels[[2]string{r[0], r[1]}] = r[2] == "1"
	}
	return slices.Concat(d.pairs(false), d.pairs(true)), nil
}

// strangers is how many key points of other topics each argument is paired with.
const strangers = 3

func (d *data) pairs(open bool) []pair {
	var claims []match.Claim
	for _, r := range slices.Concat(d.arguments, d.points) {
		c := match.Claim{Document: r[0], Text: r[1]}
		if !open {
			c.Topic = r[2]
		}
		claims = append(claims, c)
	}
	m := match.NewSet(claims).Matcher()
	var all []pair
	for i, a := range d.arguments {
		var others []pair
		for j, k := range d.points {
			if a[2] == k[2] && a[3] != k[3] || a[2] != k[2] && !open {
				continue
			}
			p := pair{argument: a[0], point: k[0], topic: a[2], side: a[2] + a[3], features: m.Features(i, len(d.arguments)+j).Values(), open: open}
			if a[2] == k[2] {
				p.agrees, p.labelled = d.labels[[2]string{a[0], k[0]}]
				all = append(all, p)
				continue
			}
			p.labelled = true
			others = append(others, p)
		}
		all = append(all, closest(others)...)
	}
	return all
}

// closest are the pairs that share most.
func closest(pairs []pair) []pair {
	shared := slices.Index(match.FeatureNames, "common")
	slices.SortStableFunc(pairs, func(a, b pair) int { return cmp.Compare(b.features[shared], a.features[shared]) })
	return pairs[:min(strangers, len(pairs))]
}

// withMargins returns the pairs with a further feature: how much larger the log-odds of the pair are, by weights for a pair
// by itself, than those of the argument and any other point of the same side. Key points say different things, so the
// others all say something else.
func withMargins(pairs []pair, weights []float64) []pair {
	odds := scores(pairs, weights)
	best := map[string][2]float64{} // by argument: the two largest
	for i, p := range pairs {
		b, known := best[p.argument]
		switch {
		case !known:
			b = [2]float64{odds[i], weights[len(weights)-1]}
		case odds[i] > b[0]:
			b = [2]float64{odds[i], b[0]}
		default:
			b[1] = max(b[1], odds[i])
		}
		best[p.argument] = b
	}
	all := slices.Clone(pairs)
	for i, p := range all {
		other := best[p.argument][0]
		if odds[i] == other {
			other = best[p.argument][1]
		}
		all[i].features = append(slices.Clone(p.features), odds[i]-other)
	}
	return all
}

// readTable reads the rows of a csv below its head.
func readTable(path string) ([][]string, error) {
	file, err := source.Open(path, os.Stdin, source.Options{})
	if err != nil {
		return nil, err
	}
	defer file.Close()
	rows, err := csv.NewReader(file).ReadAll()
	if err != nil {
		return nil, err
	}
	return rows[1:], nil
}
