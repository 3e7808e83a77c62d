package main

import (
	"cmp"
	"fmt"
	"io"
	"runtime"
	"strings"
	"unicode/utf8"

	"github.com/spf13/cobra"

	"mores/analyze"
	"mores/analyze/stance"
	"mores/corpora"
	"mores/corpora/source"
	"mores/lexicon"
)

// inputFlags are the flags of every command that reads texts.
type inputFlags struct {
	corpus    corpora.Options
	delimiter string
	lexicons  []string
	scores    scoreFlags
	reference []string
	jobs      int
	sample    int
	warnings  []string // of the reference, once it is read
}

// register adds the flags of a command that scores texts.
func (f *inputFlags) register(c *cobra.Command) {
	f.registerTexts(c)
	f.registerSample(c)
	f.registerGroups(c)
	f.corpus.InParts = true
	c.Flags().StringSliceVar(&f.corpus.Keep, "keep", nil, "`columns` to carry over to the output, parted by commas")
	f.scores.register(c.Flags(), analyze.ByRate, analyze.ByScore)
	f.scores.registerChannels(c.Flags())
	c.Flags().StringArrayVar(&f.reference, "reference", nil, "`texts` that the channel complexity foretells words from: a file, folder, GROUP=FILE or demo; may be repeated")
	c.Flags().IntVar(&f.jobs, "jobs", 0, "`number` of documents to score at a time (default one a core); the output is the same")
}

// registerGroups adds the flags that say what is compared.
func (f *inputFlags) registerGroups(c *cobra.Command) {
	flags, o := c.Flags(), &f.corpus
	flags.StringVar(&o.By, "by", "", "`column` of the group: what is compared, such as the source")
	flags.StringVar(&o.Topic, "topic", "", "`column` of the topic that pairs documents of different groups")
	flags.StringSliceVar(&o.Melt, "melt", nil, "read a wide table: each of these `columns` is a document, its name the group")
}

// registerTexts adds the flags that say where texts and lexicons are, and not what is made of them.
func (f *inputFlags) registerTexts(c *cobra.Command) {
	flags, o := c.Flags(), &f.corpus
	flags.StringVar(&o.Text, "text", "", "`column` of the text (default \"text\")")
	flags.StringVar(&o.ID, "id", "", "`column` of the document's id (default \"id\" where there is one, else file:row)")
	flags.BoolVar(&o.Distinct, "distinct", false, "keep a text once within its group and topic")
	flags.StringVar(&o.Type, "type", "", "`type` of the files: "+strings.Join(corpora.Types(), ", ")+" (default by their ending)")
	flags.IntVar(&o.SkipBad, "skip-bad", 0, "leave out up to `N` malformed lines of jsonl or rows of csv, and say which")
	flags.StringVar(&f.delimiter, "delimiter", "", "`character` that parts the columns of a csv (default found in the file)")
	flags.StringVar(&o.Encoding, "encoding", "", "`name` of the files' encoding, such as windows-1252 (default utf-8, or utf-16 by its mark)")
	flags.StringArrayVar(&f.lexicons, "lexicon", []string{"mores"}, "`lexicon`: built-in ("+strings.Join(lexicon.BuiltinNames(), ", ")+
		"), one that you have added (see mores lexicon), or a file ("+strings.Join(lexicon.Endings(), ", ")+"); may be repeated")
}

// registerSample adds the flag that draws documents.
func (f *inputFlags) registerSample(c *cobra.Command) {
	c.Flags().IntVar(&f.sample, "sample", 0, "read all, but take only `N` documents, drawn at random with --seed, for a first look (default all)")
}

