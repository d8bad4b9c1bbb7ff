"""Makes name_weights.py and forenames.py: how much what shows of a name weighs for its being a body's or a place's.

A logistic regression of three kinds (body, place, neither) over the runs of capitals in labelled statements. Names that
rules know are learned from as well, though they count less: what stands around them stands around others too. Names
themselves are no features. Folders in which no places are labelled tell of bodies alone: there what may be a place is
left out.

Run `python -m graph.learning.generate_name_weights FOLDER…` with the extra `generate` installed. The same folders give
the same files.
"""

from __future__ import annotations

import json
import pkgutil
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from importlib import import_module
from pathlib import Path
from typing import Any

from graph.evaluate.labels import Item, Labelled
from graph.find.proper_names.by_surroundings import BODY, NEITHER, PLACE
from graph.find.proper_names.candidates import Surroundings, candidates
from graph.find.proper_names.name_features import features
from graph.ingest.documents import Document
from graph.learning.command import write_weights
from graph.learning.fitting import counted, documents, regression
from graph.learning.tables import IMPORTS, LIGHTEST, SCALE, hundredths, table
from graph.link.weighed_names import surroundings
from graph.patterns.letters import CAPITALS, SMALL
from graph.patterns.runs import Spans
from graph.reading import Reader
from graph.reference import lexicon

_FEWEST = 3  # mentions that a feature has to stand in
_STRENGTH = 0.5
_KNOWN_COUNTS = 0.15  # what a name that a finder took counts, where another counts 1
# Behind these words a name may be a place's, which a folder without such labels does not tell.
_LEADING = "in at near from to of off into towards via outside through between and"
_MAY_BE_PLACES = frozenset(f"<{word}" for word in _LEADING.split())
_FORENAME = re.compile(rf"[{CAPITALS}][{SMALL}][{SMALL}’'-]{{1,15}}")
_AFTER_LATIN = "Ͱ"  # with which other scripts begin
_LISTS = 2  # countries' lists that a forename has to stand in
_WIDE = frozenset({"en", "is_IS", "de_CH", "de_DE", "tr_TR"})  # lists so long that many of their names are rare
_WIDTH = 110


@dataclass(frozen=True, slots=True)
class Example:
    """A run of capitals in a labelled statement: what shows of it, what it is, and whether a finder took it."""

    name: str
    features: frozenset[str]
    kind: str
    is_known: bool


def examples(folders: Iterable[Path]) -> Iterator[Example]:
    """The runs of capitals of all labelled statements of some folders, `NAME.json` beside its text.

    Raises ValueError where a folder holds no labels, or labels have no text beside them.
    """
    reader = Reader(lexicon.load())
    for folder in folders:
        read = list(documents([folder]))
        has_places = any(known.items["locations"] for _, known in read)
        for document, known in read:
            yield from _examples(reader, document, known, has_places=has_places)


def _examples(reader: Reader, document: Document, known: Labelled, *, has_places: bool) -> Iterator[Example]:
    text = reader.by_rules(document)
    here = surroundings(text)
    words = text.layout.text
    bodies, places = (_spans(words, known.items[kind]) for kind in ("organisations", "locations"))
    # People and instruments are learned from too: those whom nobody knows look like them.
    for one in candidates(Surroundings(here.layout, here.known, Spans())):
        run = (one.start, one.end)
        took = here.known.get(run)
        kind = BODY if run in bodies else PLACE if run in places else NEITHER
        is_part = took is None and here.within(*run) is None
        is_doubtful = kind == NEITHER and took is not None
        seen = features(here, one)
        is_untold = not has_places and (took == PLACE or (kind == NEITHER and not _MAY_BE_PLACES.isdisjoint(seen)))
        if not (is_part or is_doubtful or is_untold):
            yield Example(words[one.start : one.end], seen, kind, took is not None)


def _spans(text: str, items: Sequence[Item]) -> frozenset[tuple[int, int]]:
    """Where the names and quotes of labels stand in a text."""
    names = {" ".join(item[field].split()) for item in items for field in ("name", "quote")}
    found = (match for name in names for match in re.finditer(rf"(?<!\w){re.escape(name)}(?!\w)", text))
    return frozenset(match.span() for match in found)


