"""Findings as the JSON that `accord read --json` prints and `findings.jsonl` keeps: one shape (docs/reading.md)."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from datetime import timedelta
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from graph.findings import Agreement, Amount, Days, Fund, Ground, Grounded, Meeting, Notice, Reading
from graph.names import group_called
from graph.reference.lexicon import Lexicon

Record = dict[str, Any]
_SOME_DAYS = timedelta(days=3)  # from the first to the last day of a meeting that has both


# Kinds for which texts have words of their own.
_CALLED = re.compile(
    r"\b(?P<kind>communiqu[ée]|roadmap|letter of intent|declaration of intent|statement of intent|exchange of letters"
    r"|exchange of notes|covenant|charter|agenda|joint letter|joint outcomes)\b",
    re.IGNORECASE,
)
# A kind of instrument that goes by another name than its notation.
_KIND_WORDS: Mapping[str, str] = MappingProxyType({"memorandum": "memorandum of understanding"})


def _kind_of(agreement: Agreement) -> str:
    """What an instrument is, in the words by which its text calls it."""
    called = _CALLED.search(agreement.name) or _CALLED.search(agreement.ground.passage.quote)
    if called is not None:
        return called["kind"].lower().replace("communique", "communiqué")  # capitals and scans lose the accent
    return _KIND_WORDS.get(agreement.kind, agreement.kind.replace("-", " "))


def document_record(reading: Reading, lexicon: Lexicon) -> Record:
    """One document's findings: title, date, and a list for each kind; every item has its words and their place."""
    names = _names(reading, lexicon)
    header = reading.header
    return {
        "title": header.title.value if header.title else None,
        "date": header.date.value.isoformat() if header.date else None,
        "ministers": [
            {"name": m.name, "office": m.title or m.office_name, "country": m.country, **_words(m.ground)}
            for m in reading.ministers
        ],
        "meetings": [_meeting(m, names) for m in reading.meetings],
        "agreements": [
            {"name": a.name, "kind": _kind_of(a), "date": _day(a.when), **_words(a.ground)} for a in reading.agreements
        ],
        "funds": [_fund(f, names) for f in reading.funds],
        "measures": _measures(reading, names, lexicon),
        "locations": [{"name": place.name, **_words(place.ground)} for place in reading.locations],
        "organisations": [{"name": body.name, **_words(body.ground)} for body in reading.organisations],
        "results": [
            {"value": number(r.value), "unit": r.unit, "bound": r.bound, **_words(r.ground)} for r in reading.results
        ],
        "warnings": [_warning(notice) for notice in reading.warnings],
    }


def _meeting(meeting: Meeting, names: Mapping[str, str]) -> Record:
    return {
        "date": _first_day(meeting.when),
        "place": names.get(meeting.place.value) if meeting.place else None,
        "held": meeting.held,
        "attendees": [names.get(attendee.value, attendee.value) for attendee in meeting.attendees],
        **_words(meeting.ground),
    }


def _fund(fund: Fund, names: Mapping[str, str]) -> Record:
    return {
        "amounts": [_amount(amount) for amount in (fund.amount, *fund.equivalents)],
        "contributor": names.get(fund.contributor.value) if fund.contributor else None,
        "purpose": fund.purpose or fund.name,
        **_words(fund.ground),
    }


def _measures(reading: Reading, names: Mapping[str, str], lexicon: Lexicon) -> list[Record]:
    labels = {measure.id: measure.label for measure in reading.measures}
    return [
        {
            "label": m.label,
            "type": m.type,
            "force": m.force or None,
            "status": m.status or None,
            "actors": _named(m.actors, names),
            "locations": _named(m.locations, names),
            "topics": [_topic(topic.value, lexicon) for topic in m.topics],
            "when": m.when.value.words if m.when else None,
            "part_of": labels[m.part_of.value] if m.part_of else None,
            **_words(m.ground),
        }
        for m in reading.measures
    ]


def _warning(notice: Notice) -> Record:
    passage = notice.passage
    return {
        "kind": notice.kind,
        "note": notice.note,
        "quote": passage.quote if passage else None,
        "start": passage.start if passage else None,
        "end": passage.end if passage else None,
    }


def lines(
    readings: Iterable[Reading], lexicon: Lexicon, ids: Mapping[tuple[str, str], tuple[str, ...]] = MappingProxyType({})
) -> str:
    """`findings.jsonl`: a line a document, then a line a finding; the same bytes for the same findings.

    `ids` are the identities of each document's findings of a kind, in their order. `finding` says of which kind a
    line is, since an agreement's own `kind` says what kind of agreement it is.
    """
    written: list[str] = []
    for reading in readings:
        record = document_record(reading, lexicon)
        about = {key: value for key, value in record.items() if not isinstance(value, list)}
        about |= {
            "finding": "document",
            "document": reading.file,
            "sha256": reading.sha256,
            "warnings": record["warnings"],
        }
        written.append(_line(about))
        for kind, items in record.items():
            if isinstance(items, list) and kind != "warnings":
                one = kind.removesuffix("s")
                known = ids.get((reading.file, one), ("",) * len(items))
                written += [
                    _line({"finding": one, "document": reading.file, **({"id": name} if name else {}), **item})
                    for name, item in zip(known, items, strict=True)
                ]
    return "".join(written)


def number(value: Decimal) -> int | float:
    """A decimal as JSON writes it: whole where it is whole."""
    return int(value) if value == value.to_integral_value() else float(value)


def _line(record: Mapping[str, Any]) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True) + "\n"


def _words(ground: Ground) -> Record:
    return {
        "quote": ground.passage.quote,
        "start": ground.passage.start,
        "end": ground.passage.end,
        "rule": ground.rule,
        "confidence": ground.confidence,
        "basis": ground.basis,
        "method": ground.method,
    }


def _first_day(when: Grounded[Days] | None) -> str | None:
    """The day on which a meeting was, or began where it lasted some days; else the month or year that is known."""
    days = when.value if when else None
    if days is None or days.earliest is None or days.latest is None or days.latest - days.earliest > _SOME_DAYS:
        return _day(when)
    return days.earliest.isoformat()


def _day(when: Grounded[Days] | None) -> str | None:
    return (str(when.value) or None) if when else None


def _amount(amount: Amount) -> Record:
    return {"value": number(amount.value), "currency": amount.currency, "per": amount.per or None}


def _names(reading: Reading, lexicon: Lexicon) -> dict[str, str]:
    """The names of everything that a document's findings refer to."""
    known = {ref: entry.name for ref, entry in {**lexicon.location, **lexicon.organisation}.items()}
    known |= {state.ref: state.name for state in lexicon.states}
    # A place that only stands in the name of an event ("the Granada summit") is no finding of its own.
    known |= {m.place.value: lexicon.place_name(m.place.value) for m in reading.meetings if m.place}
    known |= {place.ref: place.name for place in reading.locations}
    known |= {body.ref: body.name for body in reading.organisations}
    return known | {minister.tenure: minister.name for minister in reading.ministers}


def _named(values: Iterable[Grounded[str]], names: Mapping[str, str]) -> list[str]:
    return [names.get(value.value) or group_called(value.value) or value.value for value in values]


def _topic(concept: str, lexicon: Lexicon) -> str:
    return next((topic.name for topic in lexicon.topics if topic.concept == concept), concept)
