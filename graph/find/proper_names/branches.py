"""Bodies that bear the name of a land: branches in a country, and governments of regions."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graph.find.proper_names.named import Named
from graph.patterns.openings import compiled
from graph.reference.lexicon import Lexicon

_COUNTRY = "location-kind-country"
_GOVERNED = frozenset({"location-kind-region", "location-kind-island", "location-kind-department"})
_GOVERNMENT = compiled(r" (?:Regional |Provincial |State )?Government\b(?! (?:House|Buildings?|Centre|Quarter)\b)")
_ASSOCIATION = "organisation-kind-association"
_OF_EVERY_LAND = compiled(r"(?:Red Cross|Red Crescent|Refugee Council|Border Guard|Coast ?[Gg]uard)$")


def lands_in(named: Sequence[Named], lexicon: Lexicon) -> Mapping[int, int]:
    """Where the names of countries begin in a text, and where they end."""
    return {name.start: name.end for name in named if _kind(name, lexicon) == _COUNTRY}


def has_branches(name: str, ref: str, lexicon: Lexicon) -> bool:
    """Whether a known body may have branches that bear a country's name: associations, and what every country has."""
    entry = lexicon.organisation.get(ref)
    return (entry is not None and entry.kind == _ASSOCIATION) or _OF_EVERY_LAND.search(name) is not None


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
