package report

import (
	"fmt"
	"math"
	"strings"

	"mores/compare"
	"mores/compare/report/plot"
)

// A WordShift parts the difference of a measure between two groups into what each word adds. The words and the rest add up
// to the difference.
type WordShift struct {
	Group, Baseline string
	Measure         compare.Measure
	Called          string  // the measure in a sentence: moral language
	Difference      float64 // of the contrast
	Words           []ShiftWord
	Others          int     // the words that are not listed
	OthersAdd       float64 // what these add
	Unexplained     float64 // what no word adds
	Virtues, Vices  Balance // of all words of either side, virtues or positive words first
}

// A Balance is what the words of a side add that are used more, and those that are used less.
type Balance struct{ More, Less float64 }

// Count adds what a word adds.
func (b *Balance) Count(add float64, more bool) {
	if more {
		b.More += add
	} else {
		b.Less += add
	}
}

// A ShiftWord is an entry of a lexicon, or a word, with what it adds to a difference.
type ShiftWord struct {
	Word                         string
	Categories                   []string // as care.virtue
	Positive                     bool     // a virtue, or a positive sentiment
	Negative                     bool     // a vice, or a negative sentiment
	Add                          float64  // in the unit of the measure
	Mean, MeanBaseline           float64  // what it gives the means: their difference is Add
	Documents, DocumentsBaseline int      // that have it
	Lines                        []Line   // where it stands
}

// A Line is a word in its context.
type Line struct{ Group, ID, Left, Word, Right string }

// reasons names the words that make most of the difference, as "mostly because of benefit, important and respect". It is
// empty where no few words do.
func (s *WordShift) reasons() []string {
	var words []string
	for _, w := range s.Words {
		if w.Add*s.Difference > 0 && len(words) < 3 {
			words = append(words, w.Word)
		}
	}
	return words
}

// draw draws the words, the most important first, as bars to the side to which each moves the difference.
func (s *WordShift) draw(c *compare.Comparison, most int) *plot.Drawing {
	const top, rowHeight = 44.0, 20.0
	shown := s.Words[:min(most, len(s.Words))]
	bottom := top + rowHeight*float64(len(shown))
	d := &plot.Drawing{
		Name:  fileName("words", s.Measure.Name, s.Group),
		Title: fmt.Sprintf("Words behind %s: %s against %s", s.Called, named(s.Group), named(s.Baseline)),
		Width: drawingWidth, Height: bottom + 42,
	}
	if t := contrastOf(c, s.Group, s.Measure.Name); t != nil {
		d.Note = designOf([]*compare.Contrast{t})
	}
	x := s.scale(shown, 96, drawingWidth-96)
	digits := precisionOf(c, s.Measure)
	var words []string
	for i, w := range shown {
		shiftRow(d, w, x, top+rowHeight*(float64(i)+0.5), digits)
		words = append(words, named(w.Word)+" "+digits.signed(w.Add))
	}
	d.Line(x.At(0), top-4, x.At(0), bottom+2, plot.Words, 1.2)
	sides(d, s.Group, s.Baseline, x.At(0), top-14)
	d.Label(x.At(0), bottom+17, "what a word adds, "+s.Measure.Unit+" (+ "+strings.Join(s.sides(), ", − ")+")", plot.Muted, smallSize, plot.Middle)
	d.Label(x.At(0), bottom+34, s.sum(c, most), plot.Muted, smallSize, plot.Middle)
	d.Description = s.sum(c, most) + ": " + strings.Join(words, "; ") + "."
	return d
}

// sides are what words above and below are called.
func (s *WordShift) sides() []string {
	if s.Measure.Name == "sentiment" {
		return []string{"positive words", "negative words"}
	}
	return []string{"virtues", "vices"}
}

// balance says what the sides add; empty where there is but one.
func (s *WordShift) balance(digits precision) string {
	if s.Virtues == (Balance{}) || s.Vices == (Balance{}) {
		return ""
	}
	sides := s.sides()
	return minus(fmt.Sprintf("%s used more add %s, used less %s; %s used more %s, used less %s.", sentenceCase(sides[0]), digits.signed(s.Virtues.More),
		digits.signed(s.Virtues.Less), sides[1], digits.signed(s.Vices.More), digits.signed(s.Vices.Less)))
}

// scale has room for the largest word on both sides of zero.
func (s *WordShift) scale(shown []ShiftWord, from, to float64) plot.Scale {
	largest := 0.0
	for _, w := range shown {
		largest = max(largest, math.Abs(w.Add))
	}
	if largest == 0 {
		largest = 1
	}
	return plot.Scale{Low: -largest, High: largest, From: from, To: to}
}

func shiftRow(d *plot.Drawing, w ShiftWord, x plot.Scale, y float64, digits precision) {
	ink := plot.Open
	switch {
	case w.Positive && !w.Negative:
		ink = plot.Higher
	case w.Negative && !w.Positive:
		ink = plot.Lower
	}
	d.Add(plot.Mark{Shape: plot.Box, X: x.At(0), Y: y - 7, X2: x.At(w.Add), Y2: y + 7, Ink: ink, Tip: fmt.Sprintf("%s %s", named(w.Word), digits.signed(w.Add))})
	anchor, outer, side := plot.Start, plot.End, 1.0
	if w.Add < 0 {
		anchor, outer, side = plot.End, plot.Start, -1
	}
	room := min(x.At(w.Add), drawingWidth-x.At(w.Add)) - 24
	d.Label(x.At(w.Add)+5*side, y+4, plot.Clip(named(w.Word), 0.9*room, smallSize)+" "+w.sign(), plot.Words, smallSize, anchor)
	d.Label(x.At(0)-5*side, y+4, minus(digits.signed(w.Add)), plot.Muted, smallSize, outer)
}

// sign marks a virtue or a positive word, and a vice or a negative one, for those who do not see the colour.
func (w ShiftWord) sign() string {
	switch {
	case w.Positive && w.Negative:
		return "±"
	case w.Positive:
		return "+"
	case w.Negative:
		return "−"
	}
	return ""
}

// sum says what the first words and the others add up to.
func (s *WordShift) sum(c *compare.Comparison, first int) string {
	digits := precisionOf(c, s.Measure)
	first = min(first, len(s.Words))
	shown, others := 0.0, s.OthersAdd
	for i, w := range s.Words {
		if i < first {
			shown += w.Add
		} else {
			others += w.Add
		}
	}
	text := fmt.Sprintf("%d words %s", first, digits.signed(shown))
	if n := s.Others + len(s.Words) - first; n > 0 {
		text += fmt.Sprintf(", %s others %s", grouped(n), digits.signed(others))
	}
	return minus(text + fmt.Sprintf(", in all %s", digits.signed(s.Difference)))
}
