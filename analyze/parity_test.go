package analyze

import (
	"bufio"
	"compress/gzip"
	"encoding/csv"
	"encoding/json"
	"io"
	"math"
	"os"
	"strconv"
	"strings"
	"testing"

	"mores/corpora/corporatest"
)

// TestWordsAndHits compares words, hits and sums of weights with the figures of an independent counter for 1,146 texts
// (parity/words.csv.gz; definitions in parity/README.md): integers exactly, sums to 1e-6.
func TestWordsAndHits(t *testing.T) {
	a := analyzer(t, corporatest.Shared(t, "data/lexicons/mfd1.dic"), corporatest.Shared(t, "data/lexicons/mfd2.dic"),
		corporatest.Shared(t, "data/lexicons/emfd.csv"))
	rows := readCSV(t, unzip(t, corporatest.Shared(t, "parity/words.csv.gz")), ',')
	texts := parityTexts(t)
	if len(rows) != 1146 {
		t.Fatalf("%d rows", len(rows))
	}
	outfox := 0
	for _, row := range rows {
		key := row["set"] + "/" + row["id"]
		text := row["text"]
		switch row["set"] {
		case "outfox":
			text = texts["outfox/"+strconv.Itoa(outfox)]
			outfox++
		case "herbold", "persuasion":
			text = texts[key]
		}
		got := values(a, text)
		for column, cell := range row {
			if column == "set" || column == "id" || column == "text" {
				continue
			}
			want, err := strconv.ParseFloat(cell, 64)
			if err != nil {
				t.Fatal(err)
			}
			name, tolerance := ourColumn(column)
			if v, ok := got[name]; !ok || math.Abs(v-want) > tolerance {
				t.Errorf("%s: %s = %v, want %s = %v", key, name, v, column, want)
			}
		}
	}
}

// ourColumn is the column of mores that holds what a column of the reference holds.
func ourColumn(reference string) (name string, tolerance float64) {
	switch {
	case reference == "emfd.hits":
		return "emfd.moral", 0
	case strings.HasSuffix(reference, "_p"):
		return strings.TrimSuffix(reference, "_p") + "_weight", 1.000001e-6
	case strings.HasSuffix(reference, "_sent"):
		return reference + "_weight", 1.000001e-6
	}
	return reference, 0
}

// parityTexts are the texts that the reference names without giving them, by set and id (outfox: by line, from 0).
func parityTexts(t *testing.T) map[string]string {
	texts := map[string]string{}
	essays := open(t, corporatest.Shared(t, "data/herbold2023/essays-without-markers.csv"))
	for _, row := range readCSV(t, essays, ';') {
		for _, column := range []string{"Student", "ChatGPT-3", "ChatGPT-4"} {
			texts["herbold/"+row["id"]+"/"+column] = row[column]
		}
	}
	arguments := open(t, corporatest.Shared(t, "data/persuasion/persuasion_3claims.csv"))
	for _, row := range readCSV(t, arguments, ',') {
		texts["persuasion/"+row["ID"]] = row["argument"]
	}
	lines := bufio.NewScanner(unzip(t, corporatest.Shared(t, "data/outfox/outfox_test_valid.jsonl.gz")))
	lines.Buffer(nil, 1<<20)
	for i := 0; i < 600 && lines.Scan(); i++ {
		var row struct{ Text string }
		if err := json.Unmarshal(lines.Bytes(), &row); err != nil {
			t.Fatal(err)
		}
		texts["outfox/"+strconv.Itoa(i)] = row.Text
	}
	return texts
}

func open(t *testing.T, path string) io.Reader {
	f, err := os.Open(path)
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { f.Close() })
	return f
}

func unzip(t *testing.T, path string) io.Reader {
	z, err := gzip.NewReader(open(t, path))
	if err != nil {
		t.Fatal(err)
	}
	return z
}

// readCSV reads a table into rows by column name.
func readCSV(t *testing.T, r io.Reader, comma rune) []map[string]string {
	c := csv.NewReader(r)
	c.Comma = comma
	records, err := c.ReadAll()
	if err != nil {
		t.Fatal(err)
	}
	head := records[0]
	head[0] = strings.TrimPrefix(head[0], "\ufeff")
	var rows []map[string]string
	for _, record := range records[1:] {
		row := map[string]string{}
		for i, name := range head {
			row[name] = record[i]
		}
		rows = append(rows, row)
	}
	return rows
}
