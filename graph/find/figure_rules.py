"""Whether a number is a result, judged by the words around it, and what it then says.

Each rule takes a number in its clause and gives a figure or None; `judge` tries them in order.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import Literal

from graph.find import figure_words as words
from graph.find.clauses import Span, trimmed
from graph.find.money_words import Bound, bound_of
from graph.find.numbers import parse_number, parse_share, scale_factor

Trend = Literal["rise", "fall"]
_REACH = 240  # code points on either side within which words can speak of a number


@dataclass(frozen=True, slots=True)
class FigureMention:
    """A figure as stated. `start` and `end` cover the clause that a reader needs, `figure` the number with its words.

    `value` is signed: a fall by so much is negative, a level that something fell to is not. `unit` is `percent`,
    `count`, `person`, a unit of time (`minute`, `hour`, `day`, `week`, `month`, `year`) or an ISO 4217 code. `bound`
    speaks of the size, without its sign. `noun` is what is counted; `whole` is what a share is taken of and
    `whole_number` its number. `base` is what is compared with, `period` when it happened; when both are the same words
    (`between September and October`), the base is their first end and the period their last.
    """

    start: int
    end: int
    figure: Span
    value: Decimal
    unit: str
    bound: Bound = "exact"
    trend: Trend | None = None
    noun: Span | None = None
    whole: Span | None = None
    whole_number: Decimal | None = None
    base: Span | None = None
    period: Span | None = None


@dataclass(frozen=True, slots=True)
class Candidate:
    """A number and what stands around it in its clause: `before` its first word, `after` its last."""

    match: re.Match[str]
    figure: Span
    bound: Bound
    before: str
    after: str
    clause: Span


def is_mark(match: re.Match[str], clause: Span) -> bool:
    """Whether the number is the mark of a list item or section (`3. …`, `(2) …`)."""
    if match["percent"]:
        return False
    return match.start() <= clause.start + 1 and match.string[match.end() : match.end() + 1] in {".", ")"}


def candidate_at(text: str, match: re.Match[str], clause: Span) -> Candidate:
    """The number with the words that bound it, and what stands before and after it in its clause."""
    near = text[max(clause.start, match.start() - 60) : match.start()]
    quantifier = words.QUANTIFIER.search(near)
    start = match.start() if quantifier is None else match.start() - len(near) + quantifier.start()
    bound: Bound = "exact"
    if quantifier is not None:
        signs: dict[str, Bound] = {"~": "about", "≈": "about", "<": "at-most", ">": "at-least"}
        bound = bound_of(quantifier["word"]) if quantifier["word"] else signs[quantifier["sign"]]
    end = match.end()
    if (more := words.OR_MORE.match(text, end)) is not None:
        end, bound = more.end(), "at-least" if more["more"] == "more" else "at-most"
    before = text[max(clause.start, start - _REACH) : start]
    after = text[end : min(clause.end, end + _REACH)]
    return Candidate(match, Span(start, end), bound, before, after, clause)


def judge(candidate: Candidate, text: str, unit: str | None) -> FigureMention | None:
    """The figure, when the words around the number make it a result; `unit` is that of the sentence's figure before."""
    match = candidate.match
    if match["zero"] or match[0].lower() == "zero":
        return _nothing(candidate, text)
    if words.BEFORE_NOT_RESULT.search(candidate.before) and not (match["percent"] or match["share"]):
        return None
    if match["percent"] or match["share"]:
        return _percentage(candidate, text)
    return (
        _duration(candidate, text, unit)
        or _labelled(candidate, text)
        or _elliptical(candidate, unit)
        or _level_or_change(candidate, text)
        or _compared(candidate, text, unit)
        or _count(candidate, text)
    )


def _figure(candidate: Candidate, value: Decimal, unit: str, trend: Trend | None = None) -> FigureMention:
    clause = candidate.clause
    return FigureMention(clause.start, clause.end, candidate.figure, value, unit, candidate.bound, trend)


def _number(match: re.Match[str]) -> Decimal:
    if match["share"]:
        return parse_share(match["share"])
    value = parse_number(match["number"]) * scale_factor(match["scale"])
    return value.quantize(Decimal(1)) if value == value.to_integral_value() else value


def is_future(before: str) -> bool:
    """Whether the words up to a number, in its clause, make it a promise, a target or a possibility."""
    last = _last(words.FUTURE, before)
    return last is not None and words.PAST_AGAIN.match(before, last.end()) is None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    found = None
    for match in pattern.finditer(text):
        found = match
    return found


