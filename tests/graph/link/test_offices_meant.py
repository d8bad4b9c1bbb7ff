"""A title that several offices of one state go by means whoever was in office on the day, or nobody where two were."""

from __future__ import annotations

from datetime import date
from types import SimpleNamespace
from typing import Any, cast

import pytest

from graph.find.people import find_holders
from graph.link.offices_meant import is_own, offices_meant
from graph.link.resolve import Cast
from graph.link.resolve import cast as cast_of
from graph.reference.lexicon import Lexicon
from graph.review.desk import Desk
from tests.graph.reading_of_tests import laid


def _cast(text: str, lexicon: Lexicon, day: str) -> Cast:
    layout, named, _ = laid(text, lexicon)
    on = date.fromisoformat(day)
    return cast_of(layout, find_holders(layout, named, lexicon, on), on, lexicon)


@pytest.mark.parametrize(
    ("title", "day", "person", "office"),
    [
        ("Immigration Minister", "2003-05-01", "beverley-hughes", "uk-immigration-minister"),
        ("Minister for Immigration", "2007-05-01", "liam-byrne", "uk-immigration-minister"),
        ("Immigration Minister", "2019-10-01", "seema-kennedy", "uk-immigration-minister"),
        ("Immigration Minister", "2020-01-20", "kevin-foster", "uk-safe-and-legal-migration-minister"),
        ("Immigration Minister", "2022-09-07", "tom-pursglove", "uk-immigration-minister"),
        ("Immigration Minister", "2023-05-01", "robert-jenrick", "uk-immigration-minister"),
        ("Minister for Future Borders and Immigration", "2021-05-01", "kevin-foster",
         "uk-safe-and-legal-migration-minister"),
        ("Minister for Immigration Compliance", "2021-05-01", "chris-philp", "uk-immigration-compliance-minister"),
        ("Illegal Migration Minister", "2024-05-01", "michael-tomlinson", "uk-illegal-migration-minister"),
        ("Illegal Migration Minister", "2022-08-01", "simon-baynes", "uk-tackling-illegal-migration-minister"),
        ("Security Minister", "2004-03-11", "hazel-blears", "uk-security-and-policing-minister"),
        ("Security Minister", "2008-03-11", "alan-west", "uk-security-minister"),
        ("Security Minister", "2012-03-11", "james-brokenshire", "uk-security-minister"),
    ],
)  # fmt: skip
def test_a_bare_title_means_who_was_called_so_on_the_day(
    title: str, day: str, person: str, office: str, lexicon: Lexicon
) -> None:
    (minister,) = _cast(f"The British {title} opened the new ferry ramp.", lexicon, day).ministers
    assert (minister.person, minister.office) == (f"person/{person}", f"office/{office}")
    assert minister.in_register


@pytest.mark.parametrize(
    ("day", "both"),
    [
        ("2021-05-01", ["Kevin Foster", "Chris Philp"]),
        ("2022-05-01", ["Kevin Foster", "Tom Pursglove"]),
        ("2024-05-01", ["Michael Tomlinson", "Tom Pursglove"]),
        ("2025-05-01", ["Angela Eagle", "Seema Malhotra"]),
        ("2026-05-01", ["Alex Norris", "Mike Tapp"]),
    ],
)
def test_where_two_are_called_so_neither_is_chosen_and_both_are_told(
    day: str, both: list[str], lexicon: Lexicon
) -> None:
    found = _cast("The British Immigration Minister opened the new ferry ramp.", lexicon, day)
    assert [one.name for one in found.ministers] == [""]
    (warning,) = found.warnings
    assert warning.kind == "missing_holder"
    assert all(name in warning.note for name in both)


@pytest.mark.parametrize("day", ["2020-02-20", "2021-07-20", "2023-12-06"])
def test_on_days_of_which_pages_tell_nobody_no_name_is_given(day: str, lexicon: Lexicon) -> None:
    title = "Security" if day.startswith("2021") else "Immigration"
    (minister,) = _cast(f"The British {title} Minister opened the new ferry ramp.", lexicon, day).ministers
    assert (minister.name, minister.country) == ("", "United Kingdom")


def test_a_bare_title_means_whom_the_text_names_with_one_of_the_offices(lexicon: Lexicon) -> None:
    text = "The Minister for Legal Migration, Tom Pursglove, spoke. The Immigration Minister left."
    found = _cast(text, lexicon, "2024-05-01")
    assert {minister.person for _, minister in found.mentions} == {"person/tom-pursglove"}
    assert found.warnings == ()


@pytest.mark.parametrize(
    ("name", "day", "office"),
    [
        ("Kevin Foster", "2021-05-01", "uk-safe-and-legal-migration-minister"),
        ("Chris Philp", "2021-05-01", "uk-immigration-compliance-minister"),
        ("Tom Pursglove", "2022-01-15", "uk-tackling-illegal-migration-minister"),
        ("Tom Pursglove", "2022-10-01", "uk-immigration-minister"),
        ("Tom Pursglove", "2024-01-15", "uk-legal-migration-minister"),
        ("Robert Jenrick", "2023-01-15", "uk-immigration-minister"),
    ],
)
def test_a_name_with_the_common_title_is_in_the_office_of_the_day(
    name: str, day: str, office: str, lexicon: Lexicon
) -> None:
    (minister,) = _cast(f"The Immigration Minister, {name}, spoke.", lexicon, day).ministers
    assert (minister.office, minister.in_register) == (f"office/{office}", True)


def test_somebody_unknown_under_a_common_title_is_in_the_office_whose_own_title_it_is(lexicon: Lexicon) -> None:
    (minister,) = _cast("The British Immigration Minister, Ada Quill, spoke.", lexicon, "2023-01-15").ministers
    assert (minister.office, minister.in_register) == ("office/uk-immigration-minister", False)


def test_offices_of_other_states_are_left_as_they_are(lexicon: Lexicon) -> None:
    known = [one.ref for one in lexicon.offices if "Immigration Minister" in one.titles]
    meant = offices_meant("Immigration Minister", known, date(2023, 1, 15), lexicon)
    assert [ref for ref in meant if "/uk-" in ref] == ["office/uk-immigration-minister"]
    assert [ref for ref in meant if "/uk-" not in ref] == [ref for ref in known if "/uk-" not in ref]


def test_before_anybody_is_known_a_title_means_the_office_whose_own_it_is(lexicon: Lexicon) -> None:
    known = [one.ref for one in lexicon.offices if "Immigration Minister" in one.titles and "/uk-" in one.ref]
    assert offices_meant("immigration minister", known, date(1951, 1, 1), lexicon) == (
        "office/uk-immigration-minister",
    )
    assert is_own("Immigration Minister", lexicon.office["office/uk-immigration-minister"])
    assert not is_own("Immigration Minister", lexicon.office["office/uk-legal-migration-minister"])


def test_a_reviewer_who_writes_a_common_title_gets_the_office_whose_own_it_is(lexicon: Lexicon) -> None:
    desk = cast(Any, SimpleNamespace(lexicon=lexicon))
    office = Desk.office(desk, "Immigration Minister", "organisation/united-kingdom")
    assert office is not None
    assert office.ref == "office/uk-immigration-minister"
