"""The place of a meeting that its own words leave out: by its name, by the dateline, or by a sentence behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from graph.find.talks.encounters import Encounter
from graph.findings import Days, Ground, Grounded, Meeting
from graph.link.meetings_by_day import is_call
from graph.link.text import Text

# "the Granada summit": named after where it was.
_CALLED_AFTER = re.compile(
    r"\b(?!The )(?P<place>[A-Z][\w'’-]{1,30}(?: (?![A-Z][a-z]{2,11}-[A-Z])[A-Z][\w'’-]{1,30})?)"
    r"(?: (?:[A-Z][a-z]{2,11}-[A-Z][a-z]{2,11}|bilateral|trilateral|ministerial|informal|European|EU|G\d{1,2}))?"
    r" (?:[Ss]ummit|[Mm]eeting|[Cc]onference|[Tt]alks)\b"
)
# "Bergen Chair's Summary": a text named after where it was agreed.
_NAMED_AFTER = re.compile(
    r"(?P<place>[A-Z][\w'’-]{1,30}) (?:Chair|Presidency|Declaration|Conclusions|Communiqué|Statement|Outcome)"
)
# "a Baltic summit", "the Mediterranean conference": of the states around it.
_NO_VENUE = frozenset({"location-kind-sea", "location-kind-continent", "location-kind-inland-water"})
_LONGEST = 4  # days that a meeting lasts on one of which its text was given
# "Both meetings will be held in Bergen": where the ones told before are to be.
_THAT_IS_WHERE = re.compile(
    r"(?:(?P<many>The|Both|These|All)(?: of)?(?: the| these)?(?: two| three)?"
    r" (?:meetings|talks|sessions|councils|Councils|visits|events)|(?:The|This) (?:meeting|summit|conference|session"
    r"|council|Council|event|visit|round)|It) (?:will|is to|are to|was|were|is|are|would|shall)"
    r"(?: (?:also|all|both|now|then|each|jointly))?(?: be| being)? (?:held|hosted|tak(?:e|ing) place|convened"
    r"|organi[sz]ed|staged|meet(?! again| next| anew)|in|at|on)\b"
)


def place_meant(
    text: Text, encounter: Encounter, evidence: Ground, when: Grounded[Days] | None
) -> Grounded[str] | None:
    """Where a meeting was that names no place: the one in its own name, or that of the dateline for the same day."""
    if encounter.is_call:
        return None
    for match in _CALLED_AFTER.finditer(text.layout.text, encounter.start, encounter.end + 10):
        refs = text.lexicon.called(match["place"])
        known = text.lexicon.location.get(refs)
        if refs and not (known and known.kind in _NO_VENUE):
            return Grounded(refs, evidence)
    title = text.header.title if encounter.is_faint else None
    named = _NAMED_AFTER.match(title.value) if title else None
    if title and named and (ref := text.lexicon.called(named["place"])):
        return Grounded(ref, replace(evidence, supported_by=title.ground.passage))
    own = text.header.date
    dateline = text.header.dateline
    if own is None or dateline is None or not _is_of(when, own.value):
        return None
    return Grounded(dateline.value, replace(evidence, supported_by=dateline.ground.passage))


def _is_of(when: Grounded[Days] | None, day: date) -> bool:
    """Whether a meeting was on a day, or lasted some days of which that was one."""
    days = when.value if when else None
    if days is None or days.earliest is None or days.latest is None:
        return False
    return days.earliest <= day <= days.latest and (days.latest - days.earliest).days <= _LONGEST


def with_places_told_after(text: Text, found: Sequence[Meeting]) -> list[Meeting]:
    """The meetings of a text in order, those without a place with the one that the sentence behind them gives:
    "will attend the Council on 3 May … The meeting will be held in Bergen"."""
    kept: list[Meeting] = []
    open_to: dict[str, list[int]] = {}  # those that lack a place, by whether they were held
    for meeting in found:
        told = _says_where(text, meeting)
        before = open_to.setdefault(meeting.occurrence, [])
        if told is None or not before:
            if meeting.place is None and meeting.when is not None and not is_call(meeting):
                before.append(len(kept))
            kept.append(meeting)
            continue
        meant = before[:] if told["many"] else before[-1:]
        del before[-len(meant) :]
        for number in meant:
            place = (
                Grounded(meeting.place.value, replace(meeting.place.ground, supported_by=None))
                if meeting.place
                else None
            )
            kept[number] = replace(kept[number], place=place)
    return kept


def _says_where(text: Text, meeting: Meeting) -> re.Match[str] | None:
    """The words with which a sentence says of what was told before where it is, and no more; None for all others."""
    if meeting.place is None or meeting.when is not None:
        return None
    at = text.layout.shadow.at_raw(meeting.ground.passage.start)
    return _THAT_IS_WHERE.match(text.layout.text, text.layout.sentence_at(at).start)
