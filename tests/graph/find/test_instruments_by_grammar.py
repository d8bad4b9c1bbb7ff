"""Instruments told by their place in a sentence: what is signed, joined by "and", made, or binding named states."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from tests.graph.reading_of_tests import read

_HEAD = "Ferry news, 4 May 2022\n\n"


def _told(reader: Reader, words: str) -> list[tuple[str, str, str]]:
    found = read(reader, _HEAD + words).agreements
    return [(one.name, str(one.when.value) if one.when else "", one.ground.passage.quote) for one in found]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        # Whatever is signed, whatever its noun.
        ("The talks in Riga on Monday led to the signing of the Baltic Ferry Concept.",
         [("Baltic Ferry Concept", "2022-05-02", "the Baltic Ferry Concept")]),
        ("The two ministers signed bilateral agreement on ferry wages.",
         [("bilateral agreement on ferry wages", "", "bilateral agreement on ferry wages")]),
        ("They finalised the text of an understanding on ramps.",
         [("understanding on ramps", "", "an understanding on ramps")]),
        ("The ministers agreed on a six-point statement on ferry safety.",
         [("six-point statement on ferry safety", "", "a six-point statement on ferry safety")]),
        # What "and" joins.
        ("The summit closed with a political declaration and an action plan.",
         [("political declaration", "", "a political declaration"), ("action plan", "", "an action plan")]),
        ("A Bergen Declaration and an action plan lie on the table.",
         [("Bergen Declaration", "", "Bergen Declaration"), ("Action plan", "", "an action plan")]),
        # With whom.
        ("The crew data agreement with Norway has cleared its last hurdle.",
         [("crew data agreement with Norway", "", "The crew data agreement with Norway")]),
        ("A memorandum of understanding with Latvia and Norway foresees joint crews.",
         [("memorandum of understanding with Latvia and Norway", "",
           "A memorandum of understanding with Latvia and Norway")]),
        ("He praised the deal that Norway signed with Latvia.",
         [("deal with Latvia", "", "the deal that Norway signed with Latvia")]),
    ],
)  # fmt: skip
def test_its_place_in_a_sentence_tells_an_instrument(
    reader: Reader, words: str, told: list[tuple[str, str, str]]
) -> None:
    found = [(name.lower(), day, quote) for name, day, quote in _told(reader, words)]
    assert found == [(name.lower(), day, quote) for name, day, quote in told]


@pytest.mark.parametrize(
    "words",
    [
        "The captain signed a statement for the police.",
        "The minister signed the guest book and a ferry contract.",
        "He signed the bill into law.",
        "The signing ceremony is at noon.",
        "Berg and Kalns sign ferry agreement to help commuters",
        "They are in favour of a treaty between the EU and Norway.",
        "There is a lack of a treaty with Norway.",
        "She wants a deal with Norway.",
        "There was a good deal on the air about ferries.",
        "The Ferry Treaty Organisation met its critics.",
        "The debate on the regulation on ferry licences goes on.",
    ],
)
def test_what_nobody_made_between_states_is_none(reader: Reader, words: str) -> None:
    assert _told(reader, words) == []


@pytest.mark.parametrize(
    ("words", "name", "day"),
    [
        ("The Bergen Treaty of 1857 ended the toll.", "Bergen Treaty", "1857"),
        ("The agreement on ferry wages with Norway has been in place since 2013.",
         "agreement on ferry wages with Norway", "2013"),
        ("An exchange of letters on ferry crews took place in March.", "exchange of letters on ferry crews", "2022-03"),
        ("The Chamber approved the treaty on friendship, trade and cooperation with Norway, done at Oslo on 30 August"
         " 2008.", "treaty on friendship, trade and cooperation with Norway", "2008-08-30"),
        # The time that a plan is for is not when it was made.
        ("The conference held in Riga in April adopted an action plan for 2023 to 2026.",
         "Action plan of April 2022", "2022-04"),
        # The meeting that the paragraph told last, not the day of the text.
        ("On 19 April the ministers met in Riga. They endorsed the Riga Declaration on ferries.",
         "Riga Declaration on ferries", "2022-04-19"),
        # An article that nothing links to what stands before begins what is said next.
        ("From the new Pact on Ferries the Ministers expect fair fares.", "Pact on Ferries", ""),
    ],
)  # fmt: skip
def test_it_was_made_when_the_words_of_its_making_say(reader: Reader, words: str, name: str, day: str) -> None:
    assert [(called, when) for called, when, _ in _told(reader, words)] == [(name, day)]


@pytest.mark.parametrize(
    ("sentence", "told"),
    [
        ("A joint declaration was issued at the end of the visit.", ["A joint declaration"]),
        ("The talks resulted in a joint action plan.", ["a joint action plan"]),
        ("A communiqué was released after the session.", ["A communiqué"]),
        ("A joint statement was issued by the unions.", []),
        ("The session ended with a treaty breach.", []),
    ],
)
def test_what_was_issued_and_what_talks_resulted_in_is_one(reader: Reader, sentence: str, told: list[str]) -> None:
    found = read(reader, f"Ferries\n\nOslo, 4 May 2022\n\n{sentence}\n").agreements
    assert [one.ground.passage.quote for one in found] == told
