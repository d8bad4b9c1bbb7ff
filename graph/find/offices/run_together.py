"""Whose a title is where several could be meant: of the one below, of one of two names that run together, of a state.

"French President A General B C" is the president A, and somebody else.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from graph.find.offices.titles import HONORIFIC, NAME, Holder
from graph.patterns.openings import compiled
from graph.reference.lexicon import Lexicon

_RANK = compiled(
    r"\w (?:General|Colonel|Admiral|Brigadier|Captain|Ambassador|Professor|Doctor|Mr|Mrs|Ms|Dr|Sir|Dame|Prefect"
    r"|Judge|Chief|Director|Adviser|Advisor|Spokes\w+)\b"
)

# "President Ms A,⏎Minister for Justice of B": who presides over the Council, in the office below.
_CHAIRS = compiled(
    rf"Presidents? {HONORIFIC}{NAME},?\n(?:(?:Federal |State |Deputy )?Minister"
    rf"|(?:State )?Secretary)\b"
)


def presides(lines: str, start: int) -> bool:
    """Whether the "President" that begins here only presides over the Council: the office stands on the line below."""
    return _CHAIRS.match(lines, start) is not None


def holds_two(holder: Holder, families: Mapping[str, Sequence[str]], lexicon: Lexicon) -> bool:
    """Whether what looks like one name is a family name and the name of somebody else.

    So it is where a rank stands inside it, and where it begins with the family name of one who held the office;
    `families` are the people of the register by these.
    """
    first, _, others = holder.name.partition(" ")
    if " " not in others:
        return False
    held = {tenure.office for ref in families.get(first, ()) for tenure in lexicon.held_by.get(ref, ())}
    return _RANK.search(holder.name) is not None or not held.isdisjoint(holder.offices)


def of_person(holder: Holder, lexicon: Lexicon) -> Holder:
    """A mention of somebody of the register whose title several states know: of their offices, the one they held."""
    if not holder.person or len(holder.offices) < 2:
        return holder
    held = {tenure.office for tenure in lexicon.held_by.get(holder.person, ())}
    own = tuple(ref for ref in holder.offices if ref in held)
    return replace(holder, offices=own, state=lexicon.office[own[0]].state) if len(own) == 1 else holder
