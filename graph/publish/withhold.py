"""What is published of what was read: everything but the things that break a rule, which are listed with their words.

Reference data are another matter: they are ours to put right, and a violation in them stops the build.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from graph.publish.shapes import Shapes
from graph.publish.validate import Violation, violations
from graph.rdf.terms import Iri, Quad
from ontology import terms
from ontology.errors import VocabularyError

Close: TypeAlias = Callable[[Sequence[Quad]], tuple[Quad, ...]]

_SUPPORTED_BY = Iri(terms.SUPPORTED_BY)
_EVIDENCE = Iri(terms.EVIDENCE)


@dataclass(frozen=True, slots=True)
class Withheld:
    """A thing that was read and is not published, what it is called, and the rule that it breaks."""

    label: str
    violation: Violation


@dataclass(frozen=True, slots=True)
class Published:
    """A closed graph that keeps every rule, what was left out of it, and what is to be looked at."""

    quads: tuple[Quad, ...]
    withheld: tuple[Withheld, ...]
    warnings: tuple[Violation, ...]


def require_sound(reference: Sequence[Quad], close: Close, shapes: Shapes, file_of: Callable[[str], str]) -> None:
    """Raises VocabularyError, naming file, thing and rule, for the first violation in reference data."""
    for breach in violations(close(reference), shapes):
        if breach.severity == "violation":
            about = " ".join(part for part in (breach.path, breach.value) if part)
            reason = f"{breach.rule}: {breach.message_en}" + (f" ({about})" if about else "")
            raise VocabularyError(file_of(breach.focus), breach.focus, reason)


def published(reference: Sequence[Quad], read: Sequence[Quad], close: Close, shapes: Shapes) -> Published:
    """The closed graph of reference data and what was read, without the things that break a rule.

    What points at a thing that is withheld loses that, and may then break a rule itself: it is asked until none does,
    which ends because each round leaves something out. `close` gives the closure and merge of quads.
    """
    known = frozenset(quad.subject for quad in reference)
    left_out: list[Withheld] = []
    while True:
        quads = close([*reference, *read])
        found = violations(quads, shapes, {quad.subject for quad in read})
        broken = [breach for breach in found if breach.severity == "violation"]
        if not broken:
            return Published(quads, tuple(left_out), found)
        labels = _labels(quads)
        left_out += [Withheld(labels.get(breach.focus, ""), breach) for breach in broken]
        read = without(read, {Iri(breach.focus) for breach in broken}, known)


def without(read: Iterable[Quad], things: Collection[Iri], known: Collection[Iri]) -> tuple[Quad, ...]:
    """What was read, without some things: what is said of them, what points at them, what was read from them.

    Of a thing that reference data know, only what was read about it goes. Passages that then hold nothing go as well.
    """
    own = {thing for thing in things if thing not in known}
    kept = [
        quad
        for quad in read
        if quad.subject not in things and quad.object not in own and (quad.graph is None or quad.graph not in own)
    ]
    return _without_empty_passages(kept)


def _without_empty_passages(quads: Sequence[Quad]) -> tuple[Quad, ...]:
    while True:
        passages = {quad.subject for quad in quads if quad.object == _EVIDENCE}
        used = {quad.graph for quad in quads} | {quad.object for quad in quads if quad.predicate == _SUPPORTED_BY}
        empty = passages - used
        if not empty:
            return tuple(quads)
        quads = [quad for quad in quads if quad.subject not in empty]


def _labels(quads: Iterable[Quad]) -> dict[str, str]:
    return {
        quad.subject.value: str(quad.object)
        for quad in quads
        if quad.predicate.value == terms.PREF_LABEL and quad.graph is None
    }
