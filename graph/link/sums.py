"""Mentions of amounts and figures → funds and results: how much, of whom, for what; what happened, and when."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from datetime import date
from decimal import Decimal

from graph import names
from graph.find.figures import FigureMention
from graph.find.grounds import FUND_BY_WORDS, RESULT_BY_WORDS, ground
from graph.find.money import AmountMention, Money, purpose_start
from graph.find.sums.fund_quotes import quote_of
from graph.findings import Amount, Days, Fund, Grounded, Result
from graph.link.contributors import payers_of
from graph.link.text import Text, label_of
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_FUND_NAME = compiled(
    r"\b((?:(?!the\b|a\b|an\b|of\b|its\b|creation\b|new\b|million\b|billion\b)[a-z][\w-]{1,30} ){0,3}(?:fund"
    r"|programme|scheme|facility|package))\b"
)
_TIMES_OF_PURPOSE = compiled(
    r"^\d{4} (?:to|for|towards|on) (?:the )?| (?:this|next|last|every|each) (?:year|summer"
    r"|autumn|winter|spring|month)$|^the "
)
_TOTAL_AFTER = compiled(r"(?:[ -](?:[a-z-]+ ){0,2}(?:programme|fund|scheme|facility|package|plan)\b)")
_TOTAL_BEFORE = compiled(
    r"\b(?:fund|programme|scheme|package|plan) (?:of|worth|totalling|amounting to) (?:some |about )?$"
)


def read_funds(text: Text) -> tuple[Fund, ...]:
    """Money promised, contributed or spent, one finding an amount."""
    found: list[Fund] = []
    amounts = told_once(text)
    reached = 0  # where the sum before ends
    for mention, payer in zip(amounts, payers_of(text, amounts), strict=True):
        sentence = text.layout.sentence_at(mention.start)
        quote = quote_of(text.layout.text, mention, sentence.start, sentence.end, reached)
        reached = mention.end
        evidence = ground(
            text.layout,
            quote.start,
            quote.end,
            FUND_BY_WORDS if mention.by_words else "amount for a purpose",
        )
        name, purpose = _fund_words(text, mention, sentence.start, sentence.end)
        before = text.layout.text[max(sentence.start, mention.start - 40) : mention.start]
        total = bool(_TOTAL_AFTER.match(text.layout.text, mention.end) or _TOTAL_BEFORE.search(before))
        amount = _amount(mention.primary, mention.per or "")
        identity = names.identity(
            "fund", text.document.sha256, evidence.passage.quote, f"{amount.value}{amount.currency}"
        )
        found.append(
            Fund(
                id=identity,
                ref=names.read_thing("fund", text.day.isoformat() if text.day else "", name or purpose, identity),
                name=name or purpose or evidence.passage.quote,
                amount=amount,
                equivalents=tuple(_amount(money, mention.per or "") for money in mention.equivalents),
                count=mention.count if mention.per else None,
                is_total=total,
                contributor=Grounded(payer, evidence) if payer else None,
                purpose=purpose,
                ground=evidence,
            )
        )
    return tuple(found)


_AGAIN = compiled(r"\b(?:[Tt]he|[Tt]his|[Tt]hat|[Tt]hese|[Tt]hose|[Ii]ts|[Oo]ur|[Tt]heir) (?:[\w-]{2,14} ){0,2}$")


def told_once(text: Text) -> tuple[AmountMention, ...]:
    """The sums of a text that are given, without those that it tells in full elsewhere."""
    again = _told_again(text)
    return tuple(one for one in text.amounts if one.start not in again)


def _told_again(text: Text) -> frozenset[int]:
    """Where sums stand that the text tells in full elsewhere: in its title, or as of one known ("the £2m fund")."""
    alike: dict[tuple[Decimal, str | None], list[AmountMention]] = {}
    for one in text.amounts:
        alike.setdefault((one.primary.value, one.primary.currency), []).append(one)
    return frozenset(start for same in alike.values() if len(same) > 1 for start in _again(text, same))


def _again(text: Text, same: Sequence[AmountMention]) -> Iterator[int]:
    """Where mentions of one sum begin that tell it again."""
    heads = [_is_headline(text, one.start) for one in same]
    for number, (one, is_head) in enumerate(zip(same, heads, strict=True)):
        if is_head:
            is_again = number > 0 or not all(heads)
        else:
            is_again = number > 0 and _AGAIN.search(text.layout.text, max(0, one.start - 40), one.start) is not None
        if is_again:
            yield one.start


_HEAD = 8  # blocks of a page above which its title and summary stand


def _is_headline(text: Text, offset: int) -> bool:
    """Whether a place is in the title, a heading, or the summary in headlines at the top of a page."""
    block = text.layout.block_at(offset)
    is_summary = block.lead_in is None and block.number <= _HEAD and text.layout.text[block.end - 1] not in '.:;!?”"'
    return block.kind in {"title", "heading"} or is_summary


def _amount(money: Money, per: str) -> Amount:
    return Amount(money.value, money.currency, per)


_PURPOSE_STOP = compiled(r"[,;:.]| and (?=\w{1,30} (?:will|shall|has|have|is|are)\b)|$")


def _purpose_end(text: Text, mention: AmountMention, end: int) -> int:
    begins = purpose_start(text.layout.text, mention)
    if begins is None:
        after = _TOTAL_AFTER.match(text.layout.text, mention.end)
        return after.end() if after else mention.end
    stop = _PURPOSE_STOP.search(text.layout.text, begins, end)
    return stop.start() if stop else end


def _fund_words(text: Text, mention: AmountMention, start: int, end: int) -> tuple[str, str]:
    """The fund's name where the sentence has one, and the words that say what the money is for."""
    near = text.layout.text[max(start, mention.start - 90) : min(end, mention.end + 60)]
    name = _FUND_NAME.search(near)
    begins = purpose_start(text.layout.text, mention)
    purpose = text.layout.text[begins : _purpose_end(text, mention, end)].strip(" ,;:.") if begins is not None else ""
    purpose = _TIMES_OF_PURPOSE.sub("", purpose).strip()
    if re.fullmatch(r"[\d ,–-]*(?:and \d+)?", purpose):
        purpose = ""  # years are no purpose
    return (name[1] if name else ""), "" if purpose in {"it", "them", "this", "that"} else purpose


