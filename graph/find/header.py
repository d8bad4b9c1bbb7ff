"""What a document says of itself: its title, the date it gives itself, where it was given, when a page went up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from graph.find.dates import DateMention, bounds, years_for_weekday
from graph.find.grounds import ground
from graph.find.instruments.own_instrument import run_in_title
from graph.find.locations import Place
from graph.findings import RESOLVED, Grounded, Header
from graph.layout.blocks import Block, Layout
from graph.patterns.runs import starting_in

# How far from the latest year of the text a year is looked for, when it gives a weekday, a day and a month only.
_SPAN_OF_YEARS = 10
_LONGEST_MEETING = timedelta(days=4)
# Characters of a line that tells of a page, not of its matter.
_LONGEST_FURNITURE = 120
_DASH = re.compile(r" ?[–—|:-] (?=\S)")
_INITIAL = re.compile(r"\b[A-Z]\.$")  # the stop of an abbreviation
_MET_ON = re.compile(r"(?:Date|Held)(?: of (?:the )?meeting| and (?:place|venue|time))?\s?:", re.IGNORECASE)
# "Statement by France, 3 May 2011": by whom, with whom or of what, not where.
_JOINED = re.compile(r"\b(?:and|with|of|by|from|to|between|for|on|about|the)(?: the)? $")
_ARCHIVED = re.compile(r"(?:(?:this|the) [\w ]{2,30})?\barchived\b", re.IGNORECASE)
_MESSAGE = re.compile(r"(?:From|To)\s?:")
_MENDED = re.compile(r"(?:last )?(?:updated?|modified|revised|changed)\b", re.IGNORECASE)
# What an e-mail's header calls the time at which it went out.
_SENT = re.compile(r"\b(?:Sent|Date|Published)\s?:")

_SUBJECT = re.compile(
    r"(?i:subj(?:ect)?|objet|betreff|title|headline|re)\s?:\s?(?:(?:re|fwd?|aw|wg|tr|rv|sv|antw)\s?:\s?"
    r"|\[[^\]\n]{1,24}\]\s?)*+(?P<subject>\S.{3,180})",
    re.IGNORECASE,
)


def read_header(layout: Layout, dates: Sequence[DateMention], places: Sequence[Place]) -> Header:
    """The header of a document. What the text does not give is None, never a guess."""
    title = _as_printed(_title(layout, dates))
    datelines = [block for block in layout.of_kind("dateline") if not _is_of_archive(layout, block)]
    given = _first_day(layout, datelines, dates) or _first_day(layout, layout.of_kind("title"), dates)
    given = given or _first_day(layout, _of_meeting(layout), dates)
    sent = [block for block in layout.of_kind("boilerplate") if _SENT.search(layout.words(block))]
    pages = sorted(layout.of_kind("published"), key=lambda block: _rank_of_day(layout.words(block)))
    issued = _first_day(layout, [*pages, *sent], dates)
    dateline = next(
        (
            Grounded(place.ref, ground(layout, place.start, place.end, "header"))
            for block in [*datelines, *_beside(layout, datelines, places)]
            for place in starting_in(places, block.start, block.end)
        ),
        None,
    )
    dateline = dateline or _place_in_title(layout, dates, places)
    body = given or _day_in_body(layout, dates) or issued or _day_above(layout, dates) or _day_by_weekday(layout, dates)
    return Header(title, body, dateline, issued)


def _place_in_title(layout: Layout, dates: Sequence[DateMention], places: Sequence[Place]) -> Grounded[str] | None:
    """The place before the day with which a title ends: "Ports Summit Joint Declaration Bergen, 3 May 2011"."""
    for block in layout.of_kind("title"):
        for place in starting_in(places, block.start, block.end):
            day = next(iter(starting_in(dates, place.end, min(place.end + 3, block.end))), None)
            is_last = day is not None and _day(day) is not None and layout.text[day.end : block.end].strip(" .)") == ""
            if is_last and not _JOINED.search(layout.text, max(block.start, place.start - 12), place.start):
                return Grounded(place.ref, ground(layout, place.start, place.end, "header"))
    return None


def _is_of_archive(layout: Layout, day: Block) -> bool:
    """Whether a line with a day says when a page was put into an archive, as the line above it tells."""
    return bool(day.number) and _ARCHIVED.match(layout.words(layout.blocks[day.number - 1])) is not None


def _beside(layout: Layout, datelines: Sequence[Block], places: Sequence[Place]) -> list[Block]:
    """The lines right above or below a day that hold but the name of a place: "3 May 2011" / "Oslo"."""
    near = [number + step for number in (block.number for block in datelines) for step in (-1, 1)]
    lines = [layout.blocks[number] for number in near if 0 <= number < len(layout.blocks)]
    return [
        block
        for block in lines
        if block.kind == "heading"
        and any(place.end == block.end for place in starting_in(places, block.start, block.start + 1))
    ]


def _rank_of_day(line: str) -> int:
    """Of a speech the day on which it was given comes first; then that on which a page went up, last its last mend."""
    if line.startswith("Delivered"):
        return 0
    return 2 if _MENDED.match(line) else 1


def _of_meeting(layout: Layout) -> list[Block]:
    """The field of a record that says on which day it was met; that of a message says when it was sent."""
    if any(_MESSAGE.match(layout.words(block)) for block in layout.of_kind("boilerplate")):
        return []
    return [block for block in layout.of_kind("published") if _MET_ON.match(layout.words(block))]


def _title(layout: Layout, dates: Sequence[DateMention]) -> Grounded[str] | None:
    blocks = layout.of_kind("title")
    if not blocks:
        return _subject(layout)
    start, end = blocks[0].start, blocks[-1].end
    words = " ".join(layout.text[start:end].split())
    if line := _SUBJECT.match(words):
        start += line.start("subject")
        return Grounded(line["subject"], ground(layout, start, end, "header"))
    return _named(layout, _behind_day(layout.text, start, end, dates), end)


def _as_printed(title: Grounded[str] | None) -> Grounded[str] | None:
    """A title of a text in capitals, which was read in small letters, in capitals."""
    if title and not title.value.isupper() and title.ground.passage.quote.isupper():
        return replace(title, value=title.value.upper())
    return title


def _named(layout: Layout, start: int, end: int) -> Grounded[str]:
    """A title by its run, without the full stop or the colon that some are given."""
    words = layout.text[start:end]
    if not _INITIAL.search(words):
        end -= len(words) - len(words.rstrip(" .:"))
    return Grounded(" ".join(layout.text[start:end].split()), ground(layout, start, end, "header"))


def _behind_day(text: str, start: int, end: int, dates: Sequence[DateMention]) -> int:
    """Where a title begins that has its day before it: "3 May 2011 – Ministers open a ramp"."""
    for mention in starting_in(dates, start, start + 1):
        if (behind := _DASH.match(text, mention.end, end)) and _day(mention):
            return behind.end()
    return start


def _subject(layout: Layout) -> Grounded[str] | None:
    """The subject line of an e-mail, which is its title."""
    for block in layout.of_kind("boilerplate"):
        if line := _SUBJECT.match(layout.words(block)):
            start = block.start + line.start("subject")
            return Grounded(line["subject"], ground(layout, start, block.end, "header"))
    return _run_in(layout)


def _run_in(layout: Layout) -> Grounded[str] | None:
    """The title with which a text's first paragraph begins: "Communiqué of the ministers of A and B. They …"."""
    found = run_in_title(layout)
    return _named(layout, found.start, found.end) if found else None


