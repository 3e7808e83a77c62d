package words

import (
	"bufio"
	"encoding/json"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"mores/corpora/corporatest"
)

// refShift is a word shift of the reference data.
type refShift struct {
	Shift          string
	Reference      string
	ReferenceValue float64 `json:"reference_value"`
	Average1       float64 `json:"average_1"`
	Average2       float64 `json:"average_2"`
	Diff           float64
	Types          int
	NormVariation  float64            `json:"norm_variation"`
	Components     map[string]float64 `json:"component_sums"`
	Top            []struct {
		Word, Type string
		Raw, Norm  float64
		P1, P2     float64
	}
}

// types name the kinds of contributions as the reference does.
var types = map[[2]bool]string{{true, true}: "pos_s_pos_p", {true, false}: "pos_s_neg_p", {false, true}: "neg_s_pos_p", {false, false}: "neg_s_neg_p"}

func TestShiftReference(t *testing.T) {
	var file struct {
		Meta struct {
			Words []string `json:"care_virtue_words"`
		}
		Shifts map[string]refShift
	}
	if err := json.NewDecoder(openShared(t, "parity/lexical/wordshift.json.gz")).Decode(&file); err != nil {
		t.Fatal(err)
	}
	if len(file.Shifts) != 14 {
		t.Fatalf("%d shifts, want 14", len(file.Shifts))
	}
	all := essays(t)
	from := sourceCounts(all, "Student")
	scores := map[string]map[string]float64{"vader": valences(t)}
	for name, want := range file.Shifts {
		kind, rest, _ := strings.Cut(name, " ")
		_, source, _ := strings.Cut(strings.Fields(rest)[0], ">")
		to := sourceCounts(all, source)
		var got Shift
		switch kind {
		case "proportion":
			got = ProportionShift(from, to)
		case "entropy":
			got = EntropyShift(from, to)
		case "jsd":
			got = DivergenceShift(from, to)
		case "care_virtue":
			scores[kind] = ones(file.Meta.Words, from, to)
			fallthrough
		default:
			reference := 0.0
			if want.Reference == "average" {
				reference = math.NaN()
			}
			got = WeightedShift(from, to, scores[kind], reference)
		}
		t.Run(name, func(t *testing.T) { want.check(t, got) })
	}
}

func (want refShift) check(t *testing.T, got Shift) {
	is := func(what string, got, want float64) {
		t.Helper()
		if !near(got, want) {
			t.Errorf("%s is %.12g, want %.12g", what, got, want)
		}
	}
	is("types", float64(len(got.Contributions)), float64(want.Types))
	is("reference", got.Reference, want.ReferenceValue)
	is("average 1", got.From, want.Average1)
	is("average 2", got.To, want.Average2)
	is("difference", got.Difference(), want.Diff)
	is("variation", got.Variation(), want.NormVariation)
	c := got.Components()
	for name, x := range map[string]float64{"pos_s_pos_p": c.HighMore, "pos_s_neg_p": c.HighLess, "neg_s_pos_p": c.LowMore,
		"neg_s_neg_p": c.LowLess, "pos_s": c.ScoreUp, "neg_s": c.ScoreDown} {
		is(name, x, want.Components[name])
	}
	byWord := map[string]Contribution{}
	for _, c := range got.Contributions {
		byWord[c.Word] = c
	}
	for _, w := range want.Top {
		c := byWord[w.Word]
		is(w.Word, c.Value(), w.Raw)
		is(w.Word+" normalised", c.Value()/got.Variation(), w.Norm)
		if name := types[[2]bool{c.High, c.More}]; name != w.Type {
			t.Errorf("%s is %s, want %s", w.Word, name, w.Type)
		}
	}
	sum := 0.0
	for _, c := range got.Contributions {
		sum += c.Value()
	}
	is("the sum of all contributions", sum, got.Difference())
}

// sourceCounts are the words of all essays of a source.
func sourceCounts(all map[string][]string, source string) map[string]int {
	counts := map[string]int{}
	for topic := range refTopics {
		for _, word := range all[strconv.Itoa(topic)+"/"+source] {
			counts[word]++
		}
	}
	return counts
}

// ones scores 1 for the words of a list and 0 for all others.
func ones(list []string, texts ...map[string]int) map[string]float64 {
	score := map[string]float64{}
	for _, counts := range texts {
		for word := range counts {
			score[word] = 0
		}
	}
	for _, word := range list {
		score[word] = 1
	}
	return score
}

// valences are the second column of VADER's list; the last line of a word counts.
func valences(t *testing.T) map[string]float64 {
	f, err := os.Open(corporatest.Shared(t, "data/lexicons/vader_lexicon.txt"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	all := map[string]float64{}
	for lines := bufio.NewScanner(f); lines.Scan(); {
		cells := strings.Split(lines.Text(), "\t")
		if x, err := strconv.ParseFloat(cells[1], 64); err == nil {
			all[cells[0]] = x
		}
	}
	return all
}