def read_results(text: Text, figures: Sequence[FigureMention]) -> tuple[Result, ...]:
    """The figures of what happened, one finding each."""
    found: list[Result] = []
    for figure in figures:
        if text.layout.block_at(figure.start).kind not in {"paragraph", "item", "note"}:
            continue
        evidence = ground(
            text.layout, figure.start, figure.end, RESULT_BY_WORDS if figure.by_words else "figure of what happened"
        )
        name = " ".join(evidence.passage.quote.split())
        identity = names.identity("result", text.document.sha256, name, f"{figure.value}{figure.unit}")
        money = next((a for a in _seizures(figure, text) if a.value == figure.value), None)
        found.append(
            Result(
                id=identity,
                ref=names.read_thing("result", text.day.isoformat() if text.day else "", name, identity),
                name=label_of(name),
                value=figure.value,
                unit=figure.unit,
                bound=figure.bound,
                amounts=_seizures(figure, text) if money else (),
                period=_days_within(text, figure.period.start, figure.period.end) if figure.period else None,
                base=_base(text, figure),
                locations=tuple(dict.fromkeys(place.ref for place in text.places_in(figure.start, figure.end))),
                ground=evidence,
            )
        )
    return tuple(found)


def _seizures(figure: FigureMention, text: Text) -> tuple[Amount, ...]:
    """The sums behind a figure of money: the leading one and its equivalents."""
    return tuple(
        _amount(money, "")
        for mention in starting_in(text.seizures, figure.figure.start, figure.figure.start + 1)
        for money in (mention.primary, *mention.equivalents)
    )


_YEAR_BEFORE = compiled(r"\b(?:(?:previous|preceding|prior) year|year (?:before|earlier|on[- ]year))\b|year-on-year")


def _base(text: Text, figure: FigureMention) -> Days | None:
    """What a figure is compared with: the days named, else the same stretch a year before its own."""
    if figure.base is None:
        return None
    named = _days_within(text, figure.base.start, figure.base.end)
    if named is not None or not _YEAR_BEFORE.search(text.layout.text, figure.base.start, figure.base.end):
        return named
    own = _days_within(text, figure.period.start, figure.period.end) if figure.period else None
    return Days(_year_before(own.earliest), _year_before(own.latest)) if own else None


def _year_before(day: date | None) -> date | None:
    """The same day a year earlier; 29 February has the 28th."""
    if day is None:
        return None
    return day.replace(year=day.year - 1, day=28 if (day.month, day.day) == (2, 29) else day.day)


def _days_within(text: Text, start: int, end: int) -> Days | None:
    first = bisect_left(text.dates, start, key=lambda mention: mention.end)
    if first < len(text.dates) and text.dates[first].start < end:
        return text.days(text.dates[first], is_past=True)
    return None
