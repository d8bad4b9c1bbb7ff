"""What opens a list: headings that announce actions, and words behind which only a list can follow."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.patterns.openings import compiled

_ACTIONS = (
    r"(?:actions?|action (?:plan|points?)|measures?|steps|commitments?|undertakings|decisions|conclusions"
    r"|deliverables|initiatives"
    r"|objectives?|aims?|goals|priorities|pledges|follow[- ]?up|outcomes?|way (?:forward|ahead)|road ?map|time ?table"
    r"|time ?line|milestones|calendar|agreed points"
    r"|agreed|decided|to do"
    r"|operational points"
    r"|areas of (?:cooperation|co-operation|action)"
    r"|what (?:we|the (?:two )?\w+|each (?:of us|side|party|state|country)) (?:will|have agreed to|must) do"
    r"|what (?:we|they|the ministers) (?:have )?agreed)"
)
# "Next steps", "Agreed actions", "Commitments for 2012", "Annex: actions": short, and about nothing else.
_HEADING = compiled(
    rf"(?:(?:Annex|Appendix|Part|Section)\b[\w .]{{0,6}}[:.–—-]? ?)?(?:(?:the|our|key|main|next|agreed|joint"
    rf"|further|concrete|common|future|immediate|new"
    rf"|overarching|overall|strategic|general|core|shared"
    rf"|planned|proposed|operational|specific|list of|priority|short[- ]term|medium[- ]term|long[- ]term"
    rf"|additional|practical) ){{0,3}}{_ACTIONS}"
    rf"(?: (?:agreed|decided|taken|adopted|planned|made|undertaken|reached|announced|from|since|during|with|for|of"
    rf"|until|by"
    rf"|in|on|to be taken|at|the|and|together|jointly|next|now"
    rf"|both|parties|countries|sides|two|three|(?:bilateral )?talks|last|previous|summit"
    rf"|ministers|meeting|implementation"
    rf"|commitments|measures|actions|this|plan|declaration|agreement|strategy|programme|partnership|cooperation"
    rf"|\w+ \d{{4}}|\d{{4}}(?:[-–]\d{{2,4}})?)){{0,6}}:?",
    re.IGNORECASE,
)
_OPEN_END = compiled(
    r"\b(?:to|will|shall|can|would|that|including|by|should|must|through|includes?|agreed|decided|undertake"
    r"|namely|following|comprises?|follows)$",
    re.IGNORECASE,
)
_TABLE_HEAD = compiled(
    r"(?:(?:No|Nr)\.? {1,2}|# {0,2})?(?:action|measure|commitment|step|undertaking|activity|objective"
    r"|task)s?(?: \w+){0,3}",
    re.IGNORECASE,
)
_TABLE_COLUMN = compiled(
    r"\b(?:lead|responsib\w+|deadline|due|date|time ?(?:frame|line|scale|table)|by when|when|who|owner|actors?"
    r"|partners?|status|state of play|progress|part(?:y|ies)|country|budget)\b",
    re.IGNORECASE,
)
_TIME_COLUMN = compiled(
    r"(?:target |completion |due |implementation |final )?(?:deadline|due(?: by)?|date|time ?(?:frame|line|scale|table)"
    r"|by when|when|timing|completion)(?: (?:of|for) \w{3,16})?",
    re.IGNORECASE,
)
_CELL = compiled(r" ?(?:\||\t) ?")


def announces_actions(heading: str) -> bool:
    """Whether a heading says that what stands under it are actions: "Next steps", "Commitments for 2012"."""
    return len(heading) < 90 and _HEADING.fullmatch(heading.strip()) is not None


def is_left_open(text: str) -> bool:
    """Whether words break off where only a list can follow: "They decided to"."""
    return _OPEN_END.search(text[-30:]) is not None


def is_table_head(row: str) -> bool:
    """Whether a row of cells heads a table of actions: "Action | Lead | Deadline"."""
    if "|" not in row and "\t" not in row:
        return False
    cells = [cell.strip() for cell in _CELL.split(row) if cell.strip()]
    has_action = any(_TABLE_HEAD.fullmatch(cell) for cell in cells)
    return 2 <= len(cells) <= 8 and has_action and any(_TABLE_COLUMN.search(cell) for cell in cells)


def cells_in(row: str) -> int:
    """How many cells a row has."""
    return len(_CELL.split(row))


def action_in(head: str, row: str, *, is_numbered_outside: bool) -> tuple[int, int] | None:
    """Where in a row the cell stands that says what is to be done; None in a row without words there.

    `is_numbered_outside`: the row's number was taken off it, though the head has a cell for it.
    """
    cell = _cell_below(_TABLE_HEAD, head, row, is_numbered_outside, default=0)
    return cell if cell is not None and re.search(r"[A-Za-z]", row[slice(*cell)]) else None


def deadline_in(head: str, row: str, *, is_numbered_outside: bool) -> tuple[int, int] | None:
    """Where in a row the cell stands that says by when; None in a table without such a column, or where it is empty."""
    return _cell_below(_TIME_COLUMN, head, row, is_numbered_outside, default=None)


def _cell_below(
    column_head: re.Pattern[str], head: str, row: str, is_numbered_outside: bool, default: int | None
) -> tuple[int, int] | None:
    """The cell of a row that stands below such a head, or in the default column without one."""
    heads = [cell.strip() for cell in _CELL.split(head)]
    column = next((number for number, cell in enumerate(heads) if column_head.fullmatch(cell)), default)
    if column is None:
        return None
    if is_numbered_outside and _NUMBER_HEAD.fullmatch(heads[0]):
        column -= 1
    edges = [0]
    for gap in _CELL.finditer(row):
        edges += gap.span()
    runs = list(zip(edges[::2], [*edges[1::2], len(row)], strict=True))
    if column >= len(runs) or not re.search(r"[A-Za-z\d]", row[slice(*runs[column])]):
        return None
    start, end = runs[column]
    return start, start + len(row[start:end].rstrip())


def status_in(row: str) -> str:
    """What a row's cells say of its action: "completed", "ongoing", or nothing."""
    cells = [cell.strip() for cell in _CELL.split(row)]
    return next((status for cell in cells for status, words in _STATUS.items() if words.match(cell)), "")


_NUMBER_HEAD = compiled(r"(?:No|Nr|Item|Point|#)\.?", re.IGNORECASE)
_STATUS = {
    "completed": compiled(
        r"(?:done|completed?|finished|implemented|delivered|closed|achieved|in place|operational|signed|adopted"
        r"|launched|published)\b",
        re.IGNORECASE,
    ),
    "ongoing": compiled(
        r"(?:on-?going|under ?way|in progress|running|started|continu\w+|on track|partly|delayed|permanent(?:ly)?"
        r"|in preparation|begun|in (?:test|hand|train|trial)|being \w{3,}|well advanced)\b",
        re.IGNORECASE,
    ),
}
_RULER = compiled(r"[-–—=|+: ]{3,}")  # the line between a table's head and its rows


def mark_rows(texts: Sequence[str], kinds: list[str]) -> None:
    """The rows of a table of actions are items; its head, with as many cells, leads them."""
    cells = 0
    for number, text in enumerate(texts):
        if is_table_head(text):
            cells, kinds[number] = cells_in(text), "heading"
        elif cells and _RULER.fullmatch(text):
            kinds[number] = "boilerplate"
        elif cells and cells_in(text) >= max(2, cells - 1):
            kinds[number] = "item"
        else:
            cells = 0