def _trend(candidate: Candidate) -> tuple[Trend | None, re.Match[str] | None]:
    """Which way it went: by the word right after the number, or else the nearest one before it."""
    after = words.TREND_AFTER.match(candidate.after)
    if after is not None:
        return ("fall" if after["fall"] else "rise"), after
    nearest = _last(words.TREND, candidate.before)
    if nearest is None:
        return None, None
    return ("fall" if nearest["fall"] else "rise"), nearest


def _labelled(candidate: Candidate, text: str) -> FigureMention | None:
    """A number behind the name of what it counts, on a line of its own (`Arrests: 246`)."""
    start = candidate.match.start()
    label = words.LABELLED.search(text[max(0, start - 90) : start])
    if label is None or is_future(label["label"]) or _number(candidate.match) <= 1:
        return None
    happened = words.RESULT_NOUN.search(label["label"].lower()) or words.HARM.search(label["label"].lower())
    if not happened and not re.search(rf" (?:{words.DONE})$", label["label"]):
        return None
    if re.match(r" ?(?:million|billion|€|euros?|%)|[-/.]\d", candidate.after):
        return None
    found = _figure(candidate, _number(candidate.match), _unit_of(label["label"]))
    return replace(found, start=min(found.start, start - len(label[0].lstrip("\n"))))


_MORE_OF_THEM = re.compile(r"(?:\band|,|;|\bwith) (?:a further |another )?$")


def _elliptical(candidate: Candidate, unit: str | None) -> FigureMention | None:
    """A number whose noun the figure before said (`61 smugglers in France and 96 in Spain`)."""
    if unit not in {"count", "person"} or not _MORE_OF_THEM.search(candidate.before[-20:] or ","):
        return None
    if not re.match(r" (?:of them |more )?in (?:the )?[A-Z]", candidate.after) or is_future(candidate.before):
        return None
    value = _number(candidate.match)
    return _figure(candidate, value, unit) if value > 1 and not 1900 <= value <= 2100 else None


def _percentage(candidate: Candidate, text: str) -> FigureMention | None:
    value = _number(candidate.match)
    start = candidate.match.start()
    sign = text[max(0, start - 2) : start]
    if sign[-1:] in {"-", "−", "–"} and not sign[:1].strip(" (:|") and candidate.match["percent"]:
        return _figure(candidate, -value, "percent", "fall")
    if not candidate.before.strip() and (opening := words.BEFORE_COLON.search(text[max(0, start - 120) : start])):
        candidate = replace(candidate, before=opening[0])
    trend, word = _trend(candidate)
    compared = words.BASE.search(candidate.after) is not None
    promised = is_future(candidate.before) or words.MODAL_BEFORE.search(
        candidate.before[: word.start()].rstrip() if word is not None and word.string is candidate.before else ""
    )
    if promised and not compared:
        return None
    if trend is not None and _is_change(candidate, word):
        return _figure(candidate, -value if trend == "fall" else value, "percent", trend)
    share = candidate.match["share"]
    proportion = share and (" in " in share or " out of " in share)
    if share and not proportion and not re.match(r" (?:of|were|was|have|has|are)\b", candidate.after):
        return None
    if words.COMPARED.search(candidate.before) or (proportion and not is_future(candidate.after[:60])):
        return _figure(candidate, value, "percent")
    return _share_of(candidate, text, value)


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
        re.search(r"\b(?:by|of|up|down|fell|rose|fallen|risen|dropped|increased|decreased) $", candidate.before)
    )


_STATED = re.compile(r"\b(?:was|were|has|have|had|is|are|stands?|stood|reached|fell|fallen|rose|risen)\b")


def _share_of(candidate: Candidate, text: str, value: Decimal) -> FigureMention | None:
    """A share of a whole, or a level in percent, that is said to be so."""
    whole = words.OF_WHOLE.match(text, candidate.figure.end)
    if whole is None and not _STATED.search(candidate.before + candidate.after):
        return None
    if re.match(r"[^.;]{0,60}\b(?:will|shall|should|must|would|may|could)\b", candidate.after):
        return None
    found = _figure(candidate, value, "percent")
    if whole is None:
        return found
    if whole["noun"] and words.COST.match(whole["noun"]):
        return None
    number = parse_number(whole["number"]) if whole["number"] else None
    end = whole.end("number") if whole["number"] else whole.end()
    noun = _noun(text, whole.start("noun")) if whole["noun"] else None
    span = trimmed(text, whole.start() + 4, max(noun.end if noun else whole.start() + 4, end if number else 0))
    return replace(found, whole=span, whole_number=number, noun=noun)


