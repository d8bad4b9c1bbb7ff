"""Places: names of the gazetteer, "the port" and "the tunnel" of which the text speaks, and the parts of a port."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.blocks import Layout
from graph.find.gazetteer import Named
from graph.lexicon import Lexicon

_PORT_WORDS = re.compile(
    r"\b(?:the|its|this|that|said) (?P<port>port)\b(?! (?:of [A-Z]|management|authorit|operator|workers|users|police|and road authorit))"
    r"|\b(?P<bare>port) (?:security|infrastructures?|areas?|facilities|zone|perimeter|premises|site|installations)\b"
    r"|\((?P<listed>port)(?: and tunnel)?\)"
)
_TUNNEL_WORDS = re.compile(r"\b(?:the|its|and) (?P<tunnel>tunnel)\b")
_TUNNEL = "location/channel-tunnel"
_WORD = re.compile(r"[a-z]{3,}")
# Words of a part's name that any place may bear.
_COMMON = frozenset("the port and area access site zone public".split())
_PART_REACH = 70  # code points between a part's words and the port that it belongs to


@dataclass(frozen=True, slots=True)
class Place:
    """A place in the text; `by` is how it was understood: named, port, part or tunnel."""

    start: int
    end: int
    ref: str
    by: str


def find_places(layout: Layout, named: Sequence[Named], lexicon: Lexicon) -> tuple[Place, ...]:
    """The places that a text speaks of, in order."""
    places = [Place(name.start, name.end, name.ref, "named") for name in named if name.ref.startswith("location/")]
    ports = [
        Place(*match.span(match.lastgroup or 0), port, "port")
        for match in _PORT_WORDS.finditer(layout.text)
        if not _overlaps(match.span(match.lastgroup or 0), places)
        and (port := _port_meant(match.start(), places, lexicon))
    ]
    tunnels = [
        Place(*match.span("tunnel"), _TUNNEL, "tunnel")
        for match in _TUNNEL_WORDS.finditer(layout.text)
        if _TUNNEL in lexicon.location and not _overlaps(match.span("tunnel"), places)
    ]
    found = [*places, *ports, *tunnels]
    parts = _parts(layout, found, lexicon)
    # A port that only says whose part is meant is not spoken of for itself.
    whole = [place for place in found if not any(_names_the_whole(part, place, lexicon) for part in parts)]
    return tuple(sorted([*whole, *parts], key=lambda place: (place.start, place.end)))


def _overlaps(span: tuple[int, int], places: Sequence[Place]) -> bool:
    return any(place.start < span[1] and span[0] < place.end for place in places)


def _port_meant(offset: int, places: Sequence[Place], lexicon: Lexicon) -> str:
    """The port that "the port" is: of the nearest place before it, else after it, that has just one port."""
    before = [place for place in reversed(places) if place.start < offset]
    after = [place for place in places if place.start >= offset]
    for place in [*before, *after]:
        if port := port_of(place.ref, lexicon):
            return port
    return ""


def port_of(place: str, lexicon: Lexicon) -> str:
    """The port that a place is, is part of, or has: the only one, or nothing. Countries and regions have many."""
    entry = lexicon.location.get(place)
    if entry is None:
        return ""
    if entry.kind == "location-kind-port":
        return place
    ports = [port.ref for port in lexicon.locations if port.kind == "location-kind-port"]
    for port in ports:
        if lexicon.is_within(place, port):
            return port
    held = [port for port in ports if lexicon.is_within(port, place)]
    return held[0] if len(held) == 1 else ""


def _parts(layout: Layout, places: Sequence[Place], lexicon: Lexicon) -> list[Place]:
    """Parts of ports, told by the words of their names near a mention of their port."""
    found: list[Place] = []
    for place in places:
        for part in lexicon.parts.get(place.ref, ()):
            entry = lexicon.location[part]
            if lexicon.location[place.ref].kind != "location-kind-port":
                continue
            spans = (_part_near(layout, place, name) for name in entry.names)
            if span := next((span for span in spans if span), None):
                found.append(Place(*span, part, "part"))
    return found


def _part_near(layout: Layout, port: Place, name: str) -> tuple[int, int] | None:
    """The run, from the first word of a part's name to the port, in which all its telling words stand."""
    telling = [word for word in _WORD.findall(name.casefold()) if word not in _COMMON and word not in port.ref]
    if not telling:
        return None
    block = layout.block_at(port.start)
    start = max(block.start, port.start - _PART_REACH)
    window = layout.text[start : port.start].casefold()
    hits = [re.search(rf"\b{word}(?:ern)?\b", window) for word in telling]
    if not all(hits):
        return None
    return start + min(hit.start() for hit in hits if hit), port.end


def _names_the_whole(part: Place, port: Place, lexicon: Lexicon) -> bool:
    return part.start <= port.start and port.end <= part.end and port.ref in lexicon.within.get(part.ref, ())
