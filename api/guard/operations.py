"""An update's operations, each written so that what it changes can be told without comparing all there is.

`DELETE { D } INSERT { I } WHERE { P }` becomes `INSERT { D' I' } WHERE { P }`, where D' and I' are the same templates,
with graphs aside in the place of their own (`graph/store/deltas.py`). What is found here is found by tokens: whether
the update is one at all the engine says, and whatever is not clearly of a known shape is left to be compared as a
whole.
"""

from __future__ import annotations

import uuid
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from types import MappingProxyType

from api.guard.tokens import Token
from graph.store.deltas import COMES, DEFAULT, ENCODED, GOES, NUMBERED, TOUCHED, Step

_NAMES = ("address", "name")
_DECLARATIONS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {"PREFIX": ("name", "address"), "BASE": ("address",), "VERSION": ("string",)}
)
_MOST_CHARACTERS = 8_000_000  # declarations go along with every operation behind them
_MOST_OPERATIONS = 10_000  # they are told while nothing else is served
_MOST_VARIABLES = 64  # each is bound within what binds the one before it, which the engine goes through by calls
_BEFORE_ADDRESS = frozenset("(,=!&|+-*/^")  # signs behind which "<" cannot compare
_HIDING = frozenset("'#()")


class _UnclearError(Exception):
    """Tokens that are of no known shape."""


def steps(update: str, found: Sequence[Token]) -> list[Step] | None:
    """The operations of an update with these tokens, in order.

    None where they cannot be told for sure, are too many, or where nothing is won: more than one of them would have all
    there is compared, which one comparison of the update does as well, if the engine takes it as it is.
    """
    if _is_ambiguous(found):
        return None
    made: list[Step] = []
    size = 0
    try:
        for step in _steps(_Reader(update, found)):
            made.append(step)
            size += len(step.prologue) + len(step.written) + len(step.anew)
            if size > _MOST_CHARACTERS or len(made) > _MOST_OPERATIONS:
                return None
    except (_UnclearError, IndexError):
        return None
    is_won = sum(step.kind == "whole" for step in made) < 2 or len({step.prologue for step in made}) > 1
    return made if is_won else None


def _is_ambiguous(found: Sequence[Token]) -> bool:
    """Whether what was read as an address may be none, and hide the beginning of words, of a comment or of a bracket.

    Comparisons stand in round brackets only, behind something that can be compared; a triple term begins with `<<`.
    """
    depth, before = 0, None
    for token in found:
        is_mark = token.kind == "mark"
        depth += is_mark and token.text == "("
        depth -= is_mark and token.text == ")"
        if token.kind == "address" and before is not None and not _HIDING.isdisjoint(token.text):
            is_term = before.text == "<" and before.end == token.start
            if is_term or (depth > 0 and before.text not in _BEFORE_ADDRESS):
                return True
        before = token
    return False


@dataclass(slots=True)
class _Reader:
    """Tokens, read one after the other. Raises IndexError behind the last."""

    update: str
    found: Sequence[Token]
    at: int = 0

    def is_done(self) -> bool:
        """Whether there are no more."""
        return self.at >= len(self.found)

    @property
    def word(self) -> str:
        """The next token's letters in capitals, empty where it is no word or mark."""
        token = self.found[self.at]
        return token.text.upper() if token.kind in ("word", "mark") else ""

    def next(self) -> Token:
        self.at += 1
        return self.found[self.at - 1]

    def takes(self, *words: str) -> bool:
        """Goes past the next token if it is one of these."""
        if self.is_done() or self.word not in words:
            return False
        self.at += 1
        return True

    def expect(self, *words: str) -> None:
        if not self.takes(*words):
            raise _UnclearError

    def name(self) -> str:
        """An address, or a name with a prefix."""
        token = self.next()
        if token.kind not in _NAMES:
            raise _UnclearError
        return token.text

    def braces(self) -> Sequence[Token]:
        """Goes past `{ … }`; the tokens within."""
        self.expect("{")
        start, depth = self.at, 1
        while depth:
            token = self.next()
            depth += (token.kind == "mark") * ((token.text == "{") - (token.text == "}"))
        return self.found[start : self.at - 1]

    def pass_operation(self) -> None:
        """Goes to the semicolon, outside braces, behind the operation that begins here, or to the end."""
        depth = 0
        while not self.is_done() and (depth or self.word != ";"):
            token = self.next()
            depth += (token.kind == "mark") * ((token.text == "{") - (token.text == "}"))

    def text(self, some: Sequence[Token]) -> str:
        """What was written from the first of some tokens to the last."""
        return self.update[some[0].start : some[-1].end] if some else ""


