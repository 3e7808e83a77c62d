package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"os"
	"os/exec"
	"runtime"
	"strings"
	"syscall"
	"time"
)

// command is what is measured.
type command struct {
	name  string
	args  []string // the program first
	env   []string // on top of what bench has
	bytes int64    // of text that it reads, whatever else its file holds
	idle  []string // the same on next to no text, whose time is taken off; nil where that is too little to matter
}

// sample is one run of a command.
type sample struct {
	Seconds float64 // of wall time
	CPU     float64 // seconds of user and system time, of children too
	Peak    int64   // most bytes resident, of the largest process
}

// measurer runs a command by way of this program, named self. A process begins with the peak memory of the one that
// starts it, and bench has held texts: a fresh process in between holds a few MB.
func measurer(self string) func(command) (sample, error) {
	once := func(args, env []string) (s sample, err error) {
		c := exec.Command(self, append([]string{"measure"}, args...)...)
		c.Env = append(os.Environ(), env...)
		var stdout, stderr bytes.Buffer
		c.Stdout, c.Stderr = &stdout, &stderr
		if err := c.Run(); err != nil {
			return s, fmt.Errorf("%w: %s", err, reason(stderr.String()))
		}
		return s, json.Unmarshal(stdout.Bytes(), &s)
	}
	return func(c command) (sample, error) {
		s, err := once(c.args, c.env)
		if err != nil || c.idle == nil {
			return s, err
		}
		idle, err := once(c.idle, c.env)
		if err != nil {
			return s, err
		}
		return s.less(idle)
	}
}

// less takes the time of starting up off that of the whole.
func (s sample) less(idle sample) (sample, error) {
	if s.Seconds <= idle.Seconds {
		return s, errors.New("it starts up for longer than it works; raise --slow-mb")
	}
	s.Seconds -= idle.Seconds
	s.CPU = max(s.CPU-idle.CPU, 0)
	return s, nil
}

// measureChild runs a program, its output thrown away, and prints the sample as JSON.
func measureChild(args []string, stdout io.Writer) error {
	c := exec.Command(args[0], args[1:]...)
	c.Stderr = os.Stderr
	start := time.Now()
	err := c.Run()
	seconds := time.Since(start).Seconds()
	if err != nil {
		return err
	}
	p := c.ProcessState
	return json.NewEncoder(stdout).Encode(sample{seconds, (p.UserTime() + p.SystemTime()).Seconds(), peak(p)})
}

// peak is the most bytes that a process had resident. Only macOS counts them one by one; others count by 1,024.
func peak(p *os.ProcessState) int64 {
	usage, ok := p.SysUsage().(*syscall.Rusage)
	if !ok {
		return 0
	}
	if runtime.GOOS == "darwin" {
		return int64(usage.Maxrss)
	}
	return int64(usage.Maxrss) * 1024
}

// reason picks the line of an error output that says most: the last of a traceback of Python, else the first.
func reason(stderr string) string {
	all := strings.Split(strings.TrimSpace(stderr), "\n")
	if strings.HasPrefix(all[0], "Traceback") && len(all) > 1 {
		return all[len(all)-2] // the last is measureChild's
	}
	return all[0]
}
