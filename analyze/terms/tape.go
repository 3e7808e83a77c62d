package terms

import (
	"os"
)

// maxHeld is how many bytes of a tape are held in memory before they go to a file.
const maxHeld = 256 << 20

// tape holds records one behind another, the oldest of them in a temporary file where they are many.
type tape struct {
	most    int // bytes to hold; 0 for maxHeld
	held    []byte
	file    *os.File
	written int64   // bytes in the file
	ends    []int64 // of the records
}

func (t *tape) add(record []byte) error {
	t.held = append(t.held, record...)
	t.ends = append(t.ends, t.written+int64(len(t.held)))
	most := t.most
	if most == 0 {
		most = maxHeld
	}
	if len(t.held) < most {
		return nil
	}
	return t.spill()
}

// spill writes what is held to the file.
func (t *tape) spill() error {
	if t.file == nil {
		var err error
		if t.file, err = os.CreateTemp("", "mores-terms-"); err != nil {
			return err
		}
	}
	if _, err := t.file.Write(t.held); err != nil {
		return err
	}
	t.written += int64(len(t.held))
	t.held = t.held[:0]
	return nil
}

// record returns a record by its number. It is good until the next call with the same buffer, which it may use.
func (t *tape) record(i int, buffer []byte) (record, kept []byte, err error) {
	start, end := int64(0), t.ends[i]
	if i > 0 {
		start = t.ends[i-1]
	}
	if start >= t.written {
		return t.held[start-t.written : end-t.written], buffer, nil
	}
	if int64(cap(buffer)) < end-start {
		buffer = make([]byte, end-start)
	}
	buffer = buffer[:end-start]
	_, err = t.file.ReadAt(buffer, start)
	return buffer, buffer, err
}

// close removes the file.
func (t *tape) close() error {
	if t.file == nil {
		return nil
	}
	err := t.file.Close()
	if failed := os.Remove(t.file.Name()); err == nil {
		err = failed
	}
	t.file = nil
	return err
}
