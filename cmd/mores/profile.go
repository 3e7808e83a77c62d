package main

import (
	"github.com/spf13/cobra"

	"mores/corpora/source"
)

// newProfile groups the commands that work on profiles.
func newProfile() *cobra.Command {
	c := &cobra.Command{
		Use:   "profile",
		Short: "Merge profiles, look into them, compare their groups",
		Long: `A profile holds the sums of the documents of each group and topic, and the hits of
each entry of the lexicons by group. mores analyze --profile writes it. Its size
does not grow with the documents.

Profiles of parts of a corpus add up to that of the whole, to the last bit, in any
order. They must be made with the same version, lexicons and flags. mores compare
takes profiles in place of texts.

A profile is text, compressed with zstd: a line of JSON for each group and topic.`,
		RunE: runGroup,
	}
	c.AddCommand(newProfileMerge(), newProfileShow(), newProfileCompare())
	return c
}

func newProfileMerge() *cobra.Command {
	var out string
	c := &cobra.Command{
		Use:   "merge --out FILE FILE …",
		Short: "Add profiles up",
		Long: `merge adds profiles up. What comes out is what one run over all the texts gives,
byte for byte, in whatever order the parts are named. Profiles that were made with
different versions, lexicons or flags are not merged; the error says what differs.

--distinct finds texts that come back within a part only.`,
		Example: `  mores profile merge --out all.profile a.profile b.profile`,
		Args:    needArgs(1, -1, "profiles"),
		RunE: func(c *cobra.Command, args []string) error {
			if out == "" {
				return &source.Error{Problem: "--out is missing", Hint: "name the file for the sum: --out all.profile"}
			}
			if err := firstError(checkProfileName("--out", out), checkOutputs([]string{out}, args, nil)); err != nil {
				return err
			}
			sum, _, warnings, err := mergeProfiles(c.Context(), args, c.InOrStdin())
			if err != nil {
				return err
			}
			warn(c.ErrOrStderr(), warnings)
			return writeProfile(out, sum)
		},
	}
	c.Flags().StringVar(&out, "out", "", "`file` to write, which ends in "+profileEnding)
	return c
}

func newProfileShow() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "show [flags] FILE",
		Short: "Say what a profile holds",
		Long: `show says what a profile was made with, lists its groups, and for each foundation
the entries with most hits.

--format csv gives all sums, a row for each group, topic and column:

  group, topic, column   what the sums are of
  documents, words       documents that have a value, and their words
  sum, squares           of their values: the sum, and the sum of squares`,
		Example: `  mores profile show a.profile
  mores profile show --format csv a.profile > sums.csv`,
		Args: needArgs(1, 1, "one profile"),
		RunE: func(c *cobra.Command, args []string) error {
			print, known := profileFormats[format]
			if !known {
				return unknownFormat(format, []string{"table", "csv"})
			}
			p, _, err := readProfile(args[0], c.InOrStdin())
			if err != nil {
				return err
			}
			return print(c.OutOrStdout(), p)
		},
	}
	c.Flags().StringVar(&format, "format", "table", "`format`: table; or csv, all sums")
	return c
}
