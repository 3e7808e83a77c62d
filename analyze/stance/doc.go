// Package stance counts how a text takes a position, how it looks at that position, and how it speaks to others: whether it
// declares, hedges, grants, and whether it addresses anybody. It knows nothing of files or groups.
//
//	s, err := stance.New(stance.Exclude)
//	m := s.NewMeter()
//	c := m.Measure("I may be wrong, but I think that you should wait.")
//	for _, measure := range stance.Measures() {
//		fmt.Println(measure.Name, measure.Of(&c)) // hits per 1,000 words
//	}
//
// Measures lists every figure with its name, definition, source and examples. The model is Hyland's of stance and engagement
// (2005) with the engagement of the appraisal framework (Martin & White 2005) and the markers of conversational
// receptiveness (Yeomans et al. 2020). What we have added are marks of an arguer who thinks about the own position, and of
// text without one: impersonal positions, formulas of both sides, what assistants say of themselves.
//
// # How it counts
//
// The markers are entries of the built-in lexicon stance, whose categories are the measures. A Meter finds them; a
// text may be given to it window by window, and where it is cut makes no difference. Most words have other uses: May is a
// month, a will is written, "I think of you" declares nothing. So the note of an entry may name a condition on what stands around it (conditions.go), such as
//
//	may	epistemic		epistemic if may and not month
//
// A condition is a pattern over classes of words (classes.go): "i adverb/aux* _" is a hit behind I, with adverbs and
// auxiliaries between. The few things that no pattern says are rules (rules.go): questions, asides in brackets, while …
// it is also. A phrase counts for its own measures, and the entries that it holds count for theirs: "in my view" is a
// declared position and has a my.
//
// What is quoted counts for nothing, unless quotations are included: a quoted I is not the writer. We is taken for writer
// and reader together, unless it did something (we went) or has something of its own (our parents).
//
// A sentence of more than 1,024 words or 64 KiB is read in pieces of that size, so that memory is bounded.
//
// # How well
//
// Ambiguous words in the half of the dev part of the English Web Treebank that the conditions were not revised by, against
// its gold tags: may, might, can, will, must, would, could as modal verbs, need to, pretty, us and u have precision and
// recall of 1 each (157 of them in all); about as an adverb precision 1, recall .2 of 5; like as a verb of the writer
// precision 1, recall .75 of 4. A tagger (jdkato/prose 2.0.0) on the same words has 1 and .98 for can and will, .33 and .50 for
// must, 1 and .83 for need to, .29 and .50 for like, .50 and .60 for about. It would raise no precision, so there is none here.
//
// Precision by reading: of 20 random hits of each measure, half from people and half from models (Herbold et al. 2023, OUTFOX
// and Anthropic's persuasion data, without texts more than 19 % of whose words are rare, since models run hot write no English),
// so many were what the definition says. Lists and conditions were revised by earlier samples, and by errors of these too.
//
//	20: self, declared, epistemic, balance, you, we, question, directive, concede, limiter, modal, connective
//	19: hedge, deontic, experience, fair, negation, reasoning, shared, direct (of people, since models have one or two)
//	18: booster, attribute, rhetorical, quote, impersonal
//	17: attitude (after which a word that was wrong was taken out; 18 in the sample before)
//
// Those of attitude, booster, hedge, impersonal, rhetorical, shared, direct and attribute are of samples drawn last; before,
// booster had 16, shared 17, attribute 16 and 17, direct 16. What is left are other people's feelings that count as the
// writer's (attitude), manner (booster), and questions that anybody could ask (rhetorical).
//
// Of rarer ones all hits, or all of models' and 10 of people's: grounds 15 of 15, agree 15 of 15, disagree 13 of 14, courtesy 12
// of 13, acknowledge 12 of 13, aside 17 of 18, fallible 10 of 11, disclaimer 7 of 7. Change of mind is too rare
// in essays to say: 2 of 2.
//
// # Receptiveness
//
// The score receptiveness says how receptive people would find a reply to somebody of another view. Its formula is with the
// measure, its weights are in data/receptiveness.tsv, and Command learn makes them: on 2,000 rated replies r = .43 by
// cross-validation. It was learned from replies of some 70 words and means little for texts of another kind.
package stance
