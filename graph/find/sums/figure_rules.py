"""Whether a number is a result, judged by the words around it, and what it then says.

Each rule takes a number in its clause and gives a figure or None; `judge` tries them in order.
"""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from graph.english.numbers import NUMBER, parse_number
from graph.find.sums import count_words
from graph.find.sums import figure_words as words
from graph.find.sums.clauses import Span, trimmed
from graph.find.sums.figure_counts import counted, nothing
from graph.find.sums.figure_parts import (
    Candidate,
    FigureMention,
    Trend,
    figure_of,
    is_future,
    noun_at,
    number_of,
    trend_of,
    unit_of,
)
from graph.find.sums.figure_relations import came_of, fewer, of_another, related, unit_asked_for
from graph.find.sums.figure_states import standing
from graph.patterns.openings import compiled


def judge(
    candidate: Candidate, text: str, previous: FigureMention | None, earlier: FigureMention | None
) -> FigureMention | None:
    """The figure, when the words around the number make it a result; `previous` is the sentence's figure before,
    `earlier` the last one of the sentences before."""
    match = candidate.match
    unit = previous.unit if previous else None
    if match["zero"] or match["nil"] or match[0].lower() == "zero":
        return nothing(candidate, text)
    if _is_year(candidate):
        return None
    if _MEANT_TO_BE.match(candidate.after) or _SIZE_OF.search(candidate.before):
        return None
    if words.BEFORE_NOT_RESULT.search(candidate.before) and not (match["percent"] or match["share"]):
        return None
    if match["percent"] or match["share"]:
        return _percentage(candidate, text) or _another_share(candidate, text, previous)
    if candidate.before.endswith("from ") and words.PERCENT_BEHIND.match(candidate.after):
        return None if is_future(candidate.before) else figure_of(candidate, number_of(match), "percent")
    return (
        _duration(candidate, text, unit)
        or _restated(candidate, text, previous)
        or _labelled(candidate, text)
        or _elliptical(candidate, unit)
        or _level_or_change(candidate, text, previous)
        or _compared(candidate, text, previous, earlier)
        or related(candidate, text, previous, earlier)
        or standing(candidate, text)
        or fewer(candidate, counted(candidate, text, previous))
        or of_another(candidate, text, previous)
        or _level(candidate, earlier)
    )


# "Of the 900 crews who were supposed to have been moved": what was to happen, and did not.
_MEANT_TO_BE = compiled(r"(?: [\w’-]+){1,4}? (?:who|that|which) (?:are|were|was|is|had been) (?:supposed|meant) to\b")
# "A trial of 300 cases was completed", "the accounts of six firms were blocked": how large what was dealt with is.
_SIZE_OF = compiled(
    r"\b(?:pilots?|trials?|tests?|samples?|stud(?:y|ies)|surveys?|experiments?|accounts|assets|websites|premises|homes)"
    r" (?:of|with|on|among|involving|belonging to) (?:about |some |around |over )?$"
)
_YEAR = compiled(r"(?:19|20)\d\d")


def _is_year(candidate: Candidate) -> bool:
    """Whether the number is a year (`in the years 2020 and 2021`)."""
    return _YEAR.fullmatch(candidate.match[0]) is not None and words.YEAR_BEFORE.search(candidate.before) is not None


def _labelled(candidate: Candidate, text: str) -> FigureMention | None:
    """A number behind the name of what it counts, on a line of its own (`Arrests: 246`)."""
    start = candidate.match.start()
    label = words.LABELLED.search(text[max(0, start - 90) : start])
    if label is None or is_future(label["label"]) or number_of(candidate.match) <= 1:
        return None
    happened = words.RESULT_NOUN.search(label["label"].lower()) or words.HARM.search(label["label"].lower())
    if not happened and not re.search(rf" (?:{words.DONE})$", label["label"]):
        return None
    if re.match(r" ?(?:million|billion|€|euros?|%)|[-/.]\d", candidate.after):
        return None
    found = figure_of(candidate, number_of(candidate.match), unit_of(label["label"]))
    return replace(found, start=min(found.start, start - len(label[0].lstrip("\n"))))


