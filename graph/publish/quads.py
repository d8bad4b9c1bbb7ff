"""Findings → quads: each fact in the graph of the passage it was read from, and what exists in the default graph."""

from __future__ import annotations

from collections.abc import Iterable

from graph import names
from graph.findings import (
    Agreement,
    Days,
    Fund,
    Grounded,
    Location,
    Measure,
    Meeting,
    Minister,
    Reading,
    Result,
)
from graph.ingest.documents import CatalogueEntry
from graph.names import Addresses
from graph.publish.fact_sheet import LABEL, TYPE, Sheet, concept, plain_number
from graph.publish.passage_graphs import placed
from graph.rdf.terms import Iri, Quad, text, typed
from ontology import terms


def document_ref(reading: Reading, title: str = "") -> str:
    """The reference of a document, made of the date it gives itself and its title, or the one that it was given."""
    header = reading.header
    date = header.date.value.isoformat() if header.date else ""
    own = header.title.value if header.title else "untitled"
    return names.document(date, title or own, reading.sha256)


def quads_of(reading: Reading, entry: CatalogueEntry, document: str, addresses: Addresses) -> tuple[Quad, ...]:
    """The quads of one document: facts in their passages' graphs, what exists in the default graph.

    The default graph's copy of the facts is the merge, written by the build.
    """
    sheet = Sheet(reading, addresses, entry.language, document)
    _document(sheet, entry)
    for minister in reading.ministers:
        _minister(sheet, minister)
    for meeting in reading.meetings:
        _meeting(sheet, meeting)
    for agreement in reading.agreements:
        _agreement(sheet, agreement)
    for fund in reading.funds:
        _fund(sheet, fund)
    refs = {measure.id: measure.ref for measure in reading.measures}
    fund_refs = {fund.id: fund.ref for fund in reading.funds}
    for measure in reading.measures:
        _measure(sheet, measure, refs, fund_refs)
    for result in reading.results:
        _result(sheet, result)
    for judgement in reading.judgements:
        if judgement.name:
            sheet.named(judgement.subject, terms.ORGANISATION, judgement.name)
        value = addresses.thing(judgement.object) if "/" in judgement.object else concept(judgement.object)
        sheet.fact(judgement.subject, judgement.property, value, judgement.ground)
    _mentions(sheet)
    return (*placed(sheet), *sheet.plain, *sheet.derived)


def _document(sheet: Sheet, entry: CatalogueEntry) -> None:
    reading, ref, language = sheet.reading, sheet.document, sheet.language
    thing, version = sheet.addresses.thing(ref), sheet.addresses.text(reading.sha256)
    title = entry.title or (reading.header.title.value if reading.header.title else "Untitled statement")
    if not entry.title and reading.header.title is None and reading.header.date is not None:
        title = f"Untitled statement of {Days(reading.header.date.value, reading.header.date.value).in_words}"
    source = "label-quoted" if reading.header.title and not entry.title else "label-editorial"
    sheet.plain += [
        Quad(thing, TYPE, Iri(terms.DOCUMENT)),
        Quad(thing, LABEL, text(title, language)),
        Quad(thing, Iri(terms.LABEL_SOURCE), concept(source)),
        Quad(thing, Iri(terms.PUBLISHER), text(entry.publisher)),
        Quad(thing, Iri(terms.SOURCE_OF_TEXT), text(entry.source)),
        Quad(thing, Iri(terms.LANGUAGE), text(entry.language)),
        Quad(thing, Iri(terms.LICENSE), text(entry.licence)),
        Quad(version, TYPE, Iri(terms.TEXT_VERSION)),
        Quad(version, Iri(terms.TEXT_OF), thing),
        Quad(version, Iri(terms.SHA256), text(reading.sha256)),
        Quad(version, LABEL, text(f"Text of {reading.file}", "en")),
    ]
    for warning in reading.warnings:
        words = f"{warning.note} ({warning.passage.quote!r})" if warning.passage else warning.note
        sheet.plain.append(Quad(version, Iri(terms.EDITORIAL_NOTE), text(words, "en")))
    header = reading.header
    if header.date:
        sheet.fact(ref, terms.DATE, typed(header.date.value, "date"), header.date.ground)
        if header.dateline:
            sheet.fact(ref, terms.DATELINE, typed(header.date.value, "date"), header.date.ground)
    if header.issued:
        sheet.fact(ref, terms.ISSUED, typed(header.issued.value, "date"), header.issued.ground)


