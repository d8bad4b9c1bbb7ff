"""Who speaks in a text: between quotation marks, or under "X said:"; and whether one voice speaks throughout."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from graph.findings import Minister
from graph.layout.blocks import BODY, Block, Layout
from graph.link.mentions_told import QUOTED
from graph.link.resolve import Cast
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans

_SAYS = (
    r"(?:said|says|added|adds|explained|stressed|continued|concluded|stated|told|went on|noted|warned|declared"
    r"|commented)"
)
_PRONOUN_SAID = compiled(rf"\b(?:[Hh]e|[Ss]he) (?:also |then |further )?{_SAYS}\b|\b(?:said|added) (?:he|she)\b")
# A paragraph of a longer quotation begins with a mark and ends without one; only the last ends with one.
_OPENS_WITH_MARK = ("“", '"')
_CLOSES = ("”", '"')
_REACH_BEHIND = 40  # code points behind a quotation in which whoever says it is named


@dataclass(frozen=True, slots=True)
class Quotation:
    """A run of the text that somebody says, and the tenure of who says it; empty where that is not known."""

    start: int
    end: int
    tenure: str


def quotations(layout: Layout, people: Cast, again: Sequence[tuple[int, int, Minister]] = ()) -> tuple[Quotation, ...]:
    """The quotations of a text: paragraphs under "X said:", and words between quotation marks.

    `again` are the ministers whom the text names again by their surnames alone.
    """
    found = [
        Quotation(block.start, block.end, _tenure_in(people, layout.blocks[block.attribution]))
        for block in layout.blocks
        if block.attribution is not None
    ]
    named = sorted([*((holder.start, one.tenure) for holder, one in people.mentions),
                    *((start, one.tenure) for start, _, one in again)])  # fmt: skip
    found += _turns(layout, named)
    spoken = {turn.start for turn in found}
    carried = ""  # who says what goes on in the next paragraph
    last = ""  # who spoke last: whom "he added" means
    for block in layout.of_kind(*BODY):
        if block.attribution is not None or block.start in spoken:
            continue
        marks = _marked(layout, block)
        told = [(start, end) for start, end in marks if end - start > _SHORTEST]
        outside = _outside(named, block, marks) if told else []
        meant = last if told and _PRONOUN_SAID.search(layout.text, block.start, block.end) else ""
        goes_on = carried if layout.text.startswith(_OPENS_WITH_MARK, block.start) else ""
        for start, end in told:
            teller = _speaker(layout, outside, start, end) or goes_on or meant
            meant, last = teller or meant, teller or last
            found.append(Quotation(start, end, teller))
        is_open = bool(marks) and marks[-1][1] == block.end and not layout.text.endswith(_CLOSES, 0, block.end)
        carried = last if is_open else ""
    return tuple(sorted(found, key=lambda quotation: quotation.start))


_SPOKE = (
    r"(?:said|says|added|adds|stated|declared|explained|replied|continued|concluded|stressed|noted|told|wrote|asked"
    r"|commented|announced|emphasi[sz]ed|underlined|insisted|warned|argued|remarked|recalled|agreed|proposed|made"
    r"|issued|gave|following|follows)"
)
# "Minister Holm: Thank you.": who speaks, at the head of a paragraph of a transcript. "Minister Holm said: “Thank
# you.”" is told by somebody else, and so is the paragraph below it.
_TURN = compiled(
    rf"(?=[^\W\d_a-z])(?:(?!{_SPOKE}\b)[^\W\d_][\w'’.-]{{0,30}},? ){{0,9}}(?!{_SPOKE}\b)[^\W\d_][\w'’.-]{{1,30}}"
    r"(?: \([^()\n]{2,80}\))? ?: (?![“\"«])"
)
_FEWEST_TURNS = 2


def _turns(layout: Layout, named: Sequence[tuple[int, str]]) -> list[Quotation]:
    """What each minister says in a transcript, paragraph by paragraph; nothing where fewer than two are marked."""
    found: list[Quotation] = []
    labelled = 0
    speaker = ""
    for block in layout.blocks:
        label = _TURN.match(layout.text, block.start, block.end) if block.kind in BODY else None
        if label is not None:
            first, behind = (bisect_left(named, (at,)) for at in (block.start, label.end()))
            speaker = named[first][1] if first < behind else ""
            labelled += bool(speaker)
        elif block.kind != "paragraph":
            speaker = ""
        if speaker:
            found.append(Quotation(block.start, block.end, speaker))
    return found if labelled >= _FEWEST_TURNS else []


_SHORTEST = 30  # code points: what is shorter is a word set off by marks
_LONGEST = 2000


def _marked(layout: Layout, block: Block) -> list[tuple[int, int]]:
    """What stands between quotation marks in a paragraph, and what a last mark opens that nothing closes there."""
    marks = [match.span() for match in QUOTED.finditer(layout.text, block.start, block.end)]
    behind = marks[-1][1] if marks else block.start
    at = min(
        (found for mark in _OPENS_WITH_MARK if (found := layout.text.find(mark, behind, block.end)) >= 0), default=-1
    )
    is_open = at >= 0 and (at == block.start or layout.text[at - 1] == " ") and _SHORTEST < block.end - at < _LONGEST
    return [*marks, (at, block.end)] if is_open else marks


def _tenure_in(people: Cast, block: Block) -> str:
    return next((minister.tenure for _, minister in people.mentioned(block.start, block.end)), "")


def _outside(named: Sequence[tuple[int, str]], block: Block, marks: Sequence[tuple[int, int]]) -> list[tuple[int, str]]:
    """The ministers named in a paragraph outside of quotation marks."""
    first, behind = (bisect_left(named, (at,)) for at in (block.start, block.end))
    quoted = Spans(marks)
    return [(at, who) for at, who in named[first:behind] if not quoted.overlap(at, at + 1)]


def _speaker(layout: Layout, outside: Sequence[tuple[int, str]], start: int, end: int) -> str:
    """Who speaks between quotation marks: whoever is named behind them, else last named before them."""
    first = bisect_left(outside, (start,))
    behind = next((who for at, who in outside[first : first + 1] if end <= at < end + _REACH_BEHIND), "")
    if behind and not _PRONOUN_SAID.search(layout.text[end : end + 20]):
        return behind
    return outside[first - 1][1] if first else (outside[0][1] if outside else "")


_I = compiled(r"\bI (?:met|have|had|am|was|will|wish|want|held|visited|should|also|can|welcome|agreed)\b")


def is_first_person(layout: Layout, said: Sequence[Quotation]) -> bool:
    """Whether one minister speaks throughout: "I met", "I wish", outside of quotations; `said` in order."""
    for match in _I.finditer(layout.text):
        before = bisect_right(said, match.start(), key=lambda quotation: quotation.start) - 1
        if before < 0 or match.start() >= said[before].end:
            return True
    return False
