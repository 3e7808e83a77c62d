package source

import (
	"bytes"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/klauspost/compress/zstd"
)

// A file may be several compressed ones, one after another: cat, pigz, bgzip and pzstd make such. Parts is texts that are
// compressed each by itself.
var parts = []string{"one, ", strings.Repeat("two and a half, ", 20_000), "", "four"}

const skippableFrame = "\x50\x2a\x4d\x18\x03\x00\x00\x00abc"

func TestAllMembersAreRead(t *testing.T) {
	var members, frames, framed string
	for _, p := range parts {
		members += gzipped(t, p)
		frames += zstded(t, p, zstd.WithZeroFrames(true))
		framed += skippableFrame + zstded(t, p, zstd.WithZeroFrames(true), zstd.WithEncoderCRC(true))
	}
	for _, tt := range []struct{ reason, stored string }{
		{"gzip of several members, one of them empty", members},
		{"zstd of several frames, one of them empty", frames},
		{"zstd with skippable frames before each and at the end", framed + skippableFrame},
	} {
		for how, r := range map[string]io.Reader{
			"at once": strings.NewReader(tt.stored), "byte by byte": iotest.OneByteReader(strings.NewReader(tt.stored)),
		} {
			f, err := New("a.txt", r, Options{})
			if err != nil {
				t.Errorf("%s, %s: %v", tt.reason, how, err)
				continue
			}
			checkFile(t, tt.reason+", "+how, f, tt.stored, strings.Join(parts, ""), 0)
		}
	}
}

// Only where one member ends and before the next begins is there nothing that shows that a file was cut.
func TestAMemberThatIsCutShort(t *testing.T) {
	first, second := strings.Repeat("the first ", 100), "and the second"
	for _, tt := range []struct{ reason, one, two string }{
		{"gzip", gzipped(t, first), gzipped(t, second)},
		{"zstd", zstded(t, first, zstd.WithEncoderCRC(true)), zstded(t, second, zstd.WithEncoderCRC(true))},
		{"zstd of unknown size", streamed(t, first), streamed(t, second)},
	} {
		whole := tt.one + tt.two
		for n := len(tt.one); n <= len(whole); n++ {
			f, err := New("a.txt", strings.NewReader(whole[:n]), Options{})
			if err != nil {
				t.Fatal(err)
			}
			got, err := io.ReadAll(f)
			complete := n == len(tt.one) || n == len(whole)
			if complete != (err == nil) {
				t.Errorf("%s: %d bytes of %d: %v", tt.reason, n, len(whole), err)
			}
			if err != nil && !strings.Contains(err.Error(), "is cut short: it ends after") {
				t.Errorf("%s: %d bytes of %d: %v", tt.reason, n, len(whole), err)
			}
			if !strings.HasPrefix(string(got), first) && err == nil {
				t.Errorf("%s: %d bytes of %d gave %.20q", tt.reason, n, len(whole), got)
			}
		}
	}
}

// streamed is zstd data whose head does not say how large it is.
func streamed(t *testing.T, text string) string {
	t.Helper()
	var b bytes.Buffer
	w, err := zstd.NewWriter(&b, zstd.WithEncoderCRC(true))
	if err != nil {
		t.Fatal(err)
	}
	for part := range strings.SplitSeq(text, " ") {
		io.WriteString(w, part+" ")
		w.Flush()
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}
