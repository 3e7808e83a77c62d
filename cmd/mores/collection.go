package main

import (
	"runtime"
	"runtime/debug"
	"runtime/metrics"
)

const (
	// firstCollection is how large memory grows before garbage is collected for the first time.
	firstCollection = 32 << 20
	// ordinary is how large memory may always grow.
	ordinary = 112 << 20
	// much is how much may be in use for memory to be bounded at all: to save a quarter of more would take too long.
	much = 128 << 20
)

// putOffCollection has garbage collected only once there may be some. What a run reads at first, the lexicons, lives to its
// end; to look through it would take a quarter of the time of a short run. From the first collection on, which drops what
// stands guard here, it is collected as the environment says, and besides when memory grows beyond both what is ordinary and
// a quarter more than is in use: a run that reads through a large window would else take twice its size.
func putOffCollection() {
	percent, limit := debug.SetGCPercent(-1), debug.SetMemoryLimit(firstCollection)
	atCollection(func() {
		debug.SetGCPercent(percent)
		bound(limit)
	})
}

// bound limits memory until the next collection, and so on.
func bound(limit int64) {
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	inUse := int64(live[0].Value.Uint64())
	bounded := max(ordinary, inUse+inUse/4)
	if inUse > much {
		bounded = limit
	}
	debug.SetMemoryLimit(min(limit, bounded))
	atCollection(func() { bound(limit) })
}

// atCollection calls f after the next collection.
func atCollection(f func()) {
	runtime.AddCleanup(new([16]byte), func(struct{}) { f() }, struct{}{})
}
