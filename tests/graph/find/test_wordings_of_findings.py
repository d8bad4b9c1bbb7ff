"""Meetings, instruments, sums, places, bodies and figures in further wordings, beside what only looks like them."""

from __future__ import annotations

from typing import Any

import pytest

from graph.reading import Reader
from graph.records import document_record
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import read


def _found(reader: Reader, lexicon: Lexicon, kind: str, words: str) -> list[dict[str, Any]]:
    text = f"Press release on ferries and ramps\n\nVienna, 12 March 2009\n\n{words}\n"
    return list(document_record(read(reader, text), lexicon)[kind])


@pytest.mark.parametrize(
    ("words", "meeting"),
    [
        ("The next session is planned for Madrid in the spring of 2010.", ("2010", "Madrid", False)),
        ("The Norwegian Minister of Ferries, Per Hansen, will travel to Madrid in May.", ("2009-05", "Madrid", False)),
        ("Tomorrow I travel to Madrid, to see Minister Rubalcaba.", ("2009-03-13", "Madrid", False)),
        ("A conference on joint training will take place in Lisbon on 3 June.", ("2009-06-03", "Lisbon", False)),
    ],
)
def test_a_meeting_to_come(words: str, meeting: tuple[str, str, bool], reader: Reader, lexicon: Lexicon) -> None:
    assert [(m["date"], m["place"], m["held"]) for m in _found(reader, lexicon, "meetings", words)] == [meeting]


@pytest.mark.parametrize(
    "words",
    [
        "Elections will take place in Norway in May.",
        "Joint patrols will be held in the Strait of Dover in June.",
        "A second exercise is to take place in Porto in autumn.",
        "The ministers thanked their hosts warmly in Oslo.",
        "Forty officers will travel to Madrid in June.",
        "I travel to Madrid every week.",
    ],
)
def test_what_takes_place_without_being_a_meeting(words: str, reader: Reader, lexicon: Lexicon) -> None:
    assert _found(reader, lexicon, "meetings", words) == []


@pytest.mark.parametrize(
    ("words", "instruments"),
    [
        ("The ministers recalled the Tallinn text of 2006.", [("Tallinn text", "2006")]),
        ("A new protocol on ramps, which replaces the one signed in Riga on 3 May 2004, is needed.",
         [("protocol on ramps", None), ("Protocol of 3 May 2004", "2004-05-03")]),
        ("They recalled the communiqué of 13 December 2008. Some 300 boats have sailed since the communiqué was "
         "signed.",
         [("Communiqué of 13 December 2008", "2008-12-13")]),
        ("The Danish text of 2004 and the Council text were read, and the Oslo text messages were deleted.", []),
        ("The new ramp replaces the one opened in 2004.", []),
    ],
)  # fmt: skip
def test_instruments_told_by_a_text_a_forerunner_or_again(
    words: str, instruments: list[tuple[str, str | None]], reader: Reader, lexicon: Lexicon
) -> None:
    assert [(a["name"], a["date"]) for a in _found(reader, lexicon, "agreements", words)] == instruments


@pytest.mark.parametrize(
    ("words", "sums"),
    [
        ("Both sides will split the cost, which is put at € 1.4 million ( £ 940,000 ) for the first year.",
         [([(1400000, "EUR"), (940000, "GBP")], None)]),
        ("Norwegian kroner 700,000 will be added by the host country for the ramp.", [([(700000, "NOK")], "Norway")]),
        ("Boats will be chartered, Sweden bearing SEK 5 million of the cost in the opening year and Denmark DKK 2.1 "
         "million.",
         [([(5000000, "SEK")], "Sweden"), ([(2100000, "DKK")], "Denmark")]),
        ("The desk will be paid for by Denmark (DKK 12 million) and the Netherlands (EUR 1.3 million).",
         [([(12000000, "DKK")], "Denmark"), ([(1300000, "EUR")], "Netherlands")]),
        ("Passage to Sweden costs SEK 5,000 in the first year and Denmark takes no boats.", []),
    ],
)  # fmt: skip
def test_sums_before_and_in_brackets_and_of_two_who_pay(
    words: str, sums: list[tuple[list[tuple[int, str]], str | None]], reader: Reader, lexicon: Lexicon
) -> None:
    found = _found(reader, lexicon, "funds", words)
    assert [([(a["value"], a["currency"]) for a in f["amounts"]], f["contributor"]) for f in found] == sums