def _minister(sheet: Sheet, minister: Minister) -> None:
    """Somebody in office. One whom the register does not know is minted: person, office, tenure without dates.

    Of whom neither text nor register give a name the text mentions the office.
    """
    if not minister.person:
        sheet.link(sheet.document, terms.MENTIONS, minister.office, minister.ground)
        if not minister.in_register:
            sheet.named(minister.office, terms.MINISTERIAL_OFFICE, minister.office_name)
            if minister.state:
                sheet.link(minister.office, terms.OFFICE_OF, minister.state, minister.ground)
        return
    sheet.link(sheet.document, terms.MENTIONS, minister.person, minister.ground)
    if minister.in_register:
        return
    sheet.named(minister.person, terms.PERSON, minister.name)
    sheet.named(minister.office, terms.MINISTERIAL_OFFICE, minister.office_name)
    sheet.named(minister.tenure, terms.TENURE, f"{minister.name}, {minister.office_name}")
    sheet.link(minister.tenure, terms.HOLDER, minister.person, minister.ground)
    sheet.link(minister.tenure, terms.HAS_OFFICE, minister.office, minister.ground)
    if minister.state:
        sheet.link(minister.office, terms.OFFICE_OF, minister.state, minister.ground)


def _meeting(sheet: Sheet, meeting: Meeting) -> None:
    sheet.named(meeting.ref, terms.MEETING, " ".join(meeting.ground.passage.quote.split()))
    sheet.fact(meeting.ref, terms.OCCURRENCE, concept(f"occurrence-{meeting.occurrence}"), meeting.ground)
    sheet.fact(meeting.ref, terms.KIND, concept(f"meeting-kind-{meeting.kind}"), meeting.ground)
    sheet.days(meeting.ref, meeting.when)
    if meeting.place:
        sheet.link(meeting.ref, terms.VENUE, meeting.place.value, meeting.place.ground)
    for attendee in meeting.attendees:
        sheet.link(meeting.ref, terms.ATTENDED_AS, attendee.value, attendee.ground)
    thing, note = sheet.addresses.thing(meeting.ref), Iri(terms.EDITORIAL_NOTE)
    title = sheet.reading.header.title.value if sheet.reading.header.title else sheet.reading.file
    for language, words in _unsaid(meeting, title):
        sheet.plain.append(Quad(thing, note, text(words, language)))
    sheet.link(sheet.document, terms.REPORTS if meeting.held else terms.MENTIONS, meeting.ref, meeting.ground)


def _unsaid(meeting: Meeting, title: str) -> Iterable[tuple[str, str]]:
    """What a document leaves open about a meeting, for whoever misses it, in both languages."""
    if meeting.when is None:
        yield "en", f"“{title}” does not say when."
        yield "fr", f"« {title} » ne dit pas quand."
    if not meeting.place:
        yield "en", f"“{title}” does not say where."
        yield "fr", f"« {title} » ne dit pas où."
    if len({attendee.value for attendee in meeting.attendees}) < 2:
        yield "en", f"“{title}” does not say who took part, or names one person only."
        yield "fr", f"« {title} » ne dit pas qui a participé, ou ne nomme qu'une personne."


def _agreement(sheet: Sheet, agreement: Agreement) -> None:
    if not agreement.is_known:
        sheet.named(agreement.ref, terms.AGREEMENT, agreement.name)
        sheet.fact(agreement.ref, terms.KIND, concept(f"agreement-kind-{agreement.kind}"), agreement.ground)
        if agreement.place:
            sheet.link(agreement.ref, terms.CONCLUDED_IN, agreement.place.value, agreement.place.ground)
    if not agreement.is_known or (agreement.when and agreement.when.value.day):
        sheet.days(agreement.ref, agreement.when)
    for party in agreement.parties:
        sheet.link(agreement.ref, terms.PARTY, party.value, party.ground)
    for signatory in agreement.signatories:
        sheet.link(agreement.ref, terms.SIGNED_AS, signatory.value, signatory.ground)
    for mention in (Grounded(agreement.relation, agreement.ground), *agreement.again):
        _relation(sheet, agreement.ref, mention)


