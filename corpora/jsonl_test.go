package corpora

import (
	"strings"
	"testing"
)

func TestObjects(t *testing.T) {
	for _, tt := range []struct {
		reason string
		text   string
		o      Options
		want   string
	}{
		{"the defaults", `{"id": "7", "text": "hello", "x": [1]}`, Options{}, "7|||hello\n"},
		{"the order of members is free", `{"text": "hello", "id": "7"}`, Options{}, "7|||hello\n"},
		{"without an id, the file and the row", "{\"text\":\"a\"}\n\n{\"text\":\"b\"}\n", Options{}, "a.jsonl:1|||a\na.jsonl:2|||b\n"},
		{"CR LF, blanks and blank lines", "\r\n  \n{\"text\":\"a\"}\r\n\t{\"text\":\"b\"} \r\n", Options{}, "a.jsonl:1|||a\na.jsonl:2|||b\n"},
		{"numbers and booleans are their text", `{"id": 7, "text": "a", "g": true, "t": 1e3, "k": -0.50}`, Options{By: "g", Topic: "t", Keep: []string{"k"}},
			"7|true|1e3|a|-0.50\n"},
		{"null and absent are empty", "{\"text\":\"a\",\"g\":null}\n{\"text\":null,\"g\":\"x\",\"k\":1}", Options{By: "g", Keep: []string{"k"}},
			"a.jsonl:1|||a|\na.jsonl:2|x|||1\n"},
		{"nothing is left over from the line before", "{\"id\":1,\"text\":\"a\",\"g\":\"x\"}\n{\"text\":\"b\"}", Options{By: "g"}, "1|x||a\na.jsonl:2|||b\n"},
		{"nested values are kept as compact JSON", `{"text": "a", "k": {"b": [1, "c d"]}, "l": [ ]}`, Options{Keep: []string{"k", "l"}},
			`a.jsonl:1|||a|{"b":[1,"c d"]}|[]` + "\n"},
		{"escapes", `{"text": "a\n\u00e9\ud83d\ude00\"\\"}`, Options{}, "a.jsonl:1|||a\né😀\"\\\n"},
		{"a name may be escaped", `{"te\u0078t": "a"}`, Options{}, "a.jsonl:1|||a\n"},
		{"half of a surrogate pair", `{"text": "a\ud83dz\ude00"}`, Options{}, "a.jsonl:1|||a\uFFFDz\uFFFD\n"},
		{"a byte order mark", "\xef\xbb\xbf{\"text\":\"a\"}", Options{}, "a.jsonl:1|||a\n"},
		{"a wide table", `{"id": 3, "A": "x", "B": "y"}`, Options{Melt: []string{"A", "B"}}, "3/A|A||x\n3/B|B||y\n"},
		{"no line at all", "", Options{By: "g"}, ""},
		{"a line of a megabyte", `{"text": "` + strings.Repeat("x", 1<<20) + `"}`, Options{}, "a.jsonl:1|||" + strings.Repeat("x", 1<<20) + "\n"},
	} {
		path := write(t, t.TempDir(), "a.jsonl", tt.text)
		_, docs, err := collect(t, tt.o, path)
		if got := show(docs); got != tt.want || err != nil {
			t.Errorf("%s: got %.200q, %v; want %.200q", tt.reason, got, err, tt.want)
		}
	}
}

