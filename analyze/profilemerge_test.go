package analyze

import (
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestProfileMerges: any split of the documents, scored in any order and merged in any grouping, gives the same bytes.
func TestProfileMerges(t *testing.T) {
	a := profileAnalyzer(t)
	r := rand.New(rand.NewPCG(3, 3))
	documents := randomDocuments(r, 120)
	want := written(t, profileOf(t, a, documents))
	for range 25 {
		r.Shuffle(len(documents), func(i, j int) { documents[i], documents[j] = documents[j], documents[i] })
		parts := []*Profile{a.NewProfile("1")} // one of them is empty
		for rest := documents; len(rest) > 0; {
			n := 1 + r.IntN(len(rest))
			parts, rest = append(parts, profileOf(t, a, rest[:n])), rest[n:]
		}
		for len(parts) > 1 {
			i := r.IntN(len(parts) - 1)
			parts[i] = merged(t, parts[i+1], parts[i])
			parts = slices.Delete(parts, i+1, i+2)
		}
		if got := written(t, parts[0]); got != want {
			t.Fatal(cmp.Diff(want, got))
		}
	}
}

// TestProfileIsAMonoid: the laws, on three profiles, and that what is merged stays as it was.
func TestProfileIsAMonoid(t *testing.T) {
	a := profileAnalyzer(t)
	documents := randomDocuments(rand.New(rand.NewPCG(4, 4)), 60)
	p, q, s := profileOf(t, a, documents[:1]), profileOf(t, a, documents[1:20]), profileOf(t, a, documents[20:])
	before := written(t, p) + written(t, q) + written(t, s)
	for law, two := range map[string][2]*Profile{
		"associative":            {merged(t, merged(t, p, q), s), merged(t, p, merged(t, q, s))},
		"commutative":            {merged(t, p, q), merged(t, q, p)},
		"zero on the left":       {merged(t, new(Profile), p), p},
		"zero on the right":      {merged(t, p, new(Profile)), p},
		"an empty one is nought": {merged(t, a.NewProfile("1"), p), p},
	} {
		if diff := cmp.Diff(written(t, two[0]), written(t, two[1])); diff != "" {
			t.Errorf("%s: %s", law, diff)
		}
	}
	twice := merged(t, p, q)
	if err := twice.Merge(twice); err != nil || written(t, twice) != written(t, merged(t, p, q, q, p)) {
		t.Errorf("merged with itself: %v", err)
	}
	if written(t, p)+written(t, q)+written(t, s) != before {
		t.Error("a profile changed that was merged into another")
	}
	// A merged profile takes documents as one that was not does.
	grown := merged(t, p, q)
	r := a.Analyze("help")
	if err := grown.Add("g0", "t0", &r); err != nil || grown.Documents() != 21 {
		t.Error(err, grown.Documents())
	}
}

func TestProfileRefuses(t *testing.T) {
	hand := parsed(t, "hand", scoreTable)
	for _, c := range []struct {
		why, want string
		a         *Analyzer
		mores     string
	}{
		{"another version", "the version of mores (1, and 2)", analyzerWith(t, Options{}, hand), "2"},
		{"another treatment of negation", "what becomes of negated matches (keep, and drop)", analyzerWith(t, Options{Negation: Drop}, hand), "1"},
		{"other scores", "the scores (rate, and rate, score)", analyzerWith(t, Options{Formulas: []Formula{ByScore, ByRate}}, hand), "1"},
		{"other matching", "the compatibility (none, and emfdscore)", analyzerWith(t, Options{Compat: LikeEMFDscore}, hand), "1"},
		{"another lexicon", "the lexicons (hand, and other)", analyzerWith(t, Options{}, parsed(t, "other", scoreTable)), "1"},
		{"a lexicon more", "the lexicons (hand, and hand, other)", analyzerWith(t, Options{}, hand, parsed(t, "other", scoreTable)), "1"},
		{"another edition of the lexicon", "the lexicon hand (SHA-256 ", analyzerWith(t, Options{}, parsed(t, "hand", scoreTable+"x\tcare\t1\n")), "1"},
	} {
		p := analyzerWith(t, Options{Formulas: []Formula{ByRate}, Negation: Keep}, hand).NewProfile("1")
		err := p.Merge(c.a.NewProfile(c.mores))
		if err == nil || !strings.HasPrefix(err.Error(), "the profiles were made with different things: "+c.want) || strings.Contains(err.Error(), "columns") {
			t.Errorf("%s: %v, want %s", c.why, err, c.want)
		}
	}
	p := analyzerWith(t, Options{}, hand).NewProfile("1")
	if err := p.Merge(analyzerWith(t, Options{Formulas: []Formula{ByRate}, Negation: Keep, Entries: true}, hand).NewProfile("1")); err != nil {
		t.Errorf("an option that is left open is not the one that it stands for: %v", err)
	}
}
