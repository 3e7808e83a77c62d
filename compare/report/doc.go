// Package report renders a comparison: sentences, a table and a page for people, csv and JSON for programs.
//
// [Headline] says in words what was found. [Table] prints it all on 80 columns, with a chart of the effects and the warnings
// of the comparison as footnotes. [Markdown] and [LaTeX] are for papers. [CSV] and [JSONLines] write one row a contrast,
// [GroupsCSV] one row a measure and group; their columns are a contract with the programs that read them. [JSON] is all in
// one object.
//
// A [Report] is a comparison with what a reader needs to believe it: how documents are spread, which topics drive a
// difference, which words make it ([WordShift]), and what it all rests on. [HTML] makes one page of that, [Report.Drawings]
// the drawings (package mores/compare/report/plot writes them as files), [Methods] a paragraph for a paper.
//
// The page is made of the template, style sheet and script in the folder page. It needs nothing but itself, and its own policy
// forbids the browser to load anything or to run another script. It works without a script, too: words open as they are
// details elements; sorting and filters are then not shown. Whatever comes from the data is cut to a length, and there is only
// so much of it, so that a page stays under a megabyte. A drawing has the width of a phone, and a page sets two beside each
// other: so letters are as large here as there.
//
// [ValidationTable], [ValidationCSV] and [ValidationJSONLines] do the same for how well lexicons agree with labels.
//
// In csv a missing figure is an empty cell, in JSON null. Numbers are written by [Number], the same on every machine.
// The table rounds: it is for reading, the files are for computing.
package report
