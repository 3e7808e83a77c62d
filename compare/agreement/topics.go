package agreement

// WithinTopic is the correlation within topics: of the values less the mean of their topic, with rows − topics − 1
// degrees of freedom (Bland and Altman 1995). It says whether, of the documents on one topic, those with more of x have
// more of y. A document alone on its topic, or without one (""), tells nothing and is left out.
func WithinTopic(x, y []float64, topics []string) Correlation {
	sameLength(len(x), len(topics))
	rows, _ := rowsWith(isFinite, x, y)
	members := map[string][]int{}
	var names []string // as first seen, so that sums are in one order
	for _, i := range rows {
		if topics[i] == "" {
			continue
		}
		if members[topics[i]] == nil {
			names = append(names, topics[i])
		}
		members[topics[i]] = append(members[topics[i]], i)
	}
	var restX, restY residue
	used := 0
	for _, name := range names {
		if rows := members[name]; len(rows) > 1 {
			used++
			restX.addTopic(at(x, rows))
			restY.addTopic(at(y, rows))
		}
	}
	n := len(restX.values)
	c := newCorrelation(restX, restY, n-used-1)
	c.Missing = len(x) - n
	return c
}

// addTopic adds the values of a topic, less their mean.
func (r *residue) addTopic(values []float64) {
	r.values = append(r.values, values...)
	r.rest = append(r.rest, centre(values)...)
}
