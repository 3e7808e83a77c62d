package complexity

import (
	"slices"
	"strings"
	"testing"

	"mores/analyze/text"
)

func TestSyllables(t *testing.T) {
	for _, c := range []struct {
		word, reason string
		want         int
	}{
		{"care", "a last e is silent", 1},
		{"cares", "so it is before s", 1},
		{"cared", "and in ed", 1},
		{"wanted", "but not behind t", 2},
		{"churches", "nor in es behind a hiss", 2},
		{"tables", "nor behind a consonant and l", 2},
		{"careful", "an ending leaves the e of its word silent", 2},
		{"something", "so does the second half of a compound", 2},
		{"element", "ele is no word", 3},
		{"created", "e and a are apart", 3},
		{"quality", "the u of qu is no vowel", 3},
		{"being", "an ending may begin with a vowel", 2},
		{"prism", "m can be a syllable", 2},
		{"business", "an i is not spoken", 2},
		{"player", "y between vowels is a consonant", 2},
		{"rhythm", "y between consonants is a vowel", 2},
		{"didn't", "n't is a syllable behind d", 2},
		{"don't", "but not behind a vowel", 1},
		{"i'd", "nor is 'd", 1},
		{"it'd", "but behind t it is", 2},
		{"james's", "a possessive behind s", 2},
		{"george's", "a possessive behind a listed word", 2},
		{"people's", "a possessive behind another sound", 2},
		{"o'clock", "an apostrophe parts nothing", 2},
		{"u.s", "letters are named", 2},
		{"www", "double-u has three syllables", 9},
		{"harm:care", "the parts of a word with a colon", 2},
		{"café", "é is e that is spoken", 2},
		{"naïve", "marks are dropped", 2},
		{"æon", "a ligature is a vowel", 1},
		{"1,000", "a number is a word of one syllable", 1},
		{"правда", "so is a word of another script", 1},
		{"'", "the least is one", 1},
	} {
		if got := Syllables(c.word); got != c.want {
			t.Errorf("%s: %s has %d, not %d", c.reason, c.word, got, c.want)
		}
	}
}

// accuracy is the share of words, and of running words by the weights, whose syllables are one of those that CMUdict gives.
func accuracy(e exceptions, words []pronounced, weight func(pronounced) int) (types, running float64) {
	right, rightRunning, total := 0, 0, 0
	for _, p := range words {
		n := weight(p)
		total += n
		if slices.Contains(p.all, e.syllables(p.word)) {
			right++
			rightRunning += n
		}
	}
	return float64(right) / float64(len(words)), float64(rightRunning) / float64(total)
}

// TestSyllablesAreThoseOfCMUdict measures how often the count is one that CMUdict has, for the 27,269 words of three
// corpora that it lists. Rules and exceptions were chosen by one half of the words alone to tell what to expect of words
// that nobody looked at: the other half. The embedded list has the exceptions of both halves.
func TestSyllablesAreThoseOfCMUdict(t *testing.T) {
	words := readPronounced(t)
	outfox, _ := countWords(readLines(t, "data/outfox/outfox_test_valid.jsonl.gz", "text", "split", "test"))
	inOUTFOX := func(p pronounced) int { return outfox[p.word] }
	inAll := func(p pronounced) int { return p.count }
	var seen, heldOut []pronounced
	for _, p := range words {
		if p.heldOut() {
			heldOut = append(heldOut, p)
		} else {
			seen = append(seen, p)
		}
	}
	ofSeen := chooseExceptions(seen)
	for _, c := range []struct {
		name           string
		exceptions     exceptions
		words          []pronounced
		weight         func(pronounced) int
		types, running float64 // at least
	}{
		{"all words, weighted by the three corpora", listed(), words, inAll, 0.978, 0.999},
		{"all words, weighted by half of OUTFOX", listed(), words, inOUTFOX, 0.978, 0.999},
		{"held out, without their own exceptions", ofSeen, heldOut, inAll, 0.965, 0.993},
		{"held out, weighted by half of OUTFOX", ofSeen, heldOut, inOUTFOX, 0.965, 0.993},
		{"held out, rules alone", exceptions{}, heldOut, inOUTFOX, 0.96, 0.99},
	} {
		types, running := accuracy(c.exceptions, c.words, c.weight)
		t.Logf("%s: %.2f %% of words, %.2f %% of running words", c.name, 100*types, 100*running)
		if types < c.types || running < c.running {
			t.Errorf("%s: %.4f of words and %.4f of running words are right, not %.4f and %.4f", c.name, types, running, c.types, c.running)
		}
	}
}

// TestLongWords makes sure that what is too long for a word is not taken apart again and again, which would take time that
// grows with the square of its length.
func TestLongWords(t *testing.T) {
	for _, s := range []string{"home", "less", "careless", "every"} {
		long := strings.Repeat(s, 1<<16)
		if got, want := Syllables(long), spelledSyllables(long); got != want {
			t.Errorf("%q over and over has %d syllables, not %d", s, got, want)
		}
	}
}

func FuzzSyllables(f *testing.F) {
	for _, s := range []string{"", "care", "n't", "'s", "É", "ß", "\xff", "o'", "aaaa", "qu", "y", "u.s.a", "e's"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		word := text.Fold(s)
		if n := Syllables(word); n < 1 || n > max(1, 4*len(word)) {
			t.Errorf("%q has %d syllables", word, n)
		}
		classOf(word)
	})
}
