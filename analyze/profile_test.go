package analyze

import (
	"bytes"
	"fmt"
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
)

// A filed document is one with its group and topic.
type filed struct{ group, topic, text string }

// randomDocuments are documents of a few groups and topics; some have no word, some stand alone in their cell.
func randomDocuments(r *rand.Rand, n int) []filed {
	words := strings.Fields("help hurt helping hand discipline betray children bus desk not no the a good bad . , !")
	var all []filed
	for i := range n {
		var text []string
		for range r.IntN(30) {
			text = append(text, words[r.IntN(len(words))])
		}
		d := filed{fmt.Sprint("g", r.IntN(3)), fmt.Sprint("t", r.IntN(4)), strings.Join(text, " ")}
		if i%7 == 0 {
			d.topic = fmt.Sprint("own", i)
		}
		all = append(all, d)
	}
	return all
}

// profileAnalyzer has every kind of column, values that can be missing, and hits.
func profileAnalyzer(t testing.TB) *Analyzer {
	return analyzerWith(t, Options{Formulas: []Formula{ByRate, ByScore, ByShare, ByMean}, Entries: true, Negation: Drop},
		parsed(t, "hand", scoreTable+"help\tcare.virtue\t2\nhurt\tcare.vice\t1.5\nhelping hand\tcare\t3\nbetray\tloyalty.vice\t0.1\nhelp desk\t-\t0\n"))
}

func profileOf(t testing.TB, a *Analyzer, documents []filed) *Profile {
	p := a.NewProfile("1")
	for _, d := range documents {
		r := a.Analyze(d.text)
		if err := p.Add(d.group, d.topic, &r); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

func written(t testing.TB, p *Profile) string {
	t.Helper()
	var out bytes.Buffer
	if err := p.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.String()
}

func merged(t testing.TB, all ...*Profile) *Profile {
	t.Helper()
	p := new(Profile)
	for _, q := range all {
		if err := p.Merge(q); err != nil {
			t.Fatal(err)
		}
	}
	return p
}

// TestProfileSums compares with plain sums over the records: counts exactly, floats to 1e-12 of the sum of their sizes.
func TestProfileSums(t *testing.T) {
	a := profileAnalyzer(t)
	documents := randomDocuments(rand.New(rand.NewPCG(1, 1)), 200)
	p := profileOf(t, a, documents)
	columns, words, cells := a.Columns(), 0, 0
	for c := range p.Cells() {
		cells++
		words += c.Words
		for j, column := range columns {
			var n, nWords int
			var sum, squares, size float64
			for _, d := range documents {
				r := a.Analyze(d.text)
				if v := column.Of(&r); d.group == c.Group && d.topic == c.Topic && !math.IsNaN(v) {
					n, nWords, sum, squares, size = n+1, nWords+r.Words, sum+v, squares+v*v, size+math.Abs(v)
				}
			}
			m, tolerance := c.Moments(j), 1e-12
			if column.Kind == Count {
				tolerance = 0
			}
			if m.Documents != n || m.Words != nWords || math.Abs(m.Sum()-sum) > tolerance*size || math.Abs(m.Squares()-squares) > tolerance*squares {
				t.Errorf("%s %s, %s: %+v, want %d documents, %d words, %v, %v", c.Group, c.Topic, column.Name, m, n, nWords, sum, squares)
			}
			if n > 0 && math.Abs(m.Mean()-sum/float64(n)) > 1e-12*size {
				t.Errorf("%s %s, %s: mean %v", c.Group, c.Topic, column.Name, m.Mean())
			}
		}
	}
	if p.Documents() != 200 || p.Words() != words || p.Len() != cells {
		t.Errorf("%d documents, %d words, %d cells", p.Documents(), p.Words(), p.Len())
	}
}

// TestProfileHits compares with the hits that are listed as evidence, one by one.
func TestProfileHits(t *testing.T) {
	a := profileAnalyzer(t)
	documents := randomDocuments(rand.New(rand.NewPCG(2, 2)), 100)
	want := map[string][2]int{}
	for _, d := range documents {
		seen := map[string]bool{}
		for _, h := range a.Hits(0, d.text) {
			key := d.group + " " + h.Entry.Text
			if h.Entry.IsException() || h.Negated() { // negated matches are dropped here
				continue
			}
			n := want[key]
			n[0]++
			if !seen[key] {
				n[1]++
			}
			want[key], seen[key] = n, true
		}
	}
	got := map[string][2]int{}
	for h := range profileOf(t, a, documents).Hits() {
		got[h.Group+" "+h.Entry] = [2]int{h.Hits, h.Documents}
		if h.Entry == "betray" && (h.Lexicon != "hand" || !slices.Equal(h.Categories, []string{"loyalty.vice"})) {
			t.Errorf("%+v", h)
		}
	}
	if diff := cmp.Diff(want, got); diff != "" || len(got) < 6 {
		t.Error(diff)
	}
}

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

// TestProfileIsBounded: too many topics, too large values, too many documents are errors, not wrong figures.
func TestProfileIsBounded(t *testing.T) {
	a := profileAnalyzer(t)
	p := a.NewProfile("1")
	p.most = 10_000
	r := a.Analyze("help")
	var err error
	for i := 0; err == nil && i < 1000; i++ {
		err = p.Add("g", fmt.Sprint(i), &r)
	}
	if err == nil || !strings.Contains(err.Error(), "becomes too large") || p.Len() > 50 {
		t.Errorf("%d topics: %v", p.Len(), err)
	}
	p = a.NewProfile("1")
	p.columns = []Column{{Name: "x", Of: func(*Record) float64 { return 1e13 }}}
	if err := p.Add("g", "", &r); err == nil || !strings.Contains(err.Error(), "the values of x are too large") {
		t.Error(err)
	}
	p = a.NewProfile("1")
	r.Words = math.MaxInt - 1
	for range 3 {
		err = p.Add("g", "", &r)
	}
	if err == nil {
		t.Error("the number of words overflowed")
	}
}

// TestProfileWithoutAllocating: a document more in a cell that is there takes no memory.
func TestProfileWithoutAllocating(t *testing.T) {
	a := analyzerWith(t, Options{Formulas: []Formula{ByRate, ByScore}, Entries: true}, parsed(t, "hand", scoreTable))
	p := a.NewProfile("1")
	r := a.Analyze("care harm")
	add := func() { _ = p.Add("g", "t", &r) }
	add()
	add()
	if n := testing.AllocsPerRun(100, add); n > 0 {
		t.Errorf("%v allocations a document", n)
	}
}

func BenchmarkProfileAdd(b *testing.B) {
	l := analyzer(b, "mores").lexicons
	a := analyzerWith(b, Options{Formulas: []Formula{ByRate, ByScore}, Entries: true}, l...)
	p := a.NewProfile("1")
	text := strings.Repeat("The law must protect children from harm, and fair courts give justice to the poor. ", 12)
	r := a.Analyze(text)
	b.SetBytes(int64(len(text)))
	for b.Loop() {
		if err := p.Add("g", "t", &r); err != nil {
			b.Fatal(err)
		}
	}
}
