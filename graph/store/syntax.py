"""What a worker and its engine say of a query that fails, as our errors, in words for the person who wrote it."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from ontology.errors import (
    AccordError,
    BuildError,
    Forbidden,
    NoSuchFunction,
    NotFound,
    QueryError,
    QuerySyntax,
    QueryTooLarge,
)

_POSITION = re.compile(r"error at (\d{1,9}):(\d{1,9}): ")
# How the engine's grammar says "white space": no help to anybody.
_NOISE = re.compile(r", \[_\]|\[_\]")
# What the engine says, of JSON-LD only, in words that help: it names a part of its own that is missing.
_REMOTE_CONTEXT = "No LoadDocumentCallback has been set"
_NO_REMOTE_CONTEXTS = "contexts are not fetched from other addresses; write the context itself into the document"


def syntax_error(message: str, line: int | None = None, column: int | None = None) -> QuerySyntax:
    """The engine's complaint with line and column, which it states in its message or beside it."""
    found = _POSITION.match(message)
    if found:
        line, column = int(found[1]), int(found[2])
        message = message[found.end() :]
    reason = _NOISE.sub("", message).strip()
    if reason in ("", "expected", "expected one of"):
        reason = "the query is not complete"
    elif reason.startswith(_REMOTE_CONTEXT):
        reason = _NO_REMOTE_CONTEXTS
    return QuerySyntax(reason, line or 1, column or 1)


def error_told(told: Mapping[str, Any]) -> AccordError:
    """The error that a worker tells of (`graph/store/worker.py`)."""
    if told["error"] == "absent":
        return NotFound("graph of that name")
    if told["error"] == "function":
        return NoSuchFunction(told["name"])
    if told["error"] == "owned":
        named = "The default graph" if told["graph"] is None else f"The graph <{told['graph']}>"
        return Forbidden(f"{named} belongs to the build and cannot be written; graphs of other names can.")
    if told["error"] == "syntax":
        return syntax_error(told["message"], told["line"], told["column"])
    if told["error"] == "journal":
        return BuildError(f"Nothing can be answered: in the journal of what users wrote {told['message']}")
    if told["error"] == "disk":
        return BuildError(f"Nothing can be answered: the disk under the store refuses. {told['message']}")
    if told["error"] == "large":
        return QueryTooLarge(told["what"], told["limit"], told["unit"])
    return QueryError(told["message"])
