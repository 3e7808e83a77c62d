package words

import (
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"io"
	"math"
	"os"
	"strconv"
	"testing"

	"mores/compare/adjust"
	"mores/corpora/corporatest"
)

// tolerance is what figures may differ by from the reference, of their size or where they are small at all: the files have
// 12 significant digits.
const tolerance = 1e-9

// openShared opens a gzipped file of the reference data.
func openShared(t *testing.T, name string) io.Reader {
	t.Helper()
	f, err := os.Open(corporatest.Shared(t, name))
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	r, err := gzip.NewReader(f)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

// refRow is a row of a reference csv.
type refRow struct {
	t     *testing.T
	cells map[string]string
}

// refRows reads a reference csv, which must have as many rows.
func refRows(t *testing.T, name string, want int) []refRow {
	t.Helper()
	r := csv.NewReader(openShared(t, "parity/lexical/"+name))
	all, err := r.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	if len(all)-1 != want {
		t.Fatalf("%s has %d rows, want %d", name, len(all)-1, want)
	}
	var rows []refRow
	for _, cells := range all[1:] {
		row := refRow{t, map[string]string{}}
		for i, cell := range cells {
			row.cells[all[0][i]] = cell
		}
		rows = append(rows, row)
	}
	return rows
}

func (r refRow) int(column string) int { return int(r.number(column)) }

func (r refRow) number(column string) float64 {
	r.t.Helper()
	x, err := strconv.ParseFloat(r.cells[column], 64)
	if err != nil {
		r.t.Fatalf("%s: %v", column, err)
	}
	return x
}

// is compares a figure with a column. A reference that is NaN stands for one that is missing.
func (r refRow) is(column string, got float64) {
	r.t.Helper()
	if want := r.number(column); !near(got, want) {
		r.t.Errorf("%v: %s is %.12g, want %.12g", r.cells["word"], column, got, want)
	}
}

func near(got, want float64) bool {
	if math.IsNaN(want) {
		return math.IsNaN(got)
	}
	return math.Abs(got-want) <= tolerance*max(1, math.Abs(want))
}

// The sizes of the texts and the vocabularies of the pairs, as the README of the reference data has them.
var refPairs = map[string]struct{ c, d, vocabulary int }{
	"Student|ChatGPT-3": {30649, 22460, 5058},
	"Student|ChatGPT-4": {30649, 23859, 5745},
}

func TestKeynessReference(t *testing.T) {
	p, rows := map[string][]float64{}, map[string][]refRow{}
	for _, r := range refRows(t, "keyness.csv.gz", 2975) {
		pair := refPairs[r.cells["pair"]]
		k := Counts{r.int("a"), r.int("b"), pair.c, pair.d}
		r.is("sign", float64(k.Sign()))
		r.is("g2_four", k.G2())
		r.is("p_g2_four", k.P())
		r.is("log_ratio", k.LogRatio())
		r.is("log_ratio_walter", k.WalterLogRatio())
		r.is("clr_poisson", k.Conservative(0.001, pair.vocabulary))
		flat := k.LogOdds(0.1, 0.1*float64(pair.vocabulary))
		r.is("lo01_delta", flat.Delta)
		r.is("lo01_z2", flat.ZTwo)
		r.is("lo01_z4", flat.Z)
		for name, size := range map[string]float64{"lo10": 10, "lo500": 500, "lopool": float64(pair.c + pair.d)} {
			informed := k.Informed(size)
			r.is(name+"_delta", informed.Delta)
			r.is(name+"_z4", informed.Z)
			if name != "lo500" { // of which the file has the four terms only
				r.is(name+"_z2", informed.ZTwo)
			}
		}
		name := r.cells["pair"]
		p[name], rows[name] = append(p[name], k.P()), append(rows[name], r)
	}
	for pair, all := range p {
		holm, bh := adjust.Holm(all), adjust.BenjaminiHochberg(all)
		for i, r := range rows[pair] {
			r.is("p_holm", holm[i])
			r.is("p_bh", bh[i])
		}
	}
}

// essays are the words of the reference's essays, by topic and source.
func essays(t *testing.T) map[string][]string {
	all := map[string][]string{}
	d := json.NewDecoder(openShared(t, "parity/lexical/tokens.jsonl.gz"))
	for {
		var e struct {
			ID     string
			Tokens []string
		}
		if err := d.Decode(&e); err == io.EOF {
			return all
		} else if err != nil {
			t.Fatal(err)
		}
		all[e.ID] = e.Tokens
	}
}

// countOf is how often each word is there.
func countOf(tokens []string) map[string]int {
	counts := map[string]int{}
	for _, word := range tokens {
		counts[word]++
	}
	return counts
}

const refTopics = 90

func TestDocumentsReference(t *testing.T) {
	all, counts := essays(t), map[string]map[string]int{}
	for id, tokens := range all {
		counts[id] = countOf(tokens)
	}
	frequency := func(topic int, source, word string) float64 {
		id := strconv.Itoa(topic) + "/" + source
		return float64(counts[id][word]) / float64(len(all[id]))
	}
	for _, r := range refRows(t, "keyness_docs.csv.gz", 400) {
		var x, y, d Sums
		pair := r.cells["pair"]
		for topic := range refTopics {
			p := frequency(topic, pair[:len("Student")], r.cells["word"])
			q := frequency(topic, pair[len("Student|"):], r.cells["word"])
			x.Add(p)
			y.Add(q)
			d.Add(p - q)
		}
		r.is("mean1", x.Mean())
		r.is("mean2", y.Mean())
		r.is("sd1", math.Sqrt(x.Variance()))
		r.is("sd2", math.Sqrt(y.Variance()))
		w, paired := Welch(x, y), Paired(d)
		r.is("welch_t", w.T)
		if !math.IsNaN(w.T) { // the reference has 1 for the degrees of freedom of no test
			r.is("welch_df", w.DF)
		}
		r.is("welch_p", w.P)
		r.is("paired_t", paired.T)
		r.is("paired_t_p", paired.P)
	}
}

func TestDispersionReference(t *testing.T) {
	parts, sizes := map[string][]map[string]int{}, map[string][]int{}
	all := essays(t)
	for _, source := range []string{"Student", "ChatGPT-3", "ChatGPT-4"} {
		for topic := range refTopics {
			tokens := all[strconv.Itoa(topic)+"/"+source]
			parts[source], sizes[source] = append(parts[source], countOf(tokens)), append(sizes[source], len(tokens))
		}
	}
	for _, r := range refRows(t, "dispersion.csv.gz", 900) {
		source, word := r.cells["source"], r.cells["word"]
		size, total, least, holding := 0, 0, math.MaxInt, 0
		for i, part := range parts[source] {
			size, total, least = size+sizes[source][i], total+part[word], min(least, sizes[source][i])
		}
		d := NewDispersion(total, size)
		for i, part := range parts[source] {
			if part[word] > 0 {
				holding++
				d.Add(part[word], sizes[source][i])
			}
		}
		r.is("f", float64(total))
		r.is("range", float64(holding))
		r.is("dp", d.DP())
		r.is("dpnorm", d.Normalised(least))
	}
}
