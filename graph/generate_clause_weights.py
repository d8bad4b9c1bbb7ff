"""Makes clause_weights.py: how much each feature of a clause weighs for its being a measure, and for each type.

Two logistic regressions (one of a measure against none, one of its types), over the clauses of labelled statements: a
clause is a measure where half of what it and a label cover is covered by both. What weighs next to nothing is left
out. Run `python -m graph.generate_clause_weights FOLDER…` with the extra `generate` installed; the same folders give
the same file.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from graph import lexicon
from graph.documents import Document, from_bytes
from graph.find.clause_features import features
from graph.find.standing import standing_clauses
from graph.labels import Item, labelled
from graph.reading import Reader

SCALE = 100
_FEWEST = 4  # clauses that a feature has to stand in
_LIGHTEST = 5  # of a weight that is kept, in hundredths
_STRENGTH, _STRENGTH_OF_TYPES = 0.15, 1.0  # how little the weights are held to be small
_HALF = 0.5
_SIGNS = "^~="  # of the features that are no words within a clause
_TEXTS = (".txt", ".md", ".html", ".pdf")
_FILE = Path(__file__).parent / "clause_weights.py"


@dataclass(frozen=True, slots=True)
class Example:
    """A labelled clause: its features, and the type of the measure that it is; None where it is none."""

    features: frozenset[str]
    type: str | None


def examples(folders: Iterable[Path]) -> Iterator[Example]:
    """The clauses of all labelled statements of some folders, `NAME.json` beside its text, in order of their names.

    Raises ValueError where a folder holds no labels, or labels have no text beside them.
    """
    reader = Reader(lexicon.load())
    for folder in folders:
        if not (every := sorted(folder.glob("*.json"))):
            raise ValueError(f"{folder} holds no labels: each statement needs NAME.json beside its text")
        for labels in every:
            text = next((path for path in map(labels.with_suffix, _TEXTS) if path.is_file()), None)
            if text is None:
                raise ValueError(f"{labels} has no text beside it: it may end in {', '.join(_TEXTS)}")
            document = from_bytes(text.name, text.read_bytes())
            known = labelled(labels.stem, str(labels), document.raw, labels.read_bytes()).items["measures"]
            yield from _examples(reader, document, known)


def _examples(reader: Reader, document: Document, known: Sequence[Item]) -> Iterator[Example]:
    layout = reader.laid_out(document)
    for clause in standing_clauses(layout):
        run = layout.shadow.raw_span(clause.start, clause.end)
        meant = next((item["type"] for item in known if shared(run, (item["start"], item["end"])) >= _HALF), None)
        yield Example(features(layout.text[clause.start : clause.end], clause.standing), meant)


def shared(one: tuple[int, int], two: tuple[int, int]) -> float:
    """How much of what two runs cover is covered by both, 0 to 1."""
    both = min(one[1], two[1]) - max(one[0], two[0])
    return max(0, both) / (max(one[1], two[1]) - min(one[0], two[0]))


def weights(found: Sequence[Example]) -> tuple[int, dict[str, int]]:
    """The weight of every clause and of each feature, in hundredths."""
    counted, names = _counted([one.features for one in found])
    model = _regression(_STRENGTH, "liblinear").fit(counted, [one.type is not None for one in found])
    return _hundredths(model.intercept_[0]), _kept(names, model.coef_[0])


def type_weights(found: Sequence[Example]) -> tuple[list[str], list[int], dict[str, tuple[int, ...]]]:
    """The types, the weight of each for every measure, and for each feature, in hundredths."""
    measures = [one for one in found if one.type is not None]
    counted, names = _counted([one.features for one in measures])
    model = _regression(_STRENGTH_OF_TYPES, "lbfgs", "balanced").fit(counted, [one.type for one in measures])
    rows = {
        name: tuple(_hundredths(weight) for weight in row)
        for name, row in zip(names, model.coef_.T, strict=True)
        if max(map(abs, row)) * SCALE >= 2 * _LIGHTEST
    }
    return list(map(str, model.classes_)), [_hundredths(one) for one in model.intercept_], rows


def without_names(found: Sequence[Example]) -> list[Example]:
    """Examples without the features whose words only ever open a clause: names, most of them, which tell nothing.

    Within a clause names stand for their class; at its beginning a capital does not tell them from other words.
    """
    within = {pair.partition("_")[2] for one in found for pair in one.features if pair[0] not in _SIGNS and "_" in pair}
    within.discard("")
    return [
        Example(frozenset(name for name in one.features if set(_words_of(name)) <= within), one.type) for one in found
    ]


def _words_of(feature: str) -> list[str]:
    """The words that a feature is made of; none where it is of forms or of the place alone."""
    if feature[0] in "~=":
        return []
    return feature.removeprefix("^").rpartition(" ")[2].split("_")


def _counted(all_features: Sequence[frozenset[str]]) -> tuple[Any, list[str]]:
    counter = import_module("sklearn.feature_extraction.text").CountVectorizer(
        analyzer=sorted, min_df=_FEWEST, binary=True
    )
    return counter.fit_transform(all_features), list(counter.get_feature_names_out())


def _regression(strength: float, solver: str, weight: str | None = None) -> Any:
    return import_module("sklearn.linear_model").LogisticRegression(
        C=strength, solver=solver, max_iter=5000, class_weight=weight
    )


def _kept(names: Sequence[str], row: Sequence[float]) -> dict[str, int]:
    return {name: _hundredths(one) for name, one in zip(names, row, strict=True) if abs(one) * SCALE >= _LIGHTEST}


def _hundredths(weight: float) -> int:
    return round(float(weight) * SCALE)


def source(found: Sequence[Example]) -> str:
    """The module `clause_weights.py`: Python that holds data only."""
    nameless = without_names(found)
    base, of_features = weights(nameless)
    types, bases, of_types = type_weights(nameless)
    lines = [_HEAD.format(clauses=len(found), measures=sum(one.type is not None for one in found))]
    lines += [f"SCALE = {SCALE}", f"BASE = {base}", f"TYPES = {json.dumps(types)[1:-1].join('()')}"]
    lines += [f"TYPE_BASES = {tuple(bases)}"]
    lines += ["WEIGHTS: Mapping[str, int] = MappingProxyType(", "    {"]
    lines += [f"        {json.dumps(name, ensure_ascii=False)}: {one}," for name, one in sorted(of_features.items())]
    lines += ["    }", ")", "TYPE_WEIGHTS: Mapping[str, tuple[int, ...]] = MappingProxyType(", "    {"]
    lines += [f"        {json.dumps(name, ensure_ascii=False)}: {one}," for name, one in sorted(of_types.items())]
    return "\n".join([*lines, "    }", ")", ""])


_HEAD = '''"""How much each feature of a clause weighs for its being a measure, and for each type, in hundredths.

Generated from {clauses} clauses of labelled statements, {measures} of them measures:

python -m graph.generate_clause_weights tests/data/statements/dev*
"""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
'''


def main() -> None:
    """Makes the weights from the folders that the command names."""
    if not sys.argv[1:]:
        sys.exit("usage: python -m graph.generate_clause_weights FOLDER…")
    try:
        found = list(examples(map(Path, sys.argv[1:])))
    except ValueError as error:
        sys.exit(str(error))
    _FILE.write_text(source(found), encoding="utf-8")


if __name__ == "__main__":
    main()
