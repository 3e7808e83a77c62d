package lexicon

import (
	"regexp"
	"strconv"
	"strings"

	"mores/corpora/source"
)

// readLIWC reads a dictionary in the format of LIWC 2007 and 2015: between two lines of % the categories, a number and
// a name each; then an entry a line, followed by the numbers of its categories. Files in the wild have blanks for tabs,
// phrases, numbers with leading zeros, and lines that end in CR alone. The few entries of LIWC 2007 whose categories
// depend on the word before or after, (02 134)125/464 and <of>131/125, are left out with a warning: what they stand for
// is no property of the word.
func readLIWC(f *file, b *builder) error {
	lines := f.lines()
	names, body, err := liwcCategories(f, b, lines)
	if err != nil {
		return err
	}
	for i := body; i < len(lines); i++ {
		if strings.TrimSpace(lines[i]) == "" {
			continue
		}
		if entry, condition := cutCondition(lines[i]); condition != "" {
			b.leaveOut(i+1, Unsupported, strconv.Quote(entry)+" is left out: the condition "+condition+" is not supported")
			continue
		}
		if err := addLIWC(f, b, lines[i], i+1, names); err != nil {
			return err
		}
	}
	return nil
}

// addLIWC adds one line of the body.
func addLIWC(f *file, b *builder, line string, n int, names map[string]string) error {
	entry, ids := splitLIWC(line, names)
	if len(ids) == 0 {
		return f.errorAt(n, 0, "the entry has no category", "put the number of a category behind it, after a tab")
	}
	for _, id := range ids {
		name, known := names[id]
		if !known {
			return f.errorAt(n, source.Column(line, strings.LastIndex(line, id)), "category "+strconv.Quote(id)+" is not declared between the two % lines",
				"declare it, or write one of those that are")
		}
		if err := b.add(row{line: n, entry: entry, category: name, weight: 1}); err != nil {
			return f.errorAt(n, 0, err.Error(), "")
		}
	}
	return nil
}

// liwcCategories reads the head. It returns the names by number, and the index of the first line of the body.
func liwcCategories(f *file, b *builder, lines []string) (names map[string]string, body int, err error) {
	names = map[string]string{}
	open := false
	for i, line := range lines {
		fields := strings.Fields(line)
		switch {
		case len(fields) == 0:
		case fields[0] == "%" && open:
			return names, i + 1, nil
		case fields[0] == "%":
			open = true
		case !open:
			return nil, 0, f.errorAt(i+1, 0, "a .dic file begins with a line of %", "put the categories between two lines of %")
		case len(fields) < 2:
			return nil, 0, f.errorAt(i+1, 0, "a category needs a number and a name", "")
		default:
			name := strings.Join(fields[1:], " ")
			names[plainNumber(fields[0])] = name
			b.declare(name, i+1)
		}
	}
	return nil, 0, f.errorAt(len(lines), 0, "the list of categories does not end", "close it with a line of %")
}

// condition is what makes the categories of an entry depend on its neighbours: (02 134)125/464, <of>131/125.
var condition = regexp.MustCompile(`\([\d\s]+\)\d+(/\d+)?|<[^<>\s]+>\d+(/\d+)?`)

// cutCondition parts an entry from its first condition, which is "" where there is none.
func cutCondition(line string) (entry, found string) {
	at := condition.FindStringIndex(line)
	if at == nil || strings.TrimSpace(line[:at[0]]) == "" {
		return line, ""
	}
	return strings.TrimSpace(line[:at[0]]), line[at[0]:at[1]]
}

// splitLIWC parts an entry from the numbers of its categories. Where no tab does it, the numbers at the end of the line
// that are declared are categories, and what stands before them is the entry.
func splitLIWC(line string, names map[string]string) (entry string, ids []string) {
	if entry, rest, ok := strings.Cut(strings.TrimSpace(line), "\t"); ok {
		for _, id := range strings.Fields(rest) {
			ids = append(ids, plainNumber(id))
		}
		return strings.TrimSpace(entry), ids
	}
	fields := strings.Fields(line)
	first := len(fields)
	for first > 1 && names[plainNumber(fields[first-1])] != "" {
		first--
		ids = append([]string{plainNumber(fields[first])}, ids...)
	}
	return strings.Join(fields[:first], " "), ids
}

// plainNumber drops leading zeros, so that 01 is 1.
func plainNumber(id string) string {
	if n, err := strconv.Atoi(id); err == nil {
		return strconv.Itoa(n)
	}
	return id
}
