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


_NOT_TOLD = compiled(
    # Games, and what is said to the press.
    rf"(?:{_OF_GAMES.pattern})"
    r"|\b(?:stadiums?|football\w*|ice hockey|rugby|cricket|handball|(?:play|plays|played) [A-Z]|watch \w+ meet)\b"
    r"|\b(?:to|with) (?:the |some |local )?(?:[a-z]{4,12} )?(?:reporters|journalists|press|media|investors|analysts"
    r"|listeners|viewers|readers|[A-Z]\w+ (?:Radio|Television|TV|News|Times))\b"
    r"|\b(?:[Pp]ress|[Nn]ews) (?:conference|briefing)s?\b(?! after| following)"
    # Each apart, and who is only urged.
    r"|\b(?:separately|apart from one another)\b"
    r"|\b(?:did|do|does|has|have|had|will|would|could) (?:not|never) (?:yet )?(?:meet|met|see|be held|take place)\b"
    r"|\b(?:working group|committee)\b[^.;]{0,40} (?:will|is to|are to) be convened\b|\bsaw an? [a-z]"
    r"|\b(?:business|youth|trade|investment|investors['’]?) (?:forum|conference|summit|fair)\b"
    r"|\bcall(?:s|ed|ing)? (?:up)?on [^.;]{2,110}? to (?!discuss|talk|take leave|thank)[a-z]"
    r"|\bresumes? (?:the|their) (?!(?:[a-z]{4,12} )?(?:talks|negotiations|discussions|dialogue|conversations?"
    r"|consultations|meetings?)\b)[a-z]"
    # Who meets is of no office.
    r"|\b(?:gangs?|traffickers|smugglers|suspects?|fugitives|fans|clubs?|companies|firms|boats?|vessels?|protesters"
    r"|farmers|fishermen|drivers|traders|unions?|lawyers|residents|villagers|parents|courts?|jury|tribunal)"
    r"(?: (?:had|have|has|also|then|later|often|already)){0,3} (?:met|meets?|gathered|sat|will meet)\b"
)
_TO_TAKE_PLACE = re.compile(r"\b(?:take place|takes place|took place|be (?:held|arranged|organi[sz]ed|hosted))\b")


def is_told_otherwise(words: str) -> bool:
    """Whether a sentence that looks like one of a meeting tells of a game, of something else that takes place, of those
    of no office, or of what is said to the press."""
    if _NOT_TOLD.search(words):
        return True
    takes_place = _TO_TAKE_PLACE.search(words)
    if takes_place is None:
        return False
    before = words[: takes_place.start()]
    return _NO_MEETING.search(before) is not None and _EVENT.search(before) is None
