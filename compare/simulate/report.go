package main

import (
	"fmt"
	"math"
	"strconv"
)

// of is the share of a count, where the scenario has it.
func of(what string) func(r result) (float64, bool) {
	return func(r result) (float64, bool) {
		_, ok := r.counts[what]
		return r.share(what), ok
	}
}

// known is the share of the intervals that hold the truth among those that there are.
func known(what string) func(r result) (float64, bool) {
	return func(r result) (float64, bool) {
		return r.counts[what] / (r.runs - r.counts[what+" missing"]), true
	}
}

func missing(what string) func(r result) (float64, bool) {
	return func(r result) (float64, bool) { return r.counts[what+" missing"] / r.runs, true }
}

var (
	rejections = []tableColumn{{"false positives", of("false")}, {"power", of("power")}}
	coverages  = []tableColumn{{"difference", known("difference")}, {"percent", known("percent")}, {"g", known("g")},
		{"mean", known("mean")}, {"no percent interval", missing("percent")}}
	equivalences = []tableColumn{{"error at the margin", of("equivalent")}, {"equivalence shown", of("shown")}}
	others       = []tableColumn{{"Welch", of("welch")}, {"Student", of("student")}, {"Mann–Whitney", of("whitney")},
		{"Brunner–Munzel", of("munzel")}, {"plain permutation", of("shuffle")}, {"paired t", of("paired")}, {"Wilcoxon", of("wilcoxon")}}
)

// band says how far a share of so many runs may be off by chance alone.
func band(runs int, share float64) string {
	return fmt.Sprintf("%.1f", 100*1.96*math.Sqrt(share*(1-share)/float64(runs)))
}

func grouped(n int) string {
	if n < 1000 {
		return strconv.Itoa(n)
	}
	return fmt.Sprintf("%s,%03d", grouped(n/1000), n%1000)
}

const head = `# How sure the statistics are

This page is written by ` + "`go run ./compare/simulate`" + `: texts are made up, so that the truth is known, and compared as
` + "`mores compare`" + ` does by default, with 999 resamples. Every figure is a percentage of %s data sets. By chance alone a share of
5 %% is off by up to %s, one of 95 %% by up to %s points.

A normal measure has the mean 10 and as much variance between topics as within; where the group differs it has 10 %% more. A rate
with many zeros has 2 hits per 1,000 words, in bursts, in texts of 200 to 400 words: more than half of the texts have none. Where
the group differs it has 50 %% more. Topics hold both groups in the first six scenarios (paired or crossed), one in the next five
(nested), and there are none in the last three (independent).

## A difference where there is none

Should be 5 %%: p ≤ .05 though the groups do not differ. Beside it the power: p ≤ .05 where the group differs.

`

const coverageHead = `## Intervals that hold the truth

Should be 95 %. Intervals of difference and percent invert the test, so that they leave out zero exactly where p ≤ .05. That of
Hedges' g is the bootstrap's BCa, widened for few clusters; that of a group's mean is by t, clustered by topic. There is no
interval of the percent where the baseline's mean may be zero.

`

const equivalenceHead = `## Equivalence

Two one-sided t tests. An error is to call equivalent what differs by just the margin, which is 10 % of a normal measure and 50 %
of a rate here: should be at most 5 %. Beside it how often equivalence is shown where the groups are equal.

`

const othersHead = `## Other tests, on the same data without a difference

What the default is there for. Welch's t takes every text for independent of all others, also where topics make them alike; the
plain permutation of the difference, Student's t and Mann–Whitney are misled by unequal spread.

`

const tail = `## What follows

* Intervals of difference and percent and the test hold what they say in all scenarios, with 12 topics and with unequal groups
  too. Those of g are somewhat too wide where topics are few, up to 96.5 %.
* The t interval of one group's mean is too narrow where a few texts have nearly all hits: 92 to 94 % with many zeros.
* Few topics and rare hits show little: look at the power before a study, and never read "undecided" as "no difference".
* To ignore topics that belong to one group finds differences that are not there, three times as often as it should.
`
