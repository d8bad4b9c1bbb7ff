"""Findings that a person adds: made from quoted words and the fields that the person sets."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import replace
from decimal import Decimal
from types import MappingProxyType
from typing import Any

from graph import names
from graph.finding_kinds import Finding
from graph.findings import (
    INTERPRETED,
    REVIEW,
    Agreement,
    Amount,
    Fund,
    Ground,
    Grounded,
    Location,
    Measure,
    Meeting,
    Minister,
    Organisation,
    Passage,
    Result,
)
from graph.link.text import label_of
from graph.patterns.mentions import Names
from graph.reference.lexicon import Lexicon
from graph.review.anchors import as_compared
from graph.review.desk import Desk
from graph.review.edits import LINKS, SET_IN_REVIEW, changed
from graph.review.values import FieldError

_NEEDED: Mapping[str, tuple[str, ...]] = MappingProxyType(
    {
        "minister": ("office",),
        "meeting": (),
        "agreement": ("name", "kind"),
        "fund": ("amounts",),
        "measure": ("type",),
        "location": ("name",),
        "organisation": ("name",),
        "result": ("value", "unit"),
    }
)
_TOPICS_MOST = 4


def added(kind: str, passage: Passage, fields: Mapping[str, Any], desk: Desk) -> Finding:
    """A finding of a kind on some words of the text, without its links to other findings.

    Raises FieldError for a field that is missing, unknown or cannot take its value.
    """
    for name in _NEEDED[kind]:
        if name not in fields:
            raise FieldError(name, f"is missing; a {kind} is added with {' and '.join(_NEEDED[kind])}")
    given = {name: value for name, value in fields.items() if name not in LINKS}
    ground = Ground(passage, SET_IN_REVIEW, 1.0, method=REVIEW)
    return _named(changed(_BLANK[kind](ground), given, desk), desk)


def _measure(ground: Ground) -> Measure:
    label = label_of(ground.passage.quote)
    return Measure("", "", label, "committed", "", "", "", (), (), (), (), None, None, (), None, None, None, ground)


def _fund(ground: Ground) -> Fund:
    return Fund("", "", "", Amount(Decimal(0), None), (), None, False, None, "", ground)


def _result(ground: Ground) -> Result:
    return Result("", "", label_of(ground.passage.quote), Decimal(0), "", "exact", (), None, None, (), ground)


_BLANK: Mapping[str, Callable[[Ground], Finding]] = MappingProxyType(
    {
        "minister": lambda ground: Minister("", "", "", "", "", "", "", ground),
        "meeting": lambda ground: Meeting("", None, None, "held", (), "talks", ground),
        "agreement": lambda ground: Agreement("", "", "agreement", None, None, (), (), False, "mentions", ground),
        "fund": _fund,
        "measure": _measure,
        "location": lambda ground: Location("", "", ground),
        "organisation": lambda ground: Organisation("", "", ground),
        "result": _result,
    }
)


def _named(finding: Finding, desk: Desk) -> Finding:
    """A new finding with the identity and the address that reading would give it."""
    sha256, day = desk.reading.sha256, desk.day.isoformat() if desk.day else ""
    quote = finding.ground.passage.quote
    if isinstance(finding, Measure):
        before = [place for place in desk.anchors.places(quote) if place.start <= finding.ground.passage.start]
        identity = names.identity("measure", sha256, quote, str(max(1, len(before))))
        topics = finding.topics or _topics(finding, desk.lexicon)
        ref = names.read_thing("measure", day, finding.label, identity)
        return replace(finding, id=identity, ref=ref, topics=topics)
    if isinstance(finding, Fund):
        amount = finding.amount
        identity = names.identity("fund", sha256, quote, f"{amount.value}{amount.currency}")
        name = finding.name or finding.purpose or quote
        return replace(finding, id=identity, name=name, ref=names.read_thing("fund", day, name, identity))
    if isinstance(finding, Result):
        told = as_compared(quote)
        identity = names.identity("result", sha256, told, f"{finding.value}{finding.unit}")
        return replace(finding, id=identity, ref=names.read_thing("result", day, told, identity))
    return finding


def _topics(measure: Measure, lexicon: Lexicon) -> tuple[Grounded[str], ...]:
    """The topics that a measure's own words signal: a judgement, as when it is read."""
    phrases = Names((phrase.lower(), topic.concept) for topic in lexicon.topics for phrase in topic.phrases)
    hits = Counter(hit.refs[0] for hit in phrases.find(as_compared(measure.ground.passage.quote).lower()))
    ground = replace(measure.ground, basis=INTERPRETED)
    return tuple(
        Grounded(topic, ground) for topic in sorted(hits, key=lambda topic: (-hits[topic], topic))[:_TOPICS_MOST]
    )
