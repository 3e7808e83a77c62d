package stance

import (
	"maps"
	"slices"
	"strings"
	"testing"

	"mores/lexicon"
)

// TestLexicon: each category is a measure, each measure that no rule finds has entries, and nothing is wrong with any.
func TestLexicon(t *testing.T) {
	categories := map[string]bool{}
	for _, c := range scorer(t).Lexicon().Categories {
		categories[c.Name] = true
	}
	for i, m := range counted {
		byRule := slices.Contains([]int{questionMeasure, directMeasure, quoteMeasure}, i)
		if !byRule && !categories[m.Name] {
			t.Errorf("%s has no entries", m.Name)
		}
	}
	findings, err := lexicon.Check("stance")
	if err != nil || len(findings) > 0 {
		t.Errorf("findings %v, error %v", findings, err)
	}
}

// TestConditions: the notes of the lexicon name all conditions and no others, and all patterns and classes are understood.
func TestConditions(t *testing.T) {
	all, err := parsed()
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{}
	for _, e := range scorer(t).Lexicon().Entries {
		for note := range strings.SplitSeq(e.Note, "; ") {
			_, condition, _ := strings.Cut(note, " if ")
			for either := range strings.SplitSeq(condition, " or ") {
				for name := range strings.SplitSeq(either, " and ") {
					named[strings.TrimPrefix(name, "not ")] = true
				}
			}
		}
	}
	for _, name := range slices.Concat(slices.Collect(maps.Keys(all)), slices.Collect(maps.Keys(rules))) {
		if !named[name] {
			t.Errorf("no entry has the condition %q", name)
		}
	}
	for name, c := range classOfName() {
		if c == 0 {
			t.Errorf("no bit is left for the class %q", name)
		}
	}
}

func TestPatternErrors(t *testing.T) {
	for _, c := range []struct{ why, pattern string }{
		{"nothing stands for the hit", "det adverb*"},
		{"a class that is none", "nobody-knows _"},
		{"a class that is none behind the hit", "_ det/zzz"},
	} {
		if _, err := parsePattern(c.pattern); err == nil {
			t.Errorf("%s: %q is no error", c.why, c.pattern)
		}
	}
	for _, note := range []string{"no such condition", "by me and no such", "not by me or"} {
		if _, err := parseCondition(note); err == nil {
			t.Errorf("the note %q is no error", note)
		}
	}
}

// TestMeasures: names are different, and everything that is shown is there.
func TestMeasures(t *testing.T) {
	seen := map[string]bool{}
	for _, m := range Measures() {
		if seen[m.Name] || m.Definition == "" || m.Examples == "" || m.Unit == "" || m.Group == "" || m.Kind == "" || m.Of == nil {
			t.Errorf("%s is there twice or lacks something", m.Name)
		}
		seen[m.Name] = true
	}
}

// TestExamples: the examples that a measure gives are hits of it.
func TestExamples(t *testing.T) {
	for _, m := range Measures() {
		if m.Kind != Rate {
			continue
		}
		for example := range strings.SplitSeq(m.Examples, "; ") {
			if s, known := inSentence[example]; known {
				example = s
			}
			if len(found(t, scorer(t), m.Name, example)) == 0 {
				t.Errorf("%s: no hit in %q", m.Name, example)
			}
		}
	}
}

// inSentence has the examples that count only in their place.
var inSentence = map[string]string{
	"kind of":                        "It is kind of sad.",
	"it is wrong to":                 "It is wrong to lie.",
	"ridiculous":                     "That is ridiculous.",
	"could lead to":                  "This could lead to harm.",
	"while … it is also":             "While it costs much, it is also a duty.",
	"…, right?":                      "They pay, right?",
	"(I never liked it)":             "They moved away (I never liked it) to Rome.",
	"consider":                       "Consider the cost.",
	"imagine":                        "Imagine a world without it.",
	"you know":                       "It is, you know, a farce.",
	"I'm not sure":                   "I'm not sure about that.",
	"some people believe":            "Some people believe that it helps.",
	"one could argue":                "One could argue that it helps.",
	"it is important to":             "It is important to note this.",
	"he claims that":                 "Smith claims that it helps.",
	"when I was":                     "It was cold when I was young.",
	"may":                            "It may help.",
	"might":                          "It might help.",
	"as we all know":                 "As we all know, it fails.",
	"I don't have personal opinions": "I don't have personal opinions.",
	"“all men are created equal”":    "It says “all men are created equal” in it.",
}
