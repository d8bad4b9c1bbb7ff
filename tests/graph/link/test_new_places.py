"""Places that neither the reference data nor the gazetteer know: told by their form, or by where they stand."""

from __future__ import annotations

import pytest

from graph.find.gazetteer import Gazetteer
from graph.findings import INTERPRETED, STATED, Location
from graph.layout.blocks import lay_out
from graph.link.new_places import find_new_places, with_new_places
from graph.reading import Reader
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import read


def _new(text: str, reader: Reader) -> list[Location]:
    return [place for place in read(reader, text).locations if place.new_kind]


@pytest.mark.parametrize(
    ("text", "quote", "name", "kind"),
    [
        ("We will fence the port of Vantely.", "port of Vantely", "port of Vantely", "port"),
        ("Checks in the village of Ulvesund grew.", "village of Ulvesund", "Ulvesund", "town"),
        ("They saw the Torvik reception centre.", "Torvik reception centre", "Torvik reception centre", "site"),
        ("A new gate at the Kalnava border crossing opened.", "Kalnava border crossing", "Kalnava border crossing",
         "control-post"),
        ("Officers work at the border crossing at Kalnava.", "Kalnava", "Kalnava", "town"),
        ("The reception centre in Ulvesund is full.", "Ulvesund", "Ulvesund", "town"),
        ("A driver was hurt at Dremmel-lès-Vents in May.", "Dremmel-lès-Vents", "Dremmel-lès-Vents", "town"),
        ("Joint patrols between Kalnava and Brusk began.", "Kalnava", "Kalnava", "town"),
        ("Boats set out from Kalnava, Brusk and Zaragoza.", "Kalnava", "Kalnava", "town"),
        ("Controls along the Upper Rhine were extended.", "Upper Rhine", "Upper Rhine", "region"),
        ("Scanners stand at Brusk airport.", "Brusk airport", "Brusk airport", "airport"),
        ("Scanners stand at Rotterdam The Hague Airport.", "Rotterdam The Hague Airport", "Rotterdam The Hague Airport",
         "airport"),
        ("The boat was seen at Kalnava on 3 May.", "Kalnava", "Kalnava", "town"),
        ("A first hall was inaugurated at Kalnava in April.", "Kalnava", "Kalnava", "town"),
        ("Vehicles for the crossing points of Brusk and Kalnava came.", "Brusk", "Brusk", "town"),
        ("Flights to Brusk International Airport rose.", "Brusk International Airport", "Brusk International Airport",
         "airport"),
        ("Boats reach the island of Skerra.", "island of Skerra", "Skerra", "island"),
        ("In the province of Quel Mar it rained.", "province of Quel Mar", "Quel Mar", "region"),
        ("Farms in Ostrava-Vlk province burnt.", "Ostrava-Vlk province", "Ostrava-Vlk", "region"),
        ("The Dremmel immigration removal centre is full.", "Dremmel immigration removal centre",
         "Dremmel immigration removal centre", "site"),
        ("They left Moldrava camp.", "Moldrava camp", "Moldrava camp", "site"),
        ("Patrols on the road between Brusk and Ulvesund began.", "road between Brusk and Ulvesund",
         "road between Brusk and Ulvesund", "road"),
        ("Checks on the N-987 road began.", "N-987 road", "N-987 road", "road"),
        ("Checks on the K34 and K581 motorways began.", "K34", "K34 motorway", "road"),
        ("Scanners stand at Brusk and Ulvesund airports.", "Brusk", "Brusk airport", "airport"),
        ("Scanners stand at Zaragoza and Ulvesund railway stations.", "Zaragoza", "Zaragoza railway station",
         "station"),
        ("Talks at Grimsel Castle went on.", "Grimsel Castle", "Grimsel Castle", "site"),
        ("They laid flowers in Avenue Marigot.", "Avenue Marigot", "Avenue Marigot", "road"),
        ("The ministers met in Vantely on Tuesday.", "Vantely", "Vantely", "town"),
        ("The ministers met in Port Vantely on Tuesday.", "Port Vantely", "Port Vantely", "town"),
        ("Both spoke in Lincoln-on-Sea, Norway.", "Lincoln-on-Sea", "Lincoln-on-Sea", "town"),
        ("Both spoke in Moldery, Lithuania.", "Moldery", "Moldery", "town"),
        ("A post stands at Moldery (Lithuania).", "Moldery", "Moldery", "town"),
        ("The line between Vantely and Zaragoza reopened.", "Vantely", "Vantely", "town"),
        ("Norway hosts a contact point for stolen boats at Ulvesund.", "Ulvesund", "Ulvesund", "town"),
        ("They will open two joint posts, one at Vantely in May.", "Vantely", "Vantely", "town"),
        ("Cameras are bought for the sector of Moldery.", "Moldery", "Moldery", "town"),
        ("It extends the buffer zone at Vantely by a month.", "Vantely", "Vantely", "town"),
        ("The stations that it has built at Vantely are full.", "Vantely", "Vantely", "town"),
    ],
)  # fmt: skip
def test_a_place_that_nobody_listed_is_told_and_called_by_its_own_words(
    text: str, quote: str, name: str, kind: str, reader: Reader
) -> None:
    place = next(iter(_new(text, reader)))
    assert (place.ground.passage.quote, place.name, place.new_kind and place.new_kind.value) == (quote, name, kind)
    assert text[place.ground.passage.start : place.ground.passage.end] == quote


