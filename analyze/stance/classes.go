package stance

import (
	"strings"
	"sync"
)

// class is the set of classes that a word belongs to, by its form alone.
type class uint64

// Classes that are not only lists of words.
const (
	known    class = 1 << iota // every word has it
	number                     // begins with a digit, or is a number
	adverb                     // by its ending, or listed
	past                       // a past form or a past participle, by its ending or listed
	firstOwn                   // the first class that is a list and nothing else
)

// classLists are the words of each class. A name in capitals stands for the words of that class.
var classLists = []struct{ name, words string }{
	{"number", "half one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety " +
		"hundred thousand million billion dozen dozens third quarter fifth hour"},
	{"adverb", "very so really quite also not never always most more too just even all such pretty rather extremely as still now then already far " +
		"much least less often well yet only almost both equally highly deeply strongly somewhat sometimes once ever perhaps maybe therefore thus " +
		"however indeed again anymore instead further long absolutely kind of sort bit little lot kinda sorta super damn way simply merely likewise"},
	{"past", "was were had did went came saw heard met knew took gave made got grew began became told said thought felt found left lost won spent " +
		"stood sat ran drove wrote read ate drank slept spoke chose broke bought brought built caught taught fought held kept led meant paid sent " +
		"didn't didnt couldn't wasn't weren't hadn't " +
		"sold shot sang swam threw wore woke hid fell flew drew been gone done seen taken given known grown come written spoken chosen broken eaten " +
		"fallen forgotten forgot understood set put let"},
	{"i", "i i've ive i'd i'll id ill"},
	{"im", "i'm im am"},
	{"ive", "i've ive"},
	{"my", "my"},
	{"it", "it"},
	{"its", "it's its"},
	{"thats", "it's its that's thats this's"},
	{"heis", "it's its that's thats he's she's they're theyre we're you're youre there's what's who's here's"},
	{"you", "you u ya"},
	{"youre", "you're youre"},
	{"linking", "is are was were be been being am isn't aren't wasn't weren't seem seems seemed become becomes became remain remains feel feels felt " +
		"look looks looked sound sounds sounded ain't isnt arent wasnt"},
	{"aux", "do does did don't dont didn't didnt doesn't doesnt would could can will may might must should shall have has had having to cannot can't " +
		"cant couldn't wouldn't won't wont shouldn't haven't hasn't hadn't 'd 'll 've"},
	{"modal", "would could can will may might must should shall cannot can't cant couldn't wouldn't won't shouldn't ought"},
	{"would", "would could might must should"},
	{"wouldrather", "would i'd you'd he'd she'd we'd they'd or had"},
	{"maybe", "may might could"},
	{"likely", "probably possibly perhaps maybe likely sometimes often certainly obviously clearly"},
	{"have", "have has had having"},
	{"do", "do did does have"},
	{"negator", "not never no don't dont didn't didnt doesn't doesnt won't wont wouldn't can't cant cannot couldn't isn't aren't wasn't weren't isnt " +
		"arent wasnt werent couldnt shouldnt wouldnt havent hasnt hadnt ain't nothing hardly barely neither nor without shouldn't haven't hasn't hadn't none few"},
	{"det", "a an the my your his her its our their no every each any another"},
	{"urgent", "great urgent strong pressing real growing basic fundamental constant desperate human special no in"},
	{"prep", "of in on at by for with from to into about over under through during between against toward towards upon within without since until till before after"},
	{"monthly", "in of last next since until by this late early mid from to april june every during"},
	{"to", "to that for how when if whether what why who where because"},
	{"that", "that"},
	{"clause", "that it this these those the a an we they he she you i there people students my our your their his her like as if what how everyone no " +
		"nobody all some many most such it's that's i'm we're they're there's schools parents children kids teachers every each one having being"},
	{"subject", "i you he she it we they there this that these those the a an my your his her our their people students everyone some many most i'm " +
		"it's we're they're you're he's she's there's if even when"},
	{"manner", "what how whether when which each every your my our their individual"},
	{"mine", "i i'm im i've ive i'd i'll my"},
	{"about", "about of back over through ahead"},
	{"place", "now there here next behind in on at after before away back up down around along"},
	{"own", "own personal honest humble main firm strong first final general overall basic initial current second whole only true long considered " +
		"original previous strongest biggest professional"},
	{"kin", "own best old older younger oldest youngest little big late good close closest dear ex former step elderly two three four whole entire high middle " +
		"first last english math history science"},
	{"some", "some many most several certain few numerous others countless"},
	{"folk", "those ones anyone people individuals persons parents students teachers experts critics opponents proponents supporters others americans scholars citizens " +
		"adults us them folks kids teens teenagers schools educators men women conservatives liberals democrats republicans politicians christians " +
		"scientists economists philosophers observers advocates skeptics employers doctors children users voters researchers theorists psychologists"},
	{"crowd", "people others everyone everybody society"},
	{"who", "who that"},
	{"everyone", "we everyone everybody"},
	{"degree", "more less most least so very as too quite"},
	{"study", "study studies research researchers scientists scientist experts expert evidence statistics data survey surveys poll polls findings report " +
		"reports scholars economists psychologists critics opponents proponents advocates supporters doctors historians philosophers analysts " +
		"officials source sources skeptics detractors educators author authors article text passage paper writer book website"},
	{"nospeaker", "that being there as i i'm im i've i'd we you one a an to some any this no those these its and or my your our their his her of in for by with people " +
		"everyone others who united can't cannot not many most would be the true false"},
	{"heed", "understand see respect appreciate hear acknowledge get recognize recognise value with agree thank thanks for love liked enjoyed considered " +
		"understood heard appreciated respected share"},
	{"make", "make made makes making raise raised raising bring brought provide offer present"},
	{"pronoun", "i you he she it we they who"},
	{"coord", "and but so or because then yet also well now"},
	{"soft", "please just also now so but and then first next finally again always never instead well therefore simply only really or further lastly " +
		"second secondly firstly besides still even"},
	{"object", "that the a an this these those it them him her me us your my our their his its how what why who whether if when where " +
		"all any both each every some yourself yourselves more no one people someone others something anything"},
	{"private", "family parents mother father mom dad house team company firm paper study results analysis research method model teacher teachers class " +
		"classroom dog trip vacation client clients customers practice lab interview survey paper friends wedding apartment neighbor neighbors " +
		"principal grades homework coach store business office findings data experiment participants church"},
	{"if", "if unless had as when before wish though"},
	{"const", "as if best every soon whatever whenever where"},
	{"function", "a an the this that these those my your his her its our their of in on at by for with from to into about than and or but so because if " +
		"when while as is are was were be been i you he she it we they them us me him who which what how why where not no do does did have has had will would"},
	{"more", "more less too better worse bit late early different harder easier"},
	{"by", "that to how by as from in"},
	{"also", "also equally important crucial essential necessary"},
	{"answer", "no yes yeah nope because absolutely never simple simply nothing nobody none sure certainly obviously clearly exactly well probably"},
	{"reader", "you your you're you've you'd you'll yours yourself u"},
	{"possibility", "be have lead cause mean result make become affect end happen prove potentially even also well easily possibly create help harm save " +
		"benefit reduce increase improve damage hurt lose kill indicate suggest seem provide contribute turn start"},
	{"limiter", "only just merely simply solely"},
	{"noun", "trash garbage tin soda beer oil gas aluminum military full all own great sheer political free good ill strong living god's"},
}