func TestMalformedObjects(t *testing.T) {
	const good = `{"text":"a"}` + "\n"
	for _, tt := range []struct {
		reason       string
		text         string
		o            Options
		line, column int
		problem      string
		hint         string
	}{
		{"no text says which members there are", good + "\n{\"id\": 1, \"claim\": 2}", Options{}, 3, 0, `no member "text"`, "name it with --text (there are: id, claim)"},
		{"a misspelt one says what is meant", `{"argument": "a"}`, Options{Text: "arguments"}, 1, 0, `no member "arguments"`, "did you mean --text argument?"},
		{"a text to melt", `{"A": "a"}`, Options{Melt: []string{"A", "B"}}, 1, 0, `no member "B"`, "--melt"},
		{"a group that no line has", good + good, Options{By: "source"}, 0, 0, `no line has a member "source"`, "name it with --by (there are: text)"},
		{"an id that no line has", good, Options{ID: "key"}, 0, 0, `no line has a member "key"`, "--id"},
		{"a text that is an array", `{"é": 1, "text": ["a"]}`, Options{}, 1, 18, `the text "text" is a JSON array`, ""},
		{"a text that is an object", `{"text": {"a": 1}}`, Options{}, 1, 10, "is a JSON object", ""},
		{"a file that is one array", "[\n{\"text\":\"a\"}\n]\n", Options{}, 1, 1, "the line is a JSON array, not an object", "jq -c '.[]'"},
		{"a line that is a string", good + `"text"`, Options{}, 2, 1, "the line is a JSON string", "one object a line"},
		{"a line that is a number", "7", Options{}, 1, 1, "the line is a JSON number", ""},
		{"a line that is true", "true", Options{}, 1, 1, "the line is a JSON boolean", ""},
		{"a line that is null", "null", Options{}, 1, 1, "the line is a JSON null", ""},
		{"an object over several lines", "{\n\"text\": \"a\"\n}\n", Options{}, 1, 2, "the line ends inside a JSON value", "jq -c ."},
		{"a string that is not closed", `{"text": "a`, Options{}, 1, 12, "the line ends inside a JSON value", ""},
		{"a missing comma", `{"text": "é" "b": 1}`, Options{}, 1, 14, "not JSON: ", ""},
		{"single quotes", `{'text': 'a'}`, Options{}, 1, 2, "not JSON: ", ""},
		{"a fault in a member that is not wanted", good + `{"text": "a", "x": [1,]}`, Options{}, 2, 22, "not JSON: ", ""},
		{"a member twice", `{"text": "a", "x": 1, "x": 2}`, Options{}, 1, 23, `two members are called "x"`, ""},
		{"a control character in a string", "{\"text\": \"a\x01\"}", Options{}, 1, 12, "not JSON: ", ""},
		{"two objects", `{"text":"a"} {"text":"b"}`, Options{}, 1, 13, "more than one JSON value", "one object a line"},
		{"something after the object", `{"text":"a"}x`, Options{}, 1, 13, "not JSON: ", ""},
		{"no JSON at all", "id,text\n", Options{}, 1, 1, "not JSON: ", ""},
	} {
		path := write(t, t.TempDir(), "a.jsonl", tt.text)
		_, _, err := collect(t, tt.o, path)
		checkError(t, tt.reason, err, tt.line, tt.column, tt.problem, tt.hint)
	}
}

func TestLoneSurrogates(t *testing.T) {
	for _, tt := range []struct {
		reason string
		quoted string
		want   int
	}{
		{"none", `"plain \n \\ \u00e9"`, 0},
		{"a pair", `"\ud83d\ude00"`, 0},
		{"the first half", `"\ud83d"`, 1},
		{"the second half", `"\uDE00x"`, 1},
		{"in the wrong order", `"\ude00\ud83d"`, 2},
		{"two first halves, then a second", `"\ud83d\ud83d\ude00"`, 1},
		{"an escaped backslash is no escape", `"\\ud83d"`, 0},
		{"U+FFFD itself is no half", `"\ufffd"`, 0},
		{"a half before another escape", `"\ud83d\n"`, 1},
	} {
		if got := loneSurrogates([]byte(tt.quoted)); got != tt.want {
			t.Errorf("%s: got %d, want %d", tt.reason, got, tt.want)
		}
	}
}

func TestReplacedCountsBytesAndEscapes(t *testing.T) {
	path := write(t, t.TempDir(), "a.jsonl", "{\"text\": \"\xff\\ud800\", \"skipped\": \"\\ud800\"}\n")
	c, _, err := collect(t, Options{}, path)
	if err != nil || c.Files()[0].Replaced != 2 {
		t.Errorf("%+v, %v", c.Files(), err)
	}
}

func TestLineOfTheObject(t *testing.T) {
	path := write(t, t.TempDir(), "a.jsonl", "{\"text\":\"a\"}\n\n{\"text\":\"b\"}\n")
	_, docs, err := collect(t, Options{}, path)
	if err != nil || len(docs) != 2 || docs[0].File != path || docs[0].Line != 1 || docs[1].Line != 3 {
		t.Errorf("got %+v, %v", docs, err)
	}
}