_MORE_OF_THEM = compiled(r"(?:(?:\band|,|;|\bwith) (?:a further |another )?|\()$")


def _elliptical(candidate: Candidate, unit: str | None) -> FigureMention | None:
    """A number whose noun the figure before said (`61 smugglers in France and 96 in Spain`)."""
    if unit not in {"count", "person"} or not _MORE_OF_THEM.search(candidate.before[-20:] or ","):
        return None
    if not re.match(r" (?:of (?:them|whom|these|those)\b|(?:more )?in (?:the )?[A-Z])", candidate.after) or is_future(
        candidate.before
    ):
        return None
    value = number_of(candidate.match)
    return figure_of(candidate, value, unit) if value > 1 and not 1900 <= value <= 2100 else None


def _percentage(candidate: Candidate, text: str) -> FigureMention | None:
    if words.PAID_SHARE.match(candidate.after):
        return None
    value = number_of(candidate.match)
    if value == _WHOLE and _AS_ADJECTIVE.match(candidate.after):
        return None
    start = candidate.match.start()
    sign = text[max(0, start - 2) : start]
    if sign[-1:] in {"-", "−", "–"} and not sign[:1].strip(" (:|") and candidate.match["percent"]:
        return figure_of(candidate, -value, "percent", "fall")
    if not candidate.before.strip() and (opening := words.BEFORE_COLON.search(text[max(0, start - 120) : start])):
        candidate = replace(candidate, before=opening[0])
    trend, word = trend_of(candidate)
    compared = words.BASE.search(candidate.after) is not None
    done = (
        words.HELPED_TO.search(candidate.before[: word.start()]) if word and word.string is candidate.before else None
    )
    promised = is_future(candidate.before) or words.MODAL_BEFORE.search(
        candidate.before[: word.start()].rstrip() if word is not None and word.string is candidate.before else ""
    )
    if promised and not compared and not done:
        return None
    if (
        trend == "fall"
        and candidate.match["share"]
        and _SHRUNK_TO.search(candidate.before)
        and _OF_BEFORE.match(candidate.after)
    ):
        return figure_of(candidate, value - 100, "percent", "fall")
    if trend is not None and _is_change(candidate, word):
        return figure_of(candidate, -value if trend == "fall" else value, "percent", trend)
    share = candidate.match["share"]
    if share and candidate.before.endswith(", ") and _OF_SUM.match(candidate.after):
        return None  # "£3 million, half of it before the summer": when a sum is paid
    proportion = share and (" in " in share or " out of " in share)
    is_compared = re.search(r"\b(?:up|down|compared (?:with|to)|against)(?: from)? $", candidate.before)
    is_told = is_compared or re.match(r" (?:of|were|was|have|has|are)\b", candidate.after) or came_of(candidate)
    if share and not proportion and not is_told:
        return None
    if words.COMPARED.search(candidate.before) or (proportion and not is_future(candidate.after[:60])):
        return figure_of(candidate, value, "percent")
    return _share_of(candidate, text, value)


# "has shrunk to a tenth of what it was"
_SHRUNK_TO = compiled(
    r"\b(?:shr[aiu]nk|f[ae]ll(?:en)?|dropped|cut|reduced|down|declined|dwindled) to (?:just |only )?$"
)
_OF_BEFORE = compiled(
    r" (?:of )?(?:what|(?:its|their|the) (?:former |earlier |previous |old )?(?:level|number|figure|size|peak))\b"
)
_WHOLE = 100
# "a 100% screening rule"
_AS_ADJECTIVE = compiled(r" (?!of\b|were\b|was\b|have\b|has\b|had\b|are\b|is\b|in\b|on\b|since\b|by\b)[a-z]")
_OF_SUM = compiled(
    r" of (?:it|this|that|the (?:money|sum|amount|total|funding))(?! (?:was|were|has|have|had|is|are|went|goes))\b"
)
_BESIDE = compiled(r"[^.;:\d]{0,60}(?:, | and | while )(?!by |to |from |of |up |down )[^.;:,\d]{1,40} ")


