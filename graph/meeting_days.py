"""The day of a meeting that is told by that of another: "two days later", "earlier in the day", "then saw B"."""

from __future__ import annotations

import re
from datetime import timedelta

from graph.find.dates import DateMention
from graph.find.encounters import Encounter
from graph.findings import Days, Meeting
from graph.runs import starting_in
from graph.text import Text

_FOLLOWING_DAY = re.compile(
    r"\b(?:[Tt]he (?:following|next) (?:day|morning|afternoon|evening)|(?:[Aa]|[Oo]ne) day (?:later|afterwards?)"
    r"|[Tt]he (?:day|morning) after)\b"
)
_DAY_BEFORE = re.compile(
    r"\b(?:[Tt]he )?(?:eve of|(?:day|evening|night|afternoon) before|previous (?:day|evening|afternoon|night)"
    r"|preceding (?:day|evening))\b|\b(?:[Aa]|[Oo]ne) day (?:earlier|before)\b"
)
_DAYS_ON = re.compile(
    r"\b(?P<number>[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[2-6]|[Aa]|[Oo]ne) (?P<unit>day|week)s?"
    r" (?P<way>later|afterwards?|after that|earlier|before that)\b"
)
_NUMBERS = {"a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6}
_ON = frozenset({"later", "after", "afterward", "afterwards", "after that"})
_BACK = 900  # code points before it in which the day stands from which is counted
_SIGHT = 45  # code points around the words of a meeting in which such words stand
# At the head of a sentence: on the day that was told before.
_SAME_DAY = re.compile(
    r"(?:(?:Some |An |[Tt]wo |[Tt]hree )?(?:hours? )?[Ee]arlier\b(?! this (?:week|month|year))"
    r"|Before(?:hand| that| then)"
    r"|That (?:same )?(?:morning|afternoon|evening|day|night)|Shortly (?:before|afterwards|after)|Later\b(?! this|"
    r" (?:in )?(?:this|the) (?:week|month|year))|Afterwards|Then\b|From there|In the (?:morning|afternoon|evening)"
    r"|Over (?:breakfast|lunch|dinner|tea|coffee)|(?:On|Upon) (?:h(?:is|er)|their) (?:arrival|way|return)|After that"
    r"|An hour later|(?:Two|Three) hours later|At (?:noon|midday|breakfast|lunch|dinner)|Over the same)"
)
_GOES_ON = re.compile(
    r"\b(?:(?:[Hh]e|[Ss]he|[Tt]hey|[A-Z]\w+) (?:also|then|later|afterwards|next|subsequently|went on to)"
    r"|, (?:later|then)|then|later"
    r"|afterwards|subsequently|also)\b"
)


def day_by_another(text: Text, encounter: Encounter, earlier: Meeting | None) -> Days | None:
    """The day of a meeting that gives none of its own, as it is counted from the one told before it; else None."""
    sentence = text.layout.sentence_at(encounter.start)
    first = max(sentence.start, encounter.start - _SIGHT)
    last = min(sentence.end, encounter.end + _SIGHT)
    steps = _steps(text.layout.text, first, last)
    if steps is not None:
        return _counted(text, steps, encounter.start, earlier)
    if earlier is None or earlier.when is None or earlier.when.value.day is None:
        return None
    told = text.layout.shadow.at_raw(earlier.ground.passage.start)
    is_beside = text.layout.sentence_at(told) == sentence
    if is_beside and encounter.place is not None and earlier.place is not None:
        return earlier.when.value
    is_next = told >= text.layout.blocks[sentence.block].start
    goes_on = _SAME_DAY.match(text.layout.text, sentence.start) or _GOES_ON.search(text.layout.text, first, last)
    return earlier.when.value if is_next and goes_on and encounter.place is not None else None


def is_of_the_day_before_told(text: Text, encounter: Encounter) -> bool:
    """Whether a sentence begins with words for the day that was told: "Earlier in the day she had called on B"."""
    sentence = text.layout.sentence_at(encounter.start)
    return encounter.has_guest and _SAME_DAY.match(text.layout.text, sentence.start) is not None


def _is_day(date: DateMention) -> bool:
    return date.precision == "day" or (date.reference == "shift" and date.span_unit == "day")


def _steps(told: str, first: int, last: int) -> int | None:
    """How many days on or back some words count; None without such words."""
    if match := _DAYS_ON.search(told, first, last):
        number = _NUMBERS.get(match["number"].lower()) or int(match["number"])
        days = number * (7 if match["unit"] == "week" else 1)
        return days if match["way"] in _ON else -days
    if _FOLLOWING_DAY.search(told, first, last):
        return 1
    return -1 if _DAY_BEFORE.search(told, first, last) else None


def _counted(text: Text, steps: int, start: int, earlier: Meeting | None) -> Days | None:
    """So many days from the last day told shortly before, else from the meeting before; not after the text's."""
    dates = [one for one in starting_in(text.dates, max(0, start - _BACK), start) if _is_day(one)]
    told = text.days(dates[-1], is_past=True) if dates else None
    last = told.latest if told else None
    if last is None and earlier and earlier.when:
        last = earlier.when.value.day
    if last is None and steps < 0:
        last = text.day
    if last is None or text.day is None or last + timedelta(days=steps) > text.day:
        return None
    day = last + timedelta(days=steps)
    return Days(day, day)
