package text

import "unicode/utf8"

// verdict says whether a terminator ends its sentence.
type verdict int

const (
	runsOn verdict = iota
	ends
	unclear // a character beyond ASCII decides
)

// stopEnd tells whether the terminator at i ends the sentence, and where: behind its closing quotes and blanks, and
// behind one line break.
func stopEnd(s string, i int) (end int, what verdict) {
	isFullStop := role[s[i]] == fullStop
	if isFullStop && i+1 < len(s) {
		if what := insideWord(s, i); what != ends {
			return 0, what
		}
	}
	end = i + 1
	for end < len(s) && role[s[end]] == closing {
		end++
	}
	for end < len(s) && role[s[end]] == blank {
		end++
	}
	if end == len(s) {
		return end, ends
	}
	switch role[s[end]] {
	case foreign:
		return 0, unclear
	case paragraph:
		return paragraphEnd(s, end), ends
	case fullStop, stop, goesOn:
		return 0, runsOn
	}
	if isFullStop {
		return end, beforeSmall(s[end:])
	}
	return end, ends
}

// insideWord tells whether the sentence runs on since the full stop at i, which is not the last character, stands before a
// digit or, behind a letter, before a capital: 1.5, U.S (rules SB6 and SB7).
func insideWord(s string, i int) verdict {
	next := role[s[i+1]]
	switch {
	case next == number:
		return runsOn
	case next != upper || i == 0:
		return ends
	}
	switch role[s[i-1]] {
	case upper, lower:
		return runsOn
	case foreign:
		return unclear
	}
	return ends
}

// maxLook is how many bytes behind a full stop, its quotes and blanks are looked through for the letter that says whether
// the sentence runs on. UAX #29 would look on to the end of the text. If there is none the sentence has ended.
const maxLook = 4 << 10

// beforeSmall tells whether a sentence runs on behind a full stop, since the first letter, terminator or line break of
// rest is a small letter (rule SB8).
func beforeSmall(rest string) verdict {
	for i := range min(len(rest), maxLook) {
		switch role[rest[i]] {
		case lower:
			return runsOn
		case upper, fullStop, stop, paragraph:
			return ends
		case foreign:
			return unclear
		}
	}
	return ends
}

// charRole is the sentence-break class of a character (UAX #29, table 4).
type charRole uint8

const (
	other charRole = iota
	lower
	upper
	number
	blank     // Sp
	paragraph // CR, LF
	fullStop  // ATerm
	stop      // STerm
	closing   // Close
	goesOn    // SContinue
	caseless  // OLetter, beyond ASCII
	ignored   // Extend, Format, beyond ASCII
	foreign   // a byte of a character beyond ASCII
)

// role is the sentence-break class of each ASCII character.
var role = func() (t [256]charRole) {
	for class, members := range map[charRole]string{
		lower: "abcdefghijklmnopqrstuvwxyz", upper: "ABCDEFGHIJKLMNOPQRSTUVWXYZ", number: "0123456789",
		blank: " \t\v\f", paragraph: "\r\n", fullStop: ".", stop: "!?", closing: `"'()[]{}`, goesOn: ",-:;",
	} {
		for _, c := range []byte(members) {
			t[c] = class
		}
	}
	for c := utf8.RuneSelf; c < len(t); c++ {
		t[c] = foreign
	}
	return t
}()
