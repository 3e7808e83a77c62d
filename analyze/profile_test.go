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
	return analyzerWith(t, Options{Channels: Channels, Formulas: []Formula{ByRate, ByScore, ByShare, ByMean}, Entries: true, Negation: Drop},
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
	var records []Record
	for _, d := range documents {
		records = append(records, a.Analyze(d.text))
	}
	for c := range p.Cells() {
		cells++
		words += c.Words
		for j, column := range columns {
			var n, nWords int
			var sum, squares, size float64
			for i, d := range documents {
				r := &records[i]
				if v := column.Of(r); d.group == c.Group && d.topic == c.Topic && !math.IsNaN(v) {
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
