package compare

// group returns the estimates of one group from its rows of the table.
func (b *Builder) group(t table, id int, rows []int) Group {
	g := Group{Name: b.groups.list[id]}
	for _, i := range rows {
		g.Documents += t.documentsOf(i)
		g.Words += t.words[i]
	}
	for j := range b.measures {
		c := t.column(j)
		have := c.present(rows)
		s := newSide(t, c, have)
		mean := Mean{Documents: s.documents, Estimate: s.sample(c).meanInterval(b.options.Level)}
		for _, i := range have {
			mean.Words += t.wordsWith(c, i)
		}
		g.Means = append(g.Means, mean)
	}
	return g
}
