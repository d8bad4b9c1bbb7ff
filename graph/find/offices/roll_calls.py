"""Ministers of a roll call: several names, each with its state in brackets, in the one office that the text tells."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.find.offices.colleagues import held_by_a_colleague
from graph.find.offices.plural_offices import FIELD_TITLES
from graph.find.offices.state_words import state_at
from graph.find.offices.titles import NAME, Holder
from graph.patterns.guards import guarded
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans
from graph.reference.lexicon import Lexicon

# "Ministers" before the first name is no part of it.
_ONE = guarded(rf"(?<![\w.'’-])(?:Ministers |State Secretaries )?{NAME} \((?:the )?(?=[A-Z])")
_BETWEEN = compiled(r"(?:,|;)?(?: and| as well as)? |\n")
_FEWEST = 2  # one name before a state may be a town's or a company's
# What ministers they all are: "Ministers of the Interior", "home affairs ministers".
_MINISTERS = guarded(
    r"\b(?P<before>interior|home affairs|justice|foreign|migration|defence|prime) ministers\b"
    r"|\bministers (?:of|for|in charge of|responsible for|competent for) (?:the )?"
    r"(?P<behind>interior|home affairs|justice|foreign affairs|migration|defence)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Called:
    """A name of a roll call and where it ends with its state."""

    start: int
    name_end: int
    end: int
    state: str


def find_roll_calls(
    text: str, known: Mapping[str, str], lexicon: Lexicon, used: Spans, holders: Sequence[Holder]
) -> list[Holder]:
    """Those of whom a list gives name and state: ministers as the text says, else in the office of who leads them.

    `known` are the people of the register by their names, `holders` those found so far.
    """
    calls = [call for call in _calls(text, lexicon, used) if len(call) >= _FEWEST]
    titles = _titles(text, holders, lexicon) if calls else frozenset()
    if not titles:
        return []
    return [
        held_by_a_colleague((one.start, one.end), (one.start, one.name_end), one.state, titles, known, text, lexicon)
        for call in calls
        for one in call
    ]


def _calls(text: str, lexicon: Lexicon, used: Spans) -> list[list[_Called]]:
    calls: list[list[_Called]] = []
    for match in _ONE.on_lines(text):
        name = state_at(text, match.end(), lexicon)
        end = match.end() + len(name) + 1
        if not name or text[end - 1] != ")" or used.overlap(*match.span("name")):
            continue
        one = _Called(*match.span("name"), end, lexicon.state_named[name])
        if calls and _BETWEEN.fullmatch(text, calls[-1][-1].end, one.start):
            calls[-1].append(one)
        else:
            calls.append([one])
    return calls


def _titles(text: str, holders: Sequence[Holder], lexicon: Lexicon) -> frozenset[str]:
    """What those called are: the office that the text has in the plural, else that of the first it names."""
    if match := next(iter(_MINISTERS.on_lines(text)), None):
        return FIELD_TITLES[(match["before"] or match["behind"]).lower()]
    first = next((holder for holder in holders if holder.name and holder.title), None)
    if first is None:
        return frozenset()
    return frozenset(lexicon.office[first.offices[0]].titles) if first.offices else frozenset({first.title})
