package sentiment

import (
	"strings"
	"testing"
)

// prose is ordinary argument, about 1,400 bytes.
const prose = `The council wants to close the swimming pool at the end of next summer. It says that the building is old, that the
roof lets in the rain, and that fewer people come every year. All of this is true. But the figures that it shows us
leave out the schools, which bring three hundred children on weekday mornings, and the club for older swimmers, who
have nowhere else to go. My neighbour is eighty-one. She isn't strong enough to walk far, and the pool is the only
place where she can exercise without pain. What would she do instead?

There is a case for saving money, and nobody should pretend that repairs are cheap. A new roof costs more than the
town earns from tickets in ten years. Still, a pool is not a shop. We do not ask a library to make a profit, nor a
park, and we would be ashamed to lock the gates because too few people paid to come in. "It's a luxury," one member
of the council told the newspaper. I disagree: learning to swim keeps children alive, and that is hardly a luxury.

So here is a fair proposal. Let the county share the cost, as it does in other towns; open the doors on Sunday; ask
the two largest employers to support lessons for their workers' families. If attendance has not grown after two
years, I will accept the decision without complaint. Until then, please give the pool a chance!
`

func BenchmarkScore(b *testing.B) {
	s := newScorer(b)
	for _, c := range []struct{ name, text string }{
		{"sentence", "A new roof costs more than the town earns from tickets in ten years, and nobody is happy about it."},
		{"essay", prose},
		{"megabytes", strings.Repeat(prose, 10_000_000/len(prose))},
		{"russian", strings.Repeat("Это хороший бассейн, и мы не хотим его закрывать. ", 2000)},
		{"chinese", strings.Repeat("人工智能正在改变我们的生活方式，这是一个值得讨论的问题。", 2000)},
		{"emoji", strings.Repeat("I love it 😁 so much ❤\ufe0f and 💋💘 you \n", 2000)},
		{"but", strings.Repeat("but ", 2_500_000)},
		{"equal", strings.Repeat("good ", 1_000_000) + "but " + strings.Repeat("good ", 1_000_000)},
		{"charged", strings.Repeat("gorgeous admires never so good ", 150_000) + "but " + strings.Repeat("the bad ass ", 400_000)},
		{"marks", strings.Repeat("!", 10_000_000)},
	} {
		b.Run(c.name, func(b *testing.B) {
			b.SetBytes(int64(len(c.text)))
			b.ReportAllocs()
			for b.Loop() {
				s.Score(c.text)
			}
		})
	}
}

func BenchmarkNew(b *testing.B) {
	for b.Loop() {
		if _, err := New(); err != nil {
			b.Fatal(err)
		}
	}
}
