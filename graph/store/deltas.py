"""What an update changes, told from its operations one by one, in step with what they change and not with all there is.

The engine makes a change of its own templates and patterns only in the data themselves. So what an operation would take
away and what it would put there are both put by the engine into graphs aside, from the same solutions and with the same
blank nodes; from these follows what changes (SPARQL 1.1 Update, section 4.3: all that goes, then all that comes).
`api/guard/operations.py` writes operations in this way.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import suppress
from dataclasses import asdict, dataclass
from typing import Any, Literal, TypeVar
from urllib.parse import unquote

import pyoxigraph as ox

from graph.store import changes
from graph.store.changes import Change

GOES, COMES = "goes:", "comes:"
DEFAULT, NUMBERED, ENCODED, TOUCHED = "default", "n", "~", "touched"
_Thing = TypeVar("_Thing")
_ABSENT = "urn:accord:a-graph-that-is-nowhere"
_PLACE = re.compile(r"error at (\d{1,9}):(\d{1,9}): (.*)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Step:
    """One operation, `written` so at a place of its update, behind `prologue`: all declarations before it, in one line.

    "add" and "remove": `anew` is INSERT DATA of what comes or goes. "graphs": alters the graphs `names`, as they are
    written, and the default graph if `has_default`. "change": `anew` writes into graphs aside, whose names begin with
    `mark`: GOES or COMES follows, then DEFAULT, or NUMBERED and a place in `names`, or ENCODED and the percent-encoded
    name; those encoded are named, as objects, in the graph `mark` + TOUCHED. "whole": all there is has to be compared.
    """

    kind: Literal["add", "remove", "change", "graphs", "whole"]
    prologue: str
    written: str
    line: int
    column: int
    anew: str = ""
    names: tuple[str, ...] = ()
    has_default: bool = False
    mark: str = ""

    def told(self) -> dict[str, Any]:
        """The same as JSON has it."""
        return asdict(self)

    @classmethod
    def from_told(cls, told: Mapping[str, Any]) -> Step:
        """A step as JSON had it."""
        return cls(**{**told, "names": tuple(told["names"])})


def of_steps(store: ox.Store, update: str, steps: Sequence[Step], base: str) -> Change:
    """What an update changes whose operations are `steps`; the store has it done afterwards.

    Raises what the engine raises of the update; then the store is as it was. Raises UnkeepableError, and the store has
    something of the update, where what an operation made could not be kept, or not be taken back.
    """
    check_syntax(update, steps, base)
    whole = _Whole()
    try:
        for step in steps:
            whole.take(_done(store, step, base))
    except changes.UnkeepableError:
        raise
    except BaseException:
        _take_back(store, whole.change)
        raise
    change = whole.change
    changes.check(change)
    return change


def _take_back(store: ox.Store, change: Change) -> None:
    try:
        changes.apply(store, change.reversed)
    except (SyntaxError, ValueError, MemoryError) as error:
        raise changes.UnkeepableError(f"A statement could not be read again: {error}") from error


def check_syntax(update: str, steps: Sequence[Step], base: str) -> None:
    """Raises SyntaxError, with the place in the update, for what is no update; none of it is done.

    The engine takes declarations at the beginning alone, where the grammar has them before every operation (SPARQL 1.1
    Query, rule 29): such an update is looked at operation by operation.
    """
    if not steps:
        ox.Store().update(update, base_iri=base)
    elif len({step.prologue for step in steps}) == 1:
        try:
            _parse(steps[0].prologue, update[_offset(update, steps[0]) :], base)
        except SyntaxError:
            ox.Store().update(update, base_iri=base)  # for the place
            raise
        return
    for step in steps:
        try:
            _parse(step.prologue, step.written, base)
        except SyntaxError:
            _raise_placed(step, base)
            raise


def _offset(update: str, step: Step) -> int:
    lines = update.split("\n", step.line - 1)
    return len(update) - len(lines[-1]) + step.column - 1


def _parse(prologue: str, operations: str, base: str) -> None:
    with suppress(RuntimeError):  # of the first operation, before any other is tried
        ox.Store().update(f"{prologue} DROP GRAPH <{_ABSENT}> ; {operations}", base_iri=base)


def _raise_placed(step: Step, base: str) -> None:
    """Raises SyntaxError with the place in the update at which an operation is not one."""
    try:
        ox.Store().update(f"{step.prologue}\n{step.written}", base_iri=base)
    except SyntaxError as error:
        found = _PLACE.match(str(error.msg))
        line, column, reason = (int(found[1]), int(found[2]), found[3]) if found else (1, 1, str(error.msg))
        # The first line is that of the declarations.
        placed = (step.line + max(0, line - 2), column + (step.column - 1 if line == 2 else 0))
        if line == 1:
            placed = (step.line, step.column)
        raise SyntaxError(f"error at {placed[0]}:{placed[1]}: {reason}") from error


class _Whole:
    """Changes one after another, as one."""

    def __init__(self) -> None:
        self._added: set[bytes] = set()
        self._removed: set[bytes] = set()
        self._created: set[str] = set()
        self._dropped: set[str] = set()

    def take(self, change: Change) -> None:
        """Puts one more behind those there are, in step with its own size."""
        _move(change.removed, self._added, self._removed)
        _move(change.added, self._removed, self._added)
        _move(change.dropped, self._created, self._dropped)
        _move(change.created, self._dropped, self._created)

    @property
    def change(self) -> Change:
        """All of them."""
        return Change(
            frozenset(self._added), frozenset(self._removed), frozenset(self._created), frozenset(self._dropped)
        )


def _move(some: Iterable[_Thing], undone: set[_Thing], done: set[_Thing]) -> None:
    """What is taken away again was never there, and the other way round."""
    for one in some:
        if one in undone:
            undone.discard(one)
        else:
            done.add(one)


def _done(store: ox.Store, step: Step, base: str) -> Change:
    if step.kind == "whole":
        return changes.of_update(store, f"{step.prologue} {step.written}", base)
    if step.kind in ("add", "remove"):
        return changes.of_data(store, f"{step.prologue} {step.anew}", base, is_removal=step.kind == "remove")
    names = _read(step, base)
    return _of_change(store, step, names, base) if step.kind == "change" else _of_graphs(store, step, names, base)


def _read(step: Step, base: str) -> list[str]:
    """The graphs that a step names, as addresses: prefixes and relative addresses are the engine's to read."""
    if not step.names:
        return []
    rows = " ".join(f"({number} {name})" for number, name in enumerate(step.names))
    query = f"{step.prologue} SELECT ?number ?name {{ VALUES (?number ?name) {{ {rows} }} }}"
    answer = ox.Store().query(query, base_iri=base)
    assert isinstance(answer, ox.QuerySolutions)
    read = {int(row["number"].value): str(row["name"].value) for row in answer}
    return [read[number] for number in range(len(step.names))]


