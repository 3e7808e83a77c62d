package report

import (
	"fmt"
	"html/template"
	"math"
	"slices"
	"strings"

	"mores/compare"
	"mores/compare/report/plot"
)

// pageView is what the template of the page shows.
type pageView struct {
	Comparison            *compare.Comparison
	Title, Version, Level string
	Style                 template.CSS
	Script                template.JS
	StyleHash, ScriptHash string
	Claims                []claimView
	Note                  string
	Warnings              []string
	Groups                []groupView
	MoreGroups            int
	Channels              string // the title of their part
	Contrasts             []contrastView
	MoreContrasts         int
	Shifts                []shiftView
	Spreads, MoreSpreads  []figureView
	Topics                []topicView
	tableView
	Methods    string
	References []string
	Record     string
}

type claimView struct {
	Sentence string
	Words    []reasonView
}

type reasonView struct {
	Word, ID string
	Last     bool
}

type groupView struct {
	Name, Documents, Words, Mean string
	Baseline                     bool
}

type contrastView struct {
	Title, Design string
	Warnings      []string // that all its measures have
	Figures       []figureView
}

type figureView struct {
	ID, Title, Caption, Description string
	SVG                             template.HTML
	Sub                             bool // it stands under a heading of its own
}

type topicView struct {
	Figure figureView
	Rows   []topicRow
}

type topicRow struct{ Topic, Mean, Baseline, Difference string }

// mostWarnings is how many warnings of a run the page shows.
const mostWarnings = 20

func (r *Report) view() *pageView {
	c := r.Comparison
	v := &pageView{Comparison: c, Title: r.title(), Version: r.Sources.Version, Level: level(c), Note: r.Note}
	for _, warning := range r.Warnings[:min(len(r.Warnings), mostWarnings)] {
		v.Warnings = append(v.Warnings, short(warning))
	}
	v.Shifts = r.shiftViews()
	v.Claims = r.claims(v.Shifts)
	v.groups(c)
	for _, g := range r.drawnGroups() {
		v.Contrasts = append(v.Contrasts, r.contrast(g))
	}
	v.Channels = "Channels"
	if slices.ContainsFunc(v.Contrasts, func(c contrastView) bool { return len(c.Figures) == 2 }) {
		v.Channels = "Two channels"
	}
	v.MoreContrasts = len(c.Groups) - 1 - len(v.Contrasts)
	for i, d := range r.spreads() {
		if f := newFigure(d, sentenceCase(d.Title), ""); i < 2 {
			v.Spreads = append(v.Spreads, f)
		} else {
			v.MoreSpreads = append(v.MoreSpreads, f)
		}
	}
	for _, b := range r.topics() {
		v.Topics = append(v.Topics, r.topic(b))
	}
	v.tableView = newTable(c)
	v.Methods, v.References = Methods(c, r.Sources)
	v.Record = r.Record
	if len(v.Record) > mostRecord {
		v.Record = strings.ToValidUTF8(v.Record[:mostRecord], "") + "\n… (the rest is in the file that --record names)"
	}
	return v
}

// title names what is compared.
func (r *Report) title() string {
	var names []string
	for _, g := range r.Comparison.Groups[1:] {
		names = append(names, named(g.Name))
	}
	if more := len(names) - mostGroups; more > 0 {
		names = append(names[:mostGroups], fmt.Sprintf("%d more", more))
	}
	return list(names) + " against " + named(r.Comparison.Options.Baseline)
}

// claims are the sentences of the headline, with the words behind the first difference of each group.
func (r *Report) claims(shifts []shiftView) []claimView {
	var all []claimView
	for _, g := range r.drawnGroups() {
		if sentence := headlineOf(r.Comparison, g.Name, r.Subjects); sentence != "" {
			all = append(all, claimView{Sentence: sentence, Words: reasonsOf(shifts, g.Name)})
		}
	}
	return all
}

func reasonsOf(shifts []shiftView, group string) []reasonView {
	for _, s := range shifts {
		if s.group == group && s.Reasons != nil {
			return s.Reasons
		}
	}
	return nil
}

func (v *pageView) groups(c *compare.Comparison) {
	for i, g := range c.Groups[:min(len(c.Groups), mostGroupRows)] {
		mean := float64(g.Words) / float64(g.Documents)
		v.Groups = append(v.Groups, groupView{shortName(g.Name), grouped(g.Documents), grouped(g.Words), precision(1).format(mean), i == 0})
	}
	v.MoreGroups = len(c.Groups) - len(v.Groups)
}

// contrast has the panels of a group side by side.
func (r *Report) contrast(g compare.Group) contrastView {
	v := contrastView{Title: fmt.Sprintf("%s against %s", shortName(g.Name), shortName(r.Comparison.Options.Baseline))}
	var all []*compare.Contrast
	for _, p := range panels(r.Comparison, g.Name) {
		all = append(all, p.contrasts...)
		f := newFigure(forest(r.Comparison, p), p.title(), p.caption(r.Comparison))
		f.Sub = true
		v.Figures = append(v.Figures, f)
	}
	if len(all) > 0 {
		v.Design, v.Warnings = designOf(all), commonWarnings(all)
	}
	return v
}

// caption says in words what a panel of a single measure shows.
func (p *panel) caption(c *compare.Comparison) string {
	if len(p.contrasts) > 1 {
		return ""
	}
	t := p.contrasts[0]
	s := sentenceCase(fmt.Sprintf("%s: %s", t.Verdict, minus(against(c, t))))
	if t.Measure.Margin > 0 && !math.IsNaN(t.PEquivalence) {
		s += fmt.Sprintf("; equivalent within ±%s: p %s", Number(t.Measure.Margin), probability(t.PEquivalence))
	}
	return s
}

func newFigure(d *plot.Drawing, title, caption string) figureView {
	return figureView{Title: title, Caption: caption, Description: d.Title + ". " + d.Description, SVG: template.HTML(plot.Inline(d))}
}

func (r *Report) topic(b byTopic) topicView {
	d := b.draw(r.Comparison)
	digits := precisionOf(r.Comparison, b.contrast.Measure)
	v := topicView{Figure: newFigure(d, sentenceCase(d.Title), d.Description)}
	most, least := b.extremes(mostTopics)
	for _, t := range append(most[:len(most):len(most)], least...) {
		v.Rows = append(v.Rows, topicRow{short(t.Topic), minus(digits.format(t.Mean)), minus(digits.format(t.Baseline)), minus(digits.signed(t.Difference()))})
	}
	return v
}

// sentenceCase begins a title with a capital letter.
func sentenceCase(s string) string {
	if s == "" || s[0] < 'a' || s[0] > 'z' {
		return s
	}
	return strings.ToUpper(s[:1]) + s[1:]
}
