package evidence

import "slices"

// Term is what an entry or word adds to a figure.
type Term struct {
	Name     string
	Polarity Polarity
	Times    int     // how often it counts
	Value    float64 // what all of these add
}

// terms are terms by name and polarity, in the order in which they came.
type terms struct{ list []Term }

// add adds a term that counts once.
func (t *terms) add(name string, p Polarity, value float64) {
	i := slices.IndexFunc(t.list, func(x Term) bool { return x.Name == name && x.Polarity == p })
	if i < 0 {
		i = len(t.list)
		t.list = append(t.list, Term{Name: name, Polarity: p})
	}
	t.list[i].Times++
	t.list[i].Value += value
}
