package main

import (
	"archive/tar"
	"encoding/xml"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strings"

	"mores/analyze/claims"
	"mores/analyze/text"
	"mores/corpora/source"
)

// The corpora.
const (
	microtexts = "microtexts"
	essays     = "essays"
)

// unit is a unit of a text with what people, or the reader of the essays, called it.
type unit struct {
	corpus, text string
	code         string // main, claim, against, premise, example, none
	sentence     int
	features     []float64
}

func readUnits(micro, essayFile, codes string) ([]unit, error) {
	first, err := readMicrotexts(micro)
	if err != nil {
		return nil, err
	}
	second, err := readEssays(essayFile, codes)
	return append(first, second...), err
}

// graph is an annotated microtext: units (edu), what they stand for in the argument (adu), and what supports or attacks
// what. The central claim is the one that serves no other.
type graph struct {
	Units []struct {
		ID   string `xml:"id,attr"`
		Text string `xml:",chardata"`
	} `xml:"edu"`
	Parts []struct {
		ID   string `xml:"id,attr"`
		Side string `xml:"type,attr"`
	} `xml:"adu"`
	Edges []struct {
		From string `xml:"src,attr"`
		To   string `xml:"trg,attr"`
		Type string `xml:"type,attr"`
	} `xml:"edge"`
}

// readMicrotexts reads the archive, in the order of the names of its texts.
func readMicrotexts(file string) ([]unit, error) {
	raw, err := source.Open(file, os.Stdin, source.Options{})
	if err != nil {
		return nil, err
	}
	defer raw.Close()
	files := map[string]string{}
	var names []string
	for archive := tar.NewReader(raw); ; {
		head, err := archive.Next()
		if errors.Is(err, io.EOF) {
			break
		}
		if err != nil {
			return nil, err
		}
		data, err := io.ReadAll(archive)
		if err != nil {
			return nil, err
		}
		files[path.Base(head.Name)] = string(data)
		if name, found := strings.CutSuffix(path.Base(head.Name), ".xml"); found {
			names = append(names, name)
		}
	}
	slices.Sort(names)
	var all []unit
	for _, name := range names {
		units, err := readMicrotext(name, files[name+".xml"], files[name+".txt"])
		if err != nil {
			return nil, fmt.Errorf("%s: %w", name, err)
		}
		all = append(all, units...)
	}
	return all, nil
}

func readMicrotext(name, annotation, s string) ([]unit, error) {
	var g graph
	if err := xml.Unmarshal([]byte(annotation), &g); err != nil {
		return nil, err
	}
	code, serves, part := map[string]string{}, map[string]bool{}, map[string]string{}
	for _, p := range g.Parts {
		code[p.ID] = map[string]string{"pro": "premise", "opp": "against"}[p.Side]
	}
	for _, e := range g.Edges {
		if e.Type == "seg" {
			part[e.From] = e.To
		} else {
			serves[e.From] = true
		}
	}
	var spans []text.Span
	var codes []string
	at := 0
	for _, u := range g.Units {
		start := strings.Index(s[at:], u.Text)
		if start < 0 {
			return nil, errors.New("a unit is not in the text")
		}
		spans = append(spans, text.Span{Start: at + start, End: at + start + len(u.Text)})
		at += start + len(u.Text)
		c := code[part[u.ID]]
		if !serves[part[u.ID]] {
			c = "main"
		}
		codes = append(codes, c)
	}
	return made(microtexts, name, s, spans, codes)
}

// made are the units of a text at the spans given, with their codes.
func made(corpus, name, s string, spans []text.Span, codes []string) ([]unit, error) {
	units := claims.UnitsAt(s, spans)
	if len(units) != len(spans) {
		return nil, fmt.Errorf("%d of %d units have a word", len(units), len(spans))
	}
	var all []unit
	for i, row := range claims.Features(s, units) {
		all = append(all, unit{corpus, name, codes[i], units[i].Sentence, row})
	}
	return all, nil
}
