from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from api.sparql.result_rows import Cell, ResultRows, first_rows

_HEAD = b"""<?xml version="1.0"?><sparql xmlns="http://www.w3.org/2005/sparql-results#">\
<head><variable name="who"/><variable name="what"/></head><results>"""
_ROWS = b"""<result><binding name="who"><uri>http://example.org/a</uri></binding>\
<binding name="what"><literal xml:lang="fr">c\xc3\xb4te</literal></binding></result>\
<result><binding name="what"><literal datatype="http://www.w3.org/2001/XMLSchema#integer">7</literal></binding></result>\
<result><binding name="who"><bnode>b0</bnode></binding></result>"""
_END = b"</results></sparql>"
WHOLE = _HEAD + _ROWS + _END
TERMS = (
    {"who": Cell("iri", "http://example.org/a"), "what": Cell("literal", "côte", language="fr")},
    {"what": Cell("literal", "7", datatype="http://www.w3.org/2001/XMLSchema#integer")},
    {"who": Cell("blank", "_:b0")},
)


def test_every_kind_of_term_is_read() -> None:
    assert first_rows(WHOLE, True, 10) == ResultRows(("who", "what"), TERMS, False)


@pytest.mark.parametrize(("most", "is_cut"), [(1, True), (2, True), (3, False)])
def test_no_more_rows_than_asked_for_are_read_and_the_cut_is_told(most: int, is_cut: bool) -> None:
    assert first_rows(WHOLE, True, most) == ResultRows(("who", "what"), TERMS[:most], is_cut)


@given(st.integers(len(_HEAD), len(WHOLE) - 1))
def test_what_breaks_off_anywhere_gives_its_whole_rows(length: int) -> None:
    found = first_rows(WHOLE[:length], False, 10)
    assert found.is_cut
    assert found.rows == TERMS[: WHOLE[:length].count(b"</result>")]


@pytest.mark.parametrize(("said", "holds"), [(b"true", True), (b"false", False)])
def test_a_question_that_holds_or_not_has_no_rows(said: bytes, holds: bool) -> None:
    xml = b'<sparql xmlns="http://www.w3.org/2005/sparql-results#"><head/><boolean>' + said + b"</boolean></sparql>"
    assert first_rows(xml, True, 10) == ResultRows((), (), False, holds)


def test_a_triple_as_a_term_is_shown_by_its_parts() -> None:
    triple = (
        b"<triple><subject><uri>s</uri></subject><predicate><uri>p</uri></predicate>"
        b"<object><literal>o</literal></object></triple>"
    )
    row = b'<result><binding name="who">' + triple + b"</binding></result>"
    assert first_rows(_HEAD + row + _END, True, 10).rows == ({"who": Cell("triple", "s p o")},)