def _another_share(candidate: Candidate, text: str, previous: FigureMention | None) -> FigureMention | None:
    """A share beside another, its verb left out (`Danes made up 20 per cent and Norwegians 15 per cent`)."""
    if previous is None or previous.unit != "percent" or previous.trend is not None or not candidate.match["percent"]:
        return None
    is_beside = _BESIDE.fullmatch(text, previous.figure.end, candidate.figure.start)
    is_bare = re.match(r"$|[.,;)]| (?:in|of|from)\b", candidate.after)
    return figure_of(candidate, number_of(candidate.match), "percent") if is_beside and is_bare else None


def _is_change(candidate: Candidate, word: re.Match[str] | None) -> bool:
    """Whether the number is how far it went (`by 22 per cent`), not a level (`to 40%`) nor a share beside a trend."""
    if word is not None and word.string is candidate.after:
        return True
    if re.search(r"\b(?:to|from|at) $", candidate.before):
        return False
    if re.search(
        r"\b(?:[Tt]he|[Tt]his|[Aa]) (?:\w+ )?(?:fall|drop|decrease|decline|reduction|rise|increase)\b[^.;]{0,25}$",
        candidate.before,
    ):
        return True
    return bool(
        re.search(
            r"\b(?:by|of|up|down|fell|rose|fallen|risen|dropped|increased|decreased|tumbled|slipped"
            r"|climbed|jumped|surged|soared|declined|shrank|plunged|leapt|grew|sank) $",
            candidate.before,
        )
    )


_STATED = compiled(
    r"\b(?:was|were|has|have|had|is|are|stands?|stood|reached|fell|fallen|rose|risen|dropped|climbed|declined|went|gone"
    r"|increased|decreased|grew|grown|sank|sunk|shrank|remains?|remained|hit)\b"
)


def _share_of(candidate: Candidate, text: str, value: Decimal) -> FigureMention | None:
    """A share of a whole, or a level in percent, that is said to be so."""
    whole = words.OF_WHOLE.match(text, candidate.figure.end)
    if whole is None and not _STATED.search(candidate.before + candidate.after):
        return None
    if re.match(r"[^.;]{0,60}\b(?:will|shall|should|must|would|may|could|(?:is|are) to)\b", candidate.after):
        return None
    found = figure_of(candidate, value, "percent")
    if whole is None:
        return found
    if whole["noun"] and words.COST.match(whole["noun"]):
        return None
    number = parse_number(whole["number"]) if whole["number"] else None
    end = whole.end("number") if whole["number"] else whole.end()
    noun = noun_at(text, whole.start("noun")) if whole["noun"] else None
    span = trimmed(text, whole.start() + 4, max(noun.end if noun else whole.start() + 4, end if number else 0))
    return replace(found, whole=span, whole_number=number, noun=noun)


def _compared(
    candidate: Candidate, text: str, previous: FigureMention | None, earlier: FigureMention | None
) -> FigureMention | None:
    """What the figure before is compared with (`…, against 60 a year earlier`), or a total (`was 29,437`)."""
    if is_future(candidate.before):
        return None
    if (
        words.AMOUNTS_TO.search(candidate.before)
        and not candidate.after.startswith(" times")
        and not words.time_unit(candidate.after.strip().split(" ")[0])
    ):
        spoken_of = re.search(r"\bof\b", candidate.before) is None and earlier and earlier.unit in {"count", "person"}
        unit = earlier.unit if earlier and spoken_of else unit_of(candidate.before)
        if candidate.before.endswith(" at ") and unit == "count":
            unit = unit_asked_for(text, candidate.figure.start) or unit
        return figure_of(candidate, number_of(candidate.match), unit)
    if previous is None:
        return None
    levels = text[previous.figure.end : candidate.figure.start]
    second = re.fullmatch(_TO_A_SECOND, levels) is not None
    beside = text[max(0, candidate.figure.start - 20) : candidate.figure.start]
    if previous.unit in {"count", "person"} and (second or words.COMPARED.search(beside)):
        return figure_of(candidate, number_of(candidate.match), previous.unit)
    return _from_to(candidate, text, previous)


