package logistic

import (
	"reflect"
	"testing"
)

func TestWeights(t *testing.T) {
	names := []string{"a", "b", "intercept"}
	for _, c := range []struct {
		why, table string
		want       [][]float64
	}{
		{"in any order, with comments and blank lines", "# made by hand\nintercept\t1\t2\n\na\t-0.5\t3\nb\t0\t1e3\n", [][]float64{{-0.5, 0, 1}, {3, 1000, 2}}},
		{"a feature that is gone", "a\t1\t2\nold\t9\t9\n", [][]float64{{1, 0, 0}, {2, 0, 0}}},
		{"too few weights", "a\t1\n", nil},
		{"too many", "a\t1\t2\t3\n", nil},
		{"no number", "a\t1\tx\n", nil},
	} {
		got, err := Weights(c.table, names, 2)
		if !reflect.DeepEqual(got, c.want) || (err == nil) != (c.want != nil) {
			t.Errorf("%s: %v, %v; want %v", c.why, got, err, c.want)
		}
	}
}
