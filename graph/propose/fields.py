"""What a model says of a quote → the fields of a finding, each of them read anew from the text by our own parsers.

A model's value is never taken: it only says which words to read. Words that stand neither in the quote nor, for a
name, in its block refuse the whole claim, since whoever invents one part may have invented the rest. A name that stands
there and that nobody knows is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from graph.find.clauses.triggers import trigger
from graph.find.dates import bounds, find_dates
from graph.find.figures import find_figures
from graph.find.money import AmountMention, Money, find_money, role
from graph.findings import Amount
from graph.propose.grounding import Refused, run_in, stands_in
from graph.propose.questions import closed
from graph.records import number
from graph.reference.entries import Entry
from graph.review.anchors import as_compared
from graph.review.desk import Desk
from graph.review.values import FieldError

MOST_SURE = 0.6  # whatever speaks for a proposal, nobody has looked at it
_DOUBTED = 0.4


@dataclass(frozen=True, slots=True)
class Said:
    """A claim's kind and fields beside the words that they are read from, both as compared."""

    kind: str
    fields: Mapping[str, Any]
    quote: str
    block: str
    desk: Desk


@dataclass(frozen=True, slots=True)
class Reread:
    """The fields of a finding as a reviewer would set them, and how sure the words make them (0 to 1)."""

    fields: Mapping[str, Any]
    confidence: float


def reread(said: Said) -> Reread:
    """The fields of a claim, read anew. Raises Refused for what does not stand in the words that it is said of."""
    reader = _READERS.get(said.kind)
    if reader is None:
        raise Refused(f"{said.kind[:40]!r} is no kind of finding")
    _amounts(said)  # sums that a claim of any kind gives stand in its quote
    found = reader(said)
    given = {name: value for name, value in found.fields.items() if value not in (None, [], "")}
    return Reread(given, found.confidence)


def _meeting(said: Said) -> Reread:
    occurrence = _choice(said, "occurrence") or "mentioned"
    fields = {"date": _date(said), "place": _place_ref(said, "place"), "occurrence": occurrence}
    return Reread(fields, MOST_SURE if fields["date"] else _DOUBTED)


def _agreement(said: Said) -> Reread:
    kind = _choice(said, "agreement_kind") or "agreement"
    name = _verbatim(said, "name", said.quote)
    if not name:
        raise Refused("name: is missing")
    return Reread({"name": name, "kind": kind, "date": _date(said)}, MOST_SURE if _date(said) else _DOUBTED)


def _fund(said: Said) -> Reread:
    amounts = _amounts(said)
    if not amounts:
        raise Refused("amounts: no sum of money stands in the quote")
    if len(amounts) > 1:
        raise Refused("amounts: a fund has one sum, in one currency or several")
    (mention,) = amounts
    fields = {
        "amounts": [_sum(money, mention) for money in (mention.primary, *mention.equivalents)],
        "count": mention.count if mention.per else None,
        "contributor": _party(said, "contributor"),
        "purpose": _verbatim(said, "purpose", said.quote),
    }
    return Reread(fields, MOST_SURE if role(said.quote, mention) == "fund" else _DOUBTED)


def _measure(said: Said) -> Reread:
    kind = _choice(said, "type")
    if not kind:
        raise Refused("type: is missing")
    fields = {
        "type": kind,
        "actors": [ref for words in _listed(said, "actors") if (ref := _party_ref(said, "actors", words))],
        "locations": [ref for words in _listed(said, "locations") if (ref := _location_ref(said, "locations", words))],
        "when": _verbatim(said, "when", said.quote),
    }
    verb = trigger(said.quote)
    return Reread(fields, MOST_SURE if verb and verb.type == kind else _DOUBTED)


def _result(said: Said) -> Reread:
    words = _verbatim(said, "value", said.quote)
    run = run_in(words, said.quote)
    if run is None:
        raise Refused(f"value: {words!r} does not stand in the quote just once")
    for figure in find_figures(said.quote):
        if figure.figure.start < run[1] and run[0] < figure.figure.end:
            fields = {"value": str(figure.value), "unit": figure.unit, "bound": figure.bound}
            return Reread(fields, MOST_SURE)
    raise Refused(f"value: {words!r} is no figure of what happened")


def _minister(said: Said) -> Reread:
    office = _verbatim(said, "office", said.block)
    if not office:
        raise Refused("office: is missing")
    fields = {"office": office, "name": _verbatim(said, "name", said.block), "country": _country(said)}
    return Reread(fields, MOST_SURE)


def _location(said: Said) -> Reread:
    name = _verbatim(said, "name", said.quote)
    ref = _location_ref(said, "name", name) if name else ""
    if not ref:
        raise Refused(f"name: {name!r} is no place of the reference data")
    return Reread({"name": ref}, MOST_SURE)


def _organisation(said: Said) -> Reread:
    name = _verbatim(said, "name", said.quote)
    if not name or not name[0].isupper():
        raise Refused(f"name: {name!r} is not called by a name")
    return Reread({"name": name}, MOST_SURE)


