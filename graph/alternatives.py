"""A pattern's alternatives, apart from one another: each can then be tried only where it can match."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FLAGS = re.compile(r"^\(\?[a-zA-Z]+\)")


def alternatives(pattern: str) -> tuple[str, ...]:
    """The alternatives of a pattern, in their order, each with the names of all groups; the pattern alone if it has
    none, or refers to its groups by number. Flags that it opens with are to be given to each.

    >>> alternatives(r"met (?P<whom>\\w+)|talks|[|] (?:a|b)")
    ('met (?P<whom>\\\\w+)', 'talks(?:(?!)(?P<whom>))?', '[|] (?:a|b)(?:(?!)(?P<whom>))?')
    """
    parts = tuple(_parts(_FLAGS.sub("", pattern)))
    if len(parts) == 1 or "(?P=" in pattern or re.search(r"\\[1-9]|\(\?\(", pattern):
        return (pattern,)
    names = re.compile(pattern).groupindex
    return tuple(_with_names(part, [name for name in names if f"(?P<{name}>" not in part]) for part in parts)


def _with_names(part: str, missing: list[str]) -> str:
    """An alternative that knows these groups too, which never take part in a match of it."""
    return f"{part}(?:(?!){''.join(f'(?P<{name}>)' for name in missing)})?" if missing else part


def _parts(pattern: str) -> Iterator[str]:
    depth, begun, at = 0, 0, 0
    while at < len(pattern):
        sign = pattern[at]
        if sign == "\\":
            at += 1
        elif sign == "[":
            at = _end_of_class(pattern, at)
        elif sign == "|" and depth == 0:
            yield pattern[begun:at]
            begun = at + 1
        else:
            depth += (sign == "(") - (sign == ")")
        at += 1
    yield pattern[begun:]


def _end_of_class(pattern: str, at: int) -> int:
    """Where a class of characters, which begins here, ends."""
    at += 1 + pattern.startswith("[^", at)
    at += pattern.startswith("]", at)
    while pattern[at] != "]":
        at += 2 if pattern[at] == "\\" else 1
    return at
