"""Ministers told by the ministry that they head: "A, who runs the Danish justice ministry"."""

from __future__ import annotations

from collections.abc import Mapping

from graph.find.offices.state_words import state_called
from graph.find.offices.titles import HONORIFIC, LETTERS, NAME, Holder
from graph.patterns.guards import guarded
from graph.patterns.runs import Spans
from graph.reference.lexicon import Lexicon
from graph.reference.portfolios import CAPITALISED, FIELD

_FIELDS = rf"(?:{FIELD.pattern})(?:(?:,|,? and)?(?: the)? (?:{FIELD.pattern})){{0,5}}"
_SMALL_FIELDS = rf"(?i:{FIELD.pattern})(?:(?: |,? and )(?i:{FIELD.pattern})){{0,3}}"
_HEADS = guarded(
    rf"(?:^|(?<=[\s(])){HONORIFIC}{NAME}{LETTERS}{{0,2}}, (?:who |now |then |currently ){{0,2}}"
    r"(?:heads?|headed|has headed|leads?|has led|led|runs?|ran|has run|is in charge of|in charge of|is at the head of"
    r"|at the head of|(?:the )?(?:new |acting )?head of|took over|has taken over) (?:the |her |his )?"
    rf"(?:(?P<state>{CAPITALISED}(?: {CAPITALISED})?)(?:['’]s)? )?(?:[Ff]ederal )?"
    rf"(?:[Mm]inistry (?:of|for) (?:the )?(?P<fields>{_FIELDS})|(?P<small>{_SMALL_FIELDS}) (?:[Mm]inistry|portfolio))"
    r"(?=[,.;:)\n]|$| (?:and|since|in|from|until|who|will|has|had|was|is|for|on|at|with|said|told|after|before)\b)"
)


def find_heads(text: str, known: Mapping[str, str], lexicon: Lexicon, used: Spans) -> list[Holder]:
    """Those of whom a text tells the ministry that they head, as ministers of what it is in charge of.

    `known` are the people of the register by their names, `used` the names found already.
    """
    found: list[Holder] = []
    for match in _HEADS.on_lines(text):
        start, end = match.span("name")
        state = state_called(match["state"] or "", lexicon)
        if used.overlap(start, end) or (match["state"] and not state):
            continue
        name = text[start:end]
        fields = match["fields"] or " ".join(word[0].upper() + word[1:] for word in match["small"].split())
        title = f"Minister of {fields}" if match["fields"] else f"{fields} Minister".replace(" And ", " and ")
        offices = tuple(one.ref for one in lexicon.offices if state and one.state == state and title in one.titles)
        found.append(
            Holder(start, match.end(), title, offices, state, known.get(name, ""), name, start, end, bool(state))
        )
    return found
