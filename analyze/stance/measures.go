package stance

import (
	"math"
	"slices"
)

// Group is what a measure is about.
type Group string

// The groups of measures, in the order in which they are shown.
const (
	Position      Group = "position"      // what the writer holds, and how firmly
	Reflexivity   Group = "reflexivity"   // how the writer looks at the own position; and positions that nobody holds
	Address       Group = "address"       // how others are spoken to and spoken of
	Receptiveness Group = "receptiveness" // further markers of a reply that heeds what it replies to
	Grammar       Group = "grammar"       // what other studies count, for comparison
)

// Kind is what sort of number a measure is.
type Kind string

// The kinds of measures.
const (
	Rate  Kind = "rate"  // hits per 1,000 words; 0 in a text without a word
	Index Kind = "index" // from -1 to 1; NaN where there is nothing to weigh
	Score Kind = "score" // on a scale of its own; NaN in a text without a word
)

// Measure is one figure of a text, and what it means.
type Measure struct {
	Name       string // as in a column (stance.NAME); for a rate also the category in the lexicon stance
	Group      Group
	Kind       Kind
	Unit       string
	Main       bool // it says most of its group, and stands in tables for people
	Definition string
	Source     string // who described it; "" for a mere count
	Examples   string // what counts, parted by semicolons; of what is no rate “a text”: its figure
	Of         func(*Counts) float64
}

// Measures are all measures, in the order in which they are shown: first those that are counted, group by group, then
// those that are made of counts.
func Measures() []Measure {
	all := make([]Measure, 0, size+2)
	for i, m := range counted {
		m.Kind, m.Unit, m.Of = Rate, "per 1,000 words", func(c *Counts) float64 { return c.perThousand(i) }
		all = append(all, m)
	}
	return append(all, commitment, receptive())
}

// Number is the index in Counts.Of of the measure of that name that is counted, or -1.
func Number(name string) int {
	return slices.IndexFunc(counted[:], func(m Measure) bool { return m.Name == name })
}

var commitment = Measure{
	Name: "commitment", Group: Position, Kind: Index, Unit: "-1 to 1", Main: true, Source: "Hyland 2005",
	Examples:   "“It is clearly wrong. Perhaps it is not. It may be.”: -0.333333",
	Definition: "boosters against hedges: (boosters − hedges − epistemic modals) ÷ (their sum); 1 is all boosters, −1 all hedges",
	Of: func(c *Counts) float64 {
		sure, unsure := c.of("booster"), c.of("hedge")+c.of("epistemic")
		if sure+unsure == 0 {
			return math.NaN()
		}
		return float64(sure-unsure) / float64(sure+unsure)
	},
}

const (
	hyland     = "Hyland 2005"
	appraisal  = "Martin & White 2005"
	yeomans    = "Yeomans et al. 2020"
	assistants = "of this project"
)

