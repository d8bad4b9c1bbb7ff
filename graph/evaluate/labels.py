"""Labelled statements: what a careful reader finds in a text, to count what is read against (docs/evaluation.md)."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Any

from ontology.errors import LabelError

Item = Mapping[str, Any]

# The kinds of findings, and the fields that a label of each kind must have beside its words.
FIELDS: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "ministers": ("name", "office", "country"),
        "meetings": ("date", "place", "held"),
        "agreements": ("name", "kind", "date"),
        "funds": ("amounts", "contributor", "purpose"),
        "measures": ("label", "type", "actors", "locations", "topics", "when", "part_of"),
        "locations": ("name",),
        "organisations": ("name",),
        "results": ("value", "unit", "bound"),
    }
)
TYPES = ("completed", "ongoing", "committed", "explored", "called-for")


@dataclass(frozen=True, slots=True)
class Labelled:
    """One text and what is in it; every item has `quote`, `start` and `end`, and `text[start:end]` is the quote."""

    name: str
    text: str
    title: str | None
    date: str | None
    items: Mapping[str, tuple[Item, ...]]


def labelled(name: str, file: str, text: str, received: bytes) -> Labelled:
    """The labels of one text; `file` is what errors call them.

    An item says where it stands by `start` and `end`, in code points of the text, or by its `quote` alone, with an
    `occurrence` counted from 1 where the same words stand earlier too. Raises LabelError for labels that are no JSON
    object of this form, and for words that do not stand where they should.
    """
    record = _object(file, received)
    for key in ("title", "date", *FIELDS):
        if key not in record:
            raise LabelError(file, "", f"the key {key!r} is missing; it has {_listed(record)}")
    if unknown := set(record) - {"title", "date", "warnings", *FIELDS}:
        raise LabelError(file, "", f"{_listed(unknown)} is no kind of finding; choose from {', '.join(FIELDS)}")
    return Labelled(
        name=name,
        text=text,
        title=_words_or_none(file, "title", record["title"]),
        date=_words_or_none(file, "date", record["date"]),
        items={kind: _items(file, kind, record[kind], text) for kind in FIELDS},
    )


def _object(file: str, received: bytes) -> dict[str, Any]:
    try:
        record = json.loads(received)
    except ValueError as error:  # of JSON and of its encoding alike
        raise LabelError(file, "", f"this is not JSON in UTF-8: {error}") from error
    if not isinstance(record, dict):
        raise LabelError(file, "", "one JSON object with a list for each kind is expected")
    return record


def _items(file: str, kind: str, listed: object, text: str) -> tuple[Item, ...]:
    if not isinstance(listed, list):
        raise LabelError(file, kind, "a list is expected")
    return tuple(_item(file, f"{kind}[{number}]", kind, item, text) for number, item in enumerate(listed))


def _item(file: str, where: str, kind: str, item: object, text: str) -> Item:
    if not isinstance(item, dict) or not isinstance(item.get("quote"), str) or not item["quote"].strip():
        raise LabelError(file, where, "an object with the words it was read from as 'quote' is expected")
    if missing := [key for key in FIELDS[kind] if key not in item]:
        raise LabelError(file, where, f"{_listed(missing)} missing; {kind} have {', '.join(FIELDS[kind])}")
    if kind == "measures" and item["type"] not in TYPES:
        raise LabelError(file, where, f"type {item['type']!r} is none of {', '.join(TYPES)}")
    start = _start(file, where, item, text)
    return {**item, "start": start, "end": start + len(item["quote"])}


def _start(file: str, where: str, item: Item, text: str) -> int:
    quote = item["quote"]
    if "start" in item:
        start, end = item["start"], item.get("end")
        if not isinstance(start, int) or start < 0 or text[start : start + len(quote)] != quote:
            raise LabelError(file, where, f"the text at {start} is not the quote {quote!r}{_nearest(text, quote)}")
        if end != start + len(quote):
            raise LabelError(file, where, f"end is {end}; the quote ends at {start + len(quote)}")
        return start
    occurrence = item.get("occurrence", 1)
    if not isinstance(occurrence, int) or occurrence < 1:
        raise LabelError(file, where, f"occurrence is {occurrence!r}; a whole number from 1 is expected")
    at = -1
    for number in range(occurrence):
        at = text.find(quote, at + 1)
        if at < 0:
            times = f"only {number} times" if number else "nowhere"
            raise LabelError(file, where, f"the quote {quote!r} stands {times} in the text{_nearest(text, quote)}")
    return at


def _nearest(text: str, quote: str) -> str:
    """Where the quote does stand, in other white space perhaps; empty where it does not."""
    if (at := text.find(quote)) >= 0:
        return f"; it stands at {at}"
    collapsed = " ".join(quote.split())
    return "; it does with other white space" if collapsed in " ".join(text.split()) else ""


def _words_or_none(file: str, key: str, value: object) -> str | None:
    if value is None or isinstance(value, str):
        return value
    raise LabelError(file, key, f"{value!r} is neither words nor null")


def _listed(keys: object) -> str:
    return ", ".join(repr(key) for key in sorted(keys)) if isinstance(keys, (set, dict, list)) else repr(keys)