def weights(found: Sequence[Example]) -> tuple[list[str], list[int], dict[str, tuple[int, ...]]]:
    """The kinds, the weight of each for every name, and for each feature, in hundredths."""
    seen, names = counted([one.features for one in found], _FEWEST)
    share = [_KNOWN_COUNTS if one.is_known else 1.0 for one in found]
    model = regression(_STRENGTH, "lbfgs").fit(seen, [one.kind for one in found], sample_weight=share)
    rows = {
        str(name): tuple(map(hundredths, row))
        for name, row in zip(names, model.coef_.T, strict=True)
        if max(map(abs, row)) * SCALE >= LIGHTEST
    }
    return list(map(str, model.classes_)), list(map(hundredths, model.intercept_)), rows


def forenames() -> tuple[list[str], list[str]]:
    """Forenames that more countries than one give, and those of them that a dictionary has as words too."""
    countries: dict[str, set[str]] = {}
    people = import_module("faker.providers.person")
    for module in pkgutil.iter_modules(people.__path__):
        provider = import_module(f"faker.providers.person.{module.name}").Provider
        for names in _lists(provider):
            for name in (part for whole in names for part in whole.split()):
                if _FORENAME.fullmatch(name) and max(name) < _AFTER_LATIN:
                    countries.setdefault(name, set()).add(module.name)
    every = sorted(name for name, where in countries.items() if len(where) >= _LISTS or not where <= _WIDE)
    listed = import_module("english_words").get_english_words_set(["web2"])
    words = {word for word in listed if word.islower()}
    return every, [name for name in every if name.lower() in words]


def _lists(provider: Any) -> Iterator[Iterable[str]]:
    fields = ("first_names", "first_names_male", "first_names_female", "first_names_nonbinary")
    found = (getattr(provider, field, ()) for field in fields)
    yield from (names for names in found if not isinstance(names, property))


def sources(found: Sequence[Example]) -> Mapping[str, str]:
    """The modules `name_weights.py` and `forenames.py` by name: Python that holds data only."""
    kinds, bases, rows = weights(found)
    lines = [_HEAD.format(names=len(found), bodies=_count(found, BODY), places=_count(found, PLACE))]
    lines += [f"SCALE = {SCALE}", f"KINDS = {json.dumps(kinds)[1:-1].join('()')}", f"BASES = {tuple(bases)}"]
    lines += table("WEIGHTS", "tuple[int, int, int]", rows)
    every, also_words = forenames()
    return {
        "name_weights.py": "\n".join([*lines, ""]),
        "forenames.py": "\n".join([_HEAD_OF_FORENAMES, *_set("FORENAMES", every), *_set("WORDS_TOO", also_words), ""]),
    }


def _count(found: Sequence[Example], kind: str) -> int:
    return sum(one.kind == kind for one in found)


def _set(name: str, listed: Sequence[str]) -> Iterator[str]:
    """A set of words, as many a line as fit."""
    yield f"_{name} = ("
    line = ""
    for word in listed:
        if len(line) + len(word) >= _WIDTH:
            yield f'    "{line} "'
            line = ""
        line += f" {word}" if line else word
    yield from (f'    "{line}"', ")", f"{name} = frozenset(_{name}.split())")


_HEAD = (
    '''"""How much each feature of a name weighs for its being a body's, a place's or neither, in hundredths.

Generated from {names} mentions in labelled statements, {bodies} of bodies and {places} of places:

python -m graph.learning.generate_name_weights tests/data/statements/dev* tests/data/statements/talks \\
    tests/data/statements/names
"""
'''
    + IMPORTS
)
_HEAD_OF_FORENAMES = '''"""Forenames that several countries give, and those of them that are ordinary words too.

Generated with `name_weights.py` from the lists of the package Faker (MIT).
"""

from __future__ import annotations
'''


def main() -> None:
    """Makes the weights from what the command names."""
    write_weights("generate_name_weights", ("FOLDER",), _made)


def _made(paths: Sequence[Path]) -> Mapping[str, str]:
    return sources(list(examples(paths)))


if __name__ == "__main__":
    main()
