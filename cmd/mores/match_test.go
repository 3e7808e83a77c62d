package main

import (
	"testing"

	"mores/corpora/corporatest"
)

// TestReadmeMatch checks the block of README.md that shows what mores match prints.
func TestReadmeMatch(t *testing.T) {
	file := corporatest.Shared(t, "data/herbold2023/essays-without-markers.csv")
	checkReadme(t, "mores match --melt Student,ChatGPT-3,ChatGPT-4 --topic Topic essays-without-markers.csv",
		[]string{"match", "--melt", "Student,ChatGPT-3,ChatGPT-4", "--topic", "Topic", file})
}