def _noun(text: str, start: int) -> Span | None:
    """The noun phrase that begins here: up to six words, ended by a verb, a preposition or a mark."""
    match = words.NOUN_PHRASE.match(text, start)
    if match is None:
        return None
    phrase = match["noun"]
    stop = words.NOUN_STOP.search(phrase)
    span = trimmed(text, match.start("noun"), match.start("noun") + (stop.start() if stop else len(phrase)))
    return span if span.start < span.end else None


def _unit_of(phrase: str) -> str:
    """`person` when the phrase's head is a word for people: `police officers`, but not `migrant boats`."""
    head = re.split(
        r" (?:of|in|at|from|who|detected|to|by|on|with|that|which|(?!r)\w{4,12}(?:ing|ed))\b",
        re.sub(r"(?i)^.*\b(?:numbers?|total) of ", "", phrase),
    )[0]
    return "person" if words.PERSON.search(head.split()[-1] if head.split() else "") else "count"


def _compared(candidate: Candidate, text: str, unit: str | None) -> FigureMention | None:
    """What the figure before is compared with (`…, against 60 a year earlier`), or a total (`was 29,437`)."""
    if is_future(candidate.before):
        return None
    if (
        words.AMOUNTS_TO.search(candidate.before)
        and not candidate.after.startswith(" times")
        and not words.time_unit(candidate.after.strip().split(" ")[0])
    ):
        return _figure(candidate, _number(candidate.match), _unit_of(candidate.before))
    if unit not in {"count", "person"} or not words.COMPARED.search(candidate.before):
        return None
    return _figure(candidate, _number(candidate.match), unit)


def _duration(candidate: Candidate, text: str, previous: str | None) -> FigureMention | None:
    """How long something took: `down to 18 minutes`; a bare number takes the unit spoken of before (`it took 40`)."""
    following = re.match(r"[ -]([a-z]+)\b", candidate.after)
    unit = words.time_unit(following[1]) if following else None
    if unit is None:
        bare = previous in {"minute", "hour", "day", "week", "month"} and re.search(
            r"\b(?:took|(?:down|up) from|against|compared (?:to|with)|instead of) $", candidate.before
        )
        return _figure(candidate, _number(candidate.match), previous) if bare and previous else None
    tail = candidate.after[len(following[0]) :] if following else ""
    if words.AFTER_NOT_RESULT.match(tail) or is_future(candidate.before):
        return None
    if not words.DURATION.search(candidate.before) or re.search(r"\b(?:within|in|for|after) $", candidate.before):
        return None
    value, trend = _signed(candidate)
    found = _figure(candidate, value, unit, trend)
    return replace(found, figure=Span(found.figure.start, found.figure.end + len(following[0] if following else "")))


def _signed(candidate: Candidate) -> tuple[Decimal, Trend | None]:
    """The value, negative when something fell by it."""
    value = _number(candidate.match)
    trend, _ = _trend(candidate)
    changed = re.search(r"\bby $", candidate.before) is not None
    return (-value if trend == "fall" and changed else value), trend


def _level_or_change(candidate: Candidate, text: str) -> FigureMention | None:
    """A number that something fell or rose from, to or by."""
    if words.WENT_FROM.search(candidate.before) and not is_future(candidate.before):
        noun = _noun(text, candidate.figure.end)
        return replace(_figure(candidate, _number(candidate.match), _unit_of(candidate.before)), noun=noun)
    trend, word = _trend(candidate)
    if trend is None or word is None or word.string is not candidate.before:
        return None
    if not re.search(r"\b(?:from|to|by) $", candidate.before) or word["rise"] == "more":
        return None
    if is_future(candidate.before) or words.MODAL_BEFORE.search(candidate.before[: word.start()].rstrip()):
        return None
    value, _ = _signed(candidate)
    noun = _noun(text, candidate.figure.end)
    subject = noun.of(text) if noun else candidate.before[: word.start()]
    if noun is not None and words.NOT_A_RESULT_NOUN.search(noun.of(text)):
        return None
    return replace(_figure(candidate, value, _unit_of(subject), trend), noun=noun)


