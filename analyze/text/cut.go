package text

import (
	"slices"
	"unicode"
	"unicode/utf8"

	"github.com/clipperhouse/uax29/v2/words"
)

// Cut returns where a window of a text, of which more is to come, is cut for its words: those before end are the same
// whatever comes, and those behind it can be cut by themselves. A segment begins at from.
//
// It is behind the last white space. Where there is none it is between two segments. Where one segment has more than half of
// the window inside is true: end is a letter or digit within it. If there is none, since all of it is marks that go with
// a letter, they are parted from what comes.
func Cut(window string, from int) (end int, inside bool) {
	for i := len(window); i > from; i-- {
		if isSpace[window[i-1]] {
			return i, false
		}
	}
	starts := slices.Repeat([]int{from}, looked) // of the last segments
	for segments := words.FromString(window[from:]); segments.Next(); {
		starts = append(starts[:0], starts[1:]...)
		starts = append(starts, from+segments.Start())
	}
	if starts[0]-from > len(window[from:])/2 {
		return starts[0], false
	}
	for i := len(window); i > starts[0]; {
		r, size := utf8.DecodeLastRuneInString(window[:i])
		i -= size
		if unicode.In(r, unicode.Lu, unicode.Ll, unicode.Lo, unicode.Nd) && !slices.Contains(starts, i) {
			return i, true
		}
	}
	if last := starts[looked-1]; last > from {
		return last, false
	}
	return len(window), true
}

// looked is how many segments behind a cut are known: the next character decides whether the last segment ends, and an
// address is known by the three characters behind its first word.
const looked = 5

// Slide moves the window, of which all words have been read: the text at hand is now window from at up to the cut.
func (w *Words) Slide(window string, at, end int, inside bool) {
	if inside {
		_, size := utf8.DecodeRuneInString(window[end:])
		end += size // shows that the segment goes on
	}
	w.text, w.at, w.pieceEnd, w.cuts = window[:end], at, 0, inside
}
