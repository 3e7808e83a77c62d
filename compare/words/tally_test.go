package words

import (
	"maps"
	"math"
	"slices"
	"strconv"
	"testing"
)

// reference tallies the essays of two sources of the reference data, with topics or without.
func reference(all map[string][]string, group, baseline string, topics bool) (*Tally, []string) {
	number, names := map[string]int{}, []string{}
	for topic := range refTopics {
		for _, source := range []string{group, baseline} {
			for _, word := range all[strconv.Itoa(topic)+"/"+source] {
				if _, ok := number[word]; !ok {
					number[word] = len(names)
					names = append(names, word)
				}
			}
		}
	}
	document := func(topic, g int, source string) Document {
		tokens := all[strconv.Itoa(topic)+"/"+source]
		counts := map[int]int{}
		for _, word := range tokens {
			counts[number[word]]++
		}
		return Document{g, len(tokens), maps.All(counts)}
	}
	tally := NewTally(len(names), 2)
	for topic := range refTopics {
		tally.Count(document(topic, 0, baseline))
		tally.Count(document(topic, 1, group))
	}
	for topic := range refTopics {
		x, y := document(topic, 0, baseline), document(topic, 1, group)
		if topics {
			tally.Spread(true, []Document{x, y})
			continue
		}
		tally.Spread(false, []Document{x})
		tally.Spread(false, []Document{y})
	}
	return tally, names
}

// TestTallyReference compares what a tally makes of the essays, ChatGPT-3 or -4 against Student, with the files, whose
// group is Student: there the signs are turned.
func TestTallyReference(t *testing.T) {
	all := essays(t)
	counts, documents := refRows(t, "keyness.csv.gz", 2975), refRows(t, "keyness_docs.csv.gz", 400)
	for _, source := range []string{"ChatGPT-3", "ChatGPT-4"} {
		pair := "Student|" + source
		paired, names := reference(all, source, "Student", true)
		welch, _ := reference(all, source, "Student", false)
		k := paired.Compare(1, Options{Least: 5})
		if k.Test != PairedTopics || k.Units != refTopics {
			t.Errorf("%s: %s of %d units", source, k.Test, k.Units)
		}
		keys, byDocument := map[string]Key{}, map[string]Key{}
		for _, key := range k.Keys {
			keys[names[key.Term]] = key
		}
		for _, key := range welch.Compare(1, Options{Least: 5}).Keys {
			byDocument[names[key.Term]] = key
		}
		rows := 0
		for _, r := range counts {
			if r.cells["pair"] != pair {
				continue
			}
			rows++
			key := keys[r.cells["word"]]
			r.is("a", float64(key.B))
			r.is("b", float64(key.A))
			r.is("g2_four", key.G2)
			r.is("p_holm", key.PG2Holm)
			r.is("lopool_z4", -key.Z)
		}
		if rows != len(keys) {
			t.Errorf("%s: %d terms, want %d", pair, len(keys), rows)
		}
		for _, r := range documents {
			word := r.cells["word"]
			if r.cells["pair"] != pair || r.cells["mean1"] == "0" && r.cells["mean2"] == "0" || keys[word].A+keys[word].B < 5 {
				continue
			}
			r.is("paired_t", -keys[word].Test.T)
			r.is("paired_t_p", keys[word].Test.P)
			r.is("welch_t", -byDocument[word].Test.T)
			r.is("welch_p", byDocument[word].Test.P)
		}
	}
}

// dealt makes documents of ten words, in which term 0 stands as often as given.
func dealt(group int, times ...int) []Document {
	var all []Document
	for _, n := range times {
		terms := map[int]int{}
		if n > 0 {
			terms[0] = n
		}
		all = append(all, Document{group, 10, maps.All(terms)})
	}
	return all
}

// TestOneEssay: a word that one essay repeats is not key, whatever G² says; one that all have is.
func TestOneEssay(t *testing.T) {
	for _, tt := range []struct {
		why   string
		group []int
		key   bool
	}{
		{"one essay repeats it", []int{9, 0, 0, 0, 0, 0, 0, 0, 0, 0}, false},
		{"nine of ten have it", []int{1, 1, 1, 1, 1, 1, 1, 1, 1, 0}, true},
	} {
		tally := NewTally(1, 2)
		documents := slices.Concat(dealt(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), dealt(1, tt.group...))
		for _, d := range documents {
			tally.Count(d)
		}
		for _, d := range documents {
			tally.Spread(false, []Document{d})
		}
		k := tally.Compare(1, Options{})
		key := k.Keys[0]
		if k.Test != WelchDocuments || key.IsKey() != tt.key || key.PG2 > 0.001 {
			t.Errorf("%s: key is %v by %s, p %v; p of G² %v", tt.why, key.IsKey(), k.Test, key.Test.P, key.PG2)
		}
	}
}

// TestUnits: documents on one topic are one unit, whichever the order; a topic weighs the same however many it has.
func TestUnits(t *testing.T) {
	tally := NewTally(1, 2)
	units := [][]Document{
		slices.Concat(dealt(0, 1, 3), dealt(1, 4)),
		slices.Concat(dealt(0, 1), dealt(1, 2, 2, 2)),
		slices.Concat(dealt(0, 0), dealt(1, 1)),
		dealt(1, 9), // a topic that the baseline lacks
	}
	for _, unit := range units {
		for _, d := range unit {
			tally.Count(d)
		}
	}
	for _, unit := range units {
		tally.Spread(true, unit)
	}
	k := tally.Compare(1, Options{})
	want := Sums{} // of 4−2, 2−1, 1−0 tenths
	for _, d := range []float64{0.2, 0.1, 0.1} {
		want.Add(d)
	}
	if got := k.Keys[0].Test; k.Units != 3 || math.Abs(got.T-Paired(want).T) > 1e-9 {
		t.Errorf("%d units, %+v, want %+v", k.Units, got, Paired(want))
	}
	if d := k.Keys[0]; d.Documents != 6 || d.DocumentsBaseline != 3 || d.A != 20 || d.B != 5 {
		t.Errorf("counts: %+v", d)
	}
}

// TestNested: where no topic has both groups the means of topics are compared.
func TestNested(t *testing.T) {
	tally := NewTally(1, 2)
	units := [][]Document{dealt(0, 1, 1, 1), dealt(0, 2), dealt(1, 5, 5), dealt(1, 6)}
	for _, unit := range units {
		for _, d := range unit {
			tally.Count(d)
		}
	}
	for _, unit := range units {
		tally.Spread(true, unit)
	}
	if k := tally.Compare(1, Options{}); k.Test != WelchTopics || k.Units != 4 || !(k.Keys[0].Test.T > 0) {
		t.Errorf("%s of %d units: %+v", k.Test, k.Units, k.Keys[0].Test)
	}
}
