package corpora

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"mores/corpora/source"
)

// Options say what the columns of a table are, and how files are read. The zero value reads the column text, and the
// column id where there is one.
type Options struct {
	Text      string   // the column of the text; "" for text
	ID        string   // the column of the id; "" for id where a file has one, else the file's name and the row
	By        string   // the column of the group; "" for none
	Topic     string   // the column of the topic; "" for none
	Keep      []string // columns to carry along
	KeepFlags []string // the flags that asked for each of Keep, for messages; --keep beyond its end
	Melt      []string // the columns of a wide table that are each a document of the group of their name

	Delimiter rune   // of a csv or tsv file; 0 to find it in csv, and for a tab in tsv
	Encoding  string // a WHATWG name; "" for UTF-8, which parquet always is
	Type      string // of the table of types, for every file whatever its name; "" for what its name says
	SkipBad   int    // leave out as many malformed lines of jsonl, and rows of a table whose end is certain, of all files together
	Distinct  bool   // keep each text once within its group and topic
	Lenient   bool   // a file may lack the columns of group and topic, or have no columns at all
	Jobs      int    // how many parts of a file are read at a time, where its format permits; 0 or 1: one after another
	InParts   bool   // give a text of more than 1 MiB in parts (Document.Parts), but from parquet; not with Melt or Distinct
}

// defaultText is the column of the text where none is named.
const defaultText = "text"

// columnFlags returns the flags that were used of those that only a file with columns understands.
func (o Options) columnFlags() []string {
	var used []string
	for _, f := range []struct {
		flag string
		set  bool
	}{
		{"--text", o.Text != ""}, {"--id", o.ID != ""}, {"--by", o.By != ""}, {"--topic", o.Topic != ""},
		{o.keepFlag(0), len(o.Keep) > 0}, {"--melt", len(o.Melt) > 0}, {"--delimiter", o.Delimiter != 0},
	} {
		if f.set {
			used = append(used, f.flag)
		}
	}
	return used
}

// keepFlag is the flag that asked for column i of Keep.
func (o Options) keepFlag(i int) string {
	if i < len(o.KeepFlags) {
		return o.KeepFlags[i]
	}
	return "--keep"
}

// groupFlag is the flag that asks for the column of group or topic; "" where the column may be missing.
func (o Options) groupFlag(flag string) string {
	if o.Lenient {
		return ""
	}
	return flag
}

// check returns what contradicts itself in the options, whatever the files are.
func (o Options) check(inputs []Input) error {
	stdin := 0
	for _, in := range inputs {
		if in.Path == source.Stdin {
			stdin++
		}
	}
	grouped := slices.ContainsFunc(inputs, func(in Input) bool { return in.Group != "" })
	repeated := slices.Sorted(slices.Values(o.Melt))
	for _, rule := range []struct {
		broken        bool
		problem, hint string
	}{
		{len(inputs) == 0, "no input", "name files or folders, or - for the standard input"},
		{stdin > 1, "standard input is named twice", "it can be read only once"},
		{len(o.Melt) > 0 && o.Text != "", "--melt and --text exclude each other", "the melted columns are the texts: leave out --text"},
		{len(o.Melt) > 0 && o.By != "", "--melt and --by exclude each other", "the names of the melted columns are the groups: leave out --by"},
		{len(o.Melt) > 0 && grouped, "--melt and the group of an input exclude each other", "the names of the melted columns are the groups: leave out name="},
		{o.By != "" && grouped, "--by and the group of an input exclude each other", "leave out --by, or name= before the input"},
		{len(slices.Compact(repeated)) < len(o.Melt), "--melt names a column twice", "name each column once"},
		{o.SkipBad < 0, "--skip-bad is below 0", "give the number of bad lines that may be left out"},
		{!delimits(o.Delimiter), fmt.Sprintf("%q cannot be a delimiter", o.Delimiter), "give one character that is no quote and no line break"},
	} {
		if rule.broken {
			return &source.Error{Problem: rule.problem, Hint: rule.hint}
		}
	}
	if o.Type != "" && kindNamed(o.Type) == nil {
		return unknownType(o.Type)
	}
	return source.CheckEncoding(o.Encoding)
}

// delimits says whether r can part the fields of a csv file; 0 stands for one that is to be found.
func delimits(r rune) bool {
	return r == 0 || utf8.ValidRune(r) && r != utf8.RuneError && !strings.ContainsRune("\"\r\n", r)
}

func unknownType(name string) error {
	e := &source.Error{Problem: fmt.Sprintf("unknown type %q", name), Hint: "the types are " + strings.Join(Types(), ", ")}
	if near := source.Suggest(name, Types()); near != "" {
		e.Hint = fmt.Sprintf("did you mean %s? %s", near, e.Hint)
	}
	return e
}

// textColumn is the column of the text of a table that is not melted.
func (o Options) textColumn() string { return cmp.Or(o.Text, defaultText) }
