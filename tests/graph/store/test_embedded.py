from __future__ import annotations

from pathlib import Path

import pytest

from graph.rdf.formats import prefixes
from graph.rdf.terms import Iri, Literal, Quad, Triple, nquads, text, typed
from graph.store.embedded import EmbeddedStore
from graph.store.heads import ordered_head
from graph.store.syntax import syntax_error
from ontology.errors import QuerySyntax

A, B, C = (Iri(f"http://example.org/{name}") for name in "abc")
TURTLE = b"@prefix a: <x> .\n@prefix b: <y> .\na:b b:a 1 .\n"
XML = b'<?xml?>\n<rdf:RDF a="1" b="2">\n</rdf:RDF>'
QUADS = [
    Quad(A, B, C),
    Quad(A, B, text("été", "fr"), C),
    Quad(A, B, Literal('a "quoted"\n\\line')),
    Quad(A, B, typed("2014-09-20", "date"), B),
]


def test_what_is_put_in_comes_out() -> None:
    store = EmbeddedStore(QUADS)
    assert set(store.quads()) == set(QUADS)
    assert len(store) == len(QUADS)
    store.insert(QUADS[:2])
    assert len(store) == len(QUADS)


def test_a_file_of_our_lines_is_read_back_unchanged(tmp_path: Path) -> None:
    file = tmp_path / "graph.nq"
    file.write_text(nquads(QUADS), encoding="utf-8", newline="")
    assert set(EmbeddedStore.from_file(file).quads()) == set(QUADS)


def test_rows_name_only_what_is_bound() -> None:
    rows = EmbeddedStore(QUADS[:1]).select("SELECT ?o ?none { ?s ?p ?o }")
    assert rows.variables == ("o", "none")
    assert rows.rows == ({"o": C},)


@pytest.mark.parametrize("term", [C, text("été", "fr"), typed(1, "integer"), Literal("} UNION { ?s ?p ?o")])
def test_a_bound_value_is_a_term_and_cannot_change_the_query(term: Iri | Literal) -> None:
    store = EmbeddedStore([Quad(A, B, term), Quad(A, B, A)])
    rows = store.select("SELECT ?s ?o { ?s ?p ?o }", {"o": term})
    assert [row["s"] for row in rows.rows] == [A]
    assert store.ask("ASK { ?s ?p ?o }", {"o": term})
    assert not store.ask("ASK { ?s ?p ?o }", {"o": B})


def test_constructed_triples_are_sorted_and_come_once() -> None:
    store = EmbeddedStore([Quad(B, B, C), Quad(A, B, C), Quad(A, B, C, C)])
    query = "CONSTRUCT { ?s ?p ?o } { { ?s ?p ?o } UNION { GRAPH ?g { ?s ?p ?o } } }"
    assert store.construct(query) == [Triple(A, B, C), Triple(B, B, C)]


@pytest.mark.parametrize("query", ["ASK {}", "CONSTRUCT { ?s ?p ?o } WHERE { ?s ?p ?o }", "SELEKT", "SELECT * {"])
def test_what_is_no_select_is_refused_as_one(query: str) -> None:
    with pytest.raises(QuerySyntax):
        EmbeddedStore().select(query)


def test_the_default_graph_is_no_union_of_the_others() -> None:
    assert not EmbeddedStore([Quad(A, B, C, C)]).ask("ASK { ?s ?p ?o }")


@pytest.mark.parametrize(
    ("message", "line", "column", "reason"),
    [
        ("error at 2:9: expected one of LATERAL, SERVICE, [_]", 2, 9, "expected one of LATERAL, SERVICE"),
        ("error at 1:1: expected [_]", 1, 1, "the query is not complete"),
        ("something else", 1, 1, "something else"),
        (
            "No LoadDocumentCallback has been set to load",
            1,
            1,
            "contexts are not fetched from other addresses; write the context itself into the document",
        ),
        ("no prefix LoadDocumentCallback:", 1, 1, "no prefix LoadDocumentCallback:"),
    ],
)
def test_the_engines_complaint_is_told_with_its_place(message: str, line: int, column: int, reason: str) -> None:
    error = syntax_error(message)
    assert (error.line, error.column, error.reason) == (line, column, reason)


@pytest.mark.parametrize(
    ("media_type", "data", "expected"),
    [
        ("text/turtle", b"@prefix b: <y> .\n@prefix a: <x> .\na:b b:a 1 .\n", TURTLE),
        ("text/turtle", b"", b""),
        ("text/turtle", b"@prefix a: <x> .\n", b"@prefix a: <x> .\n"),
        ("application/rdf+xml", b'<?xml?>\n<rdf:RDF b="2" a="1">\n</rdf:RDF>', XML),
        ("application/rdf+xml", b'<rdf:RDF b="2" a="1"/>', b'<rdf:RDF a="1" b="2"/>'),
        ("application/ld+json", b"[]", b"[]"),
    ],
)  # fmt: skip
def test_prefixes_come_in_one_order(media_type: str, data: bytes, expected: bytes) -> None:
    assert ordered_head(data, media_type) == expected


def test_every_kind_of_thing_has_a_prefix() -> None:
    known = prefixes("https://example.org/")
    assert known["measure"] == "https://example.org/id/measure/"
    assert known["skos"].startswith("http://www.w3.org/")
