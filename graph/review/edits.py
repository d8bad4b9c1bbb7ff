"""What a reviewer sets of a finding → the finding so changed: which fields each kind has, and what they take."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from types import MappingProxyType
from typing import Any, TypeAlias

from graph import names
from graph.finding_kinds import Finding, kind_of, with_grounds
from graph.findings import (
    INTERPRETED,
    RESOLVED,
    REVIEW,
    STATED,
    Agreement,
    Fund,
    Ground,
    Grounded,
    Location,
    Measure,
    Meeting,
    Minister,
    Organisation,
    Result,
    When,
)
from graph.reference.entries import Entry
from graph.reference.schemes import words_of
from graph.review import values
from graph.review.desk import Desk
from graph.review.values import FieldError

SET_IN_REVIEW = "set in review"
_UNITS_OF_MONEY = "currency"

Setter: TypeAlias = Callable[[Any, Any, Desk, Ground], Any]


def changed(finding: Finding, fields: Mapping[str, Any], desk: Desk) -> Finding:
    """A finding with some fields set, all of it decided in review.

    Raises FieldError for a field that this kind has not, and for a value that the field cannot take.
    """
    kind = kind_of(finding)
    table = FIELDS[kind]
    for name in fields:
        if name not in table:
            raise FieldError(name, f"is no field of a {kind}; the fields are {', '.join(table)}")
    ground = _ground(finding.ground, fields)
    made: Any = finding
    for name, setter in table.items():
        if name in fields:
            made = setter(made, fields[name], desk, replace(ground, passage=made.ground.passage))
    return decided(_settled(made, fields, desk))


def decided(finding: Finding) -> Finding:
    """A finding of which a person said that it is right as it stands: decided in review, and sure."""
    return with_grounds(finding, lambda ground: replace(ground, method=REVIEW, confidence=1.0))


def _ground(own: Ground, fields: Mapping[str, Any]) -> Ground:
    """What the fields that are set rest on: the finding's own words, stated unless the reviewer says otherwise."""
    basis = values.one_of("basis", fields.get("basis", STATED), (STATED, RESOLVED, INTERPRETED))
    return Ground(own.passage, SET_IN_REVIEW, 1.0, basis, method=REVIEW)


# ---- Setters: each takes the finding, the value, the desk and the ground, and gives the finding changed ----


def _plain(attribute: str, parse: Callable[[str, Any], Any], field: str = "") -> Setter:
    """Sets an attribute to a value that needs nothing looked up."""
    return lambda finding, value, desk, ground: replace(finding, **{attribute: parse(field or attribute, value)})


def _word(attribute: str, scheme: str, may_be_empty: bool = False, field: str = "") -> Setter:
    """Sets an attribute to a word of one of the concept schemes."""

    def parse(name: str, value: Any) -> str:
        return "" if may_be_empty and not value else values.one_of(name, value, words_of(scheme))

    return _plain(attribute, parse, field)


def _grounded(attribute: str, look_up: Callable[[Desk, str, Any], str], field: str = "") -> Setter:
    """Sets an attribute to a reference that rests on the finding's words; null takes it away."""

    def setter(finding: Any, value: Any, desk: Desk, ground: Ground) -> Any:
        found = None if value is None or value == "" else Grounded(look_up(desk, field or attribute, value), ground)
        return replace(finding, **{attribute: found})

    return setter


def _several(attribute: str, look_up: Callable[[Desk, str, Any], str], basis: str = "") -> Setter:
    """Sets an attribute to references that rest on the finding's words."""

    def setter(finding: Any, value: Any, desk: Desk, ground: Ground) -> Any:
        own = replace(ground, basis=basis or ground.basis)
        refs = dict.fromkeys(look_up(desk, attribute, one) for one in values.listed(attribute, value))
        return replace(finding, **{attribute: tuple(Grounded(ref, own) for ref in refs)})

    return setter


def _dated(finding: Any, value: Any, desk: Desk, ground: Ground) -> Any:
    days = values.days("date", value)
    return replace(finding, when=Grounded(days, ground) if days else None)


def _quote(finding: Any, value: Any, desk: Desk, ground: Ground) -> Any:
    """Other words for the same finding; whatever rested on the old ones rests on these."""
    old, new = finding.ground.passage, desk.passage("quote", value, finding.ground.passage)
    return with_grounds(finding, lambda one: replace(one, passage=new) if one.passage == old else one)


def _kept(finding: Any, value: Any, desk: Desk, ground: Ground) -> Any:
    return finding  # what is said of the ground was taken into it before


def _measure_type(measure: Measure, value: Any, desk: Desk, ground: Ground) -> Measure:
    """A type, with the force or status that goes with it where the measure has none that does."""
    kind = values.one_of("type", value, words_of("type"))
    if kind in {"completed", "ongoing"}:
        usual = "completed" if kind == "completed" else "ongoing"
        fits = measure.status and (measure.status == "completed") == (kind == "completed")
        return replace(measure, type=kind, force="", status=measure.status if fits else usual)
    forces = {"explored": ("to-explore",), "called-for": ("called-for",)}.get(
        kind, ("undertaken", "agreed", "planned", "welcomed")
    )
    return replace(measure, type=kind, status="", force=measure.force if measure.force in forces else forces[0])


