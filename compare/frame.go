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
	rows     []int // of the table, ordered by cluster
	cluster  []int // by row
	clusters int

	// Documents that a crossed design leaves out.
	unshared  int // their topic holds only one of the groups
	topicless int // they have no topic
}

// newFrame finds the design for the documents x of the group and y of the baseline, both ordered by topic.
func newFrame(t table, x, y []int) frame {
	shared, topics := sharedTopics(t, x, y)
	if len(shared) < 2 {
		f := frame{design: Nested, group: newSide(t, x), baseline: newSide(t, y), topics: topics}
		f.oneShared = len(shared) == 1
		if topics == 0 {
			f.design = Independent
		}
		return f
	}
	f := frame{design: Crossed, group: crossedSide(t, x, shared), baseline: crossedSide(t, y, shared), topics: len(shared)}
	if len(f.group.rows) == f.topics && len(f.baseline.rows) == f.topics {
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
	return f.group.clusters + f.baseline.clusters
}

// unit is the name of what is drawn at random.
func (f frame) unit() string {
	if f.design == Independent {
		return "document"
	}
	return "topic"
}

// crossedSide keeps the rows whose topic is shared, and counts the others.
func crossedSide(t table, rows []int, shared map[int]bool) side {
	var kept []int
	unshared, topicless := 0, 0
	for _, i := range rows {
		switch topic := t.topic[i]; {
		case shared[topic]:
			kept = append(kept, i)
		case topic == noTopic:
			topicless++
		default:
			unshared++
		}
	}
	s := newSide(t, kept)
	s.unshared, s.topicless = unshared, topicless
	return s
}

// newSide numbers the clusters of rows that are ordered by topic.
func newSide(t table, rows []int) side {
	s := side{rows: rows, cluster: make([]int, len(rows))}
	for k, i := range rows {
		if k == 0 || t.topic[i] == noTopic || t.topic[i] != t.topic[rows[k-1]] {
			s.clusters++
		}
		s.cluster[k] = s.clusters - 1
	}
	return s
}

// sample returns the values of one measure for the documents of the side.
func (s side) sample(column []float64) sample {
	values := make([]float64, len(s.rows))
	for k, i := range s.rows {
		values[k] = column[i]
	}
	return sample{values, s.cluster, s.clusters}
}

// documents lists the rows of each cluster.
func (s side) documents() [][]int {
	var documents [][]int
	for from, to := range runs(s.cluster) {
		documents = append(documents, s.rows[from:to])
	}
	return documents
}

// compared returns what the means of a contrast are of, in one measure: when crossed a mean for each topic, in the same
// order on both sides, else the documents.
func (f frame) compared(column []float64) (x, y sample) {
	x, y = f.group.sample(column), f.baseline.sample(column)
	if f.crossed() {
		return x.clusterMeans(), y.clusterMeans()
	}
	return x, y
}