@pytest.mark.parametrize(
    ("text", "places"),
    [
        ("Checks on the K34, K35 and K581 motorways began.", ["K34 motorway", "K35 motorway", "K581 motorway"]),
        ("Dogs search lorries in Zaragoza, Brusk and Ulvesund ports.", ["Port of Zaragoza", "Port of Brusk",
         "Port of Ulvesund"]),
        ("Guards will change at Brusk and Ulvesund Airports.", ["Brusk Airport", "Ulvesund Airport"]),
    ],
)  # fmt: skip
def test_each_of_several_places_of_a_sort_is_a_place_of_its_own(text: str, places: list[str], reader: Reader) -> None:
    assert [place.name for place in read(reader, text).locations] == places


@pytest.mark.parametrize(
    ("text", "called"),
    [
        ("It has built shelters at Quel Mar and Vantely.", ["Quel Mar", "Vantely"]),
        ("Norway closes two crossing points, Ulvesund and Vantely.", ["Ulvesund", "Vantely"]),
        ("There are camps near Ulvesund, Moldrava and Vantely.", ["Moldrava", "Ulvesund", "Vantely"]),
        ("They open two posts, one at Moldrava and the other at Vantely.", ["Moldrava", "Vantely"]),
    ],
)
def test_where_something_stands_several_places_may_be_named(text: str, called: list[str], reader: Reader) -> None:
    assert sorted(place.name for place in _new(text, reader)) == called


def test_several_places_are_told_by_one_word(reader: Reader) -> None:
    found = _new("Aid goes to the provinces of Quel Mar, Tesk and Ovandar.", reader)
    assert [place.name for place in found] == ["Quel Mar", "Tesk", "Ovandar"]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "Desks open at the ports of Harwich and Ulvesund.",
            [("Port of Harwich", "Harwich"), ("Port of Ulvesund", "Ulvesund")],
        ),
        (
            "Dogs go to the ports of Ostend, Vantely and Moldrava. Ostend is glad.",
            [
                ("Port of Ostend", "Ostend"),
                ("Port of Vantely", "Vantely"),
                ("Port of Moldrava", "Moldrava"),
                ("Ostend", "Ostend"),
            ],
        ),
        ("They closed the ports of Belgium and France.", [("Belgium", "Belgium"), ("France", "France")]),
    ],
)
def test_each_town_of_several_ports_has_a_port_of_its_own(
    text: str, told: list[tuple[str, str]], reader: Reader
) -> None:
    assert [(place.name, place.ground.passage.quote) for place in read(reader, text).locations] == told


