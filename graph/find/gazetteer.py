"""Names of places and bodies in a text: one pass, longest name first, so that a body keeps the place in its name."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.lexicon import Lexicon, Names

# A place's name inside the name of something else: a group, games, an instrument, an event, an initiative.
_BELONGS_TO_A_NAME = re.compile(
    r" (?:Group|Process|Games|Olympics|Treaty|Agreements?|Accords?|Declaration|Convention|Protocol|Conference|Summit|"
    r"Regulation|Directive|Rules|System|Agenda|Arrangement|Pact|Plan|Programme|Cell|Centre|Command|[Ii]nitiative|Council|Coronation|\d{4}\b)"
)
_NAMED_AFTER = re.compile(
    r"\b(?:Treaty|Convention|Protocol|Declaration|Agreement|Accords?|Council|Prefecture|Embassy|Embassy in|Bishop|Duke|"
    r"University|Mayor|Group) of (?:the )?$"
)


@dataclass(frozen=True, slots=True)
class Named:
    """A name in the text and the one thing that it is the name of: `location/…` or `organisation/…`."""

    start: int
    end: int
    ref: str


class Gazetteer:
    """The names of a lexicon's places and bodies, ready to be found."""

    def __init__(self, lexicon: Lexicon) -> None:
        self._lexicon = lexicon
        parts = {ref for ref in lexicon.location if _is_part_of_a_port(lexicon, ref)}
        entries = [(name, entry.ref) for entry in lexicon.locations if entry.ref not in parts for name in entry.names]
        entries += [(name, state.territory) for state in lexicon.states if state.territory for name in state.names]
        entries += [(name, entry.ref) for entry in lexicon.organisations for name in entry.names]
        self._names = Names(entries)

    def find(self, text: str) -> tuple[Named, ...]:
        """The names in a text, in order, none overlapping. Names inside the names of instruments are left out."""
        found: list[Named] = []
        for mention in self._names.find(text):
            ref = self._meant(mention.refs)
            is_place = ref.startswith("location/")
            after = text[mention.end : mention.end + 24]
            before = text[max(0, mention.start - 24) : mention.start]
            if is_place and (_BELONGS_TO_A_NAME.match(after) or _NAMED_AFTER.search(before)):
                continue
            found.append(Named(mention.start, mention.end, ref))
        return tuple(found)

    def _meant(self, refs: tuple[str, ...]) -> str:
        """Of several things with one name: a body before a place, then the larger place (a town before its port)."""
        bodies = [ref for ref in refs if ref.startswith("organisation/")]
        if bodies:
            return bodies[0]
        wholes = [
            ref for ref in refs if not any(other != ref and self._lexicon.is_within(ref, other) for other in refs)
        ]
        return (wholes or list(refs))[0]


def _is_part_of_a_port(lexicon: Lexicon, ref: str) -> bool:
    """Whether a place lies in a port: its names ("ring road") are common nouns until the port is known."""
    entries = (lexicon.location.get(whole) for whole in lexicon.within.get(ref, ()))
    return any(entry is not None and entry.kind == "location-kind-port" for entry in entries)
