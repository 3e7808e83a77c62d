package resample

import (
	"math/bits"
	"math/rand/v2"
	"runtime"
	"sync"
	"sync/atomic"
)

// A stream is a sequence of random numbers that depends on nothing but the seed, what it is used for, and the number of
// its chunk.
type stream struct {
	pcg *rand.PCG
}

// What streams are used for: each has random numbers of its own.
const (
	ForBootstrap uint64 = 1 + iota
	ForPermutation
)

func newStream(seed, purpose uint64, chunk int) stream {
	return stream{rand.NewPCG(mix(seed), mix(purpose<<32|uint64(chunk)))}
}

// mix spreads a small number over 64 bits (the finaliser of SplitMix64, Steele, Lea and Flood 2014), so that streams
// start far apart.
func mix(z uint64) uint64 {
	z += 0x9e3779b97f4a7c15
	z = (z ^ z>>30) * 0xbf58476d1ce4e5b9
	z = (z ^ z>>27) * 0x94d049bb133111eb
	return z ^ z>>31
}

// intN returns a number from 0 to n−1. The multiplication favours some numbers by less than n/2⁶⁴, which is nothing
// beside the error of any number of resamples.
func (s stream) intN(n int) int {
	high, _ := bits.Mul64(s.pcg.Uint64(), uint64(n))
	return int(high)
}

// chunkSize is the number of resamples that share a stream.
const chunkSize = 250

// inChunks calls work for the resamples from ≤ r < to of each chunk, on all processors at once. Which processor does a
// chunk makes no difference, as long as work writes only what belongs to its resamples.
func inChunks(resamples int, seed, purpose uint64, work func(from, to int, s stream)) {
	chunks := (resamples + chunkSize - 1) / chunkSize
	var next atomic.Int64
	var workers sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), chunks) {
		workers.Go(func() {
			for chunk := int(next.Add(1)) - 1; chunk < chunks; chunk = int(next.Add(1)) - 1 {
				from := chunk * chunkSize
				work(from, min(from+chunkSize, resamples), newStream(seed, purpose, chunk))
			}
		})
	}
	workers.Wait()
}
