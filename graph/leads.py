"""What opens a list: headings that announce actions, and words behind which only a list can follow."""

from __future__ import annotations

import re

_ACTIONS = (
    r"(?:actions?|action (?:plan|points?)|measures?|steps|commitments?|undertakings|decisions|conclusions"
    r"|deliverables|initiatives"
    r"|objectives|priorities|pledges|follow[- ]?up|outcomes?|way (?:forward|ahead)|road ?map|agreed points"
    r"|operational points"
    r"|areas of (?:cooperation|co-operation|action)|what (?:we|the (?:two )?\w+) (?:will|have agreed to) do"
    r"|what (?:we|they|the ministers) (?:have )?agreed)"
)
# "Next steps", "Agreed actions", "Commitments for 2012", "Annex: actions": short, and about nothing else.
_HEADING = re.compile(
    rf"(?:(?:Annex|Appendix|Part|Section)\b[\w .]{{0,6}}[:–—-]? ?)?(?:(?:the|our|key|main|next|agreed|joint"
    rf"|further|concrete|common|future|immediate|new"
    rf"|planned|proposed|operational|specific|list of|priority|short[- ]term|medium[- ]term|long[- ]term"
    rf"|additional|practical) ){{0,3}}{_ACTIONS}"
    rf"(?: (?:agreed|decided|taken|adopted|planned|for|of|until|by|in|on|to be taken|at|the|and|both|parties"
    rf"|ministers|meeting|implementation"
    rf"|commitments|measures|actions|\w+ \d{{4}}|\d{{4}}(?:[-–]\d{{2,4}})?)){{0,6}}:?",
    re.IGNORECASE,
)
_OPEN_END = re.compile(
    r"\b(?:to|will|shall|that|including|by|should|must|through|includes?|agreed|decided|undertake|namely"
    r"|following|comprises?|follows)$"
)
_TABLE_HEAD = re.compile(
    r"(?:action|measure|commitment|step|undertaking|activity|objective|task)s?(?: \w+){0,3}", re.IGNORECASE
)
_TABLE_COLUMN = re.compile(
    r"\b(?:lead|responsib\w+|deadline|due|date|time ?(?:frame|line|scale|table)|by when|when|who|owner|actors?"
    r"|partners?|status|part(?:y|ies)|country|budget)\b",
    re.IGNORECASE,
)
_CELL = re.compile(r" ?(?:\||\t) ?")


def announces_actions(heading: str) -> bool:
    """Whether a heading says that what stands under it are actions: "Next steps", "Commitments for 2012"."""
    return len(heading) < 90 and _HEADING.fullmatch(heading.strip()) is not None


def is_left_open(text: str) -> bool:
    """Whether words break off where only a list can follow: "They decided to"."""
    return _OPEN_END.search(text[-30:]) is not None


def is_table_head(row: str) -> bool:
    """Whether a row of cells heads a table of actions: "Action | Lead | Deadline"."""
    cells = [cell.strip() for cell in _CELL.split(row) if cell.strip()]
    has_action = any(_TABLE_HEAD.fullmatch(cell) for cell in cells)
    return 2 <= len(cells) <= 8 and has_action and any(_TABLE_COLUMN.search(cell) for cell in cells)


def cells_in(row: str) -> int:
    """How many cells a row has."""
    return len(_CELL.split(row))
