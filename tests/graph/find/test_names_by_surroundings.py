"""Names that no register and no form tells: bodies and places by the words around them, and what is neither."""

from __future__ import annotations

import pytest

from graph.find.proper_names.by_surroundings import totals
from graph.find.proper_names.candidates import Surroundings, candidates
from graph.find.proper_names.name_features import features
from graph.find.weights.name_weights import BASES, KINDS, WEIGHTS
from graph.ingest.documents import Document, from_bytes
from graph.link.weighed_names import surroundings
from graph.patterns.runs import Spans
from graph.reading import Reader
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import laid

BODY, PLACE = "body by the words around it", "place by the words around it"


def _document(text: str) -> Document:
    return from_bytes("x.txt", text.encode())


def _told(text: str, reader: Reader) -> list[tuple[str, str]]:
    """The names that the words around them tell, with the rule of each."""
    reading = reader.read(_document(text))
    found = [(one.name, one.ground) for one in reading.organisations]
    found += [(one.name, one.ground) for one in reading.locations]
    told = [(name, ground) for name, ground in found if ground.rule in {BODY, PLACE}]
    for name, ground in told:
        assert text[ground.passage.start : ground.passage.end] == name
    return [(name, ground.rule) for name, ground in told]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The shelter is run by Vantara, which has houses in three towns.", [("Vantara", BODY)]),
        ("The ministers thanked Mikado and Europol for their help.", [("Mikado", BODY)]),
        ("The courses are run by Kestrel Action and paid for by Norway.", [("Kestrel Action", BODY)]),
        ("They will send officers to Kaljuniemi and Oslo.", [("Kaljuniemi", PLACE)]),
        ("She was seen at Vattaja.", [("Vattaja", PLACE)]),
    ],
)
def test_a_name_is_told_by_the_words_around_it(text: str, expected: list[tuple[str, str]], reader: Reader) -> None:
    assert _told(text, reader) == expected


def test_a_name_found_tells_its_neighbour_in_a_list(reader: Reader) -> None:
    told = _told("Two officers will be posted at Hernesaari and Vattaja from May.", reader)
    assert told == [("Hernesaari", PLACE), ("Vattaja", PLACE)]


@pytest.mark.parametrize(
    "text",
    [
        "The report was written by Anna Korpela and Matti Virta.",
        "Ada Lane spoke first. Lane said that the plan was good.",
        "They were brought in by Judge Aldo Merin and Bishop Karl Oster.",
        "Gorm Vestby, a former prefect, runs the house.",
        "The talks will be held in Dari and Pashto.",
        "They spoke about the Road Safety Bill and the Quiet Sea Award.",
        "The crew of HMS Petrel was thanked.",
        "Refusals at the border fell. Crossings did too.",
        "The A7 was closed, and so was Article 12.",
        "The house was opened by the MEPs on Monday.",
        "Help came from the Libyans and the Iraqis.",
        "Preparations at EU-level go on.",
    ],
)
def test_people_things_and_plain_words_are_neither(text: str, reader: Reader) -> None:
    assert _told(text, reader) == []


def _candidates(text: str, lexicon: Lexicon) -> list[str]:
    layout, _, _ = laid(text, lexicon)
    here = Surroundings(layout, {}, Spans())
    return [layout.text[one.start : one.end] for one in candidates(here)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("They met Casa do Povo there.", ["Casa do Povo"]),
        ("They met the Cabina di regia there.", ["Cabina di regia"]),
        ("They met Houses of Kestrel there.", ["Houses", "Houses of Kestrel", "Kestrel"]),
        ("They met Kestrel Monday.", ["Kestrel"]),
        ("They met Kestrel's crew and al-Mahra.", ["Kestrel", "al-Mahra"]),
        ("Yesterday Kestrel came.", ["Kestrel"]),
        ("They met a week after Rome a friend.", ["Rome"]),
        ("They met the Committee and the Border Act.", []),
        ("They heard MEPs, NGO and EUR 5.", []),
        ("They met Žatejov and žena there.", ["Žatejov"]),
        ("They met the Kestrel člověku there.", ["Kestrel člověku"]),
        ("WELCOME the Kestrel Action, and go on.", ["Kestrel Action"]),
        ("Houses of Kestrel were searched.", ["Kestrel"]),
        ("Hope for Kestrel was there.", ["Hope for Kestrel", "Kestrel"]),
        ("They met Київ, 北京 and Αθήνα there.", []),
    ],
)
def test_what_may_be_a_name_is_a_run_of_capitals(text: str, names: list[str], lexicon: Lexicon) -> None:
    assert _candidates(text, lexicon) == names


def test_names_in_other_letters_are_left_alone(reader: Reader) -> None:
    assert _told("Officers were posted at Київ, and later at Харків and 北京.", reader) == []


def test_initials_of_a_body_that_is_told_are_no_other_body(reader: Reader) -> None:
    text = "The Kestrel Ferry Agency met. Later KFA ships were seen, and the KFA was thanked by all."
    assert _told(text, reader) == []


def test_a_name_itself_is_no_feature(reader: Reader) -> None:
    seen = []
    for name in ("Vantara", "Mokara"):
        text = reader.by_rules(_document(f"The shelter is run by {name}, which has houses."))
        here = surroundings(text)
        seen += [features(here, one) for one in candidates(here)]
    assert seen[0] == seen[1]


def test_the_likelihoods_of_the_three_kinds_are_one_together() -> None:
    assert all(len(row) == len(KINDS) == len(BASES) for row in WEIGHTS.values())
    shares = [2.718281828**one for one in totals(frozenset({"<by", "n1", "never seen"}))]
    assert sum(shares) == pytest.approx(1, abs=1e-6)
