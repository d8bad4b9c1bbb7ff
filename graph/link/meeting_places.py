"""The place of a meeting that its own words leave out: by its name, by the dateline, or by a sentence behind it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from itertools import pairwise

from graph.find.grounds import ground, passage
from graph.find.locations import Place
from graph.find.talks.encounters import Encounter
from graph.findings import Days, Ground, Grounded, Meeting
from graph.link.capitals import seat_of
from graph.link.meetings_by_day import is_call
from graph.link.text import Text
from graph.link.venue_candidates import Told, Venue
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

# "the Granada summit": named after where it was.
_CALLED_AFTER = compiled(
    r"\b(?!The )(?P<place>[A-Z][\w'’-]{1,30}(?: (?![A-Z][a-z]{2,11}-[A-Z])[A-Z][\w'’-]{1,30})?)"
    r"(?: (?:[A-Z][a-z]{2,11}-[A-Z][a-z]{2,11}|bilateral|trilateral|ministerial|informal|European|EU|G\d{1,2}))?"
    r" (?:[Ss]ummit|[Mm]eeting|[Cc]onference|[Tt]alks)\b"
)
# "the Second Bergen Regional Ministers Conference": with more of its name between the town and the noun.
_CALLED_AFTER_TOWN = compiled(
    r"(?P<name>(?:[A-Z][\w'’-]{1,24} ){2,6})(?:[Ss]ummit|[Mm]eeting|[Cc]onference|[Tt]alks|Dialogue)\b"
)
_MADE_THERE = frozenset({"Process", "Group", "Club", "Forum", "Initiative", "Compact", "Programme", "Format", "Pact"})
_TOWNS = frozenset({"location-kind-town", "location-kind-island", "location-kind-port"})
_NAME_REACH = 90  # code points before the words of a meeting in which its name begins
# "Bergen Chair's Summary": a text named after where it was agreed.
_NAMED_AFTER = compiled(
    r"(?P<place>[A-Z][\w'’-]{1,30}) (?:Chair|Presidency|Declaration|Conclusions|Communiqué|Statement|Outcome)"
)
# "a Baltic summit", "the Mediterranean conference": of the states around it.
_NO_VENUE = frozenset({"location-kind-sea", "location-kind-continent", "location-kind-inland-water"})
# "in the Latvian capital", "to the capital of Latvia", "in Latvia's capital".
_CAPITAL = compiled(
    r"\b(?:in|to|at|from|into) (?:the (?P<adjective>[A-Z][a-z]{2,12}) capital\b(?!,? [A-Z])"
    r"|the capital of (?P<state>(?:the )?[A-Z][a-z]{2,14}(?: [A-Z][a-z]{2,14}){0,2})"
    r"|(?P<whose>[A-Z][a-z]{2,14})['’]s capital\b(?!,? [A-Z]))"
)
_THERE = compiled(r"\bthere\b(?! (?:is|was|were|are|has|have|had|will|would|may|might|can|could|should|to)\b)")
_HERE = compiled(r"\bhere\b(?! (?:in|at|is|are|too|we|I|and now)\b)")
_HERE_REACH = 6  # code points behind the words of a meeting in which "here" stands
_WENT_TO = compiled(r"\b(?:[Ii]n|[Aa]t|to|for|from|into|visit(?:ed|s|ing)?|reached|left) (?:the )?$")
_WENT_REACH = 14  # code points before a place in which that stands
_SIGHT = 30  # code points around the words of a meeting in which "there" or "the Latvian capital" stands
_BEFORE = 500  # code points before "there" in which the place stands that it means
_LONGEST = 4  # days that a meeting lasts on one of which its text was given
# "Both meetings will be held in Bergen": where the ones told before are to be.
_THAT_IS_WHERE = compiled(
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
    if town := _town_in_name(text, encounter):
        return Grounded(town, evidence)
    title = text.header.title if encounter.is_faint else None
    named = _NAMED_AFTER.match(title.value) if title else None
    if title and named and (ref := text.lexicon.called(named["place"])):
        return Grounded(ref, replace(evidence, supported_by=title.ground.passage))
    own = text.header.date
    dateline = text.header.dateline
    if own is None or dateline is None or not _is_of(when, own.value):
        return None
    return Grounded(dateline.value, replace(evidence, supported_by=dateline.ground.passage))


def _town_in_name(text: Text, encounter: Encounter) -> str:
    """The town within the name of an event, where nothing else is called after it ("the Bergen Process Conference");
    empty for none."""
    sentence = text.layout.sentence_at(encounter.start)
    first = max(sentence.start, encounter.start - _NAME_REACH)
    for match in _CALLED_AFTER_TOWN.finditer(text.layout.text, first, encounter.end + 10):
        said = match["name"].split()
        if match.end() <= encounter.start or not _MADE_THERE.isdisjoint(said):
            continue
        for words in (*(" ".join(pair) for pair in pairwise(said)), *said):
            ref = text.lexicon.called(words)
            known = text.lexicon.location.get(ref) if ref else None
            if ref and (known is None or known.kind in _TOWNS):
                return ref
    return ""


def within_country(text: Text, place: Grounded[str], when: Grounded[Days] | None) -> Grounded[str]:
    """The place of a meeting held on the text's own day: the town of the dateline, where it lies in the one told."""
    own, dateline = text.header.date, text.header.dateline
    told = text.lexicon.location.get(place.value)
    is_wide = told is not None and told.kind == "location-kind-country"
    if own is None or dateline is None or not is_wide or not _is_of(when, own.value) or dateline.value == place.value:
        return place
    if not text.lexicon.is_within(dateline.value, place.value):
        return place
    return Grounded(dateline.value, replace(place.ground, supported_by=dateline.ground.passage))


