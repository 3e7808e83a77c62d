package complexity

import (
	"testing"

	"mores/analyze/text"
)

func TestSyntax(t *testing.T) {
	for _, c := range []struct {
		reason, text string
		want         Syntax
	}{
		{"a clause of reason", "It failed because nobody paid.", Syntax{Subordinators: 1}},
		{"that behind a word of saying", "They argue that it works.", Syntax{Subordinators: 1}},
		{"that behind so", "It was so cold that we left.", Syntax{Subordinators: 1}},
		{"that behind a noun", "Take the road that leads home.", Syntax{Relatives: 1}},
		{"that as a pronoun", "That works, and that fails.", Syntax{Coordinators: 1}},
		{"who behind a noun", "People who vote matter.", Syntax{Relatives: 1}},
		{"who in a question", "Who votes?", Syntax{}},
		{"who in an indirect question", "We know who votes.", Syntax{}},
		{"when that opens a clause", "When it rains, stay.", Syntax{Subordinators: 1}},
		{"when in a question", "When does it rain?", Syntax{}},
		{"before as a preposition", "He left before noon.", Syntax{Prepositions: 1}},
		{"before that opens a clause", "He left before she came.", Syntax{Subordinators: 1}},
		{"to before a noun", "He went to the town.", Syntax{Prepositions: 1}},
		{"to before a verb", "He wants to leave.", Syntax{}},
		{"to behind due", "Due to rain it failed.", Syntax{Prepositions: 1}},
		{"like as a preposition", "Towns like ours fail.", Syntax{Prepositions: 1}},
		{"like as a verb", "We like towns.", Syntax{}},
		{"as as a preposition", "She works as a nurse.", Syntax{Prepositions: 1}},
		{"as that opens a clause", "Stay as you are.", Syntax{Subordinators: 1}},
		{"a passive", "The rule was broken by them.", Syntax{Passives: 1, Prepositions: 1}},
		{"a passive with words between", "It has not yet been fully explained.", Syntax{Passives: 1}},
		{"an adjective in ed is no passive", "She was tired.", Syntax{}},
		{"a participle in the next sentence", "So it is. Asked again, he left.", Syntax{}},
		{"nouns made of verbs and adjectives", "Movements need kindness, responsibilities and tolerance.", Syntax{Nominalisations: 4, Coordinators: 1}},
		{"nouns that only end so", "The nation paused for a moment in the city.", Syntax{Prepositions: 2}},
	} {
		if got := measure(c.text).Syntax; got != c.want {
			t.Errorf("%s: %q has %+v, not %+v", c.reason, c.text, got, c.want)
		}
	}
}

// confusion is how often a mark was found rightly, wrongly, and not.
type confusion struct{ right, wrong, missed int }

func (c *confusion) add(found, gold bool) {
	switch {
	case found && gold:
		c.right++
	case found:
		c.wrong++
	case gold:
		c.missed++
	}
}

// TestSyntaxOnTreebank compares the marks with the annotation of the English Web Treebank. The lists and rules were
// revised by sentences 1, 3, 5, … of its dev part; the figures are of the others.
func TestSyntaxOnTreebank(t *testing.T) {
	marks := []struct {
		name              string
		class             class
		precision, recall float64 // at least
	}{
		{"subordinators", subordinator, .80, .68},
		{"relatives", relative, .72, .78},
		{"prepositions", preposition, .91, .93},
		{"coordinators", coordinator, .99, .96},
		{"passives", be, .92, .82},
		{"content words", function, .94, .93},
	}
	found := make([]confusion, len(marks))
	for i, s := range readTreebank(t, "data/ud_ewt/en_ewt-ud-dev.conllu.gz") {
		if i%2 == 0 {
			continue
		}
		words := text.AppendWords(nil, s.text)
		classes := classesIn(s.text, words)
		for at, span := range words {
			gold, isContent := class(0), false
			for _, w := range s.words {
				if span.Start <= w.start && w.start < span.End {
					gold |= w.gold()
					isContent = isContent || w.isContent()
				}
			}
			mark := markAt(classes, at)
			if classes[at]&be != 0 && isPassive(classes[at+1:]) {
				mark |= be
			}
			for k, m := range marks {
				if m.class == function {
					found[k].add(classes[at]&(function|number) == 0, isContent)
				} else {
					found[k].add(mark&m.class != 0, gold&m.class != 0)
				}
			}
		}
	}
	for k, m := range marks {
		c := found[k]
		precision, recall := ratio(c.right, c.right+c.wrong), ratio(c.right, c.right+c.missed)
		t.Logf("%s: precision %.3f, recall %.3f of %d", m.name, precision, recall, c.right+c.missed)
		if !(precision >= m.precision) || !(recall >= m.recall) {
			t.Errorf("%s: precision %.3f and recall %.3f, not at least %.2f and %.2f", m.name, precision, recall, m.precision, m.recall)
		}
	}
}

// classesIn gives the classes of words in their places, as Meter does.
func classesIn(s string, words []text.Span) []class {
	m := NewMeter()
	m.Measure(s, words, nil)
	return m.pending.classes
}
