package compare

// A frame is the design of one contrast: which documents of either group are used and which clusters they form. All
// measures with values for the same documents share a frame, and with it the resamples and permutations.
type frame struct {
	design          Design
	group, baseline side
	topics          int
	oneShared       bool // too few for a crossed design
}

// A side is the documents of one group. Clusters are numbered from 0 in the order of rows; in a crossed design the same
// number is the same topic on both sides.
type side struct {
	rows      []int // of the table, ordered by cluster
	cluster   []int // by row
	clusters  int
	documents int

	// Documents without a topic are clusters of their own, also where a cell sums them up.
	loose  []int // the places in rows of such cells
	hidden int   // the clusters that cannot be told apart in them

	// Documents that a crossed design leaves out.
	unshared  int // their topic holds only one of the groups
	topicless int // they have no topic
}

// newFrame finds the design for the rows x of the group and y of the baseline, both ordered by topic, that have a value
// in c.
func newFrame(t table, c column, x, y []int) frame {
	shared, topics := sharedTopics(t, x, y)
	if len(shared) < 2 {
		f := frame{design: Nested, group: newSide(t, c, x), baseline: newSide(t, c, y), topics: topics}
		f.oneShared = len(shared) == 1
		if topics == 0 {
			f.design = Independent
		}
		return f
	}
	f := frame{design: Crossed, group: crossedSide(t, c, x, shared), baseline: crossedSide(t, c, y, shared), topics: len(shared)}
	if f.group.documents == f.topics && f.baseline.documents == f.topics {
		f.design = Paired
	}
	return f
}

// crossed says whether the clusters of both sides are the same topics.
func (f frame) crossed() bool {
	return f.design == Crossed || f.design == Paired
}

// sharedTopics returns the topics that hold documents of both x and y, and the number of topics of either.
func sharedTopics(t table, x, y []int) (shared map[int]bool, topics int) {
	inX, all := map[int]bool{}, map[int]bool{}
	for _, i := range x {
		inX[t.topic[i]], all[t.topic[i]] = true, true
	}
	shared = map[int]bool{}
	for _, i := range y {
		all[t.topic[i]] = true
		if inX[t.topic[i]] {
			shared[t.topic[i]] = true
		}
	}
	delete(shared, noTopic)
	delete(all, noTopic)
	return shared, len(all)
}

// clusters is the number of what is drawn at random.
func (f frame) clusters() int {
	if f.crossed() {
		return f.topics
	}
	return f.group.units() + f.baseline.units()
}

// units is the number of clusters, those that cannot be told apart included.
func (s side) units() int { return s.clusters + s.hidden }

// summed says whether some clusters cannot be told apart, so that they can be neither resampled nor permuted.
func (f frame) summed() bool { return f.group.hidden+f.baseline.hidden > 0 }

// unit is the name of what is drawn at random.
func (f frame) unit() string {
	if f.design == Independent {
		return "document"
	}
	return "topic"
}

// crossedSide keeps the rows whose topic is shared, and counts the others.
func crossedSide(t table, c column, rows []int, shared map[int]bool) side {
	var kept []int
	unshared, topicless := 0, 0
	for _, i := range rows {
		switch topic := t.topic[i]; {
		case shared[topic]:
			kept = append(kept, i)
		case topic == noTopic:
			topicless += c.documents(i)
		default:
			unshared += c.documents(i)
		}
	}
	s := newSide(t, c, kept)
	s.unshared, s.topicless = unshared, topicless
	return s
}

// newSide numbers the clusters of rows that are ordered by topic.
func newSide(t table, c column, rows []int) side {
	s := side{rows: rows, cluster: make([]int, len(rows))}
	for k, i := range rows {
		n := c.documents(i)
		s.documents += n
		if t.topic[i] == noTopic && n > 1 {
			s.loose = append(s.loose, k)
			s.hidden += n - 1
		}
		if k == 0 || t.topic[i] == noTopic || t.topic[i] != t.topic[rows[k-1]] {
			s.clusters++
		}
		s.cluster[k] = s.clusters - 1
	}
	return s
}

// sample returns the values of one measure for the rows of the side.
func (s side) sample(c column) sample {
	values := make([]float64, len(s.rows))
	for k, i := range s.rows {
		values[k] = c.values[i]
	}
	of := sample{values: values, cluster: s.cluster, clusters: s.clusters, loose: s.loose, hidden: s.hidden}
	if c.moments != nil {
		of.sizes, of.within = make([]float64, len(s.rows)), make([]float64, len(s.rows))
		for k, i := range s.rows {
			of.sizes[k], of.within[k] = float64(c.moments[i].Documents), c.moments[i].Squares
		}
	}
	return of
}

// byCluster lists the rows of each cluster.
func (s side) byCluster() [][]int {
	var rows [][]int
	for from, to := range runs(s.cluster) {
		rows = append(rows, s.rows[from:to])
	}
	return rows
}

// compared returns what the means of a contrast are of, in one measure: when crossed a mean for each topic, in the same
// order on both sides, else the documents.
func (f frame) compared(c column) (x, y sample) {
	x, y = f.group.sample(c), f.baseline.sample(c)
	if f.crossed() {
		return x.clusterMeans(), y.clusterMeans()
	}
	return x, y
}
