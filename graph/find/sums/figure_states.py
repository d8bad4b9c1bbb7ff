"""Counts of how things stand: people said to be somewhere, what a toll was brought to, how many a day were stopped."""

from __future__ import annotations

from graph.find.sums import figure_words as words
from graph.find.sums.figure_parts import Candidate, FigureMention, figure_of, is_future, number_of
from graph.patterns.openings import compiled

_DOING = (
    r"(?:trying|attempting|waiting|living|sleeping|camping|camped|stranded|stuck|hoping|seeking|gathered|gathering"
    r"|housed|sheltering|crossing|arriving|missing|entering|queueing|queuing|held|crammed|crowded|marooned)"
)
_WITH = compiled(r"\b[Ww]ith(?: (?:now|currently|still|already|another|a further|a total of|an estimated))? $")
_THERE = compiled(r"\b[Tt]here (?:are|were|have been|had been)(?: [a-z]{3,12}){0,2} $")
_WHO = compiled(r"(?P<who>(?: [\w’'-]+){1,6}?)(?P<does> (?:\w+ly |still |now )?(?:" + _DOING + r"))\b")
_RAISE = r"\b(?:br(?:ings?|ought|inging)|t(?:akes?|ook|aking)|rais(?:es|ed|ing)|push(?:es|ed|ing)|lift(?:s|ed|ing))"
_TOLL = r"(?:toll|total|number|tally|count|figure|ranks)"
_BROUGHT_TO = compiled(
    rf"{_RAISE} (?:the |its |their |this year[’']s )?(?:[\w’'-]+ ){{0,4}}?{_TOLL}(?: of (?P<of>[^.;,]{{1,60}}?))?"
    r"(?: (?:so far|this (?:year|month|week)|since [^.;,]{2,24}|in [^.;,]{2,24}))? to $"
)
_BROUGHT = compiled(rf"{_RAISE} to $")
_NUMBER_OF = compiled(rf" the (?:total |overall |official |known )?{_TOLL}(?: of (?P<of>[^.;,]{{1,60}}))?")
_PER_DAY = compiled(
    r" (?:a|per|each|every) (?:day|night|week|month|year) (?:were|are|have been|had been) (?:being )?"
    r"(?:stopped|intercepted|arrested|turned (?:back|away)|refused|rescued|found|detected|returned|registered|recorded"
    r"|caught|apprehended|removed|expelled)\b"
)


def standing(candidate: Candidate, text: str) -> FigureMention | None:
    """So many people who are where they are, a total that something brought to so many, or so many in each day."""
    value = number_of(candidate.match)
    if value <= 1:
        return None
    return _people(candidate) or _brought_to(candidate) or _each_day(candidate)


def _people(candidate: Candidate) -> FigureMention | None:
    """`with 3,000 migrants trying to cross`, `there are currently 1,600 mainly Afghan migrants sleeping rough`."""
    if not (_WITH.search(candidate.before) or _THERE.search(candidate.before)):
        return None
    who = _WHO.match(candidate.after)
    is_told = who is not None and words.PERSON.search(who["who"]) and not is_future(candidate.before)
    return figure_of(candidate, number_of(candidate.match), "person") if is_told else None


def _brought_to(candidate: Candidate) -> FigureMention | None:
    """`brought the death toll to 412`, `that took to seven the number of crews lost at sea`."""
    brought = _BROUGHT_TO.search(candidate.before)
    if brought is None and _BROUGHT.search(candidate.before):
        brought = _NUMBER_OF.match(candidate.after)
    if brought is None or is_future(candidate.before):
        return None
    is_people = "toll" in brought[0] or words.PERSON.search(brought["of"] or "")
    return figure_of(candidate, number_of(candidate.match), "person" if is_people else "count")


def _each_day(candidate: Candidate) -> FigureMention | None:
    """`up to 300 a day were stopped in June`."""
    if _PER_DAY.match(candidate.after) is None or is_future(candidate.before):
        return None
    return figure_of(candidate, number_of(candidate.match), "count")
