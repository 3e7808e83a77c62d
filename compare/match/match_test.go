package match

import (
	"context"
	"fmt"
	"math"
	"math/rand/v2"
	"reflect"
	"slices"
	"strings"
	"testing"
)

// on makes claims on a topic, each of a document of its own: group, colon, text.
func on(topic string, texts ...string) []Claim {
	var claims []Claim
	for i, t := range texts {
		group, text, _ := strings.Cut(t, ": ")
		claims = append(claims, Claim{Document: fmt.Sprint(i), Group: group, Topic: topic, Text: text})
	}
	return claims
}

func TestRelations(t *testing.T) {
	const topic = "We should abandon school uniforms"
	for _, c := range []struct {
		why, a, b string
		want      Relation
	}{
		{"the same words", "Uniforms reduce bullying among poor pupils", "Uniforms reduce bullying among poor pupils", SameClaim},
		{"other forms of the words", "Uniforms reduce bullying among poor pupils", "bullying of poorer pupils is reduced by uniforms", SameClaim},
		{"a negation tells them apart", "Uniforms reduce bullying among poor pupils", "Uniforms do not reduce bullying among poor pupils", Opposed},
		{"n't is one, with ’ too", "Uniforms reduce bullying among poor pupils", "Uniforms don’t reduce bullying among poor pupils", Opposed},
		{"an antonym tells them apart", "Uniforms reduce bullying among poor pupils", "Uniforms increase bullying among poor pupils", Opposed},
		{"an antonym of what is negated says the same", "Uniforms increase bullying among poor pupils", "Uniforms do not reduce bullying among poor pupils", SameClaim},
		{"not only is no negation", "Uniforms reduce bullying among poor pupils", "Uniforms reduce not only bullying among poor pupils", SameClaim},
		{"both of two antonyms are no denial", "Uniforms reduce or increase bullying among poor pupils", "Uniforms increase bullying among poor pupils", SameClaim},
		{"one word in common", "Uniforms reduce bullying among poor pupils", "Teachers and parents can fight bullying at home by talking with children openly", SameTopic},
		{"words of the topic and of grammar alone", "Uniforms reduce bullying among poor pupils", "Should we abandon the uniforms of a school?", NoMatch},
		{"nothing", "Uniforms reduce bullying among poor pupils", "Clothes express taste", NoMatch},
	} {
		// Others make the words common or rare, as those of a corpus are.
		claims := append(on(topic, "a: "+c.a, "b: "+c.b), on(topic, "c: Children express themselves through clothes", "c: They cost much money",
			"c: Discipline grows in class", "c: Teachers have less to do", "c: Taste is a matter of freedom")...)
		for i := range claims {
			claims[i].Document = fmt.Sprint(i)
		}
		m := NewSet(claims).Matcher()
		if got := m.Best(0, "b"); got.Relation != c.want {
			t.Errorf("%s: %s (score %.2f, %+v), want %s", c.why, got.Relation, got.Score, got.Features, c.want)
		}
	}
}

// TestSymmetry checks that features do not depend on the order of the claims nor on what was compared before, and lie
// between 0 and 1 where they are shares.
func TestSymmetry(t *testing.T) {
	s := NewSet(drawn(60, 2))
	m := s.Matcher()
	for i := range s.Claims {
		for j := range s.Claims {
			f, g, fresh := m.Features(i, j), m.Features(j, i), s.Matcher().Features(i, j)
			for k, x := range f.Values() {
				if math.Abs(x-g.Values()[k]) > 1e-12 || x != fresh.Values()[k] {
					t.Fatalf("claims %d and %d: %s is %g, the other way %g, afresh %g", i, j, FeatureNames[k], x, g.Values()[k], fresh.Values()[k])
				}
				if x < 0 || x > 1 && FeatureNames[k] != "common" {
					t.Fatalf("%s is %g", FeatureNames[k], x)
				}
			}
		}
		if f := m.Features(i, i); len(s.prepared[i].content) > 0 && (f.Words < 1-1e-12 || f.Found != 1) {
			t.Fatalf("claim %d shares with itself only %+v", i, f)
		}
	}
}

// drawn are claims of random words of a small vocabulary, on several topics, by several groups, several of a document.
func drawn(n int, topics int) []Claim {
	r := rand.New(rand.NewPCG(7, 8))
	words := strings.Fields("tax school child freedom state work money health law school police water animal car not never good bad the of is should 5 12 crime criminal economy economic")
	var claims []Claim
	for i := range n {
		var text []string
		for range 3 + r.IntN(8) {
			text = append(text, words[r.IntN(len(words))])
		}
		c := Claim{Document: fmt.Sprint(i / 2), Group: string(rune('a' + i/2%3)), Text: strings.Join(text, " ")}
		if topics > 0 {
			c.Topic = fmt.Sprint("topic ", i/6%topics)
		}
		claims = append(claims, c)
	}
	return claims
}

