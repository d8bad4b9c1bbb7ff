"""Statements in the forms of RDF: just the prefixes that are of use."""

from __future__ import annotations

import pytest

from graph.rdf.formats import TRIG, TURTLE
from graph.rdf.serialise import serialise
from graph.rdf.terms import Iri, Literal, Quad

PREFIXES = {"a": "http://e/a#", "ab": "http://e/a#b/", "b": "http://e/b#", "x": "http://www.w3.org/2001/XMLSchema#"}


@pytest.mark.parametrize(
    ("quad", "used"),
    [
        (Quad(Iri("http://e/a#s"), Iri("http://e/p"), Iri("http://e/o")), {"a"}),
        (Quad(Iri("http://e/s"), Iri("http://e/b#p"), Iri("http://e/a#b/o")), {"a", "ab", "b"}),
        (Quad(Iri("http://e/s"), Iri("http://e/p"), Literal("1", PREFIXES["x"] + "date")), {"x"}),
        (Quad(Iri("http://e/s"), Iri("http://e/p"), Literal("http://e/b#1", "http://e/t")), set()),
        (Quad(Iri("http://e/a"), Iri("http://e/"), Iri("http://e/z#")), set()),
    ],
)
def test_only_prefixes_that_something_begins_with_are_declared(quad: Quad, used: set[str]) -> None:
    written = serialise([quad], TURTLE, PREFIXES).decode()
    assert {line.split()[1].rstrip(":") for line in written.splitlines() if line.startswith("@prefix")} == used


def test_a_graphs_address_counts_where_it_is_written() -> None:
    quad = Quad(Iri("http://e/s"), Iri("http://e/p"), Iri("http://e/o"), Iri("http://e/b#g"))
    assert b"@prefix b:" in serialise([quad], TRIG, PREFIXES)
    assert b"@prefix b:" not in serialise([quad], TURTLE, PREFIXES)
