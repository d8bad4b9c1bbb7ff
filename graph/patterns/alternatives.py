"""A pattern's alternatives, apart from one another: each can then be tried only where it can match."""

from __future__ import annotations

import re
from collections.abc import Iterator

_FLAGS = re.compile(r"^\(\?[a-zA-Z]+\)")
# A group right at the beginning, or behind what only looks around.
_OPENS_GROUP = re.compile(r"(?:\\[bB]|\^|\(\?<?[=!][^()\\]{0,40}\))*+\(\?(?:i)?:")
# What stands for itself, behind a backslash or in a class of signs (which may begin with a "]"), or parts or groups.
_SIGN = re.compile(r"\\.|\[\^?\]?(?:[^\]\\]|\\.)*+\]|[()|]", re.DOTALL)
_NAME = re.compile(r"\(\?P<(\w+)>")
_MANY = 24  # alternatives of a group: more are hardly more than a list of words, and stay together


def alternatives(pattern: str) -> tuple[str, ...]:
    """The alternatives of a pattern, in their order, each with the names of all groups; the pattern alone if it has
    none, or refers to its groups by number. Flags that it opens with are to be given to each.

    Those of a group that a pattern begins with are told apart too: "a" or "b" and then "c" is "ac" or "bc".

    >>> alternatives(r"met (?P<whom>\\w+)|talks|[|] (?:a|b)")
    ('met (?P<whom>\\\\w+)', 'talks(?:(?!)(?P<whom>))?', '[|] (?:a|b)(?:(?!)(?P<whom>))?')
    >>> alternatives(r"\\b(?:met|spoke)\\b")
    ('\\\\b(?:met)\\\\b', '\\\\b(?:spoke)\\\\b')
    """
    parts = tuple(one for part in _parts(_FLAGS.sub("", pattern)) for one in _of_first_group(part))
    if len(parts) == 1 or "(?P=" in pattern or re.search(r"\\[1-9]|\(\?\(", pattern):
        return (pattern,)
    names = _NAME.findall(pattern)
    return tuple(_with_names(part, [name for name in names if f"(?P<{name}>" not in part]) for part in parts)


def _with_names(part: str, missing: list[str]) -> str:
    """An alternative that knows these groups too, which never take part in a match of it."""
    return f"{part}(?:(?!){''.join(f'(?P<{name}>)' for name in missing)})?" if missing else part


def _of_first_group(part: str) -> tuple[str, ...]:
    """An alternative for each of those of the group that it begins with; itself if it begins with none."""
    opening = _OPENS_GROUP.match(part)
    if opening is None:
        return (part,)
    end = _end_of_group(part, opening.end())
    inner = tuple(_parts(part[opening.end() : end]))
    if part[end + 1 : end + 2] in {"?", "*", "+", "{"} or len(inner) > _MANY:
        return (part,)
    return tuple(f"{opening[0]}{one}{part[end:]}" for one in inner)


def _parts(pattern: str) -> Iterator[str]:
    begun = 0
    for at, sign, depth in _signs(pattern):
        if sign == "|" and depth == 0:
            yield pattern[begun:at]
            begun = at + 1
    yield pattern[begun:]


def _end_of_group(pattern: str, at: int) -> int:
    """Where the group ends whose inner part begins here."""
    return at + next(end for end, _, depth in _signs(pattern[at:]) if depth < 0)


def _signs(pattern: str) -> Iterator[tuple[int, str, int]]:
    """The signs of a pattern that part or group it, and within how many groups each stands; below none behind a ")"."""
    depth = 0
    for found in _SIGN.finditer(pattern):
        sign = found[0]
        if sign in {"(", ")", "|"}:
            depth += (sign == "(") - (sign == ")")
            yield found.start(), sign, depth
