"""Ministers named in the order of their states: "of X, Y and Z, represented respectively by A, Minister …, B, …"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from itertools import islice

from graph.find.offices.state_words import state_at
from graph.find.offices.titles import Holder, with_state
from graph.layout.blocks import Layout
from graph.patterns.guards import guarded
from graph.patterns.openings import compiled
from graph.reference.lexicon import Lexicon

_CUE = guarded(
    r"\b(?:represented|headed|led|signed)(?:,? (?:respectively|in (?:this|that) order))? by\b"
    r"|\brespectively\b(?:,? by\b)?|\bin (?:this|that|the same) order\b,?:?"
)
_INTO_STATES = compiled(r"\b(?:of|from|by|between|for) (?:the )?(?=[A-Z])")
_NEXT_STATE = compiled(r"(?:, and|,| and) (?:of |from |for )?(?:the )?")
_STATES_REACH = 320  # code points before the words that say "in turn" in which the states stand
_NAMES_REACH = 900  # code points behind them in which the last of the named stands
_GAP = 60  # code points between one of the named and the next
_FEWEST = 2


def states_in_turn(layout: Layout, holders: Sequence[Holder], lexicon: Lexicon) -> list[Holder]:
    """The mentions of ministers, where a sentence lists as many states before it names as many of them each with that
    one's state.

    Nothing is changed where the numbers differ, where a state stands beside one of the named, or where a name lacks
    its office.
    """
    told: dict[Holder, Holder] = {}
    ordered = sorted(holders, key=_start)
    for cue in _CUE.on_lines(layout.text):
        sentence = layout.sentence_at(cue.start())
        states = _last_list(layout.text, max(sentence.start, cue.start() - _STATES_REACH), cue.start(), lexicon)
        named = _named_behind(ordered, cue.end(), min(sentence.end, cue.end() + _NAMES_REACH))
        if len(states) < _FEWEST or len(named) != len(states):
            continue
        if all(one.title and not one.is_state_said for one in named):
            told |= {one: with_state(one, state, lexicon) for one, state in zip(named, states, strict=True)}
    return [told.get(one, one) for one in holders]


def _last_list(text: str, start: int, end: int, lexicon: Lexicon) -> list[str]:
    """The states of the last list of states in a run of a text; empty without one."""
    found: list[str] = []
    for into in _INTO_STATES.finditer(text, start, end):
        states: list[str] = []
        at = into.end()
        while 0 <= at < end and (name := state_at(text, at, lexicon)):
            states.append(lexicon.state_named[name])
            between = _NEXT_STATE.match(text, at + len(name), end)
            at = between.end() if between else -1
        found = states if len(states) >= _FEWEST else found
    return found


def _start(holder: Holder) -> int:
    return holder.start


def _named_behind(holders: Sequence[Holder], at: int, end: int) -> list[Holder]:
    """Those named one after the other behind a place in the text, in order; the mentions stand in order."""
    found: list[Holder] = []
    for one in islice(holders, bisect_left(holders, at, key=_start), None):
        if one.end > end:
            continue
        if not one.name or one.start - at > _GAP:
            break
        found.append(one)
        at = one.end
    return found
