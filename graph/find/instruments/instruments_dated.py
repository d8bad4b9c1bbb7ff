"""Instruments told by when they were made: "the treaty signed in Riga on 5 May", "the memorandum of last year"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.find.dates import DateMention
from graph.find.instruments.described import ABOUT
from graph.find.instruments.instrument_kinds import Instrument, kind_of
from graph.find.instruments.instrument_words import ANOTHER_TIME, MODIFIER, NOUN, OTHER_DEED, WITH_WHOM, relation_of
from graph.find.locations import Place
from graph.layout.blocks import BODY, Layout
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_DATED = compiled(
    rf"\b(?P<article>[Tt]he|[Aa]n?|[Tt]heir|[Oo]ur|[Ii]ts|[Tt]his|[Tt]hat"
    rf"|[A-Z][\w-]{{1,20}}['’]s) (?P<name>{MODIFIER}(?P<head>{NOUN}"
    r"|understanding|commitments(?= (?:made|given|agreed|entered into)\b)|(?:joint |common |[\w-]+-(?:point|year) )plan"
    r"|(?:plan|package|programme)(?=,? (?:which (?:was |were )?|that (?:was |were )?)?"
    r"(?:signed|adopted|agreed|concluded)\b)))\b"
    rf"(?: and (?:an? )?(?:joint |common )?{NOUN}(?= signed| adopted| agreed| issued))?"
    rf"{WITH_WHOM}?(?: to (?:the )?[A-Z][\w'’-]{{1,20}}(?: [A-Z][\w'’-]{{1,20}}){{0,2}})?"
    r"(?P<about> (?:on|concerning|regarding) [^.;:,\d\n]{3,60}?(?= (?:signed|adopted|agreed|concluded|reached)\b))?"
    r"(?P<link>,? (?:(?:that |which )?(?:they|we|I|he|she|our \w+|the (?:two |three |four )?\w+|both \w+) (?:had "
    r"|have )?"
    r"|(?:that |which )?(?:their|our|his|her|its) (?:[a-z]{3,12} )?(?:predecessors?|governments|countries"
    r"|ministers) (?:had |have )?"
    r"|(?:that |which )(?:(?:the|Mr|Mrs|Ms) )?[A-Z][\w’-]{1,20}(?: [A-Z][\w’-]{1,20}){0,2}(?: and (?:(?:the|Mr|Mrs"
    r"|Ms) )?"
    r"[A-Z][\w’-]{1,20}(?: [A-Z][\w’-]{1,20}){0,2})? (?:had |have |has )?"
    r"|(?:was|were|had been|has been|have been) (?:\w+ly |first |also )?(?=signed|concluded|initiall?ed|adopted"
    r"|ratified)"
    r"|(?:that|which) (?:was|were|had been|has been|have been) (?:\w+ly )?"
    r"|(?:that|which) (?:has |had |have )?(?=entered into|came into|come into|took))?"
    r"(?:of|signed|adopted|agreed"
    r"|concluded|reached|issued|announced|made|held|struck|sealed|initiall?ed|approved|endorsed|launched|negotiated"
    r"|renewed|presented|submitted|published|brokered|drawn up|ratified|unveiled|clinched|inked|finali[sz]ed"
    r"|hammered out"
    r"|proposed|tabled|put forward|done(?= (?:at|in|on)\b|$)|dating (?:back to|from)|dated|(?P<force>(?:entered"
    r"|entering|came|come) into (?:force"
    r"|effect)|took effect"
    r"|in force|in effect)|entered into|given|undertaken)\b"
    r"[^.;:\d\n]{0,70}?)?$"
)
_BY_ITS_YEAR = compiled(r"\b[Tt]he $")
# Of a time that is told from the day of the text, what lies ahead is no day on which something was made.
_AHEAD = compiled(r"\b(?:next|tomorrow|coming|following|later)\b", re.IGNORECASE)
_OF_PROPER = compiled(r" (?:of|on) [A-Z][\w'’-]{1,20}(?: (?:and )?[A-Z][\w'’-]{1,20}){0,3}")
_SUMMIT_BEHIND = compiled(r" (?:[\w'/-]{1,40} ){0,3}[Ss]ummit")
_BEHIND_DATE = compiled(rf"(?P<whose>['’]s)? (?P<name>{MODIFIER}(?P<head>{NOUN}|(?i:memorandum))\b(?:{ABOUT})?)")
_AGREED_AT = compiled(rf"\b(?:the|a) (?P<name>{MODIFIER}(?P<head>{NOUN}))\b(?: \w+){{1,10}} (?:during|at) the $")
_EXACT = frozenset({"day", "month", "year"})
_TOLD = frozenset({*BODY, "note"})


def told_by_date(layout: Layout, dates: Sequence[DateMention], places: Sequence[Place]) -> Iterator[Instrument]:
    """Instruments with a date behind them ("the treaty signed in Riga on 5 May") or inside their name
    ("the May 2019 summit agreement"), in the order of their dates.

    Where the date is that of their entry into force, they have none.
    """
    months = {date.end for date in dates if date.precision == "month"}
    for date in dates:
        block = layout.block_at(date.start)
        if layout.text.startswith("for ", date.relation_start):
            continue  # the time that a plan is for
        if block.kind not in _TOLD or (date.precision == "relative" and date.start - 1 in months):
            continue  # "December last year": that December
        told = _before(layout, date, block.start) or _dated_inside(layout, date, block.end)
        if told is None:
            continue
        start, end, match = told
        name = " ".join(match["name"].split()) + _of_whom(match)
        place = next(
            (
                place
                for place in starting_in(places, start, end)
                if place.by == "named" and not _is_state_word(layout, place)
            ),
            None,
        )
        relation = relation_of(layout.text[max(block.start, start - 90) : start])
        by_its_year = replace(date, relation=None) if start < date.start and date.relation in ANOTHER_TIME else date
        made = None if match.groupdict().get("force") else by_its_year
        yield Instrument(start, end, name, kind_of(match["head"]), made, place, False, relation, "agreement dated")


def _before(layout: Layout, date: DateMention, limit: int) -> tuple[int, int, re.Match[str]] | None:
    """The instrument that a date is told of, where it stands before the date."""
    begin = max(limit, date.relation_start - 160)
    before = layout.text[begin : date.relation_start].rstrip()
    match = _DATED.search(before)
    while match and (later := _DATED.search(before, match.start() + 1)):
        match = later  # "the treaty signed then replaced a memorandum of 2010": of what stands next to it
    if match is None or _is_another_deed(match, date):
        return None
    is_force = match["force"] is not None
    if date.relation in ANOTHER_TIME and not (is_force and date.relation == "since"):
        return None
    if date.precision not in _EXACT and not _is_told_from_now(layout, match, date):
        return None
    if not is_force and OTHER_DEED.search(match["link"] or ""):
        return None
    return begin + match.start(), begin + match.end("name") if is_force else date.end, match


def _is_told_from_now(layout: Layout, match: re.Match[str], date: DateMention) -> bool:
    """Whether a time like "last year" or "in the spring" is that of an instrument's making."""
    if date.precision not in {"relative", "season"} or not match["link"]:
        return False
    return _AHEAD.search(layout.text, date.relation_start, date.end) is None


