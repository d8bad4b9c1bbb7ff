"""What hangs on a sentence by "with" and is an act of its own: "…, with a further six to be installed in May".

It is one where it is of another type than what stands before it, or has a day of its own.
"""

from __future__ import annotations

from graph.find.rules.verb_words import CALLED_FOR, COMMITTED, COMPLETED, PARTICIPLE, rule
from graph.patterns.openings import compiled

_AIM = (
    r"(?!(?:an? |the |its |their |our )?(?:view|aim|regard|respect|intention|goal|object|purpose|power|right|need)\b)"
)
_WHOM = rf"{_AIM}(?:(?!to\b|and\b|that\b|which\b|who\b)[\w’'£€$.%-]+,? ){{1,9}}?"
_TO_COME = (
    rf"(?:to be (?!remembered|seen|found|proud|had|honest|sure|forgotten|reckoned|envied|expected|feared){PARTICIPLE}\b"
    r"|to (?:follow|come|open|start|begin|arrive|join|enter|take up|take over|go|move|run)\b"
    r"|(?:due|set|expected|scheduled|planned|slated) (?:to (?!last|rise|fall|grow|exceed|reach)[a-z]"
    r"|(?:in|by|on|for|from|before|at|this|next|within|later|during|early|late|over) ))"
)
_THE_FIRST = r"(?:the|an?) (?:first|second|third|next|last|final|other|new) (?:[\w’-]+ ){0,4}?[\w’-]+"
_SOMEBODY = r"(?:[Tt]he )?[A-Z][\w’-]+(?: (?:of (?:the )?)?[A-Z][\w’-]+){0,3}"
_DONE = (
    r"(?:sent|placed|put|posted|deployed|provided|supplied|delivered|offered|paid|contributed|given|lent|made available"
    r"|trained|opened|installed|built|equipped|set up|launched|started|begun|introduced|assigned|seconded|donated)"
)
_ASKED = r"(?:asked|invited|urged|encouraged|required|requested|called (?:up)?on|instructed) to "

ABSOLUTE_RULES = (
    rule("call on", CALLED_FOR, "called-for", rf"^with {_WHOM}(?P<verb>{_ASKED})"),
    rule("to be done", COMMITTED, "planned", rf"^with {_WHOM}(?P<verb>{_TO_COME})"),
    rule("to be done", COMMITTED, "planned", rf"^{_THE_FIRST} (?P<verb>to be {PARTICIPLE})\b"),
    rule(
        "reported as done",
        COMPLETED,
        "",
        rf"^{_SOMEBODY} (?P<verb>having (?:already |also |just |now |since )?{_DONE})\b",
    ),
)
"""Rules for clauses that begin with "with", which stand before all others."""

ABSOLUTE = compiled(
    rf", (?=with {_WHOM}(?:{_TO_COME}|{_ASKED}))| (?=with (?:an?|the) (?:further|second) [\w’ -]{{2,40}}? "
    rf"{_TO_COME})"
    rf"|, (?={_THE_FIRST} to be {PARTICIPLE}\b)|, (?={_SOMEBODY} having (?:already |also |just |now |since )?{_DONE}\b)"
)
"""The place before such a clause."""
