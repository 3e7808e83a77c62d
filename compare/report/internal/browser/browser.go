// Package browser drives a headless Chromium from tests, over the pipe that it has for that (the DevTools protocol): it opens
// pages, runs scripts in them, presses keys and takes pictures, and collects what they complain of. Nothing but the browser is
// needed. Where there is none, tests skip.
package browser

import (
	"bufio"
	"encoding/base64"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"sync"
	"testing"
	"time"
)

// names are what the browser is called on different systems.
var names = []string{"chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome"}

// patience is how long the browser may take to answer.
const patience = time.Minute

// A Browser is a running browser with one page. It is for one goroutine.
type Browser struct {
	t       testing.TB
	command *exec.Cmd
	in      *os.File
	id      int
	session string
	answers chan message

	mutex  sync.Mutex
	events []message
}

type message struct {
	ID        int             `json:"id,omitempty"`
	SessionID string          `json:"sessionId,omitempty"`
	Method    string          `json:"method,omitempty"`
	Params    json.RawMessage `json:"params,omitempty"`
	Result    json.RawMessage `json:"result,omitempty"`
	Error     *struct {
		Message string `json:"message"`
	} `json:"error,omitempty"`
}

// Start starts a browser that ends with the test. The test is skipped where no browser is found; MORES_BROWSER names one.
func Start(t testing.TB) *Browser {
	t.Helper()
	path := os.Getenv("MORES_BROWSER")
	for _, name := range names {
		if found, err := exec.LookPath(name); err == nil && path == "" {
			path = found
		}
	}
	if path == "" {
		t.Skip("no browser: install chromium, or name one by MORES_BROWSER, to test the report in it")
	}
	b := &Browser{t: t, answers: make(chan message, 64)}
	if err := b.start(path); err != nil {
		t.Fatalf("%s: %v", path, err)
	}
	t.Cleanup(b.stop)
	var target struct{ TargetID string }
	b.Call("Target.createTarget", map[string]any{"url": "about:blank"}, &target)
	var attached struct{ SessionID string }
	b.Call("Target.attachToTarget", map[string]any{"targetId": target.TargetID, "flatten": true}, &attached)
	b.session = attached.SessionID
	for _, domain := range []string{"Page", "Runtime", "Log", "Network"} {
		b.Call(domain+".enable", nil, nil)
	}
	return b
}

func (b *Browser) start(path string) error {
	read, in, err := os.Pipe()
	if err != nil {
		return err
	}
	out, write, err := os.Pipe()
	if err != nil {
		return err
	}
	b.in = in
	b.command = exec.Command(path, "--headless", "--remote-debugging-pipe", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage",
		"--no-first-run", "--disable-extensions", "--hide-scrollbars", "--user-data-dir="+b.t.TempDir(), "about:blank")
	b.command.ExtraFiles = []*os.File{read, write} // its descriptors 3 and 4
	if err := b.command.Start(); err != nil {
		return err
	}
	read.Close()
	write.Close()
	go b.listen(out)
	return nil
}

// listen parts answers from events until the browser ends.
func (b *Browser) listen(out *os.File) {
	defer close(b.answers)
	reader := bufio.NewReader(out)
	for {
		data, err := reader.ReadBytes(0)
		if err != nil {
			return
		}
		var m message
		if json.Unmarshal(data[:len(data)-1], &m) != nil {
			continue
		}
		if m.ID != 0 {
			b.answers <- m
			continue
		}
		b.mutex.Lock()
		b.events = append(b.events, m)
		b.mutex.Unlock()
	}
}

func (b *Browser) stop() {
	b.in.Close() // the end of the pipe is the end of the browser
	done := make(chan error, 1)
	go func() { done <- b.command.Wait() }()
	select {
	case <-done:
	case <-time.After(5 * time.Second):
		b.command.Process.Kill()
		<-done
	}
}

// Call calls a method of the protocol and waits for its result. An error ends the test.
func (b *Browser) Call(method string, params, result any) {
	b.t.Helper()
	if err := b.call(method, params, result); err != nil {
		b.t.Fatalf("%s: %v", method, err)
	}
}

func (b *Browser) call(method string, params, result any) error {
	b.id++
	m := message{ID: b.id, SessionID: b.session, Method: method}
	if params != nil {
		m.Params, _ = json.Marshal(params)
	}
	data, err := json.Marshal(m)
	if err != nil {
		return err
	}
	if _, err := b.in.Write(append(data, 0)); err != nil {
		return err
	}
	deadline := time.After(patience)
	for {
		select {
		case answer, open := <-b.answers:
			switch {
			case !open:
				return errors.New("the browser has ended")
			case answer.ID != m.ID:
			case answer.Error != nil:
				return errors.New(answer.Error.Message)
			case result == nil:
				return nil
			default:
				return json.Unmarshal(answer.Result, result)
			}
		case <-deadline:
			return fmt.Errorf("no answer in %v", patience)
		}
	}
}

