"""Ministers named in the order of their states, as counterparts, and behind words that only open a sentence."""

from __future__ import annotations

import pytest

from graph.reading import Reader
from graph.records import document_record
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import read


def _people(reader: Reader, lexicon: Lexicon, words: str, place: str = "Vienna") -> list[str]:
    text = f"Statement on ferries and ramps\n\n{place}, 12 March 2009\n\n{words}\n"
    found = document_record(read(reader, text), lexicon)["ministers"]
    return [f"{one['name']}, {one['office']}, {one['country']}" for one in found]


IN_TURN = [
    ("Ministers of Norway, Denmark and Iceland met in Oslo, represented respectively by Per Hansen, Minister of "
     "Ferries, "
     "Inger Olsen, Minister for Ports, and Jón Á. Briem, Minister of Ramps.",
     ["Per Hansen, Minister of Ferries, Norway", "Inger Olsen, Minister for Ports, Denmark",
      "Jón Á. Briem, Minister of Ramps, Iceland"]),
    ("The Protocol was signed on behalf of Norway and Denmark, in this order, by Per Hansen, Minister of Ferries, and "
     "Inger Olsen, Minister for Ports.",
     ["Per Hansen, Minister of Ferries, Norway", "Inger Olsen, Minister for Ports, Denmark"]),
]  # fmt: skip


@pytest.mark.parametrize(("words", "people"), IN_TURN)
def test_those_named_in_the_order_of_their_states_are_each_of_one(
    words: str, people: list[str], reader: Reader, lexicon: Lexicon
) -> None:
    assert sorted(_people(reader, lexicon, words)) == sorted(people)


@pytest.mark.parametrize(
    "words",
    [
        # Fewer than the states, a state beside one of them, and no list of states at all.
        "Ministers of Norway, Denmark and Iceland met, represented by Per Hansen, Minister of Ferries, and Inger "
        "Olsen, "
        "Minister for Ports.",
        "Ministers of Norway and Denmark met, represented by Per Hansen, Minister of Ferries of Sweden, and Inger "
        "Olsen, "
        "Minister for Ports.",
        "The cities of Bari and Graz were represented by Per Hansen, Minister of Ferries, and Inger Olsen, "
        "Minister for "
        "Ports.",
    ],
)
def test_other_numbers_and_states_said_leave_the_states_to_the_text(
    words: str, reader: Reader, lexicon: Lexicon
) -> None:
    found = _people(reader, lexicon, words)
    assert not (found[0].endswith("Norway") and found[-1].endswith("Denmark"))


@pytest.mark.parametrize(
    ("words", "place", "who"),
    [
        ("Mr Jean Morel, Minister of the Interior of France, visited Ankara. He was received by his counterpart, "
         "Mr İlhan "
         "Şenol.", "Ankara", "İlhan Şenol, Minister of the Interior, Turkey"),
        ("Mr Jean Morel, Minister of the Interior of France, held talks with his counterpart, Ali Benani, in Rabat.",
         "Paris", "Ali Benani, Minister of the Interior, Morocco"),
    ],
)  # fmt: skip
def test_a_counterpart_whom_nobody_knows_is_in_the_like_office_of_another_state(
    words: str, place: str, who: str, reader: Reader, lexicon: Lexicon
) -> None:
    found = _people(reader, lexicon, words, place)
    assert who.replace("İ", "I") in [one.replace("İ", "I") for one in found]


@pytest.mark.parametrize(
    "words",
    [
        "Mr Jean Morel, Minister of the Interior of France, met his counterpart, Jan Kowal of Interpol, in Lyon.",
        "Mr Jean Morel, Minister of the Interior of France, met his counterpart, Colonel Jan Kowal, in Lyon.",
        "The chief of the harbour police met his counterpart, Jan Kowal, in Lyon.",
    ],
)
def test_the_counterpart_of_no_minister_or_of_a_body_is_none(words: str, reader: Reader, lexicon: Lexicon) -> None:
    assert not any("Kowal" in one for one in _people(reader, lexicon, words))


@pytest.mark.parametrize(
    ("words", "office"),
    [
        ("When Minister Hedi Salah and I sat down, we spoke of ramps.", "Minister"),
        ("After Interior Minister Hedi Salah had spoken, the desk was opened.", "Minister of the Interior"),
        ("The Tánaiste and Minister for Ferries, Seán Mac Giolla, opened the ramp.",
         "Tánaiste and Minister for Ferries"),
    ],
)  # fmt: skip
def test_the_word_that_opens_a_sentence_is_no_field_and_a_rank_is_part_of_the_office(
    words: str, office: str, reader: Reader, lexicon: Lexicon
) -> None:
    (found,) = _people(reader, lexicon, words)
    assert found.split(", ")[1] == office
