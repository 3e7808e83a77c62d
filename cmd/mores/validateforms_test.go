package main

import (
	"slices"
	"strings"
	"testing"

	"mores/lexicon"
)

func TestLabelForms(t *testing.T) {
	for _, c := range []struct{ why, cell, want string }{
		{"one name", "care", "care"},
		{"several, parted by a bar", "care|fairness", "care fairness"},
		{"by semicolons with blanks", " care ; Fairness ", "care fairness"},
		{"by commas", "care, loyalty", "care loyalty"},
		{"a JSON array", `["care","sanctity"]`, "care sanctity"},
		{"a list as Python writes it", `['care', 'sanctity']`, "care sanctity"},
		{"one side counts for its foundation", "care.vice|Fairness Virtue", "care fairness"},
		{"names of the first dictionary", "HarmVice, ingroup, Purity", "care loyalty sanctity"},
		{"the vices of the corpora of tweets", "harm|cheating|betrayal|subversion|degradation", "care fairness loyalty authority sanctity"},
		{"the parts of fairness in the corpus of Reddit", "Equality, Proportionality", "fairness fairness"},
		{"both sides at once", "Authority/Subversion", "authority authority"},
		{"the sixth", "liberty/oppression", "liberty liberty"},
		{"no label", "", ""},
		{"nor these", "none|Non-Moral|non_moral|nonmoral|Thin Morality|n/a|NaN|null|[]", ""},
		{"a slip", "cares", "?"},
		{"a slip within a pair", "care/herm", "care ?"},
		{"a number is no name", "1", "?"},
	} {
		var got []string
		for _, label := range splitLabels(c.cell) {
			foundation, known := foundationOf(label)
			if !known {
				foundation = "?"
			}
			if foundation != "" {
				got = append(got, foundation)
			}
		}
		if strings.Join(got, " ") != c.want {
			t.Errorf("%s: %q is %q, want %q", c.why, c.cell, got, c.want)
		}
	}
}

func TestFoundationOfColumn(t *testing.T) {
	for name, want := range map[string]string{
		"care": "care", "care_votes": "care", "votes.fairness": "fairness", "is_purity": "sanctity", "care.vice": "care",
		"labels": "", "text": "", "no_label": "", "": "",
	} {
		if got := foundationOfColumn(name); got != want {
			t.Errorf("%q speaks of %q, want %q", name, got, want)
		}
	}
}

func TestYesOrNo(t *testing.T) {
	for _, c := range []struct{ cells, want string }{
		{"1|true|True|YES|y|t|x| 1 |1.0|0.5|2", "yes"},
		{"0|false|False|no|N|f|0.0||  ", "no"},
		{"-1|maybe|NaN|inf|1,5|care", "error"},
	} {
		for cell := range strings.SplitSeq(c.cells, "|") {
			yes, err := yesOrNo(cell)
			got := map[bool]string{true: "yes", false: "no"}[yes]
			if err != nil {
				got = "error"
			}
			if got != c.want {
				t.Errorf("%q is %s, want %s", cell, got, c.want)
			}
		}
	}
}

// FuzzLabels: whatever a cell holds, what is read of it is a foundation, none, or not known.
func FuzzLabels(f *testing.F) {
	for _, cell := range []string{"care|fairness", `["care"]`, `{"care": 2}`, "a/b", "[[]]", "0.5", "\x00é"} {
		f.Add(cell)
	}
	f.Fuzz(func(t *testing.T, cell string) {
		for _, label := range splitLabels(cell) {
			foundation, known := foundationOf(label)
			if foundation != "" && (!known || !slices.Contains(lexicon.Foundations, foundation)) {
				t.Errorf("%q is %q", label, foundation)
			}
		}
		if votes, err := parseVoteObject(cell); err == nil && len(votes) != len(lexicon.Foundations) {
			t.Errorf("%q gives %d votes", cell, len(votes))
		}
		yesOrNo(cell)
	})
}
