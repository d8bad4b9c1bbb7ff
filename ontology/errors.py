"""The one family of errors. They carry facts; `api/problems/problems.py` turns the facts into words.

AccordError
├── DocumentError        a document cannot be taken in
├── CatalogueError       the catalogue and the folder it describes disagree
├── VocabularyError      reference data or ontology are faulty
├── LabelError           a labelled statement and its text disagree
├── ReviewError          a decision of review cannot be taken
├── BuildError           the graph cannot be published
├── ModelError           a language model gave no answer that can be used
├── NotFound             nothing has that address
├── Gone                 something had that address and was withdrawn
├── BadParameter         a parameter or its value is unknown
├── NotAcceptable        no representation is one that the client accepts
├── BadBody              what was sent is not what its Content-Type says
├── UnsupportedMedia     what was sent is of a kind that is not read here
│   └── UnsupportedCoding  … compressed, say
├── PreconditionFailed   what is there is not what the request wants to change
├── Unauthorized         the request needs a token that is known
├── Forbidden            the request may not be made
├── TooLarge             what was sent is over a limit
│   ├── AddressTooLong   … the address asked for
│   └── HeadersTooLarge  … the header fields together
├── Busy                 too much is waiting
├── TooMany              one client asks too much at once
├── StoreError           what was sent cannot be kept
└── QueryError
    ├── QuerySyntax      line and column
    ├── NoSuchFunction   it calls a function that there is not here
    ├── ServiceFailed    another server gave no answer
    ├── QueryTooSlow     over the time limit
    └── QueryTooLarge    over the row, byte or memory limit
"""

from __future__ import annotations

from collections.abc import Sequence


class AccordError(Exception):
    """Anything that Accord can explain to whoever asked."""


class DocumentError(AccordError):
    """A document cannot be taken in: which one, where in it, and why."""

    def __init__(self, document: str, reason: str, offset: int | None = None) -> None:
        super().__init__(f"{document}: {reason}" if offset is None else f"{document} at {offset}: {reason}")
        self.document = document
        self.reason = reason
        self.offset = offset


class CatalogueError(AccordError):
    """The catalogue and the folder it describes disagree: which file, and how."""

    def __init__(self, file: str, reason: str) -> None:
        super().__init__(f"{file}: {reason}")
        self.file = file
        self.reason = reason


class VocabularyError(AccordError):
    """Reference data or ontology are faulty: which file, which thing, which rule."""

    def __init__(self, file: str, thing: str, reason: str) -> None:
        super().__init__(f"{file}: {thing}: {reason}")
        self.file = file
        self.thing = thing
        self.reason = reason


class LabelError(AccordError):
    """A labelled statement cannot be used: which file, which item in it, and what would be right."""

    def __init__(self, file: str, item: str, reason: str) -> None:
        super().__init__(f"{file}: {item}: {reason}" if item else f"{file}: {reason}")
        self.file = file
        self.item = item
        self.reason = reason


class ReviewError(AccordError):
    """A decision of review cannot be taken: which line or row of which file, which field, and what would be right."""

    def __init__(self, file: str, line: int, field: str, reason: str, unit: str = "line") -> None:
        super().__init__(f"{file}, {unit} {line}: {field}: {reason}" if field else f"{file}, {unit} {line}: {reason}")
        self.file = file
        self.line = line
        self.field = field
        self.reason = reason


class BuildError(AccordError):
    """The graph cannot be published."""


class ModelError(AccordError):
    """A language model gave no answer that can be used: why, without anything secret.

    `lasts` says that asking it something else will fail as well.
    """

    def __init__(self, reason: str, *, lasts: bool = False) -> None:
        super().__init__(f"The language model gave no answer that can be used: {reason}")
        self.reason = reason
        self.lasts = lasts


class NotFound(AccordError):
    """Nothing has that address; `nearest` are addresses or names that do exist."""

    def __init__(self, what: str, nearest: Sequence[str] = ()) -> None:
        super().__init__(f"There is nothing called {what}.")
        self.what = what
        self.nearest = tuple(nearest)


