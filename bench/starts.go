package main

import (
	"fmt"
	"io"
)

// startRuns is how often mores is started on next to no text.
const startRuns = 20

// starts runs mores with all channels on a file of 1 KB.
func (s *setup) starts(progress io.Writer) ([]sample, error) {
	c, err := s.command(scenario{name: "start-up", input: "lines", jobs: 2, cores: 2}, tiny)
	if err != nil {
		return nil, err
	}
	fmt.Fprintf(progress, "start-up, %d times\n", startRuns)
	var all []sample
	for range startRuns {
		one, err := s.measure(c)
		if err != nil {
			return nil, fmt.Errorf("mores does not score 1 KB: %w", err)
		}
		all = append(all, one)
	}
	return all, nil
}

func printStarts(w io.Writer, starts []sample) {
	ms := func(figure func(sample) float64) string {
		all := of(starts, figure)
		return fmt.Sprintf("%.1f (%.1f–%.1f)", 1000*all.median, 1000*all.low, 1000*all.high)
	}
	fmt.Fprintf(w, "\nStart-up of mores, 1 KB, %s: CPU ms %s, wall ms %s, peak %.0f MB\n",
		count(len(starts), "run"), ms(cpu), ms(seconds), of(starts, peakMB).high)
}