// Open opens a file and waits until it is loaded. What was noticed of the page before is forgotten.
func (b *Browser) Open(path string) {
	b.t.Helper()
	b.mutex.Lock()
	b.events = nil
	b.mutex.Unlock()
	b.Call("Page.navigate", map[string]any{"url": "file://" + path}, nil)
	for start := time.Now(); !b.saw("Page.loadEventFired"); time.Sleep(5 * time.Millisecond) {
		if time.Since(start) > patience {
			b.t.Fatalf("%s does not load", path)
		}
	}
}

func (b *Browser) saw(method string) bool {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	for _, e := range b.events {
		if e.Method == method {
			return true
		}
	}
	return false
}

// Complaints are the errors and warnings of the page, and what it asked for beside itself.
func (b *Browser) Complaints() []string {
	b.mutex.Lock()
	defer b.mutex.Unlock()
	var all []string
	for _, e := range b.events {
		text := string(e.Params)
		switch e.Method {
		case "Runtime.exceptionThrown", "Runtime.consoleAPICalled", "Log.entryAdded":
			all = append(all, e.Method+" "+text)
		case "Network.requestWillBeSent":
			if !strings.Contains(text, `"type":"Document"`) {
				all = append(all, e.Method+" "+text)
			}
		}
	}
	return all
}

// Eval runs an expression in the page, waits for its promise if it is one, and puts its value into value. An exception ends
// the test.
func (b *Browser) Eval(expression string, value any) {
	b.t.Helper()
	var answer struct {
		Result           struct{ Value json.RawMessage }
		ExceptionDetails json.RawMessage
	}
	b.Call("Runtime.evaluate", map[string]any{"expression": expression, "returnByValue": true, "awaitPromise": true}, &answer)
	if answer.ExceptionDetails != nil {
		b.t.Fatalf("%.200s: %s", expression, answer.ExceptionDetails)
	}
	if value == nil {
		return
	}
	if err := json.Unmarshal(answer.Result.Value, value); err != nil {
		b.t.Fatalf("%.200s: %v: %s", expression, err, answer.Result.Value)
	}
}

// View sets the size of the window in CSS pixels, and whether its user likes pages dark. The medium is screen or print.
func (b *Browser) View(width, height int, dark bool, medium string) {
	b.t.Helper()
	scheme := "light"
	if dark {
		scheme = "dark"
	}
	b.Call("Emulation.setDeviceMetricsOverride", map[string]any{"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 500}, nil)
	b.Call("Emulation.setEmulatedMedia", map[string]any{"media": medium, "features": []map[string]string{{"name": "prefers-color-scheme", "value": scheme}}}, nil)
}

// Key presses a key by its name, such as Tab or Enter.
func (b *Browser) Key(key string) {
	b.t.Helper()
	code := map[string]int{"Tab": 9, "Enter": 13, " ": 32}[key]
	event := map[string]any{"type": "keyDown", "key": key, "code": key, "windowsVirtualKeyCode": code}
	if key == "Enter" {
		event["text"] = "\r"
	}
	b.Call("Input.dispatchKeyEvent", event, nil)
	event["type"] = "keyUp"
	b.Call("Input.dispatchKeyEvent", event, nil)
}

// Picture returns a PNG of a part of the page, in CSS pixels from its upper left; of a height of 0, all below y.
func (b *Browser) Picture(y, height int) []byte {
	b.t.Helper()
	var size struct{ Width, Height int }
	b.Eval(`({width: document.documentElement.clientWidth, height: document.documentElement.scrollHeight})`, &size)
	if height == 0 || y+height > size.Height {
		height = size.Height - y
	}
	var shot struct{ Data string }
	b.Call("Page.captureScreenshot", map[string]any{"format": "png", "captureBeyondViewport": true,
		"clip": map[string]any{"x": 0, "y": y, "width": size.Width, "height": height, "scale": 1}}, &shot)
	return b.decode(shot.Data)
}

// Print returns the page as a PDF, on paper of the size A4.
func (b *Browser) Print() []byte {
	b.t.Helper()
	var pdf struct{ Data string }
	b.Call("Page.printToPDF", map[string]any{"paperWidth": 8.27, "paperHeight": 11.69, "printBackground": false}, &pdf)
	return b.decode(pdf.Data)
}

func (b *Browser) decode(data string) []byte {
	b.t.Helper()
	decoded, err := base64.StdEncoding.DecodeString(data)
	if err != nil {
		b.t.Fatal(err)
	}
	return decoded
}
