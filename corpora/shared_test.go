package corpora

import (
	"crypto/sha256"
	"encoding/hex"
	"io"
	"maps"
	"testing"

	"mores/corpora/corporatest"
)

// The counts, and the SHA-256 over all texts, each followed by a zero byte, are those that Python 3's csv, json and gzip
// modules give (with CR LF inside a field of csv read as LF). So every text is the same to the last byte.
func TestPublishedCorporaAreReadAsOthersReadThem(t *testing.T) {
	for _, tt := range []struct {
		file   string
		o      Options
		topics int
		groups map[string]int
		texts  string
	}{
		{
			"data/herbold2023/essays-without-markers.csv", Options{Melt: []string{"Student", "ChatGPT-3", "ChatGPT-4"}, Topic: "Topic"},
			90, map[string]int{"Student": 90, "ChatGPT-3": 90, "ChatGPT-4": 90},
			"2500b9725cf0d5bd2be1017b039945c1d469be83e42c1e899eff8fcd39b4a72b",
		},
		{
			"data/outfox/outfox_test_valid.jsonl.gz", Options{By: "source", Topic: "problem_statement"},
			997, map[string]int{"human": 1000, "gpt-3.5-turbo-0613": 1000, "text-davinci-003": 1000, "flan-t5-xxl": 1000, "gpt-3.5-turbo-0613+outfox_attack": 500},
			"8b4560f1c15a53e0af424f824a21a4e9318b993df54729b08687f49b5f429380",
		},
		{
			"data/persuasion/persuasion_3claims.csv", Options{Text: "argument", By: "source", Topic: "claim"},
			3, map[string]int{"Claude 2": 36, "Claude 3 Haiku": 36, "Claude 3 Opus": 36, "Claude 1.3": 36, "Claude Instant 1.2": 36, "Human": 27},
			"1893fc547bc2fade4f48e0b7710d44559a1bfb862aa209c26f9f9c80c0f7aec0",
		},
		{
			"data/mfrc/mfrc_dev.jsonl.gz", Options{Keep: []string{"labels", "votes"}},
			1, map[string]int{"": 8671},
			"54edfc4bd3855728452d1ea43b6861612518998d8ca64b2517dac4a5450be723",
		},
		{
			"data/keypoints/arguments_train.csv.gz", Options{Text: "argument", ID: "arg_id", Topic: "topic", Keep: []string{"stance"}},
			24, map[string]int{"": 5583},
			"d0dff86412e31faabf17364cb82cd71133575f9f3fbcb8c05677f9de89be071a",
		},
	} {
		_, docs, err := collect(t, tt.o, corporatest.Shared(t, tt.file))
		if err != nil {
			t.Errorf("%s: %v", tt.file, err)
			continue
		}
		topics, groups, texts := map[string]int{}, map[string]int{}, sha256.New()
		for _, d := range docs {
			topics[d.Topic]++
			groups[d.Group]++
			io.WriteString(texts, d.Text+"\x00")
		}
		if len(topics) != tt.topics || !maps.Equal(groups, tt.groups) {
			t.Errorf("%s: %d topics, groups %v", tt.file, len(topics), groups)
		}
		if got := hex.EncodeToString(texts.Sum(nil)); got != tt.texts {
			t.Errorf("%s: the texts have the sum %s", tt.file, got)
		}
	}
}

func TestDistinctArgumentsOfPersuasion(t *testing.T) {
	o := Options{Text: "argument", By: "source", Topic: "claim", Distinct: true}
	c, docs, err := collect(t, o, corporatest.Shared(t, "data/persuasion/persuasion_3claims.csv"))
	// 69 distinct arguments: the README of the data.
	if err != nil || len(docs) != 69 || c.Duplicates() != 207-69 {
		t.Errorf("%d documents, %d duplicates, %v", len(docs), c.Duplicates(), err)
	}
}

func TestIdsOfAMeltedTable(t *testing.T) {
	o := Options{Melt: []string{"Student", "ChatGPT-3"}, Topic: "Topic", Keep: []string{"File"}}
	_, docs, err := collect(t, o, corporatest.Shared(t, "data/herbold2023/essays-without-markers.csv"))
	if err != nil || len(docs) != 180 {
		t.Fatalf("%d documents, %v", len(docs), err)
	}
	if d := docs[1]; d.ID != "0/ChatGPT-3" || d.Kept[0] != "essay01.txt" || d.Topic != "Should students be taught to compete or to cooperate?" {
		t.Errorf("got %s, %s, %s", d.ID, d.Kept, d.Topic)
	}
}