_TO_A_SECOND = (
    r"(?: [a-z]{3,20})?(?: (?:in|during) (?:(?:\w{3,9} )?\d{4}|[A-Z]\w{2,8}|the (?:same )?\w{3,9}))?,? to "
    r"(?:(?:only|just|about|some|around|fewer than|less than|under|over|almost|nearly) )?"
)
_END_OF_CHANGE = compiled(r"(?:^|, )(?:up |down )?(?:from (?:[^.;,]{1,40} )?to|from|to) $")


def _from_to(candidate: Candidate, text: str, previous: FigureMention) -> FigureMention | None:
    """The levels behind a change in percent (`fell by half, from 412 in 2015 to 190 in 2016`)."""
    if previous.unit != "percent" or previous.trend is None:
        return None
    after = text[max(previous.figure.end, candidate.figure.start - 80) : candidate.figure.start].lstrip(" ,")
    if not _END_OF_CHANGE.search(after) or words.time_unit(candidate.after.strip().split(" ")[0]):
        return None
    noun = noun_at(text, candidate.figure.end)
    subject = noun.of(text) if noun else _told_of(text, previous)
    return replace(figure_of(candidate, number_of(candidate.match), unit_of(subject)), noun=noun)


def _told_of(text: str, figure: FigureMention) -> str:
    """What a change is told of: the words before it in its sentence."""
    before = text[max(0, figure.figure.start - 160) : figure.figure.start]
    return before.rpartition("\n")[2].rpartition(". ")[2].rpartition(" that ")[2]


def _restated(candidate: Candidate, text: str, previous: FigureMention | None) -> FigureMention | None:
    """How many that were, behind a change in percent and a colon (`fell by a third: 412 persons`)."""
    if previous is None or previous.unit != "percent" or previous.trend is None or candidate.before.strip():
        return None
    noun = noun_at(text, candidate.figure.end)
    is_next = text.endswith(": ", previous.figure.end, candidate.figure.start)
    if not is_next or noun is None or number_of(candidate.match) <= 1 or words.time_unit(noun.of(text).split(" ")[0]):
        return None
    return replace(figure_of(candidate, number_of(candidate.match), unit_of(noun.of(text))), noun=noun)


def _level(candidate: Candidate, earlier: FigureMention | None) -> FigureMention | None:
    """How many there were of what the clause speaks of (`assisted returns reached 2,500`)."""
    led = words.LEVEL.search(candidate.before)
    if led is None or is_future(candidate.before) or number_of(candidate.match) <= 1:
        return None
    if not re.match(
        r"$|[.,;)]| (?:in|last|this|since|by|on|at|during|people|persons|over|between|compared|against)\b",
        candidate.after,
    ):
        return None
    held = re.search(r"\b(?:held|hosted|housed|sheltered)\b", led[0])
    subject = candidate.before[: led.start()]
    unit = "person" if held else unit_of(subject)
    if words.SAID_OF_THEM.search(subject) and earlier and earlier.unit in {"count", "person"}:
        unit = earlier.unit
    return figure_of(candidate, number_of(candidate.match), unit)


_TO_THE_SAME = compiled(rf" to (?:only |just |some |about )?{NUMBER} (?P<unit>[a-z]+)\b")


_THAN = compiled(
    r" (?:(?P<fall>less|fewer|shorter|quicker|faster|sooner|earlier)|(?:more|longer|later))"
    r"(?= than\b| on average|[.,;]|$)"
)


def _duration_in(candidate: Candidate, unit: str | None) -> FigureMention | None:
    is_told = unit is not None and words.DURATION.search(candidate.before[-100:]) and not is_future(candidate.before)
    return figure_of(candidate, number_of(candidate.match), unit) if unit and is_told else None


