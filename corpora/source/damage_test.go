package source

import (
	"bytes"
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/klauspost/compress/zstd"
)

func TestDamagedFilesSayHowFarTheyWereRead(t *testing.T) {
	var b strings.Builder
	for i := range 20000 { // text that does not compress to nothing
		b.WriteString(sum(string(rune(i)))[:8])
	}
	text := b.String()
	gz, zs := gzipped(t, text), zstded(t, text, zstd.WithEncoderCRC(true))
	flipped := []byte(zs)
	flipped[len(flipped)/2] ^= 0xff
	wide := zstded(t, text, zstd.WithWindowSize(256<<20), zstd.WithSingleSegment(false))
	for _, tt := range []struct {
		reason  string
		r       io.Reader
		problem string
		some    bool // some text comes before the error
	}{
		{"gzip cut short", strings.NewReader(gz[:60000]), "the gzip data is cut short: it ends after 60000 bytes", true},
		{"zstd cut short", strings.NewReader(zs[:60000]), "the zstd data is cut short: it ends after 60000 bytes", false},
		{"gzip with garbage behind it", strings.NewReader(gz + "garbage, garbage"), "the gzip data is damaged", true},
		{"zstd with a flipped byte", bytes.NewReader(flipped), "the zstd data is damaged somewhere in the first", false},
		{"zstd that wants too much memory", strings.NewReader(wide), "needs a window of more than 64 MiB", false},
		{"a disk that fails", io.MultiReader(strings.NewReader("some text"), iotest.ErrReader(errors.New("disk on fire"))),
			"cannot be read any further after 9 bytes: disk on fire", true},
		{"a disk that fails inside gzip", io.MultiReader(strings.NewReader(gz[:60000]), iotest.ErrReader(errors.New("disk on fire"))),
			"cannot be read any further after 60000 bytes: disk on fire", true},
	} {
		f, err := New("a.txt", tt.r, Options{})
		var got []byte
		if err == nil {
			got, err = io.ReadAll(f)
		}
		e, ok := errors.AsType[*Error](err)
		if !ok || e.File != "a.txt" || !strings.Contains(e.Problem, tt.problem) {
			t.Errorf("%s: got %v, want %q", tt.reason, err, tt.problem)
		}
		if tt.some && len(got) == 0 {
			t.Errorf("%s: the text before the error is lost", tt.reason)
		}
	}
}
