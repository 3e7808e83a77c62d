package report

import (
	"crypto/sha256"
	"embed"
	"encoding/base64"
	"html/template"
	"io"
	"strings"

	"mores/compare/report/plot"
)

//go:embed page
var pageFiles embed.FS

// HTML writes the report as a page that needs nothing but itself: no network, no other file. It stays under a megabyte
// whatever the corpus. The page forbids its browser to load anything and to run any script but its own, so that texts from a
// corpus are nothing but text.
func HTML(w io.Writer, r *Report) error {
	narrow()
	view := r.view()
	view.Style = template.CSS(plot.Style() + pageFile("style.css"))
	view.Script = template.JS(pageFile("script.js"))
	view.StyleHash, view.ScriptHash = digest(string(view.Style)), digest(string(view.Script))
	t, err := template.New("page.html").Funcs(template.FuncMap{"name": shortName, "number": func(i int) int { return i + 1 }}).ParseFS(pageFiles, "page/page.html")
	if err != nil {
		return err
	}
	return t.Execute(w, view)
}

func pageFile(name string) string {
	data, err := pageFiles.ReadFile("page/" + name)
	if err != nil {
		panic(err) // it is part of the program
	}
	return string(data)
}

// digest names a style sheet or script in a policy of what a page may run.
func digest(s string) string {
	sum := sha256.Sum256([]byte(s))
	return "sha256-" + base64.StdEncoding.EncodeToString(sum[:])
}

// How many characters of a name, and of another text from the data, the page shows.
const (
	longestName = 60
	longestText = 160
)

// shortName is a name from the data, fit for the page.
func shortName(s string) string { return cutAt(s, longestName) }

// short is another text from the data, fit for the page.
func short(s string) string { return cutAt(s, longestText) }

func cutAt(s string, most int) string {
	if len(s) > 8*most { // so that no huge text is gone through
		s = s[:8*most]
	}
	s = plain(strings.ToValidUTF8(s, "\uFFFD"))
	if runes := []rune(s); len(runes) > most {
		return string(runes[:most-1]) + "…"
	}
	return s
}
