package report

import (
	"cmp"
	"fmt"
	"math"
	"slices"

	"mores/compare"
	"mores/compare/report/plot"
)

// byTopic is what the topics of a contrast show: each with its difference, the largest first.
type byTopic struct {
	contrast *compare.Contrast
	topics   []compare.TopicMean
}

func newByTopic(t *compare.Contrast, topics []compare.TopicMean) byTopic {
	sorted := slices.SortedStableFunc(slices.Values(topics), func(a, b compare.TopicMean) int {
		return cmp.Compare(b.Difference(), a.Difference())
	})
	return byTopic{t, sorted}
}

// sides counts the topics on which the group is above and below the baseline.
func (b byTopic) sides() (above, below int) {
	for _, t := range b.topics {
		switch d := t.Difference(); {
		case d > 0:
			above++
		case d < 0:
			below++
		}
	}
	return above, below
}

// without is the range of the difference when any one topic is left out.
func (b byTopic) without() (low, high float64) {
	n := float64(len(b.topics))
	without := func(t compare.TopicMean) float64 { return (n*b.contrast.Difference.Value - t.Difference()) / (n - 1) }
	return without(b.topics[0]), without(b.topics[len(b.topics)-1])
}

// words says on how many topics the group is above, and what becomes of the difference without any one of them.
func (b byTopic) words(c *compare.Comparison) string {
	above, below := b.sides()
	group, digits := named(b.contrast.Group), precisionOf(c, b.contrast.Measure)
	s := fmt.Sprintf("%s is above %s on %s of %s topics and below on %s.", group, named(b.contrast.Baseline), grouped(above), grouped(len(b.topics)), grouped(below))
	low, high := b.without()
	return s + fmt.Sprintf(" The difference, %s, lies between %s and %s without any one topic.",
		minus(digits.signed(b.contrast.Difference.Value)), minus(digits.signed(low)), minus(digits.signed(high)))
}

// mostBars is how many bars a drawing of topics has. Beyond, a bar stands for several topics.
const mostBars = 200

// bars are the differences that are drawn: of each topic, or the mean of several neighbours.
func (b byTopic) bars() (heights []float64, each int) {
	each = (len(b.topics) + mostBars - 1) / mostBars
	for chunk := range slices.Chunk(b.topics, each) {
		sum := 0.0
		for _, t := range chunk {
			sum += t.Difference()
		}
		heights = append(heights, sum/float64(len(chunk)))
	}
	return heights, each
}

// draw draws the differences of the topics side by side, the largest first, with the mean.
func (b byTopic) draw(c *compare.Comparison) *plot.Drawing {
	const left, right, top, bottom = 50.0, drawingWidth - 1.0, 26.0, 166.0
	m, heights, each := b.contrast.Measure, []float64(nil), 0
	heights, each = b.bars()
	d := &plot.Drawing{
		Name:  fileName("topics", m.Name, b.contrast.Group),
		Title: fmt.Sprintf("%s by topic: %s against %s", named(m.Label), named(b.contrast.Group), named(b.contrast.Baseline)),
		Width: drawingWidth, Height: bottom + 26, Description: b.words(c),
	}
	low, high := min(0, slices.Min(heights)), max(0, slices.Max(heights))
	y := plot.Scale{Low: low, High: high, From: bottom, To: top}
	for _, tick := range plot.Ticks(low, high, plot.Step((high-low)/6)) {
		d.Line(left, y.At(tick), right, y.At(tick), plot.Grid, 1)
		d.Label(left-6, y.At(tick)+4, tickLabel(tick), plot.Muted, smallSize, plot.End)
	}
	width := (right - left) / float64(len(heights))
	for _, upper := range []bool{true, false} {
		d.Add(steps(heights, upper, left, width, y))
	}
	d.Line(left, y.At(0), right, y.At(0), plot.Words, 1.2)
	mean := y.At(b.contrast.Difference.Value)
	d.Add(plot.Mark{Shape: plot.Line, X: left, Y: mean, X2: right, Y2: mean, Ink: plot.Words, Size: 1.2, Dashed: true})
	d.Label(right, mean-5, "mean "+minus(precisionOf(c, m).signed(b.contrast.Difference.Value)), plot.Words, smallSize, plot.End)
	d.Label(left, top-12, "difference, "+cmp.Or(m.Unit, named(m.Label)), plot.Muted, smallSize, plot.Start)
	what := fmt.Sprintf("%s topics, the largest difference first", grouped(len(b.topics)))
	if each > 1 {
		what += fmt.Sprintf("; a bar is the mean of %d", each)
	}
	d.Label(right, bottom+18, what, plot.Muted, smallSize, plot.End)
	return d
}

// steps is the area of the bars above or below zero.
func steps(heights []float64, upper bool, left, width float64, y plot.Scale) plot.Mark {
	ink := plot.Lower
	if upper {
		ink = plot.Higher
	}
	gap := 0.0
	if width > 4 {
		gap = 1
	}
	area := plot.Mark{Shape: plot.Area, Ink: ink, Points: []plot.Point{{X: left, Y: y.At(0)}}}
	for i, h := range heights {
		if h > 0 != upper {
			h = 0
		}
		from, to := left+width*float64(i), left+width*float64(i+1)-gap
		if gap > 0 {
			area.Points = append(area.Points, plot.Point{X: from, Y: y.At(0)})
		}
		area.Points = append(area.Points, plot.Point{X: from, Y: y.At(h)}, plot.Point{X: to, Y: y.At(h)})
		if gap > 0 {
			area.Points = append(area.Points, plot.Point{X: to, Y: y.At(0)})
		}
	}
	area.Points = append(area.Points, plot.Point{X: left + width*float64(len(heights)), Y: y.At(0)})
	return area
}

// extremes are the topics that add most to the difference, and those that take most from it.
func (b byTopic) extremes(n int) (most, least []compare.TopicMean) {
	sorted := b.topics
	if b.contrast.Difference.Value < 0 {
		sorted = slices.Clone(sorted)
		slices.Reverse(sorted)
	}
	n = min(n, len(sorted)/2)
	most, least = sorted[:n], slices.Clone(sorted[len(sorted)-n:])
	slices.Reverse(least)
	return most, least
}

// finite tells whether a contrast has a difference that can be drawn.
func finite(t *compare.Contrast) bool { return !math.IsNaN(t.Difference.Value) }