def _relation(sheet: Sheet, agreement: str, mention: Grounded[str]) -> None:
    """What the document does with an agreement; it is the instrument, or else the meeting, that takes one up again."""
    relation = {"records": terms.RECORDS, "reports": terms.REPORTS}.get(mention.value, terms.MENTIONS)
    sheet.link(sheet.document, relation, agreement, mention.ground)
    later = {"reaffirms": terms.REAFFIRMS, "accelerates": terms.ACCELERATES}.get(mention.value)
    own = next((other.ref for other in sheet.reading.agreements if other.is_document), "")
    held = next((meeting.ref for meeting in sheet.reading.meetings if meeting.held), "")
    taking_up = own or held
    if later and taking_up and taking_up != agreement:
        sheet.link(taking_up, later, agreement, mention.ground)


def _fund(sheet: Sheet, fund: Fund) -> None:
    sheet.named(fund.ref, terms.FUND, fund.name)
    sheet.link(sheet.document, terms.MENTIONS, fund.ref, fund.ground)
    if fund.amount.currency is None:
        return
    amount = sheet.amount(fund.amount.value, fund.amount.currency)
    if fund.is_total and fund.contributor is None:
        sheet.link(fund.ref, terms.TOTAL_AMOUNT, amount, fund.ground)
        return
    contribution = fund.ref.replace("fund/", "contribution/", 1)
    sheet.named(contribution, terms.CONTRIBUTION, fund.ground.passage.quote)
    sheet.link(fund.ref, terms.HAS_CONTRIBUTION, contribution, fund.ground)
    sheet.link(contribution, terms.INSTALMENT, amount, fund.ground)
    for other in fund.equivalents:
        if other.currency is not None:
            equivalent = sheet.amount(other.value, other.currency)
            sheet.link(contribution, terms.INSTALMENT_EQUIVALENT, equivalent, fund.ground)
    if fund.contributor is not None:
        sheet.link(contribution, terms.CONTRIBUTOR, fund.contributor.value, fund.contributor.ground)
    if fund.amount.per:
        sheet.fact(contribution, terms.INSTALMENT_PERIOD, concept(f"period-{fund.amount.per}"), fund.ground)
    if fund.count is not None and fund.amount.per:
        sheet.fact(contribution, terms.INSTALMENT_COUNT, typed(fund.count, "integer"), fund.ground)
        _derive_total(sheet, fund, contribution)


def _derive_total(sheet: Sheet, fund: Fund, contribution: str) -> None:
    """What the instalments come to, computed: never said to be stated, and on the contribution, not the fund."""
    if fund.count is None or fund.amount.currency is None:
        return
    total = sheet.amount(fund.amount.value * fund.count, fund.amount.currency)
    derived = sheet.addresses.graph("derived")
    thing = sheet.addresses.thing(contribution)
    sheet.derived.append(Quad(thing, Iri(terms.TOTAL_AMOUNT), sheet.addresses.thing(total), derived))


