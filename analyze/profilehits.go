package analyze

import (
	"cmp"
	"iter"
	"maps"
	"slices"

	"mores/lexicon"
)

// EntryHits says how often an entry of a lexicon matches in a text. Exceptions are left out.
type EntryHits struct {
	Entry *lexicon.Entry
	Hits  int
}

// hitKey names an entry, and a group of documents that hold it.
type hitKey struct{ lexicon, entry, group string }

func (k hitKey) compare(l hitKey) int {
	return cmp.Or(cmp.Compare(k.lexicon, l.lexicon), cmp.Compare(k.entry, l.entry), cmp.Compare(k.group, l.group))
}

// held is how often an entry matches in the documents of a group.
type held struct {
	hits, documents int
	categories      []string
}

// held is what the profile has of an entry in a group. It is there afterwards.
func (p *Profile) held(key hitKey) *held {
	h := p.hits[key]
	if h == nil {
		if p.hits == nil {
			p.hits = map[hitKey]*held{}
		}
		h = &held{}
		p.hits[key] = h
		p.size += hitSize + len(key.entry)
	}
	return h
}

// add tells whether the numbers still fit.
func (h *held) add(hits, documents int) bool {
	h.hits += hits
	h.documents += documents
	return h.hits >= 0 && h.documents >= 0
}

// GroupHits says how often an entry of a lexicon matches in the documents of a group: matches that count, so none that
// negation drops.
type GroupHits struct {
	Lexicon    string
	Entry      string   // folded
	Categories []string // of the entry
	Group      string
	Hits       int
	Documents  int // that hold the entry
}

// Hits yields the hits of the entries that match, ordered by lexicon, entry and group as bytes.
func (p *Profile) Hits() iter.Seq[GroupHits] {
	return func(yield func(GroupHits) bool) {
		for _, key := range slices.SortedFunc(maps.Keys(p.hits), hitKey.compare) {
			h := p.hits[key]
			if !yield(GroupHits{key.lexicon, key.entry, h.categories, key.group, h.hits, h.documents}) {
				return
			}
		}
	}
}
