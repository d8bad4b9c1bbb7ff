"""Mentions of undertakings → measures: who, where, when, about what, paid by which fund, part of what."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from graph import names
from graph.find.clauses.by_words import by_words
from graph.find.clauses.bygone import is_bygone
from graph.find.figures import FigureMention
from graph.find.grounds import ground
from graph.find.measures import Undertaking, find_undertakings
from graph.findings import (
    Agreement,
    Fund,
    Ground,
    Grounded,
    Measure,
    Meeting,
)
from graph.link.actors import actors, is_of_others, speaker_of
from graph.link.companies import Company, companies
from graph.link.deadlines import when_of
from graph.link.outsiders import of_outsiders
from graph.link.provisions import Provisions
from graph.link.sites import sites
from graph.link.text import Text, body_ref, label_of
from graph.link.topics import topics_of
from graph.patterns.openings import compiled

_SCALED_UP = compiled(r"\b(?:stepped up|reinforced|strengthened|increased|doubled|extended|expanded)\b")
_NEARLY = compiled(
    r"\b(?:virtually|nearly|almost) complete|nearing completion|about to be|will be (?:finished|completed)"
)


def read_measures(
    text: Text,
    figures: Sequence[FigureMention],
    funds: Sequence[Fund],
    agreements: Sequence[Agreement],
    meetings: Sequence[Meeting],
) -> tuple[Measure, ...]:
    """The measures of a document, in order; a part refers to what it is part of by identity."""
    effects = [(told.figure.start, told.figure.end) for told in figures]
    undertakings = by_words(text.layout, find_undertakings(text.layout, effects), effects)
    met = companies(text, meetings)
    seen: Counter[str] = Counter()
    measures: list[Measure] = []
    for undertaking in undertakings:
        rule, likely = undertaking.verb.rule, undertaking.likely
        evidence = ground(text.layout, undertaking.start, undertaking.end, rule, likely=likely)
        quote = " ".join(evidence.passage.quote.split())
        seen[quote] += 1
        identity = names.identity("measure", text.document.sha256, quote, str(seen[quote]))
        measures.append(_measure(text, undertaking, evidence, identity, measures, undertakings, met))
    paying, provisions = sorted(funds, key=_place), Provisions(text, agreements)
    held = next((meeting for meeting in meetings if meeting.held), None)
    linked = [_linked(text, *pair, paying, provisions, held) for pair in zip(measures, undertakings, strict=True)]
    pairs = zip(measures, undertakings, strict=True)
    others = {measure.id for measure, undertaking in pairs if is_of_others(text, undertaking, met)}
    others |= {measures[number].id for number in of_outsiders(text, undertakings)}
    others |= {measure.id for measure, told in zip(measures, undertakings, strict=True) if _is_bygone(text, told)}
    return tuple(
        replace(measure, part_of=None) if measure.part_of and measure.part_of.value in others else measure
        for measure in linked
        if measure.id not in others
    )


def _is_bygone(text: Text, told: Undertaking) -> bool:
    words = text.layout.text[told.start : told.end]
    return is_bygone(words, told.verb.rule, told.verb.start, text.day.year if text.day else None)


def _measure(
    text: Text,
    undertaking: Undertaking,
    evidence: Ground,
    identity: str,
    before: Sequence[Measure],
    undertakings: Sequence[Undertaking],
    met: Sequence[Company],
) -> Measure:
    parent = before[undertaking.part_of] if undertaking.part_of is not None else None
    label = label_of(evidence.passage.quote)
    mark = text.layout.blocks[undertaking.block].mark
    opens = not before or undertakings[len(before) - 1].block != undertaking.block
    words = text.layout.text[undertaking.start : undertaking.end]
    is_reported = undertaking.verb.type in {"completed", "ongoing"}
    lead = ground(text.layout, *undertaking.lead, "list item").passage if undertaking.lead else None
    inherited = replace(evidence, rule="inherited from the lead-in", supported_by=lead) if lead else None
    acting = actors(text, undertaking, evidence, inherited, before, met)
    return Measure(
        id=identity,
        ref=names.read_thing("measure", text.day.isoformat() if text.day else "", label, identity),
        label=label,
        type=undertaking.verb.type,
        force="" if is_reported else undertaking.verb.force,
        status=_status(undertaking.verb.type, words) if is_reported else "",
        number=mark.label if opens else "",
        actors=acting,
        organisations=tuple(
            Grounded(ref, evidence)
            for ref in dict.fromkeys(body_ref(body) for body in text.bodies_in(undertaking.start, undertaking.end))
        ),
        locations=sites(text, undertaking, evidence, inherited, parent, acting),
        topics=topics_of(text, undertaking, evidence, parent, before),
        when=when_of(text, undertaking, evidence, inherited),
        part_of=Grounded(parent.id, _joined_to(evidence, parent, inherited)) if parent else None,
        funds=(),
        agreement=None,
        meeting=None,
        speaker=speaker_of(text, undertaking, evidence),
        ground=evidence,
    )


def _status(kind: str, words: str) -> str:
    if kind == "completed":
        return "completed"
    if _NEARLY.search(words):
        return "nearly-complete"
    return "scaled-up" if _SCALED_UP.search(words) else "ongoing"


def _joined_to(evidence: Ground, parent: Measure, inherited: Ground | None) -> Ground:
    return inherited or replace(evidence, rule="refers back", supported_by=parent.ground.passage)


def _linked(
    text: Text,
    measure: Measure,
    undertaking: Undertaking,
    funds: Sequence[Fund],
    provisions: Provisions,
    held: Meeting | None,
) -> Measure:
    """A measure with the fund that pays for it, and the agreement or meeting that it comes from."""
    own = _within(measure.ground, funds)
    lead = ground(text.layout, *undertaking.lead, "list item") if undertaking.lead else None
    above = _within(lead, funds) if lead else []
    support = lead.passage if lead else None
    paid = [Grounded(fund.id, measure.ground) for fund in own] + [
        Grounded(fund.id, replace(measure.ground, rule="inherited from the lead-in", supported_by=support))
        for fund in above
    ]
    agreement = provisions.of(measure, lead)
    meeting = None
    if agreement is None and measure.part_of is None and held is not None:
        told = replace(measure.ground, rule="told of the meeting", supported_by=held.ground.passage)
        meeting = Grounded(held.ref, told)
    if not paid and agreement is None and meeting is None:
        return measure
    return replace(measure, funds=tuple(paid), agreement=agreement, meeting=meeting)


def _place(finding: Fund) -> int:
    return finding.ground.passage.start


def _within(whole: Ground, findings: Sequence[Fund]) -> list[Fund]:
    """Those of some findings, sorted by their place, whose words stand in a passage."""
    first = bisect_left(findings, whole.passage.start, key=_place)
    last = bisect_left(findings, whole.passage.end, key=_place)
    return [finding for finding in findings[first:last] if finding.ground.passage.end <= whole.passage.end]
