package complexity_test

import (
	"fmt"

	"mores/analyze/complexity"
	"mores/analyze/text"
)

func ExampleMeter_Measure() {
	s := "The world is changed. I feel it in the water. I feel it in the earth. I smell it in the air. " +
		"Much that once was is lost, for none now live who remember it."
	words := text.AppendWords(nil, s)
	f := complexity.NewMeter().Measure(s, words, text.AppendSentences(nil, s, words))
	fmt.Println(f.Words, "words,", f.Sentences, "sentences")
	fmt.Printf("Flesch %.3f, Fog %.2f, LIX %.1f, MTLD %.1f, MATTR %v\n", f.FleschReadingEase(), f.GunningFog(), f.LIX(), f.MTLD, f.MATTR)
	// Output:
	// 35 words, 5 sentences
	// Flesch 107.879, Fog 3.94, LIX 12.7, MTLD 29.3, MATTR NaN
}
