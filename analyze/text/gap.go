package text

// maxGap is how many bytes may stand between two words for either to be heeded with the other: what is farther apart is in
// no phrase, and negates nothing. It bounds what has to be held of a text.
const maxGap = 64 << 10

// Far tells whether so many bytes between two words part them.
func Far(bytes int) bool { return bytes > maxGap }
