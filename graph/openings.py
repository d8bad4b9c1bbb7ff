"""A pattern → the same, tried only at signs with which a match can begin: all others are passed over quickly."""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias

_parser: Any = importlib.import_module("re._parser")

Signs: TypeAlias = frozenset[str]  # members of a class of characters, as patterns write them
_Item: TypeAlias = tuple[Any, Any]

_ZERO_WIDTH = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_CATEGORIES = {"CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s", "CATEGORY_WORD": r"\w"}
# Letters that patterns without regard to case take for one of ASCII.
_TAKEN_FOR = {"s": "ſ", "k": "\u212a", "i": "ıİ"}


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern, compiled; its groups and matches are those of the pattern as it is.

    >>> compiled(r"\\b(?:met|talked)").pattern
    '(?=[mt])(?:\\\\b(?:met|talked))'
    """
    parsed = _parser.parse(pattern, flags)
    signs = None if _is_flagged(pattern) else _of_row(parsed, bool(flags & re.IGNORECASE))
    if not signs or _is_quick(parsed):
        return re.compile(pattern, flags)
    return re.compile(f"(?=[{''.join(sorted(signs))}])(?:{pattern})", flags)


def _is_flagged(pattern: str) -> bool:
    return re.match(r"\(\?[a-zA-Z]+\)", pattern) is not None


def _is_quick(items: Sequence[_Item]) -> bool:
    """Whether the library itself passes over signs with which no match begins."""
    kind, value = str(items[0][0]), items[0][1]
    if kind == "SUBPATTERN":
        return _is_quick(value[3]) if len(value[3]) else False
    if kind == "BRANCH":
        return all(len(one) and str(one[0][0]) == "LITERAL" for one in value[1])
    return kind in {"LITERAL", "IN"}


def _of_row(items: Iterable[_Item], any_case: bool) -> Signs | None:
    """The signs with which some parts in a row can begin; None where these are too many, or there may be none."""
    found: Signs = frozenset()
    for item in items:
        if str(item[0]) in _ZERO_WIDTH:
            continue
        signs, may_be_empty = _of(item, any_case)
        if signs is None:
            return None
        found |= signs
        if not may_be_empty:
            return found
    return None


def _of(item: _Item, any_case: bool) -> tuple[Signs | None, bool]:
    """The signs with which a part can begin, and whether it may match nothing."""
    kind, value = str(item[0]), item[1]
    if kind == "LITERAL":
        return _letter(value, any_case), False
    if kind == "IN":
        return _members(value, any_case), False
    if kind == "SUBPATTERN":
        return _of_row(value[3], (any_case or bool(value[1] & re.IGNORECASE)) and not value[2] & re.IGNORECASE), False
    if kind == "ATOMIC_GROUP":
        return _of_row(value, any_case), False
    if kind == "BRANCH":
        return _either([_of_row(one, any_case) for one in value[1]]), False
    if kind in _REPEATS:
        return _of_row(value[2], any_case), value[0] == 0
    return None, False


def _either(parts: Sequence[Signs | None]) -> Signs | None:
    known = [part for part in parts if part is not None]
    return frozenset[str]().union(*known) if len(known) == len(parts) else None


def _letter(letter: int, any_case: bool) -> Signs:
    sign = chr(letter)
    if not any_case:
        return frozenset({re.escape(sign)})
    return frozenset(map(re.escape, {sign, *sign.lower(), *sign.upper(), *_TAKEN_FOR.get(sign.lower(), "")}))


def _members(members: Iterable[_Item], any_case: bool) -> Signs | None:
    return _either([_member(str(kind), value, any_case) for kind, value in members])


def _member(kind: str, value: Any, any_case: bool) -> Signs | None:
    if kind == "LITERAL":
        return _letter(value, any_case)
    if kind == "RANGE" and not any_case:
        return frozenset({f"{re.escape(chr(value[0]))}-{re.escape(chr(value[1]))}"})
    if kind == "CATEGORY" and str(value) in _CATEGORIES:
        return frozenset({_CATEGORIES[str(value)]})
    return None