def _duration(candidate: Candidate, text: str, previous: str | None) -> FigureMention | None:
    """How long something took: `down to 18 minutes`; a bare number takes the unit spoken of before (`it took 40`)."""
    following = re.match(r"[ -]([a-z]+)\b", candidate.after)
    if following and following[1] == "to":  # "from 40 to 22 days"
        following = _TO_THE_SAME.match(candidate.after)
        if following is None or not candidate.before.endswith("from "):
            return None
        return _duration_in(candidate, words.time_unit(following["unit"]))
    unit = words.time_unit(following[1]) if following else None
    if unit is None:
        bare = previous in {"minute", "hour", "day", "week", "month"} and re.search(
            r"\b(?:took|(?:down|up) from|to|against|compared (?:to|with)|instead of) $", candidate.before
        )
        return figure_of(candidate, number_of(candidate.match), previous) if bare and previous else None
    tail = candidate.after[len(following[0]) :] if following else ""
    if is_future(candidate.before):
        return None
    if (apart := _THAN.match(tail)) is not None and following is not None:
        change = -number_of(candidate.match) if apart["fall"] else number_of(candidate.match)
        found = figure_of(candidate, change, unit, "fall" if apart["fall"] else "rise")
        return replace(found, figure=Span(found.figure.start, found.figure.end + len(following[0])))
    is_mean = words.ON_AVERAGE.match(tail) is not None and not words.MODAL_BEFORE.search(candidate.before)
    if is_mean and following is not None:
        found = figure_of(candidate, number_of(candidate.match), unit)
        return replace(found, figure=Span(found.figure.start, found.figure.end + len(following[0])))
    if words.AFTER_NOT_RESULT.match(tail) or tail.startswith(" since "):
        return None
    if not words.DURATION.search(candidate.before[-100:]) or re.search(
        r"\b(?:within|in|for|after) $", candidate.before
    ):
        return None
    value, trend = _signed(candidate)
    found = figure_of(candidate, value, unit, trend)
    return replace(found, figure=Span(found.figure.start, found.figure.end + len(following[0] if following else "")))


def _signed(candidate: Candidate) -> tuple[Decimal, Trend | None]:
    """The value, negative when something fell by it."""
    value = number_of(candidate.match)
    trend, _ = trend_of(candidate)
    changed = re.search(r"\bby $", candidate.before) is not None
    return (-value if trend == "fall" and changed else value), trend


_MADE_MORE = compiled(
    r"\b(?:increased|raised|doubled|boosted|reduced|cut|expanded|brought) (?:the|its|their|our) (?:\w{1,14} ){0,2}?"
    r"(?:number|strength|staff|complement|presence|team)\b"
)


def _level_or_change(candidate: Candidate, text: str, previous: FigureMention | None) -> FigureMention | None:
    """A number that something fell or rose from, to or by."""
    if words.WENT_FROM.search(candidate.before) and not is_future(candidate.before):
        noun = noun_at(text, candidate.figure.end)
        return replace(figure_of(candidate, number_of(candidate.match), unit_of(candidate.before)), noun=noun)
    trend, word = trend_of(candidate)
    if trend is None or word is None or word.string is not candidate.before:
        return None
    if not re.search(r"\b(?:from|to|by) $", candidate.before) or word["rise"] == "more":
        return None
    if word[0].lower() in {"cuts", "reduces", "lowers", "shortens"}:
        return None  # what a rule does, not what happened
    if is_future(candidate.before) or words.MODAL_BEFORE.search(candidate.before[: word.start()].rstrip()):
        return None
    if _MADE_MORE.search(candidate.before) and count_words.STAFF.search(candidate.before):
        return None  # "has increased the number of officers from …": what somebody did
    value, _ = _signed(candidate)
    noun = noun_at(text, candidate.figure.end)
    subject = noun.of(text) if noun else candidate.before[: word.start()]
    if noun is not None and words.NOT_A_RESULT_NOUN.search(noun.of(text)):
        return None
    unit = unit_of(subject)
    if noun is None and unit == "count" and previous is not None:
        unit = unit_of(_told_of(text, previous)) if previous.unit == "percent" else unit
        is_level = re.search(r"\b(?:up|down) from $", candidate.before[-12:]) and previous.unit == "person"
        unit = "person" if is_level else unit
    return replace(figure_of(candidate, value, unit, trend), noun=noun)
