package main

import (
	"runtime"
	"runtime/debug"
)

// firstCollection is how large memory grows before garbage is collected for the first time.
const firstCollection = 32 << 20

// putOffCollection has garbage collected only once there may be some. What a run reads at first, the lexicons, lives to its
// end; to look through it would take a quarter of the time of a short run. From the first collection on, which drops what
// stands guard here, all is as the environment says.
func putOffCollection() {
	percent, limit := debug.SetGCPercent(-1), debug.SetMemoryLimit(firstCollection)
	runtime.AddCleanup(new([16]byte), func(struct{}) {
		debug.SetMemoryLimit(limit)
		debug.SetGCPercent(percent)
	}, struct{}{})
}