@pytest.mark.parametrize(
    ("words", "places", "none"),
    [
        ("They condemned the attack on the Mosul dam.", ["Mosul dam"], ["Mosul"]),
        ("Migrants crossed the Evros river.", ["Evros river"], ["Evros"]),
        ("Officers work at Sofia Airport Vasil Levski.", ["Sofia Airport"], ["Sofia"]),
        ("A young man from Médenine left.", ["Medenine"], []),
        ("Officers travel on ferries between lgoumenitsa and Brindisi.", ["Igoumenítsa", "Brindisi"], []),
        ("The Riga Action Plan of 2005 and the Tallinn text were read.", [], ["Riga", "Tallinn"]),
        ("They met in the Palácio da Bolsa in Porto.", ["Porto"], ["Palácio", "Palacio"]),
        ("The Sofia Airport Police Authority spoke.", [], ["Sofia Airport"]),
    ],
)
def test_places_by_their_form_and_none_within_other_names(
    words: str, places: list[str], none: list[str], reader: Reader, lexicon: Lexicon
) -> None:
    found = {one["name"] for one in _found(reader, lexicon, "locations", words)}
    assert found >= set(places)
    assert found.isdisjoint(none)


@pytest.mark.parametrize(
    ("words", "bodies"),
    [
        ("The Minister praised the Croatian academy against forgery and fraud (CAFF).",
         ["Croatian academy against forgery and fraud"]),
        ("B.1 A Coastal Fusion Cell is set up. C.2 The Ramp Data Unit reports.", ["Coastal Fusion Cell", "Ramp "
         "Data Unit"]),
        ("Crews of EUCAP Sahel helped.", ["EUCAP Sahel"]),
        ("The Norwegian-Danish Intergovernmental Conference reviews the ramps.",
         ["Norwegian-Danish Intergovernmental Conference"]),
        ("The Questura of Turin gave figures.", ["Questura of Turin"]),
        ("The Gardaí gave figures.", ["An Garda Síochána"]),
        ("The network of cameras (CCTV) grows, the service of the ferry (FERRY) was good and the office in the harbour "
         "(see Annex) closed.", []),
    ],
)  # fmt: skip
def test_bodies_by_their_form(words: str, bodies: list[str], reader: Reader, lexicon: Lexicon) -> None:
    assert [one["name"] for one in _found(reader, lexicon, "organisations", words)] == bodies


@pytest.mark.parametrize(
    ("words", "figures"),
    [
        ("It has handled 120 requests, of which some two thirds came from "
         "Porto.", [(120, "count"), (66.67, "percent")]),
        ("More than 90,000 people came by sea last year. Over 2,100 did not arrive.",
         [(90000, "person"), (2100, "person")]),
        ("Last year 31,000 people reached Spain in boats, and at least 41 died on 3 May alone.",
         [(31000, "person"), (41, "person")]),
        ("A trial of 300 cases was completed last month. The accounts of six firms have been blocked.", []),
        ("No common position was sought.", []),
        ("Two thirds of the money will come from Porto.", []),
    ],
)  # fmt: skip
def test_figures_of_people_without_a_noun_and_none_of_size(
    words: str, figures: list[tuple[float, str]], reader: Reader, lexicon: Lexicon
) -> None:
    found = _found(reader, lexicon, "results", words)
    assert [(float(one["value"]), one["unit"]) for one in found] == [(float(value), unit) for value, unit in figures]
