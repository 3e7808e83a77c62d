// Package source opens files as text and says where in them an error is.
//
// Everything that reads text goes through [Open]: corpora and lexicons alike. What comes out is always valid UTF-8,
// whatever the file was:
//
//   - The bytes may be compressed: gzip and zstd, of any number of members or frames, are known by their first bytes,
//     whatever the name of the file says.
//   - The text may be in any encoding of the WHATWG standard. Without one named it is UTF-8. A byte order mark wins over
//     both, and is not part of the text.
//   - Bytes that are no text of the encoding are replaced by U+FFFD, one for each maximal subpart of a sequence, as the
//     WHATWG standard does, and counted.
//
// All of it streams: memory grows neither with the file nor with what it expands to. [OpenAt] is for the one format that
// does not stream, parquet, and gives bytes as they are stored.
//
// A [File] also keeps what an answer needs to be repeated: the SHA-256 of the bytes as stored, and how many of them
// were read.
//
// An [Error] is a problem with a place: file, line, column, the offending line, and a hint what to do. [PrintError]
// writes any error for people to read.
package source
