package report

import (
	"fmt"
	"html"
	"math"
	"slices"
	"strings"
)

// shiftView is the words behind one difference.
type shiftView struct {
	group       string
	Title       string
	Open        bool
	Sum, Others string
	Reasons     []reasonView
	Filters     []filterView
	Words       []wordView
}

type filterView struct{ Name, Value, Label string }

type wordView struct {
	ID, Word, Sign, Side, Ink, Add, About, Means string
	In                                           string // the filters that show it
	X, W                                         string // of its bar
	Lines                                        []Line
}

// topWords is how many words of a difference are shown before a filter asks for others.
const topWords = 15

func (r *Report) shiftViews() []shiftView {
	var all []shiftView
	shifts := r.shifts()
	for i, s := range shifts {
		all = append(all, r.shift(s, i, max(topWords, mostWords/len(shifts))))
	}
	for i := range all {
		all[i].Open = i == 0 || len(all) <= 2
	}
	fit(all)
	return all
}

// lineBytes is how much of the page the lines may take, and lineFrame what each takes beside its text.
const (
	lineBytes = 300_000
	lineFrame = 100
)

// fit leaves out lines until there is room for the rest: of each word and group as many as of any other, at least one; then
// those of the words that come last.
func fit(all []shiftView) {
	most := 8
	for ; most > 1 && bytesOf(all, most) > lineBytes; most-- {
	}
	room := lineBytes / max(1, len(all))
	for i := range all {
		left := room
		for k := range all[i].Words {
			w := &all[i].Words[k]
			w.Lines = firstOfEach(w.Lines, most)
			if left -= bytesOfLines(w.Lines); left < 0 {
				w.Lines = nil
			}
		}
	}
}

func bytesOf(all []shiftView, most int) int {
	n := 0
	for _, s := range all {
		for _, w := range s.Words {
			n += bytesOfLines(firstOfEach(w.Lines, most))
		}
	}
	return n
}

func bytesOfLines(lines []Line) int {
	n := 0
	for _, l := range lines {
		n += lineFrame
		for _, part := range []string{l.Group, l.ID, l.Left, l.Word, l.Right} {
			n += len(html.EscapeString(part))
		}
	}
	return n
}

// firstOfEach are the first lines of each group.
func firstOfEach(lines []Line, most int) []Line {
	var all []Line
	taken := map[string]int{}
	for _, l := range lines {
		if taken[l.Group]++; taken[l.Group] <= most {
			all = append(all, l)
		}
	}
	return all
}

// shift shows at most so many words.
func (r *Report) shift(s *WordShift, n, most int) shiftView {
	digits := precisionOf(r.Comparison, s.Measure)
	v := shiftView{group: s.Group, Title: fmt.Sprintf("%s: %s against %s", sentenceCase(s.Called), shortName(s.Group), shortName(s.Baseline))}
	top := s.Words[:min(topWords, len(s.Words))]
	sum := 0.0
	for _, w := range top {
		sum += w.Add
	}
	v.Sum = minus(fmt.Sprintf("Of a difference of %s %s, the first %d words make %s. ", digits.signed(s.Difference), s.Measure.Unit, len(top), digits.signed(sum))) + s.balance(digits)
	v.Others = fmt.Sprintf("In all: %s.", s.sum(r.Comparison, topWords))
	if rest := digits.signed(s.Unexplained); strings.Trim(rest, "+-0.") != "" {
		v.Others += minus(fmt.Sprintf(" %s comes from no word.", rest))
	}
	v.filters(s, n)
	x := s.scale(s.Words, -100, 100)
	reasons := s.reasons()
	for i, w := range s.Words[:min(most, len(s.Words))] {
		word := newWord(s, w, digits)
		word.ID = fmt.Sprintf("w%d-%d", n, i)
		from, to := min(0, x.At(w.Add)), max(0, x.At(w.Add))
		word.X, word.W = fmt.Sprintf("%.1f", from), fmt.Sprintf("%.1f", to-from)
		word.In = strings.Join(foundationsOf(w), " ")
		if i < topWords {
			word.In = strings.TrimSpace("all " + word.In)
		}
		v.Words = append(v.Words, word)
		if slices.Contains(reasons, w.Word) {
			v.Reasons = append(v.Reasons, reasonView{Word: word.Word, ID: word.ID})
		}
	}
	if n := len(v.Reasons); n > 0 {
		v.Reasons[n-1].Last = true
	}
	return v
}

// filters offers the foundations that the words stand for.
func (v *shiftView) filters(s *WordShift, n int) {
	var all []string
	for _, w := range s.Words {
		for _, f := range foundationsOf(w) {
			if !slices.Contains(all, f) {
				all = append(all, f)
			}
		}
	}
	if len(all) < 2 {
		return
	}
	slices.Sort(all)
	name := fmt.Sprintf("f%d", n)
	v.Filters = []filterView{{name, "", fmt.Sprintf("the first %d", min(topWords, len(s.Words)))}}
	for _, f := range all {
		v.Filters = append(v.Filters, filterView{name, f, f})
	}
}

// foundationsOf are the foundations of a word, or the categories that are none.
func foundationsOf(w ShiftWord) []string {
	var all []string
	for _, c := range w.Categories {
		f, _, _ := strings.Cut(c, ".")
		if f = strings.ReplaceAll(short(f), " ", "_"); f != "" && !slices.Contains(all, f) {
			all = append(all, f)
		}
	}
	return all
}

func newWord(s *WordShift, w ShiftWord, digits precision) wordView {
	v := wordView{Word: shortName(w.Word), Sign: w.sign(), Add: minus(digits.signed(w.Add)), Ink: "open"}
	for _, l := range w.Lines {
		v.Lines = append(v.Lines, Line{shortName(l.Group), shortName(l.ID), short(l.Left), short(l.Word), short(l.Right)})
	}
	switch {
	case w.Positive && !w.Negative:
		v.Ink, v.Side = "higher", "virtue or positive"
	case w.Negative && !w.Positive:
		v.Ink, v.Side = "lower", "vice or negative"
	case w.Positive:
		v.Side = "both sides"
	}
	if len(w.Categories) > 0 {
		v.About = short(strings.Join(w.Categories, ", ")) + ", "
	}
	v.About += fmt.Sprintf("in %s against %s documents", grouped(w.Documents), grouped(w.DocumentsBaseline))
	own := precisionFor(max(math.Abs(w.Mean), math.Abs(w.MeanBaseline)))
	v.Means = minus(fmt.Sprintf("%s against %s %s.", own.format(w.Mean), own.format(w.MeanBaseline), s.Measure.Unit))
	return v
}
