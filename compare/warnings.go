package compare

import (
	"fmt"
	"strconv"
)

// warn adds a warning.
func (c *Contrast) warn(format string, arguments ...any) {
	c.Warnings = append(c.Warnings, fmt.Sprintf(format, arguments...))
}

// warnOfDesign adds what is to be known of the documents and clusters of a frame.
func (c *Contrast) warnOfDesign(f frame) {
	c.warnOfLeftOut(f.group.unshared, f.baseline.unshared, "their topics hold only one of the two")
	c.warnOfLeftOut(f.group.topicless, f.baseline.topicless, "they have no topic")
	if f.oneShared {
		c.warn("only one topic holds both groups: the topics are compared as if each belonged to one group")
	}
	unit := f.unit()
	switch clusters := min(f.group.units(), f.baseline.units()); {
	case clusters == 1:
		c.warn("a group has one %s only: no intervals", unit)
	case f.summed() && f.design == Independent: // t intervals of documents are right however few they are
	case clusters < fewClusters:
		c.warn("only %s: the interval of the effect size may be too narrow", count(clusters, unit))
	}
}

func (c *Contrast) warnOfLeftOut(group, baseline int, why string) {
	if group+baseline > 0 {
		c.warn("%s of the group and %s of the baseline left out: %s", count(group, "document"), thousands(baseline), why)
	}
}

// warnOfSmallest says that no difference could have been shown, however large.
func (c *Contrast) warnOfSmallest() {
	switch {
	case c.smallest >= alpha:
		c.warn("with so few permutations p cannot be below %.3g", c.smallest)
	case c.smallestAdjusted >= alpha:
		c.warn("with so few permutations the adjusted p cannot be below %.3g", c.smallestAdjusted)
	}
}

// count is a number with its noun.
func count(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return thousands(n) + " " + noun + "s"
}

// thousands writes a number with commas.
func thousands(n int) string {
	s := strconv.Itoa(n)
	for at := len(s) - 3; at > 0; at -= 3 {
		s = s[:at] + "," + s[at:]
	}
	return s
}
