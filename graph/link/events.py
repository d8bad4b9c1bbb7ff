"""Mentions of meetings → findings: with their day, their place and who was there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import islice, pairwise

from graph import names
from graph.find.dates import bounds
from graph.find.grounds import MEETING_BY_WORDS, ground
from graph.find.locations import Place
from graph.find.meetings import find_encounters
from graph.find.meetings_by_words import borne_out
from graph.find.talks.encounters import BESIDE, Encounter
from graph.findings import RESOLVED, STATED, Days, Ground, Grounded, Meeting
from graph.link.meeting_days import day_by_another
from graph.link.meeting_places import (
    chosen_place,
    place_meant,
    seen_at,
    told_by_other_words,
    with_its_place,
    with_places_told_after,
    within_country,
)
from graph.link.meetings_by_day import (
    MeetingsByDay,
    assumes_day,
    day_of,
    is_call,
    is_called_otherwise,
    place_of,
    told_at,
)
from graph.link.occurrences import is_of_several, occurrence_of
from graph.link.surnames import people_in_office
from graph.link.text import Text
from graph.link.undated_days import with_year
from graph.link.venue_candidates import Told, is_no_venue
from graph.link.venue_weighing import Choice, likeliest
from graph.patterns.openings import compiled

_IN_COMPANY = compiled(r"\b(?:I|[Ww]e|my|our|counterpart|colleague)\b")  # one is told, who received the other
_ARRIVES = compiled(r"\b(?:arriv(?:ed|es|ing)|landed|touched down)\b")
_OF_ALL = compiled(r"\b(?:[Mm]inisters|[Ll]eaders|[Tt]hey|[Ww]e|[Bb]oth|two|three|four|delegations)\b")
_A_DAY = len("2014-09-20")
_LATELY = 10  # days back to which a report of a meeting reaches
_RECENTLY = 45  # the same in a text that reports of no later one
_RULES = {"held": "meeting reported", "planned": "meeting planned", "mentioned": "meeting mentioned"}


def read_meetings(text: Text, choose: Choice = likeliest) -> tuple[Meeting, ...]:
    """The meetings of a document; several sentences on one meeting are one finding, the fullest.

    `choose` says where each of them was, of all places where it may have been.
    """
    people = people_in_office(text)
    told = find_encounters(text.layout, text.dates, text.places, people)
    encounters = borne_out(text.layout, text.dates, text.places, people, told)
    found = _reported(text, encounters, _LATELY, choose)
    if not any(one.held for one in found):
        # A text that reports no meeting of these days may report an earlier one.
        found = _reported(text, encounters, _RECENTLY, choose)
    if not any(one.held for one in found):
        faint = (_meeting(text, encounter, found, _LATELY, choose) for encounter in encounters if encounter.is_faint)
        earlier = (meeting for meeting in faint if meeting is not None and meeting.held and meeting.place is not None)
        found = [*found, *islice(earlier, 1)]
    return _without_told_again(text, _without_sights(found))


def _reported(text: Text, encounters: Sequence[Encounter], reach: int, choose: Choice) -> Sequence[Meeting]:
    """The meetings of all encounters that are more than hinted at."""
    by_day = MeetingsByDay(text.lexicon.wholes_of)
    for encounter in encounters:
        if not encounter.is_faint and (meeting := _meeting(text, encounter, by_day.found, reach, choose)):
            _take(text, by_day, meeting, encounter)
    return with_places_told_after(text, _without_assumed(text, by_day.found))


def _without_assumed(text: Text, found: Sequence[Meeting]) -> list[Meeting]:
    """The meetings, without the one of which a text says nothing but who met before it says when and where they did."""
    return [*(one for one, following in pairwise(found) if not _is_told_next(text, one, following)), *found[-1:]]


def _is_told_next(text: Text, one: Meeting, following: Meeting) -> bool:
    """Whether a meeting of which only a day is assumed is the one that follows, with its place."""
    if not assumes_day(one) or is_call(one) or not following.held or following.place is None:
        return False
    here, there = told_at(one), told_at(following)
    sentence = text.layout.sentence_at(text.layout.shadow.at_raw(following.ground.passage.start))
    return here <= there or (
        there <= here and _OF_ALL.search(text.layout.text, sentence.start, sentence.end) is not None
    )


def _without_told_again(text: Text, found: Sequence[Meeting]) -> tuple[Meeting, ...]:
    """The meetings of which no other says all."""
    by_day = MeetingsByDay(text.lexicon.wholes_of, found)
    return tuple(one for one in found if not any(_is_told_by(text, one, found[number]) for number in by_day.near(one)))


def _without_sights(found: Sequence[Meeting]) -> list[Meeting]:
    """The meetings, without what one minister alone went to see where the text tells whom that minister met."""
    is_told = any(one.held and one.kind != "visit" and len(told_at(one)) > 0 for one in found)
    there = {told for one in found if one.held and one.kind != "visit" for told in told_at(one)}
    return [
        one
        for one in found
        if not (is_told and one.held and one.kind == "visit" and (len(told_at(one)) < 2 or told_at(one) <= there))
    ]


def _take(text: Text, by_day: MeetingsByDay, meeting: Meeting, encounter: Encounter) -> None:
    """Adds a meeting to those found, or joins it with the one that it tells of again."""
    is_with_others = meeting.held and not by_day.knows(told_at(meeting))
    is_beside = meeting.held and _is_beside_another(text, encounter)
    for number in by_day.near(meeting):
        other = by_day.found[number]
        if encounter.place is not None and is_call(other):
            continue
        is_apart = is_with_others and (encounter.is_further or _is_of_another_pair(encounter, meeting, other))
        is_apart = is_apart or (encounter.is_further and encounter.calls_on and not told_at(meeting))
        is_apart = is_apart or (is_beside and not (told_at(meeting) and told_at(meeting) <= told_at(other)))
        if not is_apart and _is_same(text, other, meeting):
            if meeting.kind == "visit" and other.kind != "visit" and len(told_at(meeting)) < 2 <= len(told_at(other)):
                return  # what one of those who met went to see besides
            if encounter.is_again:
                by_day.put(number, _with_all(other, meeting))
            elif _is_visit_to(other, meeting):
                both = replace(meeting, when=meeting.when or other.when, place=meeting.place or other.place)
                by_day.put(number, both)
            elif _fullness(text, meeting, other) > _fullness(text, other, meeting):
                by_day.put(number, meeting)
            return
    by_day.add(meeting)


def _is_beside_another(text: Text, encounter: Encounter) -> bool:
    """Whether two met beside another meeting, as the opening of their sentence says: "On the sidelines, A met B"."""
    if BESIDE.match(text.layout.text, text.layout.sentence_at(encounter.start).start) is None:
        return False
    return encounter.has_guest or sum(encounter.start <= one < encounter.end for one, _ in people_in_office(text)) > 1


def _is_visit_to(visit: Meeting, meeting: Meeting) -> bool:
    """Whether one goes somewhere alone, and is then told to have met somebody there: that is the meeting."""
    alone, there = told_at(visit), told_at(meeting)
    return visit.held and visit.kind == "visit" and len(alone) < 2 and meeting.kind != "visit" and bool(there - alone)


def _with_all(meeting: Meeting, again: Meeting) -> Meeting:
    """A meeting with those too who are only named where it is spoken of again."""
    there = {attendee.value for attendee in meeting.attendees}
    more = [attendee for attendee in again.attendees if attendee.value not in there]
    return replace(meeting, attendees=tuple(sorted((*meeting.attendees, *more), key=lambda one: one.value)))


def _is_of_another_pair(encounter: Encounter, meeting: Meeting, other: Meeting) -> bool:
    """Whether somebody met one and then another: "She met A. Over lunch she saw B.", with one of them in both."""
    there, here = told_at(other), told_at(meeting)
    if encounter.has_guest and other.kind != "visit" and there and here and not there & here:
        return True
    return encounter.has_guest and len(there) > 1 and len(here) > 1 and len(there & here) < 2


def _is_told_by(text: Text, one: Meeting, other: Meeting) -> bool:
    """Whether another meeting says all that this one says, and more: a visit to a state, and talks in its capital; or
    a mention of what is reported as held."""
    if one is other:
        return False
    days, places = _said_of(one), _said_of(other)
    if one.occurrence == other.occurrence == "mentioned" and days[0] and not days[1] and days[0] != places[0]:
        return places[0].startswith(f"{days[0]}-")  # "the 2022 meeting", of which it was said that it was in May 2022
    if one.occurrence == other.occurrence:
        return (
            days[0] == places[0]
            and "" not in (days[1], places[1])
            and days[1] != places[1]
            and text.lexicon.is_within(places[1], days[1])
        )
    if other.occurrence == "mentioned" or (one.occurrence == "planned" and other.held):
        return False
    if one.held:
        return False
    if is_called_otherwise(one, other):
        return False
    same_day = bool(days[0]) and (places[0].startswith(days[0]) or _covers(other, one))
    same_place = not days[1] or days[1] == places[1]
    return same_place and (same_day or (not days[0] and bool(days[1])))


def _covers(other: Meeting, one: Meeting) -> bool:
    """Whether the days of one meeting lie within those of another."""
    if other.when is None or one.when is None:
        return False
    whole, part = other.when.value, one.when.value
    if whole.earliest is None or whole.latest is None or part.earliest is None or part.latest is None:
        return False
    return whole.earliest <= part.earliest and part.latest <= whole.latest


def _said_of(meeting: Meeting) -> tuple[str, str]:
    """The date and the place of a meeting, each empty where it is not known."""
    return day_of(meeting), place_of(meeting)


def _meeting(text: Text, encounter: Encounter, before: Sequence[Meeting], reach: int, choose: Choice) -> Meeting | None:
    where = encounter.place if encounter.place and not is_no_venue(text, encounter.place) else None
    if where is None and not encounter.is_call:
        encounter, where = told_by_other_words(text, encounter)
    days = _days(text, encounter)
    occurrence = occurrence_of(text, encounter, days, reach)
    is_held = occurrence == "held"
    rule = _RULES[occurrence] if encounter.likely is None else MEETING_BY_WORDS
    evidence = ground(text.layout, encounter.start, encounter.end, rule, likely=encounter.likely)
    when = _day_told(text, encounter, days, evidence)
    if when is None and is_held:
        # A report of a meeting without a day of its own tells of the day that the document gives itself.
        own = text.header.date
        when = Grounded(Days(own.value, own.value), own.ground) if own else None
        if when is None and not (encounter.date or where or _is_between_two(text, encounter)):
            return None
        if when is None and encounter.is_aside:
            return None
    place = (
        Grounded(where.ref, seen_at(text, encounter, evidence, where))
        if where
        else place_meant(text, encounter, evidence, when if is_held else None)
    )
    place = within_country(text, place, when) if place and is_held else place
    earlier = _earlier(encounter, before)
    if is_held:
        when, place = _beside(text, encounter, earlier, where, days, evidence, (when, place))
    told = Told(encounter, when.value if when else None, place.value if place else "", occurrence, earlier)
    venue = choose(text, told)
    evidence = with_its_place(text, encounter, evidence, venue)
    place = chosen_place(text, told, evidence, place, venue)
    if is_held and place is None and not (encounter.is_call or encounter.date):
        place = next((one.place for one in before if one.held and one.place), None)
        is_of_two = is_of_several(text, encounter) or (encounter.has_guest and earlier is not None)
        if place is None and (encounter.is_aside or not is_of_two):
            return None
    is_home = encounter.is_visit and is_held and _is_at_home(text, encounter, place)
    if is_home or (when is None and place is None and occurrence == "mentioned"):
        return None
    words = text.lexicon.place_name(place.value) if place else ""
    identity = names.identity("meeting", text.document.sha256, evidence.passage.quote)
    ref = names.meeting(str(when.value) if when else "", words, identity)
    attendees = _attendees(text, encounter, evidence) if is_held else ()
    return Meeting(ref, when, place, occurrence, attendees, encounter.kind, evidence)


_Setting = tuple[Grounded[Days] | None, Grounded[str] | None]  # when and where


def _day_told(text: Text, encounter: Encounter, days: Days | None, evidence: Ground) -> Grounded[Days] | None:
    """The days that a meeting's own words tell."""
    if days is None or encounter.date is None:
        return None
    has_year = encounter.date.year is not None
    # Without a date of the text, a day's year is looked up: by who was in office then.
    is_looked_up = not has_year and text.day is None
    return Grounded(days, replace(evidence, basis=RESOLVED) if is_looked_up else dated(text, evidence, has_year))


