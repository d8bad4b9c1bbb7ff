"""Bodies that bear the name of a land: branches in a country, and governments of regions."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence

from graph.find.proper_names.named import Named
from graph.reference.lexicon import Lexicon

_COUNTRY = "location-kind-country"
_GOVERNED = frozenset({"location-kind-region", "location-kind-island", "location-kind-department"})
_GOVERNMENT = re.compile(r" (?:Regional |Provincial |State )?Government\b(?! (?:House|Buildings?|Centre|Quarter)\b)")
HAS_BRANCHES = re.compile(
    r"(?:Save the Children|Amnesty(?: International)?|Caritas|Oxfam|UNICEF|ActionAid|Care|CARE|Greenpeace|Transparency"
    r" International|Terre des [Hh]ommes|World Vision|M[ée]decins [Ss]ans [Ff]ronti[èe]res|MSF|ECPAT|NHS|Red Cross"
    r"|Red Crescent|Refugee Council|Frontiers|Crimestoppers|Border Guard|Coast ?[Gg]uard)$"
)
"""What known bodies are called, or end with, that have branches which bear a country's name."""


def lands_in(named: Sequence[Named], lexicon: Lexicon) -> Mapping[int, int]:
    """Where the names of countries begin in a text, and where they end."""
    return {name.start: name.end for name in named if _kind(name, lexicon) == _COUNTRY}


def end_with_land(text: str, end: int, lands: Mapping[int, int]) -> int:
    """Where a body's name ends with that of a country right behind it: "Border Guard Vantely"."""
    until = lands.get(end + 1)
    if until is None or text[end] != " " or text.startswith(("'", "’", "-", "/"), until):
        return end
    return until


def governments(text: str, named: Sequence[Named], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """Governments of regions: "the Canary Islands Government". Those of states act as the state."""
    for name in named:
        if _kind(name, lexicon) in _GOVERNED and (behind := _GOVERNMENT.match(text, name.end)):
            yield name.start, behind.end()


def _kind(name: Named, lexicon: Lexicon) -> str:
    place = lexicon.location.get(name.ref)
    return place.kind if place is not None else ""
