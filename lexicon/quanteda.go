package lexicon

import (
	"errors"
	"io"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// readYAML reads a dictionary of quanteda: categories with lists of entries, or with categories of their own. A category
// within another is called by both: care with virtue in it is care.virtue, as quanteda calls it when it flattens.
func readYAML(f *file, b *builder) error {
	var document, more yaml.Node
	d := yaml.NewDecoder(strings.NewReader(f.text))
	if err := d.Decode(&document); err == io.EOF {
		return nil
	} else if err != nil {
		return f.yamlError(err)
	}
	if err := d.Decode(&more); err == nil {
		return f.errorAt(more.Line, 0, "the file has more than one document", "put all categories into one, without lines of ---")
	} else if err != io.EOF {
		return f.yamlError(err)
	}
	root := document.Content[0]
	if root.Kind != yaml.MappingNode {
		return f.nodeError(root, "a dictionary begins with the name of a category", "write a category, a colon, and a list of entries")
	}
	return f.addCategories(b, root, "")
}

// addCategories adds the categories of a mapping, within the category whose name is given with a full stop behind it.
func (f *file) addCategories(b *builder, mapping *yaml.Node, within string) error {
	for i := 0; i < len(mapping.Content); i += 2 {
		key, value := mapping.Content[i], mapping.Content[i+1]
		if key.Kind != yaml.ScalarNode || strings.TrimSpace(key.Value) == "" {
			return f.nodeError(key, "a category needs a name", "")
		}
		if len(value.Content) == 0 || slices.ContainsFunc(value.Content, isEntry) {
			b.declare(within+key.Value, key.Line)
		}
		if err := f.addNode(b, value, within+key.Value); err != nil {
			return err
		}
	}
	return nil
}

// isEntry tells whether a node in a list is an entry, and not a category within the category of the list.
func isEntry(n *yaml.Node) bool { return n.Kind != yaml.MappingNode }

// addNode adds what stands in a category: an entry, a list of them, or more categories.
func (f *file) addNode(b *builder, node *yaml.Node, category string) error {
	switch {
	case node.Kind == yaml.MappingNode:
		return f.addCategories(b, node, category+".")
	case node.Kind == yaml.SequenceNode:
		for _, item := range node.Content {
			if err := f.addNode(b, item, category); err != nil {
				return err
			}
		}
		return nil
	case node.Kind != yaml.ScalarNode:
		return f.nodeError(node, "references (*name) are not supported", "write the entries out, those that begin with * in quotes")
	case node.Tag == "!!null" && node.Value == "":
		return nil // a category without entries
	}
	if err := b.add(row{line: node.Line, entry: node.Value, category: category, weight: 1}); err != nil {
		return f.nodeError(node, err.Error(), "")
	}
	return nil
}

func (f *file) nodeError(n *yaml.Node, problem, hint string) error {
	return f.errorAt(n.Line, n.Column, problem, hint)
}

// yamlPlace is how yaml.v3 tells where an error is.
var yamlPlace = regexp.MustCompile(`^yaml: (?:line (\d+): )?`)

// yamlError gives an error of yaml.v3 its place in the file.
func (f *file) yamlError(err error) error {
	found := yamlPlace.FindStringSubmatch(err.Error())
	if found == nil {
		return err
	}
	line, _ := strconv.Atoi(found[1])
	return f.errorAt(line, 0, strings.TrimPrefix(err.Error(), found[0]), "put entries with signs such as * : # in quotes")
}

// writeYAML writes each category with the list of its entries.
func writeYAML(w io.Writer, l *Lexicon) error {
	root := yaml.Node{Kind: yaml.MappingNode}
	lists := make([]*yaml.Node, len(l.Categories))
	for i, c := range l.Categories {
		lists[i] = &yaml.Node{Kind: yaml.SequenceNode}
		root.Content = append(root.Content, yamlString(c.Name), lists[i])
	}
	for _, e := range l.Entries {
		for _, s := range e.Senses {
			lists[s.Category].Content = append(lists[s.Category].Content, yamlString(e.Text))
		}
	}
	out := yaml.NewEncoder(w)
	out.SetIndent(2)
	return errors.Join(out.Encode(&root), out.Close())
}

// yamlString is a text as a node. Numbers, and yes, no, on and off, which R takes for logical values, are in quotes.
func yamlString(s string) *yaml.Node {
	n := &yaml.Node{Kind: yaml.ScalarNode, Tag: "!!str", Value: s}
	if yamlLogical.MatchString(s) {
		n.Style = yaml.DoubleQuotedStyle
	}
	return n
}

// yamlLogical are the logical values of YAML 1.1, which yaml.v3 does not put in quotes by itself.
var yamlLogical = regexp.MustCompile(`(?i)^(y|yes|n|no|on|off|true|false)$`)
