package stance

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

// TestHits: what counts and what only looks like it.
func TestHits(t *testing.T) {
	for _, c := range []struct {
		why, measure, text string
		want               []string
	}{
		{"I in any form", "self", "I think my dog likes me. I'm sure.", []string{"I", "my", "me", "I'm"}},
		{"we that did something is not the reader's", "self", "We went home with our parents.", []string{"We", "our"}},
		{"we who could be anybody", "we", "We all need our planet. Let's save it.", []string{"We", "our", "Let's"}},
		{"if we were is no tale", "we", "If we were free, we would go.", []string{"we", "we"}},
		{"the country is no pronoun", "we", "The US left. They told us.", []string{"us"}},
		{"unless all is in capitals", "we", "THEY TOLD US.", []string{"US"}},
		{"the war is not the writer", "self", "World War I began.", nil},
		{"mine that is dug", "self", "The coal mine is closed; the fault is mine.", []string{"mine"}},

		{"a view with adverbs between", "declared", "I do strongly believe it. He believes it.", []string{"believe"}},
		{"to think of something is no view", "declared", "I think of you. I think that it works.", []string{"think"}},
		{"in my view", "declared", "In my honest opinion, no.", []string{"In my honest opinion"}},

		{"May is a month", "epistemic", "In May 2003 it may rain. May comes.", []string{"may"}},
		{"may begins a sentence", "epistemic", "May we go?", []string{"May"}},
		{"might is a power", "epistemic", "With all his might he might win.", []string{"might"}},
		{"could of ability is not epistemic", "epistemic", "I could swim. It could be true.", []string{"could"}},
		{"a will is written", "modal", "His will says that he will pay. Free will exists. Ask Will Smith.", []string{"will"}},
		{"a can is opened", "modal", "A can is what I can open.", []string{"can"}},
		{"must have been is no duty", "deontic", "They must pay. They must have been tired.", []string{"must"}},
		{"the need is a noun", "deontic", "We need to act. The need to act grows.", []string{"need to"}},

		{"kind of before a noun", "hedge", "It is kind of sad. This kind of law is rare.", []string{"kind of"}},
		{"about a number", "hedge", "It cost about 20 dollars. We talk about law.", []string{"about"}},
		{"rather than", "hedge", "It is rather cold. I eat rather than sleep. I would rather sleep.", []string{"rather"}},
		{"pretty as adjective", "hedge", "It is pretty good. A pretty girl.", []string{"pretty"}},

		{"like as verb of the writer", "attitude", "I like it. People like me. I would like some. It looks like rain.", []string{"like"}},
		{"right of value, not of place or law", "attitude", "It is right to pay. It is right behind us. The right to vote.", []string{"right"}},
		{"an adjective counts where it is said of something", "attitude", "It is very unfair. The unfair law.", []string{"unfair"}},

		{"a negated booster", "booster", "It is not really true. It is really true.", []string{"really"}},

		{"own change of mind", "change", "I used to think so. He used to think so.", []string{"used to think"}},
		{"may be wrong, of the writer only", "fallible", "I may be wrong. They may be wrong.", []string{"be wrong"}},
		{"because I, but not in a tale", "grounds", "It works because I care. I cried because I was sad.", []string{"because I care"}},
		{"what I lived", "experience", "I went there with my old mother. If I went, I would see.", []string{"went", "mother"}},
		{"nobody's position", "impersonal", "It is essential to act. Many people believe it. One could argue so.", []string{"essential", "believe", "One could"}},
		{"while in time", "balance", "While I slept, he ate. While it is dear, it is also good.", []string{"While"}},

		{"of two forms of one question one counts", "rhetorical", "So why should we pay, then, right?", []string{"So why"}},
		{"a question that is answered", "rhetorical", "Is it enough? No, it is not.", []string{"Is it enough"}},
		{"a question to the reader", "direct", "Where do you live? Where do they live?", []string{"Where do you live"}},
		{"the mark is behind a quotation mark", "question", "Is that “just”? He said “why?”", []string{"Is that “just"}},
		{"a question in which anybody is you", "direct", "Why pay when you can steal? Do you pay?", []string{"Do you pay"}},
		{"a tag behind a clause", "rhetorical", "If they took your phone wouldn't you be upset?", []string{"wouldn't you"}},
		{"according to is not always a source", "attribute", "They pay according to what they have. According to him they pay.", []string{"According to"}},
		{"clearly of manner", "booster", "I see it more clearly. It is clearly there. He speaks clearly.", []string{"clearly"}},
		{"what is not proved", "booster", "There is no way to prove that. These facts prove that it is old.", []string{"prove that"}},
		{"what we know is known", "shared", "We know that it is old. All that we know is this.", []string{"We know"}},
		{"an order begins its sentence", "directive", "Consider the cost. They consider the cost. So imagine that.", []string{"Consider", "imagine"}},
		{"a question is no order", "directive", "Do not go. Don't you go?", []string{"Do not"}},
		{"brackets with I in them", "aside", "It works (I tried it), they say (it is old).", []string{"I tried it"}},
		{"others say", "attribute", "Critics argue that it fails. I argue that it works. According to her, no.", []string{"argue", "According to"}},
		{"not only denies nothing", "negation", "Not only he is not here.", []string{"not"}},
		{"thanks to is a cause", "courtesy", "Thanks to rain it grew. Many thanks.", []string{"thanks"}},
	} {
		if diff := cmp.Diff(c.want, found(t, scorer(t), c.measure, c.text)); diff != "" {
			t.Errorf("%s: %s in %q (-want +got)\n%s", c.why, c.measure, c.text, diff)
		}
	}
}

// TestQuotes: quoted words are not the writer's, unless they are asked for.
func TestQuotes(t *testing.T) {
	include, err := New(Include)
	if err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		why, text         string
		excluded, quoting int // I outside quotations, and everywhere
	}{
		{"straight marks", `He said "I am I" and I left.`, 1, 3},
		{"curly marks", "He said “I am” and I left.", 1, 2},
		{"single marks", "He said 'I am' and I left, didn't I?", 2, 3},
		{"single curly marks", "He said ‘I am’ and I left; I don’t care.", 2, 3},
		{"apostrophes", "I like the '90s 'cause I'm old, and I ain't 'bout it.", 3, 3},
		{"a mark that is never closed", `The 5" pipe that I have is old. I know "nothing`, 2, 2},
		{"a quotation over sentences", `"I am. I was." Then I went.`, 1, 3},
		{"no quotation goes over an empty line", "\"I am\n\nI was\" I", 3, 3},
	} {
		if got := len(found(t, scorer(t), "self", c.text)); got != c.excluded {
			t.Errorf("%s: %d without quotations, not %d, in %q", c.why, got, c.excluded, c.text)
		}
		if got := len(found(t, include, "self", c.text)); got != c.quoting {
			t.Errorf("%s: %d with quotations, not %d, in %q", c.why, got, c.quoting, c.text)
		}
	}
	for _, c := range []struct {
		why, text string
		want      int
	}{
		{"four words", `He said "this is not fair" and left.`, 1},
		{"three are none", `The "so called law" fails.`, 0},
		{"a title is none", `In "The Challenge of Exploring Venus" they say so.`, 0},
	} {
		if got := len(found(t, scorer(t), "quote", c.text)); got != c.want {
			t.Errorf("%s: %d quotations, not %d, in %q", c.why, got, c.want, c.text)
		}
	}
}
