package analyze

import "mores/lexicon"

// Tallies returns the names of what a match with this category counts in, as Column.Tally has them: moral, its side, the
// foundation, its side; or the category itself where it is no foundation. A signal counts in none.
func Tallies(c lexicon.Category) []string {
	var all []string
	for _, t := range tallies([]lexicon.Category{c}) {
		all = append(all, t.name)
	}
	return all
}

// OtherSide returns the category in which a negated match with this one counts where negated matches are flipped: the
// same foundation on the other side, or the category itself if it has no side.
func OtherSide(c lexicon.Category) lexicon.Category { return otherSide(c) }
