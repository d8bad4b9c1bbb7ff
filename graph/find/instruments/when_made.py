"""When an instrument was made, by what stands around its words, and whether it was made at all or is to come."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from graph.find.dates import DateMention
from graph.find.instruments.instrument_words import OTHER_DEED
from graph.patterns.letters import CAPITALS
from graph.patterns.openings import compiled
from graph.patterns.runs import starting_in

BEGUN = compiled(r"\b(?:[Nn]egotiations|[Tt]alks) (?:on|for|about|towards) $|\bnegotiat(?:e|es|ed|ing) $")
"""What says of an instrument that its parties work on it, though it is not made yet: "open negotiations on"."""
_MADE = compiled(
    r"[ ,(]{0,3}(?:to (?:the )?[\w'’-]{1,20}(?: [\w'’-]{1,20})? )?"
    r"(?:(?:which|that) (?!(?:replac|supersed|amend|supplement|complement|extend|updat|buil|implement"
    r"|repeal)[a-z]{1,5} )"
    r"(?:[\w'’-]{1,20} ){0,4})?"
    r"(?:(?:they|he|she|we|I) )?(?:(?:was|were|had been|has been|had) )?(?:also |first |both )?"
    r"(?:(?:signed|adopted|agreed|concluded|reached|initiall?ed|issued|made|launched|published|presented|submitted"
    r"|endorsed"
    r"|sealed"
    r"|struck|took place|exchanged|dated|revised|renewed|updated|done)"
    r"(?: (?:by|at|in|to|between|with|on|during|on the margins of|under|there|today"
    r"|yesterday)\b[^.;:]{0,80}?)?)?[ ,(]{0,2}"
)
_TO_BE_SIGNED = compiled(
    r"(?: on)?,? (?:which|that) [^.;:]{2,190}?\b(?:sign|signed|adopt|adopted|initial|initiall?ed)"
    rf" (?:(?:at|in) [{CAPITALS}][\w-]{{1,24}} )?"
)
_TO_BE_MADE = compiled(
    r"\b(?:sign|adopt|publish|initial|conclude|launch|present|issue|unveil)(?: [\w'’-]{1,20}){0,4} $"
)
_IN_FORCE = compiled(
    r"[ ,(]{1,3}(?:(?:which |that )?(?:has|have) been )?(?:in force|in effect|applied"
    r"|in operation|in place) $"
)
_HAVE_HAD = compiled(r"\b(?:has|have) (?:had|been bound by|been linked by|co-?operated under)\b[^.;:]{0,160}$")
_DATES_FROM = compiled(r",? (?:which |that )?(?:dates|dating|dated|stems|stemming)(?: back)? ?")
_GOES_BACK = compiled(r",? (?:which |that )?(?:dates|dating|goes|going|go|date) back ?(?:to )?(?:the year )?")
# "has been bound since 2006 by", "since 2006 linked by": by what, stands behind.
_BOUND = compiled(
    r"\b(?:bound|linked|tied|connected|joined|co-?operat(?:ed|ing)|worked together)\b[^.;:]{0,40}? (?:by|under|through"
    r"|on the basis of) (?:[a-z]{1,14} ){0,3}$"
)
_FOR = compiled(r"for ")  # "a plan for 2012": the time that it is for
_ELSEWHEN = frozenset({"since", "by", "until", "before", "after", "from"})
_MADE_BEFORE = compiled(
    r"\b(?:signed|adopted|agreed(?: on)?|concluded|initiall?ed|sealed|published|launched|issued|announced|presented"
    r"|endorsed|put (?:their|his|her|our) (?:names?|signatures?) to"
    r"|struck|reached|approved|unveiled|(?:ended|closed|culminated|finished) (?:with|in) the (?:adoption|signing"
    r"|signature)"
    r" of|(?:ended|closed|concluded|wound up|wrapped up|culminated|finished|came away|returned|emerged)\b"
    r"[^.;:]{0,80}? with)(?:,? [\w'’,-]{1,20}){0,12}? $"
)
_NOT_YET = compiled(r"\b(?:to|will|shall|would|be|should|could|may|not|must) (?:[\w'’-]{1,14} ){0,4}$")
_MADE_BEHIND = compiled(
    r",? (?:which (?:they |both \w+ |the \w+ )?|that (?:we|they|I|both \w+) (?:have |had )?)?(?:(?:was|were) )?"
    r"(?:signed|adopted|agreed|initiall?ed|concluded"
    r"|launched|sealed"
    r"|announced)(?: (?:by|today|yesterday|here|at|in|on|this)\b|,)"
)


def made_on(text: str, dates: Sequence[DateMention], at: int, limit: int) -> DateMention | None:
    """The date at which an instrument was made, told right behind it: ", signed in Oslo in October 2016"."""
    date = next(iter(starting_in(dates, at, min(limit, at + 230))), None)
    if date is None or _FOR.match(text, date.relation_start):
        return None
    between = text[at : date.relation_start]
    if date.relation == "since" and (
        _IN_FORCE.fullmatch(between) or (not between.strip() and _HAVE_HAD.search(text[:at][-200:]))
    ):
        return replace(date, relation=None)  # it began on that day
    if date.relation == "from" and _DATES_FROM.fullmatch(between):
        return replace(date, relation=None)
    if _GOES_BACK.fullmatch(between):
        return replace(date, relation=None)
    if date.relation in _ELSEWHEN or OTHER_DEED.search(between):
        return None
    return date if _MADE.fullmatch(between) or _TO_BE_SIGNED.fullmatch(between) else None


def bound_since(text: str, dates: Sequence[DateMention], start: int) -> DateMention | None:
    """The date since which parties have been bound by an instrument, told before it: "bound since 2006 by a treaty"."""
    begin = max(0, start - 110)
    for date in starting_in(dates, begin, start):
        if date.relation == "since" and _BOUND.search(text[begin:start]) and "." not in text[date.end : start]:
            return replace(date, relation=None)
    return None


def is_reported(text: str, begin: int, start: int, end: int) -> bool:
    """Whether a sentence, from its beginning on, reports an instrument as made: signed, adopted, announced."""
    return is_made_before(text, begin, start) or _MADE_BEHIND.match(text, end) is not None


def is_made_before(text: str, begin: int, start: int) -> bool:
    """Whether the words before an instrument say that it was made: "adopted the", "launched their"."""
    before = _MADE_BEFORE.search(text[max(begin, start - 120) : start])
    if before is None or BEGUN.search(before.string):
        return False  # that talks on it shall begin is all that was agreed
    return not _NOT_YET.search(before.string[: before.start()])


def is_to_come(text: str, begin: int, start: int) -> bool:
    """Whether a sentence says of an instrument that it will be signed or published."""
    return _TO_BE_MADE.search(text[max(begin, start - 90) : start]) is not None


_OPENS_ASIDE = compiled(r", (?:who|whom|whose|which|where)\b[^,;]{0,120}$")
# "recalled their meeting, held in May, and adopted": another deed than that of the meeting of May.
_HELD_BEFORE = compiled(r", (?:last |first )?(?:held|hosted|convened|organi[sz]ed|chaired)\b[^,;]{0,120}$")
_AND_ALSO = compiled(r"[^,;]{0,40}, and ")


def _is_aside(text: str, begin: int, date: DateMention, until: int) -> bool:
    """Whether a date stands in what is said of somebody by the way: "the two, who last met in May, signed"."""
    if _OPENS_ASIDE.search(text, begin, date.start) is not None:
        return "," in text[date.end : until]
    return (
        _HELD_BEFORE.search(text, begin, date.start) is not None and _AND_ALSO.match(text, date.end, until) is not None
    )


def told_before(text: str, dates: Sequence[DateMention], begin: int, start: int) -> DateMention | None:
    """The date of a sentence's deed, told before what was made: "In April I signed an agreement"."""
    found = [
        date
        for date in starting_in(dates, begin, start)
        if date.relation not in _ELSEWHEN and date.relation != "of" and not _is_aside(text, begin, date, start)
    ]
    return found[-1] if len(found) == 1 else None
