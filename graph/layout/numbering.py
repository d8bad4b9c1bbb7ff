"""Numbers without a stop that count the lines of a list: "1 Ireland to …", "2 Spain to …", "3 …"."""

from __future__ import annotations

from collections.abc import Sequence

from graph.patterns.openings import compiled

_BARE = compiled(r"(\d{1,2}) {1,4}(?=[A-Z])")
_FEWEST = 3
_WRAPPED_AT_MOST = 3  # lines that one of them takes


def bare_numbers(lines: Sequence[str]) -> dict[int, int]:
    """Which of some lines are counted 1, 2, 3 and so on, with how many characters their number takes.

    Two alone may be figures that happen to open a line.
    """
    counted: dict[int, int] = {}
    run: list[tuple[int, int]] = []
    for place, line in enumerate(lines):
        found = _BARE.match(line)
        number = int(found[1]) if found else 0
        if found and number == len(run) + 1 and (not run or place - run[-1][0] <= _WRAPPED_AT_MOST):
            run.append((place, found.end()))
        elif found and number == 1:
            counted.update(run if len(run) >= _FEWEST else ())
            run = [(place, found.end())]
    counted.update(run if len(run) >= _FEWEST else ())
    return counted
