package corpora

import (
	"bytes"
	_ "embed" // for the demo

	"mores/corpora/source"
)

//go:embed demo.csv
var demo []byte

// Demo returns the corpus that comes with the program: short arguments on everyday topics in the columns id, group,
// topic and text.
func Demo() *Corpus {
	return &Corpus{
		options: Options{By: "group", Topic: "topic"},
		limit:   maxDocument,
		files: []*file{{
			path: "demo.csv", name: "demo.csv", kind: kindNamed("csv"), size: int64(len(demo)),
			open: func() (*source.File, error) {
				return source.New("demo.csv", bytes.NewReader(demo), source.Options{})
			},
		}},
	}
}
