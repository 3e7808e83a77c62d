package source

// Escape returns s with every character escaped that does not print as itself, so that no text can send commands to a
// terminal.
func Escape(s string) string { return escape(s) }
