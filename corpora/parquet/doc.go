// Package parquet reads flat columns of parquet files, row by row, as the text that csv would have for them, and writes
// tables of texts and numbers.
//
// A file ends in a footer that says where everything is. Its rows are parted into row groups; in a row group each
// column has a chunk of pages, one after another. [Rows] reads the wanted columns in step, a page of each at a time, so
// memory grows with the size of a page and of a dictionary, not with the file:
//
//	page      header | levels: which rows are null | values
//	levels    runs: a repeated number, or packed bits
//	values    plain, or runs of indices into the chunk's dictionary, or differences (delta), or split by byte
//
// The footer, the headers and their types are those of github.com/parquet-go/parquet-go. Pages are made and decoded here.
// That module's own reader trusts what a page says: one damaged byte makes it allocate gigabytes, in some codecs until
// memory ends, which no recover can stop. Here every size is checked before it is used: a footer or page may take no
// more than a limit, a page expands to exactly the size in its header, and lists in headers must be as long as they say.
// And its writer, which can do far more than is needed here, would make the program larger by two fifths.
//
// A column is flat if each row has one value or none. Lists, maps and structs are not read.
package parquet