def _measure_when(measure: Measure, value: Any, desk: Desk, ground: Ground) -> Measure:
    said = values.words("when", value, may_be_empty=True)
    return replace(measure, when=Grounded(desk.when(said, measure.type == "completed"), ground) if said else None)


def _measure_days(side: str) -> Setter:
    def setter(measure: Measure, value: Any, desk: Desk, ground: Ground) -> Measure:
        days = values.days(side, value)
        own = measure.when.value if measure.when else When("", None, None)
        made = replace(own, starts=days) if side == "starts" else replace(own, ends=days)
        return replace(measure, when=Grounded(made, ground) if made != When("", None, None) else None)

    return setter


def _amounts(fund: Fund, value: Any, desk: Desk, ground: Ground) -> Fund:
    given = values.listed("amounts", value)
    if not given:
        raise FieldError("amounts", "is empty; a fund has an amount")
    first, *others = (_amount("amounts", one) for one in given)
    return replace(fund, amount=first, equivalents=tuple(others))


def _amount(field: str, value: Any) -> Any:
    return values.amount(field, value, words_of("currency"), words_of("period"))


def _result_unit(result: Result, value: Any, desk: Desk, ground: Ground) -> Result:
    units = tuple(unit for unit in words_of("unit") if unit != _UNITS_OF_MONEY)
    return replace(result, unit=values.one_of("unit", value, (*units, *words_of("currency"))))


def _result_places(result: Result, value: Any, desk: Desk, ground: Ground) -> Result:
    places = (desk.location("locations", one).ref for one in values.listed("locations", value))
    return replace(result, locations=tuple(dict.fromkeys(places)))


def _result_amounts(result: Result, value: Any, desk: Desk, ground: Ground) -> Result:
    return replace(result, amounts=tuple(_amount("amounts", one) for one in values.listed("amounts", value)))


def _place_named(place: Location, value: Any, desk: Desk, ground: Ground) -> Location:
    found = desk.location("name", value)
    return replace(place, ref=found.ref, name=found.name)


def _body_named(body: Organisation, value: Any, desk: Desk, ground: Ground) -> Organisation:
    """A body of the reference data by its name there; any other is called as the reviewer calls it."""
    try:
        ref = desk.body("name", value)
    except FieldError:
        said = values.words("name", value)
        if "/" in said:
            raise
        return replace(body, ref=f"organisation/{names.slug(said)}", name=said, is_new=True)
    known = desk.lexicon.organisation.get(ref)
    own = next((one.name for one in desk.reading.organisations if one.ref == ref), "")
    return replace(body, ref=ref, name=known.name if known else own, is_new=known is None)


_EVERY: Mapping[str, Setter] = {"quote": _quote, "basis": _kept}

FIELDS: Mapping[str, Mapping[str, Setter]] = MappingProxyType(
    {
        "minister": {**_EVERY, "name": _kept, "office": _kept, "country": _kept},
        "meeting": {
            **_EVERY,
            "date": _dated,
            "place": _grounded("place", lambda desk, field, value: desk.location(field, value).ref),
            "held": _plain(
                "occurrence", lambda field, value: "held" if values.flag(field, value) else "mentioned", "held"
            ),
            "occurrence": _word("occurrence", "occurrence"),
            "kind": _word("kind", "meeting-kind"),
            "attendees": _several("attendees", Desk.tenure),
        },
        "agreement": {
            **_EVERY,
            "name": _plain("name", values.words),
            "kind": _word("kind", "agreement-kind"),
            "date": _dated,
            "place": _grounded("place", lambda desk, field, value: desk.location(field, value).ref),
            "parties": _several("parties", Desk.party),
            "signatories": _several("signatories", Desk.tenure),
            "is_document": _plain("is_document", values.flag),
            "relation": _plain(
                "relation",
                lambda field, value: values.one_of(
                    field, value, ("records", "reports", "reaffirms", "accelerates", "mentions")
                ),
            ),
        },
        "fund": {
            **_EVERY,
            "name": _plain("name", values.words),
            "amounts": _amounts,
            "count": _plain("count", values.count),
            "is_total": _plain("is_total", values.flag),
            "contributor": _grounded("contributor", Desk.party),
            "purpose": _plain("purpose", lambda field, value: values.words(field, value, may_be_empty=True)),
        },
        "measure": {
            **_EVERY,
            "label": _plain("label", values.words),
            "type": _measure_type,
            "force": _word("force", "force", may_be_empty=True),
            "status": _word("status", "status", may_be_empty=True),
            "number": _plain("number", lambda field, value: values.words(field, value, may_be_empty=True)),
            "actors": _several("actors", Desk.party),
            "organisations": _several("organisations", Desk.body),
            "locations": _several("locations", lambda desk, field, value: desk.location(field, value).ref),
            "topics": _several("topics", Desk.topic, INTERPRETED),
            "when": _measure_when,
            "starts": _measure_days("starts"),
            "ends": _measure_days("ends"),
            "part_of": _grounded("part_of", lambda desk, field, value: desk.measure(field, value).id),
            "funds": _several("funds", lambda desk, field, value: desk.fund(field, value).id),
            "agreement": _grounded("agreement", lambda desk, field, value: desk.agreement(field, value).ref),
            "meeting": _grounded("meeting", Desk.meeting),
            "speaker": _grounded("speaker", Desk.tenure),
        },
        "location": {**_EVERY, "name": _place_named},
        "organisation": {**_EVERY, "name": _body_named},
        "result": {
            **_EVERY,
            "name": _plain("name", values.words),
            "value": _plain("value", values.number),
            "unit": _result_unit,
            "bound": _word("bound", "bound"),
            "amounts": _result_amounts,
            "period": _plain("period", values.days),
            "base": _plain("base", values.days),
            "locations": _result_places,
        },
    }
)

