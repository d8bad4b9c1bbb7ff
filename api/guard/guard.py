"""What a query may contain, told from its tokens before it is run.

Refused are what asks other servers (SERVICE), what writes (every Update operation), and what is nested so deep that the
engine would run out of stack. The workers have no right to open a socket either; this is to refuse with a reason.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from api.guard.chains import check_chains
from api.guard.grammar import first_fault
from api.guard.tokens import Token, place, readings, tokens
from ontology.errors import Forbidden, QuerySyntax, TooLarge

Form = Literal["SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "unknown"]

_FORMS: Mapping[str, Form] = {"SELECT": "SELECT", "ASK": "ASK", "CONSTRUCT": "CONSTRUCT", "DESCRIBE": "DESCRIBE"}
_UPDATES = frozenset(["INSERT", "DELETE", "LOAD", "CLEAR", "CREATE", "DROP", "COPY", "MOVE", "ADD", "WITH"])
_UNREPEATABLE = frozenset(["NOW", "RAND", "UUID", "STRUUID", "BNODE", "SERVICE"])
_CLOSED_BY = {"{": "}", "(": ")", "[": "]"}


@dataclass(frozen=True, slots=True)
class Reading:
    """What is known of a query without running it."""

    form: Form
    is_repeatable: bool


def read(query: str, most_bytes: int, most_nesting: int, *, may_ask: bool = False) -> Reading:
    """Reads a query that may be run.

    Raises TooLarge if it is longer than `most_bytes` in UTF-8, QuerySyntax where brackets are nested deeper than
    `most_nesting` or a chain is too long, Forbidden if it writes, or asks other servers and not `may_ask`.
    """
    if len(query) > most_bytes or len(query.encode("utf-8", "replace")) > most_bytes:
        raise TooLarge("The query", most_bytes)
    found = tokens(query)
    check_nesting(query, found, most_nesting)
    check_chains(query, found)
    first = _first_word(found)
    if first in _UPDATES:
        raise Forbidden(f"{first} writes, which a query may not; send it as an update.")
    if not may_ask and asks_others(query):
        raise Forbidden("SERVICE asks other servers, which queries may not do here.")
    used = {token.text.upper() for token in found if token.kind == "word"}
    return Reading(_FORMS.get(first, "unknown"), used.isdisjoint(_UNREPEATABLE))


def explained(query: str, error: QuerySyntax, known: Collection[str]) -> QuerySyntax:
    """The fault that comes first to a reader: a bracket, a prefix, a word out of place; else what the engine said.

    The engine's own place is where its search went furthest, which may be well past the fault.
    """
    return stray_bracket(query) or undeclared_prefix(query, known) or first_fault(query) or error


def stray_bracket(query: str) -> QuerySyntax | None:
    """What is wrong with the first bracket that has no partner, if there is one."""
    stray = _stray_bracket(tokens(query))
    return stray and QuerySyntax(f"this {stray[0].text} {stray[1]}", *place(query, stray[0].start))


def undeclared_prefix(query: str, known: Collection[str]) -> QuerySyntax | None:
    """The first name whose prefix is not declared, if there is one; `known` are prefixes of ours."""
    declared = set(_declared(tokens(query)))
    for token in tokens(query):
        prefix = token.text.partition(":")[0]
        if token.kind == "name" and prefix != "_" and prefix not in declared:
            hint = f" (PREFIX {prefix}: is one of ours, see the examples)" if prefix in known else ""
            return QuerySyntax(f"the prefix {prefix}: is not declared{hint}", *place(query, token.start))
    return None


def check_nesting(query: str, found: list[Token], most: int) -> None:
    """Raises QuerySyntax where brackets are nested deeper than `most`."""
    depth = 0
    for token in found:
        if token.kind not in ("mark", "address"):
            continue
        depth += (token.text in _CLOSED_BY) - (token.text in _CLOSED_BY.values())
        # What is cut as an address may be none: `?a<(1)&&2>1` compares.
        hidden = token.text.count("(") if token.kind == "address" else 0
        if depth + hidden > most:
            line, column = place(query, token.start)
            raise QuerySyntax(f"brackets are nested more than {most} deep", line, column)


def _stray_bracket(found: list[Token]) -> tuple[Token, str] | None:
    """The first bracket that has no partner, and what is wrong with it; a closing one before an opening one."""
    opened: list[Token] = []
    for token in found:
        if token.kind != "mark":
            continue
        if token.text in _CLOSED_BY:
            opened.append(token)
        elif token.text in _CLOSED_BY.values():
            if not opened:
                return token, "closes nothing that was opened"
            wanted = _CLOSED_BY[opened.pop().text]
            if token.text != wanted:
                return token, f"stands where {wanted} was to come first"
    return (opened[-1], "is never closed") if opened else None


def _first_word(found: list[Token]) -> str:
    """The first word after the prologue (BASE <…>, PREFIX a: <…>, VERSION "…"), in capitals; empty if there is none."""
    for token in found:
        word = token.text.upper()
        if token.kind == "word" and word not in ("BASE", "PREFIX", "VERSION"):
            return word
    return ""


def _declared(found: list[Token]) -> Iterator[str]:
    for word, name in pairwise(found):
        if word.kind == "word" and word.text.upper() == "PREFIX" and name.kind == "name":
            yield name.text.partition(":")[0]


def asks_others(query: str) -> bool:
    """Whether SERVICE stands in a query or an update, other than in a string, an address or a comment."""
    if "service" not in query.lower():
        return False
    for run in readings(query):
        for number in range(len(run)):
            if _is_service(run[number - 1] if number else None, run[number : number + 4]):
                return True
    return False


def _is_service(before: Token | None, ahead: list[Token]) -> bool:
    """Whether tokens begin `SERVICE [SILENT] endpoint {`.

    The engine asks for no space between words and takes `trueSERVICE` or `SERVICEe:x` apart, so that the word may hide
    at the end of another, or in front of a prefix. A graph may have such a prefix: `GRAPH service:x {`.
    """
    word = ahead[0].text.lower()
    if ahead[0].kind == "name" and "service" in word.partition(":")[0]:
        is_graph = before is not None and before.kind == "word" and before.text.upper() == "GRAPH"
        return not is_graph and [token.text for token in ahead[1:2]] == ["{"]
    if ahead[0].kind != "word" or not word.removesuffix("silent").endswith("service"):
        return False
    rest = ahead[2:] if len(ahead) > 1 and ahead[1].text.lower() == "silent" else ahead[1:]
    return len(rest) > 1 and rest[0].kind in ("address", "name", "variable") and rest[1].text == "{"
