package compare

import (
	"fmt"
	"strconv"
)

// warn adds a warning.
func (c *Contrast) warn(format string, arguments ...any) {
	c.Warnings = append(c.Warnings, fmt.Sprintf(format, arguments...))
}

// warnOfDesign adds what is to be known of the clusters of a frame.
func (c *Contrast) warnOfDesign(f frame) {
	if left := f.left + f.leftOfBaseline; left > 0 {
		c.warn("%s of the group and %d of the baseline left out: their topics hold only one of the two",
			count(f.left, "document"), f.leftOfBaseline)
	}
	if f.oneShared {
		c.warn("only one topic holds both groups: the topics are compared as if each belonged to one group")
	}
	unit := "topic"
	if f.design == Independent {
		unit = "document"
	}
	switch clusters := min(f.group.clusters, f.baseline.clusters); {
	case clusters == 1:
		c.warn("a group has one %s only: no intervals", unit)
	case clusters < fewClusters:
		c.warn("only %s: intervals from fewer than %d are too narrow", count(clusters, unit), fewClusters)
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
