package sentiment

// The numbers of the rules, as Hutto and Gilbert (2014) found them from people's ratings.
const (
	degree    = 0.293 // what a degree word beside a listed word adds or takes
	capitals  = 0.733 // what capitals add
	negation  = -0.74 // what a negation multiplies by
	neverSo   = 1.25  // what `never so` and `never this` multiply by
	beforeBut = 0.5
	afterBut  = 1.5
)

// negations turn the valence of a listed word up to three words behind them. Any other word with n't in it does, too.
const negations = `
ain't aint aren't arent can't cannot cant couldn't couldnt daren't darent despite didn't didnt doesn't doesnt don't dont
hadn't hadnt hasn't hasnt haven't havent isn't isnt mightn't mightnt mustn't mustnt needn't neednt neither never none
nope nor not nothing nowhere oughtn't oughtnt rarely seldom shan't shant shouldn't shouldnt uh-uh uhuh wasn't wasnt
weren't werent without won't wont wouldn't wouldnt`

// intensifiers move the valence of a listed word up to three words behind them away from zero.
const intensifiers = `
absolutely amazingly awfully completely considerable considerably decidedly deeply effing enormous enormously entirely
especially exceptional exceptionally extreme extremely fabulously flippin flipping frackin fracking frickin fricking
friggin frigging fuckin fucking fuggin fugging fully greatly hella highly hugely incredible incredibly intensely major
majorly more most particularly purely quite really remarkably so substantially thoroughly total totally tremendous
tremendously uber unbelievably unusually utter utterly very`

// dampeners move it towards zero.
const dampeners = `
almost barely hardly kind-of kinda kindof less little marginal marginally occasional occasionally partly scarce scarcely
slight slightly somewhat sort-of sorta sortof`

// dampeningPhrases do what dampeners do, but only where they end one or two words before the listed word and there are
// three words before it. They take the same off a negative valence, which moves it away from zero.
var dampeningPhrases = []string{"just enough", "kind of", "sort of"}

// idioms have a valence of their own. It takes the place of a listed word's where the phrase begins or ends with that
// word, or ends one or two words before it, and three words are before it, the farthest of them not listed.
var idioms = map[string]float64{
	"the shit": 3, "the bomb": 3, "bad ass": 1.5, "bus stop": 0, "yeah right": -2,
	"kiss of death": -1.5, "to die for": 3, "beating heart": 3.1, "broken heart": -2.9,
}
