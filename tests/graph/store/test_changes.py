"""A write's change, told from what it does to a store: made elsewhere it does the same, reversed it undoes it."""

from __future__ import annotations

import tracemalloc
from collections.abc import Iterable
from typing import Any

import pyoxigraph as ox
import pytest

from graph.store.changes import (
    Body,
    Change,
    UnkeepableError,
    apply,
    check,
    graph_names,
    of_data,
    of_graph,
    of_removal,
    of_update,
    of_users,
)

BASE = "http://base.example/"
START = """
<urn:a> <urn:p> "1" .
<urn:a> <urn:p> "2" <urn:g> .
<urn:b> <urn:p> _:known <urn:g> .
<urn:c> <urn:p> "line\\nbreak \\u2028 and more"@fr <urn:h> .
"""
UPDATES = [
    "INSERT DATA { <urn:n> <urn:p> 3, _:b . GRAPH <urn:new> { _:b <urn:p> <rel> } }",
    "DELETE DATA { GRAPH <urn:g> { <urn:a> <urn:p> '2' } }",
    "DELETE { ?s <urn:p> ?o } INSERT { GRAPH <urn:moved> { ?s <urn:p> ?o } } WHERE { ?s <urn:p> ?o }",
    "INSERT { GRAPH <urn:r> { ?s <urn:is> ?r } } WHERE { GRAPH ?g { ?s ?p ?o } BIND(UUID() AS ?r) }",
    "CREATE GRAPH <urn:empty>",
    "DROP GRAPH <urn:h>",
    "CLEAR GRAPH <urn:g>",
    "DROP ALL",
    "COPY <urn:g> TO DEFAULT ; MOVE <urn:h> TO <urn:i>",
    "INSERT DATA { <urn:a> <urn:p> '1' }",
]


def _store() -> ox.Store:
    store = ox.Store()
    store.load(START.encode(), ox.RdfFormat.N_QUADS)
    return store


def _state(store: ox.Store) -> tuple[set[str], set[str]]:
    return {str(quad) for quad in store}, graph_names(store)


@pytest.mark.parametrize("update", UPDATES)
def test_a_change_made_elsewhere_does_the_same(update: str) -> None:
    tried, other = _store(), ox.Store()
    other.extend(tried)
    other.add_graph(ox.NamedNode("urn:g"))
    before = _state(tried)
    change = Change.from_payload(of_update(tried, update, BASE).payload())
    for _ in range(2):  # made again it changes nothing
        apply(other, change)
        assert _state(other) == _state(tried)
    apply(other, change.reversed)
    assert _state(other) == before


@pytest.mark.parametrize("update", [UPDATES[0], "INSERT DATA { <urn:a> <urn:p> '1' . <urn:z> <urn:p> 1 }"])
def test_data_that_are_added_need_no_look_at_the_rest(update: str) -> None:
    quick, slow = _store(), _store()
    quickly, slowly = of_data(quick, update, BASE, is_removal=False), of_update(slow, update, BASE)
    assert len(quickly.added) == len(slowly.added)
    assert (quickly.created, quickly.removed) == (slowly.created, slowly.removed)
    assert len(quick) == len(slow)


def test_data_that_are_removed_are_those_that_were_there() -> None:
    store = _store()
    named = "INSERT DATA { <urn:a> <urn:p> '1', 'not there' . GRAPH <urn:g> { <urn:a> <urn:p> '2' } }"
    change = of_data(store, named, BASE, is_removal=True)
    assert change.removed == {b'<urn:a> <urn:p> "1" .\n', b'<urn:a> <urn:p> "2" <urn:g> .\n'}
    assert not change.added
    assert len(store) == 2


def test_an_update_that_fails_half_way_leaves_nothing() -> None:
    store = _store()
    before = _state(store)
    with pytest.raises(RuntimeError, match="does not exist"):
        of_update(store, "INSERT DATA { <urn:x> <urn:p> 1 } ; DROP GRAPH <urn:none>", BASE)
    assert _state(store) == before


def test_a_graph_is_put_added_to_and_removed() -> None:
    store = _store()
    body = Body.of([("text/turtle", "<a> <urn:p> _:known .")], BASE)
    put = of_graph(store, "urn:g", body, replaces=True)
    assert len(put.added) == 1
    assert len(put.removed) == 2
    assert not put.created
    added = of_graph(store, "urn:g", Body.of([("text/turtle", "<b> <urn:p> 1 .")], BASE), replaces=False)
    assert (len(added.added), len(added.removed)) == (1, 0)
    assert of_graph(store, "urn:fresh", [], replaces=True).created == {"urn:fresh"}
    removed = of_removal(store, "urn:g")
    assert len(removed.removed) == 2
    assert removed.dropped == {"urn:g"}


def test_what_is_added_to_a_graph_needs_no_look_at_the_rest_of_it() -> None:
    class OneByOne:
        """A store that can be asked for one quad at a time only."""

        def __init__(self) -> None:
            self._store = ox.Store()

        def __contains__(self, quad: ox.Quad) -> bool:
            return quad in self._store

        def contains_named_graph(self, name: ox.NamedNode) -> bool:
            return self._store.contains_named_graph(name)

        def add_graph(self, name: ox.NamedNode) -> None:
            self._store.add_graph(name)

        def extend(self, quads: Iterable[ox.Quad]) -> None:
            self._store.extend(quads)

    store = OneByOne()
    body = Body.of([("text/turtle", "<a> <urn:p> 1, 2, 2 .")], BASE)
    told: Any = store
    first, second = (of_graph(told, "urn:g", body, replaces=False) for _ in range(2))
    assert len(first.added) == 2 and first.created == {"urn:g"} and not first.removed
    assert not second


def test_a_blank_node_that_is_sent_is_never_one_that_is_there() -> None:
    store = ox.Store()
    for _ in range(2):
        of_graph(store, "urn:g", Body.of([("text/turtle", "_:a <urn:p> 1 .")], BASE), replaces=False)
    assert len(store) == 2


def test_what_users_have_written_is_gathered_without_the_rest() -> None:
    change = of_users(_store(), lambda graph: graph == "urn:g")
    assert len(change.added) == 2
    assert change.created == {"urn:g"}


def test_marks_of_nesting_in_words_nest_nothing() -> None:
    check(Change(added=frozenset([b'<urn:s> <urn:p> "a \\" ' + b"<<( " * 100 + b'" .\n'])))


def test_marks_of_nesting_in_long_words_take_little_memory() -> None:
    line = b'<urn:s> <urn:p> "' + b"<<( " * 250_000 + b'" .\n'
    tracemalloc.start()
    try:
        check(Change(added=frozenset([line])))
        assert tracemalloc.get_traced_memory()[1] < 20 * len(line)
    finally:
        tracemalloc.stop()


def test_a_statement_that_is_longer_than_those_taken_now_can_go() -> None:
    line = b'<urn:s> <urn:p> "' + b"x" * (9 * 1024**2) + b'" .\n'
    check(Change(removed=frozenset([line])))
    with pytest.raises(UnkeepableError, match="longest statement"):
        check(Change(added=frozenset([line])))
