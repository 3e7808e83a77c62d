package parquet

import (
	"errors"
	"fmt"
	"io"
	"strings"

	"mores/corpora/source"
)

const hintDamaged = "the file may be incomplete or damaged: fetch or write it again"

// damaged is the error that a part of the file is not what the format wants.
func damaged(part string, err error) error {
	if e, ok := errors.AsType[*source.Error](err); ok {
		return e // says more
	}
	return &source.Error{Problem: fmt.Sprintf("the parquet data is damaged: %s: %v", part, err), Hint: hintDamaged}
}

// unreadable is the error that the bytes at a place could not be read.
func unreadable(at int64, err error) error {
	if err == io.EOF || errors.Is(err, io.ErrUnexpectedEOF) {
		return damaged(fmt.Sprintf("byte %d", at), errShort)
	}
	return &source.Error{Problem: fmt.Sprintf("cannot be read at byte %d: %v", at, err)}
}

// unsupported is the error of something that other programs write and this package does not read.
func unsupported(what, hint string) error {
	return &source.Error{Problem: what + ", which is not read here", Hint: hint}
}

// recovered makes a panic an error. It is for those of the modules that decode headers and decompress pages: nothing of
// them outlives the call that panicked but the file, which is then read no further.
func recovered(err *error) {
	if p := recover(); p != nil {
		*err = damaged("it cannot be decoded", fmt.Errorf("%v", p))
	}
}

// valid is a name as valid UTF-8.
func valid(name string) string { return strings.ToValidUTF8(name, "\uFFFD") }
