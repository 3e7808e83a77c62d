package claims

import (
	_ "embed"
	"strings"

	"mores/analyze/text"
)

// class is a kind of marker.
type class int

// The classes, in the order of classNames.
const (
	reason class = iota
	result
	contrast
	concession
	example
	addition
	sequence
	closing
	opinion
	normative
	attribution
	doubt
	value
	classCount
)

var classNames = [classCount]string{"reason", "result", "contrast", "concession", "example", "addition", "sequence", "closing",
	"opinion", "normative", "attribution", "doubt", "value"}

//go:embed data/markers.tsv
var markersFile string

// marker is a phrase of a class, by its folded words.
type marker struct {
	class class
	words []string
}

// markers are all markers by their first word.
var markers = readMarkers(markersFile)

func readMarkers(file string) map[string][]marker {
	all := map[string][]marker{}
	for line := range strings.Lines(file) {
		name, phrase, found := strings.Cut(strings.TrimSpace(line), "\t")
		if !found || strings.HasPrefix(line, "#") {
			continue
		}
		m := marker{class: classCount}
		for c, n := range classNames {
			if n == name {
				m.class = class(c)
			}
		}
		if m.class == classCount {
			panic("claims: markers.tsv has the class " + name)
		}
		for _, w := range text.AppendWords(nil, phrase) {
			m.words = append(m.words, text.Fold(w.Of(phrase)))
		}
		all[m.words[0]] = append(all[m.words[0]], m)
	}
	return all
}

// leading is how many words a marker may be away from the beginning of a unit and still open it: "and therefore", "but of
// course".
const leading = 2

// marks are the classes of markers that a unit has anywhere, and those that open it.
type marks struct{ any, opens [classCount]bool }

func marksOf(words []string) marks {
	var m marks
	for i, w := range words {
		for _, k := range markers[w] {
			if !hasPrefix(words[i:], k.words) {
				continue
			}
			m.any[k.class] = true
			if i < leading {
				m.opens[k.class] = true
			}
		}
	}
	return m
}

func hasPrefix(words, prefix []string) bool {
	if len(words) < len(prefix) {
		return false
	}
	for i, p := range prefix {
		if words[i] != p {
			return false
		}
	}
	return true
}
