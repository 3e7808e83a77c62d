package report

import (
	"fmt"
	"io"
	"strings"

	"mores/compare"
)

// Markdown writes the comparison for a text in Markdown: the headline, a table a group (pipes, as GitHub has them), the
// warnings, and the paragraph on methods with its references.
func Markdown(w io.Writer, r *Report) error {
	narrow()
	c := r.Comparison
	p := &page{comparison: c}
	p.block(escapeAll(Headline(c, r.Subjects)))
	for _, g := range c.Groups[1:] {
		if lines := p.markdown(g); lines != nil {
			p.block(lines)
		}
	}
	var notes []string
	for i, note := range p.notes {
		notes = append(notes, fmt.Sprintf("%d. %s", i+1, markdownEscape(note)))
	}
	if notes != nil {
		p.block(notes)
	}
	methods, references := Methods(c, r.Sources)
	p.block([]string{markdownEscape(methods)})
	for i := range references {
		references[i] = "* " + markdownEscape(references[i])
	}
	p.block(references)
	_, err := io.WriteString(w, strings.Join(p.lines, "\n")+"\n")
	return err
}

// markdown is the table of a group; nil where there is nothing to compare.
func (p *page) markdown(g compare.Group) []string {
	var lines []string
	for _, panel := range panels(p.comparison, g.Name) {
		if lines == nil {
			lines = append(lines, "**"+markdownEscape(title(panel.contrasts))+"**", "",
				"| | mean | base | diff. | "+level(p.comparison)+" interval | g | p | verdict |", "|---|--:|--:|--:|--:|--:|--:|---|")
		}
		lines = append(lines, "| *"+markdownEscape(plain(panel.heading))+"* | | | | | | | |")
		for _, t := range panel.contrasts {
			cells := p.cells(t, string(t.Verdict)+p.numbers(t.Warnings))
			for i := range cells {
				cells[i] = minus(markdownEscape(strings.TrimSpace(cells[i])))
			}
			lines = append(lines, "| "+strings.Join(cells, " | ")+" |")
		}
	}
	return lines
}

// numbers are the numbers of warnings in brackets, with a blank before them.
func (p *page) numbers(warnings []string) string {
	var all []string
	for _, at := range p.places(warnings) {
		all = append(all, fmt.Sprint(at+1))
	}
	if all == nil {
		return ""
	}
	return " (" + strings.Join(all, ", ") + ")"
}

// markdownMarks are the characters that Markdown gives a meaning.
var markdownMarks = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "|", `\|`, "#", `\#`, "~", `\~`)

func markdownEscape(s string) string { return markdownMarks.Replace(s) }

func escapeAll(all []string) []string {
	var lines []string
	for i, s := range all {
		if i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, markdownEscape(s))
	}
	return lines
}
