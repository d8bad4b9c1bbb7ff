"""SERVICE: what other servers answer, put into the query in the place where they are asked.

The workers can reach no network, and the engine would ask whomever a query names. So each `SERVICE <server> { … }` is
asked beforehand, with limits (`api/http/outside.py`), and its solutions stand in its place as VALUES; both are joined
alike (https://www.w3.org/TR/sparql11-federated-query/#definition_evaluation_of_SERVICE). A variable in the server's
place ranges over the addresses that are listed in full.
"""

from __future__ import annotations

import asyncio
import json
import re
import uuid
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any
from urllib.parse import urlencode

from api.guard import guard
from api.guard.tokens import Token, place, tokens
from api.http.fields import ABSOLUTE
from api.http.outside import Outside
from ontology.errors import Forbidden, QuerySyntax, ServiceFailed

_MOST = 8
_DECLARATIONS: Mapping[str, tuple[str, ...]] = MappingProxyType({"BASE": ("address",), "PREFIX": ("name", "address")})
_RESULTS = "application/sparql-results+json"
_VARIABLE = re.compile(r"\w{1,200}")
_LANGUAGE = re.compile(r"[A-Za-z]{1,8}(?:-[A-Za-z0-9]{1,8}){0,10}")
_ESCAPES = str.maketrans({"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t"})


@dataclass(frozen=True, slots=True)
class Clause:
    """A SERVICE: where it stands, the server's address or the variable for it, and the pattern that it is asked for."""

    start: int
    end: int
    server: str
    is_silent: bool
    pattern: str
    prologue: str

    @property
    def variable(self) -> str:
        """The name of the variable in the server's place; empty where a server is named."""
        return self.server[1:] if self.server[:1] in ("?", "$") else ""


@dataclass(frozen=True, slots=True)
class Solutions:
    """What a server answered, as VALUES has it: the variables' names and a written row each."""

    variables: tuple[str, ...]
    rows: tuple[Mapping[str, str], ...]


async def with_answers(query: str, outside: Outside, base: str) -> str:
    """A query or update with the solutions of other servers in place of each SERVICE; the same where it has none.

    Raises Forbidden for a server that may not be asked, ServiceFailed for one that does not answer, QuerySyntax.
    """
    if not guard.asks_others(query):
        return query
    if not outside.allowed:
        raise Forbidden("SERVICE asks other servers, which queries and updates may not do here.")
    if stray := guard.stray_bracket(query):
        raise stray
    found = clauses(query, base)
    if guard.asks_others(_without(query, found)) or len(found) > _MOST:
        raise Forbidden(f"A query may hold {_MOST} SERVICE clauses at most, each written in full with white space.")
    for clause in found:
        if not clause.variable:
            outside.check(clause.server, "SERVICE")
    answers = await asyncio.gather(*(_values(clause, outside, base) for clause in found))
    for clause, values in reversed(list(zip(found, answers, strict=True))):
        query = query[: clause.start] + _in_place(query[clause.start : clause.end], values) + query[clause.end :]
    return query


def clauses(query: str, base: str) -> list[Clause]:
    """The SERVICE clauses of a query that stand in no other SERVICE; those within are their server's business."""
    found = tokens(query)
    made: list[Clause] = []
    number = 0
    while number < len(found):
        clause = _clause_at(query, found, number, base)
        if clause is None:
            number += 1
            continue
        made.append(clause)
        number = next((n for n, token in enumerate(found) if token.start >= clause.end), len(found))
    return made


def _clause_at(query: str, found: Sequence[Token], number: int, base: str) -> Clause | None:
    if found[number].kind != "word" or found[number].text.upper() != "SERVICE":
        return None
    ahead = list(found[number + 1 : number + 4])
    is_silent = bool(ahead) and ahead[0].kind == "word" and ahead[0].text.upper() == "SILENT"
    ahead = ahead[1:] if is_silent else ahead[:2]
    if len(ahead) < 2 or ahead[1].text != "{":
        return None
    declared = _declared(found[:number])
    server = _server(query, ahead[0], declared)
    opening = number + 2 + is_silent
    closing = _closing(found, opening)
    if closing is None:
        return None
    prologue = "".join([f"BASE <{base}>\n", *(f"{' '.join(token.text for token in one)}\n" for one in declared)])
    pattern = query[found[opening].start : found[closing].end]
    return Clause(found[number].start, found[closing].end, server, is_silent, pattern, prologue)


def _declared(found: Sequence[Token]) -> list[Sequence[Token]]:
    """The declarations before a place: BASE and its address; PREFIX, its name and its address."""
    made: list[Sequence[Token]] = []
    for number, token in enumerate(found):
        kinds = _DECLARATIONS.get(token.text.upper(), ()) if token.kind == "word" else ()
        after = found[number + 1 : number + 1 + len(kinds)]
        if kinds and tuple(one.kind for one in after) == kinds:
            made.append((token, *after))
    return made


