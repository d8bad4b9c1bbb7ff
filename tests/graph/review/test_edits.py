"""Every field of every kind: what it takes, what follows from it, and what it says to what it cannot take."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

from graph.finding_kinds import of_kind
from graph.findings import INTERPRETED, Amount, Days, Grounded
from graph.reading import Reader
from graph.reference.lexicon import Lexicon
from graph.review.decisions import KINDS
from graph.review.edits import FIELDS
from ontology.errors import ReviewError
from tests.graph.decisions_of_tests import HALL, SEALS, TRAILERS, TRAIN, Bench, about

MEETING = (
    "Home Secretary, Yvette Cooper, and the Minister of the Interior of France, Bruno Retailleau, met in Dover on "
    "Friday 14 March 2025"
)
WORDS = {
    "minister": "Bruno Retailleau", "agreement": "Joint declaration", "measure": HALL, "location": "Folkestone",
    "organisation": "Border Force", "result": "Stowaways found at Dover fell by 17 per cent in 2024",
}  # fmt: skip
MAY = Days(dt.date(2024, 5, 1), dt.date(2024, 5, 31))

# Kind, field, what a reviewer writes, the attribute of the finding, and what it then holds.
TAKEN: tuple[tuple[str, str, Any, str, Any], ...] = (
    ("minister", "name", "Bernard Cazeneuve", "person", "person/bernard-cazeneuve"),
    ("minister", "name", "Nobody Known", "tenure", "tenure/france-interior-minister_nobody-known"),
    ("minister", "office", "Prime Minister", "office", "office/france-prime-minister"),
    ("minister", "country", "France", "country", "France"),
    ("minister", "basis", "resolved", "in_register", True),
    ("meeting", "date", "2024-05", "when", MAY),
    ("meeting", "date", None, "when", None),
    ("meeting", "place", "Calais", "place", "location/calais"),
    ("meeting", "place", None, "place", None),
    ("meeting", "held", False, "occurrence", "mentioned"),
    ("meeting", "occurrence", "planned", "occurrence", "planned"),
    ("meeting", "kind", "dinner", "kind", "dinner"),
    ("meeting", "attendees", ["Yvette Cooper"], "attendees", 1),
    ("agreement", "name", "Dover declaration", "name", "Dover declaration"),
    ("agreement", "kind", "treaty", "kind", "treaty"),
    ("agreement", "date", "14 March 2025", "ref", "agreement/2025-03-14-joint-declaration"),
    ("agreement", "place", "Dover", "place", "location/dover"),
    ("agreement", "parties", ["France"], "parties", ["organisation/france"]),
    ("agreement", "signatories", ["Bruno Retailleau"], "signatories", 1),
    ("agreement", "is_document", False, "is_document", False),
    ("agreement", "relation", "reaffirms", "relation", "reaffirms"),
    ("fund", "name", "Coast fund", "name", "Coast fund"),
    ("fund", "amounts", [{"value": 7, "currency": "EUR", "per": "year"}], "amount", Amount(7, "EUR", "year")),  # type: ignore[arg-type]  # 7 equals Decimal(7)
    ("fund", "count", 3, "count", 3),
    ("fund", "is_total", True, "is_total", True),
    ("fund", "contributor", "French", "contributor", "organisation/france"),
    ("fund", "contributor", None, "contributor", None),
    ("fund", "purpose", "the coast", "purpose", "the coast"),
    ("measure", "label", "A hall", "label", "A hall"),
    ("measure", "type", "completed", "status", "completed"),
    ("measure", "type", "ongoing", "force", ""),
    ("measure", "type", "called-for", "force", "called-for"),
    ("measure", "force", "planned", "force", "planned"),
    ("measure", "number", "b", "number", "b"),
    ("measure", "actors", ["France", "Border Force"], "actors", ["organisation/france", "organisation/border-force"]),
    ("measure", "organisations", "Europol", "organisations", ["organisation/europol"]),
    ("measure", "locations", ["location/calais-port"], "locations", ["location/calais-port"]),
    ("measure", "topics", ["topic-carriers"], "topics", ["topic-carriers"]),
    ("measure", "when", "by May 2026", "when", "by May 2026"),
    ("measure", "when", None, "when", None),
    ("measure", "starts", "2024-05", "when", "by 30 November 2025"),
    ("measure", "ends", "../2024-05-31", "when", "by 30 November 2025"),
    ("measure", "part_of", TRAIN, "part_of", "measure"),
    ("measure", "funds", [], "funds", []),
    ("measure", "funds", ["coastal response fund"], "funds", 1),
    ("measure", "agreement", "Joint declaration", "agreement", "agreement/2025-03-14-joint-declaration"),
    ("measure", "meeting", MEETING, "meeting", "meeting/2025-03-14-dover"),
    ("measure", "speaker", "Yvette Cooper", "speaker", "tenure/uk-home-secretary_2024-07-05"),
    ("location", "name", "Calais", "ref", "location/calais"),
    ("organisation", "name", "Europol", "ref", "organisation/europol"),
    ("organisation", "name", "Harbour Watch", "ref", "organisation/harbour-watch"),
    ("result", "name", "Stowaways", "name", "Stowaways"),
    ("result", "value", "-18", "value", -18),
    ("result", "unit", "person", "unit", "person"),
    ("result", "bound", "about", "bound", "about"),
    ("result", "amounts", [{"value": 1, "currency": "GBP"}], "amounts", 1),
    ("result", "period", "2024-05", "period", MAY),
    ("result", "base", "2023", "base", Days(dt.date(2023, 1, 1), dt.date(2023, 12, 31))),
    ("result", "locations", ["Dover", "Calais"], "locations", 2),
)  # fmt: skip


@pytest.fixture(scope="module")
def bench(reader: Reader, lexicon: Lexicon) -> Bench:
    return Bench(reader, lexicon)


def quote_of(kind: str, bench: Bench) -> str:
    return WORDS.get(kind) or of_kind(bench.read()[1], kind)[0].ground.passage.quote


def held(bench: Bench, kind: str, /, **fields: Any) -> Any:
    (found,) = [
        one.held for one in bench.review(about(kind, quote_of(kind, bench), "edit", **fields)).cases if one.decision
    ]
    return found


def plain(value: Any) -> Any:
    """What a finding holds, without what it rests on."""
    if isinstance(value, Grounded):
        return getattr(value.value, "words", value.value)
    return [plain(one) for one in value] if isinstance(value, tuple) else value


@pytest.mark.parametrize(("kind", "field", "written", "attribute", "expected"), TAKEN)
def test_a_field_takes_what_a_reviewer_writes(
    bench: Bench, kind: str, field: str, written: Any, attribute: str, expected: Any
) -> None:
    found = plain(getattr(held(bench, kind, **{field: written}), attribute))
    if field == "part_of":
        expected = next(m.id for m in bench.read()[1].measures if m.ground.passage.quote == written)
    assert (len(found) if isinstance(found, list) and isinstance(expected, int) else found) == expected


def test_every_field_of_every_kind_is_tried() -> None:
    tried = {(kind, field) for kind, field, *_ in TAKEN} | {(kind, "quote") for kind in KINDS}
    left = {(kind, field) for kind in KINDS for field in FIELDS[kind] if field != "basis"} - tried
    assert left == {("measure", "status")}  # tried with a reported measure below


def test_the_status_of_a_reported_measure_can_be_set(bench: Bench) -> None:
    assert held(bench, "measure", type="ongoing", status="nearly-complete").status == "nearly-complete"


@pytest.mark.parametrize("kind", KINDS)
def test_the_words_of_any_finding_can_be_put_right(bench: Bench, kind: str) -> None:
    quote = quote_of(kind, bench)
    shorter = quote.rpartition(" ")[0] or quote
    found = held(bench, kind, quote=shorter)
    assert found.ground.passage.quote == shorter
    assert found.ground.passage.start == next(
        one.ground.passage.start for one in of_kind(bench.read()[1], kind) if one.ground.passage.quote == quote
    )


def test_topics_stay_a_judgement_and_the_basis_of_the_rest_can_be_said(bench: Bench) -> None:
    found = held(bench, "measure", topics=["topic-carriers"], actors=["France"], basis="resolved")
    assert (found.topics[0].ground.basis, found.actors[0].ground.basis) == (INTERPRETED, "resolved")


@pytest.mark.parametrize(
    ("kind", "fields", "field", "right"),
    [
        ("measure", {"colour": "red"}, "colour", "the fields are quote, basis, label, type"),
        ("measure", {"type": "done"}, "type", "completed, ongoing, committed, explored, called-for"),
        ("measure", {"type": 3}, "type", "choose from"),
        ("measure", {"actors": ["Frence"]}, "actors", "did you mean"),
        ("measure", {"actors": ["organisation/frence"]}, "actors", "organisation/france"),
        ("measure", {"locations": ["Atlantis on Sea"]}, "locations", "no place of the reference data"),
        ("measure", {"topics": ["topic-port"]}, "topics", "topic-port-security"),
        ("measure", {"status": "completed"}, "status", "has a force instead"),
        ("measure", {"type": "completed", "force": "agreed"}, "force", "has a status instead"),
        ("measure", {"part_of": "no such words"}, "part_of", "no finding of this document"),
        ("measure", {"starts": "soon"}, "starts", "2014-09-20"),
        ("measure", {"starts": "2014-09/2013-01"}, "starts", "ends before it starts"),
        ("measure", {"label": " "}, "label", "takes words"),
        ("measure", {"quote": "port of Calais and more"}, "quote", "do not stand in the text"),
        ("measure", {"basis": "guessed"}, "basis", "stated, resolved, interpreted"),
        ("meeting", {"date": "05/06/2024"}, "date", "two meanings: write 2024-06-05 or 2024-05-06"),
        ("meeting", {"date": "31/02/2024"}, "date", "no day of any calendar"),
        ("meeting", {"held": "yes"}, "held", "true or false"),
        ("meeting", {"attendees": ["Somebody"]}, "attendees", "no minister of this document"),
        ("minister", {"office": "Secretary of Fish", "country": None}, "office", "set the country too"),
        ("fund", {"amounts": []}, "amounts", "has an amount"),
        ("fund", {"amounts": ["5m"]}, "amounts", '{"value": 5000000'),
        ("fund", {"amounts": [{"value": "5m"}]}, "amounts.value", "takes a number"),
        ("fund", {"amounts": [{"value": 5, "currency": "XXX"}]}, "amounts.currency", "EUR"),
        ("fund", {"count": 1.5}, "count", "whole number"),
        ("result", {"value": True}, "value", "takes a number"),
        ("result", {"unit": "furlong"}, "unit", "percent"),
        ("location", {"name": "Atlantis on Sea"}, "name", "no place of the reference data"),
        ("organisation", {"name": "organisation/atlantis"}, "name", "no body that is known here"),
    ],
)  # fmt: skip
def test_what_a_field_cannot_take_is_told_with_what_would_be_right(
    bench: Bench, kind: str, fields: dict[str, Any], field: str, right: str
) -> None:
    with pytest.raises(ReviewError) as error:
        held(bench, kind, **fields)
    assert (error.value.line, error.value.field) == (1, f"set.{field}")
    assert right in error.value.reason


@pytest.mark.parametrize("kind", KINDS)
def test_what_a_kind_needs_to_be_added_is_told(bench: Bench, kind: str) -> None:
    quote = "spoke with the lorry drivers who wait there"
    if kind == "meeting":
        assert bench.review(about(kind, quote, "add", date="2025-03-14", place="Dover")).readings[0].meetings[-1].held
        return
    with pytest.raises(ReviewError, match=f"is missing; a {kind} is added with"):
        bench.review(about(kind, quote, "add"))


@pytest.mark.parametrize(
    ("kind", "fields"),
    [
        ("minister", {"name": "Nobody Known", "office": "Minister of Fish", "country": "France"}),
        ("agreement", {"name": "Lorry accord", "kind": "agreement"}),
        ("fund", {"amounts": [{"value": 5, "currency": "EUR"}], "purpose": "lorries"}),
        ("location", {"name": "Ostend"}),
        ("organisation", {"name": "Lorry Watch"}),
        ("result", {"value": 5, "unit": "count"}),
        ("measure", {"type": "completed"}),
    ],
)
def test_what_is_added_has_an_identity_and_an_address_of_its_own(
    bench: Bench, kind: str, fields: dict[str, Any]
) -> None:
    review = bench.review(about(kind, "spoke with the lorry drivers who wait there", "add", **fields))
    (made,) = [one for one in review.cases if one.decision]
    assert made.id not in {one.id for one in bench.review().cases}
    assert made.held is not None and made.read is None
    assert getattr(made.held, "ref", "person/").count("/") == 1


def test_what_is_added_can_be_edited_by_a_later_line(bench: Bench) -> None:
    quote = "spoke with the lorry drivers who wait there"
    review = bench.review(
        about("measure", quote, "add", type="completed", actors=["France"]),
        about("measure", quote, "edit", label="Talk"),
    )
    (made,) = [one.held for one in review.cases if one.decision]
    assert (made.label, plain(made.actors), made.type) == ("Talk", ["organisation/france"], "completed")  # type: ignore[union-attr]  # it was added as a measure
    assert bench.review(
        about("measure", quote, "add", type="completed"), about("measure", quote, "reject")
    ).readings == (bench.read()[1],)


def test_other_measures_of_the_statement_stay_as_they_were(bench: Bench) -> None:
    before = {one.id: one for one in bench.read()[1].measures}
    after = {one.id: one for one in bench.review(about("measure", HALL, "edit", type="explored")).readings[0].measures}
    assert [key for key in before if before[key] != after[key]] == [
        next(key for key, one in before.items() if one.ground.passage.quote == HALL)
    ]
    assert {SEALS, TRAILERS} <= {one.ground.passage.quote for one in after.values()}
