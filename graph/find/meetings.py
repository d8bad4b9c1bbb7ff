"""Meetings: reported as held, planned, or mentioned, with the best date and place that the text allows."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.blocks import BODY, Layout, Sentence
from graph.find.dates import DateMention
from graph.find.locations import Place
from graph.guards import guarded
from graph.runs import starting_in

_EVENT = (
    r"(?:[Mm]eeting|[Tt]alks|[Dd]iscussions|[Cc]onsultations|[Ss]ummit|[Dd]inner|[Ll]unch|[Bb]reakfast|[Cc]onference"
    r"|[Ss]ession|[Mm]inisterial|[Dd]ialogue|Council)"
)
# Told of as spoken at a distance: such a meeting is at no place.
_CALL = re.compile(
    r"\b(?:spoke|talked|spoken|conferred)\b[^.;]{0,100}\b(?:(?:by|on the|over the) (?:tele)?phone|by video\w{0,12})\b"
    r"|\b(?:had|held) (?:a |an |their ){0,1}(?:[\w-]{1,20} ){0,2}(?:call|phone call|video ?conference)\b"
    r"|\b(?:met|meeting|talks) (?:virtually|online|by video ?(?:link|conference)?)\b"
)
_HELD = guarded(
    rf"(?P<call>{_CALL.pattern})"
    rf"|\b(?:held|had|attended|took part in|participated in|co-chaired|chaired) (?:[\w/’'-]{{1,30}} ){{0,6}}{_EVENT}\b"
    rf"|\b{_EVENT}(?: of [\w’' -]{{1,40}})?,?(?: which)? (?:took place\b"
    r"|(?:was|were) (?:held|hosted|convened|co-chaired)\b)"
    r"|\bsat down (?:together|with)\b|\bflew (?:in|to)\b[^.;]{0,40}\bfor [^.;]{0,30}\btalks\b|"
    r"\b(?:met|has met|have met|dined together)\b(?! (?:the |all |our |with )?(?:requirements"
    r"|challenge|target|criteria))|\b(?:held|had|holding) (?:a |an |the |their |bilateral "
    r"|formal |further |working |joint ){0,4}(?:\w+ )?"
    r"(?:meeting|talks|discussions|summit|dinner|conference)\b|\b(?:During|At|Following"
    r"|After) (?:the |their |a )?(?:\w+ )?(?:talks|meeting|summit|dinner|visit)\b"
    r"|\b(?:[Oo]n the occasion of|[OoIi]n the margins of) (?:the|their|a) (?:[\w'/-]{1,30} ){0,5}(?:[Ss]ummit"
    r"|[Mm]eeting|[Vv]isit|[Cc]onference)\b"
    r"|\b(?:gathered|convened|came together|held (?:their|its|the) [\w-]{1,20} (?:summit"
    r"|meeting)) (?=(?:in|at|on|for|today)\b)"
    r"|(?P<host>\b(?:received|welcomed|hosted)\b)|\b(?:visited"
    r"|visit to|came to|travelled to|travelled together to)\b"
    r"|\bmeeting (?:took place|was held|between)\b|\b(?:talks|summit|meeting) (?:was|were) held\b"
)
_PLANNED = guarded(
    r"\b(?:will|shall|would|are due to|is due to|intend to|plan to|are to|agreed to|propose to"
    r"|hope to|expected to|set to|scheduled to)"
    r" (?:meet|reconvene|hold (?:a |an |their |the |another )?(?:\w+ ){0,2}(?:meeting|summit"
    r"|talks|conference))\b"
    # A body that sits so and so often has no meeting of its own yet.
    r"(?! (?:at least|regularly|every|each|twice|once|annually|monthly|quarterly|periodically|as often|when|where|if))"
    r"|\bconvening (?:a|an|the) (?:\w+ )?meeting\b|\b(?:[Tt]he|[Tt]heir|[Oo]ur|[Ii]ts|A) next (?:[\w-]+ ){0,2}(?:summit"
    r"|meeting)\b"
    r"|\binvited (?:[\w.’'-]{1,20} ){1,6}to (?:visit )?(?=[A-Z])"
    r"|\b(?:is|are) planned (?:for|in)\b|\bto be held (?:at|in|on)\b"
    r"|\b(?:[Mm]eeting|[Ss]ummit|[Ss]ession|[Cc]onference|visit|[Dd]ialogue|[Mm]inisterial|[Tt]alks|[Ff]orum)"
    r"(?:, which| that)? (?:will|shall|would"
    r"|is|are|is due|is expected|is planned)"
    r" (?:to )?(?:be (?:held|hosted|convened)|take place)\b"
    r"|\baccepted (?:an|the|his|her) invitation to\b|\b(?:expects?|hopes?|plans?|due|will) (?:to )?see (?:each other"
    r"|the|his|her|Mr|Mrs)\b"
    r"|(?P<journey>\b(?:will|would|due to|plans? to|intends? to) (?:visit|travel to)\b)"
    r"|\b(?:will|would|due to|plans? to|intends? to) host\b|\b(?:is|are) expected (?:in"
    r"|at) [^.;]{2,60} for (?:a |the )?"
    r"(?:\w+ )?(?:meeting|talks)\b"
)
_MENTIONED = guarded(
    r"\b(?:(?!of\b|by\b|at\b)[\w'-]{1,30} ){0,3}(?:[Ss]ummit|[Mm]eeting|[Cc]onference) (?:held"
    r"|of|at|in)\b|\bthe (?:[\w'/-]{1,40} ){1,4}[Ss]ummit\b"
)
_KINDS = (
    ("summit", re.compile(r"summit", re.IGNORECASE)),
    ("dinner", re.compile(r"\bdin(?:ner|ed)\b", re.IGNORECASE)),
    ("visit", re.compile(r"\bvisit", re.IGNORECASE)),
    ("conference", re.compile(r"\bconference\b", re.IGNORECASE)),
)
_TOGETHER = re.compile(
    r"\b(?:[Tt]he|[Bb]oth|[Oo]ur) (?:two |three |four |five )?(?:interior )?[Mm]inisters\b|\bThey\b|\bWe\b|\bwe\b"
)

_LOOKS_BACK = guarded(
    r"\b(?:since|following|after|at) (?:the|their|our|its) (?:(?:last|previous|first|earlier|bilateral) ){0,2}"
    r"(?P<meeting>(?:[\w/-]{1,20} )?(?:meeting|talks|summit|conference|visit))\b"
)
# What makes a journey one to somebody: a person in office or called by a title, or an event.
_MEETS = re.compile(rf"(?i:minister|secretar)|\b(?:M[rs]|Mrs|President)\b|\b{_EVENT}\b")
_OF_STATES = re.compile(r"[Ss]ummit|Council")
_LOOK_BACK_REACH = 60  # code points between "their meeting" and its date and place
_GUEST_REACH = 40  # code points between "received" and its guest: "his counterpart, the", "the Belgian State Secretary"


@dataclass(frozen=True, slots=True)
class Encounter:
    """A meeting in one sentence: its run, and the mentions of date and place that belong to it."""

    start: int
    end: int
    occurrence: str
    kind: str
    date: DateMention | None
    place: Place | None
    collective: bool
    is_call: bool = False


def find_encounters(
    layout: Layout, dates: Sequence[DateMention], places: Sequence[Place], people: Sequence[tuple[int, int]]
) -> tuple[Encounter, ...]:
    """The meetings of a text, sentence by sentence; `people` are the runs of mentions of ministers."""
    found: list[Encounter] = []
    for sentence in layout.sentences:
        if layout.blocks[sentence.block].kind not in BODY:
            continue
        for part in _parts(layout, sentence):
            encounter = _encounter(layout, part, dates, places, people)
            if encounter is not None:
                found.append(encounter)
                found += _also_mentioned(layout, part, encounter, dates, places)
    return tuple(found)


def _parts(layout: Layout, sentence: Sentence) -> list[Sentence]:
    """A sentence, in two where it tells of a meeting and then of the next: "met in Ghent … and will meet in Bonn"."""
    words = layout.words(sentence)
    held, planned = _HELD.search(words), _PLANNED.search(words)
    if not (held and planned and held.end() < planned.start()):
        return [sentence]
    cut = sentence.start + planned.start()
    return [replace(sentence, end=cut), replace(sentence, start=cut)]


def _encounter(
    layout: Layout,
    sentence: Sentence,
    dates: Sequence[DateMention],
    places: Sequence[Place],
    people: Sequence[tuple[int, int]],
) -> Encounter | None:
    words = layout.words(sentence)
    planned = _PLANNED.search(words)
    held = _HELD.search(words) if not planned else None
    who = people[bisect_left(people, (sentence.start,)) : bisect_left(people, (sentence.end,))]
    if held and held["host"] and not _is_host(sentence.start + held.end(), who):
        held = None
    mentioned = _MENTIONED.search(words) if not (planned or held) else None
    match = planned or held or mentioned
    if match is None:
        return None
    back = _LOOKS_BACK.search(words)
    until = sentence.start + back.start() if back and back.start() > match.start() else sentence.end
    here = starting_in(dates, sentence.start, until)
    there = [place for place in starting_in(places, sentence.start, until) if place.by == "named"]
    at = sentence.start + match.start()
    date = _nearest_date(layout.text, here, at)
    place = _venue(layout.text, there, at, date)
    together = _TOGETHER.search(words)
    is_call = bool(held and held["call"])
    place = None if is_call else place
    if held and not (who or together or "minister" in words.lower() or _OF_STATES.search(held[0])):
        return None
    # "Some officers will travel to Oslo" plans no meeting.
    if planned and planned["journey"] and not (who or together or _MEETS.search(words)):
        return None
    # A meeting without a day of its own is told by its place; one that is only mentioned, by its day alone.
    # What was spoken at a distance is at no place.
    if date is None and not is_call and (place is None or mentioned):
        return None
    occurrence = "held" if held else "planned" if planned else "mentioned"
    start, end = _extent(sentence, match, date, place, who, together, occurrence)
    return Encounter(start, end, occurrence, _kind(layout.text[start:end]), date, place, bool(together), is_call)


def _also_mentioned(
    layout: Layout,
    sentence: Sentence,
    encounter: Encounter,
    dates: Sequence[DateMention],
    places: Sequence[Place],
) -> list[Encounter]:
    """An earlier meeting that the same sentence looks back on: "… progress since their meeting in Ghent on 3 March"."""
    words = layout.words(sentence)
    since = _LOOKS_BACK.search(words)
    if since is None:
        return []
    start = sentence.start + since.start("meeting")
    here = [date for date in starting_in(dates, start, sentence.end) if date is not encounter.date]
    there = [place for place in starting_in(places, start, sentence.end) if place is not encounter.place]
    if not here or here[0].start - start > _LOOK_BACK_REACH:
        return []
    place = next((place for place in there if abs(place.start - start) < _LOOK_BACK_REACH), None)
    end = max(here[0].end, place.end if place else 0)
    return [Encounter(start, end, "mentioned", _kind(words[since.start() : since.end()]), here[0], place, False)]


def _is_host(after: int, who: Sequence[tuple[int, int]]) -> bool:
    """Whether somebody in office stands right behind "received": a guest, not a report or a plan."""
    return any(after < start <= after + _GUEST_REACH for start, _ in who)


def _extent(
    sentence: Sentence,
    match: re.Match[str],
    date: DateMention | None,
    place: Place | None,
    who: Sequence[tuple[int, int]],
    together: re.Match[str] | None,
    occurrence: str,
) -> tuple[int, int]:
    """From whoever meets, or the word for the meeting, to the last of date and place."""
    edges = [sentence.start + match.start(), sentence.start + match.end()]
    edges += [date.start if occurrence == "mentioned" else date.relation_start, date.end] if date else []
    edges += [place.start, place.end] if place else []
    if occurrence != "mentioned":
        edges += [edge for span in who for edge in span]
        edges += [sentence.start + edge for edge in together.span()] if together else []
    return min(edges), max(edges)


def _nearest_date(text: str, dates: Sequence[DateMention], at: int) -> DateMention | None:
    """The date of the meeting: the most exact of those near its verb, then the nearest."""
    exact = {"day": 0, "month": 1, "relative": 2}
    usable = [
        date for date in dates if date.relation not in {"since", "by", "until", "before"} and abs(date.start - at) < 220
    ]
    # A date tells of what stands before it rather than of what stands behind it.
    return min(
        usable,
        key=lambda date: (exact.get(date.precision, 3), date.start - at if date.start >= at else 120 + at - date.start),
        default=None,
    )


_AT = re.compile(
    r"\b(?:[Ii]n|[Aa]t|to|outside|near|visited)(?: the)?(?: (?:[a-z -]{1,30}? (?:in|of"
    r"|outside)|(?:[A-Z][\w'’-]{1,20} ){0,4}[A-Z][\w'’-]{1,20}))? $"
    r"|\bvisited (?:the )?$"
)


def _venue(text: str, places: Sequence[Place], at: int, date: DateMention | None) -> Place | None:
    """The place that the meeting is said to be at: one behind 'in', 'at' or 'to', nearest to its verb and date."""
    said = [
        place
        for place in places
        if _AT.search(text[max(0, place.start - 44) : place.start])
        and text[place.end : place.end + 1] not in {"-", "/"}
    ]
    anchor = [at] + ([date.start] if date else [])
    return min(said, key=lambda place: min(abs(place.start - point) for point in anchor), default=None)


def _kind(words: str) -> str:
    return next((kind for kind, pattern in _KINDS if pattern.search(words)), "talks")
