"""What the engine says of a query that is not SPARQL, in words for the person who wrote it."""

from __future__ import annotations

import re

from ontology.errors import QuerySyntax

_POSITION = re.compile(r"error at (\d{1,9}):(\d{1,9}): ")
# How the engine's grammar says "white space": no help to anybody.
_NOISE = re.compile(r", \[_\]|\[_\]")


def syntax_error(message: str, line: int | None = None, column: int | None = None) -> QuerySyntax:
    """The engine's complaint with line and column, which it states in its message or beside it."""
    found = _POSITION.match(message)
    if found:
        line, column = int(found[1]), int(found[2])
        message = message[found.end() :]
    reason = _NOISE.sub("", message).strip()
    if reason in ("", "expected", "expected one of"):
        reason = "the query is not complete"
    return QuerySyntax(reason, line or 1, column or 1)
