package main

import (
	"fmt"
	"strings"
)

// maxNamed is how many things of a kind a warning names.
const maxNamed = 3

// listing counts names and keeps the first of them for a message.
type listing struct {
	N     int
	First []string
}

func (l *listing) add(name string) {
	if l.N++; len(l.First) < maxNamed {
		l.First = append(l.First, name)
	}
}

func (l listing) String() string {
	if l.N > len(l.First) {
		return strings.Join(l.First, ", ") + ", …"
	}
	return strings.Join(l.First, ", ")
}

func plural(n int, one, many string) string {
	if n == 1 {
		return "1 " + one
	}
	return fmt.Sprintf("%d %s", n, many)
}
