package text

import (
	"math/bits"
	"unicode/utf8"
)

// segmenter cuts a text into the sentence segments of UAX #29 (rules SB3 to SB11), from left to right. It never goes back,
// so a text may be given window by window: what it knows of the text before is in a few numbers.
//
// Between terminators nothing has to be looked at but line breaks and terminators. What stands behind a terminator is
// decided at a glance where it is ASCII (stopEnd), else character by character (step).
type segmenter struct {
	text string
	more bool // text goes on behind
	at   int  // where reading goes on
	state
}

// state is what the text read so far says of what comes.
type state struct {
	phase phase
	last  charRole // of the last character that is not ignored
	prior charRole // of the one before the terminator at hand
	full  bool     // the terminator is a full stop
	cr    bool     // the line break at hand is CR, to which LF may belong
	maybe int      // where a segment ends if no small letter comes first; in phase waiting
}

// phase is where in a segment reading stands.
type phase uint8

const (
	plain   phase = iota
	stopped       // behind a terminator
	closed        // behind closing quotes after it
	spaced        // behind blanks after that
	broken        // behind a line break
	waiting       // for the character that decides whether the segment has ended
)

// next returns the end of the next segment, which is the end of the last one when the text is used up. It is not known
// where text that is still to come decides; it is then to come no earlier than at end.
func (g *segmenter) next() (end int, known bool) {
	for g.at < len(g.text) {
		if g.phase == plain {
			if end, found := g.skip(); found {
				return end, true
			}
			if g.at == len(g.text) {
				break
			}
		}
		i := g.at
		r, size := utf8.DecodeRuneInString(g.text[i:])
		g.at += size
		if end, found := g.step(g.roleOf(r), i); found {
			return end, true
		}
	}
	switch {
	case g.phase == waiting && g.more:
		return g.maybe, false
	case g.phase == waiting:
		g.phase = plain
		return g.maybe, true
	}
	return len(g.text), !g.more
}

func (g *segmenter) roleOf(r rune) charRole {
	if r < utf8.RuneSelf {
		return role[r]
	}
	return allRoles().of(r)
}

// skip goes to the next character that has to be looked at, and on behind terminators in ASCII. It returns the end of the
// segment if it finds it.
func (g *segmenter) skip() (end int, found bool) {
	for {
		i := nextStop(g.text, g.at)
		if i > g.at {
			g.at, g.last = i, role[g.text[i-1]]
		}
		if i == len(g.text) || i == 0 || role[g.text[i]] != fullStop && role[g.text[i]] != stop {
			return 0, false
		}
		end, what := stopEnd(g.text, i)
		if what == unclear || what == ends && g.more && end+maxLook > len(g.text) {
			return 0, false
		}
		if what == ends {
			g.at = end
			g.state = state{}
			return end, true
		}
		g.at, g.last = i+1, role[g.text[i]]
	}
}

// step reads the character of role k at i. It returns the end of the segment before that, if that is where it ends, or of
// the one before that, if it is known only now.
func (g *segmenter) step(k charRole, i int) (end int, found bool) {
	switch {
	case g.phase == broken && g.cr && k == paragraph && g.text[i] == '\n':
		g.cr = false
		return 0, false
	case g.phase == broken:
		g.state = state{}
		g.enter(k, i)
		return i, true
	case k == ignored:
		return 0, false
	case g.phase == plain:
		g.enter(k, i)
		return 0, false
	case g.phase == waiting:
		return g.wait(k, i)
	}
	return g.behindStop(k, i)
}

// enter reads a character that begins nothing but, perhaps, the end of a segment.
func (g *segmenter) enter(k charRole, i int) {
	g.phase = plain
	switch k {
	case fullStop, stop:
		g.phase, g.full, g.prior = stopped, k == fullStop, g.last
	case paragraph:
		g.phase, g.cr = broken, g.text[i] == '\r'
	}
	g.last = k
}

// wait reads a character behind a full stop of which it is not known yet whether it ends the segment (rule SB8).
func (g *segmenter) wait(k charRole, i int) (end int, found bool) {
	decides := false
	switch k {
	case lower, upper, caseless, fullStop, stop, paragraph:
		decides = true
	}
	switch {
	case i-g.maybe < maxLook && !decides:
		g.last = k
		return 0, false
	case i-g.maybe < maxLook && k == lower:
		g.enter(k, i)
		return 0, false
	}
	end = g.maybe
	g.enter(k, i)
	return end, true
}

// behindStop reads a character behind a terminator, its closing quotes, and its blanks.
func (g *segmenter) behindStop(k charRole, i int) (end int, found bool) {
	phase := g.phase
	switch {
	case g.full && k == lower, // SB8
		g.full && k == number && phase == stopped,                                          // SB6
		g.full && k == upper && phase == stopped && (g.prior == upper || g.prior == lower), // SB7
		k == goesOn, k == fullStop, k == stop, k == paragraph: // SB8a, SB9, SB10
		g.enter(k, i)
		return 0, false
	case k == closing && phase != spaced:
		g.phase, g.last = closed, k
		return 0, false
	case k == blank:
		g.phase, g.last = spaced, k
		return 0, false
	case g.full && k != upper && k != caseless:
		g.phase, g.last, g.maybe = waiting, k, i
		return 0, false
	}
	g.enter(k, i) // SB11
	return i, true
}

// nextStop is the index of the next terminator, line break or character beyond ASCII from i on; len(s) if there is none.
func nextStop(s string, i int) int {
	for ; i+8 <= len(s); i += 8 {
		x := load(s, i)
		low := x &^ uint64(highBits)
		others := (low + (0x80-'\r'-1)*each) & ((low ^ '.'*each) + 0x7f*each) & ((low ^ '!'*each) + 0x7f*each) & ((low ^ '?'*each) + 0x7f*each)
		found := (^others | x) & highBits
		for ; found != 0; found &= found - 1 {
			if at := i + bits.TrailingZeros64(found)/8; isStop[role[s[at]]] {
				return at
			}
		}
	}
	for i < len(s) && !isStop[role[s[i]]] {
		i++
	}
	return i
}

// isStop tells of which roles the characters are that nextStop finds.
var isStop = [...]bool{paragraph: true, fullStop: true, stop: true, foreign: true}

// paragraphEnd is the end of the line break at i.
func paragraphEnd(s string, i int) int {
	if s[i] == '\r' && i+1 < len(s) && s[i+1] == '\n' {
		return i + 2
	}
	return i + 1
}
