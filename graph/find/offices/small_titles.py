"""Titles of office as running text writes them, in small letters: "the Greek shipping minister", "Egypt's president".

A headline or a report in a newspaper writes small what a ministry writes large. Such a title tells an office by its
fields; one that is no more than a rank ("premier", "president") does so only beside a state.
"""

from __future__ import annotations

from graph.patterns.guards import guarded
from graph.patterns.openings import compiled
from graph.reference.portfolios import FIELD

_FIELD = "|".join(
    sorted(
        {"citizen", "home", "reception", "ferries", "policy", *FIELD.pattern.lower().split("|")},
        key=lambda field: (-len(field), field),
    )
)
# "justice and migration", "labour, employment and social affairs", "migration and the interior"
_FIELDS = rf"(?:EU|{_FIELD})(?:(?:,? and (?:the |for )?|, (?:the )?| |-| & )(?:EU|{_FIELD})){{0,6}}"
# "the minister of Home Affairs and Justice"
_LARGE = rf"(?:{FIELD.pattern})(?:(?:,? and (?:the )?|, | )(?:{FIELD.pattern})){{0,6}}"
_RANK = r"(?:(?:deputy|junior|federal|first|vice|associate|assistant)[ -]){0,2}"
_IN_CHARGE = (
    r"(?: of state| delegate| without portfolio)?"
    r" (?:for|of|in charge of|responsible for|with responsibility for|attached to|to)(?: the)?"
)
# Commissioners who are no members of the Commission.
_OF_OTHERS = (
    r"(?:human|police|prisons?|refugees|victims|children|information|public|data|law|international|border|customs)\b"
)
_TITLE = guarded(
    # "Public order minister" opens a sentence.
    rf"\b(?P<of_fields>{_RANK}(?:(?:{FIELD.pattern})(?= (?:{_FIELD}|minister|and)\b)(?: (?:and )?(?:{_FIELDS}))?"
    rf"|{_FIELDS})"
    r" minister\b(?! (?:of|for|in charge|responsible)\b)"
    rf"|{_RANK}minister{_IN_CHARGE} (?:{_FIELDS})\b"
    rf"|{_RANK}minister{_IN_CHARGE} (?:{_LARGE})\b"
    rf"|(?:(?<=EU )|(?<=Union['’]s )|(?<=European )|(?<=EU['’]s )|(?<=bloc['’]s ))(?:{_FIELDS}) commissioner\b"
    rf"|commissioner (?:for|in charge of|responsible for)(?: the)? (?!{_OF_OTHERS})(?:{_FIELDS})\b"
    rf"|(?:parliamentary )?(?:under[- ]?secretary of state|state secretary|secretary of state|under[- ]?secretary)"
    rf"(?: for| of| at| in charge of| responsible for)(?: the)? (?:{_FIELDS})\b"
    rf"|(?:asylum|migration|immigration|transport|health|education|environment|culture|energy) secretary\b)"
    r"|\b(?P<of_a_state>[Pp]resident|(?:[Dd]eputy |[Vv]ice[- ])?[Pp]remier|[Vv]ice[- ][Cc]hancellor"
    r"|[Hh]ead of government"
    r"|(?:parliamentary )?state secretary|secretary of state|deputy (?:foreign |interior )?minister"
    r"|minister(?=,? [A-Z])"
    r"|(?:deputy|vice)[- ]prime minister|[Vv]ice[- ][Pp]resident|attorney[- ]general|head of state)\b"
    r"(?! (?:for|and chief|designate|emeritus)\b)(?!['’-])"
)
_GOES_ON = compiled(r" of ")


def small_titles(text: str) -> list[tuple[int, int]]:
    """The titles in small letters that tell an office by what it is in charge of, in order."""
    return [match.span() for match in _TITLE.on_lines(text) if match["of_fields"]]


def ranks_of_states(text: str) -> list[tuple[int, int]]:
    """The titles that are no more than a rank: they tell an office where the name of a state stands beside them."""
    return [match.span() for match in _TITLE.on_lines(text) if match["of_a_state"]]


def is_of_a_body(text: str, end: int) -> bool:
    """Whether a rank goes on with what it is the head of, which is no state: "president of the regional council"."""
    return _GOES_ON.match(text, end) is not None
