package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"mores/analyze"
	"mores/corpora"
	"mores/corpora/source"
)

// demoReference stands for the texts that come with the program.
const demoReference = "demo"

// reading a reference gathers what its files are called, and what they hold.
type referenceReader struct {
	*inputFlags
	command  *cobra.Command
	builder  *analyze.ReferenceBuilder
	names    []string
	digests  []string
	warnings []string
}

// readReference reads the texts that --reference names; it returns nil where it names none.
func (f *inputFlags) readReference(c *cobra.Command, o analyze.Options) (*analyze.Reference, error) {
	if len(f.reference) == 0 {
		return nil, nil
	}
	if !o.Measures(analyze.ComplexityChannel) {
		return nil, notMeasured("--reference", o, analyze.ComplexityChannel)
	}
	r := &referenceReader{inputFlags: f, command: c, builder: analyze.NewReference()}
	for _, arg := range f.reference {
		if err := r.read(arg); err != nil {
			return nil, err
		}
	}
	sum := r.digests[0]
	if len(r.digests) > 1 {
		all := sha256.Sum256([]byte(strings.Join(r.digests, "\n")))
		sum = hex.EncodeToString(all[:])
	}
	reference := r.builder.Reference(strings.Join(r.names, " and "), sum)
	f.warnings = append(r.warnings, fmt.Sprintf("complexity.bits and complexity.unknown are by the reference %s (%d words): compare them only with figures by the same",
		reference.Name, reference.Words))
	return reference, nil
}

// read reads the texts of one argument: a path, of which GROUP=PATH takes those of one group.
func (r *referenceReader) read(arg string) error {
	in := corpora.ParseInput(arg)
	corpus, err := r.openReference(in.Path)
	if err != nil {
		return err
	}
	pass := &scoring{corpus: corpus, progress: r.command.ErrOrStderr()}
	taken := 0
	err = pass.whole(pass.read(r.command.Context(), func(d corpora.Document) error {
		if in.Group != "" && d.Group != in.Group {
			return nil
		}
		taken++
		return r.builder.Add(d.Topic, d.Text)
	}))
	switch {
	case err != nil:
		return fmt.Errorf("--reference %s: %w", arg, err)
	case taken == 0:
		return &source.Error{Problem: fmt.Sprintf("--reference %s: no text is of the group %q", arg, in.Group),
			Hint: "name one of the groups that --by or --melt gives, or the file alone: --reference " + in.Path}
	}
	name := filepath.Base(in.Path)
	if in.Group != "" {
		name = in.Group + "=" + name
	}
	r.names = append(r.names, name)
	for _, file := range corpus.Files() {
		r.digests = append(r.digests, file.SHA256)
	}
	for _, w := range pass.warnings() {
		r.warnings = append(r.warnings, "reference "+name+": "+w)
	}
	return nil
}

// openReference opens the texts of a reference, with the flags that the inputs are read with. Groups and topics are taken
// where a file has them.
func (r *referenceReader) openReference(path string) (*corpora.Corpus, error) {
	if path == demoReference {
		return corpora.Demo(), nil
	}
	if path == source.Stdin {
		return nil, &source.Error{Problem: "--reference -: the standard input is no reference", Hint: "write the texts to a file"}
	}
	o, err := r.options()
	if err != nil {
		return nil, err
	}
	o.Keep, o.Lenient = nil, true
	return corpora.Open([]corpora.Input{{Path: path}}, o, nil)
}

// referenced are the inputs and the references, neither of which an output may be written over.
func (f *inputFlags) referenced(args []string) []string { return slices.Concat(args, f.reference) }
