package main

import (
	"iter"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// The most characters of context on one side of a hit, and the fewest that are left where a word would be cut.
const (
	contextMost  = 80
	contextLeast = 60
)

// textBefore is the end of what stands before a hit, on one line.
func textBefore(s string) string {
	near := nearest(backward(s))
	slices.Reverse(near)
	return strings.TrimSpace(string(near))
}

// textAfter is the beginning of what stands after a hit, on one line.
func textAfter(s string) string {
	return strings.TrimSpace(string(nearest(forward(s))))
}

// nearest returns the first characters, at most contextMost, with each stretch of white space and control characters as
// one blank. It ends between words, unless that would leave fewer than contextLeast.
func nearest(text iter.Seq[rune]) []rune {
	var near []rune
	for r := range text {
		if isBlank(r) {
			r = ' '
		}
		switch {
		case r == ' ' && (len(near) == 0 || near[len(near)-1] == ' '):
		case len(near) < contextMost:
			near = append(near, r)
		case r == ' ':
			return near
		default:
			return cutWord(near)
		}
	}
	return near
}

// cutWord leaves out the last word, which goes on, unless too little would be left.
func cutWord(near []rune) []rune {
	for i := len(near) - 1; i >= contextLeast; i-- {
		if near[i] == ' ' {
			return near[:i]
		}
	}
	return near
}

// onOneLine is a text with each stretch of white space and control characters as one blank.
func onOneLine(s string) string { return strings.Join(strings.FieldsFunc(s, isBlank), " ") }

func isBlank(r rune) bool { return unicode.IsSpace(r) || unicode.IsControl(r) }

func forward(s string) iter.Seq[rune] {
	return func(yield func(rune) bool) {
		for _, r := range s {
			if !yield(r) {
				return
			}
		}
	}
}

func backward(s string) iter.Seq[rune] {
	return func(yield func(rune) bool) {
		for len(s) > 0 {
			r, size := utf8.DecodeLastRuneInString(s)
			if !yield(r) {
				return
			}
			s = s[:len(s)-size]
		}
	}
}
