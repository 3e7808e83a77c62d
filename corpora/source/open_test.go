package source

import (
	"bytes"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/klauspost/compress/gzip"
	"github.com/klauspost/compress/zstd"
)

func gzipped(t testing.TB, text string) string {
	t.Helper()
	var b bytes.Buffer
	w := gzip.NewWriter(&b)
	io.WriteString(w, text)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

func zstded(t testing.TB, text string, o ...zstd.EOption) string {
	t.Helper()
	var b bytes.Buffer
	w, err := zstd.NewWriter(&b, o...)
	if err != nil {
		t.Fatal(err)
	}
	io.WriteString(w, text)
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.String()
}

// sum is the SHA-256 of s in hexadecimal.
func sum(s string) string {
	digest := sha256.Sum256([]byte(s))
	return hex.EncodeToString(digest[:])
}

func TestOpenReadsTextWhateverItsForm(t *testing.T) {
	for _, tt := range []struct {
		reason   string
		bytes    string
		encoding string
		want     string
		replaced int
	}{
		{"plain", "héllo\n", "", "héllo\n", 0},
		{"empty", "", "", "", 0},
		{"a UTF-8 byte order mark is no text", "\xef\xbb\xbfa", "", "a", 0},
		{"only the first mark is one", "\xef\xbb\xbf\xef\xbb\xbfa", "", "\ufeffa", 0},
		{"UTF-16, little end first", "\xff\xfea\x00\xe9\x00", "", "aé", 0},
		{"UTF-16, big end first", "\xfe\xff\x00a\xd8\x3d\xde\x00", "", "a😀", 0},
		{"half a pair in UTF-16", "\xff\xfe\x00\xd8a\x00", "", "\uFFFDa", 1},
		{"an odd byte at the end of UTF-16", "\xff\xfea\x00b", "", "a\uFFFD", 1},
		{"Windows-1252", "caf\xe9 \x93x\x94", "windows-1252", "café “x”", 0},
		{"latin1 is Windows-1252 to the WHATWG", "\x93", "latin1", "“", 0},
		{"names are taken in any case", "\xe9", "ISO-8859-1", "é", 0},
		{"Shift JIS", "\x93\xfa\x96\x7b", "shift_jis", "日本", 0},
		{"UTF-16 without a mark, named", "a\x00b\x00", "utf-16le", "ab", 0},
		{"the mark wins over the name", "\xef\xbb\xbf\xc3\xa9", "windows-1252", "é", 0},
		{"UTF-8 by name may begin with what looks like UTF-16", "a\x00b\x00", "utf-8", "a\x00b\x00", 0},
		{"invalid bytes are replaced", "a\xffb\xe2\x82c", "", "a\uFFFDb\uFFFDc", 2},
		{"a U+FFFD that is there is not counted", "\uFFFD", "", "\uFFFD", 0},
		{"gzip", gzipped(t, "packed"), "", "packed", 0},
		{"gzip of several members", gzipped(t, "one ") + gzipped(t, "two"), "", "one two", 0},
		{"gzip of nothing", gzipped(t, ""), "", "", 0},
		{"the mark inside gzip", gzipped(t, "\xff\xfea\x00"), "", "a", 0},
		{"zstd", zstded(t, "packed"), "", "packed", 0},
		{"zstd of several frames", zstded(t, "one ") + zstded(t, "two"), "", "one two", 0},
		{"zstd after a skippable frame", "\x53\x2a\x4d\x18\x02\x00\x00\x00zz" + zstded(t, "packed"), "", "packed", 0},
		{"a text may begin like bzip2", "BZh is a name", "", "BZh is a name", 0},
	} {
		path := filepath.Join(t.TempDir(), "text.txt")
		if err := os.WriteFile(path, []byte(tt.bytes), 0o600); err != nil {
			t.Fatal(err)
		}
		slow := iotest.OneByteReader(strings.NewReader(tt.bytes))
		for name, stdin := range map[string]io.Reader{path: nil, Stdin: slow} {
			f, err := Open(name, stdin, Options{Encoding: tt.encoding})
			if err != nil {
				t.Errorf("%s: %v", tt.reason, err)
				continue
			}
			checkFile(t, tt.reason, f, tt.bytes, tt.want, tt.replaced)
		}
	}
}

// checkFile reads f in pieces of all sizes and compares what it was stored as and what came out.
func checkFile(t *testing.T, reason string, f *File, stored, want string, replaced int) {
	t.Helper()
	got, err := io.ReadAll(iotest.HalfReader(f))
	if err != nil || string(got) != want || f.Replaced() != replaced {
		t.Errorf("%s: got %q, %d replaced, %v; want %q, %d", reason, got, f.Replaced(), err, want, replaced)
	}
	if f.RawBytes() != int64(len(stored)) || f.Digest() != sum(stored) {
		t.Errorf("%s: %d raw bytes, digest %s; want %d, %s", reason, f.RawBytes(), f.Digest(), len(stored), sum(stored))
	}
	if err := f.Close(); err != nil {
		t.Errorf("%s: %v", reason, err)
	}
}

func TestOpenSaysWhatIsWrong(t *testing.T) {
	dir := t.TempDir()
	if err := os.WriteFile(filepath.Join(dir, "essays.csv"), nil, 0o600); err != nil {
		t.Fatal(err)
	}
	for _, tt := range []struct {
		reason  string
		path    string
		stdin   string
		o       Options
		problem string
		hint    string
	}{
		{"a misspelt name", filepath.Join(dir, "esays.csv"), "", Options{}, "no such file or folder", "did you mean " + filepath.Join(dir, "essays.csv") + "?"},
		{"a folder that is not there", filepath.Join(dir, "no", "x.csv"), "", Options{}, "no such file or folder", ""},
		{"a folder", dir, "", Options{}, "is a folder", ""},
		{"a misspelt encoding", Stdin, "", Options{Encoding: "latin-1"}, `unknown encoding "latin-1"`, "did you mean latin1?"},
		{"an encoding nobody knows", Stdin, "", Options{Encoding: "klingon"}, "unknown encoding", "WHATWG"},
		{"an encoding that the standard refuses", Stdin, "", Options{Encoding: "hz-gb-2312"}, "unknown encoding", ""},
		{"an archive", Stdin, "PK\x03\x04rest", Options{}, "is zip data", "unpack"},
		{"bzip2", Stdin, "BZh91AY&SY", Options{}, "is bzip2 data", "bunzip2"},
		{"parquet", Stdin, "PAR1\x15", Options{}, "is parquet data", "csv"},
		{"UTF-16 without a mark", Stdin, "t\x00e\x00", Options{}, "looks like UTF-16", "--encoding utf-16le"},
		{"the same, big end first", Stdin, "\x00t\x00e", Options{}, "looks like UTF-16", "--encoding utf-16be"},
		{"a gzip header cut short", Stdin, "\x1f\x8b\x08\x00", Options{}, "the gzip data is cut short: it ends after 4 bytes", "fetch"},
	} {
		_, err := Open(tt.path, strings.NewReader(tt.stdin), tt.o)
		e, ok := errors.AsType[*Error](err)
		if !ok {
			t.Errorf("%s: got %v, no *Error", tt.reason, err)
			continue
		}
		if !strings.Contains(e.Problem, tt.problem) || !strings.Contains(e.Hint, tt.hint) {
			t.Errorf("%s: got %q, hint %q; want %q, hint %q", tt.reason, e.Problem, e.Hint, tt.problem, tt.hint)
		}
	}
}

func TestDigestReadsTheRest(t *testing.T) {
	text := strings.Repeat("0123456789", 100_000)
	f, err := New("a.txt", strings.NewReader(text), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if _, err := io.ReadFull(f, make([]byte, 10)); err != nil {
		t.Fatal(err)
	}
	if f.RawBytes() >= int64(len(text)) {
		t.Fatalf("all %d bytes were read for the first ten", f.RawBytes())
	}
	if got := f.Digest(); got != sum(text) {
		t.Errorf("got %s, want %s", got, sum(text))
	}
}

func TestDigestOfWhatCannotBeRead(t *testing.T) {
	f, err := New("a.txt", io.MultiReader(strings.NewReader("text"), iotest.ErrReader(errors.New("no"))), Options{})
	if err != nil {
		t.Fatal(err)
	}
	if got := f.Digest(); got != "" {
		t.Errorf("got %q, want none", got)
	}
}
