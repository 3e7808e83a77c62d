package claims

import (
	"math"
	"slices"
	"strings"
)

// feature is one number that is known of a unit.
type feature struct {
	name string
	of   func(t *layout, i int) float64
}

// features are all of them, in the order of the weights.
var features = slices.Concat(placeFeatures(), markerFeatures(), wordFeatures())

// yes makes 1 of true and 0 of false.
func yes(is func(*layout, int) bool) func(*layout, int) float64 {
	return func(t *layout, i int) float64 {
		if is(t, i) {
			return 1
		}
		return 0
	}
}

// placeFeatures say where a unit stands. Texts of one paragraph have their own, since there the first sentence does what
// the first paragraph does elsewhere.
func placeFeatures() []feature {
	return []feature{
		{"alone.first", yes(func(t *layout, i int) bool { return t.alone() && t.units[i].Sentence == 0 })},
		{"alone.last", yes(func(t *layout, i int) bool {
			return t.alone() && t.sentences[i].back == 0 && t.units[i].Paragraph == t.paragraphs-1
		})},
		{"alone.second", yes(func(t *layout, i int) bool { return t.alone() && t.units[i].Sentence == 1 })},
		{"opening", yes((*layout).opening)},
		{"opening.last", yes(func(t *layout, i int) bool { return t.opening(i) && t.sentences[i].back == 0 })},
		{"opening.first", yes(func(t *layout, i int) bool { return t.opening(i) && t.sentences[i].front == 0 })},
		{"closing", yes((*layout).closing)},
		{"closing.first", yes(func(t *layout, i int) bool { return t.closing(i) && t.sentences[i].front == 0 })},
		{"closing.last", yes(func(t *layout, i int) bool { return t.closing(i) && t.sentences[i].back == 0 })},
		{"body.first", yes(func(t *layout, i int) bool { return t.body(i) && t.sentences[i].front == 0 })},
		{"body.second", yes(func(t *layout, i int) bool { return t.body(i) && t.sentences[i].front == 1 })},
		{"body.last", yes(func(t *layout, i int) bool { return t.body(i) && t.sentences[i].back == 0 })},
		{"clause.first", yes(func(t *layout, i int) bool { return t.sibling(i, 1) && !t.sibling(i, -1) })},
		{"clause.later", yes(func(t *layout, i int) bool { return t.sibling(i, -1) })},
	}
}

// markerFeatures say which markers the unit has and opens with, which those before and behind it open with, how near the
// next or the last one is that does, and whether few units of the text have one.
func markerFeatures() []feature {
	var all []feature
	add := func(name string, c class, of func(t *layout, i int) float64) {
		all = append(all, feature{name + "." + classNames[c], of})
	}
	for c := range classCount {
		add("opens", c, yes(func(t *layout, i int) bool { return t.marks[i].opens[c] }))
		add("has", c, yes(func(t *layout, i int) bool { return t.marks[i].any[c] }))
	}
	for _, c := range []class{reason, result, contrast, concession, example} {
		add("next", c, yes(func(t *layout, i int) bool { return t.neighbour(i, 1) && t.marks[i+1].opens[c] }))
		add("before", c, yes(func(t *layout, i int) bool { return t.neighbour(i, -1) && t.marks[i-1].opens[c] }))
	}
	for _, c := range []class{normative, opinion, result, closing} {
		add("sole", c, func(t *layout, i int) float64 { return t.sole(i, c) })
	}
	add("until", contrast, func(t *layout, i int) float64 { return t.nearness(i, 1, contrast) })
	add("until", result, func(t *layout, i int) float64 { return t.nearness(i, 1, result) })
	add("since", contrast, func(t *layout, i int) float64 { return t.nearness(i, -1, contrast) })
	add("since", concession, func(t *layout, i int) float64 { return t.nearness(i, -1, concession) })
	return all
}

// wordFeatures say of which kind the words of a unit are, and how much of its content is elsewhere.
func wordFeatures() []feature {
	has := func(words map[string]bool) func(*layout, int) float64 {
		return yes(func(t *layout, i int) bool { return t.has(i, words) })
	}
	return []feature{
		{"hedged", has(hedgeWords)},
		{"past", has(pastWords)},
		{"modal", has(modalWords)},
		{"negated", has(negationWords)},
		{"i", has(firstPerson)},
		{"we", has(firstPlural)},
		{"they", has(thirdPlural)},
		{"this", yes(func(t *layout, i int) bool { return demonstratives[t.units[i].words[0]] })},
		{"number", yes(func(t *layout, i int) bool { return strings.ContainsAny(t.units[i].Of(t.text), "0123456789") })},
		{"question", yes((*layout).asks)},
		{"length", func(t *layout, i int) float64 { return math.Log(float64(len(t.units[i].words))) }},
		{"central", (*layout).centrality},
		{"first.similar", (*layout).likeFirst},
	}
}

var (
	pastWords     = setOf("was were had did been went said made took became came got")
	modalWords    = setOf("can would will shall")
	hedgeWords    = setOf("may might could perhaps maybe possibly probably seem seems presumably apparently")
	negationWords = setOf("not no never nor none cannot can't don't doesn't didn't isn't aren't wasn't won't wouldn't shouldn't hardly without nothing")
	reporting     = setOf(`say says said think thinks thought believe believes believed argue argues argued claim claims claimed hold holds held
		suggest suggests suggested state states stated insist insists maintain maintains feel feels fear fears worry worries point points
		according report reports reported complain complains object objects recommend recommends assume assumes consider considers considered`)
	firstPerson    = setOf("i my me i'm i've myself")
	firstPlural    = setOf("we us our ourselves we're")
	thirdPlural    = setOf("they them their themselves")
	demonstratives = setOf("this that these those it such")
)
