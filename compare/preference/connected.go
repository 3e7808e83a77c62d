package preference

// components counts the sets of items that are connected by wins both ways (strong) and by choices at all (weak).
func components(items int, pairs []Pair) (strong, weak int) {
	beat, lost, met := make([][]int, items), make([][]int, items), make([][]int, items)
	for _, p := range pairs {
		w, l := p.Winner, p.Loser
		beat[w], lost[l] = append(beat[w], l), append(lost[l], w)
		met[w], met[l] = append(met[w], l), append(met[l], w)
	}
	// Strong ones after Kosaraju: visited against the order in which a first search leaves the items.
	order := leaving(beat)
	return visits(lost, order), visits(met, order)
}

// leaving lists the items in the order in which a depth-first search leaves them, last first.
func leaving(next [][]int) []int {
	var order []int
	seen := make([]bool, len(next))
	var visit func(i int)
	visit = func(i int) {
		seen[i] = true
		for _, j := range next[i] {
			if !seen[j] {
				visit(j)
			}
		}
		order = append(order, i)
	}
	for i := range next {
		if !seen[i] {
			visit(i)
		}
	}
	for i, j := 0, len(order)-1; i < j; i, j = i+1, j-1 {
		order[i], order[j] = order[j], order[i]
	}
	return order
}

// visits counts how often a search has to start to see all items.
func visits(next [][]int, order []int) int {
	seen, starts := make([]bool, len(next)), 0
	for _, start := range order {
		if seen[start] {
			continue
		}
		starts++
		seen[start] = true
		for stack := []int{start}; len(stack) > 0; {
			i := stack[len(stack)-1]
			stack = stack[:len(stack)-1]
			for _, j := range next[i] {
				if !seen[j] {
					seen[j] = true
					stack = append(stack, j)
				}
			}
		}
	}
	return starts
}
