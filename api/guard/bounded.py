"""What a query can cost at most, told from its words; only of queries so plain that there is no doubt.

A plain query is `SELECT [DISTINCT] … { triple patterns } [LIMIT n] [OFFSET n]` or `ASK { triple patterns }` over the
default graph: no path, filter, function, aggregate, order, union or subquery, nothing that is computed. The spelling is
plain as well: what could be cut into words in more than one way is left to those who read all of SPARQL (section 19.8).
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from math import prod
from typing import NamedTuple

from graph.store.frequencies import SELDOM, Frequencies

_MOST_CHARACTERS = 4000
_MOST_PATTERNS = 8
_TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
_PIECE = re.compile(
    r"""
      [ \t\r\n]+
    | \#[^\r\n]*
    | <[A-Za-z][A-Za-z0-9+\-]{0,40}:[^<>"{}|^`\\\x00-\x20]*>
    | [?$][A-Za-z_][A-Za-z0-9_]*
    | (?:[A-Za-z][A-Za-z0-9_\-]*)?:[A-Za-z0-9_\-]*(?=[ \t\r\n;,}]|\.[ \t\r\n}])
    | [A-Za-z]+(?=[ \t\r\n{*?])
    | "(?!"")[^"\\\r\n]*"(?!")
    | '(?!'')[^'\\\r\n]*'(?!')
    | @[A-Za-z]+(?:-[A-Za-z0-9]+)*(?=[ \t\r\n;,}]|\.[ \t\r\n}])
    | [0-9]{1,9}(?=[ \t\r\n]|\Z)
    | \^\^
    | [{}.;,*]
    """,
    re.VERBOSE,
)
_BETWEEN = frozenset(" \t\r\n#")
_END = "\0"  # which no piece is


class Cost(NamedTuple):
    """The most that a query can cost: quads looked at, rows, and values in all rows."""

    steps: int
    rows: int
    values: int


class _Pattern(NamedTuple):
    """A triple pattern: variables as they are written, addresses in full, a literal as its quotation mark."""

    subject: str
    predicate: str
    object: str

    @property
    def is_open(self) -> bool:
        """Whether every triple matches: three variables, no two of them the same."""
        return len({*self}) == 3 and all(map(_is_variable, self))

    def matches(self, often: Frequencies) -> int:
        """How many quads are looked at, at most, to find what matches; whatever its variables are bound to."""
        counts = [often.quads]
        if not _is_variable(self.subject):
            counts.append(often.subjects.get(self.subject, SELDOM))
        if not _is_variable(self.predicate):
            counts.append(often.predicates.get(self.predicate, SELDOM))
        if self.object[0] in "\"'":
            # The same value can be written in several ways, so that no literal is looked up by itself.
            counts.append(max(often.of_a_literal, SELDOM))
        elif not _is_variable(self.object):
            counts.append(often.objects.get(self.object, SELDOM))
        return min(counts)


class _Plain(NamedTuple):
    """A plain query."""

    patterns: tuple[_Pattern, ...]
    columns: int
    is_distinct: bool
    limit: int | None
    offset: int


def cost(query: str, often: Frequencies) -> Cost | None:
    """What a query costs at most over a graph with such frequencies; None for one that is not plain.

    Each pattern is looked up once for every row that those before it give, in whatever order the engine takes them, and
    one look-up goes through no more quads than there are with the rarest term that is written in the pattern; a term
    that comes from another pattern can only make it fewer. So with k patterns that look at n₁, n₂ … quads, all together
    look at k · n₁ · n₂ … at most, and give n₁ · n₂ … rows. A hash join looks at less. A limit ends the work early only
    where nothing that is looked at can fail to be a row: with a single pattern that every triple matches.
    """
    plain = _plain(query)
    if plain is None:
        return None
    rows = prod([max(1, pattern.matches(often)) for pattern in plain.patterns])
    if plain.limit is not None and plain.patterns[0].is_open and len(plain.patterns) == 1 and not plain.is_distinct:
        rows = min(rows, plain.offset + plain.limit)
    steps = len(plain.patterns) * rows
    if plain.limit is not None:
        rows = min(rows, plain.limit)
    return Cost(steps, rows, rows * plain.columns)


class _OtherError(Exception):
    """The query is not plain."""


def _plain(query: str) -> _Plain | None:
    if len(query) > _MOST_CHARACTERS:
        return None
    pieces = _PIECE.findall(query)
    if "".join(pieces) != query:
        return None
    try:
        return _Reader([_spelt(piece) for piece in pieces if piece[0] not in _BETWEEN]).query()
    except _OtherError:
        return None


def _spelt(piece: str) -> str:
    """A piece as it is told by: words in capitals, but for the one that is no word in capitals."""
    return piece.upper() if piece.isalpha() and piece != "a" else piece


class _Reader:
    """Pieces, read from the left; raises _OtherError at the first that does not belong."""

    def __init__(self, pieces: list[str]) -> None:
        self._pieces = [*pieces, _END]
        self._at = 0
        self._prefixes: dict[str, str] = {}

    def query(self) -> _Plain:
        """All of it."""
        while self._takes("PREFIX"):
            name, address = self._next(), self._next()
            if not name.endswith(":") or name in self._prefixes or address[0] != "<":
                raise _OtherError
            self._prefixes[name] = _in_full(address)
        if self._takes("ASK"):
            self._takes("WHERE")
            self._expect("{")
            patterns = tuple(self._patterns())
            self._expect(_END)
            return _Plain(patterns, 1, is_distinct=False, limit=1, offset=0)
        self._expect("SELECT")
        is_distinct = self._takes("DISTINCT")
        named = self._variables()
        self._takes("WHERE")
        self._expect("{")
        patterns = tuple(self._patterns())
        slices = self._slices()
        columns = named or len({term for pattern in patterns for term in pattern if _is_variable(term)})
        return _Plain(patterns, columns, is_distinct, slices.get("LIMIT"), slices.get("OFFSET", 0))

    def _variables(self) -> int:
        if self._takes("*"):
            return 0
        number = 0
        while _is_variable(self._pieces[self._at]):
            self._at += 1
            number += 1
        if not number:
            raise _OtherError
        return number

    def _patterns(self) -> list[_Pattern]:
        found: list[_Pattern] = []
        while not self._takes("}"):
            subject = self._term()
            found += self._of_subject(subject)
            if not self._takes("."):
                self._expect("}")
                break
        if not 0 < len(found) <= _MOST_PATTERNS:
            raise _OtherError
        return found

    def _of_subject(self, subject: str) -> list[_Pattern]:
        found: list[_Pattern] = []
        while True:
            predicate = _TYPE if self._takes("a") else self._term()
            found.append(_Pattern(subject, predicate, self._object()))
            while self._takes(","):
                found.append(_Pattern(subject, predicate, self._object()))
            if not self._takes(";"):
                return found

    def _object(self) -> str:
        if self._pieces[self._at][0] not in "\"'":
            return self._term()
        mark = self._next()[0]
        if self._takes("^^"):
            self._term()
        elif self._pieces[self._at][0] == "@":
            self._at += 1
        return mark

    def _term(self) -> str:
        piece = self._next()
        if piece[0] == "<":
            return _in_full(piece)
        if _is_variable(piece):
            return "?" + piece[1:]
        name, colon, local = piece.partition(":")
        if not colon or name + colon not in self._prefixes:
            raise _OtherError
        return self._prefixes[name + colon] + local

    def _slices(self) -> Mapping[str, int]:
        found: dict[str, int] = {}
        while (piece := self._next()) != _END:
            number = self._next()
            if piece not in ("LIMIT", "OFFSET") or piece in found or not number.isdigit():
                raise _OtherError
            found[piece] = int(number)
        return found

    def _next(self) -> str:
        if self._at >= len(self._pieces):
            raise _OtherError
        self._at += 1
        return self._pieces[self._at - 1]

    def _takes(self, word: str) -> bool:
        if self._pieces[self._at] != word:
            return False
        self._at += 1
        return True

    def _expect(self, word: str) -> None:
        if not self._takes(word):
            raise _OtherError


def _is_variable(term: str) -> bool:
    return term[0] in "?$"


def _in_full(address: str) -> str:
    # Steps up and down in a path are taken out by the engine (RFC 3986 section 5.2.4): it would be another address.
    if "/." in address or ":." in address:
        raise _OtherError
    return address[1:-1]
