package main

import (
	"errors"
	"math"
	"strings"
	"testing"

	"mores/corpora/source"
)

// codedHead is the head of the tables below; what the columns hold besides does not matter.
const codedHead = "lexicon,category,entry,id,group,left,hit,right,start,end,"

// TestCodedFiles reads what spreadsheets and coders make of a sample: always the codes right, wrong, none.
func TestCodedFiles(t *testing.T) {
	plain := codedHead + "code\nt,c,e,1,,a,b,d,0,1,1\nt,c,e,2,,a,b,d,0,1,0\nt,c,e,3,,a,b,d,0,1,\n"
	for _, c := range []struct{ why, text string }{
		{"as it was written", plain},
		{"semicolons, as where a comma is the decimal mark", strings.ReplaceAll(plain, ",", ";")},
		{"tabs", strings.ReplaceAll(plain, ",", "\t")},
		{"line ends of Windows", strings.ReplaceAll(plain, "\n", "\r\n")},
		{"line ends of old Macs", strings.ReplaceAll(plain, "\n", "\r")},
		{"words in any case, with blanks", strings.NewReplacer("1,1\n", "1, Yes \n", "1,0\n", "1,NO\n").Replace(plain)},
		{"letters", strings.NewReplacer("1,1\n", "1,y\n", "1,0\n", "1,N\n").Replace(plain)},
		{"what spreadsheets make of truth", strings.NewReplacer("1,1\n", "1,TRUE\n", "1,0\n", "1,FALSE\n").Replace(plain)},
		{"numbers of a column with gaps", strings.NewReplacer("1,1\n", "1,1.0\n", "1,0\n", "1,0.0\n").Replace(plain)},
		{"an empty cell at the end is missing", strings.ReplaceAll(plain, "0,1,\n", "0,1\n")},
		{"rows of empty cells", plain + "\n,,,,,,,,,,\n"},
		{"a coder's name, with an underscore", strings.Replace(plain, ",code\n", ",code_ANN\n", 1)},
		{"a coder's name, with a full stop", strings.Replace(plain, ",code\n", ",Code.bob\n", 1)},
	} {
		all := &codes{of: map[hitKey][]bool{}}
		if err := all.add("a.csv", []byte(c.text)); err != nil {
			t.Errorf("%s: %v", c.why, err)
			continue
		}
		var got []string
		for _, key := range all.hits {
			got = append(got, key[3]+":"+map[bool]string{true: "1", false: "0"}[len(all.of[key]) > 0 && all.of[key][0]]+strings.Repeat("*", len(all.of[key])))
		}
		if want := "1:1* 2:0* 3:0"; strings.Join(got, " ") != want || all.coders != 1 {
			t.Errorf("%s: %v of %d coders, want %s", c.why, got, all.coders, want)
		}
	}
}

// TestThreeCoders by hand: the codes 110, 001, 111 are right, wrong, right. Pairs agree in 1/3, 1/3, 1 of the cases. Alpha:
// 6 ones and 3 noughts among 9; observed 4/2 + 4/2 + 0, expected 2·6·3/8, so 1 − 4/4.5. Wilson (2, 3) as statsmodels'
// proportion_confint gives it.
func TestThreeCoders(t *testing.T) {
	text := codedHead + "code_a,code_b,code_c\n" +
		"t,care,e,1,,a,b,d,0,1,1,1,0\n" +
		"t,care,e,2,,a,b,d,0,1,0,0,1\n" +
		"t,care,e,3,,a,b,d,0,1,1,1,1\n"
	all := &codes{of: map[hitKey][]bool{}}
	if err := all.add("a.csv", []byte(text)); err != nil {
		t.Fatal(err)
	}
	tallies := all.tallies()
	if len(tallies) != 3 || all.coders != 3 {
		t.Fatalf("%d levels, %d coders", len(tallies), all.coders)
	}
	for _, tally := range tallies {
		i := tally.interval()
		got := []float64{tally.precision(), i.Low, i.High, tally.agree(), tally.alpha()}
		for n, want := range []float64{2.0 / 3, 0.2076597, 0.9385081, 5.0 / 9, 1 - 4/4.5} {
			if math.Abs(got[n]-want) > 1e-7 {
				t.Errorf("%s: figure %d is %v, want %v", tally.level, n, got[n], want)
			}
		}
		if tally.coded != 3 || tally.right != 2 || tally.split != 0 {
			t.Errorf("%s: %d of %d right, %d split", tally.level, tally.right, tally.coded, tally.split)
		}
	}
}

// FuzzCodedFile checks that whatever a file holds it is read, or refused with a place in it.
func FuzzCodedFile(f *testing.F) {
	f.Add(codedHead + "code\nt,c,e,1,,a,b,d,0,1,1\n")
	f.Add(codedHead + "code\nt,c,e,1,,a,\"b,d,0,1,maybe\n")
	f.Add("\n\n;\t\"")
	f.Fuzz(func(t *testing.T, text string) {
		all := &codes{of: map[hitKey][]bool{}}
		err := all.add("a.csv", []byte(text))
		lines := strings.Count(strings.NewReplacer("\r\n", "\n", "\r", "\n").Replace(text), "\n") + 1
		if e, ok := errors.AsType[*source.Error](err); err != nil && (!ok || e.File != "a.csv" || e.Line > lines) {
			t.Errorf("%q: %v", text, err)
		}
		if err == nil && (len(all.hits) > lines || len(all.hits) != len(all.of)) {
			t.Errorf("%q: %d hits", text, len(all.hits))
		}
	})
}
