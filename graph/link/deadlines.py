"""When a measure is to be done, or was: the day its clause names, else the time that it tells in other words."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.find.dates import DateMention
from graph.find.measures import Undertaking
from graph.find.time_words import TIME_WORDINGS, is_aside, is_of_speech, is_of_thing
from graph.findings import Days, Ground, Grounded, When
from graph.link.deadline_fields import deadline_field
from graph.link.text import Text
from graph.patterns.guards import Guarded
from graph.patterns.openings import compiled

_BEGINS = compiled(
    r"\b(?:beg[iau]n|start(?:s|ed|ing)?|open(?:s|ed)?|launch(?:ed)?|take effect|enter into force|effective)\b"
)
# These say by when or from when; "in June" may be when anything was.
_TELLING = frozenset({"by", "before", "until", "from", "since", "after", "within"})
_TO_AN_EVENT = compiled(r"(?:before|within|ahead of|at)\b", re.IGNORECASE)
_AT = compiled(r"\bat (?:the|their|its|our|a) [^,;]{0,70}$")
_DUE = frozenset({"by", "before", "within"})
_SPOKEN_ON = compiled(
    r"(?:today|yesterday|tonight|on (?:mon|tues|wednes|thurs|fri|satur|sun)day|this (?:morning|week))", re.IGNORECASE
)


def when_of(text: Text, undertaking: Undertaking, evidence: Ground, inherited: Ground | None) -> Grounded[When] | None:
    """The time in a measure's clause, with bounds where its words give days: of its start where it begins or lasts
    from then, else of its end. A field behind it that says by when wins."""
    if field := deadline_field(text, undertaking.start, undertaking.end):
        days = next((found for one in text.dates_in(*field) if (found := text.days(one, is_past=False))), None)
        return Grounded(When(text.layout.text[slice(*field)], None, days), evidence)
    dated = [one for one in text.dates_in(undertaking.start, undertaking.end) if _is_own(text, undertaking, one)]
    dated.sort(key=lambda one: (one.relation not in _TELLING, _is_before_verb(undertaking, one), one.start))
    for mention in dated:
        days = text.days(mention, _is_past(undertaking) or mention.relation == "since")
        if days is not None and days.earliest is None and days.latest is None:
            days = None
        if days is None and not (text.day is None or mention.relation in _DUE):
            continue  # "compared to the previous year"
        if days is not None and _is_over(text, undertaking, days):
            continue
        worded = _in_words(text, undertaking, mention)
        words = text.layout.text[slice(*worded)]
        clause = text.layout.text[undertaking.start : undertaking.end]
        starts = mention.relation in {"since", "from", "after"} or _BEGINS.search(clause) is not None
        return Grounded(When(words, days if starts else None, None if starts else days), evidence)
    if words := _wording(text, undertaking, TIME_WORDINGS[:2]):
        return Grounded(When(words, None, None), evidence)
    if inherited is not None and undertaking.lead and (above := _of_the_lead(text, undertaking.lead)):
        return Grounded(above, inherited)
    words = _wording(text, undertaking, TIME_WORDINGS[2:])
    return Grounded(When(words, None, None), evidence) if words else None


def _of_the_lead(text: Text, lead: tuple[int, int]) -> When | None:
    """The time that a lead-in gives its items: "we shall in the next few weeks:"."""
    for mention in text.dates_in(*lead):
        if mention.relation not in _DUE and mention.reference != "window":
            continue
        days = text.days(mention, is_past=False)
        if days is not None and days.latest is not None and text.day is not None and days.latest > text.day:
            return When(text.layout.text[mention.relation_start : mention.end], None, days)
    return None


def _is_past(undertaking: Undertaking) -> bool:
    return undertaking.verb.type == "completed"


def _is_before_verb(undertaking: Undertaking, mention: DateMention) -> bool:
    return mention.start < undertaking.subject_end and undertaking.verb.type == "called-for"


def _is_own(text: Text, undertaking: Undertaking, mention: DateMention) -> bool:
    """Whether a date is that of the measure: not of a name, of something only spoken of, or of the telling itself."""
    words = text.layout.text
    before = _before(text, undertaking, mention.relation_start)
    if mention.relation == "of" or _is_name(text, mention) or is_aside(before):
        return False
    if mention.relation not in _TELLING and is_of_thing(before[-60:]) and _AT.search(before) is None:
        return False
    told = words[mention.relation_start : mention.end]
    return not (_SPOKEN_ON.fullmatch(told) and is_of_speech(words[undertaking.start : mention.relation_start][-40:]))


def _before(text: Text, undertaking: Undertaking, at: int) -> str:
    """What stands before a time, behind the verb where the time does; without the "which" that a clause begins with."""
    start = undertaking.subject_end if undertaking.subject_end < at else undertaking.start + len("which")
    return text.layout.text[start:at]


def _is_name(text: Text, mention: DateMention) -> bool:
    """Whether a date belongs to an instrument's or a summit's name, not to the measure."""
    after = text.layout.text[mention.end : mention.end + 30]
    return bool(re.match(r" (?:[A-Z][\w/'-]+ ){1,3}", after))


def _is_over(text: Text, undertaking: Undertaking, days: Days) -> bool:
    """Whether a time lies wholly before the day on which a promise was made: then it is of something else."""
    promised = undertaking.verb.type in {"committed", "explored", "called-for"}
    return promised and text.day is not None and days.latest is not None and days.latest < text.day


def _in_words(text: Text, undertaking: Undertaking, mention: DateMention) -> tuple[int, int]:
    """The run of a date's words, or the longer wording that it stands in ("in the years 2025 to 2027")."""
    run = (mention.relation_start, mention.end)
    for pattern in TIME_WORDINGS[:2]:
        for match in pattern.finditer(text.layout.text, undertaking.start, undertaking.end):
            is_longer = match.start() <= run[0] and run[1] <= match.end()
            if is_longer and (pattern is not TIME_WORDINGS[0] or _TO_AN_EVENT.match(match[0])):
                return match.span()
    return run


def _wording(text: Text, undertaking: Undertaking, patterns: Sequence[Guarded]) -> str:
    """The most telling time that a clause gives in words without a day; empty where it gives none."""
    words = text.layout.text
    for pattern in patterns:
        for match in pattern.finditer(words, undertaking.start, undertaking.end):
            if not is_aside(_before(text, undertaking, match.start())):
                return match[0].strip()
    return ""
