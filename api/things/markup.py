"""A text cut into runs, each with the findings that cover it: what a page needs to underline them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from api.view.labels import Labels
from api.view.passages import Passage, Passages
from graph.rdf.terms import Iri, Triple
from ontology import terms

# From what a reader looks for first; a run that several cover is linked to the shortest, then to the first of these.
KINDS = ("measure", "result", "fund", "agreement", "meeting", "person", "location", "organisation", "document")
_KIND_OF_CLASS = {
    "Measure": "measure",
    "StatusReport": "measure",
    "Result": "result",
    "Fund": "fund",
    "Contribution": "fund",
    "MonetaryAmount": "fund",
    "Agreement": "agreement",
    "Meeting": "meeting",
    "Minister": "person",
    "Person": "person",
    "Tenure": "person",
    "Office": "person",
    "MinisterialOffice": "person",
    "Location": "location",
    "Organisation": "organisation",
    "State": "organisation",
    "Initiative": "organisation",
    "Document": "document",
}


@dataclass(frozen=True, slots=True)
class Finding:
    """A thing that was read from a passage, and its kind in a word."""

    passage: Passage
    thing: str
    kind: str


@dataclass(frozen=True, slots=True)
class Run:
    """Characters that the same findings cover: where they start, their kinds, the thing to lead to.

    `is_beginning` says that a passage begins here.
    """

    text: str
    start: int
    kinds: tuple[str, ...]
    thing: str
    is_beginning: bool


def findings(labels: Labels, passages: Passages, found: Iterable[Passage]) -> tuple[Finding, ...]:
    """What was read from these passages, each thing once a passage, in the order of the text."""
    told = {
        (passage, *_thing_of(labels, fact)): None for passage in found for fact in passages.facts.get(passage.id, ())
    }
    known = [Finding(passage, thing, kind) for passage, thing, kind in told if kind]
    return tuple(sorted(known, key=_order))


def runs(text: str, found: Sequence[Finding]) -> tuple[Run, ...]:
    """The text cut wherever a finding begins or ends; joined, the runs are the text."""
    fitting = [one for one in found if 0 <= one.passage.start < one.passage.end <= len(text)]
    edges = sorted({0, len(text), *(edge for one in fitting for edge in (one.passage.start, one.passage.end))})
    begun: list[Finding] = []
    waiting = sorted(fitting, key=lambda one: one.passage.start, reverse=True)
    cut = []
    for start, end in pairwise(edges):
        while waiting and waiting[-1].passage.start <= start:
            begun.append(waiting.pop())
        begun = [one for one in begun if one.passage.end > start]
        cut.append(_run(text[start:end], start, begun))
    return tuple(cut)


def _run(text: str, start: int, covering: Sequence[Finding]) -> Run:
    nearest = min(covering, key=lambda one: (one.passage.end - one.passage.start, KINDS.index(one.kind)), default=None)
    kinds = tuple(kind for kind in KINDS if any(one.kind == kind for one in covering))
    is_beginning = any(one.passage.start == start for one in covering)
    return Run(text, start, kinds, nearest.thing if nearest else "", is_beginning)


def _thing_of(labels: Labels, fact: Triple) -> tuple[str, str]:
    """What a fact is about, for a reader: who is mentioned rather than the document, what is reported on."""
    told = fact.subject.value
    if isinstance(fact.object, Iri) and fact.predicate.value in (terms.MENTIONS, terms.REPORTS_ON):
        told = fact.object.value
    return told, _KIND_OF_CLASS.get(labels.kind(told), "")


def _order(one: Finding) -> tuple[int, int, int, str]:
    return (one.passage.start, one.passage.end, KINDS.index(one.kind), one.thing)
