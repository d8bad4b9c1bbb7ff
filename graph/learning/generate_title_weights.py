"""Makes title_weights.py: how much what is told of a line at the head of a text weighs for its being the title.

A conditional logit over labelled statements and heads: of all lines of a head, and of there being no title at all, the
labelled one against the others. A head whose title is none of its lines teaches nothing.

Run `python -m graph.learning.generate_title_weights FOLDER-OR-HEADS…` with the extra `generate` installed; a file holds
heads as `tests/data/heads.txt` has them. The same paths give the same file.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from graph.ingest.documents import Document, from_bytes
from graph.layout.blocks import BODY, untitled_kinds
from graph.layout.title_blocks import where_body_begins
from graph.layout.title_candidates import Head, candidates
from graph.learning.command import write_weights
from graph.learning.fitting import chosen_of, documents
from graph.learning.tables import IMPORTS, SCALE, kept, table
from graph.reading import Reader
from graph.reference import lexicon

_STRENGTH = 1.0  # how little the weights are held to be small
_FEWEST = 3  # heads in which a feature has to stand
_WORD = re.compile(r"[^\W_]+")
_NONE = "None"  # the title of a head that has none
# What stands below a head that is written down without its text.
_BELOW = (
    "The ministers inspected the new ramps and thanked the crews of the ferries for the work that they had done.",
    "They will set up a working group on forged papers, which shall report to both before the next meeting.",
)


@dataclass(frozen=True, slots=True)
class TitleExample:
    """A head: what speaks for each of its lines, and for none, and which of them is the labelled title's first."""

    features: tuple[tuple[str, ...], ...]
    is_title: tuple[bool, ...]


def examples(paths: Iterable[Path]) -> Iterator[TitleExample]:
    """The heads of all labelled statements of some folders, and of files of heads, whose title is one of their lines.

    Raises ValueError where a folder holds no labels, or labels have no text beside them.
    """
    reader = Reader(lexicon.load())
    for document, title in _titled(paths):
        layout = reader.laid_out(document)
        texts, marks = [layout.words(block) for block in layout.blocks], [block.mark for block in layout.blocks]
        kinds = untitled_kinds(texts, marks)
        found = candidates(Head(texts, kinds, marks, where_body_begins(texts, kinds, BODY)))
        known = _words(title or "")
        is_title = [one.number is not None and _is_of(_words(texts[one.number]), known) for one in found]
        is_title[-1] = not known
        if any(is_title):
            yield TitleExample(tuple(one.features for one in found), tuple(is_title))


def _titled(paths: Iterable[Path]) -> Iterator[tuple[Document, str | None]]:
    for path in paths:
        if path.is_dir():
            yield from ((document, labels.title) for document, labels in documents([path]))
        else:
            yield from _heads(path)


def _heads(path: Path) -> Iterator[tuple[Document, str | None]]:
    """The heads of a file: "@ NAME | DAY | KIND", the head, "= TITLE"; of pages KIND is html or md."""
    for part in re.split(r"(?m)^@ ", path.read_text("utf-8"))[1:]:
        first, rest = part.split("\n", 1)
        name, _, kind = (field.strip() for field in first.split("|")[:3])
        text, _, title = rest.rpartition("\n= ")
        is_whole = kind in {"html", "md", "txt"}
        whole = text if is_whole else "\n\n".join([text.rstrip(), *_BELOW])
        document = from_bytes(f"{name}.{kind if is_whole else 'txt'}", f"{whole}\n".encode())
        yield document, None if title.strip() == _NONE else title.strip()


def _is_of(line: Sequence[str], title: Sequence[str]) -> bool:
    """Whether a title begins with the words of a line, or is a run of them."""
    if not line or not title:
        return False
    runs = (line[at : at + len(title)] for at in range(len(line) - len(title) + 1))
    return title[: len(line)] == line or any(run == title for run in runs)


def _words(text: str) -> list[str]:
    return [word.casefold() for word in _WORD.findall(text)]


def sources(found: Sequence[TitleExample]) -> dict[str, str]:
    """The module `title_weights.py` by its name: Python that holds data only."""
    names, weights = chosen_of([one.features for one in found], [one.is_title for one in found], _STRENGTH, _FEWEST)
    lines = [_HEAD.format(count=len(found)), f"SCALE = {SCALE}", *table("WEIGHTS", "int", kept(names, weights))]
    return {"title_weights.py": "\n".join([*lines, ""])}


_HEAD = (
    '''"""How much what is told of a line at the head of a text weighs for its being the title, in hundredths.

Generated from the heads of {count} labelled texts:

python -m graph.learning.generate_title_weights \\
    tests/data/statements/dev* tests/data/heads.txt tests/data/page_heads.txt
"""
'''
    + IMPORTS
)


def main() -> None:
    """Makes the weights from what the command names."""
    write_weights("generate_title_weights", ("FOLDER-OR-HEADS",), _made, "layout")


def _made(paths: Sequence[Path]) -> Mapping[str, str]:
    return sources(list(examples(paths)))


if __name__ == "__main__":
    main()
