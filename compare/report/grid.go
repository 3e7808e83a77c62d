package report

import (
	"strings"
	"sync"

	"github.com/jedib0t/go-pretty/v6/table"
	"github.com/jedib0t/go-pretty/v6/text"
)

// A grid lays rows of cells out in columns, without borders. The first row is the header. The first column is for
// labels: it is clipped where the others leave too little room.
type grid struct {
	align    []text.Align // by column
	rows     [][]string
	headings map[int]string // the line to print before a row
}

// minLabel is the number of columns that labels keep, however wide the others are.
const minLabel = 6

// narrow gives a character the same width in every locale: those of ambiguous width take one column.
var narrow = sync.OnceFunc(func() { text.OverrideRuneWidthEastAsianWidth(false) })

func newGrid(align []text.Align, header ...string) *grid {
	return &grid{align: align, rows: [][]string{header}, headings: map[int]string{}}
}

func (g *grid) add(cells ...string) { g.rows = append(g.rows, cells) }

// addHeading puts a line before the row that is added next.
func (g *grid) addHeading(line string) { g.headings[len(g.rows)] = line }

// lines renders the grid. Columns are two blanks apart, or one if two do not fit.
func (g *grid) lines() []string {
	label, others := 0, 0
	for i := range g.align {
		w := g.width(i)
		if i == 0 {
			label = w
		} else {
			others += w
		}
	}
	gap := 2
	if label+others+gap*(len(g.align)-1) > width {
		gap = 1
	}
	room := max(minLabel, width-others-gap*(len(g.align)-1))
	var lines []string
	for i, line := range g.render(gap, room) {
		if heading, ok := g.headings[i]; ok {
			lines = append(lines, clip(heading, width))
		}
		lines = append(lines, line)
	}
	return lines
}

// width is the number of columns that the widest cell of a column takes.
func (g *grid) width(column int) int {
	widest := 0
	for _, row := range g.rows {
		widest = max(widest, columnsOf(row[column]))
	}
	return widest
}

// render returns a line for each row, with labels clipped to room.
func (g *grid) render(gap, room int) []string {
	t := table.NewWriter()
	style := table.StyleDefault
	style.Box = table.BoxStyle{PaddingRight: strings.Repeat(" ", gap)}
	style.Options = table.OptionsNoBordersAndSeparators
	t.SetStyle(style)
	t.SuppressTrailingSpaces()
	var configs []table.ColumnConfig
	for i, align := range g.align {
		configs = append(configs, table.ColumnConfig{Number: i + 1, Align: align})
	}
	t.SetColumnConfigs(configs)
	for _, row := range g.rows {
		cells := table.Row{clip(row[0], room)}
		for _, cell := range row[1:] {
			cells = append(cells, cell)
		}
		t.AppendRow(cells)
	}
	return strings.Split(t.Render(), "\n")
}
