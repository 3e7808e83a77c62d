package sentiment

import (
	"math"
	"math/rand/v2"
	"slices"
	"strings"
	"testing"

	"mores/analyze/text"
)

// tricky are pieces that a rule looks at, or that are near the border of what is read in one way or another.
var tricky = strings.Split(`good|GOOD|Good|bad|BAD|great|awful|gorgeous|admires|glad|cruel|fine|but|BUT|But,|but.|very|VERY|hardly|sort|kind|of|`+
	`just|enough|not|NOT|never|so|this|SO|without|doubt|least|at|no|NO|No,|or|nor|isn't|ISN'T|xn't|n't|n't.|'n't'|can't|`+
	`the|shit|bomb|to|die|for|kiss|death|bad|ass|bus|stop|yeah|right|beating|broken|heart|x|I|A|42|table|TABLE|Table|`+
	`!|!!|?|??|.|,|:)|:(|:D|:-)|(|)|"|'|--|...|uh-uh|ok|ok.|(good)|"good"|good,bad|tremendously|TREMENDOUSLY!|`+
	`abcdefgh|abcdefghi|abcdefghabcdefg|abcdefghabcdefgh|abcdefghabcdefghi|disappointments|unbelievably...|catastrophically|`+
	`http://a.b/c?d=good!|❤|❤`+"\ufe0f"+`|😁|🔛|💘|🈶|goöd|É|é|ß|İ|nİce|Kind|ǅ|ª|Ⓐ|д|Д|плохо|道德|。|“good”|isn’t|—|x😀y|💔|É́|US|sorta|lol|good?Yes|bad.No|Bad!`, "|")

// gaps stand between them. White space of different kinds, and nothing.
var gaps = []string{" ", " ", " ", " ", " ", " ", "", "", "  ", "\n", "\r\n", "\t", "\x1c", "\u00a0", "\u2028", "\u3000", "\u200b", "\u200d",
	"\x00", "\x01", "\x7f", "\xff", "\xf0\x9f", "\xe2\x84", "\u0085", ". ", "! ", "? ", ".\n", ", "}

func randomText(r *rand.Rand, pieces int) string {
	var b strings.Builder
	kinds := 1 + r.IntN(len(tricky)) // few kinds make all words capitals, or all valences equal, more often
	first := r.IntN(len(tricky))
	for range pieces {
		b.WriteString(tricky[(first+r.IntN(kinds))%len(tricky)])
		b.WriteString(gaps[r.IntN(len(gaps))])
	}
	return b.String()
}

// randomSpans are the sentences of the text, or stretches between bytes of any kind, with gaps and without.
func randomSpans(r *rand.Rand, doc string) []text.Span {
	kind := r.IntN(4)
	if kind == 0 {
		return text.AppendSentences(nil, doc, text.AppendWords(nil, doc))
	}
	bounds := make([]int, 2*r.IntN(5))
	for i := range bounds {
		bounds[i] = r.IntN(len(doc) + 1)
		if space := strings.IndexByte(doc[bounds[i]:], ' '); kind == 1 && space >= 0 {
			bounds[i] += space + r.IntN(2)
		}
	}
	slices.Sort(bounds)
	var spans []text.Span
	for i := 0; i+1 < len(bounds); i += 1 + kind%2 {
		spans = append(spans, text.Span{Start: bounds[i], End: bounds[i+1]})
	}
	return spans
}

// checkDocument compares Document with Score, and Score with the definition.
func checkDocument(t *testing.T, s *Scorer, d *definition, doc string, spans []text.Span) {
	t.Helper()
	want := d.score(doc)
	if got := s.Score(doc); got != want {
		t.Fatalf("Score(%q) = %v, want %v by the definition", doc, got, want)
	}
	sum := 0 // in ten-thousandths, so that no addition is rounded
	for _, span := range spans {
		part := s.Score(span.Of(doc)).Compound
		if byDefinition := d.score(span.Of(doc)).Compound; part != byDefinition {
			t.Fatalf("compound of %q = %v, want %v by the definition", span.Of(doc), part, byDefinition)
		}
		sum += int(math.Round(part * 1e4))
	}
	wantMean := 0.0
	if len(spans) > 0 {
		wantMean = float64(sum) / float64(1e4*len(spans))
	}
	mean, whole := s.Document(doc, spans)
	if mean != wantMean || whole != want {
		t.Fatalf("Document(%q, %v) = %v, %v, want %v, %v as sentences and text alone have it", doc, spans, mean, whole, wantMean, want)
	}
}

func TestDocument(t *testing.T) {
	s, d := newScorer(t), newDefinition(t)
	random := rand.New(rand.NewPCG(7, 8))
	for range 10_000 {
		doc := randomText(random, random.IntN(40))
		checkDocument(t, s, d, doc, randomSpans(random, doc))
	}
}

