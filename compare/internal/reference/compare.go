package reference

import (
	"math"
	"reflect"
)

// Is compares figures with what the case expects under key: a number or a list, also of lists, which are read one after
// the other. A null is NaN or infinite; true and false are 1 and 0. It fails if the case has no such key.
func (c *Case) Is(key string, got ...float64) {
	c.T.Helper()
	want, ok := c.Expect[key]
	if !ok {
		c.T.Errorf("%s: no %s is expected", c.Name, key)
		return
	}
	c.checked[key] = true
	tolerance := struct{ Rel, Abs float64 }{c.Tolerance.Rel, c.Tolerance.Abs}
	if own, ok := c.Tolerance.Keys[key]; ok {
		tolerance = own
	}
	flat := flatten(nil, want)
	if len(flat) != len(got) {
		c.T.Errorf("%s: %s is %v, want %v", c.Name, key, got, want)
		return
	}
	for i, w := range flat {
		if !near(got[i], w, tolerance.Rel, tolerance.Abs) {
			c.T.Errorf("%s: %s is %v, want %v", c.Name, key, got, want)
			return
		}
	}
}

// near holds got against one wanted value.
func near(got float64, want any, rel, abs float64) bool {
	switch w := want.(type) {
	case float64:
		return math.Abs(got-w) <= abs+rel*math.Abs(w)
	case bool:
		return w == (got == 1)
	}
	return math.IsNaN(got) || math.IsInf(got, 0)
}

func flatten(flat []any, value any) []any {
	list, ok := value.([]any)
	if !ok {
		return append(flat, value)
	}
	for _, v := range list {
		flat = flatten(flat, v)
	}
	return flat
}

// May is [Case.Is] where the case has the key; where it has not, the figures must be NaN.
func (c *Case) May(key string, got ...float64) {
	c.T.Helper()
	if c.Has(key) {
		c.Is(key, got...)
		return
	}
	for _, v := range got {
		if !math.IsNaN(v) {
			c.T.Errorf("%s: %s is %v, which the case has not", c.Name, key, got)
			return
		}
	}
}

// If is [Case.Is] where the case has the key, for figures that a case leaves out for want of a reference.
func (c *Case) If(key string, got ...float64) {
	c.T.Helper()
	if c.Has(key) {
		c.Is(key, got...)
	}
}

// Has says whether the case expects something under key.
func (c *Case) Has(key string) bool {
	_, ok := c.Expect[key]
	return ok
}

// Aside sets keys aside that are no figure of ours, and says why in the code of the test.
func (c *Case) Aside(why string, keys ...string) {
	c.T.Helper()
	if why == "" {
		c.T.Errorf("%s: %v set aside without a reason", c.Name, keys)
	}
	for _, key := range keys {
		c.checked[key] = true
	}
}

// Number is a figure that the case expects.
func (c *Case) Number(key string) float64 {
	v, ok := c.Expect[key].(float64)
	if !ok {
		return math.NaN()
	}
	return v
}

// Bool is 1 for true and 0 for false, to be given to [Case.Is].
func Bool(b bool) float64 {
	if b {
		return 1
	}
	return 0
}

// Floats makes floats of integers, to be given to [Case.Is].
func Floats(n []int) []float64 {
	f := make([]float64, len(n))
	for i, v := range n {
		f[i] = float64(v)
	}
	return f
}

// Equal compares words with what the case expects under key.
func (c *Case) Equal(key string, got ...string) {
	c.T.Helper()
	var want []string
	for _, v := range flatten(nil, c.Expect[key]) {
		word, _ := v.(string)
		want = append(want, word)
	}
	c.checked[key] = true
	if !reflect.DeepEqual(got, want) {
		c.T.Errorf("%s: %s is %v, want %v", c.Name, key, got, want)
	}
}