def _earlier(encounter: Encounter, before: Sequence[Meeting]) -> Meeting | None:
    """The last meeting that a text reports before this one; no call, unless this is one."""
    held = (one for one in reversed(before) if one.held)
    return next((one for one in held if encounter.is_call or not is_call(one)), None)


def _beside(
    text: Text,
    encounter: Encounter,
    earlier: Meeting | None,
    where: Place | None,
    days: Days | None,
    evidence: Ground,
    told: _Setting,
) -> _Setting:
    """The day and the place of a meeting that was held: what is told of it, or of the one reported before it."""
    when, place = told
    is_counted = encounter.date is None or (days is None and encounter.date.reference == "shift")
    next_day = day_by_another(text, encounter, earlier) if is_counted else None
    if next_day is not None:
        return Grounded(next_day, evidence), place
    if earlier is None:
        return when, place
    if earlier.place is None and encounter.date is None and where:
        # "yesterday A hosted B. A and B met in Oslo": one meeting
        return earlier.when if _is_of_the_same(text, encounter, earlier) else when, place
    if not (encounter.date or where or encounter.is_call):
        # "He then called on …", "They held talks on …": on the day and at the place of what was told before; whoever
        # "arrived late on Sunday" held them on the text's own day.
        is_arrival = _ARRIVES.search(earlier.ground.passage.quote) is not None
        return when if is_arrival else earlier.when, earlier.place
    return when, place


