package main

import (
	"encoding/json"
	"io"
	"math"
	"strconv"

	"mores/analyze/evidence"
	"mores/analyze/text"
)

// evidenceJSON is a text with what is known of it, as it is written.
type evidenceJSON struct {
	ID        string         `json:"id,omitempty"`
	Group     string         `json:"group,omitempty"`
	Topic     string         `json:"topic,omitempty"`
	Text      string         `json:"text"`
	Marks     []markJSON     `json:"marks"`
	Sentences []sentenceJSON `json:"sentences,omitempty"`
	Figures   []figureJSON   `json:"figures"`
}

type markJSON struct {
	spanJSON
	Text       string       `json:"text"`
	Channel    string       `json:"channel"`
	Lexicon    string       `json:"lexicon,omitempty"`
	Name       string       `json:"name"` // of the entry, or the word in the list of the channel
	Categories []string     `json:"categories,omitempty"`
	Polarity   string       `json:"polarity,omitempty"`
	Value      *json.Number `json:"value,omitempty"` // the valence
	Counts     bool         `json:"counts"`
	Negator    *spanJSON    `json:"negator,omitempty"`
}

// spanJSON is a stretch of the text in bytes from 0.
type spanJSON struct {
	Start int `json:"start"`
	End   int `json:"end"`
}

type sentenceJSON struct {
	spanJSON
	Compound json.Number `json:"compound"`
	Emphasis json.Number `json:"emphasis"`
	Parts    []partJSON  `json:"parts"`
}

type partJSON struct {
	spanJSON
	Word    string      `json:"word"`
	Listed  json.Number `json:"listed"`
	Valence json.Number `json:"valence"`
	Share   json.Number `json:"share"`
}

type figureJSON struct {
	Name  string       `json:"name"`
	Value *json.Number `json:"value"`
	Terms []termJSON   `json:"terms,omitempty"`
}

type termJSON struct {
	Name     string      `json:"name"`
	Polarity string      `json:"polarity,omitempty"`
	Times    int         `json:"times"`
	Value    json.Number `json:"value"`
}

// explainJSON writes an object a text, a line each.
func explainJSON(w io.Writer, all []explained) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false)
	for i := range all {
		if err := out.Encode(all[i].object()); err != nil {
			return err
		}
	}
	return nil
}

func (e *explained) object() evidenceJSON {
	o := evidenceJSON{ID: e.ID, Group: e.Group, Topic: e.Topic, Text: e.Text, Marks: []markJSON{}}
	for _, m := range e.Marks {
		o.Marks = append(o.Marks, markObject(e.Text, m))
	}
	for _, s := range e.Sentences {
		sentence := sentenceJSON{spanObject(s.Span), digitsOf(s.Compound), digitsOf(s.Emphasis), []partJSON{}}
		for _, p := range s.Parts {
			sentence.Parts = append(sentence.Parts, partJSON{spanObject(p.Span), p.Word, digitsOf(p.Listed), digitsOf(p.Valence), digitsOf(p.Share)})
		}
		o.Sentences = append(o.Sentences, sentence)
	}
	for _, f := range e.Figures {
		figure := figureJSON{Name: f.Name}
		if !math.IsNaN(f.Value) {
			value := digitsOf(f.Value)
			figure.Value = &value
		}
		for _, t := range f.Terms {
			figure.Terms = append(figure.Terms, termJSON{t.Name, string(t.Polarity), t.Times, digitsOf(t.Value)})
		}
		o.Figures = append(o.Figures, figure)
	}
	return o
}

func markObject(s string, m evidence.Mark) markJSON {
	o := markJSON{spanObject(m.Span), m.Span.Of(s), string(m.Channel), m.Lexicon, m.Name, m.Categories, string(m.Polarity), nil, m.Counts, nil}
	if m.Lexicon == "" {
		value := digitsOf(m.Value)
		o.Value = &value
	}
	if m.Negated() {
		negator := spanObject(m.Negator)
		o.Negator = &negator
	}
	return o
}

func spanObject(s text.Span) spanJSON { return spanJSON{s.Start, s.End} }

// digitsOf is a number with nine significant digits, which are the same on every machine, and enough for terms to add up.
func digitsOf(x float64) json.Number { return json.Number(strconv.FormatFloat(x+0, 'g', 9, 64)) }
