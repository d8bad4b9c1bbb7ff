"""How many rows there are in serialised SPARQL results."""

from __future__ import annotations

from collections.abc import Iterator


class RowCounter:
    """Counts the rows in SPARQL results as they are written, chunk by chunk.

    The engine serialises rows without showing them, and showing each to Python would cost twenty times the
    serialising; so rows are counted by the mark that each format puts at a row and nowhere else outside its strings.
    """

    def __init__(self, media_type: str) -> None:
        self.rows = 0
        self._carried = b""
        self._in_string = False
        self._count = {
            "application/sparql-results+json": self._json,
            "text/csv": self._csv,
            "text/tab-separated-values": self._tsv,
        }.get(media_type, self._xml)
        if media_type in ("text/csv", "text/tab-separated-values"):
            self.rows = -1  # the line of names

    def take(self, chunk: bytes) -> None:
        """Counts the rows that end, or in JSON and XML begin, in the next chunk."""
        self._count(self._carried + chunk)

    def _json(self, data: bytes) -> None:
        # Only a row's brace follows a comma or an opening bracket. Without their escapes, quotation marks can only
        # be the ends of strings. A backslash, comma or bracket at the very end waits for what follows it.
        backslashes = len(data) - len(data.rstrip(b"\\"))
        kept = len(data) - (backslashes % 2 or data[-1:] in (b",", b"["))
        self._carried, data = data[kept:], data[:kept]
        for outside in self._outside_strings(data.replace(b"\\\\", b"").replace(b'\\"', b"")):
            self.rows += outside.count(b",{") + outside.count(b"[{")

    def _csv(self, data: bytes) -> None:
        # A doubled quotation mark inside a string closes and opens it again, which changes nothing.
        self._carried = b""
        for outside in self._outside_strings(data):
            self.rows += outside.count(b"\n")

    def _tsv(self, data: bytes) -> None:
        self._carried = b""
        self.rows += data.count(b"\n")

    def _xml(self, data: bytes) -> None:
        mark = b"<result>"
        self.rows += data.count(mark)
        self._carried = data[-(len(mark) - 1) :]

    def _outside_strings(self, data: bytes) -> Iterator[bytes]:
        for number, segment in enumerate(data.split(b'"')):
            if number:
                self._in_string = not self._in_string
            if not self._in_string:
                yield segment
