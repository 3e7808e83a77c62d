package report

import (
	"bytes"
	"flag"
	"fmt"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"mores/compare"
	"mores/compare/report/internal/browser"
)

var (
	pictures = flag.String("pictures", "", "`folder` to which pictures of the page are written, to be looked at")
	showPage = flag.String("page", "", "`file` with a page, to take pictures of in place of the example")
)

// TestPage opens the example's page, with names that are markup, in one browser.
func TestPage(t *testing.T) {
	b := browser.Start(t)
	path := filepath.Join(t.TempDir(), "report.html")
	r := exampleReport(t, func(o *compare.Observation) bool { o.Topic = hostile + o.Topic; return true })
	if err := os.WriteFile(path, []byte(pageOf(t, r)), 0o600); err != nil {
		t.Fatal(err)
	}
	for _, c := range []struct {
		name string
		test func(*testing.T, *browser.Browser)
	}{{"behaviour", testBehaviour}, {"keyboard", testKeyboard}, {"views", testViews}, {"labels", testLabels}, {"axe", testAxe}, {"pictures", testPictures}} {
		t.Run(c.name, func(t *testing.T) {
			b.View(1000, 800, false, "screen")
			b.Open(path)
			c.test(t, b)
		})
	}
}

func testBehaviour(t *testing.T, b *browser.Browser) {
	t.Run("opens without a complaint, and runs nothing of the texts", func(t *testing.T) {
		if all := b.Complaints(); all != nil {
			t.Errorf("%s", strings.Join(all, "\n"))
		}
		expect(t, b, "window.hacked", "undefined")
		expect(t, b, "document.querySelectorAll('img').length", "0")
		expect(t, b, "document.querySelector('h1').textContent", "model A and model B against people")
	})
	t.Run("its policy forbids to load and to run", func(t *testing.T) {
		expect(t, b, "fetch('https://example.org').then(() => 'loaded', () => 'refused')", "refused")
		expect(t, b, "(() => { const s = document.createElement('script'); s.textContent = 'window.hacked = 2'; document.body.append(s); return String(window.hacked) })()", "undefined")
	})
	t.Run("sorts", func(t *testing.T) {
		column := "[...document.querySelectorAll('#figures tbody tr')].map(r => parseFloat(r.cells[5].dataset.v))"
		click := "document.querySelectorAll('#figures th button')[5].click()"
		rising := "(v => v.every((x, i) => i === 0 || v[i-1] <= x))(" + column + ")"
		b.Eval(click, nil)
		expect(t, b, rising, "true")
		expect(t, b, "document.querySelectorAll('#figures thead th')[5].getAttribute('aria-sort')", "ascending")
		b.Eval(click, nil)
		expect(t, b, rising, "false")
		expect(t, b, "document.querySelectorAll('#figures thead th')[5].getAttribute('aria-sort')", "descending")
	})
	t.Run("filters", func(t *testing.T) {
		b.Eval("(() => { const f = document.getElementById('find'); f.value = 'sentiment equivalent'; f.dispatchEvent(new Event('input')) })()", nil)
		expect(t, b, "[...document.querySelectorAll('#figures tbody tr')].filter(r => !r.hidden).map(r => r.cells[0].textContent + ' ' + r.cells[1].textContent).join()", "sentiment model A")
		expect(t, b, "document.getElementById('found').textContent", "1 of 8 rows")
	})
	t.Run("a word of the claim opens its lines", func(t *testing.T) {
		expect(t, b, "document.querySelector('.claim a').textContent", "care")
		b.Eval("document.querySelector('.claim a').click()", nil)
		expect(t, b, "new Promise(done => setTimeout(() => { const d = document.querySelector(document.querySelector('.claim a').hash); done(d.open && d.querySelector('.lines li').textContent.includes('right of it')) }, 100))", "true")
	})
	t.Run("shows the words of a foundation", func(t *testing.T) {
		b.Eval("document.querySelector('.shift input[value=fairness]').click()", nil)
		expect(t, b, "[...document.querySelector('.shift').querySelectorAll('.shifts>li')].filter(l => !l.hidden).length", "1")
	})
	t.Run("copies or selects the methods", func(t *testing.T) {
		b.Eval("document.getElementById('copy').click()", nil)
		expect(t, b, "new Promise(done => setTimeout(() => done(document.getElementById('copied').textContent !== ''), 300))", "true")
	})
}

// expect compares the value of an expression, as text.
func expect(t *testing.T, b *browser.Browser, expression, want string) {
	t.Helper()
	var got string
	b.Eval("(async () => String(await ("+expression+")))()", &got)
	if got != want {
		t.Errorf("%s is %q, want %q", expression, got, want)
	}
}