def _is_of_the_same(text: Text, encounter: Encounter, earlier: Meeting) -> bool:
    """Whether a sentence names nobody but those whom the one before it reports to have met."""
    told = {minister.tenure for _, minister in text.cast.mentioned(encounter.start, encounter.end)}
    return bool(told) and not encounter.is_further and told <= told_at(earlier) and len(told_at(earlier)) > 1


def _is_between_two(text: Text, encounter: Encounter) -> bool:
    """Whether a report names two people in office: a meeting even where nothing says on which day."""
    told = {minister.person for _, minister in text.cast.mentioned(encounter.start, encounter.end)}
    return len(told) > 1


def _days(text: Text, encounter: Encounter) -> Days | None:
    """The days of a meeting, seen from the text's own: what is planned by a day lies between today and then."""
    if encounter.date is None:
        return None
    told = with_year(text, encounter)
    found = bounds(told, text.day, encounter.direction) if told else None
    if found is None:
        return None
    earliest = found.not_before
    if earliest is None and encounter.occurrence == "planned":
        earliest = text.day
    return Days(earliest, found.not_after)


def _is_at_home(text: Text, encounter: Encounter, place: Grounded[str] | None) -> bool:
    """Whether one minister alone goes somewhere in the minister's own state: no meeting."""
    told = {minister for _, minister in text.cast.mentioned(encounter.start, encounter.end)}
    if not told and encounter.date is None and encounter.kind == "visit":
        return True  # "The Minister visited a reception centre in A": of whom nothing more is told
    if len(told) != 1 or place is None or _IN_COMPANY.search(text.layout.text, encounter.start, encounter.end):
        return False
    state = next(iter(told)).state
    territory = text.lexicon.state[state].territory if state in text.lexicon.state else ""
    return bool(territory) and text.lexicon.is_within(place.value, territory)


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


