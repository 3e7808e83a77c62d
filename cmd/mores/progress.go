package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"github.com/vbauerster/mpb/v8"
	"github.com/vbauerster/mpb/v8/decor"
	"golang.org/x/term"
)

// progressDelay is how long work may take before it shows a bar.
const progressDelay = time.Second

func isTerminal(w io.Writer) bool {
	file, ok := w.(*os.File)
	return ok && term.IsTerminal(int(file.Fd()))
}

// say shows on a terminal what is going on, once that has taken a second; the caller calls stop when it is over. Where w
// is no terminal nothing is shown.
func say(w io.Writer, what string) (stop func()) {
	if !isTerminal(w) {
		return func() {}
	}
	shown := make(chan bool, 1)
	timer := time.AfterFunc(progressDelay, func() {
		fmt.Fprint(w, what)
		shown <- true
	})
	return func() {
		if !timer.Stop() {
			<-shown
			fmt.Fprint(w, "\r\x1b[K")
		}
	}
}

// watch shows on a terminal how much of size bytes (unknown if negative) has been read, once that has taken a second.
// The caller calls stop when the reading is over. Where w is no terminal nothing is shown.
func watch(w io.Writer, size int64, read func() int64) (stop func()) {
	if !isTerminal(w) {
		return func() {}
	}
	delay := make(chan any)
	timer := time.AfterFunc(progressDelay, func() { close(delay) })
	bars := mpb.New(mpb.WithOutput(w), mpb.WithWidth(40), mpb.WithRenderDelay(delay))
	bar := bars.AddBar(max(size, 0),
		mpb.BarRemoveOnComplete(),
		mpb.PrependDecorators(decor.Name("read "), decor.CountersKibiByte("% .1f / % .1f")),
		mpb.AppendDecorators(decor.Percentage(), decor.Name(" "), decor.AverageETA(decor.ET_STYLE_GO)))
	done := make(chan struct{})
	go func() {
		tick := time.NewTicker(progressDelay / 5)
		defer tick.Stop()
		for {
			select {
			case <-tick.C:
				bar.SetCurrent(read())
			case <-done:
				return
			}
		}
	}()
	return func() {
		close(done)
		if timer.Stop() {
			close(delay)
		}
		bar.Abort(true)
		bars.Wait()
	}
}
