package main

import (
	"bytes"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"

	"strings"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"

	"mores/analyze"
	"mores/compare"
	"mores/corpora"
	"mores/corpora/corporatest"
)

// scoredTexts are the documents of a corpus with their records, as compare and a profile take them.
func scoredTexts(t testing.TB, corpus *corpora.Corpus) (*analyze.Analyzer, []corpora.Document, []analyze.Record) {
	t.Helper()
	flags := inputFlags{lexicons: []string{"mores"}}
	flags.scores.scores, flags.scores.entries = []string{"rate", "score"}, true
	_, a, err := flags.scorer(nil)
	if err != nil {
		t.Fatal(err)
	}
	var documents []corpora.Document
	var records []analyze.Record
	for d, err := range corpus.Documents(t.Context()) {
		if err != nil {
			t.Fatal(err)
		}
		documents, records = append(documents, d), append(records, a.Analyze(d.Text))
	}
	return a, documents, records
}

// TestProfilesCompareAsTexts: where the topics are the clusters, parts that are scored apart and added up give the
// figures of the texts. Floats to 1e-9, all else exactly.
func TestProfilesCompareAsTexts(t *testing.T) {
	herbold := func(t *testing.T) *corpora.Corpus {
		path := corporatest.Shared(t, "data/herbold2023/essays-without-markers.csv")
		corpus, err := corpora.Open([]corpora.Input{{Path: path}},
			corpora.Options{Melt: []string{"Student", "ChatGPT-3", "ChatGPT-4"}, Topic: "Topic"}, nil)
		if err != nil {
			t.Fatal(err)
		}
		return corpus
	}
	thirds := func(topic string) string { return fmt.Sprint(len(topic) % 20) } // several documents of a group on a topic
	for _, c := range []struct {
		why    string
		corpus func(*testing.T) *corpora.Corpus
		topic  func(string) string
		design compare.Design
	}{
		{"the demo, paired", func(*testing.T) *corpora.Corpus { return corpora.Demo() }, strings.ToLower, compare.Paired},
		{"the demo, several documents a topic", func(*testing.T) *corpora.Corpus { return corpora.Demo() }, thirds, compare.Crossed},
		{"Herbold, paired", herbold, strings.ToLower, compare.Paired},
		{"Herbold, several documents a topic", herbold, thirds, compare.Crossed},
	} {
		t.Run(c.why, func(t *testing.T) {
			want, got := bothComparisons(t, c.corpus(t), c.topic)
			if got.Contrasts[0].Design != c.design {
				t.Errorf("the design is %s", got.Contrasts[0].Design)
			}
			ignored := cmpopts.IgnoreUnexported(compare.Contrast{})
			sorted := cmpopts.SortSlices(func(a, b compare.Group) bool { return a.Name < b.Name })
			if diff := cmp.Diff(want, got, cmpopts.EquateApprox(1e-9, 0), cmpopts.EquateNaNs(), ignored, sorted); diff != "" {
				t.Error(diff)
			}
		})
	}
}

// bothComparisons compares the groups of a corpus with the first, from its documents and from three profiles that share
// them out by chance. topic is the topic that a document of some topic gets.
func bothComparisons(t *testing.T, corpus *corpora.Corpus, topic func(string) string) (texts, profiles *compare.Comparison) {
	t.Helper()
	a, documents, records := scoredTexts(t, corpus)
	flags := comparisonFlags{options: compare.DefaultOptions()}
	flags.options.Baseline, flags.options.Resamples = documents[0].Group, 999
	one := newObserved(measures(a.Columns()), flags.options)
	parts := []*analyze.Profile{a.NewProfile(version), a.NewProfile(version), a.NewProfile(version)}
	r := rand.New(rand.NewPCG(1, 1))
	for i, d := range documents {
		d.Topic = topic(d.Topic)
		one.add(d, records[i])
		if err := parts[r.IntN(3)].Add(d.Group, d.Topic, &records[i]); err != nil {
			t.Fatal(err)
		}
	}
	sum := new(analyze.Profile)
	for _, p := range parts {
		if err := sum.Merge(p); err != nil {
			t.Fatal(err)
		}
	}
	profile, err := observedProfile(sum, &flags)
	if err != nil {
		t.Fatal(err)
	}
	return comparisonOf(t, one), comparisonOf(t, profile)
}

func comparisonOf(t *testing.T, o *observed) *compare.Comparison {
	t.Helper()
	c, err := o.builder.Compare()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// BenchmarkCompareProfile compares a profile of a million documents: 2 groups on 10,000 topics, 50 documents each. It is
// the whole command, from the file to the csv.
func BenchmarkCompareProfile(b *testing.B) {
	a, _, records := scoredTexts(b, corpora.Demo())
	p := a.NewProfile(version)
	r := rand.New(rand.NewPCG(1, 1))
	for topic := range 10_000 {
		for i := range 100 {
			if err := p.Add(fmt.Sprint("g", i%2), fmt.Sprint(topic), &records[r.IntN(len(records))]); err != nil {
				b.Fatal(err)
			}
		}
	}
	path := filepath.Join(b.TempDir(), "a.profile")
	if err := writeProfile(path, p); err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		var out, err bytes.Buffer
		if code := run([]string{"compare", "--format", "csv", path}, nil, &out, &err); code != 0 {
			b.Fatal(err.String())
		}
	}
	if info, err := os.Stat(path); err == nil {
		b.ReportMetric(float64(info.Size()), "bytes")
	}
}
