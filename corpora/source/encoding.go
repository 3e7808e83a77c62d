package source

import (
	"bufio"
	"bytes"
	"cmp"
	"fmt"

	"golang.org/x/text/encoding"
	"golang.org/x/text/encoding/htmlindex"
	"golang.org/x/text/transform"
)

// marks are the byte order marks and the encodings that they stand for.
var marks = []struct{ bytes, encoding string }{
	{"\xef\xbb\xbf", "utf-8"},
	{"\xff\xfe", "utf-16le"},
	{"\xfe\xff", "utf-16be"},
}

// encodings are names of the WHATWG standard to suggest from: its own, and the labels that people use most.
var encodings = []string{
	"utf-8", "utf8", "utf-16le", "utf-16be", "latin1", "ascii", "macintosh", "ibm866",
	"iso-8859-1", "iso-8859-2", "iso-8859-3", "iso-8859-4", "iso-8859-5", "iso-8859-6", "iso-8859-7", "iso-8859-8",
	"iso-8859-9", "iso-8859-10", "iso-8859-13", "iso-8859-14", "iso-8859-15", "iso-8859-16", "koi8-r", "koi8-u",
	"windows-874", "windows-1250", "windows-1251", "windows-1252", "windows-1253", "windows-1254", "windows-1255",
	"windows-1256", "windows-1257", "windows-1258", "cp1252", "x-mac-cyrillic", "gbk", "gb18030", "big5", "euc-jp",
	"iso-2022-jp", "shift_jis", "euc-kr",
}

// CheckEncoding returns nil for "" and for a name of the WHATWG standard, else an [*Error] that suggests one.
func CheckEncoding(name string) error {
	if name == "" {
		return nil
	}
	_, err := lookup(name)
	return err
}

func lookup(name string) (encoding.Encoding, error) {
	enc, err := htmlindex.Get(name)
	// The standard lists under "replacement" the encodings that it refuses to decode.
	if err == nil && enc != encoding.Replacement {
		return enc, nil
	}
	e := &Error{
		Problem: fmt.Sprintf("unknown encoding %q", name),
		Hint:    "use a name of the WHATWG standard, such as utf-8, utf-16le, windows-1252, shift_jis",
	}
	if near := Suggest(name, encodings); near != "" {
		e.Hint = fmt.Sprintf("did you mean %s?", near)
	}
	return nil, e
}

// decoder skips a byte order mark and returns what makes UTF-8 of the rest.
func (f *File) decoder(text *bufio.Reader, name string) (transform.Transformer, error) {
	first, _ := text.Peek(4)
	if guess := unmarked(first); guess != "" && name == "" {
		return nil, &Error{
			File: f.name, Problem: "looks like UTF-16 without a byte order mark",
			Hint: fmt.Sprintf("name its encoding: --encoding %s, or utf-8 if it is that", guess),
		}
	}
	for _, m := range marks {
		if bytes.HasPrefix(first, []byte(m.bytes)) {
			text.Discard(len(m.bytes))
			name = m.encoding
			break
		}
	}
	enc, err := lookup(cmp.Or(name, "utf-8"))
	if err != nil {
		return nil, err
	}
	f.repair = new(repair)
	if canonical, _ := htmlindex.Name(enc); canonical == "utf-8" {
		return f.repair, nil
	}
	f.repair.marks = true
	return transform.Chain(enc.NewDecoder(), f.repair), nil
}

// unmarked returns the encoding of a text that begins with two characters of ASCII in UTF-16, else "". Read as UTF-8
// such a text is valid, but no word of it would ever match.
func unmarked(first []byte) string {
	if len(first) < 4 {
		return ""
	}
	zero := [4]bool{first[0] == 0, first[1] == 0, first[2] == 0, first[3] == 0}
	switch zero {
	case [4]bool{false, true, false, true}:
		return "utf-16le"
	case [4]bool{true, false, true, false}:
		return "utf-16be"
	}
	return ""
}
