"""The bodies and places of a text that the words around their names tell, added to those that finders told."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable
from dataclasses import replace

from graph import names
from graph.find.grounds import BODY_BY_WORDS, PLACE_BY_WORDS
from graph.find.locations import Place
from graph.find.organisations import Body
from graph.find.proper_names.by_surroundings import BODY, PLACE, Weighed, weighed_names
from graph.find.proper_names.candidates import Surroundings
from graph.link.new_places import NewPlace, with_new_places
from graph.link.text import Text
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans

_CAPITAL_WORD = compiled(rf"\b[{CAPITALS}][\w’'-]{{1,30}}")
_NATION = compiled(r"(?:e?s|n|men|women|man|woman)?\b")  # "Libyans" behind "Libyan"


def surroundings(text: Text) -> Surroundings:
    """What is told already of the names in a text."""
    words = text.layout.text
    known = {(body.start, body.end): BODY for body in text.bodies}
    known |= {(place.start, place.end): PLACE for place in text.places}
    parties = ((party.start, end.end()) for party in text.parties if (end := _NATION.match(words, party.end)))
    holders = ((holder.start, holder.end) for holder, _ in text.cast.mentions)
    again = ((start, end) for start, end, _ in (*text.offices_again, *text.cast.unheld))
    instruments = ((one.start, one.end) for one in text.instruments)
    people = {_bare(name) for minister in text.cast.ministers for name in (minister.name or "").split()}
    called = (match.span() for match in _CAPITAL_WORD.finditer(words) if _bare(match[0]) in people)
    return Surroundings(text.layout, known, Spans([*parties, *holders, *again, *instruments, *called]))


def _bare(name: str) -> str:
    """A name without the signs on its letters, which copies of a text leave out."""
    return "".join(letter for letter in unicodedata.normalize("NFKD", name) if not unicodedata.combining(letter))


def with_weighed_names(text: Text) -> Text:
    """A text with the bodies and places that are told by the words around their names."""
    weighed = weighed_names(surroundings(text))
    if not weighed:
        return text
    words = text.layout.text
    bodies = [
        Body(one.start, one.end, "", words[one.start : one.end], BODY_BY_WORDS) for one in weighed if one.kind == BODY
    ]
    new = [_place(words, one) for one in weighed if one.kind == PLACE]
    known = {place.ref for place in text.new_places}
    around = Spans((one.start, one.end) for one in weighed)
    places = [place for place in text.places if not around.overlap(place.start, place.end)]
    return replace(
        text,
        bodies=_sorted([*(body for body in text.bodies if not around.overlap(body.start, body.end)), *bodies]),
        places=_in_order([*places, *(Place(one.start, one.end, one.ref, "named", one.rule) for one in new)]),
        new_places=(*text.new_places, *(one for one in new if one.ref not in known)),
        lexicon=with_new_places(text.lexicon, new),
    )


def _place(words: str, one: Weighed) -> NewPlace:
    name = words[one.start : one.end]
    return NewPlace(one.start, one.end, f"location/{names.slug(name)}", name, "town", PLACE_BY_WORDS, name)


def _sorted(bodies: Iterable[Body]) -> tuple[Body, ...]:
    return tuple(sorted(bodies, key=lambda body: body.start))


def _in_order(places: Iterable[Place]) -> tuple[Place, ...]:
    return tuple(sorted(places, key=lambda place: (place.start, place.end)))
