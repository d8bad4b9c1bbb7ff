"""JSON told from TSV is, byte for byte, what the engine writes; what is out of the ordinary is left to the engine."""

from __future__ import annotations

from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from graph.rdf.terms import Iri, Literal, Quad
from graph.store.embedded import EmbeddedStore
from graph.store.json_results import TermTable, as_json

THING, SAYS = ox.NamedNode("http://example.org/thing"), ox.NamedNode("http://example.org/says")
ALL = "SELECT ?s ?p ?o { ?s ?p ?o }"
GAPS = "SELECT ?s ?none ?o { ?s ?p ?o OPTIONAL { ?o ?p ?none } }"
FIRST_GAP = "SELECT ?none ?o { ?s ?p ?o OPTIONAL { ?o ?p ?none } }"
ONE = "SELECT ?o { ?s ?p ?o }"

_DATATYPES = st.sampled_from(["integer", "decimal", "double", "boolean", "string", "date", "float", "anyURI", "byte"])
_NUMBERS = st.from_regex(r"[+-]?[0-9]{0,3}\.?[0-9]{0,3}([eE][+-]?[0-9]{0,2})?", fullmatch=True)
_TEXTS = st.one_of(
    st.text(st.characters(codec="utf-8"), max_size=12),
    st.text('\\"\n\t\r\b\f\x00\x1f\x7f\u2028 <>@^_:abtnru0', max_size=12),
    _NUMBERS,
    st.sampled_from(
        ["true", "false", "INF", "NaN", '"^^<http://example.org/d>', '"@en', "\ufffe", "\ud7ff", "\\u0041"]
    ),
)
_LITERALS = st.one_of(
    _TEXTS.map(ox.Literal),
    st.builds(lambda text, name: ox.Literal(text, datatype=xsd(name)), _TEXTS, _DATATYPES),
    st.builds(lambda text, tag: ox.Literal(text, language=tag), _TEXTS, st.sampled_from(["en", "fr-CA", "sr-latn-rs"])),
    st.builds(
        lambda text, way: ox.Literal(text, language="ar", direction=way),
        _TEXTS,
        st.sampled_from([ox.BaseDirection.LTR, ox.BaseDirection.RTL]),
    ),
)
_NODES = st.one_of(
    st.text("abc/?=&;()'*+,!$é漢", max_size=10).map(lambda path: ox.NamedNode(f"http://example.org/{path}#%20")),
    st.just(ox.NamedNode("urn:x:y")),
)
_BLANKS = st.sampled_from(["a", "b1", "x-y", "0"]).map(ox.BlankNode)
_OBJECTS = st.one_of(
    _LITERALS, _NODES, _BLANKS, st.builds(lambda value: ox.Triple(THING, SAYS, value), st.one_of(_LITERALS, _NODES))
)


def xsd(name: str) -> ox.NamedNode:
    return ox.NamedNode(f"http://www.w3.org/2001/XMLSchema#{name}")


def holding(*values: Any) -> ox.Store:
    store = ox.Store()
    store.extend(ox.Quad(THING, SAYS, value) for value in values)
    return store


def engines(store: ox.Store, query: str, form: ox.QueryResultsFormat) -> bytes:
    answer = store.query(query)
    assert isinstance(answer, ox.QuerySolutions)
    written = answer.serialize(format=form)
    assert written is not None  # it is None only where it was written somewhere else
    return written


def told(store: ox.Store, query: str, known: TermTable) -> bytes | None:
    return as_json(engines(store, query, ox.QueryResultsFormat.TSV), known)


@given(st.lists(_OBJECTS, max_size=4), st.sampled_from([ALL, GAPS, FIRST_GAP, ONE]))
@example([ox.Literal("\\"), ox.Literal('"')], ALL)
@example([ox.Literal("\\n"), ox.Literal("\n")], ONE)
@example([], ONE)
def test_what_is_told_is_what_the_engine_writes(objects: list[Any], query: str) -> None:
    store = holding(*objects)
    known = TermTable()
    for _ in range(2):  # with terms that are new, and with those that are known
        assert told(store, query, known) in (engines(store, query, ox.QueryResultsFormat.JSON), None)


@pytest.mark.parametrize(
    "value",
    [
        ox.NamedNode("http://example.org/é?a=b#c"), ox.BlankNode("b"), ox.Literal(""), ox.Literal("a\tb\nc\rd\"e\\f"),
        ox.Literal("C:\\new\\u0041"), ox.Literal("Été \u2028 漢 😀"), ox.Literal("été", language="fr"),
        ox.Literal("\"a\"\n", language="en-GB"), ox.Literal(42),
        ox.Literal("007", datatype=xsd("integer")),
        ox.Literal("-1.50", datatype=xsd("decimal")), ox.Literal("1.", datatype=xsd("decimal")),
        ox.Literal("1e6", datatype=xsd("double")), ox.Literal("INF", datatype=xsd("double")),
        ox.Literal(True), ox.Literal("1", datatype=xsd("boolean")), ox.Literal("42"), ox.Literal("true"),
        ox.Literal("2024-09-09", datatype=xsd("date")), ox.Literal("a\"b", datatype=xsd("anyURI")),
    ],
    ids=str,
)  # fmt: skip
def test_no_ordinary_term_is_left_to_the_engine(value: Any) -> None:
    store = holding(value)
    assert told(store, ALL, TermTable()) == engines(store, ALL, ox.QueryResultsFormat.JSON)


def test_a_direction_a_triple_and_a_control_character_are_left_to_the_engine() -> None:
    unusual = (
        ox.Literal("x", language="ar", direction=ox.BaseDirection.RTL), ox.Triple(THING, SAYS, THING),
        ox.Literal("\x07"),        ox.Literal("\b", language="en"), ox.Literal("\x01", datatype=xsd("date")),
    )  # fmt: skip
    for value in unusual:
        known = TermTable()
        assert [told(holding(value), ALL, known) for _ in range(2)] == [None, None]


def test_a_store_answers_the_same_whether_its_terms_are_known_or_new_and_many() -> None:
    quads = [
        Quad(Iri(f"http://example.org/{n}"), Iri(SAYS.value), Literal(f"n° {n}\n", language="fr")) for n in range(3000)
    ]
    few, many = EmbeddedStore(quads[:5]), EmbeddedStore(quads)
    form = "application/sparql-results+json"
    for store in (few, many):
        first, second = (store.results(ALL, form, "http://example.org/", 10**7) for _ in range(2))
        assert first is not None and first == second
        assert first == engines(store._store, ALL, ox.QueryResultsFormat.JSON)


def test_an_answer_that_is_larger_than_it_may_be_is_none_in_json_too() -> None:
    store = EmbeddedStore([Quad(Iri("http://example.org/a"), Iri(SAYS.value), Literal("a"))])
    form = "application/sparql-results+json"
    whole = store.results(ALL, form, "http://example.org/", 10**6)
    assert whole is not None
    assert store.results(ALL, form, "http://example.org/", len(whole)) == whole
    assert store.results(ALL, form, "http://example.org/", len(whole) - 1) is None


def test_what_is_remembered_of_terms_is_bounded() -> None:
    known = TermTable()
    for round_ in range(60):
        rows = b"".join(b'"%d-%d %b"\n' % (round_, n, b"x" * 500) for n in range(900))
        assert as_json(b"?o\n" + rows, known) is not None
        assert sum(len(term) + len(written) for term, written in known.items()) < 10 * 1024**2