// counted are the measures that are counts of hits. Their order is that of Counts.Of.
var counted = [size]Measure{
	{Name: "self", Group: Position, Main: true, Source: hyland,
		Definition: "the writer alone: I, my, and we where the reader is not meant", Examples: "I; my; we interviewed; our family"},
	{Name: "declared", Group: Position, Main: true, Source: appraisal,
		Definition: "a position that the writer declares as the own", Examples: "I believe; in my view; I disagree; I would argue"},
	{Name: "attitude", Group: Position, Source: hyland,
		Definition: "what the writer feels about something, or finds it worth", Examples: "unfortunately; I hope; it is wrong to; ridiculous"},
	{Name: "booster", Group: Position, Main: true, Source: hyland,
		Definition: "words that close other positions off", Examples: "clearly; there is no doubt; in fact; proves that"},
	{Name: "hedge", Group: Position, Main: true, Source: hyland,
		Definition: "words that hold a claim open or make it less exact; modal verbs are counted as epistemic", Examples: "perhaps; tends to; kind of; in most cases"},
	{Name: "deontic", Group: Position, Main: true, Source: "Palmer 2001",
		Definition: "what must or should be done", Examples: "must; should; have to; it is our duty to"},
	{Name: "epistemic", Group: Position, Main: true, Source: "Palmer 2001",
		Definition: "modal verbs of what is possible: may, might, and could where it is no ability", Examples: "may; might; could lead to"},

	{Name: "change", Group: Reflexivity, Source: assistants,
		Definition: "the writer's own change of mind", Examples: "I used to think; I changed my mind; on reflection"},
	{Name: "fallible", Group: Reflexivity, Source: assistants,
		Definition: "the writer may be wrong, or does not know", Examples: "I may be wrong; I'm not sure; correct me if I'm wrong"},
	{Name: "fair", Group: Reflexivity, Main: true, Source: appraisal,
		Definition: "what speaks for the other side is granted", Examples: "admittedly; to be fair; I can see why"},
	{Name: "grounds", Group: Reflexivity, Source: assistants,
		Definition: "the writer says why the writer holds a view", Examples: "because I think; my main reason; makes me think"},
	{Name: "experience", Group: Reflexivity, Main: true, Source: assistants,
		Definition: "what the writer has lived through", Examples: "in my experience; when I was; my mother; I've seen"},
	{Name: "impersonal", Group: Reflexivity, Main: true, Source: hyland,
		Definition: "a position that nobody is said to hold, or nobody in particular", Examples: "it is important to; one could argue; some people believe"},
	{Name: "balance", Group: Reflexivity, Main: true, Source: assistants,
		Definition: "formulas that set out both sides", Examples: "on the one hand; pros and cons; while … it is also"},
	{Name: "disclaimer", Group: Reflexivity, Source: assistants,
		Definition: "an assistant speaks of being one", Examples: "as an AI; I don't have personal opinions"},

	{Name: "you", Group: Address, Main: true, Source: hyland,
		Definition: "the reader: you, your", Examples: "you; yourself; dear reader"},
	{Name: "we", Group: Address, Main: true, Source: hyland,
		Definition: "writer and reader together: we, our, let us", Examples: "we all need; our society; let's"},
	{Name: "question", Group: Address, Main: true, Source: hyland,
		Definition: "sentences that ask", Examples: "What would you do?"},
	{Name: "rhetorical", Group: Address, Source: hyland,
		Definition: "questions that assert, by their form, or that the writer answers", Examples: "Isn't it time?; Why should we pay?; …, right?"},
	{Name: "direct", Group: Address, Source: hyland,
		Definition: "questions to the reader: a form of you stands behind their verb, and they are not rhetorical by their form", Examples: "Have you read it?"},
	{Name: "directive", Group: Address, Main: true, Source: hyland,
		Definition: "the reader is told to do something", Examples: "consider; imagine; think about; don't forget"},
	{Name: "shared", Group: Address, Source: hyland,
		Definition: "appeals to what everybody knows", Examples: "of course; as we all know; it is common knowledge"},
	{Name: "aside", Group: Address, Source: hyland,
		Definition: "a word to the reader beside the argument, brackets with I in them among them", Examples: "by the way; you know; (I never liked it)"},
	{Name: "acknowledge", Group: Address, Source: yeomans,
		Definition: "the other is heard", Examples: "I understand why; I see your point; you make a good point"},
	{Name: "concede", Group: Address, Main: true, Source: appraisal,
		Definition: "the other side comes in before the turn against it", Examples: "although; even though; despite; that said"},
	{Name: "attribute", Group: Address, Main: true, Source: appraisal,
		Definition: "what others say", Examples: "according to; studies show; he claims that"},
	{Name: "quote", Group: Address, Source: appraisal,
		Definition: "quotations: four words or more in quotation marks", Examples: "“all men are created equal”"},

	{Name: "agree", Group: Receptiveness, Source: yeomans,
		Definition: "agreement with the other", Examples: "I agree; you're right; we both agree"},
	{Name: "disagree", Group: Receptiveness, Source: yeomans,
		Definition: "disagreement with the other", Examples: "I disagree; that's not true; you are wrong"},
	{Name: "negation", Group: Receptiveness, Source: yeomans,
		Definition: "words that deny", Examples: "not; don't; never"},
	{Name: "reasoning", Group: Receptiveness, Source: yeomans,
		Definition: "why, spelled out", Examples: "because; therefore; which means"},
	{Name: "limiter", Group: Receptiveness, Source: yeomans,
		Definition: "words that make something small", Examples: "just; only; simply"},
	{Name: "courtesy", Group: Receptiveness, Source: "Brown & Levinson 1987",
		Definition: "thanks, regrets and good wishes", Examples: "thank you; please; sorry"},

	{Name: "modal", Group: Grammar, Source: "",
		Definition: "modal verbs, whatever they mean", Examples: "can; will; would; should"},
	{Name: "connective", Group: Grammar, Source: "Prasad et al. 2008",
		Definition: "connectives of discourse", Examples: "however; because; for example"},
}
