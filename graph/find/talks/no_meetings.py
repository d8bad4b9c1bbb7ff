"""What takes place and is held as meetings are, and is none: elections, exercises, patrols, courses."""

from __future__ import annotations

import re

from graph.find.talks.meeting_words import EVENT
from graph.layout.blocks import Layout
from graph.patterns.openings import compiled

_TAKES_PLACE = re.compile(r"\b(?:take place|be (?:held|arranged|organi[sz]ed|hosted))$")
_CLAUSE = re.compile(r"[^.;:]*$")
_EVENT = re.compile(rf"\b{EVENT}\b")
_NO_MEETING = compiled(
    r"\b(?:elections?|referendums?|ballots?|votes?|exercises?|drills?|patrols?|checks|controls|searches|operations?"
    r"|flights?|training|courses?|ceremon(?:y|ies)|matches|games|championships?|trials?|tests?|campaigns?|inspections?"
    r"|deployments?|exchanges?|demonstrations?|handovers?|transfers?|returns?|removals?|deliver(?:y|ies)|works?"
    r"|evaluations?|audits?|pilots?|festivals?|fairs?|celebrations?|commemorations?|entry into (?:force|effect)"
    r"|accessions?|ratifications?|withdrawals?|relocations?|implementation|roll-?out)\b",
    re.IGNORECASE,
)
SUBJECT_REACH = 110
"""Code points before "will take place" in which what does is named."""

TRAVELS_TO = re.compile(r"\b(?:travel|go|fly)\b")
"""The verbs by which somebody in office is told to go somewhere: "will travel to Oslo in May"."""


_OF_GAMES = compiled(
    r"\b(?:box(?:er|ing)|bouts?|match(?:es)?|golf\w*|penalt(?:y|ies)|tournaments?|races?|cup|players?"
    r"|teams? (?:won|lost|drew)|champions?\w*|leagues?|rivals?|semi-?finals?|tennis|chess|coach(?:es)?|Grand Prix"
    r"|knockout|innings)\b"
)
_IS_ROUND = re.compile(r"\b[Rr]ound\b")


def is_round_of_a_game(layout: Layout, start: int, end: int) -> bool:
    """Whether words that may mean a meeting are a round of sport: "In the first round the boxer met his rival"."""
    if _IS_ROUND.search(layout.text, start, end) is None:
        return False
    sentence = layout.sentence_at(start)
    return _OF_GAMES.search(layout.text, sentence.start, sentence.end) is not None


def is_of_something_else(before: str, cue: str) -> bool:
    """Whether what will take place, by the words before a cue, is no coming together of people in office."""
    if _TAKES_PLACE.search(cue) is None:
        return False
    subject = _CLAUSE.search(before)
    told = subject[0] if subject else ""
    return _NO_MEETING.search(told) is not None and _EVENT.search(told) is None