// TestLongDocuments has texts of several blocks, and words near the ends of blocks.
func TestLongDocuments(t *testing.T) {
	s, d := newScorer(t), newDefinition(t)
	random := rand.New(rand.NewPCG(9, 10))
	for range 60 {
		doc := randomText(random, blockEnd-20+random.IntN(40)+random.IntN(3)*blockEnd)
		checkDocument(t, s, d, doc, randomSpans(random, doc))
	}
}

// TestRulesWithin scores each text of the rules as a sentence between others. What stands beside it must not matter.
func TestRulesWithin(t *testing.T) {
	s := newScorer(t)
	for _, c := range ruleCases {
		for _, around := range []struct{ reason, before, behind string }{
			{"a text of neutral words before it", "x y z ", ""},
			{"words that would change it, if they were in the sentence", "never so very NOT without ", " of bad ass but"},
			{"an emoji at each end", "😁 ", " 😁"},
			{"no white space", "a.", "!b"},
		} {
			span := text.Span{Start: len(around.before), End: len(around.before) + len(c.text)}
			if got, _ := s.Document(around.before+c.text+around.behind, []text.Span{span}); got != c.want.Compound {
				t.Errorf("%s: %q with %s: compound %v, want %v", c.reason, c.text, around.reason, got, c.want.Compound)
			}
		}
	}
}

func TestSpans(t *testing.T) {
	s := newScorer(t)
	const doc = "Really good?Yes, bad!"
	for _, c := range []struct {
		reason string
		spans  []text.Span
		want   float64 // of single sentences: vaderSentiment 3.3.2, as in ruleCases
	}{
		{"no sentence has no mean", nil, 0},
		{"an empty sentence counts, with 0", []text.Span{{Start: 0, End: 0}, {Start: 17, End: 20}}, -0.5423 / 2},
		{"a sentence that ends within a piece has other words", []text.Span{{Start: 7, End: 11}}, 0.4404},
		{"a sentence may lack what stands around it", []text.Span{{Start: 17, End: 20}}, -0.5423},
	} {
		if mean, whole := s.Document(doc, c.spans); mean != c.want || whole != s.Score(doc) {
			t.Errorf("%s: mean %v, want %v; the whole has %v, want %v", c.reason, mean, c.want, whole, s.Score(doc))
		}
	}
}

// TestBlockEnds has the texts of the rules at each place about the end of a block, as a sentence and in the text.
func TestBlockEnds(t *testing.T) {
	s, d := newScorer(t), newDefinition(t)
	for _, c := range ruleCases {
		for room := range 12 {
			doc := strings.Repeat("x ", blockEnd-before-room) + c.text + " x x"
			span := text.Span{Start: 2 * (blockEnd - before - room), End: len(doc) - len(" x x")}
			mean, whole := s.Document(doc, []text.Span{span})
			if want := d.score(doc); mean != c.want.Compound || whole != want {
				t.Fatalf("%s: %q with %d words of the block left: %v, %v, want %v, %v", c.reason, c.text, room, mean, whole, c.want.Compound, want)
			}
		}
	}
}

// TestSamePlace has two pieces that differ in their second half only and have the same place among those that are known.
func TestSamePlace(t *testing.T) {
	const listed, begin = "disappointed", "disappoi"
	var known spelled
	want := known.at(key(listed))
	for i := range 1 << 20 {
		other := begin + string([]byte{'a' + byte(i>>15&31)%26, 'a' + byte(i>>10&31)%26, 'a' + byte(i>>5&31)%26, 'a' + byte(i&31)%26})
		if other == listed || known.at(key(other)) != want {
			continue
		}
		doc := listed + " " + other + " " + listed + " and as many words as are needed behind"
		if got := newScorer(t).Score(doc); got != newDefinition(t).score(doc) {
			t.Errorf("%q is taken for %q: %v", other, listed, got)
		}
		return
	}
	t.Error("no such pieces")
}

func FuzzDocument(f *testing.F) {
	for _, c := range ruleCases {
		f.Add(c.text, []byte{1, 5, 9})
	}
	random := rand.New(rand.NewPCG(13, 14))
	for range 50 {
		f.Add(randomText(random, 20), []byte{byte(random.Uint32()), byte(random.Uint32()), 60})
	}
	s, d := newScorer(f), newDefinition(f)
	f.Fuzz(func(t *testing.T, doc string, lengths []byte) {
		var spans []text.Span
		at := 0
		for _, length := range lengths {
			end := min(at+int(length), len(doc))
			spans = append(spans, text.Span{Start: at, End: end})
			at = end
		}
		checkDocument(t, s, d, doc, spans)
	})
}
