package corpora

import (
	"context"
	"fmt"
	"strings"
	"testing"
)

func BenchmarkRead(b *testing.B) {
	essay := strings.Repeat("It is wrong to harm the innocent, and right to care for them. ", 30)
	var csv, jsonl strings.Builder
	csv.WriteString("id,source,topic,text\n")
	rows := [][]string{{"id", "source", "topic", "text"}}
	for i := range 4000 {
		rows = append(rows, []string{fmt.Sprint(i), "human", fmt.Sprint("topic ", i%90), essay + " \"quoted\"\n\n" + essay})
		fmt.Fprintf(&csv, "%d,human,topic %d,\"%s \"\"quoted\"\"\n\n%s\"\n", i, i%90, essay, essay)
		fmt.Fprintf(&jsonl, `{"id": "%d", "prompt": "%s", "source": "human", "topic": "topic %d", "text": "%s \"quoted\"\n\n%s"}`+"\n", i, essay[:300], i%90, essay, essay)
	}
	for _, tt := range []struct{ name, text string }{{"a.csv", csv.String()}, {"a.jsonl", jsonl.String()}, {"a.parquet", parquetOf(b, rows...)}} {
		path := write(b, b.TempDir(), tt.name, tt.text)
		for _, distinct := range []bool{false, true} {
			b.Run(fmt.Sprintf("%s/distinct=%t", tt.name, distinct), func(b *testing.B) {
				b.SetBytes(int64(csv.Len())) // of the texts, which parquet holds compressed
				b.ReportAllocs()
				for b.Loop() {
					c, err := Open([]Input{{Path: path}}, Options{By: "source", Topic: "topic", Distinct: distinct}, nil)
					if err != nil {
						b.Fatal(err)
					}
					for _, err := range c.Documents(context.Background()) {
						if err != nil {
							b.Fatal(err)
						}
					}
				}
			})
		}
	}
}
