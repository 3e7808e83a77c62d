package main

import (
	"encoding/json"
	"fmt"
	"maps"
	"slices"
	"strings"
)

// recipe is all that bears on the output of a run, besides its inputs: what it is called, and what it is.
type recipe map[string]string

// profileKey is what a recipe calls that a profile is made.
const profileKey = "--profile"

// newRecipe is the recipe of a run that has that record. --skip-bad is none of it: what was read before is the same
// however many lines more may be left out.
func newRecipe(r *runRecord, format string, profile bool) recipe {
	all := recipe{"the version of mores": r.Mores, "--format": format, "the lexicon of sentiment": edition(r.Sentiment)}
	if profile {
		all[profileKey] = "a file"
	}
	for name, value := range r.Options {
		if name != "skip-bad" {
			text, _ := json.Marshal(value) // flags have values that JSON has
			all["--"+name] = string(text)
		}
	}
	for _, s := range r.Sources {
		key := "what the channel " + string(s.Channel) + " rests on"
		all[key] = strings.TrimSpace(all[key] + " " + edition(lexiconRecord{Name: s.Name, Version: s.Version, SHA256: s.SHA256}))
	}
	var lexicons []string
	for _, l := range r.Lexicons {
		lexicons = append(lexicons, edition(l))
	}
	all["--lexicon"] = strings.Join(lexicons, ", ")
	return all
}

// edition tells a lexicon from all others.
func edition(l lexiconRecord) string {
	return strings.Join(strings.Fields(l.Name+" "+l.Version+" "+l.SHA256), " ")
}

// profiles tells whether a profile is made.
func (r recipe) profiles() bool { return r[profileKey] != "" }

// differences are what differs in two recipes, in words.
func (r recipe) differences(now recipe) []string {
	var all []string
	keys := slices.Concat(slices.Collect(maps.Keys(r)), slices.Collect(maps.Keys(now)))
	slices.Sort(keys)
	for _, key := range slices.Compact(keys) {
		if was, is := r[key], now[key]; was != is {
			all = append(all, fmt.Sprintf("%s was %s and is %s", key, orNothing(was), orNothing(is)))
		}
	}
	return all
}

func orNothing(s string) string {
	if s == "" || s == "null" || s == `""` {
		return "nothing"
	}
	return s
}
