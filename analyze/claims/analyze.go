package claims

import (
	"cmp"
	"math"
	"slices"
)

// Role is the part that a unit plays in an argument.
type Role string

// The roles.
const (
	Claim       Role = "claim"       // what the text wants to be believed or done
	Premise     Role = "premise"     // a reason for a claim, or against one
	Example     Role = "example"     // a case or a study that bears out a premise
	Concession  Role = "concession"  // what speaks for the other side
	Attribution Role = "attribution" // what others are said to think
	None        Role = "none"        // background, a question, an announcement
)

// Roles are all roles.
var Roles = []Role{Claim, Premise, Example, Concession, Attribution, None}

// Relation is what a unit does for another.
type Relation string

// The relations.
const (
	Support   Relation = "support"
	Attack    Relation = "attack"
	Unrelated Relation = ""
)

// Judged is a unit with what was made of it.
type Judged struct {
	Unit
	Role     Role
	Score    float64 // how sure the role is, 0 to 1
	Claim    float64 // how likely the unit claims something rather than gives a reason, 0 to 1
	Against  float64 // how likely it speaks for the other side, 0 to 1
	Main     bool    // it is the main claim; one unit of a text is
	Relation Relation
	Target   int            // the place of the unit that it supports or attacks; -1 for none
	Because  []Contribution // what made the score, the largest first
}

// Contribution is what a feature adds to the log-odds of a role.
type Contribution struct {
	Feature string
	Odds    float64
}

// Analyze cuts a text into units and finds the role of each, the main claim, and what supports and attacks what. A text
// without a word has no unit.
func Analyze(s string) []Judged { return Judge(s, Units(s)) }

// Judge does so for units that Units or UnitsAt has made.
func Judge(s string, units []Unit) []Judged {
	if len(units) == 0 {
		return nil
	}
	t := newLayout(s, units)
	rows := t.rows()
	all := make([]Judged, len(units))
	main, highest := 0, math.Inf(-1)
	for i, row := range rows {
		all[i] = t.judge(i, row)
		if odds := logOdds(IsMain, row); odds > highest && !t.unfit(i) {
			main, highest = i, odds
		}
	}
	all[main].Main = true
	if all[main].Role != Claim {
		all[main].Role, all[main].Score = Claim, probability(IsMain, rows[main])
		all[main].Because = because(rows[main], reasonFor{IsMain, 1})
	}
	relate(t, all, main)
	return all
}

// unfit tells whether a unit cannot be the main claim, as a heading or a question, if there are others.
func (t *layout) unfit(i int) bool {
	return len(t.units) > 1 && (t.asks(i) || t.units[i].Paragraph < 0)
}

// reasonFor is a model, and the sign with which it speaks for a role.
type reasonFor struct {
	question Question
	sign     float64
}

// sureAgainst is how likely a unit must speak for the other side to be a concession.
const sureAgainst = 0.6

// judge finds the role of a unit by itself.
func (t *layout) judge(i int, row []float64) Judged {
	j := Judged{Unit: t.units[i], Claim: probability(IsClaim, row), Against: probability(IsAgainst, row), Target: -1}
	none := probability(IsNone, row)
	var by reasonFor
	m := t.marks[i]
	switch {
	case j.Paragraph < 0:
		j.Role, j.Score = None, 1
		return j
	case none >= 0.5 && t.plain(i) && probability(IsMain, row) < 0.5:
		j.Role, j.Score, by = None, none, reasonFor{IsNone, 1}
	case m.any[attribution] && !m.any[opinion] && t.has(i, reporting):
		j.Role, j.Score, by = Attribution, max(j.Against, 1-j.Claim), reasonFor{IsAgainst, 1}
	case j.Against >= sureAgainst && j.Against > j.Claim:
		j.Role, j.Score, by = Concession, j.Against, reasonFor{IsAgainst, 1}
	case j.Claim >= 0.5:
		j.Role, j.Score, by = Claim, j.Claim, reasonFor{IsClaim, 1}
	case m.any[example]:
		j.Role, j.Score, by = Example, 1-j.Claim, reasonFor{IsClaim, -1}
	default:
		j.Role, j.Score, by = Premise, 1-j.Claim, reasonFor{IsClaim, -1}
	}
	j.Because = because(row, by)
	return j
}

// shown is how many contributions a unit keeps.
const shown = 5

// because are the features that speak most for a role.
func because(row []float64, by reasonFor) []Contribution {
	var all []Contribution
	for k, x := range row {
		if odds := by.sign * weights[by.question][k] * x; odds > 0 {
			all = append(all, Contribution{features[k].name, odds})
		}
	}
	slices.SortStableFunc(all, func(a, b Contribution) int { return cmp.Compare(b.Odds, a.Odds) })
	return all[:min(shown, len(all))]
}

// relate finds what each unit does for which other. A claim supports the main claim. A premise or an example supports the
// nearest claim of its paragraph, or of the text if that has none; a concession attacks it. What answers a concession,
// behind however or but, attacks the concession. What is attributed attacks if it speaks for the other side.
func relate(t *layout, all []Judged, main int) {
	for i := range all {
		u := &all[i]
		switch {
		case i == main || u.Role == None:
			continue
		case u.Role == Claim:
			u.Relation, u.Target = Support, main
		case i > 0 && t.neighbour(i, -1) && all[i-1].Role == Concession && t.marks[i].opens[contrast] && u.Role != Concession:
			u.Relation, u.Target = Attack, i-1
		default:
			u.Relation, u.Target = Support, t.nearestClaim(all, i, main)
			if u.Role == Concession || u.Role == Attribution && u.Against >= 0.5 {
				u.Relation = Attack
			}
		}
	}
}

// nearestClaim is the claim of the paragraph that is fewest units away, the earlier one of two; the main claim if there
// is none.
func (t *layout) nearestClaim(all []Judged, i, main int) int {
	for n := 1; t.neighbour(i, -n) || t.neighbour(i, n); n++ {
		for _, by := range [2]int{-n, n} {
			if t.neighbour(i, by) && all[i+by].Role == Claim {
				return i + by
			}
		}
	}
	return main
}
