"""How many rows there are in serialised SPARQL results."""

from __future__ import annotations

from collections.abc import Iterator

# What stands between a comma and a brace that are no row's must be kept as well: a name and its colon.
_NOT_IN_JSON = bytes(set(range(256)) - set(b'",{[:'))
_NOT_IN_CSV = bytes(set(range(256)) - set(b'"\n'))

_MARKS = {"application/sparql-results+json": b"{", "text/csv": b"\n", "text/tab-separated-values": b"\n"}


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
        # Nearly every address has `://`, and nothing outside of strings has.
        data = data.replace(b"\\\\", b"").replace(b'\\"', b"").replace(b"://", b"")
        for outside in self._outside_strings(data, _NOT_IN_JSON):
            self.rows += outside.count(b",{") + outside.count(b"[{")

    def _csv(self, data: bytes) -> None:
        # A doubled quotation mark inside a string closes and opens it again, which changes nothing.
        self._carried = b""
        for outside in self._outside_strings(data, _NOT_IN_CSV):
            self.rows += outside.count(b"\n")

    def _tsv(self, data: bytes) -> None:
        self._carried = b""
        self.rows += data.count(b"\n")

    def _xml(self, data: bytes) -> None:
        mark = b"<result>"
        self.rows += data.count(mark)
        self._carried = data[-(len(mark) - 1) :]

    def _outside_strings(self, data: bytes, without: bytes) -> Iterator[bytes]:
        # Most strings hold nothing that could be taken for a mark. Without their characters two quotation marks are
        # left, and without those as many marks are inside and outside of strings as before: a tenth of the work.
        marks = data.translate(None, without).replace(b'""', b"")
        for number, segment in enumerate(marks.split(b'"')):
            if number:
                self._in_string = not self._in_string
            if not self._in_string:
                yield segment


class RowLimit:
    """Tells when serialised results pass a number of rows.

    Counting exactly takes about as long as serialising. Most answers have so few of the characters that a row begins
    with, in strings or not, that they cannot pass the limit: those are counted only once they could.
    """

    def __init__(self, media_type: str, most: int) -> None:
        self._most = most
        self._counter = RowCounter(media_type)
        self._mark = _MARKS.get(media_type, b"<result>")
        self._at_most = 0
        self._uncounted: list[bytes] | None = []

    def is_passed_with(self, chunk: bytes) -> bool:
        """Whether with the next chunk there are more rows than there may be."""
        if self._uncounted is not None:
            self._at_most += chunk.count(self._mark) + 1  # one may be cut in two at the chunk's end
            self._uncounted.append(chunk)
            if self._at_most <= self._most:
                return False
            chunks, self._uncounted = self._uncounted, None
            for earlier in chunks[:-1]:
                self._counter.take(earlier)
        self._counter.take(chunk)
        return self._counter.rows > self._most
