from __future__ import annotations

import pyoxigraph as ox
import pytest

from api.guard.grammar import first_fault
from queries.catalogue import catalogue_files

VALID = [
    "SELECT * { ?s ?p ?o }",
    "BASE <http://x/> PREFIX : <#> PREFIX a.b: <#> SELECT DISTINCT ?s (COUNT(*) AS ?n) { ?s :p.q a.b:c } GROUP BY ?s",
    "ASK { ?s ?p 1.5e3, .5, -2, +3, 1.e2, true, 'a'@en-GB, 'b'^^<http://x/t>, () , [] , [ a <x> ], ( 1 ( 2 ) ) }",
    "ASK { ?s a/!(^a|<x>)*/(<y>|^<z>)+ ?o ; <p>? ?q ; . FILTER(?a<?b&&?c >?d) }",
    "SELECT ?s { ?s ?p ?o FILTER NOT EXISTS { ?o ?q ?r } MINUS { ?s a ?t } } HAVING(SUM(?o) > 1) "
    "ORDER BY DESC(?s) ?o LIMIT 1",
    "SELECT * { { SELECT ?s { ?s ?p ?o } OFFSET 2 LIMIT 1 } UNION { GRAPH ?g { ?s ?p ?o } } "
    "OPTIONAL { BIND(1+2*-3 AS ?x) } }",
    "SELECT (GROUP_CONCAT(DISTINCT ?x ; SEPARATOR = ', ') AS ?y) { VALUES (?x ?z) { (1 UNDEF) (<a> 2) } "
    "VALUES ?w { <a> 'b' } }",
    "CONSTRUCT { ?s ?p [] . } FROM NAMED <g> WHERE { ?s ?p ?o . FILTER(?o NOT IN (1, 2) || REGEX(STR(?o), 'a')) }",
    "CONSTRUCT FROM <g> WHERE { ?s ?p ?o }",
    "DESCRIBE <x> ?y WHERE { ?y ?p ( ) } VALUES ?y { <z> }",
]


@pytest.mark.parametrize("query", VALID)
def test_what_the_engine_takes_has_no_fault(query: str) -> None:
    try:
        ox.Store().query(query, base_iri="http://x/")
    except SyntaxError as error:
        assert "unbound" in str(error)  # a matter of meaning, not of grammar
    assert first_fault(query) is None


@pytest.mark.parametrize("path", catalogue_files(), ids=lambda path: path.stem)
def test_the_saved_questions_have_no_fault(path: object) -> None:
    from pathlib import Path

    assert first_fault(Path(str(path)).read_text(encoding="utf-8")) is None


@pytest.mark.parametrize(
    ("query", "line", "column", "found", "expected"),
    [
        ("", 1, 1, "not complete", "SELECT"),
        ("SELEKT * {}", 1, 1, "SELEKT", "SELECT"),
        ("SELECT * {\n ?s ?p }", 2, 8, "}", "prefix:name"),
        ("SELECT ?x WHERE {\n ?x a <b>\n ?y <c> 1 }", 3, 2, "?y", "."),
        ("SELECT * { FILTER }", 1, 19, "}", "("),
        ("SELECT * { ?s ?p ?o } ORDER ?o", 1, 29, "?o", "BY"),
        ("SELECT * { ?s ?p ?o } LIMIT x", 1, 29, "x", "number"),
        ("SELECT { ?s ?p ?o }", 1, 8, "{", "variable"),
        ("SELECT * { ?s ?p ?o FILTER(?o >) }", 1, 32, ")", "COUNT"),
        ("SELECT * { ?s ?p 'é' 'é' }", 1, 22, "'é'", "."),
        ("SELECT * { ?s ?p ?o } extra", 1, 23, "extra", "end of query"),
        ("SELECT * { BIND(1 ?x) }", 1, 19, "?x", "AS"),
    ],
)
def test_the_first_token_out_of_place_is_told(query: str, line: int, column: int, found: str, expected: str) -> None:
    fault = first_fault(query)
    assert fault is not None
    assert (fault.line, fault.column) == (line, column)
    before, _, after = fault.reason.partition("; expected ")
    assert found in before and expected in after
