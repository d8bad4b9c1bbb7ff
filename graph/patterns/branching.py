"""A parsed pattern → the same with alternatives that begin alike told apart by what follows, as in a trie.

The library's engine tries the alternatives of a list one by one, at each place of a text. Where those that begin with
one letter stand together behind that letter, it passes over all of them at once. Which alternative matches, and where
it ends, stays as it was: none changes places with another that can begin with the same sign.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from operator import is_
from types import MappingProxyType
from typing import Any, TypeAlias

_parser: Any = importlib.import_module("re._parser")
_constants: Any = importlib.import_module("re._constants")

_Item: TypeAlias = tuple[Any, Any]
Signs: TypeAlias = frozenset[str]
_Group: TypeAlias = tuple[Signs | None, list[Any]]  # alternatives, and the signs that they begin with

_REPEATS = frozenset({_constants.MAX_REPEAT, _constants.MIN_REPEAT, _constants.POSSESSIVE_REPEAT})
_AROUND = frozenset({_constants.ASSERT, _constants.ASSERT_NOT})
_SIGNS = frozenset({_constants.LITERAL, _constants.IN})
_PLAIN = frozenset({*_SIGNS, _constants.NOT_LITERAL, _constants.ANY, _constants.AT, _constants.GROUPREF})
_FEW = 3  # alternatives that are tried as quickly one by one
_LAST_PLAIN = 0x7F  # beyond it a letter may have other forms than a small and a capital one
TAKEN_FOR: Mapping[str, str] = MappingProxyType({"s": "ſ", "k": "\u212a", "i": "ıİ"})
"""Letters that patterns without regard to case take for one of ASCII."""


def branching(parsed: Any) -> Any:
    """A parsed pattern that matches the same, its alternatives sorted by how they begin."""
    flags = parsed.state.flags
    return parsed if flags & re.ASCII else _row(parsed, bool(flags & re.IGNORECASE))


def _row(row: Any, any_case: bool) -> Any:
    items = [item if item[0] in _PLAIN else _of(item, any_case) for item in row.data]
    return row if all(map(is_, items, row.data)) else _parser.SubPattern(row.state, items)


def _of(item: _Item, any_case: bool) -> _Item:
    """A part of a pattern, itself where nothing in it changes."""
    operation, value = item
    if operation is _constants.SUBPATTERN:
        group, added, taken, row = value
        if added & re.ASCII:
            return item  # other letters are taken for one another there
        made = _row(row, _is_any_case(any_case, added, taken))
        return item if made is row else (operation, (group, added, taken, made))
    if operation is _constants.BRANCH:
        return _of_branch(item, any_case)
    if operation in _REPEATS:
        made = _row(value[2], any_case)
        return item if made is value[2] else (operation, (value[0], value[1], made))
    if operation in _AROUND:
        made = _row(value[1], any_case)
        return item if made is value[1] else (operation, (value[0], made))
    if operation is _constants.ATOMIC_GROUP:
        made = _row(value, any_case)
        return item if made is value else (operation, made)
    return item


def _of_branch(item: _Item, any_case: bool) -> _Item:
    operation, (nothing, rows) = item
    made = [_row(one, any_case) for one in rows]
    if any_case or len(made) > _FEW:
        made = _sorted(made, any_case)
    elif all(map(is_, made, rows)):
        return item
    return operation, (nothing, made)


def _is_any_case(any_case: bool, added: int, taken: int) -> bool:
    return (any_case or bool(added & re.IGNORECASE)) and not taken & re.IGNORECASE


def _sorted(rows: Sequence[Any], any_case: bool) -> list[Any]:
    """Alternatives, those that begin with the same signs as one."""
    groups: list[_Group] = []
    for row in rows:
        signs = _beginning(row.data, any_case)
        group = _joined(groups, signs) if signs is not None and _is_told(row) else None
        if group is None:
            groups.append((signs, [row]))
        else:
            group.append(row)
    sorted_rows = [every[0] if len(every) == 1 else _behind(every, any_case) for _, every in groups]
    return [_told(row, signs) for row, (signs, _) in zip(sorted_rows, groups, strict=True)] if any_case else sorted_rows


def _joined(groups: Sequence[_Group], signs: Signs) -> list[Any] | None:
    """The group of the same beginning, if no group behind it may begin with the same sign."""
    for others, rows in reversed(groups):
        if others == signs and _is_told(rows[0]):
            return rows
        if others is None or others & signs:
            return None
    return None


def _behind(rows: Sequence[Any], any_case: bool) -> Any:
    """Alternatives that all begin alike as what they begin with, and what may follow."""
    state = rows[0].state
    rest = [_parser.SubPattern(state, row.data[1:]) for row in rows]
    if len(rest) > _FEW:
        rest = _sorted(rest, any_case)
    return _parser.SubPattern(state, [rows[0].data[0], (_constants.BRANCH, (None, rest))])


def _told(row: Any, signs: Signs | None) -> Any:
    """An alternative without regard to case, its first sign as a class of signs with it: the engine asks for such a
    class before it tries an alternative at all."""
    if signs is None or len(signs) == 1 or not _is_told(row):
        return row
    one_of_them = (_constants.IN, [(_constants.LITERAL, letter) for letter in sorted(map(ord, signs))])
    first = (None, 0, re.IGNORECASE, _parser.SubPattern(row.state, [one_of_them]))
    return _parser.SubPattern(row.state, [(_constants.SUBPATTERN, first), *row.data[1:]])


def _is_told(row: Any) -> bool:
    """Whether an alternative begins with a letter, or one of several that are told one by one."""
    return row.data[0][0] in _SIGNS


def _beginning(row: Sequence[_Item], any_case: bool) -> Signs | None:
    """The signs one of which an alternative begins with; None where they are not told one by one, or there is none."""
    if not row:
        return None
    operation, value = row[0]
    if operation is _constants.LITERAL:
        return _forms(value, any_case)
    if operation is _constants.IN:
        return _all_of(_forms(sign, any_case) if told is _constants.LITERAL else None for told, sign in value)
    if operation is _constants.SUBPATTERN:
        return _beginning(value[3].data, _is_any_case(any_case, value[1], value[2]))
    if operation is _constants.BRANCH:
        return _all_of(_beginning(one.data, any_case) for one in value[1])
    return None


def _all_of(parts: Iterable[Signs | None]) -> Signs | None:
    every: set[str] = set()
    for part in parts:
        if part is None:
            return None
        every |= part
    return frozenset(every)


@cache
def _forms(letter: int, any_case: bool) -> Signs | None:
    sign = chr(letter)
    if not any_case:
        return frozenset({sign})
    if letter > _LAST_PLAIN:
        return None
    return frozenset({sign.lower(), sign.upper(), *TAKEN_FOR.get(sign.lower(), "")})
