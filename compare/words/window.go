package words

// A Window counts the words near a node in texts. W is a word, as the caller names it. The zero Window has seen no text.
type Window[W comparable] struct {
	tokens, node int
	window       int
	words        map[W]*nearness
}

// nearness is what a window knows of a word.
type nearness struct{ near, pairs, all int }

// Add takes in a text, of which nodes are the places where the node stands, in ascending order. Near are the positions of
// at most reach words to either side that are in the text and no node themselves.
func (w *Window[W]) Add(tokens []W, nodes []int, reach int) {
	if w.words == nil {
		w.words = map[W]*nearness{}
	}
	w.tokens, w.node = w.tokens+len(tokens), w.node+len(nodes)
	for _, word := range tokens {
		w.of(word).all++
	}
	done, isNode := 0, map[int]bool{}
	for _, at := range nodes {
		isNode[at] = true
	}
	for _, at := range nodes {
		for i := max(0, at-reach); i < min(len(tokens), at+reach+1); i++ {
			if i == at {
				continue
			}
			n := w.of(tokens[i])
			n.pairs++
			if i >= done && !isNode[i] {
				n.near++
				w.window++
			}
		}
		done = max(done, at+reach+1)
	}
}

func (w *Window[W]) of(word W) *nearness {
	n := w.words[word]
	if n == nil {
		n = &nearness{}
		w.words[word] = n
	}
	return n
}

// Pairings returns the counts of each word that stands near the node.
func (w *Window[W]) Pairings() map[W]*Pairing {
	all := map[W]*Pairing{}
	for word, n := range w.words {
		if n.pairs > 0 {
			all[word] = &Pairing{n.near, w.window, n.pairs, w.node, n.all, w.tokens}
		}
	}
	return all
}