def _first_day(layout: Layout, blocks: Sequence[Block], dates: Sequence[DateMention]) -> Grounded[date] | None:
    """The first full date in some blocks."""
    for block in blocks:
        for mention in starting_in(dates, block.start, block.end):
            if day := _day(mention):
                return Grounded(day, ground(layout, mention.start, mention.end, "header"))
    return None


def _day_in_body(layout: Layout, dates: Sequence[DateMention]) -> Grounded[date] | None:
    """A text without a dateline is of the day of its first full date, when that stands in its opening sentences."""
    opening = [sentence for sentence in layout.sentences if layout.blocks[sentence.block].kind == "paragraph"][:2]
    for mention in (mention for run in opening for mention in starting_in(dates, run.start, run.end)):
        if day := _day(mention):
            return Grounded(day, ground(layout, mention.start, mention.end, "header"))
    return None


def _day_above(layout: Layout, dates: Sequence[DateMention]) -> Grounded[date] | None:
    """The day in the furniture above the text: "type: News, Topic: Security, Date: 10 December 2024"."""
    first = next((block.start for block in layout.blocks if block.kind == "paragraph"), 0)
    above = [block for block in layout.blocks if block.end <= first and len(layout.words(block)) <= _LONGEST_FURNITURE]
    return _first_day(layout, above, dates)


def _day_by_weekday(layout: Layout, dates: Sequence[DateMention]) -> Grounded[date] | None:
    """A day and month with their weekday: the calendar gives the years, and of them the nearest to the latest year that
    the text names is meant, which a text either looks back on or looks forward to."""
    years = [mention.year for mention in dates if mention.year is not None and 1990 <= mention.year <= 2100]
    if not years:
        return None
    latest = max(years)
    for mention in dates:
        if mention.weekday is None or mention.month is None or mention.day is None or mention.year is not None:
            continue
        first, last = latest - _SPAN_OF_YEARS, latest + _SPAN_OF_YEARS
        fitting = years_for_weekday(mention.month, mention.day, mention.weekday, first, last)
        if fitting:
            year = min(fitting, key=lambda year: (abs(year - latest), -year))
            evidence = ground(layout, mention.start, mention.end, "header", RESOLVED, factor=0.85)
            return Grounded(date(year, mention.month, mention.day), evidence)
    return None


def _day(mention: DateMention) -> date | None:
    if mention.precision != "day" or mention.year is None:
        return None
    found = bounds(mention, None)
    if found is None or found.not_before is None or found.not_after is None:
        return None
    # A meeting of some days gives its statement on the last.
    return found.not_after if found.not_after - found.not_before <= _LONGEST_MEETING else None
