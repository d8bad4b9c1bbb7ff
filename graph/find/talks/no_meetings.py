"""What takes place and is held as meetings are, and is none: elections, exercises, patrols, courses."""

from __future__ import annotations

import re

from graph.find.talks.meeting_words import EVENT
from graph.layout.blocks import Layout
from graph.patterns.openings import compiled

_TAKES_PLACE = compiled(r"\b(?:take place|be (?:held|arranged|organi[sz]ed|hosted))$")
_CLAUSE = compiled(r"[^.;:]*$")
_EVENT = compiled(rf"\b{EVENT}\b")
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

TRAVELS_TO = compiled(r"\b(?:travel|go|fly)\b")
"""The verbs by which somebody in office is told to go somewhere: "will travel to Oslo in May"."""


_MET = compiled(r"\bm(?:et|eets?|eeting)$")
_MEETS = compiled(r"\bm(?:et|eets?)\b")
_OBJECT = compiled(
    r" (?:with )?(?P<object>(?:the|an?|its|their|his|her|our|my|this|that|these|those|such|no|any|every|some|many"
    r"|several)(?: (?!in\b|at\b|on\b|for\b|to\b|from\b|by\b|who\b|during\b|after\b|with\b|and\b|when\b|as\b|yesterday\b"
    r"|today\b|again\b|there\b|here\b)[\w’'-]{1,24}){1,7})"
)
_IN_OFFICE = compiled(
    r"[A-Z]|\b(?:counterparts?|colleagues?|opposite numbers?|ministers?|(?:vice-)?presidents?|premiers?|chancellors?"
    r"|secretar(?:y|ies)|commissioners?|ambassadors?|consuls?|envoys?|diplomats?|kings?|queens?|emirs?|sultans?|popes?"
    r"|princes?|leaders?|heads?|chiefs?|chair(?:s|men|man|woman|person)?|directors?|commanders?|generals?|admirals?"
    r"|governors?|mayors?|prefects?|prosecutors?|judges?|senators?|lawmakers?|deput(?:y|ies)|members?|negotiators?"
    r"|officials?|experts?|delegat(?:e|es|ions?)|representatives?|partners?|peers?|parties|sides?|hosts?|guests?"
    r"|visitors?|group|committee|board|council|commission|government|cabinet|authorit(?:y|ies)|same|other|others"
    r"|two|three|four|five|first|latter|former|neighbours?|friends?|homologues?|predecessors?|successors?"
    r"|officers?|men|women|teams?|ministries"
    # "this morning", "several times": when, not whom.
    r"|mornings?|afternoons?|evenings?|nights?|noon|days?|weeks?|weekends?|months?|years?|hours?|minutes?|times?"
    r"|spring|summer|autumn|winter|occasions?|while|moments? (?:ago|later|before|after))\b"
)


def meets_nobody(text: str, start: int, end: int, stop: int) -> bool:
    """Whether whom or what somebody met, behind a verb in [start, end), is nobody in office, nor a body of theirs:
    "met the floods", "has met the moment", "met a farmer"."""
    match = _OBJECT.match(text, end, stop) if _MET.search(text, start, end) else None
    return match is not None and _IN_OFFICE.search(match["object"]) is None


_OF_GAMES = compiled(
    r"\b(?:box(?:er|ing)|bouts?|match(?:es)?|golf\w*|penalt(?:y|ies)|tournaments?|races?|cup|players?"
    r"|teams? (?:won|lost|drew)|champions?\w*|leagues?|rivals?|semi-?finals?|tennis|chess|coach(?:es)?|Grand Prix"
    r"|knockout|innings)\b"
)
_IS_ROUND = compiled(r"\b[Rr]ound\b")


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
_TO_TAKE_PLACE = compiled(r"\b(?:take place|takes place|took place|be (?:held|arranged|organi[sz]ed|hosted))\b")


def is_told_otherwise(words: str) -> bool:
    """Whether a sentence that looks like one of a meeting tells of a game, of something else that takes place, of those
    of no office, of what nobody in office is, or of what is said to the press."""
    if _NOT_TOLD.search(words) or any(
        meets_nobody(words, *match.span(), len(words)) for match in _MEETS.finditer(words)
    ):
        return True
    takes_place = _TO_TAKE_PLACE.search(words)
    if takes_place is None:
        return False
    before = words[: takes_place.start()]
    return _NO_MEETING.search(before) is not None and _EVENT.search(before) is None
