"""A finding as the cells of a spreadsheet's row, and changed cells as the fields that they set.

The same six columns serve every kind; what each holds for a kind is in `COLUMNS`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import Any, TypeAlias

from graph.finding_kinds import Finding, kind_of
from graph.findings import Agreement, Amount, Days, Fund, Location, Measure, Meeting, Minister, Organisation, Result
from graph.reference.schemes import words_of
from graph.review import values
from graph.review.desk import Desk
from graph.review.values import FieldError

VALUE_COLUMNS = ("value", "type", "actors", "locations", "when", "amount")
_BETWEEN = "; "
_MONEY = re.compile(r"(?P<value>-?[\d.,]{1,24}) ?(?P<currency>[A-Z]{3})?(?: per (?P<per>[a-z-]{2,12}))?")
_FIGURE = re.compile(r"(?:(?P<bound>[a-z-]{2,10}) )?(?P<value>[-−]?[\d.,]{1,24})(?: (?P<unit>[A-Za-z]{3,12}))?")

Parser: TypeAlias = Callable[[str, Desk], Mapping[str, Any]]


def cells_of(finding: Finding, desk: Desk) -> Mapping[str, str]:
    """What a finding says, in the columns of its row; columns that its kind does not use are empty."""
    return {**dict.fromkeys(VALUE_COLUMNS, ""), **_CELLS[kind_of(finding)](finding, _Names(desk))}


def fields_of(kind: str, changed: Mapping[str, str], desk: Desk) -> Mapping[str, Any]:
    """The fields that changed cells set. Raises FieldError for a column that the kind lacks, or a wrong value."""
    fields: dict[str, Any] = {}
    for column, cell in changed.items():
        if column not in COLUMNS[kind]:
            used = ", ".join(COLUMNS[kind])
            raise FieldError(column, f"is {cell!r}, but a {kind} has nothing in this column; it uses {used}")
        fields |= COLUMNS[kind][column](cell, desk)
    return fields


def is_same(kind: str, column: str, cell: str, held: str) -> bool:
    """Whether a cell still says what it said, however a spreadsheet has rewritten it."""
    if _plain(cell) == _plain(held):
        return True
    if column == "when" and kind in {"meeting", "agreement", "result"}:
        return any(str(days) == held for days in _readings(cell))
    return column in {"actors", "locations"} and sorted(_parts(cell)) == sorted(_parts(held))


# ---- Findings → cells ----


class _Names:
    """What references are called in cells."""

    def __init__(self, desk: Desk) -> None:
        lexicon, reading = desk.lexicon, desk.reading
        self._names = {ref: one.name for ref, one in {**lexicon.location, **lexicon.organisation}.items()}
        self._names |= {state.ref: state.name for state in lexicon.states}
        self._names |= {body.ref: body.name for body in reading.organisations if body.is_new}
        self._names |= {place.ref: place.name for place in reading.locations}
        self._names |= {one.tenure: one.name for one in reading.ministers if one.name}

    def __call__(self, *refs: str) -> str:
        return _BETWEEN.join(self._names.get(ref, ref) for ref in refs)


def _minister(one: Minister, names: _Names) -> Mapping[str, str]:
    return {"value": one.name, "type": one.office_name, "locations": one.country}


def _meeting(one: Meeting, names: _Names) -> Mapping[str, str]:
    return {
        "value": one.kind,
        "type": one.occurrence,
        "actors": names(*(attendee.value for attendee in one.attendees)),
        "locations": names(one.place.value) if one.place else "",
        "when": _days(one.when.value if one.when else None),
    }


def _agreement(one: Agreement, names: _Names) -> Mapping[str, str]:
    return {
        "value": one.name,
        "type": one.kind,
        "actors": names(*(party.value for party in one.parties)),
        "locations": names(one.place.value) if one.place else "",
        "when": _days(one.when.value if one.when else None),
    }


def _fund(one: Fund, names: _Names) -> Mapping[str, str]:
    return {
        "value": one.purpose,
        "actors": names(one.contributor.value) if one.contributor else "",
        "amount": _BETWEEN.join(_money(amount) for amount in (one.amount, *one.equivalents)),
    }


def _measure(one: Measure, names: _Names) -> Mapping[str, str]:
    return {
        "value": one.label,
        "type": one.type,
        "actors": names(*(actor.value for actor in one.actors)),
        "locations": names(*(place.value for place in one.locations)),
        "when": one.when.value.words if one.when else "",
    }


def _named(one: Location | Organisation, names: _Names) -> Mapping[str, str]:
    return {"value": one.name}


def _result(one: Result, names: _Names) -> Mapping[str, str]:
    return {
        "value": f"{one.bound} {one.value:f} {one.unit}",
        "locations": names(*one.locations),
        "when": _days(one.period),
        "amount": _BETWEEN.join(_money(amount) for amount in one.amounts),
    }


_CELLS: Mapping[str, Callable[[Any, _Names], Mapping[str, str]]] = MappingProxyType(
    {
        "minister": _minister,
        "meeting": _meeting,
        "agreement": _agreement,
        "fund": _fund,
        "measure": _measure,
        "location": _named,
        "organisation": _named,
        "result": _result,
    }
)


def _days(days: Days | None) -> str:
    if days is None:
        return ""
    return str(days) or f"{days.earliest or '..'}/{days.latest or '..'}"


def _money(amount: Amount) -> str:
    per = f" per {amount.per}" if amount.per else ""
    return f"{amount.value:f} {amount.currency or ''}".strip() + per


# ---- Cells → fields ----


def _set(field: str) -> Parser:
    return lambda cell, desk: {field: _plain(cell)}


def _set_days(field: str) -> Parser:
    return lambda cell, desk: {field: _date(field, cell)}


def _set_places(field: str) -> Parser:
    return lambda cell, desk: {field: [desk.location("locations", one).ref for one in _parts(cell)]}


def _set_place(cell: str, desk: Desk) -> Mapping[str, Any]:
    return {"place": desk.location("locations", cell).ref if cell.strip() else None}


def _set_parties(field: str) -> Parser:
    return lambda cell, desk: {field: [desk.party("actors", one) for one in _parts(cell)]}


def _set_contributor(cell: str, desk: Desk) -> Mapping[str, Any]:
    return {"contributor": desk.party("actors", cell) if cell.strip() else None}


def _set_attendees(cell: str, desk: Desk) -> Mapping[str, Any]:
    return {"attendees": [desk.tenure("actors", one) for one in _parts(cell)]}


def _set_amounts(cell: str, desk: Desk) -> Mapping[str, Any]:
    return {"amounts": [_amount(one) for one in _parts(cell)]}


def _set_figure(cell: str, desk: Desk) -> Mapping[str, Any]:
    match = _FIGURE.fullmatch(_plain(cell))
    if match is None or (match["bound"] and match["bound"] not in words_of("bound")):
        raise FieldError("value", f"is {cell!r}; it takes bound, number and unit, such as 'about -90 percent'")
    said = {"bound": match["bound"], "value": match["value"].replace(",", ""), "unit": match["unit"]}
    return {field: word for field, word in said.items() if word}


COLUMNS: Mapping[str, Mapping[str, Parser]] = MappingProxyType(
    {
        "minister": {"value": _set("name"), "type": _set("office"), "locations": _set("country")},
        "meeting": {
            "value": _set("kind"),
            "type": _set("occurrence"),
            "actors": _set_attendees,
            "locations": _set_place,
            "when": _set_days("date"),
        },
        "agreement": {
            "value": _set("name"),
            "type": _set("kind"),
            "actors": _set_parties("parties"),
            "locations": _set_place,
            "when": _set_days("date"),
        },
        "fund": {"value": _set("purpose"), "actors": _set_contributor, "amount": _set_amounts},
        "measure": {
            "value": _set("label"),
            "type": _set("type"),
            "actors": _set_parties("actors"),
            "locations": _set_places("locations"),
            "when": _set("when"),
        },
        "location": {"value": _set("name")},
        "organisation": {"value": _set("name")},
        "result": {
            "value": _set_figure,
            "locations": _set_places("locations"),
            "when": _set_days("period"),
            "amount": _set_amounts,
        },
    }
)


def _plain(cell: str) -> str:
    return " ".join(cell.split())


def _parts(cell: str) -> list[str]:
    return [part.strip() for part in cell.split(";") if part.strip()]


def _amount(cell: str) -> Mapping[str, Any]:
    match = _MONEY.fullmatch(_plain(cell))
    if match is None:
        raise FieldError("amount", f"is {cell!r}; it takes sums such as '5000000 EUR per year; 4000000 GBP per year'")
    number = values.number("amount", match["value"].replace(",", ""))
    return {"value": str(number), "currency": match["currency"], "per": match["per"]}


def _date(field: str, cell: str) -> str | None:
    """A date as findings keep it, of which a spreadsheet may have changed the form."""
    days = values.days("when", _plain(cell))
    return _days(days) or None


def _readings(cell: str) -> list[Days]:
    """What a date can mean, both ways round where day and month can be exchanged."""
    found = []
    numbers = re.fullmatch(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})", _plain(cell))
    written = (
        [f"{numbers[3]}-{numbers[2]}-{numbers[1]}", f"{numbers[3]}-{numbers[1]}-{numbers[2]}"] if numbers else [cell]
    )
    for one in written:
        try:
            if days := values.days("when", one):
                found.append(days)
        except FieldError:
            continue
    return found
