package report

import (
	"io"
	"strconv"

	"github.com/go-json-experiment/json/jsontext"

	"mores/compare"
)

// JSON writes the whole comparison as one object: its options, its measures, its groups with their means, and its contrasts,
// which are those of [JSONLines]. Bytes that are no UTF-8 are replaced.
func JSON(w io.Writer, c *compare.Comparison) error {
	out := jsontext.NewEncoder(w, jsontext.AllowInvalidUTF8(true), jsontext.WithIndent("  "))
	o := c.Options
	e := &object{out: out}
	e.begin("")
	e.begin("options")
	e.cells(pair{"baseline", word(o.Baseline)}, pair{"seed", cell{strconv.FormatUint(o.Seed, 10), true}}, pair{"resamples", integer(o.Resamples)}, pair{"level", num(o.Level)})
	e.end()
	e.list("measures")
	for _, m := range c.Measures {
		e.begin("")
		e.cells(pair{"measure", word(m.Name)}, pair{"label", word(m.Label)}, pair{"heading", word(m.Heading)}, pair{"unit", word(m.Unit)},
			pair{"family", word(m.Family)}, pair{"margin", known(m.Margin)})
		e.end()
	}
	e.endList()
	e.list("groups")
	for _, g := range c.Groups {
		e.group(c, g)
	}
	e.endList()
	e.list("contrasts")
	for i := range c.Contrasts {
		if e.err == nil {
			e.err = writeObject(out, &c.Contrasts[i])
		}
	}
	e.endList()
	e.end()
	return e.err
}

// object writes JSON; the first error stays.
type object struct {
	out *jsontext.Encoder
	err error
}

type pair struct {
	name string
	cell cell
}

func (e *object) token(t jsontext.Token) {
	if e.err == nil {
		e.err = e.out.WriteToken(t)
	}
}

// begin begins an object, under a name unless that is empty.
func (e *object) begin(name string) {
	if name != "" {
		e.token(jsontext.String(name))
	}
	e.token(jsontext.BeginObject)
}

func (e *object) end() { e.token(jsontext.EndObject) }

func (e *object) list(name string) {
	e.token(jsontext.String(name))
	e.token(jsontext.BeginArray)
}

func (e *object) endList() { e.token(jsontext.EndArray) }

func (e *object) cells(all ...pair) {
	for _, p := range all {
		e.token(jsontext.String(p.name))
		if e.err == nil {
			e.err = writeCell(e.out, p.cell)
		}
	}
}

func (e *object) group(c *compare.Comparison, g compare.Group) {
	e.begin("")
	e.cells(pair{"group", word(g.Name)}, pair{"documents", integer(g.Documents)}, pair{"words", integer(g.Words)})
	e.list("means")
	for j, m := range g.Means {
		e.begin("")
		e.cells(pair{"measure", word(c.Measures[j].Name)}, pair{"documents", integer(m.Documents)}, pair{"words", integer(m.Words)},
			pair{"mean", num(m.Value)}, pair{"mean_low", num(m.Low)}, pair{"mean_high", num(m.High)})
		e.end()
	}
	e.endList()
	e.end()
}
