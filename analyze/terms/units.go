package terms

import "slices"

// Units calls yield with the documents again, those of a topic together, a document without a topic alone. topic says
// which it is. The documents are good until yield returns. The error is of the temporary file.
func (s *Selection) Units(yield func(topic bool, documents []Document)) error {
	topicOf := s.collection.topicOf
	order := make([]int32, len(topicOf))
	for i := range order {
		order[i] = int32(i)
	}
	slices.SortStableFunc(order, func(a, b int32) int { return int(topicOf[a]) - int(topicOf[b]) })
	var unit []Document
	for at, i := range order {
		d, err := s.document(int(i))
		if err != nil {
			return err
		}
		unit = append(unit, d)
		topic := topicOf[i]
		if topic == none || at+1 == len(order) || topicOf[order[at+1]] != topic {
			yield(topic != none, unit)
			unit = unit[:0]
		}
	}
	return nil
}

// document reads a document and counts its terms.
func (s *Selection) document(i int) (Document, error) {
	d, err := s.read(i)
	if s.byGram != nil {
		runs(s.numbers, s.collection.kind.size(), func(g gram) {
			if term, ok := s.byGram[g]; ok {
				s.count(term)
			}
		})
	} else {
		for _, n := range s.numbers {
			s.count(s.byNumber[n])
		}
	}
	d.occurrences = make([]occurrence, len(s.found))
	for k, term := range s.found {
		d.occurrences[k] = occurrence{term, s.times[term]}
		s.times[term] = 0
	}
	s.found = s.found[:0]
	return d, err
}

// count counts a term of the document at hand.
func (s *Selection) count(term int32) {
	if term == none {
		return
	}
	if s.times[term] == 0 {
		s.found = append(s.found, term)
	}
	s.times[term]++
}
