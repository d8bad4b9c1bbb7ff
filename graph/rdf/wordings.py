"""One preferred label for each thing and language, however many documents and reference files name it.

Each document calls a thing by its own words. Reference data are called as they are called there; of what was only read,
the shortest wording is preferred. The others stay as alternative labels, so that they are found.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from graph.rdf.terms import Iri, Literal, Quad
from ontology import terms

_PREFERRED, _ALTERNATIVE = Iri(terms.PREF_LABEL), Iri(terms.ALT_LABEL)
_SOURCE = Iri(terms.LABEL_SOURCE)


def one_label_each(read: Iterable[Quad], known: frozenset[Iri]) -> tuple[Quad, ...]:
    """What was read, its labels made to agree; `known` are the things that reference data name."""
    quads = tuple(dict.fromkeys(read))
    wordings: dict[tuple[Iri, str], set[Literal]] = defaultdict(set)
    for quad in quads:
        if quad.predicate == _PREFERRED and isinstance(quad.object, Literal):
            wordings[quad.subject, quad.object.language].add(quad.object)
    preferred = {(thing, _first(words)) for (thing, _), words in wordings.items() if thing not in known}
    return tuple(
        quad
        if quad.predicate != _PREFERRED or (quad.subject, quad.object) in preferred
        else Quad(quad.subject, _ALTERNATIVE, quad.object, quad.graph)
        for quad in quads
        if quad.predicate != _SOURCE or quad.subject not in known
    )


def _first(words: Iterable[Literal]) -> Literal:
    return min(words, key=lambda word: (len(word.value), word.value))
