"""Who is meant: by name, by office, together; and who speaks in a quotation."""

from __future__ import annotations

from datetime import date

import pytest

from graph.find.people import find_holders
from graph.findings import RESOLVED, STATED
from graph.link.quotations import quotations
from graph.link.resolve import Cast, cast
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import laid

DAY = date(2009, 9, 1)


def _cast(text: str, lexicon: Lexicon, day: date | None = DAY) -> Cast:
    layout, named, _ = laid(text, lexicon)
    return cast(layout, find_holders(layout, named, lexicon), day, lexicon)


def _speakers(text: str, lexicon: Lexicon) -> list[tuple[str, str]]:
    """The words of each quotation and the tenure of who says them."""
    layout, named, _ = laid(text, lexicon)
    people = cast(layout, find_holders(layout, named, lexicon), DAY, lexicon)
    return [(layout.text[q.start : q.end], q.tenure) for q in quotations(layout, people)]


JOHNSON = "tenure/uk-home-secretary_2009-06-05"


def test_a_name_with_its_office_is_stated_and_has_its_tenure(lexicon: Lexicon) -> None:
    (minister,) = _cast("The Home Secretary, Alan Johnson, spoke.", lexicon).ministers
    assert (minister.person, minister.tenure, minister.country) == ("person/alan-johnson", JOHNSON, "United Kingdom")
    assert (minister.ground.basis, minister.in_register) == (STATED, True)
    assert minister.ground.passage.quote == "Alan Johnson"


def test_a_bare_office_is_resolved_by_the_register_and_the_day(lexicon: Lexicon) -> None:
    found = _cast("The Home Secretary spoke.", lexicon)
    (minister,) = found.ministers
    assert (minister.name, minister.ground.basis, minister.ground.passage.quote) == (
        "Alan Johnson", RESOLVED, "Home Secretary",
    )  # fmt: skip
    assert found.warnings == ()


@pytest.mark.parametrize("day", [None, date(1950, 1, 1)])
def test_an_office_whose_holder_cannot_be_known_is_warned_of_once(day: date | None, lexicon: Lexicon) -> None:
    found = _cast("The Home Secretary spoke. The Home Secretary left.", lexicon, day)
    assert [one.name for one in found.ministers] == [""]
    (warning,) = found.warnings
    assert warning.kind == "missing_holder"
    assert warning.passage is not None
    assert warning.passage.quote == "Home Secretary"


def test_a_bare_office_means_who_was_named_with_it(lexicon: Lexicon) -> None:
    found = _cast("The Home Secretary, Priti Patel, spoke. The Home Secretary left.", lexicon)
    assert {minister.person for _, minister in found.mentions} == {"person/priti-patel"}
    assert len(found.ministers) == 1


def test_a_minister_out_of_the_registers_time_keeps_the_office_that_the_text_gives(lexicon: Lexicon) -> None:
    (minister,) = _cast("The Home Secretary, Priti Patel, spoke.", lexicon).ministers
    assert (minister.tenure, minister.in_register) == ("tenure/uk-home-secretary_priti-patel", False)


def test_somebody_unknown_in_an_office_unknown_is_named_after_both(lexicon: Lexicon) -> None:
    (minister,) = _cast("The Danish Minister for Ferries, Ole Berg, spoke.", lexicon).ministers
    assert (minister.person, minister.office, minister.country) == (
        "person/ole-berg", "office/denmark-minister-for-ferries", "Denmark",
    )  # fmt: skip
    assert not minister.in_register


def test_two_bare_offices_of_one_title_are_told_apart_by_who_stands_beside(lexicon: Lexicon) -> None:
    found = _cast(
        "The Prime Minister and Chancellor Merkel met. The British ramps are old. Gordon Brown left.", lexicon
    )
    assert {minister.name for minister in found.ministers} >= {"Angela Merkel", "Gordon Brown"}


def test_those_of_the_opening_speak_for_their_states(lexicon: Lexicon) -> None:
    rest = "".join(f"Ramp number {number} was mended with great care and skill.\n\n" for number in range(5))
    found = _cast(
        "The Home Secretary, Alan Johnson, met Federal Minister of the Interior Wolfgang Schäuble.\n\n"
        f"{rest}The Italian Interior Minister, Marco Minniti, sent a letter.",
        lexicon,
    )
    assert found.parties == ("organisation/united-kingdom", "organisation/germany")
    assert len(found.ministers) == 3


def test_mentions_in_a_run_are_those_that_begin_in_it(lexicon: Lexicon) -> None:
    text = "The Home Secretary, Alan Johnson, spoke. Mr Johnson left."
    found = _cast(text, lexicon)
    assert len(found.mentioned(0, len(text))) == 2
    assert len(found.mentioned(40, len(text))) == 1
    assert found.mentioned(0, 0) == ()


@pytest.mark.parametrize(
    ("text", "quoted"),
    [
        ("The Home Secretary, Alan Johnson, said: “We will mend every ramp on the coast.”",
         "“We will mend every ramp on the coast.”"),
        ("“We will mend every ramp on the coast”, said Home Secretary Alan Johnson.",
         "“We will mend every ramp on the coast”"),
        ("Alan Johnson, the Home Secretary, was there. \"We will mend every ramp on the coast,\" he said.",
         "\"We will mend every ramp on the coast,\""),
        ("Home Secretary Alan Johnson said:\n\n“We will mend every ramp on the coast.”",
         "“We will mend every ramp on the coast.”"),
        ("Home Secretary Alan Johnson said:\n\nWe will mend every ramp on the coast.",
         "We will mend every ramp on the coast."),
    ],
)  # fmt: skip
def test_a_quotation_is_of_whoever_says_it(text: str, quoted: str, lexicon: Lexicon) -> None:
    assert _speakers(text, lexicon) == [(quoted, JOHNSON)]


def test_words_set_off_by_marks_are_no_quotation(lexicon: Lexicon) -> None:
    assert _speakers("The Home Secretary praised the “blue ramp”.", lexicon) == []


def test_a_quotation_of_nobody_known_has_no_speaker(lexicon: Lexicon) -> None:
    ((_, tenure),) = _speakers("A pilot said: “We will mend every ramp on the coast.”", lexicon)
    assert tenure == ""
