"""Findings as JSON: what `accord read --json` prints and `findings.jsonl` keeps."""

from __future__ import annotations

import json
from decimal import Decimal

import pytest

from graph.reading import Reader
from graph.records import Record, document_record, lines, number
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import read
from tests.graph.statements_of_tests import HARWICH, STATEMENTS


@pytest.fixture(scope="module")
def harwich(reader: Reader, lexicon: Lexicon) -> Record:
    return document_record(read(reader, HARWICH), lexicon)


def test_a_document_says_its_title_and_date(harwich: Record) -> None:
    assert harwich["title"] == "Joint statement on the security of the Harwich crossing"
    assert harwich["date"] == "2019-12-05"


FIELDS = {
    "ministers": {"name", "office", "country"},
    "meetings": {"date", "place", "held"},
    "agreements": {"name", "kind", "date"},
    "funds": {"amounts", "contributor", "purpose"},
    "measures": {"label", "type", "force", "status", "actors", "locations", "topics", "when", "part_of"},
    "locations": {"name"},
    "organisations": {"name"},
    "results": {"value", "unit", "bound"},
}


@pytest.mark.parametrize("kind", FIELDS)
def test_every_finding_has_its_kinds_fields_and_its_words(kind: str, harwich: Record) -> None:
    assert harwich[kind]
    for item in harwich[kind]:
        assert set(item) >= FIELDS[kind] | {"quote", "start", "end", "rule", "confidence"}
        assert HARWICH[item["start"] : item["end"]] == item["quote"]
        assert 0 < item["confidence"] <= 1


def test_things_are_called_by_their_names_not_by_their_references(harwich: Record) -> None:
    assert [(m["name"], m["office"], m["country"]) for m in harwich["ministers"]] == [
        ("Priti Patel", "Home Secretary", "United Kingdom"),
        ("Ferdinand Grapperhaus", "Minister of Justice and Security", "Netherlands"),
    ]
    assert harwich["meetings"][0]["place"] == "Harwich"
    assert harwich["funds"][0]["contributor"] == "Netherlands"
    assert "/" not in json.dumps([m["topics"] + m["actors"] + m["locations"] for m in harwich["measures"]])


def test_one_sum_in_two_currencies_is_one_fund_with_two_amounts(harwich: Record) -> None:
    (fund,) = harwich["funds"]
    assert fund["amounts"] == [
        {"value": 6_000_000, "currency": "EUR", "per": "year"}, {"value": 5_100_000, "currency": "GBP", "per": "year"},
    ]  # fmt: skip


def test_a_fall_is_negative(harwich: Record) -> None:
    assert [(r["value"], r["unit"]) for r in harwich["results"]] == [(-12, "percent")]


@pytest.mark.parametrize(
    ("value", "written"),
    [("5000000", 5_000_000), ("1E+6", 1_000_000), ("-12", -12), ("2.5", 2.5), ("0", 0), ("1.0", 1)],
)
def test_a_whole_number_is_written_whole(value: str, written: float) -> None:
    assert number(Decimal(value)) == written
    assert isinstance(number(Decimal(value)), type(written))


def test_a_text_that_gives_no_date_says_null_and_warns(reader: Reader, lexicon: Lexicon) -> None:
    record = document_record(read(reader, "Ferries are safe."), lexicon)
    assert (record["title"], record["date"]) == (None, None)
    assert [(w["kind"], w["quote"], w["start"]) for w in record["warnings"]] == [
        ("no_date", None, None),
        ("no_statement", None, None),
    ]


def test_a_list_that_was_lost_is_warned_of_with_its_lead_in(reader: Reader, lexicon: Lexicon) -> None:
    text = "Joint statement on ferries\n\nOslo, 3 May 2011\n\nThe ministers agreed to:\n\nThe sea is cold in winter.\n"
    record = document_record(read(reader, text), lexicon)
    (warning,) = [warning for warning in record["warnings"] if warning["kind"] == "dangling_lead_in"]
    assert text[warning["start"] : warning["end"]] == warning["quote"] == "The ministers agreed to"


def test_every_line_of_the_findings_is_json_of_one_finding(reader: Reader, lexicon: Lexicon) -> None:
    readings = [read(reader, text) for text in STATEMENTS.values()]
    written = lines(readings, lexicon)
    assert written.endswith("\n")
    found = [json.loads(line) for line in written.splitlines()]
    assert [entry["finding"] for entry in found].count("document") == len(readings)
    kinds = {"document", *(kind.removesuffix("s") for kind in FIELDS)}
    assert {entry["finding"] for entry in found} == kinds
    assert all(
        {"sha256", "title", "date", "warnings"} <= set(entry) for entry in found if entry["finding"] == "document"
    )


def test_the_same_findings_are_the_same_bytes(reader: Reader, lexicon: Lexicon) -> None:
    assert lines([read(reader, HARWICH)], lexicon) == lines([read(Reader(lexicon), HARWICH)], lexicon)


def test_letters_are_written_as_letters(reader: Reader, lexicon: Lexicon) -> None:
    assert "Fernández" in lines([read(reader, STATEMENTS["bilbao.txt"])], lexicon)
