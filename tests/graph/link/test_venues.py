"""Where a meeting was, of all places where it may have been."""

from __future__ import annotations

import pytest

from graph.find.weights.venue_weights import WEIGHTS
from graph.ingest.documents import from_bytes
from graph.link.events import read_meetings
from graph.link.text import Text
from graph.link.venue_candidates import Told, Venue, venues
from graph.link.venue_weighing import likeliest, likelihoods
from graph.reading import Reader
from graph.reference import lexicon as reference
from tests.graph.reading_of_tests import meetings_told

_HEAD = "Ferries\n\nOslo, 4 May 2022\n\n"
_BERG = "Norwegian Interior Minister Ola Berg"
_KALNS = "Latvian Interior Minister Janis Kalns"


def _told(reader: Reader, words: str) -> list[tuple[Text, Told]]:
    """What is known of each meeting of a text before its place is chosen."""
    found: list[tuple[Text, Told]] = []
    text = reader.by_rules(from_bytes("invented.txt", f"{_HEAD}{words}\n".encode()))

    def noted(_: Text, told: Told) -> None:
        found.append((text, told))

    read_meetings(text, noted)
    return found


def _features(found: list[Venue], ref: str) -> set[str]:
    return {name for one in found if one.ref == ref for name in one.features}


@pytest.mark.parametrize(
    ("words", "place"),
    [
        ("at Akershus Castle in Oslo", "oslo"),
        ("at the Mill House, Bergen,", "bergen"),
        ("on the quay at Bergen", "bergen"),
    ],
)
def test_a_meeting_was_in_the_town_rather_than_in_its_house(reader: Reader, words: str, place: str) -> None:
    assert meetings_told(reader, f"{_HEAD}{_BERG} met {_KALNS} {words} on Tuesday.\n") == [
        ("held", "2022-05-03", place)
    ]


@pytest.mark.parametrize("words", ["on Tuesday", "yesterday at his ministry"])
def test_a_meeting_of_the_day_before_without_a_place_was_where_the_text_was_given(reader: Reader, words: str) -> None:
    assert meetings_told(reader, f"{_HEAD}{_BERG} received {_KALNS} {words}.\n") == [("held", "2022-05-03", "oslo")]


def test_a_place_behind_the_guest_is_where_the_dinner_was(reader: Reader) -> None:
    words = f"On Tuesday {_BERG} was the guest of {_KALNS} at a dinner in Riga."
    assert meetings_told(reader, f"{_HEAD}{words}\n") == [("held", "2022-05-03", "riga")]


@pytest.mark.parametrize(
    ("words", "told"),
    [
        (f"On Tuesday {_BERG} telephoned {_KALNS}.", ("held", "2022-05-03", "")),
        (
            f"{_BERG} met {_KALNS} in Riga on Tuesday and spoke of the ferry from Bergen.",
            ("held", "2022-05-03", "riga"),
        ),
        (f"{_BERG} will meet {_KALNS} on 9 June.", ("planned", "2022-06-09", "")),
    ],
)
def test_a_call_has_no_place_and_what_is_spoken_of_is_none(
    reader: Reader, words: str, told: tuple[str, str, str]
) -> None:
    assert meetings_told(reader, f"{_HEAD}{words}\n") == [told]


def test_all_places_are_weighed_and_none(reader: Reader) -> None:
    words = f"{_BERG} toured the port of Bergen. On Monday he met {_KALNS} at a fair in Riga, Latvia."
    text, told = next(one for one in _told(reader, words) if one[1].place)
    found = venues(text, told)
    refs = {one.ref.partition("-")[0] for one in found}
    assert {"location/riga", "location/latvia", "location/oslo", ""} <= refs
    riga = next(one.ref for one in found if one.ref.startswith("location/riga"))
    assert {"named", "before in", ">in", "kind town", "by rules", "first venue behind"} <= _features(found, riga)
    assert {"whole of another", "behind a town, country"} <= _features(found, "location/latvia")
    assert {"dateline", "dateline held", "dateline 2-3", "dateline has town"} <= _features(found, "location/oslo")
    assert {"none", "none call False", "none has town"} <= _features(found, "")


def test_what_is_to_come_is_no_place_of_what_was(reader: Reader) -> None:
    words = f"On Monday {_BERG} met {_KALNS} and was due to travel to Bergen."
    (text, told), *_ = _told(reader, words)
    assert not any(one.ref.startswith("location/bergen") for one in venues(text, told))


def test_likelihoods_are_shares_of_all_places_each_counted_once(reader: Reader) -> None:
    (text, told), *_ = _told(reader, f"On Monday {_BERG} met {_KALNS} in Riga.")
    found = venues(text, told)
    shares = likelihoods(found)
    assert sum(shares.values()) == pytest.approx(1.0) and set(shares) == {one.ref for one in found}
    assert shares[told.place] == max(shares.values()) and likeliest(text, told) is None


def test_no_name_of_a_place_weighs_anything() -> None:
    assert all(WEIGHTS.values())
    words = {word for name in WEIGHTS for word in name.split()}
    assert not {name.lower() for name in reference.load().state_named} & words


def test_a_meeting_is_quoted_with_the_place_chosen_for_it(reader: Reader) -> None:
    words = f"On Tuesday {_BERG} was the guest of {_KALNS} at a dinner in Riga."
    raw = f"{_HEAD}{words}\n"
    (meeting,) = reader.read(from_bytes("invented.txt", raw.encode())).meetings
    said = meeting.ground.passage
    assert said.quote == words.removesuffix(".") == raw[said.start : said.end]
    assert meeting.place is not None and meeting.place.ground.supported_by is None


@pytest.mark.parametrize(
    ("name", "place"),
    [
        ("the Bergen Regional Ministers Conference", "bergen"),
        ("the Third Riga Interior Ministers Summit", "riga"),
        ("the Bergen Process Ministers Conference", ""),  # of a group that is called after a town
        ("the Baltic Interior Ministers Conference", ""),
    ],
)
def test_a_town_in_the_longer_name_of_an_event_is_where_it_was(reader: Reader, name: str, place: str) -> None:
    text = f"Ferries\n\n4 May 2022\n\nMinisters recalled {name} held on 3 March 2021.\n"
    assert meetings_told(reader, text) == [("mentioned", "2021-03-03", place)]


@pytest.mark.parametrize(
    ("words", "place"),
    [
        (f"{_BERG} met the Ambassador of Finland to Latvia, Aino Salo, on Tuesday.", "oslo"),
        (f"{_BERG} and {_KALNS} met in Riga on Tuesday about crossings in the North Sea.", "riga"),
        (f"{_BERG} travelled to Latvia on Tuesday and met {_KALNS}.", "latvia"),
    ],
)
def test_nobody_meets_where_an_envoy_is_sent_or_at_a_sea(reader: Reader, words: str, place: str) -> None:
    assert meetings_told(reader, f"{_HEAD}{words}\n") == [("held", "2022-05-03", place)]


def test_nobody_meets_in_a_state_whose_minister_is_listed_there(reader: Reader) -> None:
    words = "During the main Council on Tuesday the Ministers of Ports of Finland, Austria and Malta returned to fees."
    assert meetings_told(reader, f"{_HEAD}{words}\n") == [("held", "2022-05-03", "oslo")]
