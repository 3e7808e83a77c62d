package lexicon

import (
	"strconv"
	"strings"

	"mores/corpora/source"
)

// readLIWC reads a dictionary in the format of LIWC 2007 and 2015: between two lines of % the categories, a number and
// a name each; then an entry a line, followed by the numbers of its categories. Files in the wild have blanks for tabs,
// phrases, numbers with leading zeros, and lines that end in CR alone.
func readLIWC(f *file, b *builder) error {
	lines := f.lines()
	names, body, err := liwcCategories(f, lines)
	if err != nil {
		return err
	}
	for _, name := range names {
		b.category(name)
	}
	for i := body; i < len(lines); i++ {
		if strings.TrimSpace(lines[i]) == "" {
			continue
		}
		entry, ids := splitLIWC(lines[i], names)
		if len(ids) == 0 {
			return f.errorAt(i+1, 0, "the entry has no category", "put the number of a category behind it, after a tab")
		}
		for _, id := range ids {
			name, known := names[id]
			if !known {
				return f.errorAt(i+1, source.Column(lines[i], strings.LastIndex(lines[i], id)), "category "+strconv.Quote(id)+" is not declared between the two % lines",
					"conditions such as <of> or (02 134) are not supported: write one line an entry, with plain numbers")
			}
			if err := b.add(row{line: i + 1, entry: entry, category: name, weight: 1}); err != nil {
				return f.errorAt(i+1, 0, err.Error(), "")
			}
		}
	}
	return nil
}

// liwcCategories reads the head. It returns the names by number, and the index of the first line of the body.
func liwcCategories(f *file, lines []string) (names map[string]string, body int, err error) {
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
			names[plainNumber(fields[0])] = strings.Join(fields[1:], " ")
		}
	}
	return nil, 0, f.errorAt(len(lines), 0, "the list of categories does not end", "close it with a line of %")
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
