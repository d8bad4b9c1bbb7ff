"""Meetings that no rule reads but whose words weigh for one, and what rules read against all weight."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from graph.find import meetings_by_words
from graph.find.dates import find_dates
from graph.find.grounds import MEETING_BY_WORDS, expected_precision
from graph.find.meetings import find_encounters
from graph.find.meetings_by_words import borne_out, weighed
from graph.find.people import find_holders
from graph.find.talks.encounters import Encounter
from graph.find.talks.no_meetings import is_told_otherwise
from graph.find.talks.talk_features import Seen, seen_of
from graph.find.talks.talk_weighing import likelihood, was_held
from graph.layout.blocks import Layout
from graph.reading import Reader
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import laid, meetings_told, read

_HEAD = "Ferry news, 4 May 2022\n\n"
_BERG = "Norwegian Interior Minister Ola Berg"
_KALNS = "Latvian Interior Minister Janis Kalns"
_UNRULED = f"{_BERG} chewed the matter over with {_KALNS} in Riga on Monday."


def _seen(text: str, lexicon: Lexicon) -> Seen:
    layout, named, places = laid(text, lexicon)
    people = [(holder.start, holder.end) for holder in find_holders(layout, named, lexicon)]
    return seen_of(next(iter(weighed(layout, find_dates(layout.text), places, people))))


def _borne_out(text: str, lexicon: Lexicon) -> tuple[Layout, Sequence[Encounter], Sequence[Encounter]]:
    """A text, the meetings that rules read in it, and those that its words bear out."""
    layout, named, places = laid(text, lexicon)
    people = [(holder.start, holder.end) for holder in find_holders(layout, named, lexicon)]
    dates = find_dates(layout.text)
    told = find_encounters(layout, dates, places, people)
    return layout, told, borne_out(layout, dates, places, people, told)


def test_what_is_seen_of_a_sentence_are_its_words_in_turn_and_whom_and_what_it_tells_of(lexicon: Lexicon) -> None:
    seen = _seen(f"{_BERG} strolled through Bergen with {_KALNS} on 3 May 2011.", lexicon)
    assert {"WHO", "stroll", "WHO_stroll", "through_PLACE", "with_WHO", "^WHO_stroll_through"} <= seen.features
    assert {"=2 WHO", "=1 DAY", "=1 PLACE", "=WHO DAY PLACE", "=day of a year"} <= seen.features
    assert not {"=to come", "berg", "kaln", "norwegian"} & seen.features
    assert seen.every == ("strolled", "through") == seen.beside_people[:2]
    assert "strolled" in seen.before_setting


@pytest.mark.parametrize(
    ("words", "time"),
    [
        ("The minister was in Bergen yesterday.", "=today"),
        ("The minister was in Bergen on Tuesday.", "=weekday"),
        ("The minister was in Bergen on 3 May.", "=day"),
        ("The minister was in Bergen in May 2011.", "=time"),
        ("The minister is expected in Bergen.", "=to come"),
    ],
)
def test_the_kind_of_time_is_seen(words: str, time: str, lexicon: Lexicon) -> None:
    assert time in _seen(words, lexicon).features


def test_names_weigh_nothing(lexicon: Lexicon) -> None:
    one = _seen("Minister Ola Berg sounded out Minister Janis Kalns in Riga on 3 May.", lexicon)
    other = _seen("Minister Ada Holm sounded out Minister Peeter Saar in Oslo on 9 June.", lexicon)
    assert (likelihood(one), was_held(one)) == (likelihood(other), was_held(other))


@pytest.mark.parametrize(
    ("likelier", "than"),
    [
        (_UNRULED, f"{_BERG} opened a ferry terminal in Riga on Monday."),
        (
            f"{_BERG} had his Latvian colleague to his cottage in Bergen on Monday.",
            f"{_BERG} was born in Bergen in May.",
        ),
        ("Ministers of the Baltic states will gather in Bergen in June.", "Ferries will stop in Bergen in June."),
    ],
)
def test_a_meeting_weighs_more_than_what_else_is_done_somewhere(likelier: str, than: str, lexicon: Lexicon) -> None:
    assert likelihood(_seen(likelier, lexicon)) > 0.6 > 1.5 * likelihood(_seen(than, lexicon))


def test_what_will_be_is_not_held(lexicon: Lexicon) -> None:
    assert was_held(_seen(_UNRULED, lexicon)) > 0.8
    assert was_held(_seen("The Latvian and Norwegian ministers will thrash it out in Riga in June.", lexicon)) < 0.2


@pytest.mark.parametrize(
    ("words", "meeting"),
    [
        (_UNRULED, ("held", "2022-05-02", "riga")),
        (f"{_BERG} lingered in Riga on Monday to settle the matter with his Latvian colleague.",
         ("held", "2022-05-02", "riga")),
        ("The Latvian and Norwegian interior ministers will hammer out the details in Riga on 9 June.",
         ("planned", "2022-06-09", "riga")),
        ("Ministers of the three Baltic states go to Bergen in September, at Norway's asking.",
         ("planned", "2022-09", "bergen")),
    ],
)  # fmt: skip
def test_a_meeting_is_told_by_words_that_no_rule_knows(
    words: str, meeting: tuple[str, str, str], reader: Reader
) -> None:
    assert meetings_told(reader, _HEAD + words) == [meeting]


def test_what_is_added_says_so_quotes_its_words_and_is_as_sure_as_they_are_likely(reader: Reader) -> None:
    (added,) = read(reader, _HEAD + _UNRULED).meetings
    assert added.ground.rule == MEETING_BY_WORDS == "meeting by the weight of its words"
    assert added.ground.passage.quote == _UNRULED.removesuffix(".")
    assert len(added.attendees) == 2
    assert added.ground.confidence == round(expected_precision(MEETING_BY_WORDS, 0.95), 2)
    assert expected_precision(MEETING_BY_WORDS, 0.95) > expected_precision(MEETING_BY_WORDS, 0.7) > 0.4


def test_what_a_rule_reads_stands_once_and_by_its_rule(lexicon: Lexicon) -> None:
    text = f"{_HEAD}{_BERG} met {_KALNS} in Riga on Monday."
    _, told, found = _borne_out(text, lexicon)
    assert len(told) == 1 and found == tuple(told) and found[0].likely is None


def test_a_meeting_told_again_by_other_words_stands_once(reader: Reader) -> None:
    text = f"{_HEAD}{_BERG} met {_KALNS} in Riga on Monday.\n\n{_UNRULED}"
    assert meetings_told(reader, text) == [("held", "2022-05-02", "riga")]


@pytest.mark.parametrize(
    "words",
    [
        f"{_BERG} opened a ferry terminal in Bergen on Monday.",
        "The new rules enter into force in Latvia on 9 June.",
        "The police arrested nine smugglers in Riga on 2 May.",
        f"Two gangs had met in a hotel in Riga on Monday, {_BERG} said.",
        f"{_BERG} will watch Norway meet Latvia in Riga on Friday.",
        f"{_BERG} answered questions by reporters in Riga on Monday, and spoke to the press.",
    ],
)
def test_what_else_is_done_is_left_alone(words: str, reader: Reader) -> None:
    assert meetings_told(reader, _HEAD + words) == []


def test_what_a_rule_read_goes_where_its_words_make_it_most_unlikely(
    lexicon: Lexicon, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = f"{_HEAD}{_BERG} met {_KALNS} in Riga on Monday."
    monkeypatch.setattr(meetings_by_words, "UNLIKELY", 1.0)
    _, told, found = _borne_out(text, lexicon)
    assert len(told) == 1 and found == ()


@pytest.mark.parametrize(
    ("words", "is_otherwise"),
    [
        ("The two ministers spoke today to local reporters about the ferry.", True),
        ("A second exercise is to take place in Porto in autumn.", True),
        ("A ministerial meeting on exercises is to take place in Porto in autumn.", False),
        ("The two teams drew in the stadium.", True),
        ("The courts met in Riga.", True),
        ("The two reviewed their plans separately.", True),
        ("The two reviewed their plans at a table.", False),
        ("They will resume the sale of lamps.", True),
        ("They will resume the dialogue.", False),
        ("The ministers did not meet in Riga.", True),
        ("He will hold a press conference in Riga.", True),
        ("They agreed to hold a business forum in Riga.", True),
        ("A committee on tides will be convened in Riga.", True),
        ("On Monday the minister saw a berth.", True),
    ],
)
def test_what_looks_like_a_meeting_and_is_told_otherwise(words: str, is_otherwise: bool) -> None:
    assert is_told_otherwise(words) is is_otherwise
