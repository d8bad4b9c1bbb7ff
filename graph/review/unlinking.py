"""A reading without some of its findings: whatever spoke of them does so no longer."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from graph.finding_kinds import Finding, refs_of
from graph.findings import Agreement, Fund, Grounded, Judgement, Measure, Meeting, Result

FindingT = TypeVar("FindingT", bound=Finding)


@dataclass(frozen=True, slots=True)
class Gone:
    """What was taken out: references, the identities of funds, and of measures with what they were part of."""

    refs: frozenset[str]
    funds: frozenset[str]
    measures: Mapping[str, Measure]


def gone(findings: Sequence[Finding]) -> Gone:
    """What it means for the others that these findings are taken out."""
    return Gone(
        frozenset(ref for finding in findings for ref in refs_of(finding)),
        frozenset(finding.id for finding in findings if isinstance(finding, Fund)),
        {finding.id: finding for finding in findings if isinstance(finding, Measure)},
    )


def unlinked(finding: FindingT, out: Gone) -> FindingT:
    """A finding that speaks of nothing that is gone."""
    made: Finding = finding
    if isinstance(finding, Measure):
        made = _measure(finding, out)
    elif isinstance(finding, Meeting):
        made = replace(finding, place=_one(finding.place, out), attendees=_rest(finding.attendees, out.refs))
    elif isinstance(finding, Agreement):
        made = replace(
            finding,
            place=_one(finding.place, out),
            parties=_rest(finding.parties, out.refs),
            signatories=_rest(finding.signatories, out.refs),
        )
    elif isinstance(finding, Fund):
        made = replace(finding, contributor=_one(finding.contributor, out))
    elif isinstance(finding, Result):
        made = replace(finding, locations=tuple(ref for ref in finding.locations if ref not in out.refs))
    return made  # type: ignore[return-value]  # replace gives what it is given, which mypy does not see through a union


def judgements_left(judgements: Sequence[Judgement], out: Gone) -> tuple[Judgement, ...]:
    """The conclusions that are not about anything that is gone."""
    return tuple(one for one in judgements if one.subject not in out.refs and one.object not in out.refs)


def _measure(measure: Measure, out: Gone) -> Measure:
    """A measure whose whole is gone is part of what that was part of, or stands by itself where that did."""
    part_of, above, seen = measure.part_of, measure, {measure.id}
    while part_of is not None and part_of.value in out.measures and part_of.value not in seen:
        seen.add(part_of.value)
        above = out.measures[part_of.value]
        part_of = above.part_of
    agreement, meeting = measure.agreement, measure.meeting
    if measure.part_of is not None and part_of is None and agreement is None and meeting is None:
        agreement, meeting = (_told_by(measure, one) for one in (above.agreement, above.meeting))
    return replace(
        measure,
        part_of=part_of,
        actors=_rest(measure.actors, out.refs),
        organisations=_rest(measure.organisations, out.refs),
        locations=_rest(measure.locations, out.refs),
        funds=_rest(measure.funds, out.funds),
        agreement=_one(agreement, out),
        meeting=_one(meeting, out),
        speaker=_one(measure.speaker, out),
    )


def _told_by(measure: Measure, link: Grounded[str] | None) -> Grounded[str] | None:
    """A link that a measure takes over from its whole, resting on the measure's own words."""
    if link is None:
        return None
    return Grounded(link.value, replace(measure.ground, basis=link.ground.basis, supported_by=link.ground.supported_by))


def _rest(values: Sequence[Grounded[str]], out: Collection[str]) -> tuple[Grounded[str], ...]:
    return tuple(value for value in values if value.value not in out)


def _one(value: Grounded[str] | None, out: Gone) -> Grounded[str] | None:
    return None if value is not None and value.value in out.refs else value
