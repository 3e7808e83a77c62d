package compare

import (
	"math"
	"math/rand/v2"
	"slices"
	"testing"

	"mores/compare/cluster"
)

func TestMeanIntervalReference(t *testing.T) {
	for _, c := range refCases(t, "means.json", 39, "hand/", "nist/", "herbold/", "herbold_small/") {
		x, _ := c.values(t, false)
		if c.Input.Times > 0 { // NIST's numbers are given by rule
			x = []row{{"", c.Input.First}}
			for range int(c.Input.Times) {
				for _, v := range c.Input.ThenAlternate {
					x = append(x, row{"", v})
				}
			}
		}
		comparison := twoGroups(t, Measure{}, quick, x, []row{{}, {}}, false)
		mean := comparison.Groups[1].Means[0]
		if n := c.Expect["n"].(float64); mean.Documents != int(n) || mean.Words != 100*int(n) {
			t.Errorf("%s: %d documents, %d words, want %v", c.Name, mean.Documents, mean.Words, n)
		}
		c.close(t, "mean", mean.Value)
		c.close(t, "ci_low", mean.Low)
		c.close(t, "ci_high", mean.High)
	}
}

// The bootstrap takes the place of the delta-method intervals of these cases; the percent itself is the same.
func TestPercentReference(t *testing.T) {
	for _, c := range refCases(t, "means.json", 45, "ratio/") {
		paired := c.Options["design"] == "paired"
		x, y := c.values(t, paired)
		got := twoGroups(t, Measure{Ratio: true}, quick, x, y, paired).Contrasts[0]
		c.close(t, "pct_diff", got.Percent.Value)
		c.close(t, "mean_x", got.Mean)
		c.close(t, "mean_y", got.MeanBaseline)
	}
}

// On the unbalanced table a contrast uses only topics that hold both groups, while these cases use every topic. So the
// formula is checked, and on the balanced table the contrast too.
func TestClusteredErrorReference(t *testing.T) {
	for _, c := range refCases(t, "means.json", 24, "cluster/") {
		x, y := c.values(t, true)
		sx, sy := joint(x, y)
		e := pairedError(sx, sy)
		c.close(t, "se_diff_cr1", e.se)
		c.close(t, "topics", e.df+1)
		c.close(t, "diff", sx.mean()-sy.mean())
		if c.Input.File == "herbold_measures.csv" {
			got := twoGroups(t, Measure{Ratio: true}, quick, x, y, true).Contrasts[0]
			c.close(t, "diff", got.Difference.Value)
			c.close(t, "pct_diff", got.Percent.Value)
			c.close(t, "topics", float64(got.Topics))
		}
	}
}

func TestSandwichReference(t *testing.T) {
	cases := refCases(t, "clustered.json", 44, "ols/herbold", "fe/herbold")
	checked := 0
	for _, c := range cases {
		if len(c.Input.Groups) != 1 {
			continue // three groups in one regression
		}
		checked++
		y := sourceRows(t, c.Input.File, c.Input.Column, c.Input.Baseline["source"])
		x := sourceRows(t, c.Input.File, c.Input.Column, c.Input.Groups[0])
		coefficients, errors := c.Expect["coef"].([]any), c.Expect["se_cr1"].([]any)
		last := len(coefficients) - 1
		if c.Options["topic_fixed_effects"] == true {
			// With one text a topic and group, the estimate within topics is the mean difference of the pairs.
			got := twoGroups(t, Measure{}, quick, x, y, true).Contrasts[0]
			c.closeTo(t, "coefficient", got.Difference.Value, coefficients[last])
			c.close(t, "topics", float64(got.Topics))
			continue
		}
		sx, sy := joint(x, y)
		c.closeTo(t, "coefficient", sx.mean()-sy.mean(), coefficients[last])
		c.closeTo(t, "standard error", pairedError(sx, sy).se, errors[last])
		if len(x) == len(y) { // as many clusters for the baseline as in all
			baseline := twoGroups(t, Measure{}, quick, x, y, true).Groups[0].Means[0]
			interval := c.Expect["ci_cr1_t"].([]any)[0].([]any)
			c.closeTo(t, "low", baseline.Low, interval[0])
			c.closeTo(t, "high", baseline.High, interval[1])
		}
	}
	if checked != 24 {
		t.Errorf("checked %d cases, want 24", checked)
	}
}

