"""What hangs on a sentence by "with" and is an act of its own: "…, with a further six to be installed in May".

It is one where it is of another type than what stands before it, or has a day of its own.
"""

from __future__ import annotations

from graph.find.rules.verb_words import CALLED_FOR, COMMITTED, PARTICIPLE, rule
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
_ASKED = r"(?:asked|invited|urged|encouraged|required|requested|called (?:up)?on|instructed) to "

ABSOLUTE_RULES = (
    rule("call on", CALLED_FOR, "called-for", rf"^with {_WHOM}(?P<verb>{_ASKED})"),
    rule("to be done", COMMITTED, "planned", rf"^with {_WHOM}(?P<verb>{_TO_COME})"),
)
"""Rules for clauses that begin with "with", which stand before all others."""

ABSOLUTE = compiled(
    rf", (?=with {_WHOM}(?:{_TO_COME}|{_ASKED}))| (?=with (?:an?|the) (?:further|second) [\w’ -]{{2,40}}? "
    rf"{_TO_COME})"
)
"""The place before such a clause."""
