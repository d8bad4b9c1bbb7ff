"""Whether a count of people or things says what happened: something was done to so many, or so many did something."""

from __future__ import annotations

import re
from dataclasses import replace
from decimal import Decimal

from graph.find.sums import count_words
from graph.find.sums import figure_words as words
from graph.find.sums.clauses import Span, trimmed
from graph.find.sums.figure_parts import (
    REACH,
    Candidate,
    FigureMention,
    figure_of,
    is_future,
    last_of,
    noun_at,
    number_of,
    unit_of,
)
from graph.patterns.openings import compiled

_MANY = 20  # from so many things on, that something was done to them is a result, whatever the verb
_KNOWN = 30  # up to so many, "the six" are a known set and nobody counted them anew


def counted(candidate: Candidate, text: str, previous: FigureMention | None) -> FigureMention | None:
    """So many people or things to which something was done, or that did something."""
    value = number_of(candidate.match)
    if value <= 1 or words.AFTER_NOT_RESULT.match(candidate.after):
        return None
    if value <= _KNOWN and count_words.KNOWN_BEFORE.search(candidate.before):
        return None
    noun = noun_at(text, candidate.figure.end)
    if noun is None:
        return _state(candidate, text, value)
    if count_words.CASES.match(noun.of(text)) and count_words.IN_CASES.search(candidate.before):
        return None if is_future(candidate.before) else replace(figure_of(candidate, value, "count"), noun=noun)
    phrase = noun.of(text)
    if words.time_unit(phrase.split()[0].lower()):
        return None
    of_action = words.ACTION_OF.search(candidate.before) is not None  # "the arrest of 61 members of …"
    of_a_gang = phrase.startswith("members") and count_words.OF_A_GANG.match(text, noun.end) is not None
    if not (of_action or of_a_gang) and (
        words.NOT_A_RESULT_NOUN.match(phrase.split()[-1]) or words.NOT_A_RESULT_NOUN.match(phrase)
    ):
        return None
    if re.search(r"\b(?:ruled|judged|claimed|alleged)(?: \w+){0,4} that $", candidate.before):
        return None
    if not _is_said_to_be(candidate, text, noun, value, previous, of_action=of_action):
        return None
    return replace(figure_of(candidate, value, _unit(candidate, text, noun)), noun=noun)


def _is_said_to_be(
    candidate: Candidate, text: str, noun: Span, value: Decimal, previous: FigureMention | None, *, of_action: bool
) -> bool:
    """Whether the words say that it happened, and neither promise nor want it."""
    if _is_subject(text, noun, candidate, value) and not is_future(_own_words(candidate.before)):
        return True
    if _goes_on(candidate, text, previous) and not count_words.STAFF.search(noun.of(text)):
        return True
    if count_words.MADE_TO.search(candidate.before) and not count_words.STAFF.search(noun.of(text)):
        return True
    if is_future(candidate.before) or words.INFINITIVE.search(candidate.before.rstrip()):
        return False
    if _is_people(noun.of(text)) and count_words.WHO_CAME.match(text, noun.end):
        return True
    made = words.MADE_POSSIBLE.search(candidate.before) or candidate.before.startswith("The arrest")
    happened = words.RESULT_NOUN.search(noun.of(text)) and not is_future(candidate.after[:60])
    there_are = count_words.THERE_ARE.search(candidate.before) and value > 2 and _is_people(noun.of(text))
    found_in = count_words.FOUND_IN.search(candidate.before) or count_words.TAKEN_FROM.search(candidate.before)
    return bool((of_action and made) or happened or there_are or found_in or _is_object(candidate, text, noun))


def _is_people(phrase: str) -> bool:
    return bool(words.PERSON.search(phrase) or count_words.STAFF.search(phrase))


_APART = compiled(r"[,;:(] |\b(?<!so )that | which | who | and | but ")


def _own_words(before: str) -> str:
    """What stands before a subject in its own part of the clause."""
    return _APART.split(before)[-1]


_AND_CASH = compiled(r"(?: (?:in|of) [a-z]{3,12})?(?:,? and|,) (?:also )?")


def _goes_on(candidate: Candidate, text: str, previous: FigureMention | None) -> bool:
    """Whether the number goes on with what the figure before counted (`640 grenades and 37 launchers`)."""
    if previous is None or previous.end < candidate.figure.start:
        return False
    if previous.noun is None and previous.unit.isupper():  # cash and things
        return _AND_CASH.fullmatch(text, previous.figure.end, candidate.figure.start) is not None
    if previous.noun is None or previous.unit not in {"count", "person"}:
        return False
    between = text[previous.noun.end : candidate.figure.start]
    return count_words.AND_MORE.fullmatch(between) is not None


