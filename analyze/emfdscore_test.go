package analyze

import (
	"encoding/json"
	"math"
	"strconv"
	"strings"
	"testing"

	"mores/analyze/text"
	"mores/corpora/corporatest"
	"mores/lexicon"
)

// reference is one of eMFDscore's files and what gives the same figures here. The differences from the texts are those of
// parity/README.md: largest and mean absolute difference of a score but the ratio, to 6 decimals, and the essays in which
// every one is equal.
type reference struct {
	file, lexicon string
	options       Options
	max, mean     float64
	equal         int
}

var references = []reference{
	{"emfd-all-sentiment", "emfd.csv", Options{Formulas: []Formula{EMFDAll}}, 0.012506, 0.000309, 193},
	{"emfd-all-vice-virtue", "emfd.csv", Options{Formulas: []Formula{EMFDAll}, Sides: ByViceVirtue}, 0.006166, 0.000242, 193},
	{"emfd-single-sentiment", "emfd.csv", Options{Formulas: []Formula{EMFDSingle}}, 0.007494, 0.000170, 193},
	{"emfd-single-vice-virtue", "emfd.csv", Options{Formulas: []Formula{EMFDSingle}, Sides: ByViceVirtue}, 0.008254, 0.000119, 193},
	{"mfd", "mfd1_emfdscore.dic", Options{Formulas: []Formula{ByShare}, Compat: LikeEMFDscore}, 0.600000, 0.003046, 241},
	{"mfd2", "mfd2_emfdscore.dic", Options{Formulas: []Formula{ByShare}, Compat: LikeEMFDscore}, 0.500000, 0.002746, 234},
}

// analyzer makes an analyzer with the options of the reference.
func (r reference) analyzer(t *testing.T) *Analyzer {
	t.Helper()
	l, err := lexicon.Load(corporatest.Shared(t, "data/lexicons/"+r.lexicon))
	if err != nil {
		t.Fatal(err)
	}
	r.options.Channels = []Channel{MoralChannel}
	return analyzerWith(t, r.options, l)
}

// columns are the columns of the analyzer by eMFDscore's names.
func (r reference) columns(a *Analyzer) map[string]Column {
	byName := map[string]Column{}
	for _, c := range a.Columns() {
		if c.Lexicon != "" {
			byName[strings.TrimPrefix(c.Tally, ownPrefix)] = c
		}
	}
	return byName
}

// TestTokens scores the tokens that eMFDscore's filter left of the 270 essays. All scores must be those of its files, to
// 9 decimals.
func TestTokens(t *testing.T) {
	tokens := essayTokens(t)
	for _, ref := range references {
		t.Run(ref.file, func(t *testing.T) {
			a := ref.analyzer(t)
			columns := ref.columns(a)
			rows := readCSV(t, unzip(t, corporatest.Shared(t, "parity/emfdscore/"+ref.file+".csv.gz")), ',')
			for _, row := range rows {
				r := a.given(tokens[row["id"]])
				for name, cell := range row {
					if name == "id" {
						continue
					}
					want, _ := strconv.ParseFloat(cell, 64)
					if got := columns[name].Of(&r); math.Abs(got-want) > 5.01e-10 {
						t.Errorf("%s: %s = %.9f, want %s", row["id"], name, got, cell)
					}
				}
			}
			if len(rows) != 270 {
				t.Errorf("%d rows", len(rows))
			}
		})
	}
}

// TestTexts scores the essays themselves. UAX #29 parts words otherwise than spaCy, and there is no stop list, so the
// scores differ, but by no more than parity/README.md says.
func TestTexts(t *testing.T) {
	texts := parityTexts(t)
	for _, ref := range references {
		t.Run(ref.file, func(t *testing.T) {
			a := ref.analyzer(t)
			columns := ref.columns(a)
			largest, sum, n, equal := 0.0, 0.0, 0, 0
			for _, row := range readCSV(t, unzip(t, corporatest.Shared(t, "parity/emfdscore/"+ref.file+".csv.gz")), ',') {
				essay := texts["herbold/"+row["id"]]
				r := a.Analyze(essay)
				same := true
				for name, cell := range row {
					if name == "id" || name == "moral_nonmoral_ratio" || strings.HasSuffix(name, "_var") {
						continue
					}
					want, _ := strconv.ParseFloat(cell, 64)
					difference := math.Abs(columns[name].Of(&r) - want)
					largest, sum, n = max(largest, difference), sum+difference, n+1
					same = same && difference < 1e-9
				}
				if same {
					equal++
				}
			}
			if math.Abs(largest-ref.max) > 5.1e-7 || math.Abs(sum/float64(n)-ref.mean) > 5.1e-7 || equal != ref.equal {
				t.Errorf("max %.6f, mean %.6f, equal %d; parity/README.md has %.6f, %.6f, %d", largest, sum/float64(n), equal, ref.max, ref.mean, ref.equal)
			}
		})
	}
}

// essayTokens are eMFDscore's tokens by essay.
func essayTokens(t *testing.T) map[string][]string {
	tokens := map[string][]string{}
	d := json.NewDecoder(unzip(t, corporatest.Shared(t, "parity/emfdscore/tokens.jsonl.gz")))
	for d.More() {
		var row struct {
			ID     string
			Tokens []string
		}
		if err := d.Decode(&row); err != nil {
			t.Fatal(err)
		}
		tokens[row.ID] = row.Tokens
	}
	return tokens
}

// given scores words that something else has cut, each as it is: the moral channel alone.
func (a *Analyzer) given(words []string) Record {
	s := strings.Join(words, "\n")
	a.begin(s, false, a.all)
	c, at := &a.scan.plain, 0
	c.words = c.words[:0]
	for _, w := range words {
		c.words = append(c.words, text.Span{Start: at, End: at + len(w)})
		at += len(w) + 1
	}
	c.known, c.apart = a.vocabulary.ResolveAll(nil, s, c.words), true
	r := Record{Words: len(words), Moral: a.newCounts()}
	a.count(r.Moral)
	a.fill(&r.Moral[0], 0, none)
	a.repeats[0].forget()
	return r
}

func analyzerWith(t testing.TB, o Options, lexicons ...*lexicon.Lexicon) *Analyzer {
	t.Helper()
	a, err := NewWith(o, lexicons...)
	if err != nil {
		t.Fatal(err)
	}
	return a
}
