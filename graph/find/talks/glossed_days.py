"""A day that is told twice, in words and then in brackets: "yesterday (Thursday 3 May)", "this evening [3 May]"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.find.dates import DateMention
from graph.patterns.openings import compiled

_OPENS = compiled(r"(?: (?:morning|afternoon|evening|night))?,? [(\[](?:on )?")


def without_glossed(text: str, dates: Sequence[DateMention]) -> tuple[DateMention, ...]:
    """The dates without the words for a day behind which brackets tell which day that was."""
    nexts = (*dates[1:], None)
    return tuple(one for one, gloss in zip(dates, nexts, strict=False) if not (gloss and _is_gloss(text, one, gloss)))


def _is_gloss(text: str, one: DateMention, gloss: DateMention) -> bool:
    is_word = one.reference == "shift" and one.span_unit == "day"
    is_word = is_word or (one.reference == "calendar" and one.day is None and one.weekday is not None)
    is_day = gloss.reference == "calendar" and gloss.day is not None
    return is_word and is_day and _OPENS.fullmatch(text, one.end, gloss.relation_start) is not None
