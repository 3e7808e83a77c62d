package report

import (
	"math"
	"slices"
	"strings"

	"mores/compare"
	"mores/compare/report/plot"
)

// A panel is the contrasts of a group that share an axis: those under one heading.
type panel struct {
	group, baseline string
	heading, unit   string
	contrasts       []*compare.Contrast
	standardised    bool    // the axis is the effect, since the measures have units of their own
	low, high       float64 // of the axis, the same for all groups
	step            float64 // between ticks
}

// panels are those of a group, in the order of the measures.
func panels(c *compare.Comparison, group string) []panel {
	var all []panel
	for i := range c.Contrasts {
		t := &c.Contrasts[i]
		if t.Group != group || t.Measure.Heading == "" {
			continue
		}
		at := slices.IndexFunc(all, func(p panel) bool { return p.heading == t.Measure.Heading })
		if at < 0 {
			at = len(all)
			all = append(all, panel{group: t.Group, baseline: t.Baseline, heading: t.Measure.Heading, unit: t.Measure.Unit, standardised: t.Measure.Unit == ""})
		}
		all[at].contrasts = append(all[at].contrasts, t)
	}
	for i := range all {
		all[i].scale(c)
	}
	return all
}

// value is what is drawn of a contrast.
func (p *panel) value(t *compare.Contrast) compare.Estimate {
	if p.standardised {
		return t.Effect
	}
	return t.Difference
}

// axis says what is on the axis.
func (p *panel) axis() string {
	if p.standardised {
		return "difference in standard deviations (Hedges' g)"
	}
	return "difference, " + p.unit
}

// name is that of the heading without its unit.
func (p *panel) name() string {
	name, _, _ := strings.Cut(p.heading, " (")
	return name
}

// title names the channel of a panel, and its lexicon.
func (p *panel) title() string {
	name := short(p.name())
	if strings.HasPrefix(p.contrasts[0].Measure.Name, p.name()+".") {
		return "Moral language, lexicon " + name
	}
	return sentenceCase(name)
}

// scale finds an axis that has room for zero, for the margins, and for the intervals of all groups.
func (p *panel) scale(c *compare.Comparison) {
	for i := range c.Contrasts {
		t := &c.Contrasts[i]
		if t.Measure.Heading != p.heading {
			continue
		}
		e := p.value(t)
		for _, v := range []float64{e.Value, e.Low, e.High} {
			if !math.IsNaN(v) {
				p.low, p.high = min(p.low, v), max(p.high, v)
			}
		}
		if m := t.Measure.Margin; m > 0 && !p.standardised {
			p.low, p.high = min(p.low, -1.3*m), max(p.high, 1.3*m)
		}
	}
	if p.low == p.high {
		p.low, p.high = -1, 1
	}
	p.step = plot.Step((p.high - p.low) / 6)
	p.low, p.high = min(p.low, -p.step/2), max(p.high, p.step/2)
}
