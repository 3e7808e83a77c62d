package parquet

import (
	"encoding/binary"
	"slices"
	"testing"
)

// The first is the example of the format's own page on encodings; the others follow from its rules by hand.
func TestRuns(t *testing.T) {
	for _, tt := range []struct {
		reason string
		data   []byte
		width  int
		want   []uint32
	}{
		{"the numbers 0 to 7 packed in 3 bits, the example of the format", []byte{3, 0x88, 0xc6, 0xfa}, 3, []uint32{0, 1, 2, 3, 4, 5, 6, 7}},
		{"a number repeated", []byte{6, 5}, 3, []uint32{5, 5, 5}},
		{"a wide number repeated", []byte{4, 1, 2, 3}, 18, []uint32{0x30201, 0x30201}},
		{"one after another", []byte{2, 1, 3, 0xaa, 4, 0}, 1, []uint32{1, 0, 1, 0, 1, 0, 1, 0, 1, 0, 0}},
		{"numbers of no bit", []byte{6}, 0, []uint32{0, 0, 0}},
	} {
		r := &runs{data: tt.data, width: tt.width}
		var got []uint32
		for range tt.want {
			n, err := r.next()
			if err != nil {
				t.Errorf("%s: %v", tt.reason, err)
			}
			got = append(got, n)
		}
		if !slices.Equal(got, tt.want) {
			t.Errorf("%s: got %v, want %v", tt.reason, got, tt.want)
		}
		if _, err := r.next(); err == nil {
			t.Errorf("%s: a number after the last", tt.reason)
		}
	}
}

func TestRunsThatAreNotThere(t *testing.T) {
	for _, tt := range []struct {
		reason string
		data   []byte
	}{
		{"nothing", nil},
		{"a head without its number", []byte{6}},
		{"packed numbers that are too few", []byte{3, 0}},
		{"a head that never ends", slices.Repeat([]byte{0xff}, 20)},
	} {
		r := &runs{data: tt.data, width: 9}
		var err error
		for range 8 {
			if _, err = r.next(); err != nil {
				break
			}
		}
		if err == nil {
			t.Errorf("%s: no error", tt.reason)
		}
	}
}

// The numbers are the two examples of the format's own page on encodings; the bytes follow from its rules by hand.
func TestDeltas(t *testing.T) {
	head := func(count uint64, first int64) []byte {
		b := binary.AppendUvarint([]byte{0x80, 0x01, 4}, count) // blocks of 128 in 4 stretches
		return binary.AppendVarint(b, first)
	}
	for _, tt := range []struct {
		reason string
		data   []byte
		want   []int64
	}{
		{"all differences alike", append(head(5, 1), 2, 0, 0, 0, 0), []int64{1, 2, 3, 4, 5}},
		{"differences in 2 bits over the least, which is -2", append(head(8, 7), append([]byte{3, 2, 0, 0, 0, 0xc0, 0x3f, 0, 0}, make([]byte, 4)...)...),
			[]int64{7, 5, 3, 1, 2, 3, 4, 5}},
		{"one number", head(1, -3), []int64{-3}},
		{"none", head(0, 0), nil},
	} {
		d, err := newDeltas(tt.data, 8)
		if err != nil {
			t.Errorf("%s: %v", tt.reason, err)
			continue
		}
		var got []int64
		for range tt.want {
			n, err := d.next()
			if err != nil {
				t.Errorf("%s: %v", tt.reason, err)
			}
			got = append(got, n)
		}
		if !slices.Equal(got, tt.want) || len(d.data) > 0 {
			t.Errorf("%s: got %v, %d bytes left; want %v", tt.reason, got, len(d.data), tt.want)
		}
	}
	if _, err := newDeltas(head(9, 0), 8); err == nil {
		t.Error("more numbers than the page has: no error")
	}
}

func TestLZ4(t *testing.T) {
	for _, tt := range []struct {
		reason string
		block  string
		size   int
		want   string // "" is an error
	}{
		{"bytes as they are", "\x30abc", 3, "abc"},
		{"a copy of what was just written", "\x12a\x01\x00\x00", 7, "aaaaaaa"},
		{"a long copy, and bytes after it", "\x1fa\x01\x00\x01\x10b", 22, "aaaaaaaaaaaaaaaaaaaaab"},
		{"a length of 15 and 0 more", "\xf0\x00123456789012345", 15, "123456789012345"},
		{"more than there is room for", "\x30abc", 2, ""},
		{"a copy from before the beginning", "\x10a\x02\x00\x00", 9, ""},
		{"a copy of more than there is room for", "\x1fa\x01\x00\xff\x00", 22, ""},
		{"a distance that is cut", "\x10a\x01", 9, ""},
		{"a length that never ends", "\xff\xff\xff", 9, ""},
		{"bytes that are not there", "\x40abc", 4, ""},
	} {
		dst := make([]byte, tt.size)
		n, err := expandLZ4(dst, []byte(tt.block))
		if got := string(dst[:n]); err != nil != (tt.want == "") || err == nil && got != tt.want {
			t.Errorf("%s: got %q, %v; want %q", tt.reason, got, err, tt.want)
		}
	}
}
