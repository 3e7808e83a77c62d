package main

import (
	"encoding/csv"
	"encoding/json"
	"io"
	"iter"
	"strconv"

	"github.com/parquet-go/parquet-go"
	"github.com/parquet-go/parquet-go/compress/zstd"
)

// form is a file format for a corpus.
type form struct {
	ending string
	write  func(io.Writer, iter.Seq2[string, error]) error
}

// The forms. Tables have the columns id and text.
var (
	plain      = form{"txt", writePlain} // a text a line
	bare       = form{"bare.jsonl", writeBare}
	commas     = form{"csv", writeCSV}
	objects    = form{"jsonl", writeObjects}
	columnwise = form{"parquet", writeParquet}
)

// document is a row of a table.
type document struct {
	ID   string `json:"id,omitempty" parquet:"id"`
	Text string `json:"text" parquet:"text"`
}

// rowGroup is how many rows of a parquet file stand together: some 10 MB, as other writers have it.
const rowGroup = 10_000

func writePlain(w io.Writer, texts iter.Seq2[string, error]) error {
	for text, err := range texts {
		if err != nil {
			return err
		}
		if _, err := io.WriteString(w, text+"\n"); err != nil {
			return err
		}
	}
	return nil
}

// writeBare writes objects with nothing but the text: the nearest to a text a line for a program that reads no such file.
func writeBare(w io.Writer, texts iter.Seq2[string, error]) error {
	return writeJSON(w, texts, func(int) string { return "" })
}

func writeObjects(w io.Writer, texts iter.Seq2[string, error]) error {
	return writeJSON(w, texts, strconv.Itoa)
}

func writeJSON(w io.Writer, texts iter.Seq2[string, error], id func(int) string) error {
	out := json.NewEncoder(w)
	out.SetEscapeHTML(false) // nobody writes texts so
	return eachDocument(texts, id, func(d document) error { return out.Encode(d) })
}

func writeCSV(w io.Writer, texts iter.Seq2[string, error]) error {
	out := csv.NewWriter(w)
	if err := out.Write([]string{"id", "text"}); err != nil {
		return err
	}
	err := eachDocument(texts, strconv.Itoa, func(d document) error { return out.Write([]string{d.ID, d.Text}) })
	if err != nil {
		return err
	}
	out.Flush()
	return out.Error()
}

func writeParquet(w io.Writer, texts iter.Seq2[string, error]) error {
	out := parquet.NewGenericWriter[document](w, parquet.Compression(&zstd.Codec{}), parquet.MaxRowsPerRowGroup(rowGroup))
	err := eachDocument(texts, strconv.Itoa, func(d document) error {
		_, err := out.Write([]document{d})
		return err
	})
	if err != nil {
		return err
	}
	return out.Close()
}

// eachDocument numbers the texts from 1.
func eachDocument(texts iter.Seq2[string, error], id func(int) string, each func(document) error) error {
	n := 0
	for text, err := range texts {
		if err != nil {
			return err
		}
		n++
		if err := each(document{id(n), text}); err != nil {
			return err
		}
	}
	return nil
}
