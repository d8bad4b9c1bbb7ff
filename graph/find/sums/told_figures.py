"""What a number says that its words, weighed, make a result, though no rule knows how: value, unit, direction."""

from __future__ import annotations

import re
from dataclasses import replace

from graph.find.sums import figure_words as words
from graph.find.sums.clauses import Span
from graph.find.sums.figure_parts import (
    Candidate,
    FigureMention,
    figure_of,
    noun_at,
    number_of,
    trend_of,
    unit_of,
)
from graph.patterns.openings import compiled

# Whoever lands, stays or dies is somebody: "about 48,000 have landed", "2.2 million had their prints taken".
_OF_PEOPLE = compiled(
    r"(?: more)?(?: (?:has|have|had|was|were|are|is|been|already|since|also|then|later)){0,3}"
    r" (?:landed|crossed|stayed|left|fled|arrived|came|come|died|drowned|slept|sleeping|living|lived|waiting|detained"
    r"|arrested|convicted|sentenced|jailed|deported|expelled|rescued|killed|injured|hurt|murdered|charged|released"
    r"|trained|recruited|hired|trafficked|resettled|relocated|enrolled|housed|refused|resigned|dismissed|applied"
    r"|returned|vaccinated|treated|evacuated|driven from|gone (?:back|home)|taken (?:ashore|back|in)"
    r"|brought (?:ashore|home|back)|turned (?:around|back|away)|sent (?:back|home)|(?:entered|had) their)\b"
)
_AGED = compiled(r"\b(?:aged?|ages of|years of age)(?: (?:of|between|from|over|under|about))?(?: \d{1,2},? and)? $")
_YEAR = compiled(r"(?:19|20)\d\d")
_THINGS = compiled(r" (?!and\b|to\b|was\b|were\b|is\b|had\b|has\b|in\b|on\b|by\b|the\b|a\b)[a-z]{3,20}")
_OF_THEM = compiled(r" of (?:them|whom|these|those)\b")
_CHANGED = compiled(r"\bby (?:about |some |almost |nearly |more than |over |around )?$")
_LEVEL = compiled(r"\b(?:to|from|at|against|compared (?:with|to)|were|was|reached|stood at) $")
_BARE = compiled(r"$|[.,;:)]| (?:in|on|by|since|last|this|at|during|a (?:day|week|month|year)|so far|per)\b")


def told(candidate: Candidate, text: str, near: FigureMention | None) -> FigureMention | None:
    """The figure that a number is; `near` is the one before, whose unit a number without a noun may have.

    None for "one" and for what has no value.
    """
    match = candidate.match
    value = number_of(match)
    if _AGED.search(candidate.before) or (_YEAR.fullmatch(match[0]) and not _THINGS.match(candidate.after)):
        return None
    if match["percent"] or match["share"]:
        return _in_percent(candidate)
    following = re.match(r"[ -]([a-z]+)\b", candidate.after)
    unit = words.time_unit(following[1]) if following else None
    if following is not None and unit is not None:
        found = figure_of(candidate, value, unit)
        return replace(found, figure=Span(found.figure.start, found.figure.end + len(following[0])))
    if value <= 1:
        return None
    noun = noun_at(text, candidate.figure.end)
    found = figure_of(candidate, value, _unit(candidate, text, noun, near))
    if following is not None and following[1] in {"fewer", "less"}:
        return replace(found, value=-value, trend="fall", noun=noun)
    return replace(found, noun=noun)


def _in_percent(candidate: Candidate) -> FigureMention:
    value = number_of(candidate.match)
    trend, word = trend_of(candidate)
    is_change = word is not None and (word.string is candidate.after or not _LEVEL.search(candidate.before))
    is_near = word is not None and (word.string is candidate.after or word.end() + 2 >= len(candidate.before))
    if trend is None or not is_change or not (is_near or _CHANGED.search(candidate.before)):
        return figure_of(candidate, value, "percent")
    return figure_of(candidate, -value if trend == "fall" else value, "percent", trend)


def _unit(candidate: Candidate, text: str, noun: Span | None, near: FigureMention | None) -> str:
    after = candidate.after
    if _OF_THEM.match(after) and near is not None and near.unit in {"person", "count"}:
        return near.unit
    if _OF_PEOPLE.match(after):
        return "person"
    if noun is not None and not _BARE.match(after):
        return unit_of(noun.of(text))
    if _LEVEL.search(candidate.before) and unit_of(candidate.before) == "person":
        return "person"
    if near is not None and near.unit not in {"percent", "count", "person"} and candidate.before[-40:].strip():
        return near.unit if words.time_unit(near.unit) and _LEVEL.search(candidate.before) else "count"
    return near.unit if near is not None and near.unit in {"person", "count"} else "count"