def _steps(reader: _Reader) -> Iterator[Step]:
    declared: list[str] = []
    places = _Places(reader.update)
    while True:
        begin, before = reader.at, len(declared)
        declared += _declarations(reader)
        prologue = " ".join(declared)
        if reader.is_done():
            if begin and len(declared) > before:  # behind the last semicolon they may stand alone (rule 29)
                line, column = places.of(reader.found[begin].start)
                yield Step("graphs", prologue, "", line, column)
            return
        begin = reader.at
        try:
            step = _operation(reader)
        except _UnclearError:
            reader.at = begin
            reader.pass_operation()
            step = Step("whole", "", "", 0, 0)
        line, column = places.of(reader.found[begin].start)
        written = reader.text(reader.found[begin : reader.at])
        yield replace(step, prologue=prologue, written=written, line=line, column=column)
        if reader.is_done():
            return
        reader.expect(";")


class _Places:
    """Lines and columns of offsets that are asked for in order."""

    def __init__(self, update: str) -> None:
        self._update = update
        self._line, self._start, self._at = 1, 0, 0

    def of(self, offset: int) -> tuple[int, int]:
        self._line += self._update.count("\n", self._at, offset)
        self._start = max(self._start, self._update.rfind("\n", self._at, offset) + 1)
        self._at = offset
        return self._line, offset - self._start + 1


def _declarations(reader: _Reader) -> Iterator[str]:
    while not reader.is_done() and reader.word in _DECLARATIONS:
        kinds = _DECLARATIONS[reader.word]
        declaration = [reader.next() for _ in range(len(kinds) + 1)]
        if tuple(token.kind for token in declaration[1:]) != kinds:
            raise _UnclearError
        yield " ".join(token.text for token in declaration)


def _operation(reader: _Reader) -> Step:
    begin = reader.at
    if reader.takes("CLEAR", "DROP", "CREATE"):
        return _on_graph(reader)
    if reader.takes("ADD", "COPY", "MOVE"):
        return _from_graph_to_graph(reader, is_move=reader.found[begin].text.upper() == "MOVE")
    return _on_triples(reader)


def _on_graph(reader: _Reader) -> Step:
    reader.takes("SILENT")
    if reader.takes("DEFAULT"):
        return Step("graphs", "", "", 0, 0, has_default=True)
    reader.expect("GRAPH")  # ALL and NAMED are about all there is
    return Step("graphs", "", "", 0, 0, names=(reader.name(),))


def _from_graph_to_graph(reader: _Reader, *, is_move: bool) -> Step:
    reader.takes("SILENT")
    source = _graph_or_default(reader)
    reader.expect("TO")
    altered = [_graph_or_default(reader), *([source] if is_move else [])]
    names = tuple(name for name in altered if name)
    return Step("graphs", "", "", 0, 0, names=names, has_default="" in altered)


def _graph_or_default(reader: _Reader) -> str:
    """The name of a graph, empty for the default graph."""
    if reader.takes("DEFAULT"):
        return ""
    reader.takes("GRAPH")
    return reader.name()


def _on_triples(reader: _Reader) -> Step:
    begin = reader.at
    target = reader.name() if reader.takes("WITH") else ""
    change = _Change(reader, f"urn:uuid:{uuid.uuid4()}:", {target: 0} if target else {})
    templates: list[tuple[str, Sequence[Token]]] = []
    for word, side in (("DELETE", GOES), ("INSERT", COMES)):
        if not reader.takes(word):
            continue
        if not templates and not target and reader.takes("DATA"):
            reader.braces()
            data = reader.text(reader.found[begin + 1 : reader.at])
            return Step("add" if side == COMES else "remove", "", "", 0, 0, anew=f"INSERT {data}")
        if side == GOES and not target and reader.takes("WHERE"):
            pattern = reader.braces()
            return change.step("", [(side, pattern)], "", pattern)
        templates.append((side, reader.braces()))
    using = reader.at
    while reader.takes("USING"):
        reader.takes("NAMED")
        reader.name()
    clauses = reader.text(reader.found[using : reader.at])
    reader.expect("WHERE")
    if not templates:
        raise _UnclearError
    return change.step(target, templates, clauses, reader.braces())


