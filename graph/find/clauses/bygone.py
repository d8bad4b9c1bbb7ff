"""Deeds of years gone by: "In 1953 the dykes were raised", "the Treaty of 1957 abolished duties".

A statement that goes back so far tells its history, not what it reports of itself. What is told with "since" goes on,
and what "has been" done is told of today.
"""

from __future__ import annotations

import re

from graph.patterns.openings import compiled

LONG_AGO = 3  # years before a text's own from which a deed is history

_REPORTS = frozenset({"reported as done", "told as done"})
_YEAR = compiled(
    r"\b(?:[Ii]n|[Uu]ntil|[Ff]rom|[Dd]uring|[Bb]etween|[Ee]arly|[Ll]ate|[Bb]efore|[Aa]fter|[Oo]f|to|and|January"
    r"|February"
    r"|March|April|May|June|July|August|September|October|November|December|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ww]inter)"
    r" (?P<year>(?:18|19|20)\d\d)(?P<decade>s)?\b"
)
_LASTS = compiled(r"\b(?:since|has|have|now|today|currently|still|is|are|will)\b", re.IGNORECASE)
# "under the agreement of 2003", "the plan signed in 2014": the year of an instrument that is carried out.
_OF_INSTRUMENT = compiled(
    r"(?:\b(?:under|by|of|to|with|on|in line with|pursuant to)\b[^,;.]{0,50} )?\b(?:agreements?|treat(?:y|ies)"
    r"|arrangements?|protocols?|conventions?|declarations?|plans?|memorand\w+|signed|concluded|agreed|adopted|accords?"
    r"|programmes?|decisions?|directives?|regulations?|summits?|meetings?)\b[^,;.]{0,30}$",
    re.IGNORECASE,
)
_INSTRUMENT_DID = compiled(
    r"^(?:The |This |That )?(?:\w+ ){0,4}(?:[Tt]reaty|[Cc]onvention|[Aa]greement|[Aa]ct|[Ll]aw|[Pp]rotocol|[Dd]irective"
    r"|[Rr]egulation|[Dd]ecree|[Aa]ccords?) of "
)


def is_bygone(words: str, rule: str, verb: int, year: int | None) -> bool:
    """Whether a clause tells by its years what was done long before the text's own year; `verb` is where it is told."""
    if year is None or rule not in _REPORTS or _LASTS.search(words, 0, verb + 6) is not None:
        return False
    years = [found for found in _YEAR.finditer(words) if not _is_of_instrument(words, found.start(), verb)]
    return bool(years) and all(int(found["year"]) <= year - LONG_AGO for found in years)


def _is_of_instrument(words: str, place: int, verb: int) -> bool:
    if place < verb and _INSTRUMENT_DID.match(words) is not None:
        return False
    return _OF_INSTRUMENT.search(words, max(0, place - 90), place) is not None