def _is_another_deed(match: re.Match[str], date: DateMention) -> bool:
    """Whether a date behind a bare noun tells of something else: "will review the treaty in 2025"."""
    is_bare = match["name"] == match["head"] and " " not in match["name"]
    return is_bare and not match["link"] and not match["about"] and date.relation in {"in", "on", "during", "at"}


def _of_whom(match: re.Match[str]) -> str:
    """The rest of a name that begins with its kind: " of Utrecht" behind "Treaty"; empty behind a common noun."""
    rest = _OF_PROPER.match(match.string, match.end("head"))
    return rest[0] if rest and match["head"][0].isupper() else ""


def _dated_inside(layout: Layout, date: DateMention, limit: int) -> tuple[int, int, re.Match[str]] | None:
    """A date that opens an instrument's name, or that of the summit at which it was agreed."""
    text = layout.text
    is_pointed_at = _BY_ITS_YEAR.search(text, max(0, date.start - 5), date.start) is not None
    if date.relation in ANOTHER_TIME and not is_pointed_at:
        return None
    match = _BEHIND_DATE.match(text, date.end, limit)
    if date.precision not in _EXACT:
        # "yesterday's agreement", "last year's memorandum"
        is_past = match and match["whose"] and not _AHEAD.search(text, date.start, date.end)
        return (date.start, match.end(), match) if match and is_past else None
    if match:
        return date.start - 4 if is_pointed_at else date.start, match.end(), match
    if date.relation in ANOTHER_TIME:
        return None
    begin = max(0, date.start - 160)
    if match := _AGREED_AT.search(text, begin, date.start):
        summit = _SUMMIT_BEHIND.match(text, date.end, limit)
        return match.start(), summit.end() if summit else date.end, match
    return None


def _is_state_word(layout: Layout, place: Place) -> bool:
    return layout.text[place.end : place.end + 1] in {"-", "/"}
