package parquet

import (
	"bytes"
	"errors"
	"math/rand/v2"
	"runtime"
	"strings"
	"testing"
	"unicode/utf8"

	pq "github.com/parquet-go/parquet-go"

	"mores/corpora/source"
)

// The most that reading a damaged file of a few kB may allocate, with a limit for pages of 64 KiB.
const (
	damageLimit  = 64 << 10
	damageMemory = 16 << 20
)

// checkAny reads any bytes: what comes out is text or an error for people, within bounds.
func checkAny(t *testing.T, b []byte) {
	t.Helper()
	var before, after runtime.MemStats
	runtime.ReadMemStats(&before)
	rows, err := readAll(b, damageLimit)
	runtime.ReadMemStats(&after)
	if grown := after.TotalAlloc - before.TotalAlloc; grown > damageMemory {
		t.Fatalf("%d bytes allocated; %d rows, %v", grown, len(rows), err)
	}
	if text := strings.Join(rows, ""); !utf8.ValidString(text) {
		t.Fatalf("%q is no UTF-8", text)
	}
	if err == nil {
		return
	}
	e, ok := errors.AsType[*source.Error](err)
	if !ok || e.Problem == "" || !utf8.ValidString(e.Problem) {
		t.Fatalf("%#v", err)
	}
	if strings.Contains(e.Problem, "runtime error") {
		t.Fatalf("a panic: %v", err)
	}
}

// samples are small files that together have all encodings, codecs and versions.
func samples(t testing.TB) (all [][]byte) {
	for _, l := range []layout{
		{&pq.Uncompressed, "plain", 1, true}, {&pq.Uncompressed, "dictionary", 2, true}, {&pq.Uncompressed, "delta", 1, true},
		{&pq.Snappy, "plain", 2, false}, {&pq.Zstd, "dictionary", 1, true}, {&pq.Gzip, "delta", 2, true},
		{&pq.Lz4Raw, "plain", 1, true}, {&pq.Brotli, "plain", 2, true},
	} {
		all = append(all, l.file(t, 30))
	}
	return all
}

func TestDamagedBytes(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	for _, b := range samples(t) {
		for at := 0; at < len(b); at += 1 + random.IntN(60) {
			damaged := bytes.Clone(b)
			damaged[at] ^= byte(1 << random.IntN(8))
			if at%3 == 0 {
				damaged[at] = 0xff // the beginning of a large number
			}
			checkAny(t, damaged)
		}
	}
}

func TestFilesCutShort(t *testing.T) {
	b := samples(t)[0]
	for n := 0; n < len(b); n += 13 {
		checkAny(t, b[:n])
		if _, err := readAll(b[:n], damageLimit); err == nil {
			t.Fatalf("no error after %d bytes of %d", n, len(b))
		}
	}
}

func FuzzRead(f *testing.F) {
	for _, b := range samples(f) {
		f.Add(b)
	}
	f.Fuzz(func(t *testing.T, b []byte) { checkAny(t, b) })
}