// TestMatchAll checks that the result does not depend on the number of jobs, and that no claim is matched outside its
// topic, outside the group asked for, or in its own document.
func TestMatchAll(t *testing.T) {
	s := NewSet(drawn(400, 3))
	all, err := s.MatchAll(context.Background(), 1)
	if err != nil {
		t.Fatal(err)
	}
	again, _ := s.MatchAll(context.Background(), 3)
	if !reflect.DeepEqual(all, again) {
		t.Error("three jobs find something else than one")
	}
	groups, found := s.Groups(), 0
	for i, m := range all {
		for g, b := range m.Best {
			if b.Other < 0 {
				continue
			}
			found++
			c, o := s.Claims[i], s.Claims[b.Other]
			if b.Claim != i || o.Group != groups[g] || o.Topic != c.Topic || o.Document == c.Document && o.Group == c.Group {
				t.Fatalf("claim %v is matched with %v for the group %s", c, o, groups[g])
			}
		}
	}
	if found < 1000 {
		t.Errorf("only %d matches", found)
	}
	stopped, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := s.MatchAll(stopped, 2); err == nil {
		t.Error("no error though the context was over")
	}
}

// TestOverlap works out a small case by hand. Group a says one thing in all three documents; b says it once, denies it
// once, and says a thing of its own.
func TestOverlap(t *testing.T) {
	claims := on("zoos", "a: animals suffer in small cages", "a: in small cages animals suffer", "a: animals are suffering in small cages",
		"b: animals suffer in small cages", "b: animals do not suffer in small cages", "b: visitors learn about endangered species")
	s := NewSet(claims)
	all, err := s.MatchAll(context.Background(), 1)
	if err != nil {
		t.Fatal(err)
	}
	o := s.Overlap(all)
	a, b := o.Groups[0], o.Groups[1]
	if a.Clusters != 1 || a.Effective != 1 || a.Largest != 1 || a.Novelty != 0 || a.Documents != 3 {
		t.Errorf("group a: %+v, want one cluster in all three documents and no novelty", a)
	}
	if b.Clusters != 3 || math.Abs(b.Effective-3) > 1e-12 || math.Abs(b.Novelty-2.0/3) > 1e-12 || math.Abs(b.Largest-1.0/3) > 1e-12 {
		t.Errorf("group b: %+v, want three clusters, and two of three claims new", b)
	}
	p := o.Pairs[0]
	want := PairFigures{Group: "a", Other: "b", Covered: 1, CoveredOther: 1.0 / 3, Jaccard: 1.0 / 3, Both: 1, OnlyOther: 2}
	if p != want {
		t.Errorf("a and b: %+v, want %+v", p, want)
	}
}

// TestShared: the words of the claim in its order, those of the topic and of grammar left out, antonyms in.
func TestShared(t *testing.T) {
	s := NewSet(on("Ban cars", "a: Cars in Cities increase the noise, the NOISE kills", "b: noise would decrease without cars in the city"))
	if got, want := s.Matcher().Shared(0, 1), []string{"cities", "increase", "noise"}; !slices.Equal(got, want) {
		t.Errorf("shared %q, want %q", got, want)
	}
}

// TestLists checks that no word has two antonyms to stand for, and that none stands for another that does.
func TestLists(t *testing.T) {
	second := map[string]bool{}
	var firsts []string
	for line := range strings.Lines(antonyms) {
		pair := strings.Fields(line)
		if len(pair) != 2 || second[pair[1]] {
			t.Errorf("antonyms.txt: %q is no pair, or the second word was there before", line)
			continue
		}
		second[pair[1]] = true
		firsts = append(firsts, pair[0])
	}
	for _, f := range firsts {
		if second[f] {
			t.Errorf("antonyms.txt: %s stands for another word, and another for it", f)
		}
	}
}

// FuzzMatch looks for texts that claims cannot be made of.
func FuzzMatch(f *testing.F) {
	f.Add("animals suffer", "animals don’t suffer", "zoos")
	f.Add("", "\xff 12 a", "a_b")
	f.Fuzz(func(t *testing.T, a, b, topic string) {
		s := NewSet([]Claim{{Document: "1", Group: "a", Topic: topic, Text: a}, {Document: "2", Group: "b", Topic: topic, Text: b}})
		all, err := s.MatchAll(context.Background(), 1)
		if err != nil {
			t.Fatal(err)
		}
		if p := all[0].Best[1].Score; math.IsNaN(p) || p < 0 || p > 1 {
			t.Fatalf("score %g", p)
		}
		s.Overlap(all)
	})
}

func BenchmarkMatchAll(b *testing.B) {
	s := NewSet(drawn(2000, 10))
	b.ReportAllocs()
	for b.Loop() {
		if _, err := s.MatchAll(context.Background(), 1); err != nil {
			b.Fatal(err)
		}
	}
}
