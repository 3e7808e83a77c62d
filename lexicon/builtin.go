package lexicon

import (
	"crypto/sha256"
	"embed"
	"encoding/hex"
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
	content, err := embedded.ReadFile("data/" + name + ".tsv")
	if err != nil {
		return nil, &source.Error{Problem: "no built-in lexicon is called " + name}
	}
	lexicon, err := read(name, &file{path: name, text: string(content)}, ".tsv")
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256(content)
	lexicon.SHA256 = hex.EncodeToString(sum[:])
	return lexicon, nil
}
