package main

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestTable(t *testing.T) {
	failed := result{command: command{name: "cat", bytes: 100 * megabyte}, err: errors.New("no fish")}
	rows := tabulate([]result{
		timed(wordCount, 100*megabyte, 0.5, 1, 0.5),
		failed,
		timed("mores all", 100*megabyte, 1, 1, 0.25),
		timed(pythonVADER, 2*megabyte, 2, 2, 2),
	})
	var b strings.Builder
	if err := printRows(&b, rows); err != nil {
		t.Fatal(err)
	}
	// By hand: the ratios of mores are 2, 1 and 0.5; those of Python 1 s/MB to 0.005, 0.01 and 0.005.
	const want = `
                           MB  seconds  MB/s  × wc -w     min–max  CPU s  peak MB
wc -w                     100    0.500   200     1.00   1.00–1.00  0.250        2
cat                       100   failed
mores all                 100     1.00   100     1.00  0.500–2.00  0.500        2
Python VADER                2     2.00  1.00      200     100–200   1.00        2
`
	if got := trimLines(b.String()); got != trimLines(want[1:]) {
		t.Errorf("got\n%s", b.String())
	}
	path := filepath.Join(t.TempDir(), "a.csv")
	if err := writeCSVFile(path, rows); err != nil {
		t.Fatal(err)
	}
	got, _ := os.ReadFile(path)
	const wantCSV = `name,bytes,runs,seconds,seconds_low,seconds_high,mb_per_second,ratio_wc,ratio_wc_low,ratio_wc_high,cpu_seconds,peak_mb
wc -w,100000000,3,0.5,0.5,1,200,1,1,1,0.25,2
cat,100000000,0,,,,,,,,,
mores all,100000000,3,1,0.25,1,100,1,0.5,2,0.5,2
Python VADER,2000000,3,2,2,2,1,200,100,200,1,2
`
	if string(got) != wantCSV {
		t.Errorf("got\n%s", got)
	}
}

// trimLines takes the spaces off both ends of the lines.
func trimLines(s string) string {
	lines := strings.Split(s, "\n")
	for i := range lines {
		lines[i] = strings.TrimSpace(lines[i])
	}
	return strings.Join(lines, "\n")
}

func TestShort(t *testing.T) {
	for _, tt := range []struct {
		x    float64
		want string
	}{{1234.5, "1234"}, {123.4, "123"}, {12.34, "12.3"}, {1.234, "1.23"}, {0.1234, "0.123"}, {0, "0.000"}} {
		if got := short(tt.x); got != tt.want {
			t.Errorf("%v: got %s, want %s", tt.x, got, tt.want)
		}
	}
}

func TestJudge(t *testing.T) {
	results := []result{
		timed(wordCount, 100, 1, 1, 1),
		timed("mores moral", 100, 0.4, 0.5, 0.9),
		timed("mores all", 100, 1.1, 1.2, 0.9),
		timed("mores all, one job", 100, 2.2, 2.4, 1.8),
		timed("mores all, large", 1000, 8, 9, 8),
		timed(emfdRule, 1, 1, 1.2, 1),
	}
	verdicts := map[string]string{}
	for _, j := range judge(results, []sample{{CPU: 0.020}, {CPU: 0.031}, {CPU: 0.030}}) {
		verdicts[j.name] = j.verdict()
	}
	for _, tt := range []struct{ reason, bar, want string }{
		{"median 0.5 is at most 0.5, though one round has 0.9", "moral channel, 2 cores: time of wc -w", "met"},
		{"median 1.1 is above 1", "all channels, 2 cores: time of wc -w", "not met"},
		{"30 ms is at most 30", "start-up on 1 KB: ms of CPU", "met"},
		{"2.2/1.1 is at least 1.7", "two jobs: times as fast as one", "met"},
		{"0.8/1.1, 0.9/1.2 and 0.8/0.9: faster by more than 10 % is not the same speed", "all channels, ten times the text: time per MB", "not met"},
		{"1 s for a hundredth of the text is 91 times 1.1 s; then 100 and 111 times", "all channels: times as fast as eMFDscore's rule", "met"},
		{"there is no VADER", "all channels: times as fast as Python's VADER", "not measured"},
		{"the largest run had 2 MB", "peak memory of any run of mores: MB", "met"},
	} {
		if got := verdicts[tt.bar]; got != tt.want {
			t.Errorf("%s: got %q, want %q", tt.reason, got, tt.want)
		}
	}
}

// A bar that names a command which there is not could never be measured.
func TestBarsNameCommandsThatThereAre(t *testing.T) {
	names := map[string]bool{}
	for _, p := range peers {
		names[p.name] = true
	}
	for _, c := range scenarios {
		names[c.name] = true
	}
	for _, b := range bars {
		if b.measured == nil && (!names[b.of] || !names[b.to]) {
			t.Errorf("%s: of %q to %q", b.name, b.of, b.to)
		}
	}
}
