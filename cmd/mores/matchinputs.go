package main

import (
	"bufio"
	"cmp"
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"strings"

	"github.com/go-json-experiment/json"

	"mores/analyze/claims"
	"mores/analyze/text"
	matching "mores/compare/match"
	"mores/corpora"
	"mores/corpora/source"
)

// claimsRead are claims, and what a reader must know of how they were read.
type claimsRead struct {
	claims   []matching.Claim
	units    []int
	language language
	warnings []string
}

func (r *claimsRead) add(c matching.Claim, unit int) {
	r.claims, r.units = append(r.claims, c), append(r.units, unit)
}

// cutters find what of a text is matched.
var cutters = map[string]func(s string) (spans []text.Span, numbers []int){
	"claim":    cutClaims,
	"sentence": cutSentences,
	"text":     func(s string) ([]text.Span, []int) { return []text.Span{{Start: 0, End: len(s)}}, []int{1} },
}

// unitNames are what --unit may say.
var unitNames = []string{"claim", "sentence", "text"}

// cutClaims are the units that are claims, with their numbers among all.
func cutClaims(s string) (spans []text.Span, numbers []int) {
	for i, u := range claims.Analyze(s) {
		if u.Role == claims.Claim {
			spans, numbers = append(spans, u.Span), append(numbers, i+1)
		}
	}
	return spans, numbers
}

func cutSentences(s string) (spans []text.Span, numbers []int) {
	for i, p := range text.AppendSentences(nil, s, text.AppendWords(nil, s)) {
		spans, numbers = append(spans, p), append(numbers, i+1)
	}
	return spans, numbers
}

// from takes in what of each document is matched.
func (r *claimsRead) from(unit string) func(corpora.Document) error {
	return func(d corpora.Document) error {
		r.language.add(d)
		spans, numbers := cutters[unit](d.Text)
		for i, p := range spans {
			if s := strings.TrimSpace(p.Of(d.Text)); s != "" {
				r.add(matching.Claim{Document: strings.Clone(d.ID), Group: d.Group, Topic: d.Topic, Text: strings.Clone(s)}, numbers[i])
			}
		}
		return nil
	}
}

// claimLine is a line of a file of claims. Other names are passed over.
type claimLine struct {
	ID    string  `json:"id"`
	Group string  `json:"group"`
	Topic string  `json:"topic"`
	Unit  float64 `json:"unit"`
	Text  string  `json:"text"`
	Role  string  `json:"role"`
}

const claimsHint = `an object a line, as mores claims writes it: {"id":"…","group":"…","topic":"…","unit":1,"text":"…","role":"claim"}`

// longestLine is how many bytes a line of a file of claims has at most.
const longestLine = 64 << 20

// readClaims reads the claims of a file. A line whose role is not claim is passed over.
func readClaims(path string, stdin io.Reader) (*claimsRead, inputRecord, error) {
	file, err := source.Open(path, stdin, source.Options{})
	if err != nil {
		return nil, inputRecord{}, err
	}
	defer file.Close()
	sum, r, documents, others := sha256.New(), &claimsRead{}, map[string]int{}, 0
	input := inputRecord{Name: corporaName(path)}
	lines := bufio.NewScanner(io.TeeReader(file, sum))
	lines.Buffer(nil, longestLine)
	for n := 1; lines.Scan(); n++ {
		input.Bytes += int64(len(lines.Bytes())) + 1
		if strings.TrimSpace(lines.Text()) == "" {
			continue
		}
		var l claimLine
		if err := json.Unmarshal(lines.Bytes(), &l); err != nil {
			return nil, input, &source.Error{File: path, Line: n, Problem: "no object of a claim: " + jsonProblem(err), Text: lines.Text(), Hint: claimsHint}
		}
		if l.ID == "" || strings.TrimSpace(l.Text) == "" {
			return nil, input, &source.Error{File: path, Line: n, Problem: "a claim needs an id and a text", Text: lines.Text(), Hint: claimsHint}
		}
		document := l.Group + "\x00" + l.Topic + "\x00" + l.ID
		documents[document]++
		if l.Role != "" && l.Role != string(claims.Claim) {
			others++
			continue
		}
		r.add(matching.Claim{Document: l.ID, Group: l.Group, Topic: l.Topic, Text: l.Text}, cmp.Or(int(l.Unit), documents[document]))
	}
	if err := lines.Err(); err != nil {
		return nil, input, err
	}
	input.SHA256, input.Documents = hex.EncodeToString(sum.Sum(nil)), len(documents)
	if len(r.claims) == 0 {
		return nil, input, &source.Error{File: path, Problem: fmt.Sprintf("no claim, of %s", plural(others, "line", "lines")), Hint: claimsHint}
	}
	return r, input, nil
}

// corporaName is what a record calls an input.
func corporaName(path string) string { return path[strings.LastIndexAny(path, `/\`)+1:] }

// jsonProblem is what is wrong, without the package's name.
func jsonProblem(err error) string { return strings.TrimPrefix(err.Error(), "json: ") }
