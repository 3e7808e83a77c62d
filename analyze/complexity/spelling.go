package complexity

import "strings"

// spelledSyllables counts the syllables of a word, small letters a to z alone, by its spelling.
//
// Each run of vowels is a syllable. What that misses is put right by a rule for the last e and by a table of patterns:
// two vowels that are spoken apart (cre-ate, vari-ous), and vowels that are not spoken at all (busi-ness).
func spelledSyllables(s string) int {
	s = strings.ReplaceAll(s, "qu", "kw")
	if !strings.ContainsAny(s, "aeiouy") {
		return len(s) + 2*strings.Count(s, "w") // letters are named one by one, double-u has three
	}
	n := vowelRuns(s) + lastE(s)
	for i := range len(s) {
		for _, p := range patterns[s[i]-'a'] {
			if p.matchesAt(s, i) {
				n += p.change
			}
		}
	}
	return max(n, 1)
}

// vowelRuns counts the runs of vowels.
func vowelRuns(s string) int {
	n, inRun := 0, false
	for i := range len(s) {
		vowel := isVowelAt(s, i)
		if vowel && !inRun {
			n++
		}
		inRun = vowel
	}
	return n
}

// isVowelAt tells whether the letter at i is a vowel: a, e, i, o, u but behind q, and y except between vowels or where it
// opens the word before one.
func isVowelAt(s string, i int) bool {
	switch s[i] {
	case 'u':
		return i == 0 || s[i-1] != 'q'
	case 'y':
		vowelFollows := i+1 < len(s) && isVowel(s[i+1])
		return !vowelFollows || i > 0 && !isVowel(s[i-1])
	}
	return isVowel(s[i])
}

func isVowel(c byte) bool { return strings.IndexByte("aeiou", c) >= 0 }

// lastE is -1 where the last e of a word is written and not spoken: care, cares, cared.
func lastE(s string) int {
	stem, ending := cutLastE(s)
	if ending == "" || vowelRuns(stem) == 0 || isVowelAt(s, len(stem)-1) {
		return 0
	}
	last, before := stem[len(stem)-1], stem[max(len(stem)-2, 0)]
	switch {
	case last == 'l' && !isVowel(before) && strings.IndexByte("lrwy", before) < 0: // ta-bles, han-dled
		return 0
	case ending == "ed" && (last == 't' || last == 'd' || last == 'r' && !isVowel(before) && before != 'r'): // want-ed, hun-dred
		return 0
	case ending == "es" && (strings.IndexByte("sxzcg", last) >= 0 || last == 'h' && (before == 's' || before == 'c')): // church-es
		return 0
	}
	return -1
}

// cutLastE parts a word before its last e, where only s or d may stand behind that.
func cutLastE(s string) (stem, ending string) {
	for _, ending := range [...]string{"es", "ed", "e"} {
		if stem, found := strings.CutSuffix(s, ending); found {
			return stem, ending
		}
	}
	return s, ""
}

// apart lists where a run of vowels is two syllables, or where a syllable has no vowel letter (pris-m). Each line is a
// family.
const apart = `
	ia ciat tiat siast ^giant ^lion
	rio dio vio bio pio hio fio nious
	ier$ iers$ iest$ iety ietal rien dien scie clien alien diet ^kwiet
	ium ius
	creat idea realit realis realiz reac area Crea$ theat uclear
	eou video geo theo
	ual uat uan uenc uent fuel cruel duel
	uity genuin ruin fluid tuit uou
	eing oing Cying uing iing
	poem poet coex coop coor zool
	chaos aic$ oic$ heroi egoi
	^reo ^reu ^reinC ^reass ^reev ^reest ^reex ^preex proact
	Cire$ Cires$ Cired$
	sm$ sms$ thm
	nyo
`

// together lists where the other rules count a syllable that is not spoken.
const together = `
	cia tia gia ssia rsia asia riage liar nia$ avio shio
	nscie frien ntier pier$
	creatur reach croach
	geou geon gueC gue$ gues$
	busin ically
`

// pattern is a stretch of letters: small letters stand for themselves, C for a consonant (y is neither).
type pattern struct {
	text          string
	opens, closes bool // it begins or ends the word, written ^ and $
	change        int  // of the number of syllables, for each place where it matches
}

// patterns are both lists, by the letter that a match begins with.
var patterns = func() (byLetter ['z' - 'a' + 1][]pattern) {
	for _, p := range append(patternsOf(apart, 1), patternsOf(together, -1)...) {
		for letter := range byLetter {
			if isLike(p.text[0], 'a'+byte(letter)) {
				byLetter[letter] = append(byLetter[letter], p)
			}
		}
	}
	return byLetter
}()

func patternsOf(list string, change int) []pattern {
	var all []pattern
	for text := range strings.FieldsSeq(list) {
		text, opens := strings.CutPrefix(text, "^")
		text, closes := strings.CutSuffix(text, "$")
		all = append(all, pattern{text, opens, closes, change})
	}
	return all
}

// matchesAt tells whether the pattern is at i of a word.
func (p pattern) matchesAt(s string, i int) bool {
	if p.opens && i > 0 || i+len(p.text) > len(s) || p.closes && i+len(p.text) < len(s) {
		return false
	}
	for j := range len(p.text) {
		if !isLike(p.text[j], s[i+j]) {
			return false
		}
	}
	return true
}

// isLike tells whether a character of a pattern stands for the letter.
func isLike(of, letter byte) bool {
	if of == 'C' {
		return !isVowel(letter) && letter != 'y'
	}
	return of == letter
}
