package report

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"mores/compare"
	"mores/compare/report/plot"
)

// The columns of a chart: a label, the axis, a verdict.
const (
	chartLabel = 20
	chartAxis  = 48
)

// chart is the effects of a group as a picture of characters, with their intervals on one axis that all groups share.
func (p *page) chart(group compare.Group) {
	low, high := p.effects()
	if !(high > low) {
		return
	}
	x := plot.Scale{Low: low, High: high, From: 0, To: chartAxis - 1}
	axis, zero := chartTicks(x), column0(x)
	lines := wrap(fmt.Sprintf("%s against %s: effect (g) and %s interval", clip(plain(group.Name), nameWidth), clip(plain(p.comparison.Options.Baseline), nameWidth), level(p.comparison)), "")
	lines = append(lines, strings.TrimRight(strings.Repeat(" ", chartLabel)+axis, " "))
	rows := 0
	for i := range p.comparison.Contrasts {
		c := &p.comparison.Contrasts[i]
		if c.Group != group.Name || c.Measure.Heading == "" {
			continue
		}
		label := clip("  "+plain(c.Measure.Label), chartLabel-1)
		label += strings.Repeat(" ", chartLabel-columnsOf(label))
		lines = append(lines, label+p.paint(c.Verdict, chartRow(c, x, zero))+" "+string(c.Verdict))
		rows++
	}
	if rows > 0 {
		p.block(lines)
	}
}

// column0 is the column of zero.
func column0(x plot.Scale) int { return int(math.Round(x.At(0))) }

// effects is the range of all effects and intervals, and zero.
func (p *page) effects() (low, high float64) {
	for _, c := range p.comparison.Contrasts {
		if c.Measure.Heading == "" {
			continue
		}
		for _, v := range []float64{c.Effect.Value, c.Effect.Low, c.Effect.High} {
			if !math.IsNaN(v) && !math.IsInf(v, 0) {
				low, high = min(low, v), max(high, v)
			}
		}
	}
	return low, high
}

// chartTicks is the line of round numbers above a chart.
func chartTicks(x plot.Scale) string {
	line := slices.Repeat([]rune{' '}, chartAxis)
	free := 0
	for _, tick := range plot.Ticks(x.Low, x.High, plot.Step((x.High-x.Low)/8)) {
		text := []rune(Number(tick))
		at := int(math.Round(x.At(tick))) - len(text)/2
		at = max(0, min(at, chartAxis-len(text)))
		if at >= free {
			copy(line[at:], text)
			free = at + len(text) + 1
		}
	}
	return string(line)
}

// chartRow is the interval of an effect with its value: ● shown to differ, ■ shown to be equivalent, ○ undecided.
func chartRow(c *compare.Contrast, x plot.Scale, zero int) string {
	line := slices.Repeat([]rune{' '}, chartAxis)
	line[zero] = '│'
	place := func(v float64) int { return int(math.Round(x.At(v))) }
	if !math.IsNaN(c.Effect.Low) {
		from, to := place(c.Effect.Low), place(c.Effect.High)
		for i := from; i <= to; i++ {
			line[i] = '─'
		}
		if zero > from && zero < to {
			line[zero] = '┼'
		}
		line[from], line[to] = '├', '┤'
	}
	if !math.IsNaN(c.Effect.Value) {
		line[place(c.Effect.Value)] = map[compare.Verdict]rune{compare.Higher: '●', compare.Lower: '●', compare.Equivalent: '■'}[c.Verdict]
		if c.Verdict == compare.Undecided {
			line[place(c.Effect.Value)] = '○'
		}
	}
	return string(line)
}

// paint colours a text by a verdict, where colours are shown.
func (p *page) paint(v compare.Verdict, s string) string {
	code := map[compare.Verdict]string{compare.Higher: "34", compare.Lower: "33", compare.Equivalent: "32"}[v]
	if !p.colour || code == "" {
		return s
	}
	return "\x1b[" + code + "m" + s + "\x1b[0m"
}
