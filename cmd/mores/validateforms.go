package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strconv"
	"strings"
	"unicode"

	"mores/corpora/source"
	"mores/lexicon"
)

// labelNames are what labelled corpora call a foundation, one side of it, or a part of it, beside the names that
// lexicon.ParseCategory knows. "" is a label that stands for no foundation.
var labelNames = map[string]string{
	"cheating": "fairness", "equality": "fairness", "proportionality": "fairness", "betrayal": "loyalty",
	"subversion": "authority", "degradation": "sanctity", "oppression": "liberty",
	"": "", "none": "", "no": "", "na": "", "nan": "", "null": "", "nonmoral": "", "thin": "", "thinmorality": "",
}

// bare is a name without case, blanks and signs: Non-moral is nonmoral.
func bare(name string) string {
	return strings.Map(func(r rune) rune {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return unicode.ToLower(r)
		}
		return -1
	}, name)
}

// foundationOf is the foundation that a label stands for, on whichever side: "" for none.
func foundationOf(label string) (foundation string, known bool) {
	if c := lexicon.ParseCategory(label); c.Foundation != "" {
		return c.Foundation, true
	}
	foundation, known = labelNames[bare(label)]
	return foundation, known
}

// foundationOfColumn is the foundation that the name of a column speaks of, as a whole (care.vice) or in one of its parts
// (care_votes); "" if none.
func foundationOfColumn(name string) string {
	parts := strings.FieldsFunc(name, func(r rune) bool { return strings.ContainsRune("._- ", r) })
	for _, part := range append([]string{name}, parts...) {
		if foundation, _ := foundationOf(part); foundation != "" {
			return foundation
		}
	}
	return ""
}

// splitLabels returns the labels of a cell: care|fairness, care; fairness, ["care", "fairness"] as JSON and Python write
// it. A label such as care/harm is two where it is not known as one.
func splitLabels(cell string) []string {
	var labels []string
	for part := range strings.FieldsFuncSeq(cell, func(r rune) bool { return strings.ContainsRune("|;,", r) }) {
		part = strings.Trim(part, " \t\r\n[]{}\"'")
		if _, known := foundationOf(part); known {
			labels = append(labels, part)
		} else {
			labels = append(labels, strings.Split(part, "/")...)
		}
	}
	return labels
}

// unknownLabel is the error of a label that is likely a slip.
func unknownLabel(label string) *source.Error {
	known := slices.Clone(lexicon.Foundations)
	for _, name := range slices.Sorted(maps.Keys(labelNames)) {
		if labelNames[name] != "" {
			known = append(known, name)
		}
	}
	hint := fmt.Sprintf("if it stands for no foundation, add --ignore %q; the labels are %s", label, strings.Join(known, ", "))
	if near := source.Suggest(label, known); near != "" {
		hint = fmt.Sprintf("did you mean %q? %s", near, hint)
	}
	return &source.Error{Problem: fmt.Sprintf("the label %q is not known", label), Hint: hint}
}

// yesOrNo reads a cell of the column of one label: a number above 0 is a yes, an empty cell a no.
func yesOrNo(cell string) (yes bool, err error) {
	cell = strings.TrimSpace(cell)
	switch strings.ToLower(cell) {
	case "true", "yes", "y", "t", "x":
		return true, nil
	case "", "false", "no", "n", "f":
		return false, nil
	}
	n, err := parseVotes(cell)
	if err != nil {
		return false, &source.Error{Problem: fmt.Sprintf("%q is neither yes nor no", cell), Hint: "write 1 or 0, true or false, yes or no"}
	}
	return n > 0, nil
}

// parseVotes reads how many people gave a label.
func parseVotes(cell string) (float64, error) {
	n, err := strconv.ParseFloat(strings.TrimSpace(cell), 64)
	if err != nil || !(n >= 0 && n <= 1e9) {
		return 0, &source.Error{Problem: fmt.Sprintf("%q is no number of people", cell), Hint: "write 0 or more"}
	}
	return n, nil
}

// parseVoteObject reads a JSON object of labels and how many people gave each; a foundation that is not named
// has none. Labels that stand for one foundation are added up; those that stand for none are passed over.
func parseVoteObject(cell string) (map[string]float64, error) {
	var object map[string]float64
	if err := json.Unmarshal([]byte(cell), &object); err != nil {
		return nil, &source.Error{Problem: "the votes are no JSON object of numbers", Text: cell,
			Hint: `write {"care": 2, "fairness": 0}, or name a column a foundation: --votes care_votes,fairness_votes`}
	}
	votes := map[string]float64{}
	for _, f := range lexicon.Foundations {
		votes[f] = 0
	}
	for _, label := range slices.Sorted(maps.Keys(object)) {
		if foundation, _ := foundationOf(label); foundation != "" {
			votes[foundation] += object[label]
		}
	}
	return votes, nil
}