def told_by_other_words(text: Text, encounter: Encounter) -> tuple[Encounter, Place | None]:
    """A meeting at a capital that is not named, or "there", with the place meant; None where neither is said."""
    sentence = text.layout.sentence_at(encounter.start)
    first = max(sentence.start, encounter.start - _SIGHT)
    last = min(sentence.end, encounter.end + _SIGHT)
    for match in _CAPITAL.finditer(text.layout.text, first, last):
        adjective, name = match["adjective"], match["state"] or match["whose"]
        state = text.lexicon.adjective.get(adjective) if adjective else text.lexicon.state_named.get(name)
        if ref := seat_of(text, state or ""):
            start, end = min(encounter.start, match.start()), max(encounter.end, match.end())
            return replace(encounter, start=start, end=end), Place(match.start(), match.end(), ref, "capital")
    here = _HERE.search(text.layout.text, encounter.start, min(sentence.end, encounter.end + _HERE_REACH))
    if here and (dateline := text.header.dateline) is not None:
        said = dateline.ground.passage
        start, end = (text.layout.shadow.at_raw(at) for at in (said.start, said.end))
        return encounter, Place(start, end, dateline.value, "dateline")
    there = _THERE.search(text.layout.text, encounter.start, last)
    if there is None:
        return encounter, None
    told = starting_in(text.places, max(0, there.start() - _BEFORE), there.start())
    venues = [
        one
        for one in told
        if one.by == "named" and _WENT_TO.search(text.layout.text[max(0, one.start - _WENT_REACH) : one.start])
    ]
    meant = venues or [one for one in told if one.by == "named"]
    if not meant:
        return encounter, None
    return replace(encounter, end=max(encounter.end, there.end())), meant[-1]


def seen_at(text: Text, encounter: Encounter, evidence: Ground, where: Place) -> Ground:
    """What the place of a meeting rests on: its own words, or those further back where it was named."""
    at = text.layout.shadow.raw_span(where.start, where.end)[0]
    if encounter.start <= where.start < encounter.end or evidence.passage.start <= at < evidence.passage.end:
        return evidence
    return replace(evidence, supported_by=ground(text.layout, where.start, where.end, evidence.rule).passage)


def with_its_place(text: Text, encounter: Encounter, evidence: Ground, venue: Venue | None) -> Ground:
    """What a meeting rests on, with the words of its sentence that tell the place chosen for it."""
    where = venue.place if venue else None
    sentence = text.layout.sentence_at(encounter.start)
    if where is None or not sentence.start <= where.start < sentence.end:
        return evidence
    start, end = min(encounter.start, where.start), max(encounter.end, where.end)
    return replace(evidence, passage=passage(text.layout, start, end))


def chosen_place(
    text: Text, told: Told, evidence: Ground, place: Grounded[str] | None, venue: Venue | None
) -> Grounded[str] | None:
    """Where a meeting was, with what says so: what rules understand, or another place that is likelier."""
    if venue is None or venue.ref == told.place:
        return place
    if venue.place is not None:
        return Grounded(venue.ref, seen_at(text, told.encounter, evidence, venue.place))
    if told.earlier is not None and told.earlier.place is not None and told.earlier.place.value == venue.ref:
        return told.earlier.place
    dateline = text.header.dateline
    if dateline is None or dateline.value != venue.ref:
        return None
    return Grounded(venue.ref, replace(evidence, supported_by=dateline.ground.passage))


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
