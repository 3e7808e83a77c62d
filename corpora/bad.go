package corpora

import (
	"fmt"

	"mores/corpora/source"
)

// maxBadKept is how many of the bad lines are kept to be told of.
const maxBadKept = 3

// bad counts the lines that were left out because they are malformed.
type bad struct {
	n     int
	first []source.Error
}

// leaveOut says that a line of a jsonl file, or a row of a table whose end is certain, is malformed. It returns nil where
// the line is left out, and err with a hint where no more may be.
func (r *reading) leaveOut(err *source.Error) error {
	if allowed := r.options.SkipBad; r.bad.n >= allowed {
		told := *err
		told.Hint = joinHints(err.Hint, "--skip-bad N leaves out as many bad lines")
		if allowed > 0 {
			told.Problem += fmt.Sprintf("; it is bad line %d", r.bad.n+1)
			told.Hint = joinHints(err.Hint, fmt.Sprintf("--skip-bad %d was not enough", allowed))
		}
		return &told
	}
	if r.bad.n++; len(r.bad.first) < maxBadKept {
		told := *err
		told.File, told.Text = r.name, "" // which may be long
		r.bad.first = append(r.bad.first, told)
	}
	r.skipped++
	return nil
}

func joinHints(one, other string) string {
	if one == "" {
		return other
	}
	return one + "; " + other
}

// Bad returns how many malformed lines were left out so far, and the first of them, three at most, with the names of
// their files.
func (c *Corpus) Bad() (n int, first []source.Error) { return c.bad.n, c.bad.first }
