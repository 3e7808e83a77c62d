package compare

// Work is bounded: with very many clusters fewer resamples are made than were asked for, since their error is small
// beside what so many clusters leave uncertain. fewestResamples are made in any case.
const (
	mostDraws       = 400_000_000 // clusters times resamples: five seconds for 20 measures on two processors
	fewestResamples = 999
)

// bounded are the options with no more resamples than the number of clusters allows.
func (o Options) bounded(clusters, mostDraws int) Options {
	o.Resamples = min(o.Resamples, max(fewestResamples, mostDraws/clusters))
	return o
}