class Gone(AccordError):
    """Something had that address and was withdrawn."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} was withdrawn.")
        self.what = what


class ListChanged(AccordError):
    """The list that a page was asked of has become another; `nearest` is where that begins."""

    def __init__(self, first: str) -> None:
        super().__init__("This list has changed since the page before, so that the next would skip or repeat items.")
        self.nearest = (first,)


class BadParameter(AccordError):
    """A parameter or its value is unknown; `choices` are what would be right."""

    def __init__(self, name: str, value: str, reason: str, choices: Sequence[str] = ()) -> None:
        super().__init__(f"{name}={value}: {reason}")
        self.name = name
        self.value = value
        self.reason = reason
        self.choices = tuple(choices)


class NotAcceptable(AccordError):
    """No representation is one that the client accepts; `available` are the media types there are."""

    def __init__(self, asked: str, available: Sequence[str]) -> None:
        super().__init__(f"None of the media types in {asked!r} is to be had here.")
        self.asked = asked
        self.available = tuple(available)


class BadBody(AccordError):
    """What was sent is not what its Content-Type says: line and column count from 1."""

    def __init__(self, reason: str, line: int, column: int) -> None:
        super().__init__(f"line {line}, column {column}: {reason}")
        self.reason = reason
        self.line = line
        self.column = column


class UnsupportedMedia(AccordError):
    """What was sent is of a kind that is not read here; `readable` are the kinds that are."""

    def __init__(self, sent: str, readable: Sequence[str]) -> None:
        super().__init__(f"{sent!r} is not read here.")
        self.sent = sent
        self.readable = tuple(readable)


class UnsupportedCoding(UnsupportedMedia):
    """What was sent is compressed, or coded in some other way; as it is, it would be read."""

    def __init__(self, coding: str) -> None:
        super().__init__(f"Content-Encoding {coding}", ("identity",))


class NoSuchRange(AccordError):
    """A file has nothing of the parts that were asked for; `size` is how many bytes it has."""

    def __init__(self, size: int) -> None:
        super().__init__(f"The file has {size} bytes, and none of those that Range asks for.")
        self.size = size


class PreconditionFailed(AccordError):
    """What is there is not what the request wants, to change it or to have it; `header` has the condition."""

    def __init__(self, header: str, reason: str) -> None:
        super().__init__(f"{header}: {reason}")
        self.header = header


class Unauthorized(AccordError):
    """The request needs a token that is known here; `fault` is RFC 6750's word for what is wrong with the one sent."""

    def __init__(self, reason: str, fault: str = "") -> None:
        super().__init__(reason)
        self.fault = fault or None

    @property
    def challenge(self) -> str:
        """What to answer in WWW-Authenticate (RFC 6750, section 3)."""
        return 'Bearer realm="accord"' + (f', error="{self.fault}"' if self.fault else "")


class Forbidden(AccordError):
    """The request may not be made, and why."""


class TooLarge(AccordError):
    """What was sent is over a limit: what, the limit, and its unit."""

    def __init__(self, what: str, limit: int, unit: str = "bytes") -> None:
        super().__init__(f"{what} is over the limit of {limit} {unit}.")
        self.what = what
        self.limit = limit
        self.unit = unit


class AddressTooLong(TooLarge):
    """The address asked for is over its limit."""

    def __init__(self, limit: int) -> None:
        super().__init__("The address", limit)


class HeadersTooLarge(TooLarge):
    """The header fields together are over their limit."""

    def __init__(self, limit: int) -> None:
        super().__init__("The size of the header fields", limit)


class Busy(AccordError):
    """Too much is waiting; try again after so many seconds."""

    def __init__(self, retry_after_seconds: int) -> None:
        super().__init__("Too many queries are waiting.")
        self.retry_after_seconds = retry_after_seconds


class TooMany(AccordError):
    """One client has its share of requests at once already; try again after so many seconds."""

    def __init__(self, at_once: int, retry_after_seconds: int) -> None:
        super().__init__(f"You have {at_once} requests being answered already, which is the most at once.")
        self.at_once = at_once
        self.retry_after_seconds = retry_after_seconds


class StoreError(AccordError):
    """What was sent cannot be kept, and has changed nothing."""


class QueryError(AccordError):
    """A query cannot be answered."""


class QuerySyntax(QueryError):
    """A query is not SPARQL: line and column count from 1."""

    def __init__(self, reason: str, line: int, column: int) -> None:
        super().__init__(f"line {line}, column {column}: {reason}")
        self.reason = reason
        self.line = line
        self.column = column


class NoSuchFunction(QueryError):
    """A query is SPARQL, but calls a function that this server does not have."""

    def __init__(self, function: str) -> None:
        super().__init__(f"There is no function <{function}> here.")
        self.function = function


class ServiceFailed(QueryError):
    """Another server that a query or an update asks gave no answer: which, and why."""

    def __init__(self, server: str, reason: str) -> None:
        super().__init__(f"{server} {reason}.")
        self.server = server
        self.reason = reason


class QueryTooSlow(QueryError):
    """A query was ended at its time limit, in seconds."""

    def __init__(self, limit_seconds: float) -> None:
        super().__init__(f"The query was ended at its limit of {limit_seconds:g} seconds.")
        self.limit_seconds = limit_seconds


class QueryTooLarge(QueryError):
    """An answer is over a limit: which one, how much, and its unit."""

    def __init__(self, what: str, limit: int, unit: str) -> None:
        measure = unit if what == unit else f"{unit} of {what}"
        super().__init__(f"What was asked for is over the limit of {limit} {measure}.")
        self.what = what
        self.limit = limit
        self.unit = unit
