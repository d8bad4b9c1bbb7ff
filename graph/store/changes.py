"""What a write does to the data, worked out in the worker that tries it: quads that come, quads that go, and graphs.

A write is tried on the writing worker's own copy. What it would change is told, kept in the journal, and only then done
by all the others; so no query is ever answered from something that a crash could undo, and a write that fails or is
killed leaves nothing half-done.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from typing import Any

import pyoxigraph as ox

_QUADS = ox.RdfFormat.N_QUADS
# The engine writes longer statements than it reads, which is 16 MiB: what is kept must be there again after a start.
_LONGEST_BYTES = 8 * 1024**2
# Terms within terms are gone through by functions that call themselves, which ends a worker at some ten thousand.
_DEEPEST, _WITHIN = 64, b"<<("
# Without a way back, for which a literal of some MB would take a hundred times its length.
_QUOTED = re.compile(rb'"(?:[^"\\]++|\\.)*+"')


class UnkeepableError(Exception):
    """A change that could not be read again from where it is kept; nothing of it may stay."""


@dataclass(frozen=True, slots=True)
class Change:
    """Lines of N-Quads that are added and removed, and named graphs, perhaps empty, that come to be and cease to be."""

    added: frozenset[bytes] = frozenset()
    removed: frozenset[bytes] = frozenset()
    created: frozenset[str] = frozenset()
    dropped: frozenset[str] = frozenset()

    def __bool__(self) -> bool:
        return bool(self.added or self.removed or self.created or self.dropped)

    @property
    def reversed(self) -> Change:
        """What undoes it."""
        return Change(self.removed, self.added, self.dropped, self.created)

    def payload(self) -> bytes:
        """The change as the journal keeps it."""
        kept = {
            "add": b"".join(sorted(self.added)).decode(),
            "remove": b"".join(sorted(self.removed)).decode(),
            "create": sorted(self.created),
            "drop": sorted(self.dropped),
        }
        return json.dumps(kept, ensure_ascii=False).encode()

    @classmethod
    def from_payload(cls, payload: bytes) -> Change:
        """A change as the journal kept it."""
        kept = json.loads(payload)
        added, removed = (frozenset(_lines(kept[name].encode())) for name in ("add", "remove"))
        return cls(added, removed, frozenset(kept["create"]), frozenset(kept["drop"]))


def apply(store: ox.Store, change: Change) -> None:
    """Makes a change; making it again changes nothing."""
    for quad in _quads(change.removed):
        store.remove(quad)
    for name in change.dropped:
        store.remove_graph(ox.NamedNode(name))
    for name in change.created:
        store.add_graph(ox.NamedNode(name))
    store.extend(_quads(change.added))


def of_update(store: ox.Store, update: str, base: str) -> Change:
    """What an update changes; the store has it done afterwards.

    Where this raises the store is as it was, but for UnkeepableError: then it has what cannot be kept.
    """
    before, graphs = _all_lines(store), graph_names(store)
    store.update(update, base_iri=base)
    after, then = _all_lines(store), graph_names(store)
    change = Change(after - before, before - after, frozenset(then - graphs), frozenset(graphs - then))
    check(change)
    return change


def of_data(store: ox.Store, update: str, base: str, *, is_removal: bool) -> Change:
    """What an update changes that is nothing but INSERT DATA, in step with its size and not with the store's.

    With `is_removal` the quads named are those that go. The store has it done afterwards, or is as it was where this
    raises.
    """
    named = ox.Store()
    named.update(update, base_iri=base)
    quads = list(named)
    if is_removal:
        change = Change(removed=lines_of(quad for quad in quads if quad in store))
    else:
        created = {graph for graph in graph_names(named) if not has_graph(store, graph)}
        change = Change(lines_of(quad for quad in quads if quad not in store), created=frozenset(created))
    check(change)
    apply(store, change)
    return change


def of_graph(store: ox.Store, name: str | None, bodies: Iterable[Body], *, replaces: bool) -> Change:
    """What putting RDF into a graph changes (None is the default graph); with `replaces` nothing else stays there.

    What is only added takes time in step with its size, and not with the graph's. The store has it done afterwards.
    Raises SyntaxError where a body is not in its format, and UnkeepableError; then the store is as it was.
    """
    graph = _graph(name)
    sent = (ox.Quad(*_parts(statement), graph) for body in bodies for statement in body.statements())
    created = frozenset() if name is None or has_graph(store, name) else frozenset([name])
    if replaces:
        lines, there = lines_of(sent), lines_of(store.quads_for_pattern(None, None, None, graph))
        change = Change(lines - there, there - lines, created)
    else:
        change = Change(lines_of(quad for quad in sent if quad not in store), created=created)
    check(change)  # before anything goes: RDF/XML and JSON-LD can say what N-Quads cannot
    apply(store, change)
    return change


def of_removal(store: ox.Store, name: str | None) -> Change:
    """What removing a graph changes; the default graph is emptied. The store has it done afterwards."""
    there = lines_of(store.quads_for_pattern(None, None, None, _graph(name)))
    change = Change(removed=there, dropped=frozenset() if name is None else frozenset([name]))
    apply(store, change)
    return change


def of_users(store: ox.Store, is_users: Callable[[str | None], bool]) -> Change:
    """All that stands in the graphs that users have made, as one change."""
    names = {name for name in graph_names(store) if is_users(name)}
    graphs = [*map(_graph, sorted(names)), *([ox.DefaultGraph()] if is_users(None) else [])]
    quads = (quad for graph in graphs for quad in store.quads_for_pattern(None, None, None, graph))
    return Change(lines_of(quads), created=frozenset(names))


def check(change: Change) -> None:
    """Raises UnkeepableError for a change that cannot be read again, once it is kept."""
    longest = max(map(len, change.added), default=0)
    if longest > _LONGEST_BYTES:
        raise UnkeepableError(f"The longest statement has {longest} bytes, of which {_LONGEST_BYTES} can be kept.")
    for line in change.added:
        if is_nested(line, _DEEPEST):
            raise UnkeepableError(f"Triples are nested in triples more than {_DEEPEST} deep.")
    try:
        for _ in _quads(change.added | change.removed):
            pass
    except (SyntaxError, ValueError, MemoryError) as error:
        raise UnkeepableError(f"A statement could not be read again: {error}") from error


def is_nested(line: bytes, deepest: int) -> bool:
    """Whether a line of N-Quads may have triples nested in triples more than so deep. What literals say is none."""
    return line.count(_WITHIN) > deepest and _QUOTED.sub(b"", line).count(_WITHIN) > deepest


def graphs_touched(change: Change) -> Iterator[str | None]:
    """The graphs that a change alters, None for the default graph."""
    yield from change.created | change.dropped
    for quad in _quads(change.added | change.removed):
        yield None if isinstance(quad.graph_name, ox.DefaultGraph) else quad.graph_name.value


def graph_names(store: ox.Store) -> set[str]:
    """The named graphs there are, empty ones included."""
    return {name.value for name in store.named_graphs() if isinstance(name, ox.NamedNode)}


def has_graph(store: ox.Store, name: str) -> bool:
    """Whether there is a graph of that name."""
    return store.contains_named_graph(ox.NamedNode(name))


@dataclass(frozen=True, slots=True)
class Body:
    """RDF as it was sent: its media type, its characters, and what relative addresses in it are taken from."""

    media_type: str
    text: str
    base: str

    def statements(self) -> Iterator[ox.Triple | ox.Quad]:
        """The statements, their blank nodes named afresh. Raises SyntaxError."""
        yield from ox.parse(
            self.text,
            ox.RdfFormat.from_media_type(self.media_type),
            base_iri=self.base,
            without_named_graphs=True,
            rename_blank_nodes=True,
        )

    @classmethod
    def of(cls, sent: Iterable[Any], base: str) -> list[Body]:
        """Bodies from pairs of media type and characters."""
        return [cls(media_type, text, base) for media_type, text in sent]


def _graph(name: str | None) -> ox.NamedNode | ox.DefaultGraph:
    return ox.DefaultGraph() if name is None else ox.NamedNode(name)


def _parts(statement: ox.Triple | ox.Quad) -> tuple[Any, Any, Any]:
    return statement.subject, statement.predicate, statement.object


def _lines(data: bytes) -> list[bytes]:
    # Not splitlines, which parts lines at characters that may stand in a literal.
    return [line + b"\n" for line in data.split(b"\n") if line]


def lines_of(quads: Iterable[ox.Quad]) -> frozenset[bytes]:
    """Quads as lines of N-Quads."""
    written = ox.serialize(quads, format=_QUADS)
    assert written is not None  # it is None only where it was written somewhere else
    return frozenset(_lines(written))


def _all_lines(store: ox.Store) -> frozenset[bytes]:
    dumped = store.dump(format=_QUADS)
    assert dumped is not None  # as above
    return frozenset(_lines(dumped))


def _quads(lines: Iterable[bytes]) -> Iterator[ox.Quad]:
    for quad in ox.parse(b"".join(lines), _QUADS):
        assert isinstance(quad, ox.Quad)
        yield quad
