package claims

import (
	"slices"
	"strings"
	"testing"

	"mores/analyze/text"
)

func TestUnits(t *testing.T) {
	for _, c := range []struct{ why, text, want string }{
		{"a sentence is a unit", "Dogs bark. Cats do not bark at all.", "Dogs bark.|Cats do not bark at all."},
		{"because", "We should stay at home because it is raining again.", "We should stay at home|because it is raining again."},
		{"because of begins no clause", "We should stay at home because of the heavy rain.", "We should stay at home because of the heavy rain."},
		{"a clause that comes first ends at its comma", "Although it is raining today, we should go out.", "Although it is raining today,|we should go out."},
		{"and before a clause", "Taxes are too high, and they have been rising for years.", "Taxes are too high,|and they have been rising for years."},
		{"and before a noun", "Taxes and fees are too high and too many.", "Taxes and fees are too high and too many."},
		{"a semicolon", "Taxes are too high; nobody can pay them.", "Taxes are too high;|nobody can pay them."},
		{"less than three words on a side", "It is so; I am sure that it is.", "It is so;|I am sure that it is."},
		{"no verb on a side", "We have three reasons: money, time, and the weather.", "We have three reasons: money, time, and the weather."},
		{"a dash between blanks", "The plan is good – it will save us money.", "The plan is good –|it will save us money."},
		{"an opening bracket goes with what follows", "This is the plan; (it is not good).", "This is the plan;|(it is not good)."},
		{"line breaks", " One line is here\n\n  and another is there \n", "One line is here|and another is there"},
		{"nothing", " \n", ""},
		{"no word", "…!", ""},
	} {
		var got []string
		for _, u := range Units(c.text) {
			got = append(got, u.Of(c.text))
		}
		if s := strings.Join(got, "|"); s != c.want {
			t.Errorf("%s: %q, want %q", c.why, s, c.want)
		}
	}
}

func TestParagraphs(t *testing.T) {
	units := Units("One here. Two here.\nThree here.\n\n\nFour here.")
	want := [][2]int{{0, 0}, {1, 0}, {2, 1}, {3, 2}}
	for i, u := range units {
		if got := [2]int{u.Sentence, u.Paragraph}; got != want[i] {
			t.Errorf("unit %d is of sentence and paragraph %v, want %v", i, got, want[i])
		}
	}
	if len(units) != len(want) {
		t.Errorf("%d units", len(units))
	}
}

// TestHeading: a short first line that is no statement stands outside the paragraphs.
func TestHeading(t *testing.T) {
	for _, c := range []struct {
		why, text string
		want      bool
	}{
		{"a title", "The case for trains\n\nTrains are good. They save time.", true},
		{"a question as a title", "Should we ban cars?\nWe should. They are loud.", true},
		{"a statement", "We should ban cars.\nThey are loud.", false},
		{"the only line", "The case for trains", false},
		{"nothing but a blank behind it", "The case for trains\n \n", false},
		{"two sentences", "Ban cars? Yes\nThey are loud.", false},
	} {
		units := Units(c.text)
		if got := units[0].Paragraph < 0 && units[0].Sentence < 0; got != c.want {
			t.Errorf("%s: heading %t, want %t", c.why, got, c.want)
		}
		if c.want && (units[1].Paragraph != 0 || units[1].Sentence != 0 || Analyze(c.text)[0].Role != None) {
			t.Errorf("%s: %+v", c.why, Analyze(c.text)[:2])
		}
	}
}

// essay is a made-up text whose parts are plain.
const essay = `Many cities think about closing their centres to cars. There is a debate about it in our town too.
I believe that cars should be banned from the centre.
First, the air would be cleaner. Cars emit gases that make people ill. For example, many children in the old town have asthma.
Of course, some shops may lose customers. However, people who walk buy more often.
In conclusion, the centre should be closed to cars.`

