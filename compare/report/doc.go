// Package report renders a comparison: sentences and a table for people, csv and JSON lines for programs.
//
// [Headline] says in words what was found. [Table] prints it all on 80 columns, with the warnings of the comparison as
// footnotes. [CSV] and [JSONLines] write one row a contrast, [GroupsCSV] one row a measure and group; their columns are
// a contract with the programs that read them.
//
// [ValidationTable], [ValidationCSV] and [ValidationJSONLines] do the same for how well lexicons agree with labels.
//
// In csv a missing figure is an empty cell, in JSON null. Numbers are written by [Number], the same on every machine.
// The table rounds: it is for reading, the files are for computing.
package report
