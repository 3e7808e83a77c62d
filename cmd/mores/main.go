// Command mores measures how texts argue: which moral foundations they invoke and with what sentiment. It sets corpora
// side by side and says which differences are real, how large they are, and which way they go.
package main

import "os"

func main() {
	putOffCollection()
	os.Exit(run(os.Args[1:], os.Stdin, os.Stdout, os.Stderr))
}