// All that can be clicked is reached with Tab, and a word opens with Enter.
func testKeyboard(t *testing.T, b *browser.Browser) {
	b.Key("Tab")
	expect(t, b, "document.activeElement.className", "skip")
	reached := "window.reached = new Set(); document.addEventListener('focusin', e => window.reached.add(e.target))"
	b.Eval(reached, nil)
	for range 120 {
		b.Key("Tab")
	}
	// Of a group of radio buttons Tab reaches one; what is in closed details cannot be reached.
	expect(t, b, `[...document.querySelectorAll('a,button,summary,input,[tabindex="0"]')].filter(e => e.checkVisibility() && e.type !== 'radio' && !window.reached.has(e) && e.className !== 'skip').map(e => e.outerHTML).join()`, "")
	b.Eval("document.querySelector('.shifts summary').focus()", nil)
	b.Key("Enter")
	expect(t, b, "document.querySelector('.shifts details').open", "true")
}

// The page fits every window, and is dark where its reader likes that.
func testViews(t *testing.T, b *browser.Browser) {
	for _, width := range []int{320, 390, 768, 1000, 1600} {
		b.View(width, 800, false, "screen")
		expect(t, b, "document.documentElement.scrollWidth <= document.documentElement.clientWidth", "true")
	}
	colour := "getComputedStyle(document.documentElement).backgroundColor"
	expect(t, b, colour, "rgb(255, 255, 255)")
	b.View(1000, 800, true, "screen")
	expect(t, b, colour, "rgb(20, 24, 29)")
	b.View(1000, 800, true, "print")
	expect(t, b, colour, "rgb(255, 255, 255)")
	expect(t, b, "getComputedStyle(document.querySelector('nav')).display", "none")
	if paper := b.Print(); !bytes.HasPrefix(paper, []byte("%PDF")) {
		t.Error("it cannot be printed")
	}
}

// Labels of drawings stay on them, in the fonts of this machine.
func testLabels(t *testing.T, b *browser.Browser) {
	b.Eval("document.querySelectorAll('details').forEach(d => { d.open = true })", nil)
	expect(t, b, `[...document.querySelectorAll('.plot text')].filter(e => {
		const box = e.getBBox(), view = e.ownerSVGElement.viewBox.baseVal;
		return box.x < -1 || box.x + box.width > view.width + 1 || box.y < -1 || box.y + box.height > view.height + 1;
	}).map(e => e.textContent).join(' | ')`, "")
}

// testAxe runs the accessibility checks of axe-core, which MORES_AXE names (axe.min.js of the npm package axe-core; see
// .ci/run), on the light, the dark and the narrow page.
func testAxe(t *testing.T, b *browser.Browser) {
	path := os.Getenv("MORES_AXE")
	if path == "" {
		t.Skip("MORES_AXE does not name a file axe.min.js (of the npm package axe-core)")
	}
	axe, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	b.Eval(string(axe)+";0", nil)
	b.Eval("document.querySelectorAll('details').forEach(d => { d.open = true })", nil)
	for _, view := range []struct {
		width int
		dark  bool
	}{{1000, false}, {1000, true}, {390, false}} {
		b.View(view.width, 800, view.dark, "screen")
		var found []struct {
			ID, Help string
			Nodes    []string
		}
		b.Eval(`axe.run().then(r => r.violations.map(v => ({id: v.id, help: v.help, nodes: v.nodes.slice(0, 3).map(n => n.html + ' ' + n.failureSummary)})))`, &found)
		for _, v := range found {
			t.Errorf("%+v: %s: %s\n%s", view, v.ID, v.Help, strings.Join(v.Nodes, "\n"))
		}
	}
}

// testPictures writes pictures of the page where a folder is named: go test ./compare/report -run Page -pictures DIR.
func testPictures(t *testing.T, b *browser.Browser) {
	if *pictures == "" {
		t.Skip("no folder for pictures is named by -pictures")
	}
	if *showPage != "" {
		path, err := filepath.Abs(*showPage)
		if err != nil {
			t.Fatal(err)
		}
		b.Open(path)
	}
	for _, view := range []struct {
		name  string
		width int
		dark  bool
	}{{"light", 1000, false}, {"dark", 1000, true}, {"phone", 390, false}} {
		b.View(view.width, 900, view.dark, "screen")
		var height int
		b.Eval("document.documentElement.scrollHeight", &height)
		for i := 0; i*1300 < height; i++ {
			picture := b.Picture(i*1300, 1300)
			if _, err := png.Decode(bytes.NewReader(picture)); err != nil {
				t.Fatal(err)
			}
			if err := os.WriteFile(filepath.Join(*pictures, fmt.Sprintf("%s%02d.png", view.name, i)), picture, 0o644); err != nil {
				t.Fatal(err)
			}
		}
	}
	b.View(1000, 800, false, "print")
	if err := os.WriteFile(filepath.Join(*pictures, "print.pdf"), b.Print(), 0o644); err != nil {
		t.Fatal(err)
	}
}
