package corpora

import "testing"

func TestLenient(t *testing.T) {
	dir := t.TempDir()
	for _, c := range []struct {
		reason, name, content string
		want                  Document // group, topic and text alone
		bad                   bool
	}{
		{"columns of group and topic are read where a csv has them", "a.csv", "g,t,x\nHuman,Zoos,one\n", Document{Group: "Human", Topic: "Zoos", Text: "one"}, false},
		{"and may be missing", "b.csv", "x\none\n", Document{Text: "one"}, false},
		{"also in jsonl", "c.jsonl", `{"x": "one", "t": "Zoos"}`, Document{Topic: "Zoos", Text: "one"}, false},
		{"a text file needs no columns", "d.txt", "one", Document{Text: "one"}, false},
		{"the column of the text may not be missing", "e.csv", "g,t\nHuman,Zoos\n", Document{}, true},
	} {
		o := Options{Text: "x", By: "g", Topic: "t", Lenient: true}
		_, docs, err := collect(t, o, write(t, dir, c.name, c.content))
		if c.bad {
			if err == nil {
				t.Errorf("%s: no error", c.reason)
			}
			continue
		}
		if err != nil || len(docs) != 1 || docs[0].Group != c.want.Group || docs[0].Topic != c.want.Topic || docs[0].Text != c.want.Text {
			t.Errorf("%s: %+v, %v", c.reason, docs, err)
		}
	}
}
