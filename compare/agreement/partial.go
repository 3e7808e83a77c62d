package agreement

import (
	"slices"

	"gonum.org/v1/gonum/floats"
	"gonum.org/v1/gonum/mat"
)

// Partial is the correlation of what is left of two columns when each is regressed on the covariates, with n−2−k degrees
// of freedom for k covariates. Covariates that follow from each other, or do not vary, give NaN.
func Partial(x, y []float64, covariates ...[]float64) Correlation {
	rows, missing := rowsWith(isFinite, slices.Concat([][]float64{x, y}, covariates)...)
	x, y = at(x, rows), at(y, rows)
	df := len(rows) - 2 - len(covariates)
	restX, restY, ok := centre(x), centre(y), true
	if len(covariates) > 0 && df >= 0 {
		ok = regressOut(covariates, rows, restX, restY)
	}
	if !ok {
		df = -1
	}
	c := newCorrelation(residue{x, restX}, residue{y, restY}, df)
	if !ok {
		c.Warnings = []string{"a covariate does not vary, or follows from the others: no correlation"}
	}
	c.Missing = missing
	return c
}

// largestCondition is that of a design in which a covariate is taken to follow from the others.
const largestCondition = 1e10

// regressOut takes out of centred columns what the covariates explain, by a QR decomposition of the covariates, centred
// and of length 1. It does nothing and returns false where they are not independent.
func regressOut(covariates [][]float64, rows []int, columns ...[]float64) bool {
	design := mat.NewDense(len(rows), len(covariates), nil)
	for j, covariate := range covariates {
		values := at(covariate, rows)
		r := residue{values, centre(values)}
		if r.vanishes() {
			return false
		}
		floats.Scale(1/floats.Norm(r.rest, 2), r.rest)
		design.SetCol(j, r.rest)
	}
	var qr mat.QR
	qr.Factorize(design)
	if !(qr.Cond() < largestCondition) {
		return false
	}
	for _, column := range columns {
		y := mat.NewVecDense(len(column), column)
		var slopes, fitted mat.VecDense
		if err := qr.SolveVecTo(&slopes, false, y); err != nil {
			return false
		}
		fitted.MulVec(design, &slopes)
		y.SubVec(y, &fitted)
	}
	return true
}
