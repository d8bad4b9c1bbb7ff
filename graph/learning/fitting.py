"""What makes tables of weights out of labelled statements: reading them, and a logistic regression.

Names are left out: of features whose words only ever open a sentence, most are names; of words with a vector, those
that a dictionary or the reference data have as names.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from graph.evaluate.labels import Labelled, labelled
from graph.find.clauses.clause_features import stem
from graph.ingest.documents import Document, from_bytes
from graph.learning.tables import hundredths, kept
from graph.learning.word_vectors import also_names
from graph.reference import lexicon
from ontology.generate_gazetteer_caution import personal_names

_FEWEST = 4  # examples that a feature has to stand in, where nothing else is said
_EXACT = {"maxiter": 5000, "ftol": 1e-13, "gtol": 1e-7}  # so that the same examples give the same hundredths
_NEVER = 1e9  # a score of what was not chosen, where only what was counts
_SIGNS = "^~="  # of the features that are no words within an example
_TEXTS = (".txt", ".md", ".html", ".pdf")


@dataclass(frozen=True, slots=True)
class Weights:
    """What weighs for something, in hundredths: every example, each feature, and each word in each of its roles."""

    base: int
    features: Mapping[str, int]
    words: Mapping[str, tuple[int, ...]]


def documents(folders: Iterable[Path]) -> Iterator[tuple[Document, Labelled]]:
    """All labelled statements of some folders, `NAME.json` beside its text, in order of their names.

    Raises ValueError where a folder holds no labels, or labels have no text beside them.
    """
    for folder in folders:
        if not (every := sorted(folder.glob("*.json"))):
            raise ValueError(f"{folder} holds no labels: each statement needs NAME.json beside its text")
        for labels in every:
            text = next((path for path in map(labels.with_suffix, _TEXTS) if path.is_file()), None)
            if text is None:
                raise ValueError(f"{labels} has no text beside it: it may end in {', '.join(_TEXTS)}")
            document = from_bytes(text.name, text.read_bytes())
            yield document, labelled(labels.stem, str(labels), document.raw, labels.read_bytes())


def fitted(
    features: Sequence[frozenset[str]],
    roles: Sequence[Sequence[Sequence[str]]],
    is_one: Sequence[bool],
    vectors: Mapping[str, Any],
    strength: float,
    spread: float,
    fewest: int = _FEWEST,
) -> Weights:
    """What weighs for some examples being what is looked for: their features, and their words by role.

    `strength` says how little the weights are held to be small, `spread` how far the numbers of vectors lie apart where
    a feature that an example has is 1, `fewest` in how many examples a feature has to stand.
    """
    numpy, sparse = import_module("numpy"), import_module("scipy.sparse")
    rows, names = counted(features, fewest)
    meant = numpy.asarray([meaning(one, vectors) for one in roles])
    scale = spread / (meant.std() or 1.0)
    model = regression(strength, "liblinear").fit(
        sparse.hstack([rows, sparse.csr_matrix(meant * scale)]).tocsr(), is_one
    )
    of_features, of_vectors = model.coef_[0][: len(names)], model.coef_[0][len(names) :] * scale
    by_role = numpy.split(of_vectors, len(roles[0]))
    words = {word: tuple(hundredths(row @ role) for role in by_role) for word, row in vectors.items()}
    return Weights(hundredths(model.intercept_[0]), kept(names, of_features), words)


def meaning(roles: Sequence[Sequence[str]], vectors: Mapping[str, Any]) -> Any:
    """The vectors of some roles behind one another: of the words of each, as many as may be, the sum over √n."""
    numpy = import_module("numpy")
    nothing = numpy.zeros(len(next(iter(vectors.values()))))
    known = [[vectors[word] for word in words if word in vectors] for words in roles]
    return numpy.concatenate([sum(rows) / len(rows) ** 0.5 if rows else nothing for rows in known])


def without_opening_names(all_features: Sequence[frozenset[str]]) -> list[frozenset[str]]:
    """Features without those whose words only ever open an example: names, most of them, which tell nothing.

    Within it names stand for their class; at its beginning a capital does not tell them from other words.
    """
    pairs = (pair for features in all_features for pair in features if pair[0] not in _SIGNS and "_" in pair)
    within = {pair.partition("_")[2] for pair in pairs}
    # "franc" is what is left of France as well.
    within -= {"", *(stem(name.lower()) for name in lexicon.load().state_named)}
    return [frozenset(name for name in features if set(_words_of(name)) <= within) for features in all_features]


def without_words_of_names(vectors: Mapping[str, Any], said: Collection[str]) -> Mapping[str, Any]:
    """Vectors without those of words that may be names, save such as are `said` in small letters.

    A dictionary lacks most places and surnames, or has other words of their letters ("chile", "cooper").
    """
    known = lexicon.load()
    places = {name.lower() for place in known.location.values() for name in place.names}
    states = {name.lower() for name in known.state_named}
    names = (also_names(vectors) | personal_names() | places | states) - set(said)
    return {word: row for word, row in vectors.items() if word not in names}


def _words_of(feature: str) -> list[str]:
    """The words that a feature is made of; none where it is of forms or of the place alone."""
    if feature[0] in "~=":
        return []
    return feature.removeprefix("^").rpartition(" ")[2].split("_")


def counted(all_features: Sequence[frozenset[str]], fewest: int = _FEWEST) -> tuple[Any, list[str]]:
    """Which of the features that enough of them have each of some examples has, as rows of 0 and 1, and their names."""
    counter = import_module("sklearn.feature_extraction.text").CountVectorizer(
        analyzer=sorted, min_df=fewest, binary=True
    )
    return counter.fit_transform(all_features), list(counter.get_feature_names_out())


def regression(strength: float, solver: str) -> Any:
    """A logistic regression that is not fitted yet."""
    return import_module("sklearn.linear_model").LogisticRegression(C=strength, solver=solver, max_iter=5000)


def chosen_of(
    features: Sequence[Sequence[Collection[str]]],
    is_chosen: Sequence[Sequence[bool]],
    strength: float,
    fewest: int = _FEWEST,
) -> tuple[list[str], Sequence[float]]:
    """What weighs for one of several being chosen: the names of features, and the weight of each.

    A conditional logit (McFadden 1974) over examples of which each has several candidates, `features` of each
    candidate, and one or more of them that were chosen; a feature counts that at least `fewest` examples have.
    """
    numpy, optimize = import_module("numpy"), import_module("scipy.optimize")
    names = _shared([set().union(*one) for one in features], fewest)
    rows = _rows([one for example in features for one in example], names)
    chosen = numpy.array([one for example in is_chosen for one in example])
    example_of = numpy.repeat(numpy.arange(len(features)), [len(one) for one in features])
    starts = numpy.searchsorted(example_of, numpy.arange(len(features)))

    def log_sums(scores: Any) -> tuple[Any, Any]:
        most = numpy.maximum.reduceat(scores, starts)
        every = numpy.exp(scores - most[example_of])
        sums = numpy.add.reduceat(every, starts)
        return most + numpy.log(sums), every / sums[example_of]

    def loss(weights: Any) -> tuple[float, Any]:
        scores = rows @ weights
        of_all, shares = log_sums(scores)
        of_chosen, aims = log_sums(numpy.where(chosen, scores, -_NEVER))
        small = weights @ weights / (2 * strength)
        return float((of_all - of_chosen).sum() + small), rows.T @ (shares - aims) + weights / strength

    found = optimize.minimize(loss, numpy.zeros(len(names)), jac=True, method="L-BFGS-B", options=_EXACT)
    return names, list(found.x)


def _shared(all_names: Sequence[set[str]], fewest: int) -> list[str]:
    """The names that enough examples have, in order."""
    counts = Counter(name for names in all_names for name in names)
    return sorted(name for name, count in counts.items() if count >= fewest)


def _rows(all_names: Sequence[Collection[str]], known: Sequence[str]) -> Any:
    """Which of the known names each of some candidates has, as rows of 0 and 1."""
    sparse = import_module("scipy.sparse")
    number = {name: at for at, name in enumerate(known)}
    pairs = [(row, number[name]) for row, names in enumerate(all_names) for name in set(names) if name in number]
    shape = (len(all_names), len(known))
    return sparse.csr_matrix(([1.0] * len(pairs), tuple(zip(*pairs, strict=True))), shape=shape)