def _of_graphs(store: ox.Store, step: Step, names: Sequence[str], base: str) -> Change:
    """What an operation on whole graphs changes: those that it alters are compared with what they were."""
    graphs: list[ox.NamedNode | ox.DefaultGraph] = [*map(ox.NamedNode, names)]
    graphs += [ox.DefaultGraph()] if step.has_default else []
    before, were = _lines(store, graphs), _those_there(store, names)
    store.update(f"{step.prologue} {step.written}", base_iri=base)
    after, are = _lines(store, graphs), _those_there(store, names)
    return Change(after - before, before - after, are - were, were - are)


def _of_change(store: ox.Store, step: Step, names: Sequence[str], base: str) -> Change:
    """What a pattern's solutions take away and put there. Once it is told it is done."""
    store.update(f"{step.prologue} {step.anew}", base_iri=base)
    aside = {kind: list(_set_aside(store, step.mark + kind, step.mark + TOUCHED, names)) for kind in (GOES, COMES)}
    goes, comes = (set(_quads(store, aside[kind])) for kind in (GOES, COMES))
    _forget(store, [*(mark for found in aside.values() for mark, _ in found), ox.NamedNode(step.mark + TOUCHED)])
    removed = [quad for quad in goes if quad not in comes and quad in store]
    added = [quad for quad in comes if quad not in store]
    graphs = {quad.graph_name for quad in added}
    created = {name.value for name in graphs if isinstance(name, ox.NamedNode) and not store.contains_named_graph(name)}
    for quad in removed:
        store.remove(quad)
    store.extend(added)
    return Change(changes.lines_of(added), changes.lines_of(removed), frozenset(created))


def _set_aside(
    store: ox.Store, mark: str, touched: str, names: Sequence[str]
) -> Iterator[tuple[ox.NamedNode, ox.NamedNode | ox.DefaultGraph]]:
    """The graphs aside that there are, each with the graph that it stands for."""
    yield ox.NamedNode(mark + DEFAULT), ox.DefaultGraph()
    for number, name in enumerate(names):
        yield ox.NamedNode(f"{mark}{NUMBERED}{number}"), ox.NamedNode(name)
    for quad in store.quads_for_pattern(None, None, None, ox.NamedNode(touched)):
        named = quad.object
        if isinstance(named, ox.NamedNode) and named.value.startswith(mark + ENCODED):
            yield named, ox.NamedNode(unquote(named.value.removeprefix(mark + ENCODED)))


def _quads(store: ox.Store, aside: Iterable[tuple[ox.NamedNode, ox.NamedNode | ox.DefaultGraph]]) -> Iterator[ox.Quad]:
    for mark, graph in aside:
        for quad in store.quads_for_pattern(None, None, None, mark):
            yield ox.Quad(quad.subject, quad.predicate, quad.object, graph)


def _forget(store: ox.Store, marks: Sequence[ox.NamedNode]) -> None:
    store.update(" ; ".join(f"DROP SILENT GRAPH <{mark.value}>" for mark in marks))


def _lines(store: ox.Store, graphs: Iterable[ox.NamedNode | ox.DefaultGraph]) -> frozenset[bytes]:
    return changes.lines_of(quad for graph in graphs for quad in store.quads_for_pattern(None, None, None, graph))


def _those_there(store: ox.Store, names: Iterable[str]) -> frozenset[str]:
    return frozenset(name for name in names if changes.has_graph(store, name))
