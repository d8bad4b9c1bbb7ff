"""Measures beside what is none: behind grounds and tellings, hung on by "having", in lists within lists; and reports of
speakers, burdens and fates, which undertake nothing."""

from __future__ import annotations

import pytest

from graph.find.figures import find_figures
from graph.find.measures import find_undertakings
from graph.layout.blocks import lay_out


def measures(sentence: str) -> list[tuple[str, str]]:
    """The measures of a sentence: type and quote."""
    text = f"The ministers of Portugal and Spain met in Lisbon.\n\n{sentence}"
    layout = lay_out(text)
    effects = [(figure.start, figure.end) for figure in find_figures(layout.text)]
    return [(one.verb.type, layout.text[one.start : one.end]) for one in find_undertakings(layout, effects)]


READ: list[tuple[str, list[tuple[str, str]]]] = [
    (
        "Convinced that forged papers have to be found where they are used, they decided to buy sixty readers.",
        [("committed", "they decided to buy sixty readers")],
    ),
    (
        "A task force led by customs officers from Porto and Vigo is being enlarged.",
        [("ongoing", "A task force led by customs officers from Porto and Vigo is being enlarged")],
    ),
    (
        "It has been agreed that from 1 June the Judicial Police and the Spanish Civil Guard will share lists of "
        "boats.",
        [
            (
                "committed",
                "It has been agreed that from 1 June the Judicial Police and the Spanish Civil Guard will share lists "
                "of boats",
            )
        ],
    ),
    (
        "Madrid would spend 2 million euros on scanners, the minister told reporters, and had already recruited 40 "
        "guards.",
        [
            ("committed", "Madrid would spend 2 million euros on scanners"),
            ("completed", "had already recruited 40 guards"),
        ],
    ),
    (
        "The two sides agreed that each would send one ship, Portugal having already sent a frigate.",
        [
            ("committed", "The two sides agreed that each would send one ship"),
            ("completed", "Portugal having already sent a frigate"),
        ],
    ),
    (
        "Spain will pay for lights on the pier, the first of them to be fitted in May.",
        [
            ("committed", "Spain will pay for lights on the pier"),
            ("committed", "the first of them to be fitted in May"),
        ],
    ),
    (
        "They signed an agreement that allows officers to board trains.",
        [("committed", "They signed an agreement that allows officers to board trains")],
    ),
    (
        "The two countries will open their registers of boats before July, and they propose to examine whether "
        "licences could be withdrawn.",
        [
            ("committed", "The two countries will open their registers of boats before July"),
            ("explored", "they propose to examine whether licences could be withdrawn"),
        ],
    ),
    (
        "They agreed to meet in Faro before the winter and to be informed every two months of the state of the works.",
        [("committed", "to be informed every two months of the state of the works")],
    ),
    (
        "A list of offices is attached to this statement and will be updated by both sides.",
        [("committed", "A list of offices is attached to this statement and will be updated by both sides")],
    ),
    (
        "A joint desk for stolen cars in Vigo will be given consideration.",
        [("explored", "A joint desk for stolen cars in Vigo will be given consideration")],
    ),
    ("They may propose a model form to the courts.", [("explored", "They may propose a model form to the courts")]),
    ("They will weigh up the posting of experts.", [("explored", "They will weigh up the posting of experts")]),
    ("He said that he would consider it.", [("explored", "He said that he would consider it")]),
    (
        "The Ministers had a first discussion of permits for fishermen.",
        [("explored", "The Ministers had a first discussion of permits for fishermen")],
    ),
    (
        "The office ought, in my view, to be opened on the island.",
        [("called-for", "The office ought, in my view, to be opened on the island")],
    ),
    ("Navy divers have helped to clear the quay.", [("completed", "Navy divers have helped to clear the quay")]),
    (
        "Portugal has changed its law on passports.",
        [("completed", "Portugal has changed its law on passports")],
    ),
    (
        "He assured his host that Spain would speak in favour of a lasting office in Faro.",
        [("committed", "He assured his host that Spain would speak in favour of a lasting office in Faro")],
    ),
    (
        "I will come back to the Assembly with the results before Easter.",
        [("committed", "I will come back to the Assembly with the results before Easter")],
    ),
]


