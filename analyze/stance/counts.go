package stance

// size is the number of measures that are counted.
const size = 35

// Counts are the hits of one text, or of several: those of two texts add up.
type Counts struct {
	Words  int
	Quoted int       // words in quotations, which count for nothing unless quotations are included
	Of     [size]int // by the order of Measures
}

// Add adds the counts of another text.
func (c *Counts) Add(o *Counts) {
	c.Words += o.Words
	c.Quoted += o.Quoted
	for i, n := range o.Of {
		c.Of[i] += n
	}
}

// of is the count of the measure of that name.
func (c *Counts) of(name string) int { return c.Of[Number(name)] }

func (c *Counts) perThousand(i int) float64 {
	if c.Words == 0 {
		return 0
	}
	return 1000 * float64(c.Of[i]) / float64(c.Words)
}
