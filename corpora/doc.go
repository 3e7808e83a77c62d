// Package corpora reads texts that are to be compared, from the files that people keep them in.
//
// A [Document] is one text, with an id, the group that it is compared as (who wrote it), and the topic that pairs or
// clusters it with others. A [Corpus] is the documents of some files, streamed in a fixed order: that of the inputs,
// and within a folder the order of the names.
//
// The type of a file is known by the end of its name, before .gz or .zst, unless it is given:
//
//	txt      .txt             the file is one document; it has no columns
//	lines                     a text a line, where Options.Type says so; it has no columns
//	csv      .csv             a table with a header; its delimiter, one of , ; tab |, is found
//	tsv      .tsv             the same, with tabs
//	jsonl    .jsonl .ndjson   a JSON object a line
//	parquet  .parquet .pq     a table; what it holds becomes text as csv would have it
//
// How bytes become text, compressed or not and in whatever encoding, is the matter of package source.
//
// A table is long or wide. In a long one a row is a document, and columns hold its text, id, group and topic. In a
// wide one a row holds several texts on one topic, in a column for each group: it is melted, which makes each of those
// cells a document.
//
// A line of jsonl or a row of a table that is malformed is an error. As many as Options.SkipBad are left out and counted
// instead, if it is certain where they end.
//
// No input is held in memory but the document at hand, and of parquet a page of each column. A document that is larger
// than 8 MiB is refused, unless Options.InParts asks for long texts in parts: then a text of any length is read while it is
// used (Document.Parts).
package corpora
