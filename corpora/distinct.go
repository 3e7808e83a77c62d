package corpora

import (
	"crypto/sha256"
	"encoding/binary"
	"hash"
)

// distinct remembers texts by 128 bits of their SHA-256, so that memory grows by a few bytes a text and not by the
// text. That two different ones of a trillion would share them has a chance below 1 in 10^14.
type distinct struct {
	seen   map[[16]byte]struct{}
	hash   hash.Hash
	buffer [32 << 10]byte
}

func newDistinct() *distinct {
	return &distinct{seen: make(map[[16]byte]struct{}), hash: sha256.New()}
}

// add returns whether d's text is new within its group and topic, and remembers it.
func (s *distinct) add(d Document) bool {
	s.hash.Reset()
	for _, part := range []string{d.Group, d.Topic, d.Text} {
		// The length tells where a part ends: the group ab with the topic c is not the group a with the topic bc.
		s.hash.Write(binary.AppendUvarint(s.buffer[:0], uint64(len(part))))
		for part != "" {
			n := copy(s.buffer[:], part)
			s.hash.Write(s.buffer[:n])
			part = part[n:]
		}
	}
	key := [16]byte(s.hash.Sum(s.buffer[:0]))
	if _, ok := s.seen[key]; ok {
		return false
	}
	s.seen[key] = struct{}{}
	return true
}
