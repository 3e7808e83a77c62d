package analyze

import (
	"crypto/sha256"
	"fmt"

	"mores/analyze/complexity/ngram"
	"mores/analyze/text"
	"mores/corpora/source"
)

// Reference is what texts are foretold from: a model of other texts (package ngram). For a text on a topic it is the model
// less all texts on that topic, and for a text without a topic less the same text; so the texts of the reference can be
// scored too. Only figures by one reference can be compared.
type Reference struct {
	Name   string // as it was given
	SHA256 string // of the texts as stored, in hexadecimal digits
	Words  int
	model  *ngram.Model
}

// ReferenceBuilder makes a Reference.
type ReferenceBuilder struct{ model *ngram.Builder }

// NewReference returns a builder of a reference without texts.
func NewReference() *ReferenceBuilder { return &ReferenceBuilder{ngram.NewBuilder()} }

// Add adds a text on a topic, "" for none. The error says that there are too many words.
func (b *ReferenceBuilder) Add(topic, s string) error {
	words := text.AppendWords(nil, s)
	if b.model.Add(partOf(topic, s), s, words, text.AppendSentences(nil, s, words)) != nil {
		return &source.Error{Problem: fmt.Sprintf("the reference has more than %d words", ngram.MaxWords), Hint: "a sample will do: name some of the texts"}
	}
	return nil
}

// Reference returns the reference, by its name and the checksum of its texts. The builder is of no use afterwards.
func (b *ReferenceBuilder) Reference(name, sha256 string) *Reference {
	return &Reference{name, sha256, b.model.Words(), b.model.Model()}
}

// partOf names the part of a reference that is left out for a text.
func partOf(topic, s string) string {
	if topic != "" {
		return "topic " + topic
	}
	sum := sha256.Sum256([]byte(s))
	return "text " + string(sum[:])
}
