package evidence

import (
	"errors"
	"strings"
	"testing"

	"mores/corpora/source"
	"mores/lexicon"
)

func TestFinder(t *testing.T) {
	tiny, err := lexicon.Parse("tiny", table)
	if err != nil {
		t.Fatal(err)
	}
	other, err := lexicon.Parse("other", "help\tcare.vice\n")
	if err != nil {
		t.Fatal(err)
	}
	const text = "Help! A kind of cruelty is not good: the cruel child, who hurt us without transparency. Well-being helps."
	for _, tt := range []struct {
		why   string
		query Query
		want  string
	}{
		{"a word", Query{Words: []string{"HELP"}}, "Help"},
		{"a stem", Query{Words: []string{"help*"}}, "Help helps"},
		{"a phrase, over a hyphen", Query{Words: []string{"well  being"}}, "Well-being"},
		{"several", Query{Words: []string{"us", "help"}}, "Help us"},
		{"an entry is its matches", Query{Entries: []string{"Cruel*"}}, "cruelty cruel"},
		{"a side of a foundation, in all lexicons", Query{Measures: []string{"care.vice"}}, "Help cruelty cruel transparency"},
		{"in one", Query{Measures: []string{"tiny.care.vice"}}, "cruelty cruel transparency"},
		{"a column", Query{Measures: []string{"tiny.care_rate"}}, "Help cruelty cruel transparency"},
		{"a score has signals", Query{Measures: []string{"tiny.care_score"}}, "Help cruelty cruel child transparency"},
		{"a signal by its own name", Query{Measures: []string{"care.signal"}}, "child"},
		{"a category that is no foundation", Query{Measures: []string{"hurting"}}, "hurt"},
		{"the total", Query{Measures: []string{"tiny.moral.virtue"}}, "Help transparency"},
		{"words below zero, as the rules have them", Query{Measures: []string{"sentiment_neg"}}, "cruelty good hurt"},
		{"all words with a sentiment", Query{Measures: []string{"sentiment"}}, "Help cruelty good cruel hurt helps"},
	} {
		f, err := NewFinder(tt.query, tiny, other)
		if err != nil {
			t.Errorf("%s: %v", tt.why, err)
			continue
		}
		var got []string
		for _, m := range f.Find(text) {
			got = append(got, m.Span.Of(text))
		}
		if strings.Join(got, " ") != tt.want {
			t.Errorf("%s: %q, want %q", tt.why, got, tt.want)
		}
	}
}

func TestFinderErrors(t *testing.T) {
	tiny, err := lexicon.Parse("tiny", table)
	if err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		why, problem, hint string
		query              Query
	}{
		{"a slip in a category", `no measure or category is called "care.vise"`, `did you mean "care.vice"?`, Query{Measures: []string{"care.vise"}}},
		{"an entry that is none", `no entry is called "cruel"`, `did you mean "cruel*"?`, Query{Entries: []string{"cruel"}}},
		{"both channels at once", `no measure of sentiment is called "care"`, "one channel at a time", Query{Measures: []string{"sentiment", "care"}}},
		{"no word at all", `"!!" holds no word`, "a stem such as harm*", Query{Words: []string{"help", "!!"}}},
	} {
		_, err := NewFinder(tt.query, tiny)
		var e *source.Error
		if !errors.As(err, &e) || e.Problem != tt.problem || !strings.Contains(e.Hint, tt.hint) {
			t.Errorf("%s: %v", tt.why, err)
		}
	}
}
