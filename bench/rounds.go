package main

import (
	"fmt"
	"io"
	"slices"
)

// result is what the rounds gave for a command.
type result struct {
	command
	samples []sample // one a round
	err     error    // that ended its rounds; there are no samples then
}

// interleave runs all commands once a round. Each round begins with another command, so that none always follows the same
// one. A command that fails is left out from then on.
func interleave(commands []command, rounds int, measure func(command) (sample, error), progress io.Writer) []result {
	results := make([]result, len(commands))
	for i, c := range commands {
		results[i].command = c
	}
	for round := range rounds {
		fmt.Fprintf(progress, "round %d of %d\n", round+1, rounds)
		for i := range results {
			results[(i+round)%len(results)].run(measure)
		}
	}
	return results
}

func (r *result) run(measure func(command) (sample, error)) {
	if r.err != nil {
		return
	}
	s, err := measure(r.command)
	if err != nil {
		r.samples, r.err = nil, err
		return
	}
	r.samples = append(r.samples, s)
}

// spread is the median of some values, and their range.
type spread struct{ median, low, high float64 }

func spreadOf(values []float64) spread {
	if len(values) == 0 {
		return spread{}
	}
	sorted := slices.Sorted(slices.Values(values))
	n := len(sorted)
	return spread{(sorted[(n-1)/2] + sorted[n/2]) / 2, sorted[0], sorted[n-1]}
}

// of is the spread of a figure of the samples.
func of(samples []sample, figure func(sample) float64) spread {
	values := make([]float64, len(samples))
	for i, s := range samples {
		values[i] = figure(s)
	}
	return spreadOf(values)
}

func seconds(s sample) float64 { return s.Seconds }
func cpu(s sample) float64     { return s.CPU }
func peakMB(s sample) float64  { return float64(s.Peak) / megabyte }

// against is how many times as long as base r takes for the same amount of text, round by round. The two must have been in
// the same rounds; ok tells whether both were measured.
func (r result) against(base result) (ratio spread, ok bool) {
	if len(r.samples) == 0 || len(r.samples) != len(base.samples) {
		return spread{}, false
	}
	values := make([]float64, len(r.samples))
	for i := range values {
		values[i] = (r.samples[i].Seconds / float64(r.bytes)) / (base.samples[i].Seconds / float64(base.bytes))
	}
	return spreadOf(values), true
}

// find returns the result of that name; the zero result, which was not measured, where there is none.
func find(results []result, name string) result {
	i := slices.IndexFunc(results, func(r result) bool { return r.name == name })
	if i < 0 {
		return result{}
	}
	return results[i]
}
