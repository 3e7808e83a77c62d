package complexity

import (
	"bufio"
	"strconv"
	"strings"
	"testing"
)

// treeWord is a word of a treebank.
type treeWord struct {
	start        int // in the sentence
	form         string
	upos, xpos   string
	features     string
	relation     string
	head         int // number of the word that it depends on, from 1; 0 for none
	headRelation string
	headTag      string
}

// treeSentence is a sentence of a treebank: as it is written, and its words.
type treeSentence struct {
	text  string
	words []treeWord
}

// readTreebank reads sentences in CoNLL-U.
func readTreebank(t *testing.T, name string) []treeSentence {
	t.Helper()
	var all []treeSentence
	lines := bufio.NewScanner(open(t, name))
	var s treeSentence
	var at, groupEnd int // where the next word is looked for, and the last word of a group such as don't
	for lines.Scan() {
		line := lines.Text()
		fields := strings.Split(line, "\t")
		switch {
		case line == "":
			s.resolveHeads()
			all = append(all, s)
			s, at, groupEnd = treeSentence{}, 0, 0
		case strings.HasPrefix(line, "# text = "):
			s.text = strings.TrimPrefix(line, "# text = ")
		case line[0] == '#', strings.Contains(fields[0], "."): // a comment, or a word that is not written
		case strings.Contains(fields[0], "-"):
			_, last, _ := strings.Cut(fields[0], "-")
			groupEnd, _ = strconv.Atoi(last)
			at += max(strings.Index(s.text[at:], fields[1]), 0)
		default:
			number, _ := strconv.Atoi(fields[0])
			if number > groupEnd {
				at += max(strings.Index(s.text[at:], fields[1]), 0)
			}
			head, _ := strconv.Atoi(fields[6])
			s.words = append(s.words, treeWord{
				start: at, form: strings.ToLower(fields[1]), upos: fields[3], xpos: fields[4], features: fields[5], relation: fields[7], head: head,
			})
			at = min(at+len(fields[1]), len(s.text))
		}
	}
	if err := lines.Err(); err != nil {
		t.Fatal(err)
	}
	return all
}

// resolveHeads notes at each word what the word is that it depends on.
func (s *treeSentence) resolveHeads() {
	for i, w := range s.words {
		if w.head > 0 {
			head := s.words[w.head-1]
			s.words[i].headRelation, _, _ = strings.Cut(head.relation, ":")
			s.words[i].headTag = head.xpos
			if head.relation == "acl:relcl" {
				s.words[i].headRelation = head.relation
			}
		}
	}
}

// gold is what a word marks by its annotation. A preposition before a gerund counts as a preposition, which the
// annotation calls a subordinator; a particle (give up) and the second word of because of do not count.
func (w treeWord) gold() class {
	marks := w.upos == "SCONJ" && w.relation == "mark"
	asks := w.xpos == "WRB" && strings.Contains("advcl ccomp acl csubj xcomp", w.headRelation) && w.headRelation != ""
	switch {
	case marks && w.headTag == "VBG" && classOf(w.form)&(preposition|timeWord|to|as|like) != 0:
		return preposition
	case marks, asks:
		return subordinator
	case strings.Contains(w.features, "PronType=Rel"):
		return relative
	case w.upos == "ADP" && w.relation != "compound:prt" && w.relation != "fixed":
		return preposition
	case w.upos == "CCONJ":
		return coordinator
	case w.relation == "aux:pass":
		return be
	}
	return 0
}

// isContent tells whether a word is one of content by its tag: a noun, a full verb, an adjective, an adverb in ly.
func (w treeWord) isContent() bool {
	return strings.Contains("NOUN PROPN ADJ VERB", w.upos) || w.upos == "ADV" && strings.HasSuffix(w.form, "ly")
}
