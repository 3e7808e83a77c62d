package lexicon

import (
	"context"
	"net/http"
	"net/http/httptest"
	"os"
	"strings"
	"testing"
	"time"
)

// serve starts a server of https with a lexicon, a redirect, and what a server may do wrong.
func serve(t *testing.T, content string) *httptest.Server {
	t.Helper()
	plain := httptest.NewServer(http.HandlerFunc(func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte(content)) }))
	mux := http.NewServeMux()
	mux.HandleFunc("/own.tsv", func(w http.ResponseWriter, _ *http.Request) { w.Write([]byte(content)) })
	mux.Handle("/moved", http.RedirectHandler("/own.tsv", http.StatusFound))
	mux.Handle("/plain", http.RedirectHandler(plain.URL, http.StatusFound))
	mux.Handle("/round", http.RedirectHandler("/round", http.StatusFound))
	mux.HandleFunc("/large", func(w http.ResponseWriter, _ *http.Request) { w.Write(make([]byte, maxDownload+1)) })
	mux.HandleFunc("/short", func(w http.ResponseWriter, _ *http.Request) {
		w.Header().Set("Content-Length", "100")
		w.Write([]byte(content))
	})
	mux.HandleFunc("/slow", func(_ http.ResponseWriter, r *http.Request) { <-r.Context().Done() })
	server := httptest.NewTLSServer(mux)
	t.Cleanup(func() { server.Close(); plain.Close() })
	return server
}

func TestGet(t *testing.T) {
	t.Setenv(FolderVariable, t.TempDir())
	const content = "fair\tfairness\n"
	server := serve(t, content)
	client := server.Client()
	client.CheckRedirect = checkRedirect
	for _, path := range []string{"/own.tsv", "/moved"} { // the second time it is there already
		p := &Publication{Name: "own", Files: []File{{"own.tsv", server.URL + path, sum([]byte(content))}}}
		paths, err := Get(context.Background(), client, p)
		if err != nil || len(paths) != 1 {
			t.Fatalf("%s: %q, %v", path, paths, err)
		}
	}
	if l, err := Load("own"); err != nil || len(l.Entries) != 1 {
		t.Errorf("%+v, %v", l, err)
	}
}

func TestGetErrors(t *testing.T) {
	folder := t.TempDir()
	t.Setenv(FolderVariable, folder)
	const content = "fair\tfairness\n"
	server := serve(t, content)
	client := server.Client()
	client.CheckRedirect = checkRedirect
	good := File{"own.tsv", server.URL + "/own.tsv", sum([]byte(content))}
	for _, c := range []struct{ why, address, sum, want string }{
		{"not the file of the catalog", "/own.tsv", sum(nil), "is another file than the catalog's"},
		{"not there", "/nothing", good.SHA256, "the server says 404"},
		{"a redirect to plain http", "/plain", good.SHA256, "it leads to an address without https"},
		{"redirects without end", "/round", good.SHA256, "it leads on more than 5 times"},
		{"too large", "/large", good.SHA256, "is larger than 16 MB"},
		{"cut short", "/short", good.SHA256, "unexpected EOF"},
	} {
		p := &Publication{Name: "own", Files: []File{good, {"other.tsv", server.URL + c.address, c.sum}}}
		if _, err := Get(context.Background(), client, p); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%s: error %v, want %q", c.why, err, c.want)
		}
	}
	p := &Publication{Name: "own", Files: []File{{"own.tsv", strings.Replace(good.Address, "https", "http", 1), good.SHA256}}}
	if _, err := Get(context.Background(), client, p); err == nil || !strings.Contains(err.Error(), "is no address of https") {
		t.Errorf("plain http: error %v", err)
	}
	client.Timeout = 50 * time.Millisecond
	p.Files[0].Address = server.URL + "/slow"
	if _, err := Get(context.Background(), client, p); err == nil || !strings.Contains(err.Error(), "Client.Timeout") {
		t.Errorf("no answer: error %v", err)
	}
	if left, _ := os.ReadDir(folder); len(left) > 0 {
		t.Errorf("after an error there is %v in the folder, though one of the files was good", left)
	}
}
