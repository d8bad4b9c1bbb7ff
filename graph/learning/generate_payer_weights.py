"""Makes payer_weights.py: how much each sign weighs for somebody's paying an amount.

A conditional logistic regression (McFadden 1974) over the sums of labelled statements that are funds: of all who may
pay one, and nobody, those whom the label means against the others. A label that names several together is of nobody.
What weighs next to nothing is left out. Whom the sum before is paid by is taken from its label here, and from what was
chosen where the weights are used.

Run `python -m graph.learning.generate_payer_weights FOLDER…` with the extra `generate` installed, FOLDER only such as
have funds labelled with who pays; after the weights of numbers and names, which say what is a sum and a name. The same
folders give the same file.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.evaluate.agreeing import Agreeing
from graph.evaluate.labels import Item
from graph.find.money import AmountMention
from graph.learning.command import write_weights
from graph.learning.fitting import chosen_of, documents
from graph.learning.tables import IMPORTS, SCALE, kept, table
from graph.link.contributors import in_turn
from graph.link.payer_cues import NOBODY, Sum, cues
from graph.link.sums import told_once
from graph.link.text import Text
from graph.names import slug
from graph.reading import Reader
from graph.reference import lexicon

_FEWEST = 3  # sums in which a sign has to tell of somebody
_STRENGTH = 0.5  # how little the weights are held to be small


@dataclass(frozen=True, slots=True)
class Choice:
    """A sum: what tells of each who may pay it, and whether that one pays."""

    cues: tuple[frozenset[str], ...]
    pays: tuple[bool, ...]


def examples(folders: Iterable[Path]) -> list[Choice]:
    """The funds of all labelled statements of some folders of which it is known who pays, in order of their names.

    Raises ValueError where a folder holds no labels, or labels have no text beside them.
    """
    known = lexicon.load()
    reader, agreeing = Reader(known), Agreeing(known)
    return [
        choice
        for document, labels in documents(folders)
        for choice in _choices(reader.text_of(document), labels.items["funds"], agreeing)
    ]


def _choices(text: Text, known: Sequence[Item], agreeing: Agreeing) -> list[Choice]:
    found: list[Choice] = []

    def who(one: Sum) -> str:
        """Whom the label of a sum means; on the way, what tells of all who may pay it is kept."""
        label = _label(text, one.mention, known)
        if label is None:
            return NOBODY
        told = cues(text, one)
        pays = [_is_meant(text, ref, label["contributor"], agreeing) for ref in told]
        if any(pays):
            found.append(Choice(tuple(told.values()), tuple(pays)))
        return next((ref for ref, is_payer in zip(told, pays, strict=True) if is_payer), NOBODY)

    in_turn(text, told_once(text), who)
    return found


def _label(text: Text, mention: AmountMention, known: Sequence[Item]) -> Item | None:
    """The label of an amount: of its value, and of the words around it or the only such."""
    start, end = text.layout.shadow.raw_span(mention.start, mention.end)
    value = float(mention.primary.value)
    same = [label for label in known if value in [float(one["value"]) for one in label["amounts"]]]
    there = [label for label in same if label["start"] < end and start < label["end"]]
    return next(iter(there or (same if len(same) == 1 else [])), None)


def _is_meant(text: Text, ref: str, contributor: str | None, agreeing: Agreeing) -> bool:
    """Whether a label means one by whom it says pays: by any of its names; by no name nobody."""
    if not ref or contributor is None:
        return not ref and contributor is None
    return any(agreeing.bodies.same(contributor, name) for name in _names(text, ref))


def _names(text: Text, ref: str) -> Iterator[str]:
    """The name by which a finding names a state or body: of the reference data, else the text's own."""
    known = text.lexicon.state.get(ref) or text.lexicon.organisation.get(ref)
    if known is not None:
        yield known.name
    yield from (body.name for body in text.bodies if not body.ref and f"organisation/{slug(body.name)}" == ref)


def weights(found: Sequence[Choice]) -> dict[str, int]:
    """What weighs for one of those who may pay, in hundredths, of the signs that enough of the sums have."""
    return kept(*chosen_of([one.cues for one in found], [one.pays for one in found], _STRENGTH, _FEWEST))


def source(found: Sequence[Choice]) -> str:
    """The module `payer_weights.py`: Python that holds data only."""
    head = _HEAD.format(sums=len(found), payers=sum(len(one.cues) - 1 for one in found))
    return "\n".join([head, f"SCALE = {SCALE}", *table("WEIGHTS", "int", weights(found)), ""])


_HEAD = (
    '''"""How much each sign weighs for somebody's paying an amount, in hundredths.

Generated from {sums} sums of labelled statements and {payers} who may pay them:

python -m graph.learning.generate_payer_weights \\
    tests/data/statements/dev* tests/data/statements/sums tests/data/statements/payers
"""
'''
    + IMPORTS
)


def main() -> None:
    """Makes the weights from what the command names."""
    write_weights("generate_payer_weights", ("FOLDER",), _made)


def _made(paths: Sequence[Path]) -> Mapping[str, str]:
    return {"payer_weights.py": source(examples(paths))}


if __name__ == "__main__":
    main()
