package main

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// resumes are the runs that TestResume interrupts.
var resumes = []struct {
	name string
	args []string
	step int // documents, about, from one interruption to the next
}{
	{"csv", []string{"--out", "OUT.csv"}, 3},
	{"jsonl", []string{"--out", "OUT.jsonl"}, 10},
	{"texts that come back are left out", []string{"--out", "OUT.csv", "--distinct"}, 6},
	{"a profile", []string{"--profile", "OUT.profile"}, 6},
	{"a profile beside rows", []string{"--out", "OUT.csv", "--profile", "OUT.profile", "--distinct"}, 7},
}

// TestResume interrupts runs after any number of documents, by Ctrl-C and by kill -9, and lets them go on: rows, record and
// profile, and the last of the warnings, are those of a run that was not interrupted.
func TestResume(t *testing.T) {
	dir := interruptedFiles(t)
	for _, c := range resumes {
		t.Run(c.name, func(t *testing.T) {
			args := func(out string) []string {
				all := []string{"--jobs", "1", "--by", "source", "--skip-bad", "2", "--channels", "moral", "--lexicon", filepath.Join(dir, "lexicon.tsv"), filepath.Join(dir, "in")}
				for _, arg := range c.args {
					all = append(all, strings.ReplaceAll(arg, "OUT", filepath.Join(dir, out)))
				}
				return all
			}
			saidWhole, err := analyzeUntil(t.Context(), args("whole")...)
			if err != nil {
				t.Fatal(err)
			}
			want := made(t, dir, "whole")
			for _, kill := range []bool{false, true} {
				interrupted := 0
				step := c.step
				if kill {
					step *= 4 // it takes long to save after every document
				}
				for n := 1; ; n += step {
					_, err := analyzeUntil(momentAfter(t, n, kill), args("part")...)
					if err == nil {
						break // it was over before
					}
					interrupted++
					leaveMore(t, dir, kill)
					said, err := analyzeUntil(t.Context(), append(args("part"), "--resume")...)
					if err != nil {
						t.Fatalf("interrupted after %d looks (killed: %v): %v", n, kill, err)
					}
					if got := made(t, dir, "part"); !equalFiles(got, want) || !strings.HasSuffix(said, saidWhole) {
						t.Fatalf("interrupted after %d looks (killed: %v): %s%v\nwant %s%v", n, kill, said, got, saidWhole, want)
					}
					removeMade(t, dir, "part")
				}
				removeMade(t, dir, "part")
				if few := 20 / step; interrupted < few {
					t.Errorf("interrupted %d times only", interrupted)
				}
			}
			removeMade(t, dir, "whole")
		})
	}
}

// leaveMore does to the files what the system may do: rows that were on their way arrive, or the state is half written.
func leaveMore(t *testing.T, dir string, kill bool) {
	for _, path := range []string{"part.csv", "part.jsonl"} {
		file, err := os.OpenFile(filepath.Join(dir, path+partial), os.O_APPEND|os.O_WRONLY, 0)
		if err != nil {
			continue // there is no such file
		}
		if _, err := file.WriteString("half a ro"); err != nil {
			t.Error(err)
		}
		file.Close()
		if kill {
			if err := os.WriteFile(filepath.Join(dir, path+resumeEnding+partial), []byte("half"), 0o600); err != nil {
				t.Error(err)
			}
		}
	}
}

// TestResumeAgainAndAgain interrupts a run whenever it has come a little further.
func TestResumeAgainAndAgain(t *testing.T) {
	dir := interruptedFiles(t)
	args := []string{"--jobs", "1", "--by", "source", "--skip-bad", "2", "--channels", "moral", "--lexicon", filepath.Join(dir, "lexicon.tsv"), "--resume", filepath.Join(dir, "in"), "--out"}
	if _, err := analyzeUntil(t.Context(), append(args, filepath.Join(dir, "whole.csv"))...); err != nil {
		t.Fatal(err)
	}
	for _, kill := range []bool{false, true} {
		err := errKilled
		runs := 0
		for ; err != nil; runs++ {
			// a look before each file, two for each document: enough for the largest file and a few more
			if _, err = analyzeUntil(momentAfter(t, 45, kill), append(args, filepath.Join(dir, "part.csv"))...); runs > 50 {
				t.Fatal(err)
			}
		}
		if !equalFiles(made(t, dir, "part"), made(t, dir, "whole")) || runs < 3 {
			t.Errorf("after %d runs (killed: %v) %v", runs, kill, made(t, dir, "part"))
		}
		removeMade(t, dir, "part")
	}
}

// TestResumeWithWorkers interrupts between batches, some of which are read and scored, but not written.
func TestResumeWithWorkers(t *testing.T) {
	dir := t.TempDir()
	args := []string{"--jobs", "4", "--channels", "moral", "--resume", someTexts(t), someTexts(t), "--out"}
	if _, err := analyzeUntil(t.Context(), append(args, filepath.Join(dir, "whole.csv"))...); err != nil {
		t.Fatal(err)
	}
	for n := 2; ; n += 3 {
		_, err := analyzeUntil(momentAfter(t, n, false), append(args, filepath.Join(dir, "part.csv"))...)
		if err == nil {
			if n < 10 {
				t.Errorf("there was no %dth batch", n)
			}
			return
		}
		said, err := analyzeUntil(t.Context(), append(args, filepath.Join(dir, "part.csv"))...)
		if err != nil || !strings.Contains(said, "going on after") || !equalFiles(made(t, dir, "part"), made(t, dir, "whole")) {
			t.Fatalf("interrupted after %d batches: %v %s", n, err, said)
		}
		removeMade(t, dir, "part")
	}
}

// TestResumeOverALongText interrupts a run before, within and behind a text that is read in parts, whose id stands behind it.
func TestResumeOverALongText(t *testing.T) {
	dir := t.TempDir()
	text := strings.Repeat("we do no harm. ", 100_000)
	content := `{"text": "help", "id": "a"}` + "\n" + `{"text": "` + text + `", "id": "b"}` + "\n" + strings.Repeat(`{"text": "harm", "id": "c"}`+"\n", 3)
	in := filepath.Join(dir, "in.jsonl")
	if err := os.WriteFile(in, []byte(content), 0o600); err != nil {
		t.Fatal(err)
	}
	args := func(out string) []string {
		return []string{"--jobs", "1", "--channels", "sentiment", "--out", filepath.Join(dir, out), in}
	}
	if _, err := analyzeUntil(t.Context(), args("whole.csv")...); err != nil {
		t.Fatal(err)
	}
	want := made(t, dir, "whole")
	resumed := 0
	for n := 1; ; n++ {
		if _, err := analyzeUntil(momentAfter(t, n, false), args("part.csv")...); err == nil {
			break
		}
		said, err := analyzeUntil(t.Context(), append(args("part.csv"), "--resume")...)
		if err != nil || !equalFiles(made(t, dir, "part"), want) {
			t.Fatalf("interrupted after %d looks: %s%v", n, said, err)
		}
		if strings.Contains(said, "going on after") {
			resumed++
		}
		removeMade(t, dir, "part")
	}
	if resumed < 5 {
		t.Errorf("went on %d times only", resumed)
	}
}
