package main

import (
	"encoding/json"
	"io"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"mores/analyze"
	"mores/corpora"
	"mores/lexicon"
)

// runRecord is what is needed to repeat an output. It holds no clock, host, user or absolute path, so the same input
// gives the same record.
type runRecord struct {
	Mores     string          `json:"mores"` // the version
	Command   string          `json:"command"`
	Options   map[string]any  `json:"options"`            // every flag that bears on the figures, as it was used, the seed too
	Lexicons  []lexiconRecord `json:"lexicons"`           // none without the moral channel
	Sentiment lexiconRecord   `json:"sentiment,omitzero"` // where sentiment is scored
	Sources   []sourceRecord  `json:"sources,omitempty"`  // what other channels rest on
	Inputs    []inputRecord   `json:"inputs"`
	Documents int             `json:"documents"`
	Sample    *sampleRecord   `json:"sample,omitempty"` // where not all documents of the inputs were scored
	Strata    []stratumRecord `json:"strata,omitempty"` // of a sample of hits
	Warnings  []string        `json:"warnings,omitempty"`
}

type lexiconRecord struct {
	Name    string `json:"name"`
	Version string `json:"version,omitempty"`
	SHA256  string `json:"sha256"`
	Entries int    `json:"entries,omitempty"`
	// Of a lexicon that has an author to cite.
	Citation string `json:"citation,omitempty"`
	Licence  string `json:"licence,omitempty"`
}

// sourceRecord is what a channel rests on: word lists and rules.
type sourceRecord struct {
	Channel analyze.Channel `json:"channel"`
	Name    string          `json:"name"`
	Version string          `json:"version,omitempty"`
	SHA256  string          `json:"sha256"`
}

// addSources adds what the channels rest on that no lexicon measures.
func (r *runRecord) addSources(all []analyze.Source) {
	for _, s := range all {
		if s.Channel == analyze.SentimentChannel {
			r.Sentiment = lexiconRecord{Name: s.Name, Version: s.Version, SHA256: s.SHA256}
		} else {
			r.Sources = append(r.Sources, sourceRecord(s))
		}
	}
}

// stratumRecord says how many hits a category has in all, and how many of them are in the sample.
type stratumRecord struct {
	Lexicon  string `json:"lexicon"`
	Category string `json:"category"`
	Hits     int    `json:"hits"`
	Sampled  int    `json:"sampled"`
}

type inputRecord struct {
	Group     string `json:"group,omitempty"`
	Name      string `json:"name"` // base name of the file, or its path below the folder given
	SHA256    string `json:"sha256"`
	Bytes     int64  `json:"bytes"`
	Documents int    `json:"documents"`
	Skipped   int    `json:"skipped,omitempty"`  // malformed lines that were left out
	Replaced  int    `json:"replaced,omitempty"` // stretches of invalid bytes that were replaced
}

// outputFlags are no part of what an output says: where it goes, how it looks and how it is made. Lexicons and references are
// listed by themselves.
var outputFlags = map[string]bool{"jobs": true, "profile": true, "out": true, "format": true, "record": true, "report": true, "plots": true, "resume": true, "help": true, "lexicon": true, "reference": true}

func newRunRecord(c *cobra.Command, lexicons []*lexicon.Lexicon, a *analyze.Analyzer) *runRecord {
	r := &runRecord{Mores: version, Command: strings.TrimPrefix(c.CommandPath(), c.Root().Name()+" "), Options: map[string]any{}, Lexicons: []lexiconRecord{}, Inputs: []inputRecord{}}
	c.Flags().VisitAll(func(f *pflag.Flag) {
		if !outputFlags[f.Name] {
			r.Options[f.Name] = flagValue(f.Value)
		}
	})
	for _, l := range lexicons {
		r.Lexicons = append(r.Lexicons, lexiconRecord{l.Name, l.Version, l.SHA256, len(l.Entries), l.Citation, l.Licence})
	}
	r.addSources(a.Sources())
	return r
}

// flagValue is the value of a flag as JSON has it: a list, a number, true or false, or a text.
func flagValue(v pflag.Value) any {
	if list, ok := v.(pflag.SliceValue); ok {
		return list.GetSlice()
	}
	if text := v.String(); v.Type() != "string" && json.Valid([]byte(text)) {
		return json.RawMessage(text)
	}
	return v.String()
}

func (r *runRecord) addInputs(files []corpora.FileInfo) {
	for _, f := range files {
		r.Inputs = append(r.Inputs, inputRecord{f.Group, f.Name, f.SHA256, f.Bytes, f.Documents, f.Skipped, f.Replaced})
	}
}

// writeBeside writes the record to the file path, or if that is empty beside the output beside; nowhere if both are.
func (r *runRecord) writeBeside(path, beside string) error {
	switch {
	case path != "":
		return r.write(path)
	case beside != "":
		return r.write(beside)
	}
	return nil
}

// write writes the record as indented JSON to a file.
func (r *runRecord) write(path string) error {
	return writeFile(path, r.encode)
}

// encode writes the record as indented JSON.
func (r *runRecord) encode(w io.Writer) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(r)
}

// text is the record as indented JSON.
func (r *runRecord) text() string {
	var s strings.Builder
	if err := r.encode(&s); err != nil {
		return "" // a record is strings and numbers
	}
	return s.String()
}
