package text

import (
	"math/rand/v2"
	"strings"
	"testing"
)

// TestKeys checks that words have the same key only if they fold to the same, that words of ASCII have it if they do, and
// that a key does not depend on what stands around the word.
func TestKeys(t *testing.T) {
	r := rand.New(rand.NewPCG(5, 5))
	folds, keys := map[Key]string{}, map[string]Key{}
	for range 100_000 {
		s := randomText(r)
		words := AppendWords(nil, s)
		got := make([]Key, len(words))
		Keys(got, s, words)
		for i, w := range words {
			word := w.Of(s)
			if got[i] == (Key{}) != (len(word) > maxKey) {
				t.Fatalf("%q has the key %v", word, got[i])
			}
			if got[i] == (Key{}) {
				continue
			}
			if fold, known := folds[got[i]]; known && fold != Fold(word) {
				t.Fatalf("%q has the key of %q", word, fold)
			}
			folds[got[i]] = Fold(word)
			if ascii := strings.ToLower(word); len(word) == len([]rune(word)) {
				if key, known := keys[ascii]; known && key != got[i] {
					t.Fatalf("%q has two keys", word)
				}
				keys[ascii] = got[i]
			}
		}
	}
	if len(keys) < 1000 {
		t.Errorf("only %d words", len(keys))
	}
}

func BenchmarkKeys(b *testing.B) {
	words := AppendWords(nil, prose)[:512]
	keys := make([]Key, len(words))
	b.SetBytes(int64(words[511].End))
	b.ReportAllocs()
	for b.Loop() {
		Keys(keys, prose, words)
	}
}
