"""The day of a meeting that is told by that of another: "two days later", "earlier in the day", "then saw B"."""

from __future__ import annotations

from datetime import date, timedelta

from graph.find.dates import DateMention
from graph.find.talks.encounters import Encounter
from graph.findings import Days, Meeting
from graph.link.text import Text
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

_FOLLOWING_DAY = compiled(
    r"\b(?:[Tt]he (?:following|next) (?:day|morning|afternoon|evening)|[Tt]he (?:day|morning) after)\b"
)
_DAY_BEFORE = compiled(
    r"\b(?:[Tt]he )?(?:eve of|(?:day|evening|night|afternoon) before|previous (?:day|evening|afternoon|night)"
    r"|preceding (?:day|evening))\b(?! yesterday\b)|\b(?:[Aa]|[Oo]ne) day before\b"
)
_NUMBERS = {
    "a": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12,
}  # fmt: skip
_WAY = r"(?P<way>later|afterwards?|after that|earlier|before that)\b(?! than\b)"
_DAYS_ON = compiled(rf"\b(?P<number>(?i:{'|'.join(_NUMBERS)})|\d{{1,2}}) (?P<unit>day|week)s? {_WAY}")
# "A few days later", "a month earlier", "the previous week": another day, and nobody can tell which.
_SOME_DAYS_ON = compiled(
    rf"\b(?:(?:days|weeks|months?|years?|fortnight) {_WAY}"
    r"|[Tt]he (?:(?P<next>following|next)|previous|preceding) (?:week|month|year)\b)"
)
_ON = frozenset({"later", "afterward", "afterwards", "after that"})
_A_DAY = timedelta(days=1)
_BACK = 900  # code points before it in which the day stands from which is counted
_SIGHT = 45  # code points around the words of a meeting in which such words stand
# At the head of a sentence: on the day that was told before.
_SAME_DAY = compiled(
    r"(?:(?:Some |An |[Tt]wo |[Tt]hree )?(?:hours? )?[Ee]arlier\b(?! this (?:week|month|year))"
    r"|Before(?:hand| that| then)"
    r"|That (?:same )?(?:morning|afternoon|evening|day|night)|Shortly (?:before|afterwards|after)|Later\b(?! this|"
    r" (?:in )?(?:this|the) (?:week|month|year))|Afterwards|Then\b|From there|In the (?:morning|afternoon|evening)"
    r"|Over (?:breakfast|lunch|dinner|tea|coffee)|(?:On|Upon) (?:h(?:is|er)|their) (?:arrival|way|return)|After that"
    r"|An hour later|(?:Two|Three) hours later|At (?:noon|midday|breakfast|lunch|dinner)|Over the same)"
)
_GOES_ON = compiled(
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
    if some := _SOME_DAYS_ON.search(text.layout.text, first, last):
        is_later = some["next"] is not None or some["way"] in _ON
        return _around(text, encounter.start, earlier, is_later=is_later)
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


def _is_day(mention: DateMention) -> bool:
    return mention.precision == "day" or (mention.reference == "shift" and mention.span_unit == "day")


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
    """So many days from the day told before; not after the text's."""
    last = _told_before(text, start, earlier, is_later=steps >= 0)
    if last is None or text.day is None or last + timedelta(days=steps) > text.day:
        return None
    day = last + timedelta(days=steps)
    return Days(day, day)


def _around(text: Text, start: int, earlier: Meeting | None, *, is_later: bool) -> Days | None:
    """The days behind the one told before, up to the text's own, or those before it."""
    told = _told_before(text, start, earlier, is_later=is_later)
    if told is None or (is_later and (text.day is None or told >= text.day)):
        return None
    return Days(told + _A_DAY, text.day) if is_later else Days(None, told - _A_DAY)


def _told_before(text: Text, start: int, earlier: Meeting | None, *, is_later: bool) -> date | None:
    """The last day told shortly before, else that of the meeting before, else the text's where it is counted back."""
    dates = [one for one in starting_in(text.dates, max(0, start - _BACK), start) if _is_day(one)]
    told = text.days(dates[-1], is_past=True) if dates else None
    edge = None if told is None else told.latest if is_later else told.earliest
    if edge is not None:
        return edge
    if earlier is not None and earlier.when is not None and earlier.when.value.day is not None:
        return earlier.when.value.day
    return None if is_later else text.day
