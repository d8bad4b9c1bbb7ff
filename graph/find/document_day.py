"""The day that a document gives itself, and that on which its page went up: of all days that it tells, which.

Every line of a head, the opening sentences and the lines at the end may tell one. What kind of line tells it, and where
that stands, says how much it is worth; the first of the worthiest counts, and none is guessed.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from graph.english.days_of_heads import told_days
from graph.find.dates import DateMention, bounds, years_for_weekday
from graph.find.grounds import ground
from graph.findings import RESOLVED, Grounded
from graph.layout import titles
from graph.layout.blocks import Block, Layout
from graph.layout.paragraph import ends_sentence
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

# How far from the latest year of the text a year is looked for, when it gives a weekday, a day and a month only.
_SPAN_OF_YEARS = 10
_LONGEST_MEETING = timedelta(days=4)
# Characters of a line that tells of a page, not of its matter.
_LONGEST_FURNITURE = 120
_MET_ON = compiled(r"(?:Date|Held)(?: of (?:the )?meeting| and (?:place|venue|time))?\s?:", re.IGNORECASE)
_ARCHIVED = compiled(r"(?:(?:this|the) [\w ]{2,30})?\barchived\b", re.IGNORECASE)
_MESSAGE = compiled(r"(?:From|To)\s?:")
_MENDED = compiled(r"(?:last )?(?:updated?|modified|revised|changed)\b", re.IGNORECASE)
# What an e-mail's header calls the time at which it went out.
_SENT = compiled(r"\b(?:Sent|Date|Published)\s?:")
_ALONE = compiled(r"(?:[^\W\d_-]{3,12}(?:-feira)?,? )?(?:\d|[A-Z][a-z]{2,8} \d)")  # no place before the day
# What stands below the clock of a page: an hour, perhaps with a word before it ("Aggiornato: 16:59").
_HOUR = compiled(r"(?:[^\W\d_]{2,16} ?:? ?){0,2}\d{1,2}[:.]\d{2}(?: ?[A-Z]{2,4})?")
# What stands before a day that is not the text's own: that of an instrument, of what was or what is to come.
_ANOTHERS = compiled(
    r"\b(?:will|shall|would|is to|are to|due)\b[^.]{0,120}$"
    r"|\b(?:of|dated|since|before|after|until|by|from) (?:the )?(?:[A-Z][a-z]{2,8}day,? )?$"
    r"|\b(?i:last|previous|most recent|earlier) (?:meeting|session|summit|conference)\b[^.]{0,60}$"
    r"|\b(?:which|that) (?:was|were|had been) \w{3,14}\b[^.]{0,40}$|\b[Pp]ublished on (?:[A-Z][a-z]{2,8}day,? )?$"
)
_RECITAL = compiled(r"(?:[Rr]ecalling|RECALLING|[Nn]oting|NOTING|[Cc]onsidering|CONSIDERING|[Hh]aving regard)\b")
_OPENING = 2  # sentences
_PREAMBLE = 12  # sentences, in which those who speak say who they are: "We, the ministers …, meeting in Oslo on …"
_WE = compiled(r"[“\"‘']?W[Ee],? [Tt][Hh][Ee] ")
_BEFORE = 160  # code points before a day of which that is looked for


def own_day(layout: Layout, dates: Sequence[DateMention]) -> Grounded[date] | None:
    """The day of a document; None where it tells none of its own."""
    days = _Days(layout, dates)
    return (
        days.first_of(datelines(layout))
        or days.first_of(layout.of_kind("title"))
        or days.first_of(_of_meeting(layout))
        or days.in_opening()
        or days.of_page()
        or days.above()
        or days.by_weekday()
    )


def day_of_page(layout: Layout, dates: Sequence[DateMention]) -> Grounded[date] | None:
    """The day on which the page of a document went up, or its message was sent."""
    return _Days(layout, dates).of_page()


def datelines(layout: Layout) -> list[Block]:
    """The lines that say where or when a text was given, without those of the page alone."""
    title = next(iter(layout.of_kind("title")), None)
    return [
        block
        for block in layout.of_kind("dateline")
        if not _is_of_archive(layout, block) and not (title and block.end < title.start and _is_clock(layout, block))
    ]


def _is_of_archive(layout: Layout, day: Block) -> bool:
    """Whether a line with a day says when a page was put into an archive, as the line above it tells."""
    return bool(day.number) and _ARCHIVED.match(layout.words(layout.blocks[day.number - 1])) is not None


def _is_clock(layout: Layout, day: Block) -> bool:
    """Whether a line with a day alone, over a title, is the page's calendar: the site's menu or hour stands below."""
    words = layout.words(layout.blocks[day.number + 1])
    is_menu = titles.MENU.fullmatch(words.strip("|-–•· ")) or titles.GLUED.search(words) or _HOUR.match(words)
    return is_menu is not None and _ALONE.match(layout.words(day)) is not None


def _of_meeting(layout: Layout) -> list[Block]:
    """The field of a record that says on which day it was met; that of a message says when it was sent."""
    if any(_MESSAGE.match(layout.words(block)) for block in layout.of_kind("boilerplate")):
        return []
    return [block for block in layout.of_kind("published") if _MET_ON.match(layout.words(block))]


def _rank(line: str) -> int:
    """Of a speech the day on which it was given comes first; then that on which a page went up, last its last mend."""
    if line.startswith("Delivered"):
        return 0
    return 2 if _MENDED.match(line) else 1


class _Days:
    """The days that a document tells, by where they stand."""

    def __init__(self, layout: Layout, dates: Sequence[DateMention]) -> None:
        self._layout = layout
        self._dates = dates

    def first_of(self, blocks: Sequence[Block]) -> Grounded[date] | None:
        """The first full date in some blocks."""
        return next((day for block in blocks for day in self._of(block)), None)

    def _of(self, block: Block) -> Iterator[Grounded[date]]:
        """The days of a block: as running text has them, else as heads of pages do."""
        for mention in starting_in(self._dates, block.start, block.end):
            if day := full_day(mention):
                yield self._grounded(day, mention.start, mention.end)
        for start, end, day in told_days(self._layout.words(block)[:_LONGEST_FURNITURE]):
            yield self._grounded(day, block.start + start, block.start + end)

    def _grounded(self, day: date, start: int, end: int) -> Grounded[date]:
        return Grounded(day, ground(self._layout, start, end, "header"))

    def of_page(self) -> Grounded[date] | None:
        """The day on which a page went up, or a message was sent."""
        layout = self._layout
        pages = sorted(layout.of_kind("published"), key=lambda block: _rank(layout.words(block)))
        return self.first_of(
            [*pages, *(one for one in layout.of_kind("boilerplate") if _SENT.search(layout.words(one)))]
        )

    def in_opening(self) -> Grounded[date] | None:
        """A text without a dateline is of the day of its first full date, when that stands in its opening sentences and
        is not told as that of something else."""
        layout = self._layout
        running = [one for one in layout.sentences if layout.blocks[one.block].kind == "paragraph"]
        we = [one for one in running[_OPENING:_PREAMBLE] if _WE.match(layout.text, one.start)]
        for run in [*running[:_OPENING], *we[:1]]:
            for mention in starting_in(self._dates, run.start, run.end):
                before = layout.text[max(run.start, mention.start - _BEFORE) : mention.start]
                is_anothers = _RECITAL.match(layout.text, run.start) or _ANOTHERS.search(before)
                if not is_anothers and (day := full_day(mention)):
                    return self._grounded(day, mention.start, mention.end)
        return None

    def above(self) -> Grounded[date] | None:
        """The day in the furniture above the text: "type: News, Topic: Security, Date: 10 December 2024"."""
        layout = self._layout
        paragraphs = [block for block in layout.blocks if block.kind == "paragraph"]
        first = next((one.start for one in paragraphs if ends_sentence(layout.words(one))), 0)
        first = first or next((one.start for one in paragraphs), 0)
        known = datelines(layout)
        return self.first_of(
            [
                block
                for block in layout.blocks
                if block.end <= first
                and len(layout.words(block)) <= _LONGEST_FURNITURE
                and (block.kind != "dateline" or block in known)
            ]
        )

    def by_weekday(self) -> Grounded[date] | None:
        """A day and month with their weekday: the calendar gives the years, and of them the nearest to the latest year
        that the text names is meant, which a text either looks back on or looks forward to."""
        years = [mention.year for mention in self._dates if mention.year is not None and 1990 <= mention.year <= 2100]
        if not years:
            return None
        latest = max(years)
        for mention in self._dates:
            if mention.weekday is None or mention.month is None or mention.day is None or mention.year is not None:
                continue
            first, last = latest - _SPAN_OF_YEARS, latest + _SPAN_OF_YEARS
            fitting = years_for_weekday(mention.month, mention.day, mention.weekday, first, last)
            if fitting:
                year = min(fitting, key=lambda year: (abs(year - latest), -year))
                evidence = ground(self._layout, mention.start, mention.end, "header", RESOLVED, factor=0.85)
                return Grounded(date(year, mention.month, mention.day), evidence)
        return None


def full_day(mention: DateMention) -> date | None:
    """The day of a mention with its year; of a meeting of some days the last, on which it gives its statement."""
    if mention.precision != "day" or mention.year is None:
        return None
    found = bounds(mention, None)
    if found is None or found.not_before is None or found.not_after is None:
        return None
    return found.not_after if found.not_after - found.not_before <= _LONGEST_MEETING else None
