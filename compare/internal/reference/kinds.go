package reference

// A Kind is the cases of a file whose names start alike, with the package whose test runs them.
type Kind struct {
	File, Kind string
	Cases      int
	Package    string // below mores/compare
}

// Kinds are all cases of the twelve files: 1,093.
var Kinds = []Kind{
	{"means.json", "hand", 8, "describe"},
	{"means.json", "nist", 4, "describe"},
	{"means.json", "herbold", 24, "describe"},
	{"means.json", "herbold_small", 3, "describe"},
	{"means.json", "ratio", 45, "describe"},
	{"means.json", "cluster", 24, "cluster"},
	{"twosample.json", "welch", 33, "test"},
	{"twosample.json", "student", 33, "test"},
	{"twosample.json", "mann_whitney", 33, "test"},
	{"twosample.json", "mann_whitney_exact_with_ties", 9, "test"},
	{"twosample.json", "permutation_exact", 9, "test"},
	{"twosample.json", "hedges_g", 33, "effect"},
	{"twosample.json", "superiority", 33, "effect"},
	{"twosample.json", "ks", 33, "test"},
	{"paired.json", "paired_t", 32, "test"},
	{"paired.json", "wilcoxon", 66, "test"},
	{"paired.json", "signflip_exact", 10, "test"},
	{"paired.json", "effect", 32, "effect"},
	{"paired.json", "correlation", 32, "agreement"},
	{"equivalence.json", "welch", 73, "test"},
	{"equivalence.json", "paired", 73, "test"},
	{"equivalence.json", "student", 1, "test"},
	{"equivalence.json", "log_ratio", 2, "test"},
	{"equivalence.json", "cluster", 20, "cluster"},
	{"multiplicity.json", "", 12, "adjust"}, // of all names
	{"clustered.json", "ols", 25, "cluster"},
	{"clustered.json", "fe", 22, "cluster"},
	{"clustered.json", "gee", 18, "cluster"},
	{"clustered.json", "mixed", 40, "cluster"},
	{"clustered.json", "icc", 9, "cluster"},
	{"counts.json", "poisson", 11, "counts"},
	{"counts.json", "nb2_fixed", 11, "counts"},
	{"counts.json", "nb2_ml", 11, "counts"},
	{"counts.json", "two_totals", 17, "counts"},
	{"bootstrap.json", "exact", 5, "bootstrap"},
	{"bootstrap.json", "mean", 6, "bootstrap"},
	{"bootstrap.json", "difference_paired", 4, "bootstrap"},
	{"bootstrap.json", "pct_diff_paired", 5, "bootstrap"},
	{"bootstrap.json", "difference_independent", 1, "bootstrap"},
	{"bootstrap.json", "pct_diff_independent", 1, "bootstrap"},
	{"bootstrap.json", "cluster_pct_diff", 14, "bootstrap"},
	{"bootstrap.json", "cluster_difference", 10, "bootstrap"},
	{"bootstrap.json", "cluster_pct_diff_pooled", 8, "bootstrap"},
	{"meta.json", "hand", 5, "meta"},
	{"meta.json", "published", 1, "meta"},
	{"meta.json", "herbold", 11, "meta"},
	{"power.json", "mde", 34, "power"},
	{"power.json", "n", 20, "power"},
	{"power.json", "power", 20, "power"},
	{"power.json", "design_effect", 8, "power"},
	{"power.json", "power_tost", 4, "power"},
	{"preference.json", "bradley_terry", 7, "preference"},
	{"preference.json", "thurstone", 7, "preference"},
	{"preference.json", "bradley_terry_l2", 8, "preference"},
	{"preference.json", "thurstone_l2", 8, "preference"},
	{"preference.json", "bradley_terry_ilsr", 4, "preference"},
	{"preference.json", "bradley_terry_mm", 1, "preference"},
	{"preference.json", "held_out", 4, "preference"},
	{"agreement.json", "auc", 20, "agreement"},
	{"agreement.json", "auc_difference", 2, "agreement"},
	{"agreement.json", "classification", 5, "agreement"},
	{"agreement.json", "fleiss_kappa", 2, "agreement"},
	{"agreement.json", "krippendorff", 5, "agreement"},
	{"agreement.json", "correlation", 14, "agreement"},
	{"agreement.json", "partial_correlation", 6, "agreement"},
	{"agreement.json", "within_topic_correlation", 2, "agreement"},
}

// count is the number of cases of a kind.
func count(file, kind string) int {
	for _, k := range Kinds {
		if k.File == file && k.Kind == kind {
			return k.Cases
		}
	}
	return 0
}
