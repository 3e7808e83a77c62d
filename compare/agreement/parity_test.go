package agreement

import (
	"math"
	"testing"

	"mores/compare/internal/reference"
)

// The expected figures of this file are those of agreement.json, from scikit-learn, scipy, statsmodels, pingouin,
// krippendorff and R, with the tolerance of each case: 1e-8 or 1e-9 relative.

func TestAUCReference(t *testing.T) {
	reference.Run(t, "agreement.json", "auc", func(c *reference.Case) {
		scores, labels := c.Input.Score, yes(c.Input.Label)
		if c.Input.File != "" {
			table, isX := scored(c)
			scores, labels = table[c.Input.Column], isX
		}
		d := Discriminate(scores, labels)
		c.May("auc", d.AUC.Value)
		c.May("n_positive", float64(d.Positive))
		c.May("n_negative", float64(d.Negative))
		c.May("se_delong", d.AUC.SE)
		c.May("ci_delong", d.AUC.Interval.Low, d.AUC.Interval.High)
		c.May("ci_delong_logit", d.AUC.Logit.Low, d.AUC.Logit.High)
		c.May("se_hanley_mcneil", d.HanleyMcNeil)
		c.May("average_precision", d.AveragePrecision)
	})
}

func TestCompareAUCReference(t *testing.T) {
	reference.Run(t, "agreement.json", "auc_difference", func(c *reference.Case) {
		table, labels := scored(c)
		d := CompareAUC(table[c.Input.Score1], table[c.Input.Score2], labels)
		c.May("auc_1", d.First.Value)
		c.May("auc_2", d.Second.Value)
		c.May("difference", d.Difference)
		c.May("covariance", d.Covariance[0][0], d.Covariance[0][1], d.Covariance[1][0], d.Covariance[1][1])
		c.May("z", d.Z)
		c.May("p", d.P)
	})
}

func TestClassificationReference(t *testing.T) {
	reference.Run(t, "agreement.json", "classification", func(c *reference.Case) {
		truth, prediction := c.Input.Truth, c.Input.Prediction
		if c.Input.File != "" {
			table, isX := scored(c)
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
		c.May("confusion", cells...)
		c.May("labels", labels...)
		checkClassification(c, confusion.Classification())
		checkKappa(c, confusion.Kappa())
	})
}

func checkClassification(c *reference.Case, k Classification) {
	c.T.Helper()
	c.May("accuracy", k.Accuracy)
	c.May("balanced_accuracy", k.BalancedAccuracy)
	c.May("mcc", k.MCC)
	for name, s := range map[string]Scores{"macro": k.Macro, "micro": k.Micro, "weighted": k.Weighted} {
		c.May("precision_"+name, s.Precision)
		c.May("recall_"+name, s.Recall)
		c.May("f1_"+name, s.F1)
	}
	var precision, recall, f1 []float64
	for _, class := range k.Classes {
		precision = append(precision, class.Precision())
		recall = append(recall, class.Recall())
		f1 = append(f1, class.F1())
	}
	c.May("precision", precision...)
	c.May("recall", recall...)
	c.May("f1", f1...)
}

func checkKappa(c *reference.Case, k Kappa) {
	c.T.Helper()
	c.May("kappa", k.Value)
	c.May("kappa_se", k.SE)
	c.May("kappa_se_null", k.SENull)
	c.May("kappa_ci", k.Interval.Low, k.Interval.High)
	c.May("kappa_linear", k.Linear)
	c.May("kappa_quadratic", k.Quadratic)
}

func TestFleissKappaReference(t *testing.T) {
	reference.Run(t, "agreement.json", "fleiss_kappa", func(c *reference.Case) {
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
		c.May("kappa", FleissKappa(units).Value)
	})
}

func TestAlphaReference(t *testing.T) {
	reference.Run(t, "agreement.json", "krippendorff", func(c *reference.Case) {
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
			c.May(key, Alpha(units, Level(key)).Value)
		}
	})
}

func TestCorrelationReference(t *testing.T) {
	reference.Run(t, "agreement.json", "correlation", func(c *reference.Case) {
		var x, y []float64
		if c.Input.File == "" {
			x, y = c.XY()
		} else {
			table, _ := tableOf(c, source(c)...)
			x, y = table[c.Input.XColumn], table[c.Input.YColumn]
		}
		pearson, spearman, kendall := Pearson(x, y), Spearman(x, y), Kendall(x, y)
		c.May("n", float64(pearson.N))
		c.May("pearson", pearson.R)
		c.May("pearson_p", pearson.P)
		c.May("pearson_ci", pearson.Interval.Low, pearson.Interval.High)
		c.May("spearman", spearman.R)
		c.May("spearman_p_t", spearman.P)
		c.May("spearman_ci_bonett_wright", spearman.Interval.Low, spearman.Interval.High)
		ranks := Pearson(midranks(x), midranks(y))
		c.May("spearman_ci_fisher", ranks.Interval.Low, ranks.Interval.High)
		c.May("kendall_tau_b", kendall.B)
		c.May("kendall_tau_c", kendall.C)
		c.May("kendall_p_asymptotic", kendall.P)
		c.May("kendall_p_exact", kendall.PExact)
	})
}

// TestPairedCorrelationReference: scipy and R, on the pairs of each topic.
func TestPairedCorrelationReference(t *testing.T) {
	reference.Run(t, "paired.json", "correlation", func(c *reference.Case) {
		x, y := c.XY()
		pearson, spearman := Pearson(x, y), Spearman(x, y)
		c.Is("pearson", pearson.R)
		c.Is("pearson_p", pearson.P)
		c.Is("pearson_ci", pearson.Interval.Low, pearson.Interval.High)
		c.Is("spearman", spearman.R)
		c.Is("spearman_p", spearman.P)
		c.Is("kendall_tau_b", Kendall(x, y).B)
	})
}

func TestPartialReference(t *testing.T) {
	reference.Run(t, "agreement.json", "partial_correlation", func(c *reference.Case) {
		table := columns{"a": c.Input.A, "b": c.Input.B, "c": c.Input.C}
		if c.Input.File != "" {
			table, _ = tableOf(c, source(c)...)
		}
		var covariates [][]float64
		for _, name := range c.Input.Covariates {
			covariates = append(covariates, table[name])
		}
		r := Partial(table[c.Input.XColumn], table[c.Input.YColumn], covariates...)
		c.May("n", float64(r.N))
		checkCorrelation(c, r)
	})
}

func TestWithinTopicReference(t *testing.T) {
	reference.Run(t, "agreement.json", "within_topic_correlation", func(c *reference.Case) {
		table, topics := tableOf(c)
		checkCorrelation(c, WithinTopic(table[c.Input.XColumn], table[c.Input.YColumn], topics))
	})
}

func checkCorrelation(c *reference.Case, r Correlation) {
	c.T.Helper()
	c.May("r", r.R)
	c.May("df", float64(r.DF))
	c.May("t", r.T)
	c.May("p", r.P)
	c.May("ci", r.Interval.Low, r.Interval.High)
}
