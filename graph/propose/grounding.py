"""Where the words that a model quotes stand in a text: letter by letter, in just one place, or the claim is refused.

Nothing is accepted because it is nearly there. What the model may have put right is only what the shadow text itself
puts right: damaged signs, the shapes of quotation marks, where lines end.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from graph.find.grounds import passage
from graph.findings import Passage
from graph.layout.blocks import Layout
from graph.propose.answers import Claim
from graph.propose.questions import LEAST, MOST
from graph.review.anchors import as_compared

_MARKS = str.maketrans({"“": '"', "”": '"', "„": '"', "\n": " "})


class Refused(Exception):  # noqa: N818  # reads as what becomes of a claim
    """A claim that is not believed: why, in words that stand behind "refused: "."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Place:
    """Where a claim's words stand: their run in the layout's text, their block, and their passage of the raw text."""

    start: int
    end: int
    block: int
    passage: Passage


def compared(layout: Layout) -> str:
    """A layout's text as quotes are looked for in it; each character stands where it stood."""
    return layout.text.translate(_MARKS)


def placed(claim: Claim, layout: Layout, text: str, can_be_said: Callable[[int], bool]) -> Place:
    """The one place of a claim's words: in the block that it names, else in the document; `text` is as compared.

    `can_be_said` tells of a block's number whether what stands there counts. Raises Refused.
    """
    words = as_compared(claim.quote)
    if not LEAST <= len(words) <= MOST:
        raise Refused(f"the quote has {len(words)} characters, not {LEAST} to {MOST}")
    everywhere = [at for at in _whole(text, words) if can_be_said(layout.block_at(at).number)]
    named = layout.blocks[claim.block] if 0 <= claim.block < len(layout.blocks) else None
    here = [at for at in everywhere if named and named.start <= at and at + len(words) <= named.end]
    found = here or everywhere
    if not found:
        raise Refused("the quote does not stand in the text")
    if len(found) > 1:
        where = "the block" if here else "the text"
        raise Refused(f"the quote stands {len(found)} times in {where}")
    return place_of(layout, found[0], found[0] + len(words))


def place_of(layout: Layout, start: int, end: int) -> Place:
    """A run of a layout's text as a place."""
    return Place(start, end, layout.block_at(start).number, passage(layout, start, end))


def _whole(text: str, words: str) -> list[int]:
    """Where words stand in a text and neither begin nor end within a word of it."""
    found = []
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        begins = at == 0 or not (text[at - 1].isalnum() and words[0].isalnum())
        ends = end == len(text) or not (text[end].isalnum() and words[-1].isalnum())
        if begins and ends:
            found.append(at)
        at = text.find(words, at + 1)
    return found


def stands_in(words: str, text: str) -> bool:
    """Whether some words stand in a text, whole and in their case; both as compared."""
    return bool(words) and bool(_whole(text, words))


def run_in(words: str, text: str) -> tuple[int, int] | None:
    """Where some words stand in a text if they do so just once."""
    found = _whole(text, words) if words else []
    return (found[0], found[0] + len(words)) if len(found) == 1 else None
