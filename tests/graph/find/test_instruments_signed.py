"""Instruments as those who report a signing tell them: with day and place before them, by bodies, as programmes."""

from __future__ import annotations

import pytest

from graph.find.agreements import find_instruments
from graph.find.dates import find_dates
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import laid


def _read(text: str, lexicon: Lexicon) -> list[tuple[str, str, str]]:
    layout, _, places = laid(text, lexicon)
    found = find_instruments(layout, find_dates(layout.text), places)
    return [(one.name, one.kind, layout.text[one.start : one.end]) for one in found]


@pytest.mark.parametrize(
    ("text", "name", "kind", "quote"),
    [
        ("The two ministers signed on Tuesday in Riga a treaty on ferry safety.",
         "treaty on ferry safety", "treaty", "a treaty on ferry safety"),
        ("Ola Berg signed today a Memorandum of Understanding (MoU) for cooperation in ramp safety.",
         "Memorandum of Understanding for cooperation in ramp safety", "memorandum",
         "a Memorandum of Understanding (MoU) for cooperation in ramp safety"),
        ("Norway and Latvia signed a memorandum of cooperation between their port offices on Wednesday.",
         "memorandum of cooperation between their port offices", "memorandum",
         "a memorandum of cooperation between their port offices"),
        ("On Tuesday Norway and Latvia signed an agreement to let pilots cross the line.",
         "agreement to let pilots cross the line", "agreement", "an agreement to let pilots cross the line"),
        ("A memorandum of understanding between the two agencies is expected soon.",
         "memorandum of understanding between the two agencies", "memorandum",
         "A memorandum of understanding between the two agencies"),
        ("They signed a plan of consultations between the foreign ministries of Norway and Latvia for 2022-2023.",
         "plan of consultations between the foreign ministries of Norway and Latvia for 2022-2023", "action-plan",
         "a plan of consultations between the foreign ministries of Norway and Latvia for 2022-2023"),
        ("The ministers initialled a programme of cooperation for 2022-2024.",
         "programme of cooperation for 2022-2024", "action-plan", "a programme of cooperation for 2022-2024"),
        ("The crews are part of a £48m deal Ola Berg signed with Janis Kalns.",
         "£48m deal with Janis Kalns", "agreement", "a £48m deal Ola Berg signed with Janis Kalns"),
        ("Both praised the memorandum of understanding the two chiefs signed in 2017.",
         "memorandum of understanding", "memorandum", "the memorandum of understanding the two chiefs signed in 2017"),
        ("The Fisheries Agreement signed on Tuesday names it.",
         "Fisheries Agreement", "agreement", "The Fisheries Agreement signed on Tuesday"),
    ],
)  # fmt: skip
def test_what_was_signed_is_read_with_its_whole_name(
    text: str, name: str, kind: str, quote: str, lexicon: Lexicon
) -> None:
    assert _read(text, lexicon) == [(name, kind, quote)]


def test_agreements_in_capitals_with_several_parties_are_one_each(lexicon: Lexicon) -> None:
    found = _read("The Readmission Agreements with Iceland and Latvia set out clear duties.", lexicon)
    assert {name for name, _, _ in found} == {"Readmission Agreement with Iceland", "Readmission Agreement with Latvia"}


@pytest.mark.parametrize(
    "text",
    [
        "In the absence of an extradition treaty with Latvia nothing will be done.",
        "The agreement between the two ministries was long.",
        "A deal between the two governments may come.",
        "The company signed a lease in Riga on Tuesday.",
        "They signed the guest book and a cheque for 2022.",
        "Prime Minister Ola Berg said no agreement on the return of ferries was reached.",
        "There is no treaty with Latvia, and papers wrote of a possible agreement on ramps.",
    ],
)
def test_what_there_is_not_and_what_is_none_is_left_alone(text: str, lexicon: Lexicon) -> None:
    assert _read(text, lexicon) == []


def test_a_chair_makes_a_statement_that_is_the_document(lexicon: Lexicon) -> None:
    layout, _, places = laid("Ports in a storm\n\nStatement by the Chair\n\nThe ministers praised the crews.", lexicon)
    (found,) = find_instruments(layout, find_dates(layout.text), places)
    assert (found.is_document, found.kind, found.name) == (True, "joint-statement", "Statement by the Chair")
