"""The state that a document takes for granted, by the offices which it names without saying whose they are."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import date

from graph.find.offices.titles import Holder
from graph.layout.blocks import Layout
from graph.link.states_meant import StatesNamed
from graph.patterns.openings import compiled
from graph.reference.lexicon import Lexicon

_UNION = "organisation/european-union"
_UNITED_KINGDOM = "organisation/united-kingdom"
_OF_ANY = compiled(r"[Mm]inister (?:of|for) ")


def is_joint(layout: Layout, holders: Sequence[Holder]) -> bool:
    """Whether the title names ministers of several states: then no state is taken for granted."""
    titled = {holder.state for holder in holders if layout.block_at(holder.start).kind == "title" and holder.state}
    return len(titled) > 1


def _is_anybodys(holder: Holder, found: Set[str], named: StatesNamed) -> bool:
    """Whether a title of the register is one that any state may have, in a text that names others and never that one:
    a "Minister for Ferries" of whom the register knows one.

    British texts name their own state seldom; but those given elsewhere, headed by another state or counting in
    others' money are not British.
    """
    text = named.layout.text
    elsewhere = named.given_in not in {"", _UNITED_KINGDOM} or bool(named.at_the_head)
    counts_otherwise = "$" in text and "£" not in text
    return (
        _OF_ANY.match(holder.title) is not None
        and (_UNITED_KINGDOM not in found or elsewhere or counts_otherwise)
        and bool(named.counted)
        and not any(map(named.names, found))
    )


def home_of(holders: Sequence[Holder], day: date | None, lexicon: Lexicon, named: StatesNamed) -> str:
    """The state that a document takes for granted: that of the offices which it names without a state; else empty."""
    serving = {tenure.office for tenure in lexicon.tenures if day is not None and tenure.covers(day)}
    states = [
        (holder, {lexicon.office[ref].state for ref in holder.offices if len(holder.offices) == 1 or ref in serving})
        for holder in holders
        if holder.title and holder.offices and not holder.is_state_said and (holder.person or not holder.name)
    ]
    bare = [
        next(iter(found))
        for holder, found in states
        if len(found) == 1 and found != {_UNION} and not _is_anybodys(holder, found, named)
    ]
    if not all(map(named.names, bare)) and any(map(named.names, bare)):
        bare = [state for state in bare if named.names(state)]
    most = sorted(set(bare), key=lambda state: (-bare.count(state), state))
    return most[0] if len(most) == 1 or (most and bare.count(most[0]) > bare.count(most[1])) else ""
