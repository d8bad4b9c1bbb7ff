"""Meetings: reported as held, planned, or mentioned, with the best date and place that the text allows.

A sentence is read by its cues, the verbs and nouns of meeting. Each takes the dates and places near it; a cue that has
none of its own belongs to the event told beside it.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from graph.find.dates import DateMention, Direction
from graph.find.locations import Place
from graph.find.talks import contacts
from graph.find.talks import meeting_words as words
from graph.find.talks.around import Around, Cue, around_of
from graph.find.talks.encounters import BESIDE, Encounter, kind_of_meeting
from graph.find.talks.glossed_days import without_glossed
from graph.find.talks.meeting_cues import TOGETHER, cues_of
from graph.find.talks.meeting_hints import HINTS, alluded_to, dated_title, done_together, titled
from graph.find.talks.meeting_records import recorded
from graph.find.talks.meeting_settings import near_noun, settings
from graph.layout.blocks import BODY, Layout
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

READ = frozenset({*BODY, "note"})
"""The kinds of blocks in which sentences tell meetings."""

_OCCURRENCES = {"past": "held", "present": "held", "future": "planned", "noun": "mentioned"}
_JOINED = frozenset({"visit", "journey", "going", "invited", "hold", "next", "ahead", "planned", "occasion"})
_CALLS_ON = frozenset({"saw", "meet", "host"})
_LINKED = compiled(
    r"(?:^|[\w,]) ?(?:at|during|for|over|to|of|in|on|as part of|within"
    r"|(?:host|hold|stage|chair|open|attend|conven|organi[sz])(?:e?s|e?d|ing)?) $"
)
# "their next meeting" alone is one of those who speak, of which nothing is told.
_NEXT_NAMED = compiled(
    r"[Nn]ext (?:[\w-]+ ){0,3}[A-Z][\w-]+ (?:[Ss]ummit|[Cc]ouncil|[Cc]onference|[Dd]ialogue|[Ff]orum)$"
)
_TO_MEET = compiled(rf"\b(?:met|meet|meeting|{words.NOUN})\b")  # what one goes somewhere for
_TO_MEET_REACH = 120  # code points behind the journey in which this is told
_SITE_AT = compiled(r" (?:the|an?|its|their) (?:[\w’-]+ ){1,5}(?:at|in|near|outside) (?:the )?")
_THEN_TALKED = compiled(
    r" and (?:then |also |later )?(?:held|had) (?:[a-z]{3,12} ){0,2}(?:talks|discussions|a meeting)\b"
)
_OF_A_GROUP = compiled(r" of the (?:[A-Z][\w-]+ ){1,4}(?:[A-Z][\w-]+)")
_LOOKS_BACK = compiled(
    r"\b(?:[Ss]ince|[Ff]ollow(?:ing|ed|s)|[Aa]fter|last|previous|earlier|first|past|recall\w*|recent(?:ly)?|was|were"
    r"|had)\b"
)
_LOOKS_ON = compiled(
    r"\b(?:will|next|coming|to come|ahead|prepar\w+|propos\w+|would|invit\w+|plan\w*|forward|forthcoming|shall)\b"
)
_AFTER = compiled(r"\b(?:since|following|after|before|ahead of|the eve of|as agreed at|from)(?: \w+){0,2} $")
_HAD_LAST = compiled(
    r"ha(?:d|ve|s) (?:last|first|already|never) |had (?:seen|sat|come|spoken)\b"
    r"|had (?:both |each |all |also )?(?:attended|taken part|been present)\b"
)
_WAS_LED = compiled(r" was (?:also )?(?:attended|(?:co-?)?chaired|opened)$")  # "The meeting was also attended by A"
_WAS_HELD = compiled(r"(?<!which )(?:(?:was|were) (?:also )?(?:held|hosted|convened|organi[sz]ed)|took place)$")
_THE_MEETING = compiled(r"[Tt]he (?:meeting|talks|session|summit|discussions|conference|event)\b")
_A_VISIT = compiled(r"(?:[Vv]isit|[Tt]rip)$")
_ON_A_VISIT = compiled(r"\b(?:[Dd]uring|[Oo]n|as part of|in the (?:course|framework) of|in)(?: [A-Z]\w+['’]s?)? $")
_VISIT_REACH = 170  # code points between a verb of meeting and the visit on which it was
_GUEST_REACH = 40  # code points between a verb of meeting and whom it is with
_ASIDE_REACH = 130  # code points before a verb in which ", who chairs the group, " stands
_SECOND_REACH = 140  # code points in which "was received by A and" stands before "held talks with B"
_WAS_JOINED = compiled(r"\b(?:was|were|been) (?:\w+ )?joined$")
_THEN_REACH = 90  # code points between two whom somebody met one after the other
_AND_THEN = compiled(
    r"\b(?:and|then|before|followed by),? (?:[a-z ]{0,24}(?:later|afterwards|separately|then|earlier|after that"
    r"|in (?:the|a) (?:afternoon|evening|morning|separate meeting)|subsequently|in turn)),? (?:with |by |to |of |on )?"
    r"|,? (?:and|as well as|followed by) (?:also )?(?:with|by|(?:had|held) (?:an audience|talks|a meeting) with"
    r"|called on|was received by|received|saw) (?:the )?$"
)
_THEN = compiled(
    r"\b(?:received|welcomed|greeted|met|spoke|talked|hosted|saw|joined|telephoned|lunched|dined|breakfasted|sat down"
    r"|conferred|h(?:eld|ad) (?:talks|lunch|dinner|breakfast|a meeting)"
    r"|called on)\b[^;]{2,120},? (?:and|before|then)"
    r"(?: (?:also|then|later|afterwards|he|she))? $"
)


def find_encounters(
    layout: Layout, dates: Sequence[DateMention], places: Sequence[Place], people: Sequence[tuple[int, int]]
) -> tuple[Encounter, ...]:
    """The meetings of a text, sentence by sentence; `people` are the runs of mentions of ministers."""
    dates = without_glossed(layout.text, dates)
    found: list[Encounter] = dated_title(layout, dates, places)
    opening = next((block.start for block in layout.blocks if block.kind in BODY), 0)
    for sentence in layout.sentences:
        kind = layout.blocks[sentence.block].kind
        if kind in {"title", "heading"} and sentence.start < opening:
            found += titled(layout, sentence, places)
        is_dated = kind == "heading" and sentence.start >= opening and starting_in(dates, sentence.start, sentence.end)
        is_told = (kind in READ or is_dated) and any(
            probe.stands_in(layout.text, sentence.start, sentence.end) for probe in (words.PROBE, contacts.PROBE)
        )
        if not is_told and (kind not in READ or not HINTS.stands_in(layout.text, sentence.start, sentence.end)):
            continue
        around = around_of(layout, sentence, dates, places, people)
        found += _placed(around, _told_in(around) if is_told else []) or alluded_to(around)
    return _with_recorded(found, recorded(layout, dates, places))


def _placed(around: Around, told: Sequence[Encounter]) -> list[Encounter]:
    """The meetings of a sentence; one that gives neither day nor place takes those of what was done there together."""
    if any(one.date or one.place for one in told):
        return [*told[:-1], *_one_by_one(around, told[-1])]
    done = done_together(around)
    if not told or not done:
        return [*told] or done
    first = done[0]
    start, end = min(told[0].start, first.start), max(told[0].end, first.end)
    return [replace(told[0], start=start, end=end, date=first.date, place=first.place), *told[1:]]


def _one_by_one(around: Around, met: Encounter) -> list[Encounter]:
    """A meeting, and the one with whoever was met next: "sat down with A and, an hour later, with B" are two."""
    guests = [span for span in around.who if met.start <= span[0]]
    if not met.has_guest or met.occurrence != "held":
        return [met]
    next_met = [
        (first[1], second)
        for first, second in pairwise(guests)
        if second[0] - first[1] < _THEN_REACH and _AND_THEN.search(around.layout.text, first[1], second[0])
    ]
    if not next_met:
        return [met]
    others = [replace(met, start=start, end=end, is_further=True, is_again=False) for _, (start, end) in next_met]
    return [replace(met, end=next_met[0][0]), *others]


def _with_recorded(told: Sequence[Encounter], records: Sequence[Encounter]) -> tuple[Encounter, ...]:
    """The meetings of sentences, and those of fields where no sentence tells them."""
    further = [one for one in records if not any(one.start < other.end and other.start < one.end for other in told)]
    return tuple(sorted((*told, *further), key=lambda one: one.start))


def _told_in(around: Around) -> list[Encounter]:
    """The meetings of one sentence, each cue with what is its own; cues without anything join their neighbours."""
    cues = cues_of(around)
    found: list[Encounter] = []
    reached = around.sentence.start
    pending: Cue | None = None  # a cue that waits for the date and place of the next
    for number, cue in enumerate(cues):
        until = cues[number + 1].start if number + 1 < len(cues) else around.sentence.end
        told = settings(around, cue, reached, until)
        if venue := None if told else _on_a_visit(around, cues, number, until):
            if pending is not None:
                cue, pending = replace(cue, start=pending.start, tense="past", group=pending.group), None
                found.append(encounter_of(around, cue, reached, until, None, venue))
            elif found and found[-1].place is None:
                found[-1] = replace(found[-1], end=max(found[-1].end, venue.end), place=venue)
            reached = venue.end
            continue
        if pending is None and found and number and told and _is_linked(around, cues[number - 1], cue):
            date, place = told[0]
            last = found[-1]
            if (date is None or last.date is None) and (place is None or last.place is None):
                # "met on 3 May at the summit in Oslo": each says what the other leaves out.
                end = max([last.end, *(one.end for one in told[0] if one)])
                found[-1] = replace(last, end=end, date=last.date or date, place=last.place or place)
                reached = end
                continue
        if not told and found and number and (venue := _narrower(around, cues[number - 1], cue, found[-1], until)):
            found[-1] = replace(found[-1], end=max(found[-1].end, venue.end), place=venue)
            reached = venue.end
            continue
        if pending is not None and _is_setting(around, pending) and cue.tense == "past" and cue.group != "told":
            cue = replace(cue, start=pending.start)  # "In the margins of the summit she held talks with A"
        elif pending is not None and _is_linked(around, pending, cue):
            cue = replace(cue, start=pending.start, tense=pending.tense, group=pending.group)
        elif pending is not None:
            is_first = _THEN.search(around.layout.text, pending.start, cue.start) is not None
            found += _bare(around, pending, found, cue.start if is_first else around.sentence.end)
        pending = None
        if not told and number + 1 < len(cues) and cue.tense != "noun":
            pending = cue
        elif not told:
            found += _bare(around, cue, found, around.sentence.end)
        for date, place in told:
            found.append(encounter_of(around, cue, reached, until, date, place))
        if pending is not None:
            continue
        if told or cue.tense != "noun":
            reached = max([cue.end, *(one.end for setting in told for one in setting if one)])
    return found


def _on_a_visit(around: Around, cues: Sequence[Cue], number: int, until: int) -> Place | None:
    """Where somebody met on a journey, by the place visited: "met A during her official visit to Oslo"."""
    cue = cues[number]
    is_visit = cue.tense == "noun" and _A_VISIT.search(around.text(cue.start, cue.end)) is not None
    if not is_visit or not number or cues[number - 1].tense != "past":
        return None
    between = around.layout.text[cues[number - 1].end : cue.start]
    is_there = len(between) < _VISIT_REACH and _ON_A_VISIT.search(between) is not None
    return next(iter(near_noun(around, cue, until)), None) if is_there else None


def _is_setting(around: Around, cue: Cue) -> bool:
    """Whether a cue only sets the scene: "In the margins of the summit she met A", "On her visit she met A"."""
    is_visit = cue.group == "bare" and cue.tense == "past" and around.layout.text.endswith("isit", 0, cue.end)
    return cue.group == "occasion" or is_visit


def _narrower(around: Around, first: Cue, second: Cue, last: Encounter, until: int) -> Place | None:
    """Where the event is for which somebody goes to a state: "will return to Italy in May for the summit in Rome"."""
    is_journey = first.group in {"visit", "journey"} and second.tense == "noun" and last.place is not None
    if not is_journey or not _LINKED.search(around.layout.text[first.end : second.start].rpartition(" the")[0] + " "):
        return None
    return next((one for one in near_noun(around, second, until) if one is not last.place), None)


def _is_linked(around: Around, first: Cue, second: Cue) -> bool:
    """Whether the second cue tells when and where the first was: "met at the Council in Brussels"."""
    between = around.layout.text[first.end : second.start]
    opens = around.layout.text[second.start : second.end].partition(" ")[0].lower()
    if second.group == "occasion" or (second.group == "bare" and opens in {"for", "over", "at", "in", "during"}):
        return len(between) < 160
    if second.tense == "noun" and between == " ":
        return True  # "when Oslo hosts | the summit"
    if second.tense == "noun":
        return len(between) < 90 and bool(_LINKED.search(between)) and not _AFTER.search(between)
    # "will travel to Oslo, where he will meet …", "went to Oslo to meet …"
    return first.tense == second.tense and len(between) < 90 and first.group in _JOINED


def _bare(around: Around, cue: Cue, found: Sequence[Encounter], until: int) -> list[Encounter]:
    """What a cue without date and place of its own tells: a meeting of the text's own day, unless one was just told.

    `until` is where the words about it end.
    """
    event = around.layout.text[cue.start : cue.end]
    group = _OF_A_GROUP.match(around.layout.text, cue.end, around.sentence.end) if "next" in event else None
    if cue.tense == "future" and (group or _NEXT_NAMED.search(event)):
        end = group.end() if group else cue.end
        return [encounter_of(around, replace(cue, end=end), cue.start, end, None, None)]
    is_journey = cue.group in {"visit", "occasion"} and not event.endswith("flew in")
    is_aside = any(one.match(around.layout.text, around.sentence.start) is not None for one in (words.FURTHER, BESIDE))
    if cue.tense != "past" or is_journey or cue.group == "discuss" or (cue.group == "both" and not is_aside):
        return []
    if found:
        with_others = _is_with_others(around, cue, found[-1])
        other = encounter_of(around, cue, cue.start, until, None, None)
        return [replace(other, is_further=True)] if with_others else []
    return [encounter_of(around, cue, around.sentence.start, until, None, None)]


def _is_with_others(around: Around, cue: Cue, last: Encounter) -> bool:
    """Whether whoever met somebody then met somebody else: "was received by A and held talks with B"."""
    text = around.layout.text
    guests = [span for span in around.who if cue.end < span[0] <= cue.end + _GUEST_REACH]
    between = text[max(last.start, cue.start - _SECOND_REACH) : cue.start]
    return bool(guests) and last.occurrence == "held" and _THEN.search(between) is not None


def encounter_of(
    around: Around, cue: Cue, reached: int, until: int, date: DateMention | None, place: Place | None
) -> Encounter:
    """A meeting told by one cue, from whoever meets to the last of date and place."""
    text = around.layout.text
    occurrence = _OCCURRENCES[cue.tense]
    before = around.text(cue.start - 60, cue.start)
    together = TOGETHER.search(text, around.sentence.start, around.sentence.end)
    is_call = cue.group in {"call", "spoke", "conversed", "remote"} or bool(
        re.search(rf"{words.CALL}$", text[cue.start : cue.end])
    )
    if place and cue.group == "visit" and _is_only_seen(around, cue, place):
        place = None
    edges = [cue.start, cue.end]
    edges += [date.start if occurrence == "mentioned" else date.relation_start, date.end] if date else []
    edges += [place.start, place.end] if place and not is_call else []
    edges += [edge for span in around.who if span[0] < cue.end and cue.start <= span[1] for edge in span]
    if occurrence != "mentioned":
        first = around.sentence.start if reached == around.sentence.start else reached
        edges += [edge for span in around.who if first <= span[0] < until for edge in span]
        edges += [*together.span()] if together and first <= together.start() < until else []
    guest = contacts.guest_of(around, cue) if cue.group in _CALLS_ON and not is_call else None
    edges += guest or ()
    start, end = min(edges), max(edges)
    told = max(around.sentence.start, cue.start - len("The "))
    is_attended = cue.group == "took" and _WAS_LED.search(text, cue.start, cue.end) is not None
    is_again = date is None and place is None and words.SAME.search(text, cue.start, cue.end) is not None
    is_again = is_again or (is_attended and _THE_MEETING.match(text, told) is not None)
    return Encounter(
        start,
        end,
        occurrence,
        "visit" if cue.group == "visit" and not _is_to_meet(around, cue) else kind_of_meeting(text[start:end]),
        date,
        None if is_call else place,
        bool(together),
        is_call,
        _direction(around, cue),
        cue.tense == "past" and _is_aside(before, text, cue),
        bool(words.FURTHER.search(text[reached : cue.end])) and not is_again and not _is_joined(around, cue),
        False,
        cue.group in {"visit", "journey"},
        is_again,
        not is_again and _meets_somebody(around, cue),
        cue.group in {"told", "body"} and _WAS_HELD.search(text, cue.start, cue.end) is not None,
        calls_on=guest is not None,
        cue=(cue.start, cue.end),
    )


def _direction(around: Around, cue: Cue) -> Direction:
    """In which direction the day of a meeting without a year is looked for."""
    said = around.layout.text[cue.start : cue.end]
    if cue.tense == "noun":
        context = f"{around.text(cue.start - 110, cue.start)}{said}"
        return "past" if not _LOOKS_ON.search(context) and _LOOKS_BACK.search(context) else "nearest"
    if cue.group == "off":
        return "nearest"
    if cue.tense == "future":
        was_to_be = re.search(r"\b(?:had|been)\b", f"{around.text(cue.start - 20, cue.start)}{said}")
        return "nearest" if was_to_be else "future"
    return "past" if cue.tense == "past" else "nearest"


def _is_only_seen(around: Around, cue: Cue, place: Place) -> bool:
    """Whether what stands somewhere was seen and talks were held besides: "visited the port at A and held talks"."""
    between = around.layout.text[cue.end : place.start]
    return _SITE_AT.fullmatch(between) is not None and bool(_THEN_TALKED.match(around.layout.text, place.end))


def _is_aside(before: str, text: str, cue: Cue) -> bool:
    """Whether a verb tells of an earlier meeting in passing: "when they last met"."""
    if _HAD_LAST.match(text, cue.start):
        return True
    return (
        words.ASIDE.search(before) is not None
        and words.BESIDES.search(text, max(0, cue.start - _ASIDE_REACH), cue.start) is None
    )


def _is_joined(around: Around, cue: Cue) -> bool:
    """Whether somebody comes to those who meet: "they were joined over lunch by A"."""
    return _WAS_JOINED.search(around.layout.text, max(around.sentence.start, cue.start - 16), cue.end) is not None


def _meets_somebody(around: Around, cue: Cue) -> bool:
    """Whether the one whom somebody met stands right behind the verb: "met A", "held talks with B"."""
    return (
        cue.tense == "past"
        and not _is_joined(around, cue)
        and any(_first_of_guest(cue) <= start <= cue.end + _GUEST_REACH for start, _ in around.who)
    )


def _first_of_guest(cue: Cue) -> int:
    """From where on whom somebody met is told: behind the verb, or before it in "With A, he talked"."""
    return cue.start if cue.group == "fronted" else cue.end


def _is_to_meet(around: Around, cue: Cue) -> bool:
    """Whether somebody goes somewhere to meet: "went to Oslo for talks", "visited the port, where she met"."""
    return _TO_MEET.search(around.layout.text, cue.end, min(cue.end + _TO_MEET_REACH, around.sentence.end)) is not None
