package compare_test

import (
	"fmt"
	"strings"

	"mores/compare"
)

func Example() {
	measures := []compare.Measure{{Name: "care_rate", Label: "care", Ratio: true}}
	b := compare.New(measures, compare.DefaultOptions())
	for topic, rates := range map[string][2]float64{
		"school": {10, 14}, "zoos": {4, 5}, "tax": {2, 5}, "meat": {6, 8}, "votes": {0, 3}, "cars": {2, 1},
	} {
		b.Add(compare.Observation{Group: "people", Topic: topic, Words: 300, Values: []float64{rates[0]}})
		b.Add(compare.Observation{Group: "model", Topic: topic, Words: 250, Values: []float64{rates[1]}})
	}
	c, err := b.Compare()
	if err != nil {
		fmt.Println(err)
		return
	}
	care := c.Contrasts[0]
	fmt.Printf("%s: %.2f against %.2f, %+.0f %%\n", care.Measure.Label, care.Mean, care.MeanBaseline, care.Percent.Value)
	fmt.Printf("%s: p %.3f, %s\n", care.Test, care.P, care.Verdict)
	fmt.Println(strings.Join(care.Warnings, "; "))
	// Output:
	// care: 6.00 against 4.00, +50 %
	// sign flips of topic differences (exact): p 0.094, undecided
	// no interval of the percent: the mean of the baseline may be zero; only 6 topics: the interval of the effect size may be too narrow
}
