package sentiment

// contrast applies the rule of `but`: half the valence before it, one and a half times the valence behind it.
//
// The reference takes the valences one by one and changes, of all the places that hold an equal valence at that moment,
// the first. As valences change on the way, a word can be changed twice and another never: in `gorgeous admires but`, with
// valences 3 and 1.5, the 3 becomes 1.5, and then the same word's 1.5 becomes 0.75, while the second word keeps its own.
//
// To find the first place without going through the text, the places that have been passed are kept by level, each
// set as a heap. Zeros need not be kept, since no change changes them.
type contrast struct {
	passed  []places   // by level
	used    []level    // those with places
	weighed [][2]level // by level: what it becomes before the `but` and behind it; 0 if that is not known yet
}

// apply changes the valences of a text, in the order of its words; those from number but stand behind the `but`.
func (c *contrast) apply(words []level, but int, all *levels) {
	for i, was := range words {
		first := i
		if same := c.at(was); len(*same) > 0 {
			first = same.replaceFirst(i)
		}
		now := c.weigh(was, first >= but, all)
		words[first] = now
		c.put(now, first)
	}
	for _, l := range c.used {
		c.passed[l] = c.passed[l][:0]
	}
	c.used = c.used[:0]
}

// weigh is what a level becomes on its side of the `but`.
func (c *contrast) weigh(l level, behind bool, all *levels) level {
	side, factor := 0, beforeBut
	if behind {
		side, factor = 1, afterBut
	}
	for len(c.weighed) <= int(l) {
		c.weighed = append(c.weighed, [2]level{})
	}
	known := &c.weighed[l][side]
	if *known == 0 {
		*known = all.number(float64(all.valences[l] * factor))
	}
	return *known
}

// at are the places passed that hold a level. The result is good until the next call.
func (c *contrast) at(l level) *places {
	for len(c.passed) <= int(l) {
		c.passed = append(c.passed, nil)
	}
	return &c.passed[l]
}

func (c *contrast) put(l level, place int) {
	p := c.at(l)
	if len(*p) == 0 {
		c.used = append(c.used, l)
	}
	p.push(place)
}

// places is a heap of indices, the smallest at the top.
type places []uint32

func (p *places) push(place int) {
	h := append(*p, uint32(place))
	for i := len(h) - 1; i > 0 && h[i] < h[(i-1)/2]; i = (i - 1) / 2 {
		h[i], h[(i-1)/2] = h[(i-1)/2], h[i]
	}
	*p = h
}

// replaceFirst takes out the smallest and puts in a place instead.
func (p places) replaceFirst(place int) (first int) {
	first = int(p[0])
	p[0] = uint32(place)
	for i := 0; 2*i+1 < len(p); {
		child := 2*i + 1
		if child+1 < len(p) && p[child+1] < p[child] {
			child++
		}
		if p[i] <= p[child] {
			break
		}
		p[i], p[child] = p[child], p[i]
		i = child
	}
	return first
}
