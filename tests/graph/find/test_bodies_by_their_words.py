"""Bodies of other states and languages, by the words of their names and by what stands beside their initials."""

from __future__ import annotations

import pytest

from graph.find.organisations import find_bodies
from graph.reference.lexicon import Lexicon
from tests.graph.reading_of_tests import laid


def _names(text: str, lexicon: Lexicon) -> list[str]:
    layout, named, _ = laid(text, lexicon)
    return [layout.text[body.start : body.end] for body in find_bodies(layout, named, lexicon)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Kenya Red Cross ran the shelter", ["Kenya Red Cross"]),
        ("the Ministry of the Interior and Administration agreed", ["Ministry of the Interior and Administration"]),
        ("the Ferry Unit of the Ministry of Lighthouses agreed", ["Ferry Unit", "Ministry of Lighthouses"]),
        ("the Ferry and Lighthouse Board of Canada ruled", ["Ferry and Lighthouse Board of Canada"]),
        ("the Baltic Lighthouse Organization sailed", ["Baltic Lighthouse Organization"]),
        ("the Armed Forces of the Philippines landed", ["Armed Forces of the Philippines"]),
        ("the Border Police Unit was shown the lamps", ["Border Police Unit"]),
        ("the Border Patrol was shown the lamps", ["Border Patrol"]),
        ("the National Treasury released it", ["National Treasury"]),
        ("Fjord Grants paid for it", ["Fjord Grants"]),
        ("the Prefectura Naval and the Policía Portuaria sailed", ["Prefectura Naval", "Policía Portuaria"]),
        ("the Secretaría de Puertos vetted them", ["Secretaría de Puertos"]),
        ("Uprava za luke declined to answer", ["Uprava za luke"]),
        ("EUTM Outer Bergen Fjord sailed", ["EUTM Outer Bergen Fjord"]),
        ("EUCAP Bergen and EUBAM Tromso sailed", ["EUCAP Bergen", "EUBAM Tromso"]),
        ("the lamps were tested by NLF in May", ["NLF"]),
        ("it was heard from XQL in May", ["XQL"]),
        ("NLF and XQL will have more lamps today", ["NLF", "XQL"]),
        ("the State Security Service of Georgia agreed", ["State Security Service of Georgia"]),
        ("the National Superintendency of Ferries agreed", ["National Superintendency of Ferries"]),
        ("Finland's Parliament approved it today", ["Finland's Parliament"]),
        ("since Congress has appropriated it", ["Congress"]),
        ("the Office of the Attorney General of Norway objected", ["Office of the Attorney General of Norway"]),
        ("the Lamp Scheme and the Free Democrats thrived", ["Lamp Scheme", "Free Democrats"]),
        ("the Ministry of Justice and Public Order paid", ["Ministry of Justice and Public Order"]),
    ],
)
def test_a_body_by_the_words_of_its_name(text: str, names: list[str], lexicon: Lexicon) -> None:
    assert _names(text, lexicon) == names


@pytest.mark.parametrize(
    "text",
    [
        "the ferry came with GPS in May",
        "the lamps came with WLAN, and GCSE and BTEC will change",
        "the Free Movement of crews",
        "THEY WERE TESTED BY NLF IN MAY",
        "Agence expected nothing",
        "the minister of Internal Administration spoke",
        "the Patrol sailed",
        "the congress approved of lamps",
    ],
)
def test_what_is_no_body(text: str, lexicon: Lexicon) -> None:
    assert _names(text, lexicon) == []