@pytest.mark.parametrize(("sentence", "expected"), READ)
def test_a_measure_is_read_whole_and_by_itself_whatever_stands_beside_it(
    sentence: str, expected: list[tuple[str, str]]
) -> None:
    assert measures(sentence) == expected


NONE = [
    "Mr Silva reported on the negotiations on fisheries that he is leading with Morocco.",
    "Ms Costa set out the National Strategy on Ports.",
    "Mr Rato described the works at Algeciras, whose quays had been flooded twice.",
    "Spain carries a burden beyond its means.",
    "Behind these figures there are families, many of whom have been cheated and some of whom have died.",
    "Mr Silva and I settled three things.",
    "The House will want to know what this costs.",
    "They endorsed this action plan.",
    "They adopted the present joint statement.",
    "A list of offices is attached to this statement.",
    "Since the cameras were fitted, detections at the bridge have declined by 44 per cent.",
    "The Immigrant Council of Portugal said couples had waited too long, and demanded that a timetable be published.",
    "Spain considers it a mistake.",
]


@pytest.mark.parametrize("sentence", NONE)
def test_what_is_only_told_weighed_or_suffered_is_no_measure(sentence: str) -> None:
    assert measures(sentence) == []


# Look-alikes: the same words where they do undertake something, or where a sentence is of two subjects.
ALIKE: list[tuple[str, list[str]]] = [
    ("Ms Costa announced plans to rebuild the quay.", ["committed"]),
    ("Mr Rato described the pier that Spain has built at Faro, and will extend it.", ["completed", "committed"]),
    ("Spain will carry the burden of the costs.", ["committed"]),
    ("They adopted a plan to train sixty divers.", ["committed"]),
    ("The office was closed in Faro and Huelva is being equipped.", ["completed", "ongoing"]),
    ("Portugal will close the office in Faro and Huelva is being equipped.", ["committed", "ongoing"]),
    ("Since the gate was closed, Spain has opened two offices.", ["completed"]),
    ("Portugal, having spoken with Spain, will send a frigate.", ["committed"]),
    ("Many of the guards have been trained.", ["completed"]),
]


@pytest.mark.parametrize(("sentence", "types"), ALIKE)
def test_what_looks_alike_and_undertakes_something_stays_a_measure(sentence: str, types: list[str]) -> None:
    assert [kind for kind, _ in measures(sentence)] == types


NESTED = """The ministers of Portugal and Spain met in Lisbon.

* Spain will step up its help for the river police:
    - three boats to be delivered by June
* Portugal has tightened its rules on passports:
    - a link to the register is being tested
    - 40 persons under a new name have since been found in Faro
* Both sides:
    - may propose a model form to the courts
        + draft to be circulated by 30 June
* Along the coast
    - Spain will place lights on the dykes
"""


def test_an_item_beside_the_one_that_leads_a_list_is_not_in_that_list() -> None:
    layout = lay_out(NESTED)
    effects = [(figure.start, figure.end) for figure in find_figures(layout.text)]
    found = find_undertakings(layout, effects)
    told = [
        (
            layout.text[one.start : one.end],
            one.verb.type,
            None if one.part_of is None else layout.text[found[one.part_of].start : found[one.part_of].end],
        )
        for one in found
    ]
    assert told == [
        ("Spain will step up its help for the river police", "committed", None),
        (
            "three boats to be delivered by June",
            "committed",
            "Spain will step up its help for the river police",
        ),
        ("Portugal has tightened its rules on passports", "completed", None),
        ("a link to the register is being tested", "ongoing", "Portugal has tightened its rules on passports"),
        ("may propose a model form to the courts", "explored", None),
        ("draft to be circulated by 30 June", "committed", "may propose a model form to the courts"),
        ("Spain will place lights on the dykes", "committed", None),
    ]
