package sentiment

// contrast applies the rule of `but`: half the valence before it, one and a half times the valence behind it.
//
// The reference takes the valences one by one and changes, of all the places that hold an equal valence at that moment,
// the first. As valences change on the way, a word can be changed twice and another never: in `gorgeous admires but`, with
// valences 3 and 1.5, the 3 becomes 1.5, and then the same word's 1.5 becomes 0.75, while the second word keeps its own.
//
// To find the first place without going through the text, the places that have been passed are kept by valence, each
// set as a heap. Zeros need not be kept, since no change changes them.
type contrast struct {
	slots  map[float64]int // the heap of a valence
	passed []places
}

func (c *contrast) apply(words []charged, but int) {
	c.reset()
	for i := range words {
		valence := words[i].valence
		first := i
		if same := c.places(valence); len(*same) > 0 {
			first = same.pop()
			same.push(i)
		}
		words[first].valence = weigh(valence, words[first].at, but)
		c.places(words[first].valence).push(first)
	}
}

// weigh is the valence of a word on its side of the `but`, which has none itself.
func weigh(valence float64, at, but int) float64 {
	if at < but {
		return float64(valence * beforeBut)
	}
	return float64(valence * afterBut)
}

func (c *contrast) reset() {
	if c.slots == nil {
		c.slots = make(map[float64]int)
	}
	clear(c.slots)
	c.passed = c.passed[:0]
}

// places are the places passed that hold a valence. The result is good until the next call.
func (c *contrast) places(valence float64) *places {
	slot, found := c.slots[valence]
	if !found {
		slot = len(c.passed)
		c.slots[valence] = slot
		if slot < cap(c.passed) {
			c.passed = c.passed[:slot+1] // the memory of an earlier text
			c.passed[slot] = c.passed[slot][:0]
		} else {
			c.passed = append(c.passed, nil)
		}
	}
	return &c.passed[slot]
}

// places is a heap of indices, the smallest at the top.
type places []int

func (p *places) push(place int) {
	h := append(*p, place)
	for i := len(h) - 1; i > 0 && h[i] < h[(i-1)/2]; i = (i - 1) / 2 {
		h[i], h[(i-1)/2] = h[(i-1)/2], h[i]
	}
	*p = h
}

func (p *places) pop() int {
	h := *p
	top, last := h[0], len(h)-1
	h[0] = h[last]
	h = h[:last]
	for i := 0; 2*i+1 < last; {
		child := 2*i + 1
		if child+1 < last && h[child+1] < h[child] {
			child++
		}
		if h[i] <= h[child] {
			break
		}
		h[i], h[child] = h[child], h[i]
		i = child
	}
	*p = h
	return top
}
