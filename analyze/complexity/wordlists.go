package complexity

// grammatical are the words of each class, written out. All of them are function words.
var grammatical = map[class]string{
	determiner: `a an the this these those my your whose his her its our their some any no every each either neither another
		all both such many much few several more most what one two three four five six seven eight nine ten`,
	subject: `i you he she it we they there everyone everybody someone somebody anyone anybody nobody
		i'm you're he's she's it's we're they're i've you've we've they've i'd you'd he'd she'd we'd they'd
		i'll you'll he'll she'll it'll we'll they'll there's`,
	object: `me us him them`,
	be:     `be am is are was were been being isn't aren't wasn't weren't ain't i'm you're we're they're he's she's it's`,
	auxiliary: `am is are was were do does did has have had can could will would shall should may might must ought
		isn't aren't wasn't weren't don't doesn't didn't hasn't haven't hadn't can't cannot couldn't won't wouldn't shan't
		shouldn't mightn't mustn't`,
	bare:         `be do have get let need dare not`,
	coordinator:  `and or but nor`,
	subordinator: `because although though if unless whether while whilst whereas until till lest albeit cause cuz wherever whenever`,
	timeWord:     `before after since`,
	whWord:       `when why how`,
	where:        `where`,
	relative:     `who whom whose which`,
	that:         `that`,
	as:           `as`,
	like:         `like`,
	to:           `to`,
	so:           `so such`,
	preposition: `of in for on with at from by about into than during against between upon within through over under among
		amongst amid amidst around throughout toward towards across along alongside via per near behind beneath below above
		beside besides beyond onto without outside inside despite except unlike versus vs regarding concerning underneath
		atop opposite`,
}

// otherFunction are the function words of no class above.
const otherFunction = `mine yours hers ours theirs myself yourself himself herself itself ourselves yourselves themselves oneself
	whatever whoever whichever nothing something anything everything none other others own same than up down out off away
	having doing done got would n't yes here now then however therefore thus hence moreover furthermore nevertheless
	nonetheless instead otherwise too very quite rather just only even also yet still already again ever never always often
	sometimes perhaps maybe almost enough else yeah oh well least less little lot lots let's that's what's who's here's how's
	where's due plus ago soon anywhere somewhere everywhere okay minus past unto further once`

// between are words that may stand between a form of be and its participle.
const betweenWords = `not never also often still just always already ever even only now then so very too well being been rarely
	seldom sometimes usually again all both more most better best less thus therefore hence soon once`

// toWords have the preposition to behind them more often than a verb.
const toWords = `according due prior access addition contrast regard respect thanks similar contrary attention commitment
	approach damage harm threat related committed dedicated exposed exposure key answer solution limited compared opposed
	equal back return lead leads led leading contribute contributes contributed contributing refer refers referred belong
	adapt adjust close connection comes came relation response`

// sayingWords are verbs, nouns and adjectives that a clause with that hangs on. The inflections are made by rule.
const sayingWords = `accept acknowledge admit agree allege announce appear argue assert assume assure believe bet certain claim clear
	complain conclude confident confirm consider convince convinced decide declare demand demonstrate deny disagree discover
	doubt ensure estimate evident expect explain fear feel felt find follow forget found glad guarantee guess happy hear heard
	hope imagine imply indicate insist know knew known learn likely maintain mean means meant mention note notice obvious
	point possible predict presume pretend probable promise proof propose prove proud realize realise recognize recognise
	recommend remember remind report reveal said sad say seem show shown sorry state stress suggest suppose sure surprised
	suspect swear tell think thought told true understand understood unlikely urge warn wish worry aware afraid important
	essential crucial vital necessary fact idea belief notion view opinion argument evidence conclusion hypothesis
	assumption possibility chance impression feeling knowledge concern extent given provided undeniable unfortunate reason`

// irregular are past participles that do not end in ed.
const irregular = `awoken beaten become begun bent bet bitten blown born borne bought bound bred broken brought built burnt burst
	cast caught chosen cut dealt done drawn driven drunk dug eaten fallen fed felt flown forbidden forced forgiven forgotten
	fought found frozen given ground grown heard held hidden hit hung hurt kept known laid learnt led left lent let lit lost
	made meant met misled mistaken misunderstood outdone overcome overdone overseen overthrown overtaken paid proven put quit
	read redone rewritten ridden rung said seen sent set sewn shaken shed shot shown shrunk shut slain sold sought spelt
	spent spilt split spoken spread spun stolen struck stuck stung sung sunk swept sworn swung taken taught thought thrown
	told torn understood undertaken undone upheld upset withdrawn withheld woken won worn woven written wrung`

// notParticiples end in ed and are none, or stand behind be as adjectives more often than in a passive.
const notParticiples = `bed red need indeed exceed proceed succeed speed seed feed weed deed breed greed heed sled hundred hatred
	sacred naked wicked embed bleed creed reed agreed tired excited interested scared worried concerned bored pleased
	surprised confused married divorced disappointed embarrassed frustrated satisfied experienced dedicated committed
	complicated advanced supposed used unused gifted talented crowded limited prepared unprepared impressed terrified
	privileged prejudiced beloved outdated sophisticated biased unbiased opposed convinced ashamed determined engaged
	motivated stressed depressed overwhelmed amazed shocked annoyed exhausted retired aged skilled unskilled educated
	uneducated qualified inclined entitled`

// notGerunds end in ing and are no form of a verb.
const notGerunds = `thing something nothing anything everything during spring morning evening king bring string wing sing ring
	swing cling sling sting beijing sibling ceiling wedding`

// notNominal end like a noun made of a verb or an adjective, and are none, or have not been for centuries.
const notNominal = `nation station section fraction fiction auction ration caution option portion fashion question passion session
	pension mansion mention lotion potion version mission million billion trillion
	moment comment cement element document monument segment garment basement apartment department parliament instrument
	torment ornament experiment environment tournament regiment sediment
	city university community quality society variety facility celebrity charity quantity entity
	witness business harness governess wilderness
	dance glance romance finance instance distance balance advance substance circumstance france ambulance
	science sentence audience essence hence thence whence fence pence sequence conscience agency currency`
