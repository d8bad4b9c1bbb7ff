"""Meetings by the weight of their words: sentences in which no rule reads one are added, what is most unlikely goes.

A rule knows a wording; how many wordings there are nobody knows. What labelled statements have in common is counted
instead (`graph/find/weights/talk_weights.py`). What is added is told by its first verb, with the day and the place
that a verb of meeting would have there.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from types import MappingProxyType

from graph.find.dates import DateMention
from graph.find.locations import Place
from graph.find.meetings import READ, encounter_of
from graph.find.talks.around import Around, Cue, around_of
from graph.find.talks.encounters import Encounter
from graph.find.talks.glossed_days import without_glossed
from graph.find.talks.meeting_settings import is_venue, settings
from graph.find.talks.no_meetings import is_told_otherwise
from graph.find.talks.people_words import OF_OTHERS
from graph.find.talks.talk_features import TO_COME, Seen, seen_of
from graph.find.talks.talk_weighing import likelihood, was_held
from graph.layout.blocks import Layout
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans

UNLIKELY = 0.01
"""Below which likelihood a sentence tells no meeting though a rule reads one."""
LIKELY = MappingProxyType({"past": 0.7, "future": 0.7, "noun": 0.8})
"""From which likelihood on a sentence tells a meeting that no rule reads, by its tense."""
_EVEN = 0.5
_VERB = compiled(
    r"\b(?:will|shall|would|is|are|was|were|has|have|had|may|might)\b|\b(?!(?:united|need|speed|indeed)\b)[a-z]{2,14}ed\b"
    r"|\b(?:met|sat|saw|held|took|spoke|went|came|flew|gave|spent|found|paid|drew|made|got)\b"
)


def borne_out(
    layout: Layout,
    dates: Sequence[DateMention],
    places: Sequence[Place],
    people: Sequence[tuple[int, int]],
    told: Sequence[Encounter],
) -> tuple[Encounter, ...]:
    """The meetings of a text that its words bear out, in order: of those that rules read, `told`, and others."""
    read = Spans((one.start, one.end) for one in told)
    sure = Spans((one.start, one.end) for one in told if not one.is_faint)
    unlikely: list[tuple[int, int]] = []
    more: list[Encounter] = []
    for around in weighed(layout, dates, places, people):
        start, end = around.sentence.start, around.sentence.end
        seen = seen_of(around)
        likely = likelihood(seen)
        if likely < UNLIKELY and sure.overlap(start, end):
            unlikely.append((start, end))
        elif likely >= min(LIKELY.values()) and not read.overlap(start, end):
            more += _told_by(around, seen, likely)
    gone = Spans(unlikely)
    kept = (one for one in told if one.is_faint or not gone.overlap(one.start, one.end))
    return tuple(sorted((*kept, *more), key=lambda one: one.start))


def weighed(
    layout: Layout, dates: Sequence[DateMention], places: Sequence[Place], people: Sequence[tuple[int, int]]
) -> Iterator[Around]:
    """The sentences of a text that say something of who, when or where: all of which may tell a meeting."""
    dates = without_glossed(layout.text, dates)
    for sentence in layout.sentences:
        if layout.blocks[sentence.block].kind in READ:
            around = around_of(layout, sentence, dates, places, people)
            if around.dates or around.places or around.who:
                yield around


def _told_by(around: Around, seen: Seen, likely: float) -> Iterator[Encounter]:
    """The meeting of a sentence in which no rule reads one, where it is likely enough for when it was or will be."""
    text, sentence = around.layout.text, around.sentence
    if was_held(seen) >= _EVEN:
        tense = "past"
    else:
        tense = "future" if TO_COME.search(text, sentence.start, sentence.end) else "noun"
    if likely < LIKELY[tense] or is_told_otherwise(text[sentence.start : sentence.end]):
        return
    if not around.who and OF_OTHERS.search(text, sentence.start, sentence.end):
        return
    verb = _VERB.search(text, sentence.start, sentence.end)
    start, end = verb.span() if verb else (sentence.start, sentence.start + 1)
    cue = Cue(start, end, "future" if tense == "future" else "past", "weighed")
    date, place = next(iter(settings(around, cue, sentence.start, sentence.end)), (None, None))
    venues = [one for one in around.places if is_venue(around, one)]
    date = date or (around.dates[0] if len(around.dates) == 1 else None)
    place = place or (venues[0] if len(venues) == 1 else None)
    told = encounter_of(around, replace(cue, tense=tense), sentence.start, sentence.end, date, place)
    yield replace(told, likely=likely)
