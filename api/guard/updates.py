"""What a SPARQL update may contain, told from its tokens before it is tried, and the data set that a request gives it.

The worker that tries it has no right to open a socket; SERVICE is found
beforehand, to be refused with a reason; LOAD is told to be the reason where an update has failed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from typing import Literal

from api.guard import guard
from api.guard.chains import check_chains
from api.guard.tokens import Token, tokens
from ontology.errors import AccordError, BadParameter, Forbidden, QueryError, QuerySyntax, ServiceFailed, TooLarge

Only = Literal["add", "remove"] | None
_DECLARATIONS = ("PREFIX", "BASE", "VERSION")
_USING = "using-graph-uri"
_USING_NAMED = "using-named-graph-uri"


@dataclass(frozen=True, slots=True)
class Update:
    """An update that may be tried, and its tokens.

    `only` is "add" where it is nothing but INSERT DATA, "remove" where it was nothing but DELETE DATA; the text then
    says INSERT DATA of what goes.
    """

    text: str
    only: Only
    found: Sequence[Token] = ()


@dataclass(frozen=True, slots=True)
class Load:
    """LOAD: what is fetched, the graph that it goes to (None is the default graph), and whether it may fail."""

    source: str
    graph: str | None
    is_silent: bool


def read(
    update: str,
    most_bytes: int,
    most_nesting: int,
    using: Sequence[str],
    named: Sequence[str],
    *,
    may_ask: bool = False,
) -> Update:
    """An update, with the graphs that the request names put to it (Protocol, section 2.2.3).

    Raises TooLarge, QuerySyntax for brackets nested too deep or a chain too long, Forbidden where it asks other servers
    and not `may_ask`, BadParameter where request and update both name graphs.
    """
    if len(update) > most_bytes or len(update.encode("utf-8", "replace")) > most_bytes:
        raise TooLarge("The update", most_bytes)
    found = tokens(update)
    guard.check_nesting(update, found, most_nesting)
    check_chains(update, found)
    if not may_ask and guard.asks_others(update):
        raise Forbidden("SERVICE asks other servers, which updates may not do here.")
    if using or named:
        update = _with_data_set(update, found, using, named)
        found = tokens(update)
    return _classified(update, found)


def explained(update: str, error: QuerySyntax, known: Collection[str]) -> QuerySyntax:
    """The fault that comes first to a reader, a bracket or a prefix; else what the engine said."""
    return guard.stray_bracket(update) or guard.undeclared_prefix(update, known) or error


def refused(update: str, error: QueryError, *, may_ask: bool = False) -> AccordError:
    """Why an update failed in a worker that can fetch nothing: where it says LOAD, that is it."""
    if isinstance(error, ServiceFailed):
        return error
    if any(_loads(tokens(update))):
        if may_ask:
            return Forbidden("LOAD stands alone in its request here, its addresses written in full.")
        return Forbidden("LOAD fetches from other servers, which updates may not do here; send the data to /data.")
    return error


def load_of(update: str) -> Load | None:
    """What an update loads that is nothing but `LOAD [SILENT] <source> [INTO GRAPH <graph>]`; None for every other.

    Addresses are written in full: there is no prologue.
    """
    found = [token for token in tokens(update) if token.text != ";"]
    written = [token.text.upper() if token.kind == "word" else token.kind for token in found]
    is_silent = written[1:2] == ["SILENT"]
    shape = [word for word in written if word != "SILENT"] if is_silent else written
    if shape not in (["LOAD", "address"], ["LOAD", "address", "INTO", "GRAPH", "address"]):
        return None
    named = [token.text[1:-1] for token in found if token.kind == "address"]
    return Load(named[0], named[1] if len(named) > 1 else None, is_silent)


def _loads(found: Sequence[Token]) -> Iterator[bool]:
    """For each LOAD whether it must fetch: with SILENT it may fail, as it does in a worker without sockets."""
    for token, after in pairwise(found):
        if token.kind == "word" and token.text.upper() == "LOAD":
            yield after.text.upper() != "SILENT"


def _classified(update: str, found: Sequence[Token]) -> Update:
    operations = list(_operations(found))
    if _declares_later(found):
        return Update(update, None, found)
    if operations and all(words == ["INSERT", "DATA"] for words in operations):
        return Update(update, "add")
    is_removal = bool(operations) and all(words == ["DELETE", "DATA"] for words in operations)
    if not is_removal or any(token.text[:2] == "_:" or token.text in ("[", "(") for token in found):
        return Update(update, None, found)
    text = update
    for token, after in pairwise(found):
        if token.kind == "word" and token.text.upper() == "DELETE" and after.text.upper() == "DATA":
            text = f"{text[: token.start]}INSERT{text[token.end :]}"  # as long, so that places stay
    return Update(text, "remove")


def _declares_later(found: Sequence[Token]) -> bool:
    """Whether there are declarations behind the first operation."""
    outside = [token.text.upper() for token, depth in _with_depth(found) if not depth]
    return any(before == ";" and word in _DECLARATIONS for before, word in pairwise(outside))


def _operations(found: Sequence[Token]) -> Iterator[list[str]]:
    """For each operation its words outside braces, in capitals."""
    words: list[str] = []
    for token, depth in _with_depth(found):
        if depth or token.kind in ("name", "address") or token.text in ("}", "{"):
            continue
        if token.text == ";":
            yield from [words] if words else []
            words = []
        elif token.text.upper() not in _DECLARATIONS:
            words.append(token.text.upper())
    yield from [words] if words else []


def _with_depth(found: Sequence[Token]) -> Iterator[tuple[Token, int]]:
    """Each token with the number of braces that it stands in; braces with that of what is around them."""
    depth = 0
    for token in found:
        is_mark = token.kind == "mark"
        depth -= is_mark and token.text == "}"
        yield token, depth
        depth += is_mark and token.text == "{"


def _with_data_set(update: str, found: Sequence[Token], using: Sequence[str], named: Sequence[str]) -> str:
    clauses = "".join([*(f" USING <{name}>" for name in using), *(f" USING NAMED <{name}>" for name in named)]) + " "
    outside = [token for token, depth in _with_depth(found) if not depth]
    for token in outside:
        if token.kind == "word" and token.text.upper() in ("USING", "WITH"):
            name = _USING if using else _USING_NAMED
            raise BadParameter(name, "", f"cannot be given together with {token.text.upper()} in the update")
    # From the end, so that the places before stay as they are.
    for number in range(len(outside) - 1, -1, -1):
        token = outside[number]
        if token.kind != "word" or token.text.upper() != "WHERE":
            continue
        pattern = ""
        if number and outside[number - 1].text.upper() == "DELETE":
            # DELETE WHERE { … } has no place for USING; it is short for DELETE { … } WHERE { … }.
            pattern = update[token.end : _closing(outside[number:], len(update))]
        update = f"{update[: token.start]}{pattern}{clauses}{update[token.start :]}"
    return update


def _closing(outside: Sequence[Token], otherwise: int) -> int:
    return next((token.end for token in outside if token.text == "}" and token.kind == "mark"), otherwise)
