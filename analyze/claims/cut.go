package claims

import (
	"slices"
	"strings"

	"mores/analyze/text"
)

// cutter finds where a sentence is cut into clauses.
type cutter struct {
	s      string
	words  []text.Span
	folded []string
}

// The words by which clauses are found, made for this package.
var (
	subordinating = setOf("because although though whereas unless") // always begin a clause
	afterComma    = setOf("since as while for if when so")          // do so behind a comma
	linking       = setOf("even and but")                           // go with the one behind them
	opening       = setOf("because although though whereas unless since as while if when after before despite")
	coordinating  = setOf("and but so or yet nor")
	subjects      = setOf(`i you he she it we they this that these those there the a an my your his her its our their one no some
		many most all every each both people such what who not too more if when in by`)
	verbs = setOf(`am is are was were be been has have had do does did can could will would shall should may might must cannot
		isn't aren't wasn't weren't hasn't haven't hadn't don't doesn't didn't can't couldn't won't wouldn't shouldn't mustn't
		i'm it's that's they're we're you're he's she's there's i've we've they've
		make makes made take takes took give gives gave get gets got go goes went come comes came become becomes
		need needs want wants help helps think thinks believe believes say says show shows mean means lead leads
		cause causes provide provides allow allows increase increases reduce reduces remain remains seem seems
		know knows feel feels learn learns find finds keep keeps lose loses pay pays cost costs work works live lives use uses`)
)

// setOf is the set of the words of a list.
func setOf(list string) map[string]bool {
	set := map[string]bool{}
	for word := range strings.FieldsSeq(list) {
		set[word] = true
	}
	return set
}

// cut tells whether a clause that begins with word from ends before word i, and at which byte.
func (c *cutter) cut(from, i int) (at int, cut bool) {
	if i-from < minWords || len(c.words)-i < minWords || !c.hasVerb(from, i) || !c.hasVerb(i, len(c.words)) {
		return 0, false
	}
	gap := c.s[c.words[i-1].End:c.words[i].Start]
	end := c.words[i-1].End + len(strings.TrimRight(gap, " \t\u00a0(\"'“‘"))
	comma := strings.HasPrefix(gap, ",")
	word := c.folded[i]
	switch {
	case strings.ContainsAny(gap, ";:") || isDash(gap):
		return end, true
	case word == "because" && i+1 < len(c.folded) && c.folded[i+1] == "of":
		return 0, false
	case subordinating[word] && !linking[c.folded[i-1]] && !c.commaBehind(i):
		return end, true
	case word == "even" && (c.folded[i+1] == "though" || c.folded[i+1] == "if"):
		return end, true
	case word == "so" && c.folded[i+1] == "that" && comma:
		return end, true
	case comma && afterComma[word] && c.isClause(i+1):
		return end, true
	case coordinating[word] && c.isClause(i+1) && (comma || c.startsWithSubject(i+1)):
		return end, true
	case comma && opening[c.folded[from]] && c.isClause(i):
		return end, true
	}
	return 0, false
}

// commaBehind tells whether a comma follows word i, which then stands alone: "a problem though, given that".
func (c *cutter) commaBehind(i int) bool {
	return strings.HasPrefix(c.s[c.words[i].End:], ",")
}

func isDash(gap string) bool {
	return strings.ContainsAny(gap, "–—") || strings.Contains(gap, " - ") || strings.Contains(gap, " -- ")
}

func (c *cutter) hasVerb(from, to int) bool {
	return slices.ContainsFunc(c.folded[from:to], func(w string) bool { return verbs[w] || strings.HasSuffix(w, "ed") && len(w) > 4 })
}

func (c *cutter) startsWithSubject(i int) bool { return i < len(c.folded) && subjects[c.folded[i]] }

// isClause tells whether what begins at word i has a subject and then a verb near it.
func (c *cutter) isClause(i int) bool {
	if i >= len(c.folded) || verbs[c.folded[i]] && !strings.Contains(c.folded[i], "'") {
		return false
	}
	return c.hasVerb(i, min(i+7, len(c.folded)))
}
