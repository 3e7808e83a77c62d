package corpora

import (
	"crypto/sha256"
	"encoding/binary"
)

// distinct remembers texts by 128 bits of their SHA-256, so that memory grows by a few bytes a text and not by the
// text. That two different ones of a trillion would share them has a chance below 1 in 10^14.
type distinct struct {
	seen   map[[16]byte]struct{}
	buffer []byte
}

func newDistinct() *distinct { return &distinct{seen: make(map[[16]byte]struct{})} }

// add returns whether d's text is new within its group and topic, and remembers it.
func (s *distinct) add(d Document) bool {
	s.buffer = s.buffer[:0]
	for _, part := range []string{d.Group, d.Topic, d.Text} {
		// The length tells where a part ends: the group ab with the topic c is not the group a with the topic bc.
		s.buffer = binary.AppendUvarint(s.buffer, uint64(len(part)))
		s.buffer = append(s.buffer, part...)
	}
	full := sha256.Sum256(s.buffer)
	key := [16]byte(full[:16])
	if _, ok := s.seen[key]; ok {
		return false
	}
	s.seen[key] = struct{}{}
	return true
}
