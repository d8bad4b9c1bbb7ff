"""The state of a title that stands on a line of its own: above whoever signs, below the title, or where a line begins.

The lines are those of a text's source, as `in_lines` gives them.
"""

from __future__ import annotations

import re

from graph.find.offices.state_words import StateWords
from graph.patterns.openings import compiled

# "Belgium – Talks between Mr A, Minister of …": the state is what is told of, not whose minister A is.
_IS_TOPIC = compiled(
    r"\b(?:between|with|by|from|to|meets?|receives?|welcomes?|hosts?|visits?|on|in|at|and (?:his|her))\b"
)
_SMALL_WORD = compiled(r"\b(?:of|by|in|with|that|to|from|on|at)\b")


def state_of_line(text: str, start: int, states: StateWords) -> str:
    """The state that opens a title's own line, or that stands alone on one of the lines right before it."""
    line = text.rfind("\n", 0, start) + 1
    if (match := states.leading.match(text, line, start)) and not _IS_TOPIC.search(text, match.end(), start):
        return states.named(match["state"])
    is_alone = not text[line:start].strip(" \t•*-")
    if _SMALL_WORD.search(text, line, start):
        return ""  # "In the presence of Minister A" is no signature
    for _ in range(4):
        before = text.rfind("\n", 0, max(line - 1, 0)) + 1
        words = text[before : max(line - 1, 0)].strip()
        if line == 0 or len(words) > 80:
            return ""
        if (match := states.alone.fullmatch(words)) and (is_alone or words.startswith("For ") or words.endswith(":")):
            return states.named(match["state"])
        line = before
    return ""


def above_state(lines: str, start: int, end: int, states: StateWords) -> int:
    """Where a title ends whose next line is a state's name: "Minister of Justice | Kingdom of Norway"."""
    line = lines.find("\n", start, end)
    if line < 0:
        return end
    last = lines.find("\n", line + 1)
    return line if states.alone.fullmatch(lines[line + 1 : last if last >= 0 else len(lines)].strip()) else end


def state_below(lines: str, start: int, end: int, states: StateWords) -> str:
    """The state that is the next line below a title's, unless each state stands above whoever signs for it."""
    if lines[end : end + 1] != "\n" or lines[lines.rfind("\n", 0, start) + 1 : start].strip(" \t•*-"):
        return ""
    last = lines.find("\n", end + 1)
    line = lines[end + 1 : last if last >= 0 else len(lines)].strip()
    below = None if line.startswith("For ") or line.endswith(":") else states.alone.fullmatch(line)
    return states.named(below["state"]) if below and not _stand_above(lines, end, states) else ""


def _stand_above(lines: str, end: int, states: StateWords) -> bool:
    """Whether the first of those who sign one below the other, of whom the title that ends here is one's, has a state
    above the name."""
    above = lines[max(0, end - _SIGNED_REACH) : end].split("\n")[::-1]  # the title, the name, what is above it
    for at in range(_LINES_OF_ONE - 1, len(above), _LINES_OF_ONE):
        if not states.alone.fullmatch(above[at].strip()):
            return False
        if at + 1 == len(above) or not _OFFICE.search(above[at + 1]):
            return True
    return False


_SIGNED_REACH = 2_000  # code points before a title in which others sign
_LINES_OF_ONE = 3  # the name, the office and the state
_OFFICE = compiled(r"\b(?:Minister|Secretary|Commissioner|President|Chancellor)\b", re.IGNORECASE)
