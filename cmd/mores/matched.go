package main

import (
	"context"
	"fmt"
	"io"
	"slices"

	matching "mores/compare/match"
)

// matched are claims and what was found for them.
type matched struct {
	set     *matching.Set
	units   []int // their numbers in their documents
	all     []matching.Matched
	overlap matching.Overlap
}

func (m *matched) find(ctx context.Context, jobs int, progress io.Writer) error {
	defer say(progress, fmt.Sprintf("matching %s …", plural(len(m.set.Claims), "claim", "claims")))()
	var err error
	if m.all, err = m.set.MatchAll(ctx, jobs); err != nil {
		return errInterrupted
	}
	m.overlap = m.set.Overlap(m.all)
	return nil
}

func (m *matched) warnings() []string {
	var all []string
	if len(m.set.Groups()) == 1 {
		all = append(all, "there is one group, so nothing is compared across groups; name the column of the group with --by")
	}
	if slices.ContainsFunc(m.set.Claims, func(c matching.Claim) bool { return c.Topic == "" }) {
		all = append(all, "claims without a topic are matched with all others without one, and fewer are found; --topic names the column of the topic")
	}
	return all
}