_READERS: Mapping[str, Callable[[Said], Reread]] = MappingProxyType(
    {
        "meeting": _meeting,
        "agreement": _agreement,
        "fund": _fund,
        "measure": _measure,
        "result": _result,
        "minister": _minister,
        "location": _location,
        "organisation": _organisation,
    }
)


# ---- Words ----


def _words(said: Said, field: str) -> str:
    """A field's words as compared; nothing where the model gave none."""
    value = said.fields.get(field)
    if value is None:
        return ""
    if not isinstance(value, str):
        raise Refused(f"{field}: {str(value)[:60]!r} is no text")
    return as_compared(value)


def _verbatim(said: Said, field: str, within: str) -> str:
    words = _words(said, field)
    if words and not stands_in(words, within):
        where = "quote" if within is said.quote else "block"
        raise Refused(f"{field}: {words[:60]!r} does not stand in the {where}")
    return words


def _listed(said: Said, field: str) -> Iterator[str]:
    """The words of a field that takes several, each of which stands in the block."""
    given = said.fields.get(field)
    for one in given if isinstance(given, list) else [given]:
        if one is None:
            continue
        if not isinstance(one, str):
            raise Refused(f"{field}: {str(one)[:60]!r} is no text")
        yield as_compared(one)


def _choice(said: Said, field: str) -> str:
    words = _words(said, field)
    choices = closed()[field]
    if words and words not in choices:
        raise Refused(f"{field}: {words[:60]!r} is none of {', '.join(choices)}")
    return words


# ---- Names ----


def _country(said: Said) -> str:
    """A minister's state, by a name or an adjective of it that stands in the block."""
    words = _words(said, "country")
    try:
        return _named(said, "country", words, said.desk.state("country", words)).ref if words else ""
    except FieldError:
        return ""


def _party(said: Said, field: str) -> str:
    words = _words(said, field)
    return _party_ref(said, field, words) if words else ""


def _party_ref(said: Said, field: str, words: str) -> str:
    """The state or body that words mean; nothing where they stand in the block and mean none that is known."""
    try:
        ref = said.desk.party(field, words)
    except FieldError:
        return _unknown(said, field, words)
    lexicon = said.desk.lexicon
    body, state = lexicon.organisation.get(ref), lexicon.state.get(ref)
    names = (*(body.names if body else ()), *((*state.names, *state.adjectives) if state else ()))
    return _named(said, field, words, Entry(ref, words, names)).ref


def _place_ref(said: Said, field: str) -> str:
    words = _words(said, field)
    return _location_ref(said, field, words) if words else ""


def _location_ref(said: Said, field: str, words: str) -> str:
    """The place that words mean; nothing where they stand in the block and mean none that is known."""
    try:
        found = said.desk.location(field, words)
    except FieldError:
        return _unknown(said, field, words)
    return _named(said, field, words, found).ref


def _named(said: Said, field: str, words: str, entry: Entry) -> Entry:
    """A thing that is named in the block, by these words or another name of its own. Raises Refused."""
    if any(stands_in(as_compared(name), said.block) for name in (words, entry.name, *entry.names)):
        return entry
    raise Refused(f"{field}: {words[:60]!r} does not stand in the block")


def _unknown(said: Said, field: str, words: str) -> str:
    if not stands_in(words, said.block):
        raise Refused(f"{field}: {words[:60]!r} does not stand in the block")
    return ""


# ---- Dates and sums ----


def _date(said: Said) -> str:
    """The days that a field's words mean where they stand in the quote, as a reviewer writes them."""
    words = _verbatim(said, "date", said.quote)
    if not words:
        return ""
    start, end = run_in(words, said.quote) or (0, 0)
    for mention in find_dates(said.quote):
        if mention.start < end and start < mention.end:
            days = bounds(mention, said.desk.day, "nearest")
            if days and (days.not_before or days.not_after):
                return f"{days.not_before or '..'}/{days.not_after or '..'}"
    raise Refused(f"date: {words[:60]!r} is no date that can be read in the quote")


def _amounts(said: Said) -> tuple[AmountMention, ...]:
    """The sums in the quote that a claim gives; raises Refused for one that is not there."""
    here = find_money(said.quote)
    wanted: dict[int, AmountMention] = {}
    for words in _listed(said, "amounts"):
        sums = {(m.value, m.currency) for one in find_money(words) for m in (one.primary, *one.equivalents)}
        meant = [one for one in here if sums & {(m.value, m.currency) for m in (one.primary, *one.equivalents)}]
        known = {(m.value, m.currency) for one in meant for m in (one.primary, *one.equivalents)}
        if not sums or not sums <= known:
            raise Refused(f"amounts: {words[:60]!r} is no sum that stands in the quote")
        wanted |= {one.start: one for one in meant}
    return tuple(wanted[start] for start in sorted(wanted))


def _sum(money: Money, mention: AmountMention) -> dict[str, Any]:
    amount = Amount(money.value, money.currency, mention.per or "")
    return {"value": number(amount.value), "currency": amount.currency, "per": amount.per or None}
