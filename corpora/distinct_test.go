package corpora

import "testing"

func TestDistinctKeepsATextOnceWithinGroupAndTopic(t *testing.T) {
	path := write(t, t.TempDir(), "a.csv", `id,g,t,text
1,ab,c,same
2,ab,c,same
3,ab,c,other
4,a,bc,same
5,ab,d,same
6,ab,c,same
`)
	c, docs, err := collect(t, Options{By: "g", Topic: "t", Distinct: true}, path)
	if err != nil {
		t.Fatal(err)
	}
	if got, want := show(docs), "1|ab|c|same\n3|ab|c|other\n4|a|bc|same\n5|ab|d|same\n"; got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	if c.Duplicates() != 2 || c.Files()[0].Documents != 4 {
		t.Errorf("%d duplicates, %d documents", c.Duplicates(), c.Files()[0].Documents)
	}
	again, err := drain(c)
	if err != nil || show(again) != show(docs) || c.Duplicates() != 2 || len(c.Files()) != 1 {
		t.Errorf("the second time: %d documents, %d duplicates, %v", len(again), c.Duplicates(), err)
	}
}
