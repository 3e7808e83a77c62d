package main

import (
	"fmt"
	"io"
	"slices"

	"mores/analyze/claims"
	"mores/analyze/logistic"
	"mores/compare/agreement"
)

// parts is how many the texts are parted into.
const parts = 10

// validate prints how good each question is answered.
func validate(units []unit, w io.Writer) error {
	fmt.Fprintln(w, "question\tcorpus\tunits\tyes\tmacro F1\tkappa")
	for q, question := range questions {
		odds := heldOut(question, units)
		for _, corpus := range []string{microtexts, essays} {
			truth, said := judged(question, units, odds, corpus)
			if slices.Contains(truth, true) {
				print(w, question.name, corpus, truth, said)
			}
		}
		if claims.Question(q) == claims.IsMain {
			truth, said := highest(units, odds)
			print(w, "main, the highest of each text", microtexts, truth, said)
		}
		if claims.Question(q) == claims.IsClaim {
			truth, said := sentences(units, odds)
			print(w, "sentences that hold a claim", essays, truth, said)
		}
	}
	truth, said := firstUnits(units)
	print(w, "main, the first unit of each text (floor)", microtexts, truth, said)
	return nil
}

func print(w io.Writer, question, corpus string, truth, said []bool) {
	yes := 0
	codes := [2][]int{}
	for i := range truth {
		codes[0], codes[1] = append(codes[0], number(truth[i])), append(codes[1], number(said[i]))
		yes += number(truth[i])
	}
	c := agreement.Confuse(codes[0], codes[1])
	fmt.Fprintf(w, "%s\t%s\t%d\t%d\t%.3f\t%.3f\n", question, corpus, len(truth), yes, c.Classification().Macro.F1, c.Kappa().Value)
}

func number(yes bool) int {
	if yes {
		return 1
	}
	return 0
}

// heldOut are the log-odds of all units by weights learned from the texts of the other parts.
func heldOut(q question, units []unit) []float64 {
	part := map[string]int{}
	for _, u := range units {
		if _, known := part[u.text]; !known {
			part[u.text] = len(part) % parts
		}
	}
	odds := make([]float64, len(units))
	for p := range parts {
		weights := fit(q, slices.DeleteFunc(slices.Clone(units), func(u unit) bool { return part[u.text] == p }))
		for i, u := range units {
			if part[u.text] == p {
				odds[i] = logistic.Dot(weights, u.features)
			}
		}
	}
	return odds
}

// judged are the answers that count, and those given, of the units of a corpus.
func judged(q question, units []unit, odds []float64, corpus string) (truth, said []bool) {
	for i := range units {
		if yes, counts := q.answer(&units[i]); counts && units[i].corpus == corpus {
			truth, said = append(truth, yes), append(said, odds[i] > 0)
		}
	}
	return truth, said
}

// highest says yes to the unit of each microtext that has the highest odds.
func highest(units []unit, odds []float64) (truth, said []bool) {
	best := map[string]int{}
	for i, u := range units {
		if b, known := best[u.text]; !known || odds[i] > odds[b] {
			best[u.text] = i
		}
	}
	for i, u := range units {
		if u.corpus == microtexts {
			truth, said = append(truth, u.code == "main"), append(said, best[u.text] == i)
		}
	}
	return truth, said
}

// firstUnits says yes to the first unit of each microtext.
func firstUnits(units []unit) (truth, said []bool) {
	for i, u := range units {
		if u.corpus == microtexts {
			truth, said = append(truth, u.code == "main"), append(said, i == 0 || units[i-1].text != u.text)
		}
	}
	return truth, said
}

// sentences says yes to the sentences of the essays of which a unit has odds above even.
func sentences(units []unit, odds []float64) (truth, said []bool) {
	for i := range units {
		u := &units[i]
		if u.corpus != essays {
			continue
		}
		if i == 0 || units[i-1].text != u.text || units[i-1].sentence != u.sentence {
			truth, said = append(truth, false), append(said, false)
		}
		yes, _ := u.isClaim()
		last := len(truth) - 1
		truth[last], said[last] = truth[last] || yes, said[last] || odds[i] > 0
	}
	return truth, said
}
