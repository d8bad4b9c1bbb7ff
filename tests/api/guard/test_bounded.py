"""What a plain query can cost is told from its words, and what is not plain beyond doubt is told apart."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.guard.bounded import Cost, cost
from graph.rdf.terms import Iri, Literal, Quad, Term
from graph.store.embedded import EmbeddedStore
from graph.store.frequencies import SELDOM, Frequencies, counted
from ontology.errors import QuerySyntax

TYPE = "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
OFTEN = Frequencies(
    subjects={"urn:town": 40},
    predicates={"urn:near": 2000, TYPE: 9000},
    objects={"urn:Town": 300, "urn:Road": 5000},
    of_a_literal=700,
    quads=100_000,
    longest=50,
)

PLAIN = {
    "SELECT ?s ?p ?o { ?s ?p ?o } LIMIT 10": Cost(10, 10, 30),
    "SELECT ?s WHERE { ?s ?p ?o } LIMIT 10 OFFSET 90": Cost(100, 10, 10),
    "select * where { ?s ?p ?o . } offset 90 limit 10": Cost(100, 10, 30),
    "SELECT DISTINCT ?p { ?s ?p ?o } LIMIT 10": Cost(100_000, 10, 10),  # ten that differ may stand at the very end
    "SELECT * { ?s ?p ?s } LIMIT 1": Cost(100_000, 1, 2),  # and so may one that is about itself
    "SELECT * { ?s ?p $s } LIMIT 1": Cost(100_000, 1, 2),
    "SELECT ?s { ?s a <urn:Town> } LIMIT 1": Cost(300, 1, 1),
    "SELECT ?s { ?s a <urn:Hamlet> }": Cost(SELDOM, SELDOM, SELDOM),
    "SELECT ?s { ?s <urn:near> ?o }": Cost(2000, 2000, 2000),
    "PREFIX t: <urn:> SELECT * { t:town t:near ?o }": Cost(40, 40, 40),
    "PREFIX t: <urn:>\nPREFIX : <urn:x>\nSELECT * { t:town t:near ?o . } # near\n": Cost(40, 40, 40),
    "SELECT * { ?s <urn:near> 'Calais'@fr }": Cost(700, 700, 700),
    'SELECT * { ?s <urn:near> "7"^^<urn:number> }': Cost(700, 700, 700),
    "SELECT * { ?s a <urn:Town> ; <urn:near> <urn:town> }": Cost(2 * 300 * SELDOM, 300 * SELDOM, 300 * SELDOM),
    "SELECT * { <urn:town> <urn:near> ?a, ?b }": Cost(2 * 40 * 40, 40 * 40, 2 * 40 * 40),
    "ASK { ?s ?p ?o }": Cost(1, 1, 1),
    "ASK WHERE { <urn:town> <urn:near> ?o }": Cost(40, 1, 1),
    "ask { ?s <urn:near> ?o . ?o <urn:near> <urn:town> }": Cost(2 * 2000 * SELDOM, 1, 1),
    "SELECT * { <urn:a> ?p ?o . ?o ?q ?r }": Cost(2 * SELDOM * 100_000, SELDOM * 100_000, 4 * SELDOM * 100_000),
}

LOOK_ALIKES = [
    "SELECT * { ?s <urn:near>+ ?o } LIMIT 1", "SELECT * { ?s <urn:near>* ?o } LIMIT 1",
    "SELECT * { ?s <urn:near>/<urn:near> ?o }", "SELECT * { ?s ^<urn:near> ?o }",
    "SELECT * { ?s <urn:near>|<urn:far> ?o }", "SELECT * { ?s !<urn:near> ?o } LIMIT 1",
    "SELECT * { ?s (<urn:near>) ?o }", "SELECT * { ?s <urn:near>? ?o }",
    "SELECT ?s { ?s ?p ?o } ORDER BY ?s LIMIT 1", "SELECT ?s { ?s ?p ?o } GROUP BY ?s LIMIT 1",
    "SELECT ?s { ?s ?p ?o } LIMIT 1 VALUES ?s { <urn:a> }", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o } LIMIT 1",
    "SELECT REDUCED ?s { ?s ?p ?o } LIMIT 1", "SELECT * FROM <urn:g> { ?s ?p ?o } LIMIT 1",
    "SELECT * { GRAPH ?g { ?s ?p ?o } } LIMIT 1", "SELECT * { { ?s ?p ?o } } LIMIT 1",
    "SELECT * { ?s ?p ?o FILTER(?o > 1) } LIMIT 1", "SELECT * { ?s ?p ?o OPTIONAL { ?a ?b ?c } } LIMIT 1",
    "SELECT * { ?s ?p ?o MINUS { ?a ?b ?c } } LIMIT 1", "SELECT * { ?s ?p ?o } LIMIT 1 { ?a ?b ?c }",
    "SELECT * { ?s ?p ?o UNION { ?a ?b ?c } } LIMIT 1", "SELECT * { BIND(1 AS ?x) } LIMIT 1",
    "SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } } LIMIT 1",
    "ASK { ?s ?p ?o } LIMIT 1", "ASK { ?s <urn:near>+ ?o }", "ASK * { ?s ?p ?o }", "ASK FROM <urn:g> { ?s ?p ?o }",
    "CONSTRUCT { ?s ?p ?o } { ?s ?p ?o } LIMIT 1", "DESCRIBE <urn:town>",
    "SELECT * { ?s ?p [ ?a ?b ] } LIMIT 1", "SELECT * { ?s ?p (1 2) } LIMIT 1", "SELECT * { _:s ?p ?o } LIMIT 1",
    "SELECT * { << ?s ?p ?o >> ?a ?b } LIMIT 1", "SELECT * { ?s ?p ?o {| ?a ?b |} } LIMIT 1",
    "SELECT * { ?s ?p 1 } LIMIT 1", "SELECT * { ?s ?p 1.5 } LIMIT 1", "SELECT * { ?s ?p true } LIMIT 1",
    "SELECT * { ?s ?p \"\"\"a } LIMIT 1 #\"\"\" . ?x ?y ?z }", "SELECT * { ?s ?p 'it\\'s' } LIMIT 1",
    "SELECT * { ?s ?p <urn:\\u0061> } LIMIT 1", "SELECT * { ?s ?p <relative> } LIMIT 1",
    "BASE <http://example.org/> SELECT * { ?s ?p <http://example.org/a> } LIMIT 1",
    "SELECT * { ?s ?p <http://example.org/a/../b> } LIMIT 1", "SELECT * { ?s ?p <urn:../b> } LIMIT 1",
    "PREFIX t: <urn:> SELECT * { ?s ?p t:a.b }", "PREFIX t: <urn:> SELECT * { ?s ?p t:a.t:b ?q ?r }",
    "PREFIX t: <urn:> SELECT * { ?s ?p t:%61 }", "PREFIX t: <urn:> SELECT * { ?s ?p t:a\\-b }",
    "PREFIX t: <urn:> PREFIX t: <urn:other:> SELECT * { ?s ?p t:a }", "SELECT * { ?s ?p t:a }",
    "SELECT * { ?s ?p ?o } LIMIT 1 LIMIT 2", "SELECT * { ?s ?p ?o } LIMIT -1", "SELECT * { ?s ?p ?o } LIMIT",
    "SELECT * { ?s ?p ?o } LIMIT 1 ;", "SELECT * { ?s ?p ?o", "SELECT { ?s ?p ?o }", "SELECT * { }", "SELECT *", "",
    "PREFIX", "PREFIX t:", "SELECT * { 'a' ?p ?o }", "SELECT * { ?s 'a' ?o }", "SELECT * { ?s ?p }",
    "SELECT * { ?s ?p ?o ?q }", "SELECT * { ?s ?p ?o . . }", "SELECT * { ?s A ?o } LIMIT 1",
    "SELECT ?é { ?é ?p ?o } LIMIT 1", "SELECT * { ?s ?p ?o }\u00a0LIMIT 1", "SELECT * { ?s ?p ?o } LIMIT 1\0",
    "SELECT * { " + "?s ?p ?o . " * 9 + "}", "SELECT * { ?s ?p ?o } LIMIT 1 #" + "x" * 4000,
]  # fmt: skip


@pytest.mark.parametrize(("query", "expected"), PLAIN.items())
def test_a_plain_query_costs_at_most_what_its_rarest_terms_allow(query: str, expected: Cost) -> None:
    assert cost(query, OFTEN) == expected


@pytest.mark.parametrize("query", LOOK_ALIKES)
def test_nothing_is_said_of_a_query_that_only_looks_plain(query: str) -> None:
    assert cost(query, OFTEN) is None


NODES = [Iri(f"urn:n{number}") for number in range(4)]
THINGS: list[Term] = [*NODES, Literal("n0"), Literal("7")]
STORE = EmbeddedStore(
    quad
    for subject, predicate, thing in itertools.product(NODES, NODES[:2], THINGS)
    if f"{subject}{thing}".count("1") != 1
    for quad in (Quad(subject, predicate, thing), Quad(subject, predicate, thing, Iri("urn:graph")))
)
KNOWN = counted(STORE)
TERMS = ["?a", "?b", "?c", "$a", "<urn:n0>", "<urn:n1>", "<urn:n9>", "n:n2", "n:n3"]
VERBS = ["?a", "?d", "<urn:n0>", "n:n1", "a"]
TRIPLE = st.tuples(st.sampled_from(TERMS), st.sampled_from(VERBS), st.sampled_from([*TERMS, '"n0"', "'7'", '"x"@en']))
SLICE = st.sampled_from(["", " LIMIT 3", " LIMIT 5 OFFSET 2", " OFFSET 4", " LIMIT 0"])


@given(st.lists(TRIPLE, min_size=1, max_size=3), st.sampled_from(["*", "?a", "DISTINCT ?b", "?a ?c"]), SLICE)
def test_no_plain_query_has_more_rows_than_were_told(
    triples: list[tuple[str, str, str]], chosen: str, sliced: str
) -> None:
    body = " . ".join(" ".join(triple) for triple in triples)
    query = f"PREFIX n: <urn:> SELECT {chosen} {{ {body} }}{sliced}"
    told = cost(query, KNOWN)
    assert told is not None
    try:
        rows = STORE.select(query).rows
    except QuerySyntax:
        return  # SELECT * without a variable, which the engine does not take
    assert len(rows) <= told.rows
    if not sliced:
        assert len(rows) <= told.steps


WORDS = st.sampled_from(
    ["SELECT", "*", "?s", "{", "}", "<urn:p>", "<urn:p>*", "+", "a", ".", ";", ",", "LIMIT", "9", "'x'", "#", "\n", "(",
     ")", "n:", "n:x", "PREFIX", "^^", "@en", "FILTER", "UNION", "DISTINCT", "WHERE", " ", "_:b", "|", '"', "\\"]
)  # fmt: skip


@given(st.lists(WORDS, max_size=30), st.sampled_from(["", " "]))
def test_whatever_is_sent_is_read_without_a_fault(words: list[str], between: str) -> None:
    query = "SELECT * { ?s ?p " + between.join(words)
    told = cost(query, KNOWN)
    if told is not None:
        STORE.results(query, "text/csv", "https://example.org/", 10**6)  # the engine takes it as well
