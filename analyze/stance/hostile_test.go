package stance

import (
	"strings"
	"testing"
	"time"
)

// TestHostile: no text takes much longer than another of its length. A megabyte of prose takes 20 ms; the bound leaves room for a
// busy machine and is far below what looking through a text again and again would take.
func TestHostile(t *testing.T) {
	m := scorer(t).NewMeter()
	for _, unit := range []string{`"a `, `'a `, "“a ", "‘a ", `"a" `, `"" `, "' ", "(I ", "can ", "i really ", "you? ", "while a, ", "it is really ", "i think "} {
		s := strings.Repeat(unit, 1_000_000/len(unit))
		start := time.Now()
		m.Measure(s)
		if took := time.Since(start); took > 5*time.Second {
			t.Errorf("a megabyte of %q takes %v", unit, took)
		} else {
			t.Logf("%q %v", unit, took)
		}
	}
}