def _count(candidate: Candidate, text: str) -> FigureMention | None:
    """So many people or things to which something was done, or that did something."""
    value = _number(candidate.match)
    if value <= 1 or words.AFTER_NOT_RESULT.match(candidate.after):
        return None
    noun = _noun(text, candidate.figure.end)
    if noun is None:
        return _state(candidate, text, value)
    phrase = noun.of(text)
    counted = words.ACTION_OF.search(candidate.before) is not None  # "the arrest of 61 members of …"
    if not counted and (words.NOT_A_RESULT_NOUN.match(phrase.split()[-1]) or words.NOT_A_RESULT_NOUN.match(phrase)):
        return None
    if re.search(r"\b(?:ruled|judged|claimed|alleged)(?: \w+){0,4} that $", candidate.before):
        return None
    if is_future(candidate.before) or words.INFINITIVE.search(candidate.before.rstrip()):
        return None
    made = words.MADE_POSSIBLE.search(candidate.before) or candidate.before.startswith("The arrest")
    action = counted and made
    happened = action or (words.RESULT_NOUN.search(phrase) and not is_future(candidate.after[:60]))
    if not (happened or _is_object(candidate, value) or _is_subject(text, noun, candidate, value)):
        return None
    return replace(_figure(candidate, value, _unit_of(phrase)), noun=noun)


def _state(candidate: Candidate, text: str, value: Decimal) -> FigureMention | None:
    """A number of things spoken of just before (`of 900 claims, 600 were rejected`, `64 are already …`)."""
    stated = words.STATE_AFTER.match(candidate.after)
    passive = None if stated else words.PASSIVE.match(candidate.after.lstrip())
    if (not stated and (passive is None or passive["reduced"])) or is_future(candidate.before):
        return None
    start = candidate.figure.start
    line = text[max(0, start - _REACH) : start].rpartition("\n")[2].rpartition(". ")[2]
    return _figure(candidate, value, "person" if words.PERSON.search(line) else "count")


def _is_object(candidate: Candidate, value: Decimal) -> bool:
    """Whether a verb of the past stands right before the number, with no preposition between."""
    last = _last(words.ACTIVE, candidate.before)
    if last is None or words.PREPOSITION.search(candidate.before[last.end() :]):
        return False
    if words.MODAL_BEFORE.search(candidate.before[: last.start()].rstrip()):
        return False
    return last["input"] is None


# "people who fled the war": what they did themselves, before what was done.
_RELATIVE = re.compile(r" ?(?:who|which|that) [^.;,]{3,60}? (?=(?:have|has) (?:already |now |since )?been )")
_ENDS = re.compile(r"$|[.,;]| (?:and|in|at|by|with|on|from|along|across|this|last|since|between|during)\b")


def _is_subject(text: str, noun: Span, candidate: Candidate, value: Decimal) -> bool:
    """Whether the number's noun is what something was done to, or what did something."""
    after = text[noun.end : min(candidate.clause.end, noun.end + 120)]
    relative = _RELATIVE.match(after)
    after = after[relative.end() :] if relative else after
    match = words.PASSIVE.search(after)
    if match is None or words.MODAL_BEFORE.search(after[: match.start()].rstrip()):
        return False
    if re.search(r"\b(?:will|shall|should|would|may|might|must|who|which|that)\b|[,;:(]", after[: match.start()]):
        return False
    if match["reduced"]:
        # "gangs broken up and …", not "officers arrested 30 people"
        return _ENDS.match(after, match.end()) is not None and not after[: match.start()].strip()
    return match["input"] is None or value >= 10


def _nothing(candidate: Candidate, text: str) -> FigureMention | None:
    """Nobody and nothing: `no migrants have entered`."""
    if is_future(candidate.before) or candidate.before.strip().endswith(("there is", "there are", "with", "of", "has")):
        return None
    noun = _noun(text, candidate.figure.end)
    if noun is None or words.NOT_A_RESULT_NOUN.match(noun.of(text).split()[-1]):
        return None
    if words.UNANSWERED.match(noun.of(text).split()[-1]):
        return None
    figure = replace(_figure(candidate, Decimal(0), _unit_of(noun.of(text))), noun=noun)
    figure = replace(figure, figure=trimmed(text, candidate.figure.start, candidate.match.end()))
    if re.search(r"\b(?i:there) (?:were|was|have been|has been) $", candidate.before):
        return figure if words.HARM.search(noun.of(text)) else None
    after = text[noun.end : min(candidate.clause.end, noun.end + 80)]
    match = words.PASSIVE.search(after)
    if match is None or match["reduced"] or words.PREPOSITION.search(after[: match.start()]):
        return None
    return figure
