package analyze

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json"

	"mores/corpora/source"
)

// maxLine bounds the length of a line of a profile, and with it the memory that reading it takes.
const maxLine = 16 << 20

// ReadProfile reads what Write has written; name is what errors call it. The profile is for merging and comparing; no
// document can be added to it. The error, a *source.Error, says in which line the text is not as Write writes it. Memory
// is bounded, whatever the text says.
func ReadProfile(name string, r io.Reader) (*Profile, error) { return readProfile(name, r, 0) }

func readProfile(name string, r io.Reader, most int) (*Profile, error) {
	in := profileReader{name: name, lines: bufio.NewScanner(r), profile: &Profile{most: most}}
	in.lines.Buffer(nil, maxLine)
	err := in.read()
	if err == nil {
		return in.profile, nil
	}
	if at, ok := errors.AsType[*source.Error](err); ok {
		if at.File == "" {
			at.File, at.Line = name, in.line
		}
		return nil, at
	}
	return nil, &source.Error{File: name, Line: in.line, Problem: "the profile is damaged: " + strings.TrimPrefix(err.Error(), "json: "),
		Hint: "make it anew with mores analyze --profile"}
}

// profileReader reads a profile line by line.
type profileReader struct {
	name    string
	lines   *bufio.Scanner
	line    int
	profile *Profile
	head    headLine
	cell    cellKey // the last one, and likewise
	hit     hitKey
}

func (in *profileReader) read() error {
	if err := in.readHead(); err != nil {
		return err
	}
	for range in.head.Cells {
		if err := in.readCell(); err != nil {
			return err
		}
	}
	for range in.head.Hits {
		if err := in.readHit(); err != nil {
			return err
		}
	}
	p := in.profile
	if p.documents != in.head.Documents || p.words != in.head.Words {
		return fmt.Errorf("its head says %d documents and %d words, and its cells have %d and %d", in.head.Documents, in.head.Words, p.documents, p.words)
	}
	if in.lines.Scan() {
		in.line++
		return errors.New("there is a line behind the last")
	}
	return in.lines.Err()
}

// next reads a line into what it should be.
func (in *profileReader) next(line any) error {
	in.line++
	if !in.lines.Scan() {
		if err := in.lines.Err(); err != nil {
			return err
		}
		return errors.New("it ends before its last line")
	}
	return json.Unmarshal(in.lines.Bytes(), line, json.RejectUnknownMembers(true))
}

// errNoProfile is the error of a file that is something else.
func errNoProfile() error {
	return &source.Error{Problem: "is no profile", Hint: "a profile is what mores analyze --profile FILE writes"}
}

func (in *profileReader) readHead() error {
	var version struct {
		Profile int `json:"profile"`
	}
	in.line++
	if !in.lines.Scan() && in.lines.Err() != nil && !errors.Is(in.lines.Err(), bufio.ErrTooLong) {
		return in.lines.Err()
	}
	if err := json.Unmarshal(in.lines.Bytes(), &version); err != nil || version.Profile < 1 {
		return errNoProfile()
	}
	if version.Profile != profileFormat {
		return &source.Error{Problem: fmt.Sprintf("is a profile of format %d, and this version of mores reads format %d", version.Profile, profileFormat),
			Hint: "use the version of mores that made it, or make it anew"}
	}
	if err := json.Unmarshal(in.lines.Bytes(), &in.head, json.RejectUnknownMembers(true)); err != nil {
		return err
	}
	made, err := in.head.made()
	in.profile.made = made
	return err
}
