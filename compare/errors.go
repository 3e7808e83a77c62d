package compare

import (
	"errors"
	"fmt"
	"strings"
)

// ErrNoDocuments is the error of a comparison to which no document was added.
var ErrNoDocuments = errors.New("no documents to compare")

// A BaselineError is the error of a baseline that is no group.
type BaselineError struct {
	Baseline string
	Groups   []string // the groups that there are, as first seen
}

func (e *BaselineError) Error() string {
	return fmt.Sprintf("no document of the baseline %q: the groups are %s", e.Baseline, quoted(e.Groups))
}

// A GroupsError is the error of documents that all belong to one group.
type GroupsError struct {
	Group string
}

func (e *GroupsError) Error() string {
	return fmt.Sprintf("all documents belong to the group %q: a comparison needs two groups", e.Group)
}

// quoted lists names for a message.
func quoted(names []string) string {
	quoted := make([]string, len(names))
	for i, name := range names {
		quoted[i] = fmt.Sprintf("%q", name)
	}
	return strings.Join(quoted, ", ")
}