# Fields that point to other findings of the document: they are set when all findings are there.
LINKS = frozenset({"attendees", "signatories", "part_of", "funds", "agreement", "meeting", "speaker"})


# ---- What follows from fields together ----


def _settled(finding: Finding, fields: Mapping[str, Any], desk: Desk) -> Finding:
    """A finding whose references agree with its fields; measures, funds and results keep the address they have."""
    if isinstance(finding, Minister) and fields.keys() & {"name", "office", "country"}:
        return _minister(finding, fields, desk)
    if isinstance(finding, Meeting) and (fields.keys() & {"date", "place"} or not finding.ref):
        venue = desk.place_name(finding.place.value) if finding.place else ""
        identity = names.identity("meeting", desk.reading.sha256, finding.ground.passage.quote)
        return replace(finding, ref=names.meeting(str(finding.when.value) if finding.when else "", venue, identity))
    if isinstance(finding, Agreement) and (fields.keys() & {"date", "name", "kind", "place"} or not finding.ref):
        return replace(finding, ref=_agreement_ref(finding, desk))
    if isinstance(finding, Measure):
        return _measure(finding, fields)
    return finding


def _agreement_ref(agreement: Agreement, desk: Desk) -> str:
    """The address that goes with an agreement's date, place and kind, as reading would make it."""
    date = str(agreement.when.value) if agreement.when else ""
    if not date:
        return names.agreement("", agreement.name)
    if agreement.is_document:
        return names.agreement(date, agreement.ground.passage.quote)
    place = agreement.place
    return names.agreement(date, (place and desk.place_name(place.value)) or agreement.kind)


def _measure(measure: Measure, fields: Mapping[str, Any]) -> Measure:
    """A measure that was found to be reported has no force, one that is promised no status."""
    reported = measure.type in {"completed", "ongoing"}
    if reported and fields.get("force"):
        raise FieldError("force", f"goes with a promise; a measure that is {measure.type} has a status instead")
    if not reported and fields.get("status"):
        raise FieldError("status", f"goes with a report; a measure that is {measure.type} has a force instead")
    return measure


def _minister(minister: Minister, fields: Mapping[str, Any], desk: Desk) -> Minister:
    """Who holds which office for whom, with the register's holding of the day where it has one."""
    name = values.words("name", fields.get("name", minister.name), may_be_empty=True)
    state = (
        desk.state("country", fields.get("country", minister.country or None))
        if fields.get("country", minister.country)
        else None
    )
    office = desk.office(fields.get("office", minister.office), state.ref if state else "")
    title = values.words("office", fields.get("office", minister.office_name))
    if office is None and state is None:
        raise FieldError("office", f"is {title!r}, which the register does not know; set the country too")
    people = [Entry(one.ref, one.name, one.names) for one in desk.lexicon.people]
    try:
        person = values.entry("name", name, people, "person of the register") if name else None
    except FieldError:
        person = None
    holder = person.ref if person else names.person(name) if name else ""
    ref = (
        office.ref
        if office
        else f"office/{names.slug(state.ref.partition('/')[2] if state else '')}-{names.slug(title)}"
    )
    held = [one for one in desk.lexicon.tenures if one.office == ref and one.holder == holder]
    covering = [one for one in held if desk.day is not None and one.covers(desk.day)]
    bearer = office.state if office else state.ref if state else ""
    country = desk.state("country", bearer).name if bearer else ""
    return replace(
        minister,
        title="",
        person=holder,
        name=person.name if person else name,
        office=ref,
        office_name=office.name if office else title,
        state=bearer,
        country=country,
        tenure=covering[0].ref if covering else names.tenure(ref, holder) if holder else "",
        in_register=bool(covering),
    )
