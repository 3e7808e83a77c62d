package agreement

import (
	"math"
	"slices"
)

// A Reliability says how well any number of coders agree.
type Reliability struct {
	Value    float64 // 1 is full agreement, 0 what chance gives
	Units    int     // units that are used
	Codes    int     // codes of these units
	LeftOut  int     // units with too few codes to be used
	Warnings []string
}

// FleissKappa is the agreement of a fixed number of coders, who need not be the same for each unit (Fleiss 1971).
// units[u] are the codes of unit u. Units with fewer codes than the most, because of NaN or a short row, are left out.
func FleissKappa(units [][]float64) Reliability {
	coders := 0
	all := make([][]float64, len(units))
	for u, codes := range units {
		all[u] = slices.DeleteFunc(slices.Clone(codes), math.IsNaN)
		coders = max(coders, len(all[u]))
	}
	r := Reliability{Value: math.NaN()}
	var pooled []float64
	agreed := 0.0 // share of the ordered pairs of coders that agree, summed over units
	for _, codes := range all {
		if len(codes) < max(coders, 2) {
			r.LeftOut++
			continue
		}
		r.Units++
		pooled = append(pooled, codes...)
		pairs := float64(coders * (coders - 1))
		agreed += 1 - nominalDisagreement(codes)/pairs
	}
	r.Codes = len(pooled)
	if r.Units == 0 {
		r.warn("no unit has codes of two people")
		return r
	}
	n := float64(r.Codes)
	byChance := nominalDisagreement(pooled) / (n * n)
	if byChance == 0 {
		r.warn("all codes are the same: no kappa")
		return r
	}
	r.Value = 1 - (1-agreed/float64(r.Units))/byChance
	return r
}

func (r *Reliability) warn(warning string) {
	r.Warnings = append(r.Warnings, warning)
}
