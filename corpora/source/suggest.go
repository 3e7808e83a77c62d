package source

import "strings"

// Suggest returns the known name that a person most likely meant by name, or "" where none is near. Near means equal
// but for case, or at most one edit (a character added, left out, replaced, or swapped with its neighbour) for every
// three characters. Of equally near names the first is returned.
func Suggest(name string, known []string) string {
	best, least := "", -1
	for _, k := range known {
		a, b := []rune(strings.ToLower(name)), []rune(strings.ToLower(k))
		d := edits(a, b)
		if d <= max(len(a), len(b))/3 && (least < 0 || d < least) {
			best, least = k, d
		}
	}
	return best
}

// edits returns the optimal string alignment distance of a and b: Levenshtein's, where a swap of neighbours is one
// edit.
func edits(a, b []rune) int {
	before, above, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range row {
		row[j] = j
	}
	for i := range a {
		before, above, row = above, row, before
		row[0] = i + 1
		for j := range b {
			same := 1
			if a[i] == b[j] {
				same = 0
			}
			row[j+1] = min(above[j]+same, above[j+1]+1, row[j]+1)
			if i > 0 && j > 0 && a[i] == b[j-1] && a[i-1] == b[j] {
				row[j+1] = min(row[j+1], before[j-1]+1)
			}
		}
	}
	return row[len(b)]
}
