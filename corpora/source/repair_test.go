package source

import (
	"bytes"
	"errors"
	"io"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	"golang.org/x/text/encoding/unicode"
)

// oracle is what golang.org/x/text makes of bytes that are said to be UTF-8.
func oracle(t *testing.T, b []byte) []byte {
	t.Helper()
	want, err := unicode.UTF8.NewDecoder().Bytes(b)
	if err != nil {
		t.Fatal(err)
	}
	return want
}

func TestRepairReplacesMaximalSubparts(t *testing.T) {
	const r = "\uFFFD"
	for _, tt := range []struct{ reason, in, want string }{
		// Unicode Standard 16, section 3.9, tables 3-8 to 3-11.
		{"non-shortest forms", "\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", strings.Repeat(r, 8) + "A"},
		{"surrogates", "\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", strings.Repeat(r, 8) + "A"},
		{"other ill-formed sequences", "\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", strings.Repeat(r, 5) + "A" + r + r + "B"},
		{"truncated sequences", "\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", strings.Repeat(r, 4) + "A"},
		{"cut off at the end", "a\xF0\x9F\x98", "a" + r},
	} {
		f, err := New("x", strings.NewReader(tt.in), Options{})
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(f)
		if err != nil || string(got) != tt.want || f.Replaced() != strings.Count(tt.want, r) {
			t.Errorf("%s: got %q, %d, %v; want %q", tt.reason, got, f.Replaced(), err, tt.want)
		}
	}
}

func TestRepairEqualsTheReference(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	parts := []string{"plain text ", "é", "日本", "😀", "\xE2\x82", "\xF0\x9F\x98", "\xff", "\x80", "\xED\xA0\x80", "\n"}
	for range 200 {
		var b bytes.Buffer
		for b.Len() < 10_000 { // several of the transformer's buffers
			b.WriteString(parts[random.IntN(len(parts))])
		}
		f, err := New("x", bytes.NewReader(b.Bytes()), Options{})
		if err != nil {
			t.Fatal(err)
		}
		got, err := io.ReadAll(f)
		if want := oracle(t, b.Bytes()); err != nil || !bytes.Equal(got, want) || f.Replaced() != bytes.Count(want, []byte(replacement)) {
			t.Fatalf("%q: differs from the reference, %v", b.Bytes(), err)
		}
	}
}

func FuzzOpen(f *testing.F) {
	for _, s := range []string{"text\r\nmore", "\xef\xbb\xbfa", "\xff\xfea\x00", "a\xffb\xe2\x82", gzipped(f, "packed"), zstded(f, "packed"), "PK\x03\x04"} {
		f.Add([]byte(s), uint8(0))
		f.Add([]byte(s), uint8(7))
	}
	f.Fuzz(func(t *testing.T, b []byte, n uint8) {
		o := Options{Encoding: append([]string{""}, encodings...)[int(n)%(len(encodings)+1)]}
		file, err := New("x", bytes.NewReader(b), o)
		var got []byte
		if err == nil {
			defer file.Close()
			got, err = io.ReadAll(io.LimitReader(file, 1<<20))
		}
		if !utf8.Valid(got) {
			t.Fatalf("%q is not valid UTF-8", got)
		}
		if _, ok := errors.AsType[*Error](err); err != nil && !ok {
			t.Fatalf("%v is no *Error", err)
		}
		if err != nil || o.Encoding != "" || file.format != "" {
			return
		}
		if want := oracle(t, b); file.repair.marks == false && !bytes.Equal(got, bytes.TrimPrefix(want, []byte("\xef\xbb\xbf"))) {
			t.Fatalf("%q: got %q, want %q", b, got, want)
		}
	})
}

// A small file that expands to a large one is read in the memory of a small one.
func TestABombDoesNotGrowMemory(t *testing.T) {
	var gz, zs bytes.Buffer
	fill(t, &gz, &zs, 64)
	for name, b := range map[string]*bytes.Buffer{"gzip": &gz, "zstd": &zs} {
		f, err := New(name, b, Options{})
		if err != nil {
			t.Fatal(err)
		}
		var before, after runtime.MemStats
		runtime.ReadMemStats(&before)
		n, err := io.Copy(io.Discard, f)
		runtime.ReadMemStats(&after)
		if err != nil || n != 64<<20 {
			t.Errorf("%s: %d bytes, %v", name, n, err)
		}
		if grown := after.TotalAlloc - before.TotalAlloc; grown > 16<<20 {
			t.Errorf("%s: %d MiB were allocated", name, grown>>20)
		}
	}
}