def _unit(candidate: Candidate, text: str, noun: Span) -> str:
    """`person` for words for people, and for whatever was arrested, sentenced or drowned that is no thing."""
    phrase = noun.of(text)
    if count_words.THING.search(phrase):
        return unit_of(phrase)
    after = text[noun.end : min(candidate.clause.end, noun.end + 60)]
    last = candidate.before[-60:]
    passive = words.PASSIVE.search(after)
    # "made 40 checks and detained 12 men": the second verb has an object of its own
    apart = "[,;:]| and " if passive and passive["reduced"] else "[,;:]"
    done_to = (
        passive and count_words.DONE_TO_PEOPLE.search(passive[0]) and not re.search(apart, after[: passive.start()])
    )
    if done_to or count_words.DOES_TO_PEOPLE.search(last):
        return "person"
    return unit_of(phrase)


_ENDS_THERE = compiled(r"$|[.;]|,(?!\d)| (?:now|today|already|at present|so far)\b")


def _state(candidate: Candidate, text: str, value: Decimal) -> FigureMention | None:
    """A number of things spoken of just before (`of 900 claims, 600 were rejected`, `64 are already …`)."""
    stated = words.STATE_AFTER.match(candidate.after)
    passive = None if stated else words.PASSIVE.match(candidate.after.lstrip())
    if is_future(candidate.before):
        return None
    start = candidate.figure.start
    if count_words.THERE_ARE.search(candidate.before) and _ENDS_THERE.match(candidate.after):
        told = text[max(0, start - REACH) : start].rpartition("\n")[2].rpartition(". ")[2]
        return figure_of(candidate, value, "person" if words.PERSON.search(told) else "count")
    if not stated and (passive is None or passive["reduced"]):
        return None
    line = text[max(0, start - REACH) : start].rpartition("\n")[2].rpartition(". ")[2]
    to_people = count_words.DONE_TO_PEOPLE.match(candidate.after[passive.start() :].lstrip() if passive else "")
    to_people = to_people or (passive and count_words.DONE_TO_PEOPLE.search(passive[0]))
    is_people = to_people or (stated and stated["people"]) or words.PERSON.search(line)
    return figure_of(candidate, value, "person" if is_people else "count")


# "searched last year 40 barges", "stopped in 2009 three sloops"
_MEANWHILE = compiled(r"^ (?:in (?:(?:19|20)\d\d|[A-Z][a-z]{2,8}(?: (?:19|20)\d\d)?)|on [A-Z][a-z]{2,8}day),?(?= )")
_TOTAL_OF = compiled(r"^ an? (?:\w{3,10} )?total of $")
_TO_EACH = compiled(r"^ to (?:each other|one another)\b")


def _is_object(candidate: Candidate, text: str, noun: Span) -> bool:
    """Whether a verb of the past stands right before the number, with no preposition between."""
    if text.startswith(("exceed", "surpass"), candidate.figure.start):
        return words.MODAL_BEFORE.search(candidate.before.rstrip()) is None
    last = last_of(words.ACTIVE, candidate.before)
    between = _TO_EACH.sub("", candidate.before[last.end() :], count=1) if last else ""
    between = _TOTAL_OF.sub(" ", between, count=1)
    if last is None or words.PREPOSITION.search(_MEANWHILE.sub("", between, count=1)):
        return False
    if words.MODAL_BEFORE.search(candidate.before[: last.start()].rstrip()):
        return False
    if last["input"] is not None:
        is_act = last["input"].lower() in {"carried out", "conducted"} and count_words.ACTS.search(noun.of(text))
        many = number_of(candidate.match) >= _MANY
        return bool(count_words.SEARCHES.search(noun.of(text)) or (is_act and many))
    return (
        last["people"] is None
        or (words.PERSON.search(noun.of(text)) and not count_words.STAFF.search(noun.of(text))) is True
    )


# "people who fled the war": what they did themselves, before what was done.
_RELATIVE = compiled(r" ?(?:who|which|that) [^.;,]{3,60}? (?=(?:have|has) (?:already |now |since )?been )")
# "41 gangs, involved in smuggling, have been broken up": who they were, before what was done.
_ASIDE = compiled(
    r", (?:including|among (?:them|whom)|(?:most|some|many|several|all|half|one|two|three) of (?:them|whom)|mainly"
    r"|mostly"
    r"|chiefly|largely|(?:suspected|accused|involved|wanted|aged|born|believed|known|active|based)\b)[^,;.]{0,80},"
    r"(?= (?:(?:have|has|had|were|was|are|is) |drowned|died|perished|lost))"
)
_BEHIND_ASIDE = 100  # code points behind such an aside in which the verb stands
_ENDS = compiled(r"$|[.,;]| (?:and|in|at|by|with|on|from|along|across|this|last|since|between|during)\b")
_OTHER_VERB = compiled(r"\b(?:will|shall|should|would|may|might|must|who|which|that)\b|[;:(]|,(?!\d)")


