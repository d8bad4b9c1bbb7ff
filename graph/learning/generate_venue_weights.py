"""Makes venue_weights.py: how much what is told of a place weighs for a meeting's having been there.

A conditional logit over the meetings of labelled statements: of all places at which one may have been, the labelled one
against the others. A meeting whose place is none of them teaches nothing.

Run `python -m graph.learning.generate_venue_weights FOLDER…` with the extra `generate` installed. The same folders give
the same file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.evaluate.agreeing import Agreeing
from graph.evaluate.labels import Item
from graph.learning.command import write_weights
from graph.learning.fitting import chosen_of, documents
from graph.learning.tables import IMPORTS, SCALE, kept, table
from graph.link.events import read_meetings
from graph.link.text import Text
from graph.link.venue_candidates import Told, Venue, venues
from graph.link.weighed_names import with_weighed_names
from graph.reading import Reader
from graph.reference import lexicon

_STRENGTH = 1.0  # how little the weights are held to be small
_ALIKE = 0.25  # of the characters that a label and what was read have together, how many both have


@dataclass(frozen=True, slots=True)
class VenueExample:
    """A labelled meeting: what speaks for each place at which it may have been, and which of them are the label's."""

    features: tuple[tuple[str, ...], ...]
    is_there: tuple[bool, ...]


def examples(folders: Iterable[Path]) -> Iterator[VenueExample]:
    """The meetings of all labelled statements of some folders whose place is among those that were read.

    Raises ValueError where a folder holds no labels, or labels have no text beside them.
    """
    known = lexicon.load()
    reader, agreeing = Reader(known), Agreeing(known)
    for document, labels in documents(folders):
        yield from _examples(with_weighed_names(reader.by_rules(document)), agreeing, labels.items["meetings"])


def _examples(text: Text, agreeing: Agreeing, known: Sequence[Item]) -> Iterator[VenueExample]:
    told: dict[tuple[int, int], Told] = {}

    def noted(_: Text, one: Told) -> None:
        told.setdefault((one.encounter.start, one.encounter.end), one)

    read_meetings(text, noted)
    for (start, end), one in told.items():
        if (label := _label_of(text.layout.shadow.raw_span(start, end), known)) is not None:
            found = venues(text, one)
            is_there = tuple(agreeing.places.same(label["place"], _name(text, venue)) for venue in found)
            if any(is_there):
                yield VenueExample(tuple(venue.features for venue in found), is_there)


def _name(text: Text, venue: Venue) -> str | None:
    return text.lexicon.place_name(venue.ref) if venue.ref else None


def _label_of(run: tuple[int, int], known: Sequence[Item]) -> Item | None:
    """The label whose words are most nearly those of a run; None where none are nearly."""
    label = max(known, key=lambda item: _alike(run, item), default=None)
    return label if label is not None and _alike(run, label) >= _ALIKE else None


def _alike(run: tuple[int, int], item: Item) -> float:
    """How much of what either covers both cover."""
    both = min(run[1], item["end"]) - max(run[0], item["start"])
    either = max(run[1], item["end"]) - min(run[0], item["start"])
    return float(max(0, both) / either)


def sources(found: Sequence[VenueExample]) -> dict[str, str]:
    """The module `venue_weights.py` by its name: Python that holds data only."""
    names, weights = chosen_of([one.features for one in found], [one.is_there for one in found], _STRENGTH)
    lines = [_HEAD.format(count=len(found)), f"SCALE = {SCALE}", *table("WEIGHTS", "int", kept(names, weights))]
    return {"venue_weights.py": "\n".join([*lines, ""])}


_HEAD = (
    '''"""How much what is told of a place weighs for a meeting's having been there, in hundredths.

Generated from {count} meetings of labelled statements:

python -m graph.learning.generate_venue_weights tests/data/statements/dev* tests/data/statements/talks
"""
'''
    + IMPORTS
)


def main() -> None:
    """Makes the weights from what the command names."""
    write_weights("generate_venue_weights", ("FOLDER",), _made)


def _made(paths: Sequence[Path]) -> Mapping[str, str]:
    return sources(list(examples(paths)))


if __name__ == "__main__":
    main()
