package report

import (
	"fmt"
	"io"
	"strings"

	"mores/compare"
)

// LaTeX writes a table of the contrasts for each group, with the rules of the package booktabs, which the document has to
// load. Names in scripts that pdfLaTeX does not know need LuaLaTeX or XeLaTeX and a font that has them.
func LaTeX(w io.Writer, r *Report) error {
	narrow()
	p := &page{comparison: r.Comparison}
	p.lines = append(p.lines, `% \usepackage{booktabs} belongs into the preamble.`)
	for n, g := range r.Comparison.Groups[1:] {
		if all := panels(r.Comparison, g.Name); len(all) > 0 {
			p.block(p.latex(g, all, n+1))
		}
	}
	_, err := io.WriteString(w, strings.Join(p.lines, "\n")+"\n")
	return err
}

// latex is the table of a group. Its warnings are notes below it.
func (p *page) latex(g compare.Group, all []panel, n int) []string {
	c := p.comparison
	p.notes = nil
	lines := []string{
		`\begin{table}`, `\centering\small`,
		fmt.Sprintf(`\caption{%s.}`, latexEscape(title(all[0].contrasts))),
		fmt.Sprintf(`\label{tab:mores-%d}`, n),
		`\begin{tabular}{lrrrrrrl}`, `\toprule`,
		fmt.Sprintf(` & mean & base & diff. & %s interval & $g$ & $p$ & verdict \\`, latexEscape(level(c))),
	}
	for _, panel := range all {
		lines = append(lines, `\midrule`, fmt.Sprintf(`\multicolumn{8}{l}{\emph{%s}} \\`, latexEscape(plain(panel.heading))))
		for _, t := range panel.contrasts {
			marks := p.numbers(t.Warnings)
			cells := p.cells(t, "")
			for i := range cells {
				cells[i] = latexEscape(minus(strings.TrimSpace(cells[i])))
			}
			cells[0] = `\quad ` + cells[0]
			cells[len(cells)-1] = string(t.Verdict)
			if marks != "" {
				cells[len(cells)-1] += `\textsuperscript{` + strings.Trim(marks, " ()") + `}`
			}
			lines = append(lines, strings.Join(cells, " & ")+` \\`)
		}
	}
	lines = append(lines, `\bottomrule`, `\end{tabular}`)
	for i, note := range p.notes {
		lines = append(lines, fmt.Sprintf(`\par\footnotesize\raggedright\textsuperscript{%d}~%s.`, i+1, latexEscape(note)))
	}
	lines = append(lines, `\par\footnotesize\raggedright `+latexEscape(p.latexNote()), `\end{table}`)
	return lines
}

// latexNote says what the columns are.
func (p *page) latexNote() string {
	closing := p.closing()
	return strings.Join(closing[1:], " ")
}

// latexMarks are the characters that LaTeX gives a meaning, and those that have a command.
var latexMarks = strings.NewReplacer(`\`, `\textbackslash{}`, `{`, `\{`, `}`, `\}`, `$`, `\$`, `&`, `\&`, `#`, `\#`, `%`, `\%`, `_`, `\_`,
	`^`, `\textasciicircum{}`, `~`, `\textasciitilde{}`, `<`, `\textless{}`, `>`, `\textgreater{}`, "−", "$-$", "±", `$\pm$`, "…", `\dots{}`,
	"[", "{[}", "]", "{]}", `"`, `''`)

func latexEscape(s string) string { return latexMarks.Replace(s) }
