package complexity

import "math"

// Diversity says how varied the words of a text are. A word is what text.Fold gives: case does not part words, and no
// inflection is taken off. A figure is NaN where the text is too short for it.
type Diversity struct {
	Types         int     // different words
	Hapaxes       int     // words that occur once
	TTR           float64 // types ÷ words; it falls with the length of the text
	MATTR         float64 // mean TTR of all stretches of 100 words (Covington & McFall 2010); needs 100 words
	MTLD          float64 // mean stretch, in words, in which the TTR falls to 0.72 (McCarthy & Jarvis 2010), as LexicalRichness has it
	MTLDTaaled    float64 // the same as TAALED and lexical-diversity have it
	HDD           float64 // expected TTR of 42 words drawn at random (McCarthy & Jarvis 2007); needs 42 words
	OwnPerplexity float64 // exp(−Σ p ln p) over the shares p of the words (Shannon 1948); it rises with the length of the text
	YuleK         float64 // 10,000 (Σ f² − N) ÷ N² over the frequencies f of the words (Yule 1944); high where words are repeated
	Maas          float64 // (ln N − ln V) ÷ (ln N)² (Maas 1972), natural logarithms; low where words are varied; needs 2 words
	Guiraud       float64 // V ÷ √N, the root TTR (Guiraud 1954)
	Herdan        float64 // ln V ÷ ln N, the log TTR (Herdan 1960); needs 2 words
}

// HapaxShare is the share of different words that occur once.
func (d Diversity) HapaxShare() float64 { return ratio(d.Hapaxes, d.Types) }

// Sizes of the samples that MATTR and HDD compare texts by.
const (
	window = 100
	drawn  = 42
)

// tokens are the words of a text, each by a number; the numbers go from 0 in the order of first appearance.
type tokens struct {
	words    []int32
	counts   []int32 // how often each number occurs
	scratch  []int32 // one for each number, for passes over the text
	spectrum []int   // how many words occur once, twice, …, from 1
}

// diversity computes all figures. It leaves nothing behind but room.
func (t *tokens) diversity() Diversity {
	n, v := float64(len(t.words)), float64(len(t.counts))
	t.countSpectrum()
	d := Diversity{
		Types: len(t.counts), Hapaxes: t.spectrum[1],
		TTR: v / n, Guiraud: v / math.Sqrt(n), Herdan: math.NaN(), Maas: math.NaN(),
		MATTR: t.mattr(window), MTLD: t.mtld(richness), MTLDTaaled: t.mtld(taaled),
		HDD: t.hdd(), OwnPerplexity: t.ownPerplexity(), YuleK: t.yuleK(),
	}
	if n > 1 {
		d.Herdan = math.Log(v) / math.Log(n)
		d.Maas = (math.Log(n) - math.Log(v)) / (math.Log(n) * math.Log(n))
	}
	return d
}

// countSpectrum counts the words of each frequency.
func (t *tokens) countSpectrum() {
	most := int32(1)
	for _, c := range t.counts {
		most = max(most, c)
	}
	t.spectrum = zeroed(t.spectrum, int(most)+1)
	for _, c := range t.counts {
		t.spectrum[c]++
	}
}

// yuleK is NaN without a word.
func (t *tokens) yuleK() float64 {
	squares := 0
	for f, words := range t.spectrum {
		squares += f * f * words
	}
	n := float64(len(t.words))
	return 1e4 * (float64(squares) - n) / (n * n)
}

// ownPerplexity is NaN without a word.
func (t *tokens) ownPerplexity() float64 {
	n, sum := float64(len(t.words)), 0.0
	for f, words := range t.spectrum {
		if words > 0 {
			sum += float64(float64(f*words) * math.Log(float64(f)/n))
		}
	}
	return math.Exp(-sum / n)
}

// hdd adds up, over the words, the chance that a draw of 42 holds the word, each counting 1 ÷ 42.
func (t *tokens) hdd() float64 {
	n := len(t.words)
	if n < drawn {
		return math.NaN()
	}
	sum, absent := 0.0, 1.0 // that no one of f places is drawn
	for f, words := range t.spectrum {
		sum += float64(words) * (1 - absent)
		absent *= max(0, float64(n-drawn-f)) / float64(n-f)
	}
	return sum / drawn
}

// mattr is the mean TTR of all stretches of so many words; NaN if the text is shorter.
func (t *tokens) mattr(size int) float64 {
	if len(t.words) < size {
		return math.NaN()
	}
	t.scratch = zeroed(t.scratch, len(t.counts))
	types, sum := 0, 0
	for i, w := range t.words {
		if t.scratch[w]++; t.scratch[w] == 1 {
			types++
		}
		if i >= size {
			gone := t.words[i-size]
			if t.scratch[gone]--; t.scratch[gone] == 0 {
				types--
			}
		}
		if i >= size-1 {
			sum += types
		}
	}
	return float64(sum) / float64(size) / float64(len(t.words)-size+1)
}

// zeroed returns a slice of n zeros, in the room of s if it has enough.
func zeroed[T int | int32](s []T, n int) []T {
	if cap(s) < n {
		return make([]T, n, n+n/2)
	}
	s = s[:n]
	clear(s)
	return s
}