def _server(query: str, token: Token, declared: Sequence[Sequence[Token]]) -> str:
    if token.kind == "variable":
        return token.text
    address = token.text[1:-1]
    if token.kind == "name":
        prefix, _, local = token.text.partition(":")
        known = {one[1].text[:-1]: one[2].text[1:-1] for one in declared if len(one) == 3}
        if prefix not in known:
            raise QuerySyntax(f"the prefix {prefix}: is not declared", *place(query, token.start))
        address = known[prefix] + local.replace("\\", "")
    if not ABSOLUTE.fullmatch(address):
        raise Forbidden(f"SERVICE names <{address}>; name a server by its whole address.")
    return address


def _closing(found: Sequence[Token], opening: int) -> int | None:
    depth = 0
    for number in range(opening, len(found)):
        if found[number].kind == "mark":
            depth += (found[number].text == "{") - (found[number].text == "}")
        if not depth:
            return number
    return None


def _without(query: str, found: Sequence[Clause]) -> str:
    for clause in found:
        query = query[: clause.start] + " " * (clause.end - clause.start) + query[clause.end :]
    return query


def _in_place(clause: str, values: str) -> str:
    """VALUES that end on the line and in the column where the clause did: places of faults behind it stay right."""
    lines = clause.count("\n")
    column = len(clause) - (clause.rfind("\n") + 1)
    return values + "\n" * lines + " " * column if lines else values + " "


async def _values(clause: Clause, outside: Outside, base: str) -> str:
    """The VALUES that stand for a clause."""
    servers = outside.allowed.endpoints if clause.variable else (clause.server,)
    given = await asyncio.gather(*(_solutions(clause, server, outside, base) for server in servers))
    names = list(dict.fromkeys(name for one in given for name in one.variables))
    rows = [row for one in given for row in one.rows]
    written = " ".join(f"({' '.join(row.get(name, 'UNDEF') for name in names)})" for row in rows)
    return f"VALUES ({' '.join('?' + name for name in names)}) {{ {written} }}"


async def _solutions(clause: Clause, server: str, outside: Outside, base: str) -> Solutions:
    try:
        found = await _asked(clause, server, outside, base)
    except ServiceFailed:
        if not clause.is_silent:
            raise
        found = Solutions((), ({},))  # one solution that binds nothing (section 2.3 of the standard)
    name = clause.variable
    if not name:
        return found
    own = f"<{server}>"
    rows = tuple({**row, name: own} for row in found.rows if row.get(name, own) == own)
    return Solutions(tuple(dict.fromkeys([*found.variables, name])), rows)


async def _asked(clause: Clause, server: str, outside: Outside, base: str) -> Solutions:
    query = f"{clause.prologue}SELECT * WHERE {clause.pattern}"
    answer = await outside.post(server, _RESULTS, urlencode({"query": query}).encode())
    try:
        told = json.loads(answer.body)
        names = tuple(str(name) for name in told["head"].get("vars", ()))
        rows = told["results"]["bindings"]
        if not all(_VARIABLE.fullmatch(name) for name in names):
            raise ValueError("a variable has no name")
        nonce = f"{base}.well-known/genid/{uuid.uuid4().hex}-"
        return Solutions(names, tuple(dict(_row(row, names, nonce)) for row in rows))
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise ServiceFailed(server, f"answered with what are no SPARQL results in JSON ({error})") from error


def _row(row: Mapping[str, Any], names: Sequence[str], nonce: str) -> Iterator[tuple[str, str]]:
    for name in names:
        if name in row:
            yield name, _term(row[name], nonce)


def _term(told: Mapping[str, str], nonce: str) -> str:
    """A term as SPARQL writes it. A blank node becomes an address of ours (RDF 1.1 Concepts, section 3.5)."""
    value = told["value"]
    value.encode("utf-8")  # half a character is refused
    match told["type"]:
        case "uri":
            return _address(value)
        case "bnode":
            return _address(nonce + value.encode().hex())
        case "literal" | "typed-literal":
            return f'"{value.translate(_ESCAPES)}"{_kind(told)}'
    raise ValueError(f"a term is of the kind {told['type']!r}")


def _kind(told: Mapping[str, str]) -> str:
    language = told.get("xml:lang", "")
    if language and not _LANGUAGE.fullmatch(language):
        raise ValueError(f"{language!r} is no language")
    if language:
        return f"@{language}"
    return f"^^{_address(told['datatype'])}" if "datatype" in told else ""


def _address(value: str) -> str:
    if not ABSOLUTE.fullmatch(value):
        raise ValueError(f"{value[:100]!r} is no absolute address")
    return f"<{value}>"
