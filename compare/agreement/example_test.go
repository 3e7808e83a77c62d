package agreement_test

import (
	"fmt"

	"mores/compare/agreement"
)

func ExampleDiscriminate() {
	rate := []float64{12, 9, 7, 4, 3, 3, 1, 0} // hits of a lexicon's care words per 1,000 words
	care := []bool{true, true, false, true, true, false, false, false}
	d := agreement.Discriminate(rate, care)
	fmt.Printf("AUC %.3f, %.2f to %.2f\n", d.AUC.Value, d.AUC.Logit.Low, d.AUC.Logit.High)
	fmt.Printf("best F1 %.2f at %v\n", d.Best.F1(), d.Best.Threshold)
	// Output:
	// AUC 0.844, 0.36 to 0.98
	// best F1 0.80 at 3
}

func ExampleAlpha() {
	// Two people said of five hits whether the word was used in the moral sense, a third of three of them.
	codes := [][]float64{{1, 1, 1}, {0, 0}, {1, 0, 1}, {1, 1, 1}, {0, 0}}
	alpha := agreement.Alpha(codes, agreement.NominalLevel)
	fmt.Printf("alpha %.2f on %d codes of %d units\n", alpha.Value, alpha.Codes, alpha.Units)
	right := agreement.Wilson(3, 5)
	fmt.Printf("3 of 5 are right, %.2f to %.2f\n", right.Low, right.High)
	// Output:
	// alpha 0.70 on 13 codes of 5 units
	// 3 of 5 are right, 0.23 to 0.88
}
