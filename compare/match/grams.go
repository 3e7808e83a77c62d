package match

import "math"

// Pieces of stems find what stemming parts: suicide and suicidal, crime and criminal, economy and economics. They are the
// runs of four and five bytes of the stem with ^ before it.
const (
	shortest = 4
	longest  = 5
)

// cutGrams numbers the pieces of all stems and finds how rare they are among the claims.
func (s *Set) cutGrams() {
	numbers := map[string]int32{}
	s.grams = make([][]int32, s.terms.Len())
	for t := range s.grams {
		marked := "^" + s.terms.Stem(int32(t))
		for n := shortest; n <= longest; n++ {
			for i := 0; i+n <= len(marked); i++ {
				number, known := numbers[marked[i:i+n]]
				if !known {
					number = int32(len(numbers))
					numbers[marked[i:i+n]] = number
				}
				s.grams[t] = append(s.grams[t], number)
			}
		}
	}
	in, last := make([]int, len(numbers)), make([]int, len(numbers))
	for i := range s.prepared {
		for _, c := range s.prepared[i].content {
			for _, g := range s.grams[c.term] {
				if last[g] != i+1 {
					last[g] = i + 1
					in[g]++
				}
			}
		}
	}
	s.gramIDF = make([]float64, len(numbers))
	for g, n := range in {
		s.gramIDF[g] = math.Log(1 + float64(len(s.prepared))/float64(max(n, 1)))
	}
}

// gramNorm is the length of the vector of the pieces of some terms, each times its idf.
func (s *Set) gramNorm(content []signed) float64 {
	times := map[int32]float64{}
	for _, c := range content {
		for _, g := range s.grams[c.term] {
			times[g]++
		}
	}
	squares := 0.0
	for _, c := range content {
		for _, g := range s.grams[c.term] {
			squares += float64(square(s.gramIDF[g]) * times[g])
		}
	}
	return math.Sqrt(squares)
}
