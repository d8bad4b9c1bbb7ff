"""What a document says of itself: its title, the date it gives itself, where it was given, when a page went up."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.find.dates import DateMention
from graph.find.document_day import datelines, day_of_page, full_day, own_day
from graph.find.grounds import ground
from graph.find.instruments.own_instrument import run_in_title
from graph.find.locations import Place
from graph.findings import Grounded, Header
from graph.layout.blocks import Block, Layout
from graph.patterns.letters import CAPITALS, SMALL
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_DASH = compiled(r" ?[–—|:,-] (?=\S)")
_NUMBER = compiled(r"(?:No|Nr|Ref)\.?:? ?\d[\d/.-]{0,12},? (?=\d|[A-Z][a-z]{2,8} \d)")  # of a release
_ISSUER = compiled(
    rf"(?:PRESS|NEWS|MEDIA) (?:RELEASE|STATEMENT|NOTICE)\b[{CAPITALS} ,’'&.:-]{{0,240}} "
    rf"(?=[{CAPITALS}][\w’']{{0,24}}[{SMALL}])"
)
_INITIAL = compiled(r"\b[A-Z]\.$")  # the stop of an abbreviation
# "Statement by France, 3 May 2011": by whom, with whom or of what, not where.
_JOINED = compiled(r"\b(?:and|with|of|by|from|to|between|for|on|about|the)(?: the)? $")

_SUBJECT = compiled(
    r"(?i:subj(?:ect)?|objet|betreff|title|headline|re)\s?:\s?(?:(?:re|fwd?|aw|wg|tr|rv|sv|antw)\s?:\s?"
    r"|\[[^\]\n]{1,24}\]\s?)*+(?P<subject>\S.{3,180})",
    re.IGNORECASE,
)


def read_header(layout: Layout, dates: Sequence[DateMention], places: Sequence[Place]) -> Header:
    """The header of a document. What the text does not give is None, never a guess."""
    title = _as_printed(_title(layout, dates))
    lines = datelines(layout)
    dateline = next(
        (
            Grounded(place.ref, ground(layout, place.start, place.end, "header"))
            for block in [*lines, *_beside(layout, lines, places)]
            for place in starting_in(places, block.start, block.end)
        ),
        None,
    )
    dateline = dateline or _place_in_title(layout, dates, places)
    return Header(title, own_day(layout, dates), dateline, day_of_page(layout, dates))


def _place_in_title(layout: Layout, dates: Sequence[DateMention], places: Sequence[Place]) -> Grounded[str] | None:
    """The place before the day with which a title ends: "Ports Summit Joint Declaration Bergen, 3 May 2011"."""
    for block in layout.of_kind("title"):
        for place in starting_in(places, block.start, block.end):
            day = next(iter(starting_in(dates, place.end, min(place.end + 3, block.end))), None)
            is_last = (
                day is not None and full_day(day) is not None and layout.text[day.end : block.end].strip(" .)") == ""
            )
            if is_last and not _JOINED.search(layout.text, max(block.start, place.start - 12), place.start):
                return Grounded(place.ref, ground(layout, place.start, place.end, "header"))
    return None


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


def _title(layout: Layout, dates: Sequence[DateMention]) -> Grounded[str] | None:
    blocks = layout.of_kind("title")
    if not blocks:
        return _subject(layout)
    start, end = blocks[0].start, blocks[-1].end
    words = " ".join(layout.text[start:end].split())
    if line := _SUBJECT.match(words):
        start += line.start("subject")
        return Grounded(line["subject"], ground(layout, start, end, "header"))
    start += _issued_by(layout.text[start:end])
    return _named(layout, _behind_day(layout.text, start, end, dates), end)


def _issued_by(words: str) -> int:
    """How many characters of a title in small letters say, in capitals, who issues it: "PRESS RELEASE BY THE …"."""
    issuer = _ISSUER.match(words)
    return issuer.end() if issuer else 0


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
    number = _NUMBER.match(text, start, end)
    at = number.end() if number else start
    for mention in starting_in(dates, at, at + 1):
        if (behind := _DASH.match(text, mention.end, end)) and full_day(mention):
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
