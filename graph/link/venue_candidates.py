"""Where a meeting may have been: every place that its sentence names, the one of the dateline, those told before, and
none; and what speaks for each of them.

Places weigh by their kind and by how they stand, never by their names.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from graph.find.locations import Place
from graph.find.talks.encounters import Encounter
from graph.find.talks.meeting_settings import WHAT_FOLLOWS
from graph.findings import Days, Meeting
from graph.layout.blocks import Sentence
from graph.link.text import Text
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_NEAR = (2, 6, 12)  # words between a verb and a place, by step
_BEFORE = 30  # code points before a place in which the word stands that leads to it
_WORD_BEFORE = compiled(r"(?:^|[ (])(?P<word>[A-Za-z]{1,20})(?P<comma>,?) (?:the )?$")
_PREPOSITIONS = frozenset(
    {"in", "at", "to", "of", "from", "near", "for", "with", "and", "on", "between", "into", "outside", "by", "visited"}
)
_WHERE = frozenset({"in", "at", "near", "to", "outside"})
_BREAK = compiled(
    r"[;:]|\b(?:who|which|whose|that|after|before|since|because|while|when|where|said|agreed|signed|following)\b"
    r"|\band (?:[a-z]{2,12}ly )?[a-z]{3,14}ed\b|\bto [a-z]{3,14}\b"
)
"""What parts the words of a meeting from what is said beside it."""
_BEHIND = compiled(r"(?P<own>['’]s)|(?P<part>[-/])|(?P<name> [A-Z])|(?P<comma>,)|(?P<stop>[.;)]|$)| (?P<word>[a-z]+)")
_JOINING = compiled(r",? ?(?:(?:in|at|of|near) )?\(?(?:the )?")
_OPENS = compiled(
    r"(?P<person>He|She|They|I|We|The (?:two|Minister|minister|Secretary|President|Prime)\b)"
    r"|(?P<then>Later|Then|Earlier|Before|Afterwards|After|Over|On arrival|From there)\b"
    r"|(?P<aside>(?:In|On) the (?:margins|sidelines|fringes?)|During|While|At the)\b"
    r"|(?P<day>On \w{3,6}day|Yesterday|Today|On \d|This)"
)
_SAID = compiled(
    r"(?P<here>\bhere\b)|(?P<there>\bthere\b)|(?P<capital>\bcapital\b)"
    r"|(?P<seat>\b(?:at|in|to) (?:the|my|his|her|their|its|our) (?:[A-Za-z]{1,20} ){0,2}(?:[Mm]inistry|[Oo]ffice"
    r"|[Rr]esidence|[Dd]epartment|[Hh]eadquarters|[Cc]hancellery|[Pp]alace|[Pp]arliament|[Cc]ommission|[Ee]mbassy"
    r"|[Rr]oom|[Tt]able)\b)"
    r"|(?P<margins>\b(?:margins|sidelines|fringes?)\b)|(?P<visit>\b(?:visit|trip|tour|journey|stay)\b)"
    r"|(?P<call>\b(?:call|rang|(?:tele)?phoned?|video|online|virtual(?:ly)?|the line|by phone|screen)\b)"
)
"""What a sentence says of where something was, without a name."""
_OFFICE_REACH = 40  # code points before a state in which the office stands that it says whose it is
_OF_OFFICE = compiled(
    r"\b(?:[Mm]inist(?:er|ry|ers|ries)|[Pp]resident|[Pp]remier|[Aa]mbassadors?|[Gg]overnment|[Ss]ecretary"
    r"|[Cc]hancellor|[Kk]ing|[Cc]onsul|[Cc]ommissioner|[Pp]rosecutor|[Aa]ffairs|[Ii]nterior|[Jj]ustice|[Dd]efence"
    r"|[Mm]igration|[Ss]ecurity|[Rr]epublic|[Pp]refect|[Mm]ayor|[Gg]overnor|[Cc]ounterparts?|[Cc]olleagues?|[Pp]olice"
    r"|[Gg]uard|[Pp]arliament|[Dd]elegations?),? (?:of|to|for|from) (?:the )?$"
)
# "the Ambassador of Norway to Latvia".
_ACCREDITED = compiled(
    r"\b(?:[Aa]mbassadors?|[Ee]nvoys?|[Hh]igh [Cc]ommissioner|[Cc]hargé d['’][Aa]ffaires)(?: (?:of|from) (?:the )?"
    r"[A-Z][\w-]{2,20}(?: [A-Z][\w-]{2,20})?)? to (?:the )?$"
)
# "the Ministers of Ports of Norway, Finland, ": whose the others are.
_WITH_OTHERS = compiled(
    r"\b[Mm]inisters (?:of|for) (?:[^,.;:()]{2,60} )?of (?:the )?[A-Z][\w’-]{2,20}(?: [A-Z][\w’-]{2,20}){0,2}"
    r"(?:, (?:the )?[A-Z][\w’-]{2,20}(?: [A-Z][\w’-]{2,20}){0,2}){0,4}(?:,|,? and) (?:the )?$"
)
_WITH_OTHERS_REACH = 150  # code points before a state in which the ministers stand who are listed by state
_ACCREDITED_REACH = 75  # code points before a state in which the envoy stands who is sent there
_WENT = compiled(r"\b(?:in|at|to|visit(?:ed|s|ing)?|for|reached|near|into)(?: the)? $")
_WENT_REACH = 14  # code points before a place in which that stands
_SINCE = ((0, "0"), (1, "1"), (3, "2-3"), (7, "4-7"), (14, "8-14"))
_BACK = 700  # code points before a sentence in which the places told before stand
_MOST_TOLD = 2  # of these
_LASTS = 4  # days that a meeting lasts
_BESIDE = 10  # code points between a place and the day that stands beside it
_WATERS = frozenset({"location-kind-sea", "location-kind-strait", "location-kind-inland-water"})
_OPENING = 8  # where in a sentence its first place begins at the latest that it opens with


@dataclass(frozen=True, slots=True)
class Venue:
    """A place at which a meeting may have been: its reference, empty for none; where it is told, where that is in a
    sentence of its own; and what speaks for it or against it, by name."""

    ref: str
    place: Place | None
    features: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """A meeting as rules understand it: its words, its days, its place, whether it was held, and the one before it."""

    encounter: Encounter
    when: Days | None
    place: str
    occurrence: str
    earlier: Meeting | None


@dataclass(frozen=True, slots=True)
class _Here:
    """The sentence of a meeting, with the places that it names."""

    text: Text
    told: Told
    sentence: Sentence
    places: Sequence[Place]
    people: Sequence[tuple[int, int]]

    @property
    def opening(self) -> str:
        """What kind of words the sentence begins with."""
        match = _OPENS.match(self.text.layout.text, self.sentence.start)
        return f"opens {match.lastgroup if match else 'other'}"

    @property
    def said(self) -> Sequence[str]:
        """What it says of where the meeting was without a name."""
        matches = _SAID.finditer(self.text.layout.text, self.sentence.start, self.sentence.end)
        return [f"said {one}" for one in sorted({match.lastgroup or "" for match in matches})]

    @property
    def has(self) -> str:
        """The kind of the place that it most likely says something was at."""
        kinds = {
            self.kind(one.ref) for one in self.places if self.word_before(one) in _WHERE and not self.is_of_office(one)
        }
        return next((kind for kind in ("town", "site", "country") if kind in kinds), "other" if kinds else "nothing")

    def kind(self, ref: str) -> str:
        """What kind of place one is."""
        known = self.text.lexicon.location.get(ref)
        return known.kind.removeprefix("location-kind-") if known else "unknown"

    def word_before(self, place: Place) -> str:
        """The word that leads to a place, or what kind of word it is."""
        before = self.text.layout.text[max(self.sentence.start, place.start - _BEFORE) : place.start]
        match = _WORD_BEFORE.search(before)
        if match is None:
            return "nothing" if not before.strip() else "comma" if before.endswith(", ") else "sign"
        if match["comma"]:
            return "comma"
        word = match["word"].lower()
        return word if word in _PREPOSITIONS else "capital" if match["word"][0].isupper() else "word"

    def is_of_office(self, place: Place) -> bool:
        """Whether a state only says whose office somebody holds: "the Minister of Justice of Norway"."""
        return _OF_OFFICE.search(self.text.layout.text, max(0, place.start - _OFFICE_REACH), place.start) is not None


def is_no_venue(text: Text, place: Place) -> bool:
    """Whether a place is a sea, a strait or a lake, or says to whom an envoy is sent or whose ministers are told of:
    not where people meet."""
    known = text.lexicon.location.get(place.ref)
    if known is not None and known.kind in _WATERS:
        return True
    before = text.layout.text[max(0, place.start - _ACCREDITED_REACH) : place.start]
    if _ACCREDITED.search(before) is not None:
        return True
    before = text.layout.text[max(0, place.start - _WITH_OTHERS_REACH) : place.start]
    return _WITH_OTHERS.search(before) is not None


def venues(text: Text, told: Told) -> list[Venue]:
    """All places at which a meeting may have been, and none."""
    sentence = text.layout.sentence_at(told.encounter.start)
    told_there = starting_in(text.places, sentence.start, sentence.end)
    named = [one for one in told_there if one.by == "named" and not is_no_venue(text, one)]
    people = [(one.start, one.end) for one, _ in text.cast.mentioned(sentence.start, sentence.end)]
    here = _Here(text, told, sentence, named, people)
    about = _about(here)
    found = [*_in_sentence(here), *_told_before(here)]
    if (dateline := text.header.dateline) is not None:
        speaks = (*(f"dateline {one}" for one in about), f"dateline {here.opening}")
        found.append(Venue(dateline.value, None, ("dateline", *speaks, f"dateline {here.kind(dateline.value)}")))
    if told.earlier is not None and told.earlier.place is not None:
        found.append(Venue(told.earlier.place.value, None, tuple(_of_earlier(here, told.earlier))))
    found.append(Venue("", None, ("none", *(f"none {one}" for one in about))))
    if told.place not in {one.ref for one in found}:
        found.append(Venue(told.place, None, ("other",)))
    by = "weights" if told.encounter.likely is not None else "rules"
    return [_by_rule(one, by) if one.ref == told.place else one for one in found]


def _by_rule(venue: Venue, by: str) -> Venue:
    return Venue(venue.ref, venue.place, (*venue.features, f"by {by}", f"by {by} {venue.features[0]}"))


def _about(here: _Here) -> Sequence[str]:
    """What is told of a meeting beside its place."""
    told, has = here.told, here.has
    is_call = f"call {told.encounter.is_call}"
    when = f"{told.occurrence} {_since(here.text.day, told.when)}"
    since = when.partition(" ")[2]
    features = [told.occurrence, since, when, f"{when} {has}", f"has {has}", is_call, f"{is_call} {has}"]
    return [*features, told.encounter.kind, *here.said]


def _since(own: date | None, when: Days | None) -> str:
    """How long before its text a meeting was."""
    if own is None:
        return "undated text"
    if when is None or when.earliest is None or when.latest is None:
        return "no day"
    if when.earliest > own:
        return "to come"
    if when.latest >= own:
        return "0" if (when.latest - when.earliest).days <= _LASTS else "around"
    since = (own - when.latest).days
    return next((name for most, name in _SINCE if since <= most), "long ago")


def _in_sentence(here: _Here) -> Iterator[Venue]:
    """The places that the sentence of a meeting names."""
    end = here.told.encounter.told_by[1]
    first = next((one for one in here.places if one.start >= end and here.word_before(one) in _WHERE), None)
    for number, place in enumerate(here.places):
        if here.told.occurrence == "held" and WHAT_FOLLOWS.search(here.text.layout.text, end, place.start):
            continue  # "met A and was due to travel to Oslo"
        features = [*_standing(here, place), *_beside_others(here, number), *_of_dateline(here, place)]
        if place is first:
            features.append("first venue behind")
        if number == 0 and place.start - here.sentence.start <= _OPENING:
            features.append("opens")
        yield Venue(place.ref, place, tuple(features))


def _standing(here: _Here, place: Place) -> Iterator[str]:
    """How a place stands in its sentence: on which side of the verb of meeting, how far from it, behind which word."""
    text, encounter = here.text.layout.text, here.told.encounter
    start, end = encounter.told_by
    side, between = (">", text[end : place.start]) if place.start >= end else ("<", text[place.end : start])
    words = len(between.split())
    near = next((str(most) for most in _NEAR if words <= most), "far")
    before, kind = here.word_before(place), here.kind(place.ref)
    cut = "cut" if _BREAK.search(between) else "on"
    match = _BEHIND.match(text, place.end)
    behind = f"behind {match.lastgroup if match else 'other'}"
    yield from ("named", side, f"{side}{near}", f"{side}{cut}", f"{side}{cut} {before}", f"{side}{cut} {kind}")
    yield from (f"before {before}", f"{side}{before}", f"kind {kind}", f"kind {kind} {before}", behind)
    yield from (f"{kind} {behind}", f"named {here.told.occurrence}", f"named {encounter.kind}")
    yield f"call {encounter.is_call}"
    if text[place.start : place.end] in here.text.lexicon.adjective:
        yield "adjective"
    if here.is_of_office(place):
        yield "of an office"
    if any(first <= place.start < last for first, last in here.people):
        yield "within somebody's name and office"
    if (day := encounter.date) is not None:
        apart = day.relation_start - place.end if place.start < day.start else place.start - day.end
        if apart <= _BESIDE:
            yield "beside its day"


def _beside_others(here: _Here, number: int) -> Iterator[str]:
    """How a place stands to the others of its sentence: what lies in what, which stands right before which."""
    place, lexicon = here.places[number], here.text.lexicon
    kind = here.kind(place.ref)
    others = {one.ref for one in here.places} - {place.ref}
    yield f"places {min(len(others) + 1, 3)}"
    if any(lexicon.is_within(one, place.ref) for one in others):
        yield "whole of another"
    if any(lexicon.is_within(place.ref, one) for one in others):
        yield "part of another"
    if number and _joins(here, here.places[number - 1], place):
        yield f"behind a {here.kind(here.places[number - 1].ref)}, {kind}"
    if number + 1 < len(here.places) and _joins(here, place, here.places[number + 1]):
        yield f"before a {here.kind(here.places[number + 1].ref)}, {kind}"


def _joins(here: _Here, one: Place, other: Place) -> bool:
    """Whether one place stands right before another: "at the castle, Oslo", "in the palace in Oslo"."""
    return _JOINING.fullmatch(here.text.layout.text, one.end, other.start) is not None


def _of_dateline(here: _Here, place: Place) -> Sequence[str]:
    """How a place lies to that of the dateline."""
    dateline, is_within = here.text.header.dateline, here.text.lexicon.is_within
    if dateline is None:
        return ()
    lies = "no"
    if place.ref == dateline.value:
        lies = "is"
    elif is_within(dateline.value, place.ref):
        lies = "around"
    elif is_within(place.ref, dateline.value):
        lies = "in"
    return (f"{lies} dateline", f"{lies} dateline {here.kind(place.ref)}")


def _told_before(here: _Here) -> Iterator[Venue]:
    """The last places told before a sentence as where somebody was or went, the nearest first."""
    text, sentence = here.text, here.sentence
    block = text.layout.blocks[sentence.block]
    always = ["told", f"told {here.told.occurrence} {here.has}", f"told {here.opening}"]
    always = [*always, f"told call {here.told.encounter.is_call}", *(f"told {one}" for one in here.said)]
    seen: set[str] = set()
    for place in reversed(starting_in(text.places, max(0, sentence.start - _BACK), sentence.start)):
        went = _WENT.search(text.layout.text, max(0, place.start - _WENT_REACH), place.start)
        if place.by != "named" or place.ref in seen or went is None or is_no_venue(text, place):
            continue
        seen.add(place.ref)
        near = "in paragraph" if place.start >= block.start else "further back"
        nearness = (f"told {near}", f"told {len(seen)} {near} {here.has}", f"told {here.kind(place.ref)}")
        yield Venue(place.ref, place, (*always, *nearness))
        if len(seen) == _MOST_TOLD:
            return


def _of_earlier(here: _Here, earlier: Meeting) -> Iterator[str]:
    """What speaks for the place of the meeting that was told before."""
    told, sentence = here.told, here.sentence
    at = here.text.layout.shadow.at_raw(earlier.ground.passage.start)
    block = here.text.layout.blocks[sentence.block]
    near = "here" if at >= sentence.start else "in paragraph" if at >= block.start else "further back"
    days = earlier.when.value if earlier.when else None
    same = "no day" if not (days and told.when) else "same day" if days == told.when else "another day"
    yield from ("earlier", f"earlier {near}", f"earlier {same}", f"earlier {same} {near} {here.has}")
    yield from (f"earlier has {here.has}", f"earlier {here.opening}", f"earlier {told.occurrence}")
    yield f"earlier call {told.encounter.is_call}"
    yield from (f"earlier {one}" for one in here.said)
