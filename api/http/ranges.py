"""A file of which parts can be asked for, so that a download that was cut short can go on (RFC 9110, section 14)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from pathlib import Path

from starlette.datastructures import Headers
from starlette.responses import FileResponse, Response

from api.http.asgi import Receive, Scope, Send
from api.http.caching import is_current, moment, not_modified
from ontology.errors import NoSuchRange

_OF_CONTENT = frozenset(("accept-ranges", "content-type", "content-length"))
_MOST = 100
_ONE = "(?:[0-9]{1,18}-[0-9]{0,18}|-[0-9]{1,18})"
_RANGES = re.compile(rf"bytes=[ \t]*{_ONE}(?:[ \t]{{0,40}},[ \t]{{0,40}}{_ONE}){{0,{_MOST - 1}}}[ \t]*", re.IGNORECASE)


def without_range(scope: Scope) -> Scope:
    """The same request for all there is, and not for parts of it."""
    return {**scope, "headers": [field for field in scope["headers"] if field[0] != b"range"]}


def known(file: FileResponse) -> Response:
    """304 in place of a file, to whoever has it already.

    Its day goes along with its tag: of a file that was written anew just as it was, a cache is to know the new one.
    """
    sent = {name: value for name, value in file.headers.items() if name not in _OF_CONTENT}
    return not_modified(sent, file.headers["content-type"], int(file.headers["content-length"]))


class WholeFile(FileResponse):
    """A file that is sent whole, whatever Range asks for."""

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers."""
        await super().__call__(without_range(scope), receive, send)


class RangedFile(FileResponse):
    """A file that is there, or the parts of it that are asked for.

    A range in another unit, or one that cannot be read, is passed over as the standard has it; of several those count
    that the file has.
    """

    def __init__(self, path: Path, headers: Mapping[str, str], media_type: str) -> None:
        found = path.stat()
        super().__init__(path, headers=headers, media_type=media_type, stat_result=found)
        self._size = found.st_size

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Answers, with 304 where the client has it; raises NoSuchRange where the file has nothing of what is asked."""
        if self.is_known(Headers(raw=scope["headers"])):
            await known(self)(scope, receive, send)
            return
        wanted = self.wanted(Headers(raw=scope["headers"]))
        asked = without_range(scope)
        asked["headers"] += [(b"range", wanted.encode())] if wanted else []
        await super().__call__(asked, receive, send)

    def is_known(self, asked: Headers) -> bool:
        """Whether the client has just this file, by its tag or else by its day and time (section 13.2.2).

        Where documents are taken away again an older file takes the place of a newer one, so that only the very same
        moment tells that it is the same.
        """
        seen = asked.get("if-none-match")
        if seen is not None:
            return is_current(seen, self.headers["etag"])
        since = moment(asked.get("if-modified-since"))
        return since is not None and since == moment(self.headers["last-modified"])

    def wanted(self, asked: Headers) -> str:
        """The ranges that are to be sent; empty for the whole file. Raises NoSuchRange where it has none of them."""
        told = ", ".join(asked.getlist("range"))
        seen = asked.get("if-range")
        if seen is not None and seen not in (self.headers["etag"], self.headers["last-modified"]):
            return ""  # the other parts are of another file
        if not _RANGES.fullmatch(told):
            return ""
        pairs = [one.strip().split("-") for one in told.partition("=")[2].split(",")]
        if any(first and last and int(last) < int(first) for first, last in pairs):
            return ""
        there = list(self._there(pairs))
        if not there:
            raise NoSuchRange(self._size)
        return f"bytes={','.join(there)}"

    def _there(self, pairs: list[list[str]]) -> Iterator[str]:
        for first, last in pairs:
            if first and int(first) < self._size:
                yield f"{first}-{last}"
            elif not first and self._size and int(last):
                yield f"-{last}"