def _measure(sheet: Sheet, measure: Measure, refs: dict[str, str], funds: dict[str, str]) -> None:
    ref, ground = measure.ref, measure.ground
    sheet.named(ref, terms.MEASURE, measure.label)
    derived = sheet.addresses.graph("derived")
    sheet.derived.append(Quad(sheet.addresses.thing(ref), Iri(terms.TYPE), concept(f"type-{measure.type}"), derived))
    sheet.link(sheet.document, terms.MENTIONS, ref, ground)
    if measure.force:
        sheet.fact(ref, terms.FORCE, concept(f"force-{measure.force}"), ground)
    if measure.number:
        sheet.fact(ref, terms.NOTATION, text(measure.number), ground)
    if measure.status:
        _report(sheet, measure)
    for predicate, values in (
        (terms.BOUND_PARTY, measure.actors),
        (terms.INVOLVES, measure.organisations),
        (terms.SITE, measure.locations),
    ):
        for value in values:
            sheet.link(ref, predicate, value.value, value.ground)
    for actor in measure.actors:
        if words := names.group_called(actor.value):
            sheet.named(actor.value, terms.AGENT, words)
    for topic in measure.topics:
        sheet.fact(ref, terms.TOPIC, concept(topic.value), topic.ground)
    for fund in measure.funds:
        sheet.link(ref, terms.FUNDED_BY, funds[fund.value], fund.ground)
    if measure.part_of:
        sheet.link(ref, terms.DIRECT_PART_OF, refs[measure.part_of.value], measure.part_of.ground)
    if measure.agreement:
        sheet.link(ref, terms.PROVISION_OF, measure.agreement.value, measure.agreement.ground)
    if measure.meeting:
        sheet.link(ref, terms.ANNOUNCED_AT, measure.meeting.value, measure.meeting.ground)
    if measure.when:
        starts, ends = measure.when.value.starts, measure.when.value.ends
        if starts:
            sheet.days(ref, Grounded(starts, measure.when.ground), (terms.STARTS_NOT_BEFORE, terms.STARTS_NOT_AFTER))
        if ends:
            sheet.days(ref, Grounded(ends, measure.when.ground), (terms.ENDS_NOT_BEFORE, terms.ENDS_NOT_AFTER))
    if measure.speaker:
        sheet.spoken[(ground.passage.start, ground.passage.end)] = measure.speaker.value


def _report(sheet: Sheet, measure: Measure) -> None:
    """What this document says of how far the measure has got, as of the day from which it speaks."""
    report = measure.ref.replace("measure/", "report/", 1)
    sheet.named(report, terms.STATUS_REPORT, measure.label)
    sheet.link(report, terms.REPORTS_ON, measure.ref, measure.ground)
    sheet.fact(report, terms.STATUS, concept(f"status-{measure.status}"), measure.ground)
    if date := sheet.reading.header.date:
        told = measure.ground if date.ground.basis == measure.ground.basis else date.ground
        sheet.fact(report, terms.AS_OF, typed(date.value, "date"), told)


def _result(sheet: Sheet, result: Result) -> None:
    ref, ground = result.ref, result.ground
    is_money = result.unit.isupper()
    sheet.named(ref, terms.RESULT, result.name)
    sheet.link(sheet.document, terms.MENTIONS, ref, ground)
    sheet.fact(ref, terms.VALUE, typed(plain_number(result.value), "decimal"), ground)
    sheet.fact(ref, terms.UNIT, concept("unit-currency" if is_money else f"unit-{result.unit}"), ground)
    sheet.fact(ref, terms.BOUND, concept(f"bound-{result.bound}"), ground)
    for amount in result.amounts:
        if amount.currency:
            sheet.link(ref, terms.AMOUNT, sheet.amount(amount.value, amount.currency), ground)
    for place in result.locations:
        sheet.link(ref, terms.OBSERVED_AT, place, ground)
    for days, before, after in (
        (result.period, terms.PERIOD_START, terms.PERIOD_END),
        (result.base, terms.BASE_START, terms.BASE_END),
    ):
        if days is not None:
            sheet.days(ref, Grounded(days, ground), (before, after))


def _mentions(sheet: Sheet) -> None:
    for location in sheet.reading.locations:
        for ground in (location.ground, *location.again):
            sheet.link(sheet.document, terms.MENTIONS, location.ref, ground)
        if location.new_kind:
            _new_place(sheet, location, location.new_kind)
    for body in sheet.reading.organisations:
        for ground in (body.ground, *body.again):
            sheet.link(sheet.document, terms.MENTIONS, body.ref, ground)
        if body.is_new:
            sheet.named(body.ref, terms.ORGANISATION, body.name)


def _new_place(sheet: Sheet, location: Location, kind: Grounded[str]) -> None:
    """A place that reference data lack: of the kind that its words say, in what they say that it lies in."""
    sheet.named(location.ref, terms.LOCATION, location.name)
    sheet.fact(location.ref, terms.KIND, concept(f"location-kind-{kind.value}"), kind.ground)
    if location.within:
        sheet.link(location.ref, terms.DIRECTLY_WITHIN, location.within.value, location.within.ground)
