"""Pages for people: templates filled in, the first page, the page about the API, and the words of them all."""
