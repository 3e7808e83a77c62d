package lexicon

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
	"io"
	"strings"

	"mores/corpora/source"
)

//go:embed data/*.tsv
var embedded embed.FS

// BuiltinNames are the lexicons that are part of the program, in alphabetical order: each file of the folder data is one.
func BuiltinNames() []string {
	files, err := embedded.ReadDir("data")
	if err != nil {
		panic(err) // the folder is part of the binary
	}
	names := make([]string, len(files))
	for i, f := range files {
		names[i] = strings.TrimSuffix(f.Name(), ".tsv")
	}
	return names
}

// Builtin returns the embedded lexicon of that name.
func Builtin(name string) (*Lexicon, error) {
	b, err := readBuiltin(name, false)
	if err != nil {
		return nil, err
	}
	return b.lexicon, nil
}

func readBuiltin(name string, checking bool) (*builder, error) {
	in, err := embedded.Open("data/" + name + ".tsv")
	if err != nil {
		return nil, &source.Error{Problem: "no built-in lexicon is called " + name}
	}
	defer in.Close()
	var content strings.Builder
	if info, err := in.Stat(); err == nil {
		content.Grow(int(info.Size()))
	}
	digest := sha256.New()
	if _, err := io.Copy(io.MultiWriter(&content, digest), in); err != nil {
		return nil, err
	}
	b := newBuilder(name, name)
	b.checking = checking
	if err := b.read(&file{path: name, text: content.String()}, ".tsv"); err != nil {
		return nil, err
	}
	b.lexicon.SHA256 = hex.EncodeToString(digest.Sum(nil))
	return b, nil
}

// sum is the SHA-256 of content in hex.
func sum(content []byte) string {
	digest := sha256.Sum256(content)
	return hex.EncodeToString(digest[:])
}
