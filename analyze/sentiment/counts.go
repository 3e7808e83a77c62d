package sentiment

import "strings"

// counts are what the scores need to know of all words of a text or sentence.
type counts struct {
	words, capitals int
	marks
}

// marks are how many exclamation and question marks there are.
type marks struct{ exclamations, questions int }

func marksIn(text string) marks {
	return marks{strings.Count(text, "!"), strings.Count(text, "?")}
}

func (m marks) plus(other marks) marks {
	return marks{m.exclamations + other.exclamations, m.questions + other.questions}
}

func (m marks) minus(other marks) marks {
	return marks{m.exclamations - other.exclamations, m.questions - other.questions}
}

// emphasis is what the marks of a text add: 0.292 for each of up to four exclamation marks; 0.18 for each of two or
// three question marks, and 0.96 for more.
func (m marks) emphasis() float64 {
	asked := 0.0
	switch {
	case m.questions > 3:
		asked = 0.96
	case m.questions > 1:
		asked = float64(float64(m.questions) * 0.18)
	}
	return float64(float64(min(m.exclamations, 4))*0.292) + asked
}
