package text

import (
	"math/rand/v2"
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestAppendSocial(t *testing.T) {
	for _, c := range []struct {
		why, in string
		want    []string
	}{
		{"plain words stay", "fair is fair", []string{"fair", "is", "fair"}},
		{"capitals part a hashtag", "#BlackLivesMatter now", []string{"Black", "Lives", "Matter", "now"}},
		{"a hashtag without capitals is one word", "#metoo", []string{"metoo"}},
		{"the last of several capitals begins a word", "#BLMProtest #ACAB", []string{"BLM", "Protest", "ACAB"}},
		{"digits are a word of their own", "#Election2016Fraud", []string{"Election", "2016", "Fraud"}},
		{"underscores part a hashtag", "#no_justice_ #_peace", []string{"no", "justice", "peace"}},
		{"other scripts have capitals too", "#ÉtatÉlu", []string{"État", "Élu"}},
		{"capitals outside a hashtag part nothing", "BlackLives #1", []string{"BlackLives", "1"}},
		{"names are left out", "@Justice4All said RT @fair: no", []string{"said", "RT", "no"}},
		{"mail is left out", "write to fair.play@rights.org now", []string{"write", "to", "now"}},
		{"a lone @ is no name", "fair @ home", []string{"fair", "home"}},
		{"addresses are left out to their end", "see https://t.co/hate?x=kill#hurt now", []string{"see", "now"}},
		{"an address in brackets ends there", "[help](http://a.b/kill) care", []string{"help", "care"}},
		{"so does one before a blank or a quote beyond ASCII", "https://x.com\u00a0fairness http://a.b“justice”", []string{"fairness", "justice"}},
		{"www begins an address", "www.kill.com/hate care", []string{"care"}},
	} {
		if diff := cmp.Diff(c.want, of(c.in, AppendSocial(nil, c.in, AppendWords(nil, c.in)))); diff != "" {
			t.Errorf("%s: %q (-want +got)\n%s", c.why, c.in, diff)
		}
	}
}

// socialHolds checks what must hold of any text: the words lie within those of AppendWords, in their order, and a text
// without marks has the same words.
func socialHolds(t *testing.T, s string) {
	words := AppendWords(nil, s)
	social := AppendSocial(nil, s, words)
	if !HasMarks(s) {
		if diff := cmp.Diff(words, social); diff != "" {
			t.Fatalf("%q has no marks (-words +social)\n%s", s, diff)
		}
	}
	at, end := 0, 0
	for _, w := range social {
		for at < len(words) && words[at].End < w.End {
			at++
		}
		if at == len(words) || w.Start < words[at].Start || w.Start < end || w.End <= w.Start {
			t.Fatalf("%q: %q lies in no word, or overlaps", s, w.Of(s))
		}
		end = w.End
	}
}

func TestSocialHolds(t *testing.T) {
	r := rand.New(rand.NewPCG(3, 3))
	for range 50_000 {
		socialHolds(t, randomText(r)+"#"+randomText(r)+"@"+randomText(r)+"://"+randomText(r))
		socialHolds(t, randomText(r))
	}
}

func FuzzSocial(f *testing.F) {
	f.Add("#BlackLives @x http://a.b/c_d www. ##__")
	f.Fuzz(socialHolds)
}
