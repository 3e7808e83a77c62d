package main

import (
	"cmp"
	_ "embed"
	"html/template"
	"io"
	"strings"

	"mores/analyze/evidence"
)

//go:embed explain.html
var explainPage string

// explainHTML writes one page that needs nothing else. What the texts hold is escaped by the template.
func explainHTML(w io.Writer, all []explained) error {
	page, err := template.New("explain").Parse(explainPage)
	if err != nil {
		return err
	}
	var texts []explainedView
	for i := range all {
		texts = append(texts, all[i].view())
	}
	return page.Execute(w, texts)
}

// explainedView is a text as the page shows it.
type explainedView struct {
	Title, Size string
	Stretches   []stretchView
	Feelings    []sentenceView
	Figures     []figureView
}

// stretchView is a stretch with the classes of its look, and what it counts for.
type stretchView struct{ Text, Class, Label string }

type sentenceView struct {
	Compound, Parts string
	Stretches       []stretchView
}

type figureView struct{ Name, Value, Sum string }

func (e *explained) view() explainedView {
	v := explainedView{Title: e.title(), Size: e.size()}
	shown := e.shown()
	several := severalLexicons(shown)
	for _, s := range stretches(e.Text, shown) {
		v.Stretches = append(v.Stretches, viewOf(s, several))
	}
	for _, s := range e.Sentences {
		v.Feelings = append(v.Feelings, e.sentenceView(s))
	}
	for _, f := range e.figureLines() {
		v.Figures = append(v.Figures, figureView{f.name, f.value, f.sum})
	}
	return v
}

// viewOf is a stretch as its foremost mark looks.
func viewOf(s stretch, several bool) stretchView {
	v := stretchView{Text: s.text, Label: strings.Join(s.labels(several), "; ")}
	if len(s.marks) > 0 {
		v.Class = classOf(s.foremost())
	}
	return v
}

// classOf are the classes of a mark: its foundation or channel, its polarity, and whether it counts.
func classOf(m evidence.Mark) string {
	classes := []string{cmp.Or(markedFoundation(m), "other")}
	if m.Polarity != evidence.Neither {
		classes = append(classes, string(m.Polarity))
	}
	if !m.Counts || isSignal(m) {
		classes = append(classes, "off")
	}
	return strings.Join(classes, " ")
}

// sentenceView is a sentence with the words that have a valence.
func (e *explained) sentenceView(s evidence.Sentence) sentenceView {
	var marks []evidence.Mark
	for _, m := range e.Marks {
		if m.Lexicon == "" && m.Span.Start >= s.Span.Start && m.Span.End <= s.Span.End {
			m.Span.Start, m.Span.End = m.Span.Start-s.Span.Start, m.Span.End-s.Span.Start
			m.Negator.Start, m.Negator.End = 0, 0
			marks = append(marks, m)
		}
	}
	v := sentenceView{Compound: signed(s.Compound), Parts: partsOf(s)}
	for _, part := range stretches(s.Span.Of(e.Text), marks) {
		v.Stretches = append(v.Stretches, viewOf(part, false))
	}
	return v
}