func TestSandwichHandReference(t *testing.T) {
	for _, c := range refCases(t, "clustered.json", 3, "ols/hand/") {
		values, x, cluster := numbers(t, c.Input.Y), numbers(t, c.Input.X), numbers(t, c.Input.Cluster)
		var group, baseline sample
		for i, v := range values {
			s := &baseline
			if x[i] == 1 {
				s = &group
			}
			s.values, s.cluster = append(s.values, v), append(s.cluster, int(cluster[i]))
			group.clusters, baseline.clusters = int(cluster[i])+1, int(cluster[i])+1
		}
		c.closeTo(t, "standard error", pairedError(group, baseline).se, c.Expect["se_cr1"].([]any)[1])
		if c.Name == "ols/hand/each_row_its_own_cluster" {
			// One document a cluster is Welch's standard error, which the case gives as CR2.
			renumber(group.cluster)
			renumber(baseline.cluster)
			group.clusters, baseline.clusters = len(group.values), len(baseline.values)
			c.closeTo(t, "Welch", nestedError(group, baseline).se, c.Expect["se_cr2"].([]any)[1])
		}
	}
}

// TestClusteredMean: error and degrees of freedom of a mean are those of a regression on a constant alone (package cluster,
// which is held against clubSandwich), also where some clusters are summed up.
func TestClusteredMean(t *testing.T) {
	r := rand.New(rand.NewPCG(6, 6))
	for range 20 {
		s, rows := sample{}, cluster.Rows{}
		for s.clusters = range 3 + r.IntN(9) {
			for range 1 + r.IntN(5) {
				v := r.NormFloat64() + float64(s.clusters%3)
				s.values, s.cluster = append(s.values, v), append(s.cluster, s.clusters)
				rows.Y, rows.X, rows.Cluster = append(rows.Y, v), append(rows.X, []float64{1}), append(rows.Cluster, s.clusters)
			}
		}
		s.clusters++
		v, df := s.variance()
		want := cluster.OLS(rows)
		near(t, "error", math.Sqrt(v), want.Errors(cluster.CR2)[0], 1e-12)
		near(t, "degrees of freedom", df, want.Satterthwaite()[0], 1e-9)

		// Documents without a topic, once one by one and once summed up.
		loose := sample{values: append([]float64(nil), s.values...), clusters: s.clusters}
		loose.cluster = append([]int(nil), s.cluster...)
		summed := sample{values: append([]float64(nil), s.values...), cluster: append([]int(nil), s.cluster...), clusters: s.clusters + 1, hidden: 3}
		summed.sizes, summed.within = slices.Repeat([]float64{1}, len(s.values)), make([]float64, len(s.values))
		more := sample{values: []float64{0.5, 1.5, 4, -2}}
		for _, v := range more.values {
			loose.values, loose.cluster = append(loose.values, v), append(loose.cluster, loose.clusters)
			loose.clusters++
		}
		summed.values, summed.cluster = append(summed.values, more.mean()), append(summed.cluster, s.clusters)
		summed.sizes, summed.within = append(summed.sizes, 4), append(summed.within, more.squares())
		summed.loose = []int{len(s.values)}
		v, df = loose.variance()
		w, dg := summed.variance()
		near(t, "variance from sums", w, v, 1e-12)
		near(t, "degrees of freedom from sums", dg, df, 1e-9)
	}
}

func renumber(cluster []int) {
	for i := range cluster {
		cluster[i] = i
	}
}

func numbers(t *testing.T, raw []byte) []float64 {
	var values []float64
	for _, r := range handRows(t, raw, false) {
		values = append(values, r.value)
	}
	return values
}

func TestMeanOfEqualValuesIsExact(t *testing.T) {
	s := single([]row{{"", 0.1}, {"", 0.1}, {"", 0.1}})
	if got := s.meanInterval(0.95); got != (Estimate{0.1, 0.1, 0.1}) {
		t.Errorf("%v, want 0.1 with an interval of no width", got)
	}
	if got := (sample{}).mean(); !math.IsNaN(got) {
		t.Errorf("the mean of nothing is %v", got)
	}
}
