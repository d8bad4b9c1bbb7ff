"""Places: names of the gazetteer, "the port" and "the tunnel" of which the text speaks, and the parts of a port."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.find.proper_names.named import Named
from graph.layout.blocks import Layout
from graph.patterns.guards import guarded
from graph.patterns.kept import kept
from graph.patterns.lookout import small_letters
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans
from graph.reference.lexicon import Lexicon

_PORT_WORDS = guarded(
    r"\b(?:[Tt]he|[Ii]ts|[Tt]his|[Tt]hat|said) (?P<port>port)\b(?! (?:of [A-Z]|of (?:arrival|departure|entry|call"
    r"|destination|origin|landing|(?:dis)?embarkation)\b"
    r"|management"
    r"|authorit|operator|workers|users|police|and road authorit))"
    r"|\b(?P<bare>[Pp]ort) (?:security|infrastructures?|areas?|facilities|zone|perimeter|premises|site|installations)\b"
    r"|\((?P<listed>port)(?: and tunnel)?\)"
)
_AT = compiled(r" (?:at|in|of|near|around) (?:the )?")
_TUNNEL_WORDS = guarded(r"\b(?:[Tt]he|[Ii]ts|and) (?P<tunnel>tunnel)\b")
_TUNNEL = "location/channel-tunnel"
_WORD = compiled(r"[a-z]{3,}")
# Words of a part's name that any place may bear.
_COMMON = frozenset({"the", "port", "and", "area", "access", "site", "zone", "public"})
# Kinds of place whose one port is "the port"; a country or a region has others that reference data do not list.
_TOWNS = frozenset({"location-kind-town", "location-kind-district", "location-kind-site", "location-kind-area"})
_PART_REACH = 70  # code points between a part's words and the port that it belongs to


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the text; `by` is how it was understood: named, port, part or tunnel.

    `rule` is by which rule a place of the wide gazetteer was told; empty for others.
    """

    start: int
    end: int
    ref: str
    by: str
    rule: str = ""


def find_places(layout: Layout, named: Sequence[Named], lexicon: Lexicon) -> tuple[Place, ...]:
    """The places that a text speaks of, in order."""
    places = [
        Place(name.start, name.end, name.ref, "named", name.rule) for name in named if name.ref.startswith("location/")
    ]
    taken = Spans((place.start, place.end) for place in places)
    ports_of = {ref: port_of(ref, lexicon) for ref in sorted({place.ref for place in places})}
    ported = [(place.start, ports_of[place.ref]) for place in places if ports_of[place.ref]]
    ports = [
        Place(*match.span(match.lastgroup or 0), port, "port")
        for match in _PORT_WORDS.on_lines(layout.text)
        if not taken.overlap(*match.span(match.lastgroup or 0)) and (port := _port_meant(layout.text, match, ported))
    ]
    tunnels = [
        Place(*match.span("tunnel"), _TUNNEL, "tunnel")
        for match in _TUNNEL_WORDS.on_lines(layout.text)
        if _TUNNEL in lexicon.location and not taken.overlap(*match.span("tunnel"))
    ]
    found = [*places, *ports, *tunnels]
    parts = _parts(layout, found, lexicon)
    # A port that only says whose part is meant is not spoken of for itself.
    whose = _whose(parts, lexicon)
    whole = [place for place in found if not _says_whose(place, whose)]
    return tuple(sorted([*whole, *parts], key=lambda place: (place.start, place.end)))


def _port_meant(text: str, match: re.Match[str], ported: Sequence[tuple[int, str]]) -> str:
    """The port that "the port" is: the one named right behind ("port security at Dieppe"), else that of the nearest
    place before it, else behind it, that has just one port."""
    if not ported:
        return ""
    following = bisect_left(ported, (match.end(),))
    if (at := _AT.match(text, match.end())) and following < len(ported) and ported[following][0] == at.end():
        return ported[following][1]
    return ported[max(0, bisect_left(ported, (match.start(),)) - 1)][1]


def port_of(place: str, lexicon: Lexicon) -> str:
    """The port that a place is, is part of, or has: the only one, or nothing. Countries and regions have many."""
    entry = lexicon.location.get(place)
    if entry is None:
        return ""
    if entry.kind == "location-kind-port":
        return place
    wholes = lexicon.wholes_of(place)
    if port := next((port for port in lexicon.ports if port in wholes), ""):
        return port
    if entry.kind not in _TOWNS:
        return ""
    held = lexicon.ports_within.get(place, ())
    return held[0] if len(held) == 1 else ""


def _parts(layout: Layout, places: Sequence[Place], lexicon: Lexicon) -> list[Place]:
    """Parts of ports, told by the words of their names near a mention of their port."""
    found: list[Place] = []
    for place in places:
        if not (parts := lexicon.parts.get(place.ref)) or lexicon.location[place.ref].kind != "location-kind-port":
            continue
        start = max(layout.block_at(place.start).start, place.start - _PART_REACH)
        window = layout.text[start : place.start]
        small = small_letters(window)
        for part in parts:
            names = (_part_near(window, small, _telling(name, place.ref)) for name in lexicon.location[part].names)
            if (at := next((at for at in names if at is not None), None)) is not None:
                found.append(Place(start + at, place.end, part, "part"))
    return found


@kept
def _telling(name: str, port: str) -> tuple[str, ...]:
    """The words of a part's name by which it is told, in small letters."""
    return tuple(word for word in _WORD.findall(name.casefold()) if word not in _COMMON and word not in port)


def _part_near(window: str, small: str, telling: Sequence[str]) -> int | None:
    """Where the first word of a part's name stands before its port, if all its telling words do.

    `window` is what stands before the port, `small` the same in small letters.
    """
    if not telling:
        return None
    if any(word.isascii() and word not in small for word in telling):
        return None
    hits = [re.search(rf"\b{word}(?:ern)?\b", window, re.IGNORECASE) for word in telling]
    if not all(hits):
        return None
    return min(hit.start() for hit in hits if hit)


def _whose(parts: Sequence[Place], lexicon: Lexicon) -> Mapping[str, Spans]:
    """For each port, the runs in which its parts are named."""
    found: dict[str, list[tuple[int, int]]] = {}
    for part in parts:
        for port in lexicon.within.get(part.ref, ()):
            found.setdefault(port, []).append((part.start, part.end))
    return {port: Spans(runs) for port, runs in found.items()}


def _says_whose(port: Place, whose: Mapping[str, Spans]) -> bool:
    runs = whose[port.ref].overlapping(port.start, port.end) if port.ref in whose else []
    return any(start <= port.start and port.end <= end for start, end in runs)