// options returns what the corpus is read with.
func (f *inputFlags) options() (corpora.Options, error) {
	o := f.corpus
	o.InParts = o.InParts && f.sample == 0 // what is drawn has to be held
	for _, list := range [][]string{o.Keep, o.Melt} {
		for i := range list {
			list[i] = strings.TrimSpace(list[i]) // a, b
		}
	}
	if f.jobs < 0 {
		return o, &source.Error{Problem: fmt.Sprintf("--jobs: %d documents cannot be scored at a time", f.jobs), Hint: "ask for 1 or more"}
	}
	o.Jobs = cmp.Or(f.jobs, runtime.GOMAXPROCS(0))
	if f.sample < 0 {
		return o, &source.Error{Problem: fmt.Sprintf("--sample: %d documents cannot be drawn", f.sample), Hint: "ask for 1 or more"}
	}
	switch {
	case f.delimiter == "":
	case f.delimiter == `\t` || f.delimiter == "tab":
		o.Delimiter = '\t'
	case utf8.RuneCountInString(f.delimiter) == 1:
		o.Delimiter, _ = utf8.DecodeRuneInString(f.delimiter)
	default:
		return o, &source.Error{Problem: fmt.Sprintf("the delimiter %q is not one character", f.delimiter), Hint: `use , or ; or | or tab`}
	}
	return o, nil
}

// open opens the inputs that the arguments name.
func (f *inputFlags) open(args []string, stdin io.Reader) (*corpora.Corpus, error) {
	o, err := f.options()
	if err != nil {
		return nil, err
	}
	inputs := make([]corpora.Input, len(args))
	for i, arg := range args {
		inputs[i] = corpora.ParseInput(arg)
	}
	return corpora.Open(inputs, o, stdin)
}

// loadLexicons loads the lexicons that --lexicon names. Their names must differ, since columns are called by them.
func (f *inputFlags) loadLexicons() ([]*lexicon.Lexicon, error) {
	paths := map[string]string{}
	var all []*lexicon.Lexicon
	for _, path := range f.lexicons {
		l, err := lexicon.Load(path)
		if err != nil {
			return nil, err
		}
		if other, taken := paths[l.Name]; taken {
			return nil, &source.Error{Problem: fmt.Sprintf("the lexicons %s and %s are both called %q", other, path, l.Name),
				Hint: "copy one to a file of another name: columns are called after it"}
		}
		paths[l.Name] = path
		all = append(all, l)
	}
	return all, nil
}

// scorer loads the lexicons, which are none without the moral channel, and the reference, and makes an analyzer of them.
func (f *inputFlags) scorer(c *cobra.Command) ([]*lexicon.Lexicon, *analyze.Analyzer, error) {
	options, err := f.scores.options()
	if err != nil {
		return nil, nil, err
	}
	var lexicons []*lexicon.Lexicon
	if options.Measures(analyze.MoralChannel) {
		if lexicons, err = f.loadLexicons(); err != nil {
			return nil, nil, err
		}
	}
	if options.Reference, err = f.readReference(c, options); err != nil {
		return nil, nil, err
	}
	a, err := analyze.NewWith(options, lexicons...)
	return lexicons, a, err
}

// lexiconWarnings are what was left out of the lexicons, the first of it by its line.
func lexiconWarnings(lexicons []*lexicon.Lexicon) []string {
	var all []string
	for _, l := range lexicons {
		if l.Diffuse() {
			all = append(all, "lexicon "+l.Name+": most entries stand for three foundations or more, so their counts and rates hardly differ; its weights tell the foundations apart")
		}
		if stance.Is(l) {
			all = append(all, "lexicon "+l.Name+": its entries count wherever they stand; --channels stance heeds their conditions")
		}
		shown := l.Warnings[:min(len(l.Warnings), maxNamed)]
		if len(shown) == 0 {
			continue
		}
		text := "lexicon " + l.Name + ": " + strings.Join(shown, "; ")
		if more := len(l.Warnings) - len(shown); more > 0 {
			text += fmt.Sprintf("; and %d more: see mores lexicon check", more)
		}
		all = append(all, text)
	}
	return all
}

// note tells of each lexicon that has an author to cite how to cite it and under which licence it may be used.
func note(w io.Writer, lexicons []*lexicon.Lexicon) {
	for _, l := range lexicons {
		if l.Citation != "" {
			fmt.Fprintf(w, "mores: note: lexicon %s: cite %s; licence: %s\n", source.Escape(l.Name), source.Escape(l.Citation), source.Escape(cmp.Or(l.Licence, "not known")))
		}
	}
}
