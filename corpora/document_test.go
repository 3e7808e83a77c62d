package corpora

import "testing"

func TestParseInput(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	write(t, dir, "a=b.txt", "")
	for _, tt := range []struct {
		reason string
		arg    string
		want   Input
	}{
		{"a path", "essays", Input{"", "essays"}},
		{"a group and a path", "human=essays", Input{"human", "essays"}},
		{"what exists as it stands is a path", "a=b.txt", Input{"", "a=b.txt"}},
		{"the first equals sign parts", "a=b=c", Input{"a", "b=c"}},
		{"the standard input of a group", "llm=-", Input{"llm", "-"}},
		{"a group has a name", "=essays", Input{"", "=essays"}},
		{"and a path", "human=", Input{"", "human="}},
	} {
		if got := ParseInput(tt.arg); got != tt.want {
			t.Errorf("%s: got %+v, want %+v", tt.reason, got, tt.want)
		}
	}
}
