"""What is told from an update's words before it is tried."""

from __future__ import annotations

import pytest

from api.guard.updates import read, refused
from ontology.errors import BadParameter, Forbidden, QueryError, QuerySyntax, TooLarge

MANY, DEEP = 10_000, 20


@pytest.mark.parametrize(
    ("update", "only"),
    [
        ("INSERT DATA { <a> <b> 1 }", "add"),
        ("PREFIX e: <http://e/> insert data { e:a e:b 'DELETE DATA {' } ; INSERT DATA { GRAPH e:g { } } ;", "add"),
        ("INSERT DATA { <a> <b> 1 } ; DELETE DATA { <a> <b> 1 }", None),
        ("DELETE WHERE { ?s ?p ?o }", None),
        ("DELETE DATA { _:a <b> 1 }", None),
        ("DELETE DATA { [] <b> 1 }", None),
        ("INSERT { ?s ?p 1 } WHERE { ?s ?p ?o }", None),
        ("CLEAR ALL", None),
        ("", None),
    ],
)
def test_data_alone_are_told_from_what_must_look_at_the_rest(update: str, only: str | None) -> None:
    found = read(update, MANY, DEEP, (), ())
    assert (found.text, found.only) == (update, only)


def test_what_is_to_go_is_written_as_what_comes() -> None:
    update = "# DELETE DATA\nDELETE DATA { <a> <b> 'DELETE DATA' } ; DELETE DATA { <c> <d> 1 }"
    found = read(update, MANY, DEEP, (), ())
    assert found.only == "remove"
    assert found.text == "# DELETE DATA\nINSERT DATA { <a> <b> 'DELETE DATA' } ; INSERT DATA { <c> <d> 1 }"


def test_graphs_of_the_request_are_put_before_each_pattern() -> None:
    update = "DELETE { ?s ?p 'WHERE' } WHERE { ?s ?p ?o { SELECT * WHERE {} } } ; DELETE WHERE { ?a ?b ?c }"
    found = read(update, MANY, DEEP, ("urn:g",), ("urn:n", "urn:m"))
    clauses = " USING <urn:g> USING NAMED <urn:n> USING NAMED <urn:m> "
    assert found.text == (
        f"DELETE {{ ?s ?p 'WHERE' }} {clauses}WHERE {{ ?s ?p ?o {{ SELECT * WHERE {{}} }} }} ; "
        f"DELETE  {{ ?a ?b ?c }}{clauses}WHERE {{ ?a ?b ?c }}"
    )


@pytest.mark.parametrize(
    "word", ["WITH <urn:g> DELETE {} ", "DELETE {} USING <urn:g> ", "DELETE {} using named <urn:g> "]
)
def test_graphs_named_twice_over_are_refused(word: str) -> None:
    with pytest.raises(BadParameter, match="together with"):
        read(f"{word} WHERE {{}}", MANY, DEEP, ("urn:x",), ())


@pytest.mark.parametrize(
    ("update", "kind"),
    [
        ("INSERT { ?s ?p ?o } WHERE { SERVICE <http://x/> { ?s ?p ?o } }", Forbidden),
        ("INSERT DATA { <a> <b> '" + "x" * MANY + "' }", TooLarge),
        ("INSERT {} WHERE " + "{" * 30 + "}" * 30, QuerySyntax),
    ],
)
def test_what_may_not_be_tried_is_refused(update: str, kind: type[Exception]) -> None:
    with pytest.raises(kind):
        read(update, MANY, DEEP, (), ())


@pytest.mark.parametrize(
    ("update", "is_load"),
    [
        ("LOAD <http://x/>", True),
        ("CLEAR ALL; load <http://x/> INTO GRAPH <urn:g>", True),
        ("PREFIX e: <http://e/> LOAD e:x", True),
        ("LOAD SILENT <http://x/> ; DROP GRAPH <urn:none>", False),
        ("DROP GRAPH <urn:LOAD>", False),
        ("INSERT DATA { <a> <b> 'LOAD <http://x/>' } ; DROP GRAPH <urn:none>", False),
    ],
)
def test_a_load_is_told_to_be_the_reason_of_a_failure(update: str, is_load: bool) -> None:
    assert isinstance(refused(update, QueryError("it failed")), Forbidden) is is_load
