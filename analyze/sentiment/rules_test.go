package sentiment

import (
	"strings"
	"testing"
)

// Each case is one rule, or one behaviour of the reference that a simpler reading of the rules would miss. The expected
// scores are those of vaderSentiment 3.3.2, exact (with the two idioms about hearts as its repository has them).
var ruleCases = []struct {
	reason, text string
	want         Scores
}{
	// Texts without a valence.
	{"an empty text has no words, hence no shares", "", Scores{0, 0, 0, 0}},
	{"white space alone is no word", " \t\n\u2003", Scores{0, 0, 0, 0}},
	{"a text of neutral words only", "The table is in the room.", Scores{0, 1, 0, 0}},
	{"a text of one question mark is one word", "?", Scores{0, 1, 0, 0}},
	// The list, and which words are in it.
	{"a word of the list that the module lacks", "My heart is in it.", Scores{0, 0.488, 0.512, 0.6369}},
	{"and the other one", "Hearts and minds.", Scores{0, 0.317, 0.683, 0.6486}},
	{"the last of two lines of the list counts: ok is 1.2, not 1.6", "ok", Scores{0, 0, 1, 0.296}},
	{"U+0130 in lower case is an i and a dot above, hence no i", "nİce", Scores{0, 1, 0, 0}},
	{"the Kelvin sign is a k in lower case", "Kind people", Scores{0, 0.227, 0.773, 0.5267}},
	{"a letter beyond ASCII makes another word", "goöd", Scores{0, 1, 0, 0}},
	{"a final sigma is a letter like others", "GOOD ΟΔΟΣ", Scores{0, 0.256, 0.744, 0.4404}},
	{"full-width letters are others than ASCII's", "ＧＯＯＤ", Scores{0, 1, 0, 0}},
	{"the list has :Þ, but a word is looked up in lower case, and :þ it has not", "So it is :Þ", Scores{0, 1, 0, 0}},
	// White space.
	{"U+001C parts words, as Python has it", "good\x1cbad x", Scores{0.473, 0.135, 0.392, -0.1531}},
	{"so does a no-break space", "good\u00a0bad x", Scores{0.473, 0.135, 0.392, -0.1531}},
	{"a zero-width space does not", "good\u200bbad x", Scores{0, 1, 0, 0}},
	{"a line separator does", "good\u2028bad x", Scores{0.473, 0.135, 0.392, -0.1531}},
	// Punctuation.
	{"punctuation comes off both ends", "\"'(good).\"!!", Scores{0, 0, 1, 0.5399}},
	{"with two characters left nothing comes off: ok. is no word of the list", "It is ok.", Scores{0, 1, 0, 0}},
	{"with one character left it may be an emoticon", "I saw it :D and left", Scores{0, 0.554, 0.446, 0.6166}},
	{"with no character left, too", "I saw it :) and left", Scores{0, 0.625, 0.375, 0.4588}},
	{"only ASCII punctuation comes off", "“good”", Scores{0, 1, 0, 0}},
	{"punctuation within a word stays", "good,bad", Scores{0, 1, 0, 0}},
	// Emoji.
	{"an emoji is its description", "I ❤ it", Scores{0, 0.417, 0.583, 0.6369}},
	{"a space comes before the description if there is none", "I❤", Scores{0, 0.323, 0.677, 0.6369}},
	{"but none behind it: eyesgood is no word", "😁good", Scores{0, 0.571, 0.429, 0.4588}},
	{"a variation selector sticks to the description: heart\ufe0f is no word", "I ❤\ufe0f it", Scores{0, 1, 0, 0}},
	{"an emoji in a run gets its spaces", "😁😁😁", Scores{0, 0.571, 0.429, 0.8402}},
	{"marks of a description count: ON! arrow", "good 🔛", Scores{0, 0.385, 0.615, 0.4926}},
	{"a description in capitals is shouted", "a good 🔛 GOOD", Scores{0, 0.305, 0.695, 0.7798}},
	// Degree.
	{"an intensifier one word before", "The room is very good", Scores{0, 0.556, 0.444, 0.4927}},
	{"two words before it counts 0.95", "The very big good", Scores{0, 0.486, 0.514, 0.4902}},
	{"three words before it counts 0.9", "very big and good", Scores{0, 0.487, 0.513, 0.4877}},
	{"four words before it counts nothing", "very big and quiet good", Scores{0, 0.58, 0.42, 0.4404}},
	{"an intensifier moves a negative valence down", "The room is very bad", Scores{0.487, 0.513, 0, -0.5849}},
	{"a dampener takes from it", "It is hardly good", Scores{0, 0.535, 0.465, 0.3832}},
	{"and from a negative one", "It is hardly bad", Scores{0.517, 0.483, 0, -0.4951}},
	{"a degree word with a hyphen", "It is kind-of good", Scores{0, 0.535, 0.465, 0.3832}},
	{"a listed word between does not stop it", "very good bad", Scores{0.474, 0.125, 0.401, -0.1494}},
	{"three of them add up", "really very so good", Scores{0, 0.404, 0.596, 0.6618}},
	{"kind of is not the listed word kind", "What kind of room", Scores{0, 1, 0, 0}},
	{"kind alone is", "A kind man", Scores{0, 0.37, 0.63, 0.5267}},
	{"kind of as a dampener needs three words before the listed one", "It was kind of good", Scores{0, 0.605, 0.395, 0.3832}},
	{"with only two words before it there is no phrase", "kind of good", Scores{0, 0.408, 0.592, 0.4404}},
	{"a dampening phrase one word farther off takes the same", "x sort of rather good", Scores{0, 0.605, 0.395, 0.3832}},
	{"just enough is a dampening phrase", "There was just enough good", Scores{0, 0.605, 0.395, 0.3832}},
	{"a dampening phrase takes the same off a negative valence", "It was sort of bad", Scores{0.487, 0.513, 0, -0.5849}},
	// Capitals.
	{"capitals count where others are small", "The room is GOOD", Scores{0, 0.452, 0.548, 0.5622}},
	{"all in capitals count nothing", "THE ROOM IS GOOD", Scores{0, 0.508, 0.492, 0.4404}},
	{"nor do they in a degree word then", "THE ROOM IS VERY GOOD", Scores{0, 0.556, 0.444, 0.4927}},
	{"digits are neither, so that capitals count beside them", "GOOD 42", Scores{0, 0.216, 0.784, 0.5622}},
	{"a negative word in capitals goes down", "The room is BAD", Scores{0.585, 0.415, 0, -0.6408}},
	{"a degree word in capitals adds both", "The room is VERY good", Scores{0, 0.505, 0.495, 0.6028}},
	{"and takes both from a negative valence", "The room is VERY bad", Scores{0.531, 0.469, 0, -0.6732}},
	{"a dampener in capitals adds, since capitals do", "It is HARDLY good", Scores{0, 0.473, 0.527, 0.5171}},
	{"a title case letter is not a capital, so that some words are not", "ǅAB GOOD", Scores{0, 0.216, 0.784, 0.5622}},
	{"mathematical capitals are capitals, so that all are", "𝐀𝐁𝐂 GOOD", Scores{0, 0.256, 0.744, 0.4404}},
	{"circled letters are capitals", "ⒶⒷⒸ GOOD", Scores{0, 0.256, 0.744, 0.4404}},
	{"a superscript small letter is small", "GOODʰʰ GOOD", Scores{0, 0.216, 0.784, 0.5622}},
	{"the feminine ordinal is small", "1ª GOOD", Scores{0, 0.216, 0.784, 0.5622}},
	// Negation.
	{"a negation one word before", "It is not good", Scores{0.445, 0.555, 0, -0.3412}},
	{"two words before", "It is not that good", Scores{0.376, 0.624, 0, -0.3412}},
	{"three words before", "It is not all that good", Scores{0.325, 0.675, 0, -0.3412}},
	{"four words before it counts nothing", "not all of that good", Scores{0, 0.58, 0.42, 0.4404}},
	{"two negations", "It is not never good", Scores{0, 0.662, 0.338, 0.2594}},
	{"negation of a negative word", "It is not bad", Scores{0, 0.513, 0.487, 0.431}},
	{"a word that holds n't", "He darestn't good", Scores{0.546, 0.454, 0, -0.3412}},
	{"in capitals too", "HE DARESTN'T GOOD x", Scores{0.496, 0.504, 0, -0.4494}},
	{"negations are listed without their apostrophe, too", "It cant good", Scores{0.546, 0.454, 0, -0.3412}},
	{"the typographic apostrophe makes another word", "It isn’t good", Scores{0, 0.408, 0.592, 0.4404}},
	{"the negation takes the degree with it", "It is not very good", Scores{0.396, 0.604, 0, -0.3865}},
	{"a degree word before the negation is added to what that made", "It is very not good", Scores{0.402, 0.598, 0, -0.3988}},
	{"a negation that is no adverb", "despite good", Scores{0.706, 0.294, 0, -0.3412}},
	// Never so, without doubt, least.
	{"never so strengthens", "never so good", Scores{0, 0.348, 0.652, 0.5777}},
	{"so does never this", "never this good", Scores{0, 0.372, 0.628, 0.5228}},
	{"never, a word, this", "never was this good", Scores{0, 0.471, 0.529, 0.5228}},
	{"never so, a word", "never so very good", Scores{0, 0.423, 0.577, 0.6236}},
	{"so next to the word is enough at three words: the reference's condition", "it is so good", Scores{0, 0.445, 0.555, 0.5777}},
	{"with two words before it the so is not enough", "is so good", Scores{0, 0.385, 0.615, 0.4927}},
	{"so is this", "it is this good", Scores{0, 0.471, 0.529, 0.5228}},
	{"and then no negation counts at three words", "not at this good", Scores{0, 0.471, 0.529, 0.5228}},
	{"never that is a negation", "never that good", Scores{0.546, 0.454, 0, -0.3412}},
	{"without doubt is no negation of a third word, but one of doubt", "without doubt good", Scores{0, 0.166, 0.834, 0.6136}},
	{"without doubt with a word between", "without any doubt good", Scores{0, 0.285, 0.715, 0.6136}},
	{"without doubt and a word", "without doubt a good room", Scores{0, 0.375, 0.625, 0.6136}},
	{"doubt itself is negated two words off", "without a doubt", Scores{0, 0.487, 0.513, 0.2755}},
	{"without anything else is a negation", "without good rooms", Scores{0.546, 0.454, 0, -0.3412}},
	{"least negates", "It is the least good", Scores{0.376, 0.624, 0, -0.3412}},
	{"at least does not", "At least good", Scores{0, 0.408, 0.592, 0.4404}},
	{"very least does not", "The very least good", Scores{0, 0.486, 0.514, 0.4902}},
	{"least as the first word", "Least good room", Scores{0.546, 0.454, 0, -0.3412}},
	{"least two words before does nothing", "least of good", Scores{0, 0.408, 0.592, 0.4404}},
	// No.
	{"no before a listed word is no word of its own", "no good", Scores{0.706, 0.294, 0, -0.3412}},
	{"no before another word is negative", "no room", Scores{0.688, 0.312, 0, -0.296}},
	{"no at the end is negative", "I say no", Scores{0.524, 0.476, 0, -0.296}},
	{"no two words before", "no such good", Scores{0.822, 0.178, 0, -0.5583}},
	{"no three words before with or", "no room or good", Scores{0.697, 0.303, 0, -0.5583}},
	{"no three words before with nor", "no room nor good", Scores{0.353, 0.32, 0.327, -0.0412}},
	{"no three words before with another word", "no room and good", Scores{0.31, 0.282, 0.408, 0.1779}},
	{"no no: the second is negated by the first", "no no", Scores{0, 0.346, 0.654, 0.2235}},
	{"no no good", "no no good", Scores{0.454, 0.189, 0.357, -0.1326}},
	{"NO in capitals without valence goes down", "NO good room", Scores{0.805, 0.195, 0, -0.4835}},
	// Idioms.
	{"an idiom at its last word needs three words before it", "it is really the bomb", Scores{0, 0.5, 0.5, 0.6124}},
	{"with two words before there is none", "really the bomb", Scores{0.635, 0.365, 0, -0.539}},
	{"an idiom at its first word", "so he said yeah right", Scores{0.429, 0.571, 0, -0.4588}},
	{"an idiom of valence 0 makes a neutral word", "I am at the bus stop", Scores{0, 1, 0, 0}},
	{"an idiom of three words counts at its last word, and the first is listed too", "it was a kiss of death", Scores{0.556, 0.444, 0, -0.6124}},
	{"to die for is not found from its middle word, the only one that is listed", "a cake to die for", Scores{0.494, 0.506, 0, -0.5994}},
	{"it is found from a listed word behind it", "a cake to die for great", Scores{0.328, 0.336, 0.336, 0.0258}},
	{"an idiom of two listed words counts at both", "he has a beating heart", Scores{0, 0.268, 0.732, 0.8481}},
	{"an idiom that only the repository's code has", "it is a broken heart", Scores{0.722, 0.278, 0, -0.8316}},
	{"bad ass counts at both words", "He is quite bad ass", Scores{0, 0.375, 0.625, 0.6124}},
	{"badass is a listed word with its own valence", "He is such a badass", Scores{0, 0.625, 0.375, 0.34}},
	{"an idiom that ends one word before gives its valence to the word behind, too", "x the shit good", Scores{0.375, 0.208, 0.417, 0.1027}},
	{"and one that ends two words before", "bus stop very good", Scores{0.423, 0.577, 0, -0.296}},
	{"a listed word three words before keeps idioms from being looked for", "good and so yeah right", Scores{0, 0.357, 0.643, 0.659}},
	{"and keeps this from being an emphasis", "great is this good", Scores{0, 0.222, 0.778, 0.7906}},
	{"an idiom of two words with more behind it", "so he is a bad ass and more", Scores{0, 0.545, 0.455, 0.6124}},
	{"of two idioms the one that ends with the word comes first", "the shit bad ass", Scores{0.67, 0.094, 0.236, -0.6808}},
	{"an idiom overrides the negation before", "they do not really yeah right", Scores{0.375, 0.625, 0, -0.4588}},
	{"the idiom replaces what degree words added", "it is very very bad ass", Scores{0, 0.444, 0.556, 0.6124}},
	{"least after an idiom still negates", "x y least bad ass", Scores{0.277, 0.394, 0.329, 0.1002}},
	// Contrast.
	{"but halves what is before and adds half to what is behind", "The room is good but the bed is bad", Scores{0.347, 0.511, 0.142, -0.5859}},
	{"only the first but counts", "good but bad but good", Scores{0.378, 0.159, 0.462, 0.0129}},
	{"But in capitals and with a comma", "good, BUT, bad", Scores{0.617, 0.13, 0.253, -0.5859}},
	{"but alone", "but", Scores{0, 1, 0, 0}},
	{"no valence before", "but good", Scores{0, 0.206, 0.794, 0.5927}},
	{"the first of equal valences is changed, here each in turn", "good good but good good", Scores{0, 0.079, 0.921, 0.891}},
	{"3 becomes 1.5 and is found in place of the next 1.5, which keeps its valence", "gorgeous x x x admires x x x admires but x", Scores{0, 0.571, 0.429, 0.6124}},
	{"the word before the but is changed by its equal behind it", "gorgeous admires but admires gorgeous", Scores{0, 0.08, 0.92, 0.8885}},
	// Marks.
	{"one exclamation mark", "good!", Scores{0, 0, 1, 0.4926}},
	{"four", "good!!!!", Scores{0, 0, 1, 0.6209}},
	{"five count as four", "good!!!!!", Scores{0, 0, 1, 0.6209}},
	{"marks anywhere in the text", "! good ! x", Scores{0, 0.463, 0.537, 0.5399}},
	{"one question mark counts nothing", "good?", Scores{0, 0, 1, 0.4404}},
	{"two", "good??", Scores{0, 0, 1, 0.504}},
	{"three", "good???", Scores{0, 0, 1, 0.533}},
	{"four and more", "good????", Scores{0, 0, 1, 0.594}},
	{"both", "good!?!?", Scores{0, 0, 1, 0.5919}},
	{"marks move a negative sum down", "bad!!", Scores{1, 0, 0, -0.6229}},
	{"marks do nothing to a sum of zero", "table!!", Scores{0, 1, 0, 0}},
	{"the full-width mark is none", "good！", Scores{0, 1, 0, 0}},
	// Sums and rounding.
	{"marks move neither of two equal sides", "glad x awful!!!", Scores{0.429, 0.143, 0.429, 0}},
	{"valences are added from left to right: 2.2e-16 remains, and the marks count", "glad cruel fine!!!", Scores{0.401, 0, 0.599, 0.2206}},
	{"in another order nothing remains", "glad fine cruel!!!", Scores{0.401, 0, 0.599, 0}},
	{"a share of 0.0625 is a tie and goes to the even digit", "abilities" + strings.Repeat(" x", 30), Scores{0, 0.938, 0.062, 0.25}},
}

func TestRules(t *testing.T) {
	s := newScorer(t)
	for _, c := range ruleCases {
		if got := s.Score(c.text); got != c.want {
			t.Errorf("%s: Score(%q) = %v, want %v", c.reason, c.text, got, c.want)
		}
	}
}
