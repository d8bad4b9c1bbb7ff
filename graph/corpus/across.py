"""What a document means by words that another document explains: instruments of the corpus that others refer to."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace

from graph.findings import RESOLVED, Agreement, Grounded, Measure, Reading
from graph.link.agreements import instrument_of, looked_up
from graph.reference.instruments import KnownInstrument, meant


def linked(readings: Sequence[Reading], is_within: Callable[[str, str], bool]) -> tuple[Reading, ...]:
    """Readings in which an instrument that just one other document can be the text of has that document's address."""
    texts = [
        (reading.file, instrument_of(agreement))
        for reading in readings
        for agreement in reading.agreements
        if agreement.is_document
    ]
    return tuple(
        _linked(reading, [known for file, known in texts if file != reading.file], is_within) for reading in readings
    )


def _linked(reading: Reading, others: Sequence[KnownInstrument], is_within: Callable[[str, str], bool]) -> Reading:
    each = tuple({known.ref: known for known in others}.values())
    found: dict[str, str] = {}
    for agreement in reading.agreements:
        if agreement.is_known or agreement.is_document or agreement.said is None:
            continue
        if known := meant(agreement.said, each, is_within):
            found[agreement.ref] = known.ref
    if not found:
        return reading
    return replace(
        reading,
        agreements=_merged([_readdressed(agreement, found) for agreement in reading.agreements]),
        measures=tuple(_of_agreement(measure, found) for measure in reading.measures),
    )


def _readdressed(agreement: Agreement, found: Mapping[str, str]) -> Agreement:
    if agreement.ref not in found:
        return agreement
    again = tuple(Grounded(mention.value, looked_up(mention.ground)) for mention in agreement.again)
    return replace(agreement, ref=found[agreement.ref], ground=looked_up(agreement.ground), is_known=True, again=again)


def _merged(agreements: Sequence[Agreement]) -> tuple[Agreement, ...]:
    """One finding an instrument: what two mentions turn out to share is the first's."""
    kept: dict[str, Agreement] = {}
    for agreement in agreements:
        earlier = kept.setdefault(agreement.ref, agreement)
        if earlier is not agreement:
            mention = Grounded(agreement.relation, agreement.ground)
            kept[agreement.ref] = replace(earlier, again=(*earlier.again, mention, *agreement.again))
    return tuple(kept.values())


def _of_agreement(measure: Measure, found: Mapping[str, str]) -> Measure:
    agreement = measure.agreement
    if agreement is None or agreement.value not in found:
        return measure
    ground = replace(agreement.ground, basis=RESOLVED) if agreement.ground.basis != "interpreted" else agreement.ground
    return replace(measure, agreement=Grounded(found[agreement.value], ground))