def _is_subject(text: str, noun: Span, candidate: Candidate, value: Decimal) -> bool:
    """Whether the number's noun is what something was done to, or what did something."""
    if count_words.NOT_SUBJECT.search(candidate.before):
        done = words.PASSIVE.match(text[noun.end : noun.end + 40].lstrip())
        is_apart = count_words.APART_WITH.search(candidate.before) and done and (done["reduced"] or done["happened"])
        return bool(is_apart and not count_words.STAFF.search(noun.of(text)))
    after = text[noun.end : min(candidate.clause.end, noun.end + 120)]
    if aside := _ASIDE.match(text, noun.end, noun.end + 120):
        after = text[aside.end() : aside.end() + _BEHIND_ASIDE].partition(". ")[0]
    relative = _RELATIVE.match(after)
    after = after[relative.end() :] if relative else after
    phrase = noun.of(text)
    return _is_done_to(after, phrase, value) or _is_told_of(after, phrase, value)


# "17 vans, 3 barges and 5 jet skis (were) seized": more of what the verb behind them says.
_ENUMERATED = compiled(
    r"(?:(?:,? and|,) (?:\d[\d.,]{0,9}|(?!and\b)[a-z]{3,9}) (?!(?:and|have|has|were|was|are)\b)[a-z][\w’-]{1,20}"
    r"(?: (?!(?:and|have|has|were|was|are|seized|arrested|found)\b)[a-z][\w’-]{1,20}){0,2}){1,5}"
    r"(?= (?:(?:have|has) been |were |was )?(?:seized|confiscated|recovered|found|arrested|rescued|intercepted|stopped"
    r"|destroyed|impounded|detained|searched|dismantled|discovered)\b)"
)


def _is_done_to(after: str, phrase: str, value: Decimal) -> bool:
    enumerated = _ENUMERATED.match(after)
    after = after[enumerated.end() :] if enumerated else after
    match = words.PASSIVE.search(after)
    if match is None or words.MODAL_BEFORE.search(after[: match.start()].rstrip()):
        return False
    if match["happened"] and count_words.STAFF.search(phrase):
        return False  # "two experts arrived": they were sent
    if _OTHER_VERB.search(after[: match.start()]):
        return False
    if match["reduced"]:
        # "gangs broken up and …", not "officers arrested 30 people"
        return _ENDS.match(after, match.end()) is not None and not after[: match.start()].strip()
    if count_words.SEARCHES.search(phrase):
        return True
    return match["input"] is None or (value >= 10 and not count_words.STAFF.search(phrase))


def _is_told_of(after: str, phrase: str, value: Decimal) -> bool:
    """Whether something is said of people whom no side sent, or of very many things."""
    if count_words.STAFF.search(phrase):
        return value >= _MANY and bool(count_words.ON_DUTY.match(after) or count_words.TOOK_PART.match(after))
    if count_words.STANDS.match(after):
        return True
    people = last_of(words.PERSON, phrase)
    if people is not None and value > 2:
        return count_words.FINITE.match(phrase[people.end() :] + after) is not None
    return value >= _MANY and count_words.DONE_BY_NOW.match(after) is not None


def nothing(candidate: Candidate, text: str) -> FigureMention | None:
    """Nobody and nothing: `no migrants have entered`."""
    if is_future(candidate.before) or candidate.before.strip().endswith(("there is", "there are", "with", "of", "has")):
        return None
    if words.DOWN_TO.search(candidate.before):
        return figure_of(candidate, Decimal(0), unit_of(words.DOWN_TO.split(candidate.before)[0]))
    noun = noun_at(text, candidate.figure.end)
    if noun is None or words.NOT_A_RESULT_NOUN.match(noun.of(text).split()[-1]):
        return None
    if words.UNANSWERED.match(noun.of(text).split()[-1]):
        return None
    figure = replace(figure_of(candidate, Decimal(0), unit_of(noun.of(text))), noun=noun)
    figure = replace(figure, figure=trimmed(text, candidate.figure.start, candidate.match.end()))
    if re.search(r"\b(?i:there) (?:were|was|have been|has been) $", candidate.before):
        return figure if words.HARM.search(noun.of(text)) else None
    after = text[noun.end : min(candidate.clause.end, noun.end + 80)]
    match = words.PASSIVE.search(after)
    if match is None or match["reduced"] or words.PREPOSITION.search(after[: match.start()]):
        return None
    return figure
