package main

import (
	"context"
	"io"
	"path/filepath"

	"github.com/klauspost/compress/zstd"

	"mores/analyze"
	"mores/corpora"
	"mores/corpora/source"
)

// profileEnding is what the name of every profile ends in, so that compare knows profiles from texts.
const profileEnding = ".profile"

// isProfile tells whether a path, or an argument GROUP=FILE, names a profile.
func isProfile(arg string) bool { return filepath.Ext(corpora.ParseInput(arg).Path) == profileEnding }

// checkProfileName is the error of a profile to write that would not be known as one. An empty name is none.
func checkProfileName(flag, path string) error {
	if path == "" || isProfile(path) {
		return nil
	}
	return &source.Error{Problem: flag + " " + path + ": the name of a profile ends in " + profileEnding, Hint: "call it " + path + profileEnding}
}

// writeProfile writes a profile, compressed. The encoder works alone, so that the same profile gives the same bytes.
func writeProfile(path string, p *analyze.Profile) error {
	return writeFile(path, func(w io.Writer) error {
		out, err := zstd.NewWriter(w, zstd.WithEncoderConcurrency(1), zstd.WithEncoderLevel(zstd.SpeedBetterCompression))
		if err != nil {
			return err
		}
		return firstError(p.Write(out), out.Close())
	})
}

// readProfile reads a profile, and what a record of the run says of its file.
func readProfile(path string, stdin io.Reader) (*analyze.Profile, inputRecord, error) {
	var record inputRecord
	in, err := source.Open(path, stdin, source.Options{})
	if err != nil {
		return nil, record, err
	}
	defer in.Close()
	if path == source.Stdin {
		path = "stdin"
	}
	p, err := analyze.ReadProfile(path, in)
	if err == nil && in.Replaced() > 0 {
		err = &source.Error{File: path, Problem: "the profile is damaged: it is no UTF-8", Hint: "make it anew with mores analyze --profile"}
	}
	if err != nil {
		return nil, record, err
	}
	record = inputRecord{Name: filepath.Base(path), SHA256: in.Digest(), Bytes: in.RawBytes(), Documents: p.Documents()}
	return p, record, nil
}

// mergeProfiles reads profiles and adds them up. A warning names files that are the same: most likely a part was counted
// twice.
func mergeProfiles(ctx context.Context, paths []string, stdin io.Reader) (sum *analyze.Profile, inputs []inputRecord, warnings []string, err error) {
	sum = new(analyze.Profile)
	seen := map[string]string{}
	for _, path := range paths {
		if ctx.Err() != nil {
			return nil, nil, nil, errInterrupted
		}
		p, record, err := readProfile(path, stdin)
		if err != nil {
			return nil, nil, nil, err
		}
		if err := sum.Merge(p); err != nil {
			return nil, nil, nil, unlike(err, paths[0], path)
		}
		if first, again := seen[record.SHA256]; again {
			warnings = append(warnings, path+" is the same file as "+first+", and its documents count once more")
		} else {
			seen[record.SHA256] = path
		}
		inputs = append(inputs, record)
	}
	return sum, inputs, warnings, nil
}

// unlike says which files cannot be merged.
func unlike(err error, first, path string) error {
	if e, ok := err.(*source.Error); ok && e.File == "" {
		e.File = first + " and " + path
	}
	return err
}
