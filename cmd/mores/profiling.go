package main

import (
	"fmt"
	"io"

	"mores/analyze"
	"mores/corpora/source"
)

// profileRows adds each document to a profile before it writes its row, if rows are written.
type profileRows struct {
	rowWriter
	profile *analyze.Profile
}

func (r profileRows) write(d scored) error {
	if err := r.profile.Add(d.Group, d.Topic, &d.record); err != nil {
		return err
	}
	return r.rowWriter.write(d)
}

// noRows writes nothing.
type noRows struct{}

func (noRows) format() rowFormat  { return rowFormat{} }
func (noRows) write(scored) error { return nil }
func (noRows) flush() error       { return nil }

// profiling is what analyze makes beside rows, or in their place.
type profiling struct {
	path    string           // "" where no profile is asked for
	alone   bool             // no rows are written
	before  *analyze.Profile // of an interrupted run that goes on; nil for none
	profile *analyze.Profile
}

// check is the error of a profile that could not be told from the rows.
func (p *profiling) check(out string) error {
	if p.path != "" && p.path == out {
		return &source.Error{Problem: "--out and --profile are the same file", Hint: "choose another name for one of them"}
	}
	return checkProfileName("--profile", p.path)
}

// rows are the rows of an output, and add up the profile.
func (p *profiling) rows(a *analyze.Analyzer, rows func() (rowWriter, error)) (rowWriter, error) {
	if p.path == "" {
		return rows()
	}
	p.profile = a.NewProfile(version)
	if p.before != nil {
		if err := p.profile.Merge(p.before); err != nil {
			return nil, err
		}
	}
	if p.alone {
		return profileRows{noRows{}, p.profile}, nil
	}
	inner, err := rows()
	return profileRows{inner, p.profile}, err
}

// write writes the profile, if one is asked for.
func (p *profiling) write() error {
	if p.path == "" {
		return nil
	}
	return writeProfile(p.path, p.profile)
}

// manyCells is the number of groups and topics from which a profile that sums up hardly any documents is worth a warning.
const manyCells = 1000

func (p *profiling) warnings() []string {
	if p.path == "" || p.profile.Len() < manyCells || 2*p.profile.Len() < p.profile.Documents() {
		return nil
	}
	return []string{fmt.Sprintf("the profile has %d groups and topics of %d documents, and so grows with the documents",
		p.profile.Len(), p.profile.Documents())}
}

// stdout is where rows go that no file is named for.
func (p *profiling) stdout(w io.Writer) io.Writer {
	if p.alone {
		return io.Discard
	}
	return w
}
