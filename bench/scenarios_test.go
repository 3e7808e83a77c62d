package main

import (
	"strings"
	"testing"
)

const oldHelp = `Flags:
      --by column             column of the group: what is compared, such
                              as lines of --jobs
      --format format         format: csv, jsonl, parquet or table
  -h, --help                  help for analyze
      --topic column          column of the topic
      --type type             type of the files: txt, csv, tsv or jsonl
                              (default by their ending)
`

const newHelp = `Flags:
      --channels channels     channels to score
  -j, --jobs int              how many documents at once
      --type type             type of the files: txt, lines, csv, tsv, jsonl
                              or parquet
      --text column           column of the text
`

func TestAbilitiesAreThoseThatTheHelpNames(t *testing.T) {
	for _, tt := range []struct {
		reason, help string
		want         abilities
	}{
		{"what other flags mention does not count", oldHelp, abilities{}},
		{"all of them", newHelp, abilities{channels: true, jobs: true, lines: true, parquet: true}},
	} {
		if got := abilitiesIn(tt.help); got != tt.want {
			t.Errorf("%s: got %+v, want %+v", tt.reason, got, tt.want)
		}
	}
}

func TestScenarios(t *testing.T) {
	all := abilities{channels: true, jobs: true, lines: true, parquet: true}
	for _, tt := range []struct {
		reason, name string
		knows        abilities
		large        bool
		lacks        string
		args         string
	}{
		{"all channels are the default", "mores all", abilities{}, false, "", "analyze --type lines"},
		{"jobs are named where they can be", "mores all, one core", all, false, "", "analyze --type lines --jobs 1"},
		{"a channel", "mores moral, csv", all, false, "", "analyze --type csv --channels moral --jobs 2"},
		{"no such flag yet", "mores moral", abilities{jobs: true}, false, "no --channels", ""},
		{"one core needs no --jobs, one job of two cores does", "mores all, one job", abilities{}, false, "no --jobs", ""},
		{"a format that it cannot read", "mores all, parquet", abilities{}, false, "no parquet", ""},
		{"large only when asked for", "mores all, large", all, false, "--large", ""},
		{"and then", "mores all, large", all, true, "", "analyze --type lines --jobs 2"},
	} {
		for _, c := range scenarios {
			if c.name != tt.name {
				continue
			}
			if got := c.lacks(tt.knows, tt.large); !strings.Contains(got, tt.lacks) || (got == "") != (tt.lacks == "") {
				t.Errorf("%s: lacks %q, want %q", tt.reason, got, tt.lacks)
			}
			kind := c.input
			if got := strings.Join(c.arguments(tt.knows, kind), " "); tt.args != "" && got != tt.args {
				t.Errorf("%s: got %q, want %q", tt.reason, got, tt.args)
			}
		}
	}
}

func TestInputOfABuildThatReadsNoLines(t *testing.T) {
	for _, tt := range []struct {
		knows abilities
		want  string
	}{
		{abilities{lines: true}, "txt lines"},
		{abilities{}, "bare.jsonl jsonl"},
	} {
		in := (&setup{knows: tt.knows}).input("lines")
		if got := in.form.ending + " " + in.kind; got != tt.want {
			t.Errorf("lines %t: got %q, want %q", tt.knows.lines, got, tt.want)
		}
	}
}
