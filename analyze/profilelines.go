package analyze

import (
	"errors"
	"slices"

	"github.com/go-json-experiment/json/jsontext"
)

// profileFormat is the version of the file of a profile, which is described in docs/profile.md. The file is text: a line
// of JSON that says what the profile is, one for each cell, one for each entry and group that has hits. It has no more
// than one form for a profile, so that equal profiles are equal files.
const profileFormat = 1

// headLine is the first line.
type headLine struct {
	Profile   int          `json:"profile"` // profileFormat
	Mores     string       `json:"mores"`
	Scores    []Formula    `json:"scores"`
	Sides     Sides        `json:"sides"`
	Negation  Negation     `json:"negation"`
	Compat    Compat       `json:"compat"`
	Lexicons  []usedLine   `json:"lexicons"`
	Sentiment usedLine     `json:"sentiment"`
	Sources   []sourceLine `json:"sources,omitzero"` // of other channels
	Columns   []columnLine `json:"columns"`
	Documents int          `json:"documents"`
	Words     int          `json:"words"`
	Cells     int          `json:"cells"`
	Hits      int          `json:"hits"`
}

// usedLine is a lexicon, or the word list of sentiment.
type usedLine struct {
	Name     string `json:"name"`
	Version  string `json:"version"`
	SHA256   string `json:"sha256"`
	Entries  int    `json:"entries,omitzero"`
	Citation string `json:"citation,omitzero"`
	Licence  string `json:"licence,omitzero"`
}

// sourceLine is what a channel rests on.
type sourceLine struct {
	Channel Channel `json:"channel"`
	Name    string  `json:"name"`
	Version string  `json:"version,omitzero"`
	SHA256  string  `json:"sha256"`
}

type columnLine struct {
	Name    string  `json:"name"`
	Kind    Kind    `json:"kind"`
	Formula Formula `json:"formula,omitzero"`
	Lexicon string  `json:"lexicon,omitzero"`
	Tally   string  `json:"tally,omitzero"`
}

// cellLine is a cell. Lists run over the columns. Where there is one document its squares follow from the sums.
type cellLine struct {
	Group     string   `json:"group"`
	Topic     string   `json:"topic"`
	Documents int      `json:"documents"`
	Words     int      `json:"words"`
	Sums      []figure `json:"sums"`
	Squares   []figure `json:"squares,omitzero"`
	Missing   [][]int  `json:"missing,omitzero"` // column from 0, documents, words
}

type hitLine struct {
	Lexicon    string   `json:"lexicon"`
	Entry      string   `json:"entry"`
	Categories []string `json:"categories"`
	Group      string   `json:"group"`
	Hits       int      `json:"hits"`
	Documents  int      `json:"documents"`
}

// figure is a list of floats that add up to an exact sum. In JSON it is 0, a number, or an array of two numbers or more.
type figure []float64

// MarshalJSONTo writes the figure.
func (f figure) MarshalJSONTo(out *jsontext.Encoder) error {
	switch len(f) {
	case 0:
		return out.WriteToken(jsontext.Int(0))
	case 1:
		return out.WriteToken(jsontext.Float(f[0]))
	}
	if err := out.WriteToken(jsontext.BeginArray); err != nil {
		return err
	}
	for _, v := range f {
		if err := out.WriteToken(jsontext.Float(v)); err != nil {
			return err
		}
	}
	return out.WriteToken(jsontext.EndArray)
}

var errFigure = errors.New("a figure is a number, or a list of up to 4 of them")

// UnmarshalJSONFrom reads the figure.
func (f *figure) UnmarshalJSONFrom(in *jsontext.Decoder) error {
	*f = nil
	list := in.PeekKind() == '['
	if list {
		if _, err := in.ReadToken(); err != nil {
			return err
		}
	}
	for in.PeekKind() == '0' && len(*f) < 4 {
		token, err := in.ReadToken()
		if err != nil {
			return err
		}
		v, err := token.Float()
		if err != nil {
			return err
		}
		*f = append(*f, v)
		if !list {
			break
		}
	}
	if list {
		if token, err := in.ReadToken(); err != nil || token.Kind() != ']' || len(*f) < 2 {
			return errors.Join(errFigure, err)
		}
	}
	if len(*f) == 0 {
		return errFigure
	}
	if slices.Equal(*f, figure{0}) {
		*f = nil
	}
	return nil
}

// usedLines are the lexicons of a profile as its file has them.
func usedLines(all []UsedLexicon) []usedLine {
	lines := make([]usedLine, len(all))
	for i, l := range all {
		lines[i] = usedLine(l)
	}
	return lines
}