// TestRoles looks at plain cases: what people would say without hesitation.
func TestRoles(t *testing.T) {
	all := Analyze(essay)
	for _, c := range []struct {
		begins   string
		role     Role
		relation Relation
		target   string // how the unit begins that it serves
	}{
		{"Many cities", None, Unrelated, ""},
		{"I believe", Claim, Support, "In conclusion"},
		{"First, the air", Claim, Support, "In conclusion"},
		{"Cars emit", Premise, Support, "First, the air"},
		{"For example", Example, Support, "First, the air"},
		{"Of course", Concession, Attack, ""},
		{"However, people", "", Attack, "Of course"}, // a claim or a premise
		{"In conclusion", Claim, Unrelated, ""},
	} {
		i := slices.IndexFunc(all, func(j Judged) bool { return strings.HasPrefix(j.Of(essay), c.begins) })
		if i < 0 {
			t.Errorf("no unit begins with %q", c.begins)
			continue
		}
		u := all[i]
		if c.role != "" && u.Role != c.role || u.Relation != c.relation {
			t.Errorf("%q is %s, %q; want %s, %q (%+v)", u.Of(essay), u.Role, u.Relation, c.role, c.relation, u.Because)
		}
		if c.target != "" && (u.Target < 0 || !strings.HasPrefix(all[u.Target].Of(essay), c.target)) {
			t.Errorf("%q serves unit %d, want the one that begins with %q", u.Of(essay), u.Target, c.target)
		}
	}
}

// check says what holds of any text.
func check(t *testing.T, s string) {
	t.Helper()
	end, main := 0, 0
	all := Analyze(s)
	for i, u := range all {
		if u.Start < end || u.End > len(s) || u.Start >= u.End || strings.TrimSpace(u.Of(s)) == "" {
			t.Fatalf("unit %d is [%d, %d) of %q, the one before ends at %d", i, u.Start, u.End, s, end)
		}
		end = u.End
		if u.Main {
			main++
		}
		if !slices.Contains(Roles, u.Role) || u.Score < 0 || u.Score > 1 || u.Target == i || u.Target >= len(all) || (u.Target < 0) != (u.Relation == Unrelated) {
			t.Fatalf("unit %d: %+v", i, u)
		}
	}
	words := text.AppendWords(nil, s)
	if (len(all) > 0) != (len(words) > 0) || len(all) > 0 && main != 1 {
		t.Fatalf("%d units and %d main claims for %d words", len(all), main, len(words))
	}
	for _, w := range words {
		if !slices.ContainsFunc(all, func(u Judged) bool { return u.Start <= w.Start && w.End <= u.End }) {
			t.Fatalf("the word %q of %q is in no unit", w.Of(s), s)
		}
	}
}

func TestProperties(t *testing.T) {
	for _, s := range []string{essay, "", "x", "Why? Because! And so; but: if - a b c is d e f", strings.Repeat("It is so, and it was so. ", 50)} {
		check(t, s)
	}
}

func FuzzAnalyze(f *testing.F) {
	f.Add(essay)
	f.Add("a\u00a0\n;b, because c d is (e f g) – it is h")
	f.Add("\xff’s is a: b c d is, even though e f g are")
	f.Fuzz(func(t *testing.T, s string) {
		if !strings.ContainsRune(s, 0xfffd) {
			check(t, strings.ToValidUTF8(s, ""))
		}
	})
}

// TestUnitsAt: units that somebody else has cut keep their places.
func TestUnitsAt(t *testing.T) {
	s := "One is here, two is there. Three.\n…"
	spans := []text.Span{{Start: 0, End: 12}, {Start: 13, End: 26}, {Start: 27, End: 33}, {Start: 34, End: 37}}
	units := UnitsAt(s, spans)
	if len(units) != 3 || units[1].Sentence != 0 || units[2].Sentence != 1 || units[1].Of(s) != "two is there." {
		t.Errorf("%+v", units)
	}
}

// TestGrammar: by words of grammar English is told from its neighbours.
func TestGrammar(t *testing.T) {
	for _, c := range []struct {
		why, text string
		english   bool
	}{
		{"English", essay, true},
		{"German", "Die Regierung muss in den nächsten Jahren mehr für den Schutz der Umwelt tun, weil sonst die Kosten für alle steigen. So war es auch im Sommer.", false},
		{"French", "Le gouvernement doit agir pour protéger les animaux, car ils souffrent dans les cages. On ne peut pas continuer ainsi.", false},
		{"Spanish", "El gobierno debe actuar para proteger a los animales, porque sufren en las jaulas. No se puede continuar así.", false},
	} {
		if share, _ := Grammar(c.text); share > 0.25 != c.english || share < 0.15 == c.english {
			t.Errorf("%s: %.2f of the words are of English grammar", c.why, share)
		}
	}
}

func BenchmarkAnalyze(b *testing.B) {
	b.SetBytes(int64(len(essay)))
	for b.Loop() {
		Analyze(essay)
	}
}
