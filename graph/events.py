"""Mentions of meetings → findings: with their day, their place and who was there."""

from __future__ import annotations

import re
from dataclasses import replace

from graph import names
from graph.find.grounds import ground
from graph.find.meetings import Encounter, find_encounters
from graph.findings import RESOLVED, STATED, Days, Ground, Grounded, Meeting
from graph.text import Text

# "the Granada summit": named after where it was.
_CALLED_AFTER = re.compile(
    r"\b(?P<place>[A-Z][\w'’-]{1,30}(?: [A-Z][\w'’-]{1,30})?) (?:[Ss]ummit|[Mm]eeting|[Cc]onference|[Tt]alks)\b"
)
_RULES = {"held": "meeting reported", "planned": "meeting planned", "mentioned": "meeting mentioned"}


def read_meetings(text: Text) -> tuple[Meeting, ...]:
    """The meetings of a document; several sentences on one meeting are one finding, the fullest."""
    people = [(holder.start, holder.end) for holder, _ in text.cast.mentions]
    found: list[Meeting] = []
    for encounter in find_encounters(text.layout, text.dates, text.places, people):
        meeting = _meeting(text, encounter)
        if meeting is None:
            continue
        same = next((number for number, other in enumerate(found) if _is_same(other, meeting)), None)
        if same is None:
            found.append(meeting)
        elif _fullness(meeting) > _fullness(found[same]):
            found[same] = meeting
    return tuple(one for one in found if not any(_is_wider(text, one, other) for other in found))


def _is_wider(text: Text, one: Meeting, other: Meeting) -> bool:
    """Whether a meeting is told again with its place more exactly: a visit to a state, and the talks in its capital."""
    if one.occurrence != other.occurrence or str(one.when and one.when.value) != str(other.when and other.when.value):
        return False
    if one.place is None or other.place is None or one.place.value == other.place.value:
        return False
    return text.lexicon.is_within(other.place.value, one.place.value)


def _meeting(text: Text, encounter: Encounter) -> Meeting | None:
    is_held = encounter.occurrence == "held"
    evidence = ground(text.layout, encounter.start, encounter.end, _RULES[encounter.occurrence])
    when = None
    if encounter.date is not None and (days := text.days(encounter.date, is_past=encounter.occurrence != "planned")):
        when = Grounded(days, dated(text, evidence, encounter.date.year is not None))
    if is_held and (when is None or not _is_some_days(when.value)):
        # A report of a meeting without a day of its own tells of the day that the document gives itself.
        when = (
            when
            if text.header.date is None
            else Grounded(Days(text.header.date.value, text.header.date.value), text.header.date.ground)
        )
        if when is None or not (encounter.place or encounter.is_call or encounter.date):
            return None
    place = Grounded(encounter.place.ref, evidence) if encounter.place else _place(text, encounter, evidence, when)
    words = text.lexicon.location[place.value].name if place else ""
    identity = names.identity("meeting", text.document.sha256, evidence.passage.quote)
    ref = names.meeting(str(when.value) if when else "", words, identity)
    attendees = _attendees(text, encounter, evidence) if is_held else ()
    return Meeting(ref, when, place, encounter.occurrence, attendees, encounter.kind, evidence)


def _place(text: Text, encounter: Encounter, evidence: Ground, when: Grounded[Days] | None) -> Grounded[str] | None:
    """Where a meeting was that names no place: the one in its own name, or that of the dateline for the same day."""
    if encounter.is_call:
        return None
    for match in _CALLED_AFTER.finditer(text.layout.text, encounter.start, encounter.end + 10):
        if refs := text.lexicon.called(match["place"]):
            return Grounded(refs, evidence)
    own = text.header.date
    is_that_day = own is not None and when is not None and when.value.day == own.value
    if encounter.occurrence != "held" or not is_that_day:
        return None
    dateline = text.header.dateline
    if dateline is None:
        return None
    return Grounded(dateline.value, replace(evidence, supported_by=dateline.ground.passage))


def _is_some_days(days: Days) -> bool:
    """Whether a meeting is said to have been on a day, or on a few in a row."""
    known = days.earliest is not None and days.latest is not None
    return known and days.earliest is not None and days.latest is not None and (days.latest - days.earliest).days < 7


def dated(text: Text, evidence: Ground, has_year: bool) -> Ground:
    """What a date rests on: where the year comes from the document's own date, that is named too."""
    own = text.header.date
    if has_year or own is None:
        return evidence
    basis = RESOLVED if own.ground.basis == RESOLVED else STATED
    return replace(
        evidence,
        basis=basis,
        supported_by=own.ground.passage,
        confidence=min(evidence.confidence, own.ground.confidence),
    )


def _attendees(text: Text, encounter: Encounter, evidence: Ground) -> tuple[Grounded[str], ...]:
    """The tenures in which people met: those named in the sentence; of a joint statement also its other authors."""
    found = {
        minister.tenure: replace(evidence, basis=minister.ground.basis if not holder.name else STATED)
        for holder, minister in text.cast.mentioned(encounter.start, encounter.end)
        if minister.tenure
    }
    if encounter.collective or len(found) < 2:
        for minister in text.cast.principals:
            own = minister.ground
            found.setdefault(minister.tenure, replace(evidence, basis=own.basis, supported_by=own.passage))
    return tuple(Grounded(tenure, found[tenure]) for tenure in sorted(found))


def _is_same(one: Meeting, other: Meeting) -> bool:
    if one.occurrence != other.occurrence:
        return False
    days = (one.when.value if one.when else None, other.when.value if other.when else None)
    places = (one.place.value if one.place else "", other.place.value if other.place else "")
    same_place = not all(places) or places[0] == places[1]
    same_day = None in days or str(days[0]) == str(days[1])
    return same_place and same_day


def _fullness(meeting: Meeting) -> tuple[int, int, int]:
    own = sum(1 for attendee in meeting.attendees if attendee.ground.supported_by is None)
    return (own, int(meeting.place is not None), int(meeting.when is not None and meeting.when.value.day is not None))
