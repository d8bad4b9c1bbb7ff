"""A query's words, as SPARQL 1.1 section 19.8 cuts them: what stands in strings, addresses and comments is none.

One thing cannot be told without the whole grammar: whether `<` begins an address or compares. `readings` follows
both, so that nothing can be hidden by making the two look alike.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Literal, NamedTuple

Kind = Literal["address", "string", "variable", "name", "word", "mark"]
_KINDS: Mapping[str, Kind] = {
    "address": "address", "string": "string", "variable": "variable", "name": "name", "word": "word"
}  # fmt: skip

_TOKEN = re.compile(
    r"""
      (?P<space> [ \t\r\n]+ | \#[^\r\n]* )
    | (?P<address> <[^<>"{}|^`\x00-\x20]*> )
    | (?P<string> \"\"\" | ''' | ["'] )
    | (?P<variable> [?$](?:\w|[^\x00-\x7f])+ )
    # In a name may stand: dots, though not at either end; signs behind a backslash, as "#" that begins no comment then;
    # and all beyond ASCII, which is a fault anywhere else. A long prefix is cut, to stay linear, which hides nothing.
    | (?P<name> (?: [^\W\d_][\w.\-]{0,400}: | _?: )
        (?: (?: [\w:]|[^\x00-\x7f]|%[0-9A-Fa-f]{2}|\\. ) (?: \.*+(?:[\w:\-]|[^\x00-\x7f]|%[0-9A-Fa-f]{2}|\\.) )*+ )?+ )
    | (?P<language> @[A-Za-z]+[A-Za-z0-9\-]* )
    | (?P<number> [0-9]+ )
    | (?P<word> [^\W\d]\w* )
    | (?P<mark> . )
    """,
    re.VERBOSE | re.DOTALL,
)
_STRING_ENDS = {
    '"': re.compile(r'["\\\r\n]'),
    "'": re.compile(r"['\\\r\n]"),
    '"""': re.compile(r'"""|\\'),
    "'''": re.compile(r"'''|\\"),
}


# No pattern that is looked for in tokens is longer.
_OVERLAP = 6


class Token(NamedTuple):
    """A piece of a query: what kind, its characters, and where it stands."""

    kind: Kind
    text: str
    start: int
    end: int


def tokens(query: str) -> list[Token]:
    """The tokens, white space and comments left out, with `<…>` read as an address wherever it can be one."""
    return next(readings(query))


def readings(query: str) -> Iterator[list[Token]]:
    """The query's tokens, then the runs of tokens that differ where a `<` that could begin an address compares.

    A run ends a few tokens after it meets what was read before: the cost of all together stays in step with the length.
    """
    read: set[int] = set()
    starts = [0]
    while starts:
        run: list[Token] = []
        position, known = starts.pop(), 0
        while position < len(query) and known < _OVERLAP:
            token, end = _token_at(query, position)
            if position in read:
                known += token is not None
            elif token is not None and token.kind == "address":
                starts.append(position + 1)
            read.add(position)
            position = end
            if token is not None:
                run.append(token)
        yield run


def place(query: str, offset: int) -> tuple[int, int]:
    """The line and column of an offset, both from 1."""
    before = query[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def _token_at(query: str, position: int) -> tuple[Token | None, int]:
    found = _TOKEN.match(query, position)
    assert found is not None and found.lastgroup is not None  # the last alternative takes any character
    end = _string_end(query, found) if found.lastgroup == "string" else found.end()
    if found.lastgroup == "space":
        return None, end
    return Token(_KINDS.get(found.lastgroup, "mark"), query[position:end], position, end), end


def _string_end(query: str, opening: re.Match[str]) -> int:
    """Past the closing quotation mark; a string that is not closed ends with its line, a long one with the query."""
    position = opening.end()
    ends = _STRING_ENDS[opening[0]]
    while found := ends.search(query, position):
        if found[0] != "\\":
            return found.end()
        position = found.end() + 1
    return len(query)
