"""Whose ministers those are whom a text names in office without a state: the surest decided first, then the others.

What is decided of one speaks for or against the states of the next: a state has one minister of the interior.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from functools import partial
from itertools import islice

from graph.find.offices.own_titles import BRITISH, state_of_title
from graph.find.offices.titles import Holder
from graph.link.offices_meant import is_free_for
from graph.link.officials import Officials, state_known, task_of
from graph.link.state_evidence import Evidence
from graph.link.state_weighing import likeliest, weighed
from graph.link.states_meant import StatesNamed, said_of
from graph.patterns.openings import compiled
from graph.reference.lexicon import Lexicon

_COMMISSIONERS = frozenset({"Commissioner", "European Commissioner", "EU Commissioner"})
_CROWN = compiled(r"\b(?:Kingdom|Duchy|Principality|Sultanate) of\b|\bUnited Kingdom\b")
_MENTIONS = 4  # of one person that are weighed


def states_decided(
    named: StatesNamed,
    holders: Sequence[Holder],
    home: str,
    day: date | None,
    lexicon: Lexicon,
    registered: Callable[[Holder], tuple[str, str] | None],
) -> Mapping[str, str]:
    """The state of each person whose state is open, by name; empty where too little speaks for any.

    `registered` tells of a mention who it is and which state the register would give it; None where that is certain.
    """
    officials = Officials((one, state_known(one, _state_now(one, day, lexicon))) for one in holders)
    decided: dict[str, str] = {}
    open_by_name: dict[str, list[Evidence]] = {}
    for one in holders:
        told = registered(one)
        if told is None:
            continue
        person, state = told
        # Only one state has a "Secretary of Homeland Security", whatever others the text names.
        if is_of_one_state(one, state):
            decided.setdefault(one.name, state)
        elif said := said_of(one, holders):
            decided[one.name] = said
        else:
            evidence = Evidence(
                named,
                officials,
                one,
                home,
                state,
                partial(is_free_for, one, person, day, lexicon),
                partial(_has_title, one, lexicon),
                partial(_has_other, one, person, day, lexicon),
                partial(_is_monarchy, lexicon),
            )
            open_by_name.setdefault(one.name, []).append(evidence)
    at_first = {name: weighed(_candidates(mentions)) for name, mentions in open_by_name.items() if name not in decided}
    # Whose company somebody is has to be decided before.
    for name in sorted(at_first, key=lambda name: (_comes_with(open_by_name[name]), -_margin(at_first[name]))):
        decided[name] = likeliest(_candidates(open_by_name[name]))
        for evidence in open_by_name[name]:
            officials.tell(evidence.holder, decided[name])
    return decided


def is_of_one_state(holder: Holder, state: str) -> bool:
    """Whether no other state than the register's has such an office, or the register alone can tell whose it is."""
    is_own = BRITISH.search(holder.title) is not None or (bool(state) and state == state_of_title(holder.title))
    return is_own or holder.title in _COMMISSIONERS


def _candidates(mentions: Sequence[Evidence]) -> list[Mapping[str, frozenset[str]]]:
    return [one.candidates() for one in islice(mentions, _MENTIONS)]


def _margin(scores: Sequence[tuple[float, str]]) -> float:
    """How much more speaks for the likeliest state than for the next."""
    return scores[0][0] - scores[1][0] if len(scores) > 1 else 0.0


def _comes_with(mentions: Sequence[Evidence]) -> bool:
    """Whether the state of whoever somebody comes with is yet to be decided."""
    return any(one.comes_with == "" for one in mentions)


def _has_title(holder: Holder, lexicon: Lexicon, state: str) -> bool:
    """Whether the register has an office that goes by a title in a state."""
    return any(one.state == state and holder.title in one.titles for one in lexicon.offices)


def _is_monarchy(lexicon: Lexicon, state: str) -> bool:
    """Whether a state's full name says that it has a crown, and so no president."""
    known = lexicon.state.get(state)
    return known is not None and any(_CROWN.search(name) for name in known.names)


def _has_other(holder: Holder, person: str, day: date | None, lexicon: Lexicon, state: str) -> bool:
    """Whether somebody else is known to be in charge, in a state on the day, of what a title tells."""
    task = task_of(holder.title)
    if day is None or not task:
        return False
    offices = lexicon.once(_by_task).get(state, ())
    held = {one.holder for ref, of in offices if of & task for one in lexicon.holders(ref, day)}
    return bool(held) and person not in held


def _by_task(lexicon: Lexicon) -> Mapping[str, Sequence[tuple[str, frozenset[str]]]]:
    """The offices of each state with what they are in charge of."""
    found: dict[str, list[tuple[str, frozenset[str]]]] = {}
    for one in lexicon.offices:
        found.setdefault(one.state, []).append((one.ref, task_of(one.name)))
    return found


def _state_now(holder: Holder, day: date | None, lexicon: Lexicon) -> str:
    """The one state in which the register has somebody in office on the day, else at any time; empty for others."""
    tenures = lexicon.held_by.get(holder.person, ())
    now = {lexicon.office[one.office].state for one in tenures if day is not None and one.covers(day)}
    held = now or {lexicon.office[one.office].state for one in tenures}
    return held.pop() if len(held) == 1 else ""
