package lexicon

import (
	"context"
	"errors"
	"fmt"
	"io"
	"net/http"
	"net/url"
	"time"

	"mores/corpora/source"
)

const (
	maxDownload     = 16 << 20 // bytes of one file: the largest of the catalog has 0.6 MB
	downloadTimeout = time.Minute
	maxRedirects    = 5
)

// Client returns the client for Get: it takes a minute at most for a file, and follows redirects to https only.
func Client() *http.Client {
	return &http.Client{Timeout: downloadTimeout, CheckRedirect: checkRedirect}
}

func checkRedirect(r *http.Request, via []*http.Request) error {
	if r.URL.Scheme != "https" {
		return errors.New("it leads to an address without https")
	}
	if len(via) > maxRedirects {
		return fmt.Errorf("it leads on more than %d times", maxRedirects)
	}
	return nil
}

// Get downloads the files of a publication, checks them against the checksums of the catalog, and puts them into the
// folder of the user's lexicons. Nothing is stored unless every file is what the catalog says. It returns the paths.
func Get(ctx context.Context, client *http.Client, p *Publication) (paths []string, err error) {
	contents := make([][]byte, len(p.Files))
	for i := range p.Files {
		if contents[i], err = p.Files[i].download(ctx, client); err != nil {
			return nil, err
		}
	}
	for i := range p.Files {
		a, place := Addition{Name: p.Name, Known: p}, p.place(&p.Files[i])
		if err := a.check(place, contents[i]); err != nil {
			return nil, err
		}
		path, err := store(place, contents[i])
		if err != nil {
			return nil, err
		}
		paths = append(paths, path)
	}
	return paths, nil
}

// download returns the content of the file, once it is known to be what the catalog says.
func (f *File) download(ctx context.Context, client *http.Client) ([]byte, error) {
	content, err := fetch(ctx, client, f.Address)
	if err != nil {
		return nil, &source.Error{File: f.Address, Problem: err.Error(), Hint: "fetch the file by other means, and add it with mores lexicon add FILE"}
	}
	if got := sum(content); got != f.SHA256 {
		return nil, &source.Error{File: f.Address, Problem: fmt.Sprintf("is another file than the catalog's: its SHA-256 is %s, not %s", got, f.SHA256),
			Hint: "it has changed since, or was damaged or replaced on its way; nothing was stored"}
	}
	return content, nil
}

// fetch returns what stands at an address, which must be one of https.
func fetch(ctx context.Context, client *http.Client, address string) ([]byte, error) {
	r, err := http.NewRequestWithContext(ctx, http.MethodGet, address, nil)
	if err != nil {
		return nil, err
	}
	if r.URL.Scheme != "https" {
		return nil, errors.New("is no address of https")
	}
	answer, err := client.Do(r)
	if err != nil {
		if inner, ok := errors.AsType[*url.Error](err); ok {
			err = inner.Err // without the address, which the caller names
		}
		return nil, fmt.Errorf("cannot be fetched: %w", err)
	}
	defer answer.Body.Close()
	if answer.StatusCode != http.StatusOK {
		return nil, errors.New("cannot be fetched: the server says " + answer.Status)
	}
	content, err := io.ReadAll(io.LimitReader(answer.Body, maxDownload+1))
	switch {
	case err != nil:
		return nil, fmt.Errorf("cannot be fetched: %w", err)
	case len(content) > maxDownload:
		return nil, fmt.Errorf("is larger than %d MB", maxDownload>>20)
	}
	return content, nil
}
