package source

import (
	"io"
	"strings"
	"testing"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

// fill compresses mib MiB of one letter.
func fill(t testing.TB, gz, zs io.Writer, mib int) {
	t.Helper()
	g, _ := gzip.NewWriterLevel(gz, gzip.BestSpeed)
	z, err := zstd.NewWriter(zs)
	if err != nil {
		t.Fatal(err)
	}
	block := strings.Repeat("a", 1<<20)
	for range mib {
		io.WriteString(io.MultiWriter(g, z), block)
	}
	if g.Close() != nil || z.Close() != nil {
		t.Fatal("cannot compress")
	}
}

func BenchmarkRead(b *testing.B) {
	for _, tt := range []struct{ name, text, encoding string }{
		{"ascii", "It is wrong to harm the innocent, and right to care for them. ", ""},
		{"utf8", "Il est interdit de blesser « l’innocent » ; протest. ", ""},
		{"latin1asUTF8", "caf\xe9 d\xe9j\xe0 vu ", ""},
		{"windows1252", "caf\xe9 d\xe9j\xe0 vu ", "windows-1252"},
	} {
		text := strings.Repeat(tt.text, (4<<20)/len(tt.text))
		b.Run(tt.name, func(b *testing.B) {
			b.SetBytes(int64(len(text)))
			for b.Loop() {
				f, err := New("x", strings.NewReader(text), Options{Encoding: tt.encoding})
				if err != nil {
					b.Fatal(err)
				}
				if _, err := io.Copy(io.Discard, f); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