def _is_same(text: Text, one: Meeting, other: Meeting) -> bool:
    """Whether two tell of one meeting: nothing of date and place speaks against it, and for those not held, something
    speaks for it."""
    if one.held != other.held:
        return False
    (day, place), (other_day, other_place) = _said_of(one), _said_of(other)
    if not one.held and one.occurrence != other.occurrence and not (day and other_day):
        return False
    same_day = not (day and other_day) or day == other_day
    if one.held:
        same_day = same_day or day.startswith(other_day) or other_day.startswith(day)
    within = text.lexicon.is_within
    same_place = not (place and other_place) or within(place, other_place) or within(other_place, place)
    if not (same_day and same_place):
        return False
    return one.held or (bool(day) and day == other_day) or bool(place and other_place)


def _fullness(text: Text, meeting: Meeting, other: Meeting) -> tuple[bool, bool, int, bool]:
    """How much one of two tellings of a meeting says: its place, before all where it is the narrower one; its day."""
    own = sum(1 for attendee in meeting.attendees if attendee.ground.supported_by is None)
    (day, place), (_, other_place) = _said_of(meeting), _said_of(other)
    is_narrower = bool(place) and (not other_place or text.lexicon.is_within(place, other_place))
    return is_narrower, len(day) == _A_DAY, own, bool(place)
