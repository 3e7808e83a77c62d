package compare

import (
	"math"
	"slices"

	"mores/compare/describe"
)

// Details are what a report shows beside the figures of a [Comparison]: how a measure is spread over documents, and over
// topics. They are worked out only where they are asked for.
type Details struct {
	Spreads []Spread      // by measure, in the order of Comparison.Measures
	Topics  [][]TopicMean // by contrast, in the order of Comparison.Contrasts; nil where no topic is shared
}

// A Spread tells how the values of a measure are spread over the documents of each group.
type Spread struct {
	Low, High float64       // the range of the cells; what lies outside is counted apart
	Groups    []GroupSpread // in the order of Comparison.Groups; nil where documents are not known one by one
}

// A GroupSpread tells how the values of one group are spread.
type GroupSpread struct {
	Documents int        // that have a value
	Zero      int        // whose value is 0
	Quantiles [5]float64 // at 5, 25, 50, 75 and 95 %; NaN where there is no document
	Cells     []int      // documents by cell of equal width between Low and High, High included
	Below     int        // documents below Low
	Above     int        // documents above High
}

// A TopicMean is what two groups have on a topic: the means of their documents.
type TopicMean struct {
	Topic          string
	Mean, Baseline float64
}

// Difference is the mean less that of the baseline.
func (t TopicMean) Difference() float64 { return t.Mean - t.Baseline }

// spreadCells is the number of cells of a spread.
const spreadCells = 40

// Details works out the details of the comparison that [Builder.Compare] gives. The error is the one that it gives.
func (b *Builder) Details() (*Details, error) {
	order, err := b.order()
	if err != nil {
		return nil, err
	}
	topics := slices.Sorted(slices.Values(b.topics.list))
	t := b.table.sorted(b.topics.list)
	rows := t.rowsByGroup(len(b.groups.list))
	d := &Details{}
	for j, m := range b.measures {
		d.Spreads = append(d.Spreads, t.spread(t.column(j), m.Ratio, rows, order))
	}
	for _, g := range order[1:] {
		for j := range b.measures {
			d.Topics = append(d.Topics, t.topicMeans(t.column(j), rows[g], rows[order[0]], topics))
		}
	}
	return d, nil
}

// spread tells how a column is spread over the documents of the groups. The cells run from the half per cent at either end,
// from 0 for measures of which 0 means none, so that a few extreme documents do not press the others together.
func (t table) spread(c column, ratio bool, rows [][]int, order []int) Spread {
	s := Spread{Low: math.NaN(), High: math.NaN()}
	if t.documents != nil {
		return s
	}
	var groups [][]float64
	var all []float64
	for _, g := range order {
		values := []float64{}
		for _, i := range c.present(rows[g]) {
			values = append(values, c.values[i])
		}
		slices.Sort(values)
		groups = append(groups, values)
		all = append(all, values...)
	}
	slices.Sort(all)
	if len(all) > 0 {
		s.Low, s.High = describe.Quantile(all, 0.005), describe.Quantile(all, 0.995)
	}
	if ratio && s.Low >= 0 {
		s.Low = 0
	}
	for _, values := range groups {
		s.Groups = append(s.Groups, newGroupSpread(values, s.Low, s.High))
	}
	return s
}

// newGroupSpread counts sorted values into cells.
func newGroupSpread(values []float64, low, high float64) GroupSpread {
	s := GroupSpread{Documents: len(values), Cells: make([]int, spreadCells)}
	for k, q := range []float64{0.05, 0.25, 0.5, 0.75, 0.95} {
		s.Quantiles[k] = describe.Quantile(values, q)
	}
	for _, v := range values {
		if v == 0 {
			s.Zero++
		}
		switch {
		case v < low:
			s.Below++
		case v > high:
			s.Above++
		case high > low:
			s.Cells[min(spreadCells-1, int(spreadCells*((v-low)/(high-low))))]++
		default:
			s.Cells[0]++
		}
	}
	return s
}

// topicMeans are the means of the topics that rows x of a group and y of the baseline share, in a crossed design.
func (t table) topicMeans(c column, x, y []int, topics []string) []TopicMean {
	f := newFrame(t, c, c.present(x), c.present(y))
	if !f.crossed() {
		return nil
	}
	mean, baseline := f.compared(c)
	all := make([]TopicMean, f.topics)
	for from := range runs(f.group.cluster) {
		k := f.group.cluster[from]
		all[k] = TopicMean{topics[t.topic[f.group.rows[from]]], mean.values[k], baseline.values[k]}
	}
	return all
}