@dataclass(slots=True)
class _Change:
    """A DELETE and INSERT that is written anew."""

    reader: _Reader
    mark: str
    names: dict[str, int]
    variables: dict[tuple[str, str], str] = field(default_factory=dict)

    def step(
        self, target: str, templates: Iterable[tuple[str, Sequence[Token]]], using: str, where: Sequence[Token]
    ) -> Step:
        """The operation with what goes and what comes told aside; `target` is the graph that WITH names, or empty."""
        told = " ".join(part for side, template in templates for part in self._aside(side, template, bool(target)))
        touched = f"<{self.mark}{TOUCHED}>"
        told += "".join(f" GRAPH {touched} {{ {touched} {touched} {name} }}" for name in self.variables.values())
        bound = " ".join(self._bound(side, graph, name) for (side, graph), name in self.variables.items())
        first = f"WITH {target} " if target else ""
        pattern = f"WHERE {{ {{ {self.reader.text(where)}\n }} {bound} }}"
        anew = f"{first}INSERT {{ {told} }} {using} {pattern}"
        return Step("change", "", "", 0, 0, anew=anew, names=tuple(self.names), mark=self.mark)

    def _aside(self, side: str, template: Sequence[Token], has_target: bool) -> Iterator[str]:
        """The parts of a template, each in the graph aside that stands for its own."""
        for graph, triples in _parts(template):
            if not triples:
                continue
            if graph is not None and graph.kind == "variable":
                name = self.variables.setdefault((side, graph.text), f"?accord{len(self.variables)}x{self.mark[9:17]}")
                if len(self.variables) > _MOST_VARIABLES:
                    raise _UnclearError
            elif graph is None and not has_target:
                name = f"<{self.mark}{side}{DEFAULT}>"
            else:
                name = f"<{self.mark}{side}{NUMBERED}{0 if graph is None else self._number(graph.text)}>"
            yield f"GRAPH {name} {{ {self.reader.text(triples)} }}"

    def _number(self, name: str) -> int:
        return self.names.setdefault(name, len(self.names))

    def _bound(self, side: str, graph: str, name: str) -> str:
        """Binds the graph aside for what a variable stands for, if that is an address; else nothing is written."""
        encoded = f'IRI(CONCAT("{self.mark}{side}{ENCODED}", ENCODE_FOR_URI(STR({graph}))))'
        return f"BIND(IF(isIRI({graph}), {encoded}, 1/0) AS {name})"


def _parts(template: Sequence[Token]) -> Iterator[tuple[Token | None, Sequence[Token]]]:
    """The triples of a template, with the graph that they are in (None where none is named)."""
    start = at = 0
    while at < len(template):
        token = template[at]
        if token.kind == "word" and token.text.upper() == "GRAPH":
            yield None, _triples(template[start:at])
            graph = template[at + 1]
            if graph.kind not in (*_NAMES, "variable") or template[at + 2].text != "{":
                raise _UnclearError
            end = _closing(template, at + 2)
            yield graph, _triples(template[at + 3 : end])
            start = at = end + 1
        elif token.kind == "mark" and token.text in ("{", "}"):
            raise _UnclearError
        else:
            at += 1
    yield None, _triples(template[start:])


def _triples(some: Sequence[Token]) -> Sequence[Token]:
    """Without the dot that may follow a graph before them."""
    return some[1:] if some and some[0].text == "." else some


def _closing(template: Sequence[Token], at: int) -> int:
    depth = 0
    for place in range(at, len(template)):
        token = template[place]
        depth += (token.kind == "mark") * ((token.text == "{") - (token.text == "}"))
        if not depth:
            return place
    raise _UnclearError