@pytest.mark.parametrize(
    "text",
    [
        "They will speak at Eurojust on 3 May.",
        "The paper was signed at Easter on 3 April.",
        "They looked at Articles on 3 May.",
        "French ports and the British airport were closed.",
        "The International Airport was closed.",
        "Close camp after camp.",
        "Makeshift camp sites were cleared.",
        "They thanked Lord Camp and Ms Lisa Port.",
        "The Minister of Port spoke.",
        "They met in March to talk. They met in Cabinet on Friday. They met in Parliament.",
        "The Vantely Airport Authority spoke.",
        "A task force of Frontex and the Europol centre acted.",
        "The White House and the House of Commons agreed.",
        "The police station and the space station were shown.",
        "Migrants crossed the sea in July, France said.",
        "In Justice, Germany and France agree.",
        "He moved to the Home Office, London.",
        "The agreement of the province of the Netherlands.",
        "The Member States of the Union met in Council on Monday.",
        "The summit in Spring, Spain said, was useful.",
        "The Channel crossing is dangerous. An Aegean crossing failed.",
        "Camps in Kurdish areas grew. The contact points, Ministers said, are open.",
        "They signed the Agreement on Cooperation in Police and Customs Matters.",
        "Interior Minister Camp spoke. Prime Minister Bay met in person with President Lake.",
    ],
)
def test_persons_bodies_months_and_common_nouns_are_no_new_places(text: str, reader: Reader) -> None:
    assert _new(text, reader) == []


def test_a_name_means_the_same_place_wherever_it_stands_again(reader: Reader) -> None:
    text = (
        "Ulvesund\n\nUlvesund has seen boats. They went to the village of Ulvesund. Ulvesund, again. The Ulvesund Act."
    )
    (place,) = _new(text, reader)
    assert [text[one.passage.start : one.passage.end] for one in (place.ground, *place.again)] == [
        "Ulvesund", "Ulvesund", "village of Ulvesund", "Ulvesund",
    ]  # fmt: skip


def test_what_the_text_says_that_a_place_lies_in_is_stated(reader: Reader) -> None:
    text = "A fence was built at the port of Vantely, in Norway, last year."
    (place,) = _new(text, reader)
    assert place.within is not None and place.within.value == "location/norway"
    assert place.within.ground.basis == STATED
    assert place.within.ground.passage.quote == "port of Vantely, in Norway"


def test_a_list_of_lands_says_nothing_of_what_lies_in_what(reader: Reader) -> None:
    assert all(place.within is None for place in _new("They spoke with partners in Ruvonia, France and Spain.", reader))


def test_a_town_gives_its_name_to_an_airport_of_its_own(reader: Reader) -> None:
    found = read(reader, "Zaragoza airport will get new gates.").locations
    (place,) = [one for one in found if one.new_kind]
    assert place.name == "Zaragoza airport" and [one.name for one in found] == ["Zaragoza airport"]
    assert place.within is not None and place.within.value == "location/spain"
    assert place.within.ground.basis == INTERPRETED


def test_a_port_lies_in_the_town_that_the_same_text_told(reader: Reader) -> None:
    text = "The ministers met in Vantely on Friday. The port of Vantely will be fenced. Lights at the port will follow."
    found = {place.ref: place for place in _new(text, reader)}
    assert set(found) == {"location/vantely", "location/vantely-port"}
    within = found["location/vantely-port"].within
    assert within is not None and within.value == "location/vantely"
    measures = read(reader, text).measures
    assert [one.value for measure in measures for one in measure.locations] == ["location/vantely-port"] * 2


def test_a_dateline_of_an_unknown_town_is_where_they_met(reader: Reader) -> None:
    text = (
        "Joint statement\n\nVantely, 6 June 2023\n\nThe Home Secretary and the Minister of the Interior of France met "
        "on 6 June 2023.\n"
    )
    made = read(reader, text)
    assert made.header.dateline is not None and made.header.dateline.value == "location/vantely"
    assert [meeting.place.value for meeting in made.meetings if meeting.place] == ["location/vantely"]


def test_a_lexicon_with_new_places_knows_their_kinds_and_what_they_lie_in(reader: Reader, lexicon: Lexicon) -> None:
    layout = lay_out("A fence was built in the village of Ulvesund, in Norway.")
    wider = with_new_places(lexicon, find_new_places(layout, Gazetteer(lexicon).find(layout.text), (), lexicon))
    assert wider.location["location/ulvesund"].kind == "location-kind-town"
    assert wider.is_within("location/ulvesund", "location/norway")
    assert "location/ulvesund" not in lexicon.location
