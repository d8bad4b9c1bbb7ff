"""Chains in queries: long ones are answered, those that would end a worker are refused with their place."""

from __future__ import annotations

import pytest

from api.guard.chains import MOST_LINKS, check_chains
from api.guard.tokens import tokens
from ontology.errors import QuerySyntax


def is_taken(query: str) -> bool:
    try:
        check_chains(query, tokens(query))
    except QuerySyntax:
        return False
    return True


@pytest.mark.parametrize(
    ("begin", "link", "end"),
    [
        ("SELECT * { BIND(1", "+1", " AS ?x) }"), ("SELECT * { BIND(1", "*1", " AS ?x) }"),
        ("SELECT * { FILTER(true", "||true", ") }"), ("SELECT * { FILTER(true", " && true", ") }"),
        ("SELECT * { FILTER(", "!", "true) }"), ("SELECT * { ?s <a:a>", "/<a:a>", " ?o }"),
        ("SELECT * { ?s <a:a>", "|<a:a>", " ?o }"), ("SELECT * { {}", "UNION{}", " }"),
        ("SELECT * { ", "OPTIONAL{?s ?p ?o}", " }"), ("SELECT * { ", "MINUS{?s ?p ?o}", " }"),
        ("SELECT * { ", "BIND(1 AS ?x)", " }"), ("SELECT * { ", "FILTER(1=1)", " }"),
        ("SELECT * { ", "VALUES ?x {1}", " }"), ("SELECT * { VALUES ?x {1} {?s ?p 1", "+1", "} }"),
        ("SELECT * { ", "{?s ?p ?o}", " }"), ("SELECT * { ", "?s ?p ?o . ", " }"), ("SELECT * { ?s ?p 1", ",1", " }"),
        ("SELECT * { ?s ?p 1", "; ?p 1", " }"), ("SELECT * { ?s ?p (", "1 ", ") }"),
        ("SELECT (COUNT(*) AS ?c) {} HAVING", "(1=1)", ""),
        ("SELECT", " (1 AS ?x)", " {}"), ("DELETE WHERE { ", "?s ?p ?o . ", " }"),
        ("INSERT DATA { <a:a> <a:b> (", "1 ", ") }"),
        ("SELECT * { FILTER(1<1", "+1", "&&2>1) }"), ("SELECT * { FILTER(true", "&&1<1&&2>1", ") }"),
        ("INSERT {} WHERE { FILTER(1", "+1", ") }"), ("SELECT * { GRAPH ?g { FILTER(1 IN (1", "+1", ")) } }"),
    ],
)  # fmt: skip
def test_a_chain_of_any_kind_has_an_end(begin: str, link: str, end: str) -> None:
    assert is_taken(begin + 300 * link + end)
    with pytest.raises(QuerySyntax, match="chain of more than") as refused:
        query = begin + (MOST_LINKS + 1) * link + end
        check_chains(query, tokens(query))
    assert refused.value.line == 1 and refused.value.column >= len(begin) - 2


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { ?s ?p ?o FILTER(?o IN (1" + ",-1" * 9000 + ")) }",
        "SELECT * { VALUES ?x {" + " 1.5" * 9000 + "} }",
        "SELECT * { VALUES (?x ?y) {" + " (50.9 -1.4)" * 5000 + "} }",
        "SELECT * { VALUES ?x {" + " <a:a>" * 9000 + "} }",
        "SELECT * { VALUES ?x {" + " -1" * 9000 + "} }",
        "SELECT * { VALUES ?x {" + " 1.5e-3 .5" * 9000 + "} }",
        "SELECT * { VALUES ?x {" + " '2031-05-01'^^<a:date>" * 9000 + "} }",
        "SELECT * { ?s ?p ?x } VALUES ?x {" + " <a:a?b=1&&c=2> a:b.c" * 9000 + "}",
        "SELECT * { VALUES (?x ?y) {" + " ('1'^^a:t -1.5)" * 9000 + "} }",
        "SELECT * { FILTER(" + " || ".join(["?x = '1'^^a:t"] * 1400) + ") }",
        "INSERT DATA {" + "<a:a> <a:b> '1'^^<a:t>, -1.5e-3 ." * 9000 + "}",
        "INSERT DATA {" + "GRAPH <a:g> { <a:a> <a:b> -1 }" * 9000 + "}",
        "SELECT (CONCAT(''" + ",'a'" * 9000 + ") AS ?x) {}",
        "INSERT DATA {" + "<a:a> <a:b> 1, 2; <a:c> 3 ." * 3000 + "}",
        "CONSTRUCT {" + "?s ?p ?o ." * 9000 + "} WHERE { ?s ?p ?o }",
        "SELECT * { ?s ?p '" + "+" * 9000 + "' }",
        "SELECT * { ?s ?p ?o } # " + "||" * 9000,
        "SELECT * { ?s ?p ?o } ORDER BY" + " ?s" * 9000,
        "INSERT DATA {};" * 9000,
    ],
    ids=lambda query: query[:40],
)
def test_what_is_only_listed_may_be_long(query: str) -> None:
    assert is_taken(query)


def test_chains_inside_one_another_are_counted_together_and_those_side_by_side_are_not() -> None:
    third = "1" + "+1" * (MOST_LINKS // 3)
    inside = f"({third}*({third}*({third})))"
    assert not is_taken(f"SELECT * {{ FILTER{inside} }}")
    assert is_taken(f"SELECT * {{ FILTER({third}) FILTER({third}) FILTER({third}) FILTER({third}) }}")


@pytest.mark.parametrize("name", ["a:x.DATA", "a:x.VALUES", "a:x\u00b7DATA", "?x\u00b7VALUES", "a:\u3002CONSTRUCT"])
def test_a_name_that_ends_like_a_keyword_hides_no_chain(name: str) -> None:
    assert not is_taken(f"SELECT * {{ ?s ?p {name} {{ BIND(1{'+1' * MOST_LINKS} AS ?y) }} }}")


def test_brackets_that_close_nothing_are_left_to_the_engine() -> None:
    assert is_taken("SELECT * { ?s ?p ?o }}}}))]")
