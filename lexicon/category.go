package lexicon

import (
	"slices"
	"strings"
)

// Foundations are the moral foundations in the order in which every table lists them. Liberty is there only where a
// lexicon has it.
var Foundations = []string{"care", "fairness", "loyalty", "authority", "sanctity", "liberty"}

// Side says whether a foundation is upheld or violated.
type Side string

// The sides of a foundation. A lexicon may leave the side open.
const (
	Virtue Side = "virtue"
	Vice   Side = "vice"
	Either Side = ""
	// Signal is no side: words that go along with a foundation without upholding or violating it, as children go with
	// care. They are no hits, and count in the score of the foundation alone.
	Signal Side = "signal"
)

// Category is what an entry stands for.
type Category struct {
	Name       string // as in column names: care.virtue, care, or the lexicon's own name
	Foundation string // one of Foundations, or "" for a category that is no foundation
	Side       Side
}

// olderNames are what the first Moral Foundations Dictionary and its descendants call some of the foundations.
var olderNames = map[string]string{"harm": "care", "ingroup": "loyalty", "purity": "sanctity"}

// ParseCategory reads a category's name as found in lexicons. HarmVirtue, care.virtue, care_virtue and Care-Virtue are
// all care.virtue; a name that is no foundation is kept as it is, its white space as single blanks.
func ParseCategory(name string) Category {
	name = strings.Join(strings.Fields(name), " ")
	bare := strings.ToLower(name)
	side := Either
	for _, s := range []Side{Virtue, Vice, Signal} {
		if rest, ok := strings.CutSuffix(bare, string(s)); ok {
			bare, side = strings.TrimRight(rest, "._- "), s
		}
	}
	if newer, ok := olderNames[bare]; ok {
		bare = newer
	}
	if !slices.Contains(Foundations, bare) {
		return Category{Name: name}
	}
	c := Category{Name: bare, Foundation: bare, Side: side}
	if side != Either {
		c.Name += "." + string(side)
	}
	return c
}
