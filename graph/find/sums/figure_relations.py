"""Counts told by what they stand in relation to: a count before, whom something was given to, what held them."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.find.sums import count_words
from graph.find.sums import figure_words as words
from graph.find.sums.figure_parts import (
    REACH,
    Candidate,
    FigureMention,
    figure_of,
    is_future,
    last_of,
    noun_at,
    number_of,
    unit_of,
)
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled

_COUNTED = frozenset({"count", "person"})
_BOUNDED = r"(?: (?:only|just|about|some|over|nearly|almost|at least|more than|a further|roughly|around))?"
_PART_BEFORE = compiled(
    rf"\b(?:[Oo]f (?P<which>whom|which|these|those|them)|[Aa]mong (?:them|whom|these|those)),?{_BOUNDED} $"
)
_PART_AFTER = compiled(
    r" of (?P<which>whom|which|them|these|those)\b(?=,? (?:were|was|are|had|have|has|came|come|died|later|in|under"
    r"|from|aged|still|already|now|also|children|women|minors|inside|outside|near|aboard)\b)"
)
_NOT_YET = compiled(r"[^.;,]{0,60}?\b(?:will|shall|should|must|would|may|could|might|can|(?:is|are) to)\b")
_DID = compiled(
    r"\b(?:has|have|had)(?: (?:already|now|also|since|so far|thus far|recently|\w{3,10}ly))? "
    r"(?!agreed|decided|been|to)[a-z]{2,12}(?:ed|en|un|uck|ught|lt|nt|ne|ft|id|ut) $"
)
_DID_ONCE = compiled(r"\b(?:sent|took|brought|put|found|caught|gave|handed|let|[a-z]{3,10}ed) $")
_NOTHING_MORE = compiled(r"$|[.,;)]| (?:so far|since|this|last|in (?:19|20)\d\d)\b")
_OF_THEM = compiled(r" of (?:them|these|those)\b")
_HOW_MANY = compiled(r"\b(?:[Hh]ow many|[Nn]umbers? of) (?P<what>(?:[a-z]{3,14} ){1,2})")
_GIVEN_TO = compiled(
    r"\b(?:refused|denied|granted|given|gave|issued|awarded|brought|restored|allowed|barred|found|secured) "
    r"(?!up\b|in\b|back\b)(?:[a-z-]{2,16} ){1,4}?(?:to|for) $"
)
_HOLDS = compiled(r"\b(?P<verb>carrying|holding|containing|transporting|conveying|with)(?: (?:about|some))? $")
_WAS_DONE = compiled(r"\b(?:was|were|has been|have been|sank|capsized|overturned|arrived|landed)\b")
_ABOARD = compiled(r"[^.;]{0,40}? (?:on board|aboard|inside|hidden|in the back|in it|crammed|packed)\b")


def related(
    candidate: Candidate, text: str, previous: FigureMention | None, earlier: FigureMention | None
) -> FigureMention | None:
    """A count that its relation to something told makes a result; `previous` is the sentence's figure before,
    `earlier` the last one of the sentences before."""
    if number_of(candidate.match) <= 1:
        return None
    return (
        _part_of_the_whole(candidate, previous)
        or _met_their_fate(candidate)
        or _part_of_them(candidate, text, previous or earlier)
        or _done_to_some(candidate, text, previous or earlier)
        or _given_to(candidate, text)
        or _held(candidate, text)
    )


# "Over 400 did not arrive", "and at least 12 died": people, though no noun says so.
_FATE = compiled(
    r" (?:(?:have|had) )?(?:died|drowned|perished|lost their (?:lives|life)|went missing|gone missing|are missing"
    r"|did not (?:arrive|survive|return|come back|make it)|never (?:arrived|returned|made it))\b"
)


_AGED = compiled(r"\b(?:of|aged?|turned|was|were|is) (?:about |only |some |just )?$")  # "a child of six drowned"


def _met_their_fate(candidate: Candidate) -> FigureMention | None:
    """How many died or never came."""
    if _FATE.match(candidate.after) is None or is_future(candidate.before) or _AGED.search(candidate.before):
        return None
    return figure_of(candidate, number_of(candidate.match), "person")


def _part_of_them(candidate: Candidate, text: str, whole: FigureMention | None) -> FigureMention | None:
    """So many of those counted before: "of whom 31 were minors", "12 of them in Bruges"."""
    before = _PART_BEFORE.search(candidate.before[-40:])
    after = _PART_AFTER.match(candidate.after)
    told = before or after
    if told is None or _NOT_YET.match(candidate.after) or (after and is_future(candidate.before)):
        return None
    is_apart = before and whole is None and told["which"] not in {"whom", "which"}
    noun = noun_at(text, candidate.figure.end)
    if is_apart or (noun and words.time_unit(noun.of(text).split()[0])):
        return None
    found = figure_of(candidate, number_of(candidate.match), _unit(text, candidate, whole, told["which"]))
    return replace(found, start=candidate.figure.start if before else found.start)


_OF_WHOLE_BEFORE = compiled(rf"\b[Oo]f (?:the |these |those )?\d[\d.,]{{0,10}} [^.;,]{{3,80}},{_BOUNDED} $")
_DID_WHAT = compiled(
    r" (?:(?:have|has|had|were|was|are|did)\b|(?:left|went|came|got|returned|stayed|died|chose|applied|crossed|held"
    r"|agreed|refused|failed|succeeded|received|took|[a-z]{3,10}ed)\b)(?! to be\b)"
)


def _part_of_the_whole(candidate: Candidate, previous: FigureMention | None) -> FigureMention | None:
    """So many of a number told right before: "Of the 900 crews checked in May, 212 left"."""
    if previous is None or previous.unit not in _COUNTED or not _OF_WHOLE_BEFORE.search(candidate.before):
        return None
    if not _DID_WHAT.match(candidate.after) or is_future(candidate.before):
        return None
    return replace(figure_of(candidate, number_of(candidate.match), previous.unit), start=candidate.figure.start)


_DONE_TO_THINGS = compiled(
    r" of (?:them|these|those|which) (?:(?:have|has|had|were|was|been|now|since|already) ){1,4}(?:shut|closed"
    r"|dismantled|destroyed|deleted|blocked|taken down|scrapped|withdrawn|revoked|searched|sunk|towed|impounded"
    r"|seized|repaired"
    r"|built|completed|installed|delivered)\b"
)


_DID_TO_THINGS = compiled(
    r"\b(?:shut(?: down)?|closed|dismantled|destroyed|deleted|blocked|taken down|scrapped|withdrawn|revoked|broken up"
    r"|struck off) $"
)


def _unit(text: str, candidate: Candidate, whole: FigureMention | None, which: str | None) -> str:
    if which == "whom":
        return "person"
    if _DONE_TO_THINGS.match(candidate.after) or _DID_TO_THINGS.search(candidate.before):
        return "count"
    if whole is not None and whole.unit in _COUNTED:
        return whole.unit
    line = text[max(0, candidate.figure.start - REACH) : candidate.figure.start].rpartition("\n")[2]
    return "person" if which != "which" and words.PERSON.search(line) else "count"


def _done_to_some(candidate: Candidate, text: str, whole: FigureMention | None) -> FigureMention | None:
    """Something done to so many of what was spoken of: "has struck off 58 of them"."""
    is_told = _OF_THEM.match(candidate.after) or (whole and _NOTHING_MORE.match(candidate.after))
    did = _DID.search(candidate.before[-60:])
    once = whole and _OF_THEM.match(candidate.after) and _DID_ONCE.search(candidate.before[-20:])
    if not is_told or not (did or once) or is_future(candidate.before):
        return None
    return figure_of(candidate, number_of(candidate.match), _unit(text, candidate, whole, "which"))


def _given_to(candidate: Candidate, text: str) -> FigureMention | None:
    """People to whom something was granted or refused: "refused entry to 1,460 people"."""
    noun = noun_at(text, candidate.figure.end)
    if noun is None or not _is_people(noun.of(text)) or is_future(candidate.before):
        return None
    given = _GIVEN_TO.search(candidate.before)
    if given is None or words.MODAL_BEFORE.search(candidate.before[: given.start()].rstrip()):
        return None
    return replace(figure_of(candidate, number_of(candidate.match), "person"), noun=noun)


def _held(candidate: Candidate, text: str) -> FigureMention | None:
    """People in what was stopped or found: "two lorries carrying 38 people", "a boat with 60 migrants aboard"."""
    held = _HOLDS.search(candidate.before)
    noun = noun_at(text, candidate.figure.end)
    if held is None or noun is None or not _is_people(noun.of(text)) or is_future(candidate.before):
        return None
    happened = words.ACTIVE.search(candidate.before) or _WAS_DONE.search(candidate.before + candidate.after)
    if happened is None or (held["verb"] == "with" and not _ABOARD.match(candidate.after)):
        return None
    return replace(figure_of(candidate, number_of(candidate.match), "person"), noun=noun)


def _is_people(phrase: str) -> bool:
    return unit_of(phrase) == "person" and not count_words.STAFF.search(phrase)


def unit_asked_for(text: str, start: int) -> str | None:
    """What was asked how many there were of, shortly before: `person` for "how many people"; None if nothing was."""
    asked = last_of(_HOW_MANY, text[max(0, start - REACH) : start])
    return unit_of(asked["what"].strip()) if asked else None


# "of which some two thirds came from Porto"
_OF_WHICH = compiled(r"\bof (?:which|whom|these|those|them),? (?:some |about |almost |nearly |over )?$")
_CAME = compiled(r" (?:came|went|arrived|stayed|left|concerned|related|applied|lived|belonged|failed|succeeded)\b")


def came_of(candidate: Candidate) -> bool:
    """Whether a share is that of those told before who came, stayed or applied: "of which two thirds came from X"."""
    return bool(_OF_WHICH.search(candidate.before) and _CAME.match(candidate.after))


_FEWER = compiled(r" (?:fewer|less) [a-z]")


def fewer(candidate: Candidate, found: FigureMention | None) -> FigureMention | None:
    """A count that is the difference to another (`There were 120 fewer berths than in May`)."""
    if found is None or not _FEWER.match(candidate.after):
        return found
    return replace(found, value=-found.value, trend="fall")


_AND_OTHERS = compiled(
    rf"[^.;:\d]{{0,40}}(?:,| and|, and|;) (?:the )?[{CAPITALS}][\w’-]{{2,20}} (?:about |some |just |only )?"
)


def of_another(candidate: Candidate, text: str, previous: FigureMention | None) -> FigureMention | None:
    """A count of somebody else's, its verb and noun left out (`Danes lodged 410 claims, Swedes 390`)."""
    value = number_of(candidate.match)
    if previous is None or previous.unit not in {"count", "person"} or previous.trend or 1900 <= value <= 2100:
        return None
    is_beside = _AND_OTHERS.fullmatch(text, previous.figure.end, candidate.figure.start)
    is_bare = re.match(r"$|[.;)]|,(?!\d)", candidate.after)
    is_told = value > 1 and is_beside and is_bare and not is_future(candidate.before)
    return figure_of(candidate, value, previous.unit) if is_told else None