// classOfName gives the classes by name.
var classOfName = sync.OnceValue(func() map[string]class {
	all := map[string]class{"number": number, "adverb": adverb, "past": past}
	next := firstOwn
	for _, l := range classLists {
		if all[l.name] == 0 {
			all[l.name] = next
			next <<= 1
		}
	}
	return all
})

// listed gives the classes of each word of the lists.
var listed = sync.OnceValue(func() map[string]class {
	all := map[string]class{}
	for _, l := range classLists {
		for word := range strings.FieldsSeq(l.words) {
			all[word] |= classOfName()[l.name]
		}
	}
	return all
})

// noEnding are words that end like an adverb or a past form and are none.
var noEnding = sync.OnceValue(func() map[string]bool {
	all := map[string]bool{}
	for word := range strings.FieldsSeq("family only supply apply reply ally assembly italy july bully belly fly rely early daily friendly lovely ugly silly holy " +
		"need indeed speed seed feed deed weed breed exceed proceed succeed red bed bred hundred") {
		all[word] = true
	}
	return all
})

// classOf gives the class of a folded word.
func classOf(word []byte) class {
	c := known | listed()[string(word)]
	n := len(word)
	if n == 0 || noEnding()[string(word)] {
		return c
	}
	switch {
	case '0' <= word[0] && word[0] <= '9':
		c |= number
	case n > 4 && string(word[n-2:]) == "ly":
		c |= adverb
	case n > 3 && string(word[n-2:]) == "ed":
		c |= past
	}
	return c
}
