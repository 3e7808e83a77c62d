package corpora

import (
	"bytes"
	"encoding/csv"
	"io"
)

const (
	sampleSize    = 64 << 10 // bytes of a table that its delimiter is found from
	sampleRecords = 50       // records, at most
)

// delimiters are the candidates, the likeliest first.
var delimiters = []rune{',', ';', '\t', '|'}

// delimiter returns what parts the fields of the table that begins with sample, which is all of it if whole. It is the
// candidate by which the most records have as many fields as the header, and of several the one that makes the most
// fields. A header that it does not part counts for nothing, so a table of one column has the default, a comma.
func delimiter(sample []byte, whole bool) rune {
	best, records, fields := delimiters[0], 0, 1
	for _, d := range delimiters {
		n, width := consistent(sample, whole, d)
		if width > 1 && (n > records || n == records && width > fields) {
			best, records, fields = d, n, width
		}
	}
	return best
}

// consistent returns how many records of the sample, from the header on, have the same number of fields, and that
// number. It stops at the first that has another or is malformed: what comes after may be out of step.
func consistent(sample []byte, whole bool, d rune) (records, fields int) {
	in := csv.NewReader(bytes.NewReader(sample))
	in.Comma, in.ReuseRecord = d, true
	for records < sampleRecords {
		record, err := in.Read()
		if err == io.EOF || !whole && in.InputOffset() == int64(len(sample)) {
			break // the sample may end within this record
		}
		if err != nil {
			break
		}
		fields = len(record)
		records++
	}
	return records, fields
}
