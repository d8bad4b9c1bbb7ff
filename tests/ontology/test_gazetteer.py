"""The wide gazetteer's file: its form, where its facts come from, and that it repeats no place entered by hand."""

from __future__ import annotations

import re

import pytest

from ontology.files import GAZETTEER, path_of

CONTENT = path_of(GAZETTEER).read_text(encoding="utf-8")
ROWS = [line.split("\t") for line in CONTENT.splitlines() if not line.startswith("#")]


def test_its_head_credits_its_sources() -> None:
    head = "".join(line for line in CONTENT.splitlines(keepends=True) if line.startswith("#"))
    assert "GeoNames" in head and "CC BY 4.0" in head and "creativecommons.org/licenses/by/4.0/" in head
    assert "Unicode CLDR" in head


def test_it_is_small_enough_to_read_whenever_a_document_is_read() -> None:
    assert 1_000_000 < len(CONTENT.encode()) < 3_000_000


def test_every_row_has_the_form_that_its_head_says() -> None:
    for row in ROWS:
        assert 5 <= len(row) <= 12, row
        name, plain, english, number, country, within, lat, long, thousands, kind, caution, french = row + [""] * (
            12 - len(row)
        )
        assert name and name == name.strip() and number.isdigit(), row
        assert re.fullmatch("[A-Z]{2}", country), row
        assert all(text == "" or text != name for text in (plain, english)), row
        assert re.fullmatch(r"|\d+|[a-z-]+", within) and (within or kind == "country"), row
        assert kind in {"", "capital", "country", "region", "department"}, row
        assert caution in {"", "word", "time", "never"}, row
        assert thousands == "" or thousands.isdigit(), row
        assert french == french.strip(), row
        if kind in {"", "capital"}:
            assert -90 <= float(lat) <= 90 and -180 <= float(long) <= 180, row


def test_no_place_is_listed_twice_and_every_whole_is_listed_or_known() -> None:
    numbers = [row[3] for row in ROWS]
    assert len(numbers) == len(set(numbers))
    known = set(re.findall(r"^location:([a-z0-9-]+) a :Location", path_of("locations.ttl").read_text("utf-8"), re.M))
    for row in ROWS:
        within = row[5] if len(row) > 5 else ""
        assert not within or within in known or within in numbers, row


@pytest.mark.parametrize(
    ("name", "country", "caution"),
    [
        ("Deal", "GB", "word"), ("Send", "GB", "word"), ("Reading", "GB", "word"), ("March", "GB", "time"),
        ("Battle", "GB", "word"), ("Sale", "GB", "word"), ("Over", "GB", "word"), ("Bath", "GB", "word"),
        ("Tours", "FR", "word"), ("Orange", "FR", "word"), ("Swindon", "GB", ""), ("Pont-Audemer", "FR", ""),
    ],
)  # fmt: skip
def test_names_that_are_also_words_are_marked(name: str, country: str, caution: str) -> None:
    marked = {(row + [""] * 12)[10] for row in ROWS if row[0] == name and row[4] == country and len(row[6:9]) == 3}
    marked = marked - {"never"}
    assert marked == {caution}


def test_every_country_has_its_names_in_both_languages() -> None:
    countries = [row for row in ROWS if len(row) > 9 and row[9] == "country"]
    assert len(countries) > 50  # territories that are no states: the states are in locations.ttl
    assert all(len(row) == 12 and row[11] for row in countries)


def test_capitals_are_listed_whatever_their_size() -> None:
    capitals = {row[0] for row in ROWS if len(row) > 9 and row[9] == "capital"}
    assert {"Suva", "Apia", "Thimphu", "Port Moresby", "Andorra la Vella"} <= capitals
