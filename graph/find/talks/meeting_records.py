"""Meetings that records tell by fields and lines of their own: "Place: Bergen", "Next meeting: Oslo, 3 May"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.find.dates import DateMention
from graph.find.locations import Place
from graph.find.talks.encounters import Encounter, kind_of_meeting
from graph.layout.blocks import BODY, Block, Layout
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_FIELDS = frozenset({"heading", "title", "paragraph", "published", "dateline", "boilerplate"})
_FIELDS_OF_A_RECORD = 14  # blocks at the head of a record within which its fields stand
_LONGEST_FIELD = 160  # code points of a line that is a field
_WHERE = compiled(
    r"\b(?i:(?:place|venue|location|where)(?: (?:of (?:the )?meeting|and (?:date|time|day)))?|date and (?:place|venue)"
    r"|held (?:in|at)|meeting (?:place|venue))\s?:"
)
_WHEN = compiled(
    r"\b(?i:(?:date|day|when|held on)(?: (?:of (?:the )?meeting|and (?:place|time|venue|hour)))?|(?:place|venue)"
    r" and (?:date|time)|meeting date)\s?:"
)
_FIELD = compiled(r"[A-Z][a-z]{2,12}(?: [\w-]{2,12}){0,4}\s?:")
_HELD = compiled(r"(?:Meeting |Session )?(?:[Hh]eld|[Cc]onvened) (?:in|at|on) ")
_NEXT = compiled(
    r"(?i:(?:(?:date|place|time)(?: (?:and|,) (?:date|place|time|venue))? of (?:the )?)?(?:next|follow-up|forthcoming)"
    r" (?:ministerial )?(?:meeting|session|summit|ministerial|round|conference|talks)"
    r"(?: of (?:the )?(?:ministers|committee|group|forum))?)"
)
_BEHIND_NEXT = compiled(r"\s?[:–—-]\s?(?=\S)")
_FIRST_WORDS = 30  # code points of a line in which the place or the day of the next meeting begins
_NONE = compiled(r"\b(?:cancelled|none|not (?:yet )?(?:fixed|set|agreed|decided))\b", re.IGNORECASE)


def recorded(layout: Layout, dates: Sequence[DateMention], places: Sequence[Place]) -> list[Encounter]:
    """The meeting that a record is of, by the fields or the line at its head; and the next one that it announces."""
    return [*_of_the_record(layout, dates, places), *_next(layout, dates, places)]


def _of_the_record(layout: Layout, dates: Sequence[DateMention], places: Sequence[Place]) -> list[Encounter]:
    where: tuple[Block, Place] | None = None
    when: tuple[Block, DateMention] | None = None
    for block in layout.blocks[:_FIELDS_OF_A_RECORD]:
        if block.kind not in _FIELDS or block.end - block.start > _LONGEST_FIELD:
            continue
        line = _HELD.match(layout.text, block.start, block.end)
        is_field = _FIELD.match(layout.text, block.start, block.end)
        told_where = line or (is_field and _WHERE.search(layout.text, block.start, block.end))
        told_when = line or (is_field and _WHEN.search(layout.text, block.start, block.end))
        if told_where and where is None:
            named = _named(places, told_where.start(), block.end)
            where = next(((block, one) for one in named), None)
        if told_when and when is None:
            days = starting_in(dates, told_when.start(), block.end)
            when = next(((block, one) for one in days if one.precision == "day"), None)
    if where is None or when is None:
        return []
    # One passage must show it: the line itself, else the field of its place.
    start, end = where[0].start, max(where[1].end, when[1].end) if where[0] is when[0] else where[1].end
    kind = kind_of_meeting(layout.text[start:end])
    return [Encounter(start, end, "held", kind, when[1], where[1], True)]


def _next(layout: Layout, dates: Sequence[DateMention], places: Sequence[Place]) -> list[Encounter]:
    found: list[Encounter] = []
    for block in layout.blocks:
        named = _NEXT.match(layout.text, block.start, block.end)
        if named is None:
            continue
        behind = _BEHIND_NEXT.match(layout.text, named.end(), block.end)
        if behind is not None:
            found += _announced(layout, block.start, behind.end(), block.end, dates, places)
        elif layout.text[named.end() : block.end].strip(" .:") == "" and block.number + 1 < len(layout.blocks):
            body = layout.blocks[block.number + 1]
            if body.kind in BODY:
                sentence = layout.sentence_at(body.start)
                found += _announced(layout, body.start, body.start, sentence.end, dates, places)
    return found


def _announced(
    layout: Layout, start: int, first: int, end: int, dates: Sequence[DateMention], places: Sequence[Place]
) -> list[Encounter]:
    """A meeting to come that is told by its place and its day alone, the first of which opens what is said."""
    place = next(iter(_named(places, first, end)), None)
    day = next(iter(starting_in(dates, first, end)), None)
    opens = [one.start - first for one in (place, day) if one is not None]
    if not opens or min(opens) > _FIRST_WORDS or _NONE.search(layout.text, first, end):
        return []
    last = max(one.end for one in (place, day) if one is not None)
    kind = kind_of_meeting(layout.text[start:last])
    return [Encounter(start, last, "planned", kind, day, place, False, direction="future")]


def _named(places: Sequence[Place], start: int, end: int) -> list[Place]:
    return [one for one in starting_in(places, start, end) if one.by == "named"]
