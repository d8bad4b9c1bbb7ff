"""How a text was printed: its lines quoted as in an answer to an e-mail, with blank ones between them, or wrapped."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import pairwise

from graph.layout.marks import mark
from graph.patterns.openings import compiled

_QUOTED = compiled(r"\s{0,3}(?:>\s?){1,4}")
_FEWEST = 6  # lines that show a habit
_MOST_QUOTED = 0.6  # the share of lines from which on a sign before them is a habit
_MOST_BROKEN = 0.2  # the share of lines that go on inside a sentence, from which on lines are wrapped
_MOST_SPACED = 0.8  # the share of these that blank lines stand above, from which on that is a habit

_LETTERED = compiled(r"(?:[a-z]|[ivx]{1,4})[).] ")  # which opens an item, not the rest of a sentence


def without_quoting(lines: Sequence[str]) -> list[int]:
    """How many characters open each line only because a whole message is quoted (`> `); none where few lines do."""
    opened = [_QUOTED.match(line) for line in lines]
    written = sum(bool(line.strip()) for line in lines)
    if written < _FEWEST or sum(found is not None for found in opened) < _MOST_QUOTED * written:
        return [0] * len(lines)
    return [found.end() if found else 0 for found in opened]


def usual_gap(lines: Sequence[tuple[str, int]]) -> int:
    """How many blank lines stand inside the paragraphs of a text in which every line is followed by some; 0 elsewhere.

    Each line comes with the number of blank ones above it. Where paragraphs are kept apart, lines begin with capitals.
    """
    if len(lines) < _FEWEST:
        return 0
    broken = [
        blank
        for (above, _), (text, blank) in pairwise(lines)
        if text[:1].islower() and above[-1:] not in ".;:," and _LETTERED.match(text) is None
    ]
    usual, times = Counter(broken).most_common(1)[0] if broken else (0, 0)
    is_habit = times >= _MOST_BROKEN * len(lines) and times >= _MOST_SPACED * len(broken)
    return usual if is_habit else 0


_MOST_FULL = 0.8  # the share of full ones among lines that break off, from which on they are wrapped
_FULL = 0.75  # of the widest


def wrapped_at(lines: Sequence[tuple[str, bool]], widest: int) -> int:
    """How wide a text is wrapped of which the page's own lines (a notice, a footer) are longer than `widest`; else 0.

    Each line comes with whether it stands below a blank one. Of lines that break off inside a sentence most are full:
    those of a list without marks are not.
    """
    broken = [
        len(above)
        for (above, _), (text, is_apart) in pairwise(lines)
        if not is_apart
        and text[:1].islower()
        and len(above) <= widest
        and above[-1:] not in ".;:,"
        and mark(text).kind == "none"
    ]
    if len(broken) < max(_FEWEST, _MOST_BROKEN * len(lines)):
        return 0
    width = max(broken)
    return width if sum(one > _FULL * width for one in broken) > _MOST_FULL * len(broken) else 0
