package agreement

import (
	"math"
	"testing"
)

// The expected figures of this file are those of agreement.json, from scikit-learn, scipy, statsmodels, pingouin,
// krippendorff and R, with the tolerance of each case: 1e-8 or 1e-9 relative.

func TestAUCReference(t *testing.T) {
	refCases(t, "auc", 20, func(c *refCase) {
		scores, labels := c.Input.Score, yes(c.Input.Label)
		if c.Input.File != "" {
			table, isX := c.scored()
			scores, labels = table[c.Input.Column], isX
		}
		d := Discriminate(scores, labels)
		c.is("auc", d.AUC.Value)
		c.is("n_positive", float64(d.Positive))
		c.is("n_negative", float64(d.Negative))
		c.is("se_delong", d.AUC.SE)
		c.is("ci_delong", d.AUC.Interval.Low, d.AUC.Interval.High)
		c.is("ci_delong_logit", d.AUC.Logit.Low, d.AUC.Logit.High)
		c.is("se_hanley_mcneil", d.HanleyMcNeil)
		c.is("average_precision", d.AveragePrecision)
	})
}

func TestCompareAUCReference(t *testing.T) {
	refCases(t, "auc_difference", 2, func(c *refCase) {
		table, labels := c.scored()
		d := CompareAUC(table[c.Input.Score1], table[c.Input.Score2], labels)
		c.is("auc_1", d.First.Value)
		c.is("auc_2", d.Second.Value)
		c.is("difference", d.Difference)
		c.matrix("covariance")
		c.is("covariance", d.Covariance[0][0], d.Covariance[0][1], d.Covariance[1][0], d.Covariance[1][1])
		c.is("z", d.Z)
		c.is("p", d.P)
	})
}

func TestClassificationReference(t *testing.T) {
	refCases(t, "classification", 5, func(c *refCase) {
		truth, prediction := c.Input.Truth, c.Input.Prediction
		if c.Input.File != "" {
			table, isX := c.scored()
			cut := CutAt(c.Input.AtLeast, table[c.Input.Column], isX)
			for i, v := range table[c.Input.Column] {
				truth = append(truth, int(indicator(isX[i])))
				prediction = append(prediction, int(indicator(v >= c.Input.AtLeast)))
			}
			if of := Confuse(truth, prediction).of(1); cut.Counts != of {
				t.Errorf("%s: the cut counts %v, the confusion %v", c.Name, cut.Counts, of)
			}
		}
		confusion := Confuse(truth, prediction)
		var labels, cells []float64
		for i, row := range confusion.Cells {
			labels = append(labels, float64(confusion.Labels[i]))
			for _, n := range row {
				cells = append(cells, float64(n))
			}
		}
		c.matrix("confusion")
		c.is("confusion", cells...)
		c.is("labels", labels...)
		c.classification(confusion.Classification())
		c.kappa(confusion.Kappa())
	})
}

func (c *refCase) classification(k Classification) {
	c.t.Helper()
	c.is("accuracy", k.Accuracy)
	c.is("balanced_accuracy", k.BalancedAccuracy)
	c.is("mcc", k.MCC)
	for name, s := range map[string]Scores{"macro": k.Macro, "micro": k.Micro, "weighted": k.Weighted} {
		c.is("precision_"+name, s.Precision)
		c.is("recall_"+name, s.Recall)
		c.is("f1_"+name, s.F1)
	}
	var precision, recall, f1 []float64
	for _, class := range k.Classes {
		precision = append(precision, class.Precision())
		recall = append(recall, class.Recall())
		f1 = append(f1, class.F1())
	}
	c.is("precision", precision...)
	c.is("recall", recall...)
	c.is("f1", f1...)
}

func (c *refCase) kappa(k Kappa) {
	c.t.Helper()
	c.is("kappa", k.Value)
	c.is("kappa_se", k.SE)
	c.is("kappa_se_null", k.SENull)
	c.is("kappa_ci", k.Interval.Low, k.Interval.High)
	c.is("kappa_linear", k.Linear)
	c.is("kappa_quadratic", k.Quadratic)
}

func TestFleissKappaReference(t *testing.T) {
	refCases(t, "fleiss_kappa", 2, func(c *refCase) {
		units := c.Input.ItemsByRaters
		for _, counts := range c.Input.Counts {
			var codes []float64
			for code, n := range counts {
				for range n {
					codes = append(codes, float64(code))
				}
			}
			units = append(units, codes)
		}
		c.is("kappa", FleissKappa(units).Value)
	})
}

func TestAlphaReference(t *testing.T) {
	refCases(t, "krippendorff", 5, func(c *refCase) {
		units := make([][]float64, len(c.Input.CodersByUnits[0]))
		for _, codes := range c.Input.CodersByUnits {
			for u, code := range codes {
				v := math.NaN()
				if code != nil {
					v = *code
				}
				units[u] = append(units[u], v)
			}
		}
		for key := range c.Expect {
			c.is(key, Alpha(units, Level(key)).Value)
		}
	})
}

func TestCorrelationReference(t *testing.T) {
	refCases(t, "correlation", 14, func(c *refCase) {
		var x, y []float64
		if c.Input.File == "" {
			x, y = c.numbers(c.Input.X), c.numbers(c.Input.Y)
		} else {
			table, _ := c.table(c.source(c.Input.Rows)...)
			x, y = table[c.Input.XColumn], table[c.Input.YColumn]
		}
		pearson, spearman, kendall := Pearson(x, y), Spearman(x, y), Kendall(x, y)
		c.is("n", float64(pearson.N))
		c.is("pearson", pearson.R)
		c.is("pearson_p", pearson.P)
		c.is("pearson_ci", pearson.Interval.Low, pearson.Interval.High)
		c.is("spearman", spearman.R)
		c.is("spearman_p_t", spearman.P)
		c.is("spearman_ci_bonett_wright", spearman.Interval.Low, spearman.Interval.High)
		ranks := Pearson(midranks(x), midranks(y))
		c.is("spearman_ci_fisher", ranks.Interval.Low, ranks.Interval.High)
		c.is("kendall_tau_b", kendall.B)
		c.is("kendall_tau_c", kendall.C)
		c.is("kendall_p_asymptotic", kendall.P)
		c.is("kendall_p_exact", kendall.PExact)
	})
}

func TestPartialReference(t *testing.T) {
	refCases(t, "partial_correlation", 6, func(c *refCase) {
		table := columns{"a": c.Input.A, "b": c.Input.B, "c": c.Input.C}
		if c.Input.File != "" {
			table, _ = c.table(c.source(c.Input.Rows)...)
		}
		var covariates [][]float64
		for _, name := range c.Input.Covariates {
			covariates = append(covariates, table[name])
		}
		r := Partial(table[c.Input.XColumn], table[c.Input.YColumn], covariates...)
		c.is("n", float64(r.N))
		c.correlation(r)
	})
}

func TestWithinTopicReference(t *testing.T) {
	refCases(t, "within_topic_correlation", 2, func(c *refCase) {
		table, topics := c.table()
		c.correlation(WithinTopic(table[c.Input.XColumn], table[c.Input.YColumn], topics))
	})
}

func (c *refCase) correlation(r Correlation) {
	c.t.Helper()
	c.is("r", r.R)
	c.is("df", float64(r.DF))
	c.is("t", r.T)
	c.is("p", r.P)
	c.is("ci", r.Interval.Low, r.Interval.High)
}
