package report

import (
	"strconv"
	"strings"

	"mores/compare"
)

// A cell is a word or a number as it is written in csv. An empty number is missing.
type cell struct {
	text   string
	number bool
}

func word(s string) cell { return cell{s, false} }

func num(x float64) cell { return cell{Number(x), true} }

func integer(n int) cell { return cell{strconv.Itoa(n), true} }

// known is a number of which 0 means that there is none: a margin, the topics.
func known(x float64) cell {
	if x == 0 {
		return cell{"", true}
	}
	return num(x)
}

// A column of contrasts has a name and, for each contrast, a cell.
type column struct {
	name string
	cell func(c *compare.Contrast) cell
}

// columns are those of the contract, in its order, and behind them what was added since.
var columns = []column{
	{"measure", func(c *compare.Contrast) cell { return word(c.Measure.Name) }},
	{"group", func(c *compare.Contrast) cell { return word(c.Group) }},
	{"baseline", func(c *compare.Contrast) cell { return word(c.Baseline) }},
	{"documents", func(c *compare.Contrast) cell { return integer(c.Documents) }},
	{"documents_baseline", func(c *compare.Contrast) cell { return integer(c.DocumentsBaseline) }},
	{"topics", func(c *compare.Contrast) cell { return known(float64(c.Topics)) }},
	{"mean", func(c *compare.Contrast) cell { return num(c.Mean) }},
	{"mean_baseline", func(c *compare.Contrast) cell { return num(c.MeanBaseline) }},
	{"difference", func(c *compare.Contrast) cell { return num(c.Difference.Value) }},
	{"percent", func(c *compare.Contrast) cell { return num(c.Percent.Value) }},
	{"percent_low", func(c *compare.Contrast) cell { return num(c.Percent.Low) }},
	{"percent_high", func(c *compare.Contrast) cell { return num(c.Percent.High) }},
	{"effect_name", func(c *compare.Contrast) cell { return word(c.EffectName) }},
	{"effect", func(c *compare.Contrast) cell { return num(c.Effect.Value) }},
	{"effect_low", func(c *compare.Contrast) cell { return num(c.Effect.Low) }},
	{"effect_high", func(c *compare.Contrast) cell { return num(c.Effect.High) }},
	{"test", func(c *compare.Contrast) cell { return word(c.Test) }},
	{"p", func(c *compare.Contrast) cell { return num(c.P) }},
	{"p_adjusted", func(c *compare.Contrast) cell { return num(c.PAdjusted) }},
	{"margin", func(c *compare.Contrast) cell { return known(c.Measure.Margin) }},
	{"p_equivalence", func(c *compare.Contrast) cell { return num(c.PEquivalence) }},
	{"verdict", func(c *compare.Contrast) cell { return word(string(c.Verdict)) }},
	{"warnings", func(c *compare.Contrast) cell { return word(strings.Join(c.Warnings, "; ")) }},
	{"design", func(c *compare.Contrast) cell { return word(string(c.Design)) }},
	{"difference_low", func(c *compare.Contrast) cell { return num(c.Difference.Low) }},
	{"difference_high", func(c *compare.Contrast) cell { return num(c.Difference.High) }},
}
