"""A pattern → the same, tried only at signs with which a match can begin: all others are passed over quickly.

The library does so by itself for a pattern that begins with a letter or a class of them, and not where it begins with
a boundary, a look around or words of many kinds. Here it is told which signs these begin with. What it is told that in
is its own: where another release has no such thing, or another form of it, a pattern is compiled as it is.
"""

from __future__ import annotations

import importlib
import re
from collections.abc import Iterable, Sequence
from typing import Any, TypeAlias, cast

from graph.patterns.branching import TAKEN_FOR, branching
from graph.patterns.codes import Code, as_code, code_of, numbers_of

_compiler: Any = importlib.import_module("re._compiler")
_parser: Any = importlib.import_module("re._parser")
_engine: Any = importlib.import_module("_sre")

Signs: TypeAlias = frozenset[str]  # members of a class of characters, as patterns write them
_Item: TypeAlias = tuple[Any, Any]

_ZERO_WIDTH = frozenset({"AT", "ASSERT", "ASSERT_NOT"})
_REPEATS = frozenset({"MAX_REPEAT", "MIN_REPEAT", "POSSESSIVE_REPEAT"})
_FLAGS = re.compile(r"\(\?([a-zA-Z]+)\)")
_CATEGORIES = {"CATEGORY_DIGIT": r"\d", "CATEGORY_SPACE": r"\s", "CATEGORY_WORD": r"\w"}

# Up to here a letter has one small and one capital form, but for these.
_LAST_PLAIN = 0x17F
_NOT_PLAIN = frozenset("åÅßµıİŉſ")


_WHAT_IT_DOES = tuple(one for one in dir(re.Pattern) if not one.startswith("__"))


class Later:
    """A pattern whose words are there at once; it is compiled when it is first tried, as `re.compile` would.

    Most of a program's runs try a part of the rules only, and compiling all of them takes a second.
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = _all_flags(pattern, int(flags))

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        made = _made(self.pattern, self.flags)
        self.__dict__.update((one, getattr(made, one)) for one in _WHAT_IT_DOES)
        return getattr(made, name)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Later) and (self.pattern, self.flags) == (other.pattern, other.flags)

    def __hash__(self) -> int:
        return hash((self.pattern, self.flags))

    def __repr__(self) -> str:
        return f"compiled({self.pattern!r}, {int(self.flags)})"


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """A pattern that does all that one of `re.compile` does, with the same groups and matches, and sooner.

    It is compiled when it is first tried: then re.error is raised where it is none.
    """
    return cast("re.Pattern[str]", Later(pattern, flags))


def _all_flags(pattern: str, flags: int) -> int:
    """The flags that are given with those that a pattern opens with, as `re.compile` tells them."""
    opening = _FLAGS.match(pattern)
    for letter in opening[1] if opening else "":
        flags |= re.RegexFlag[letter.upper()]
    return int(flags if flags & re.ASCII else flags | re.UNICODE)


def _made(pattern: str, flags: int) -> re.Pattern[str]:
    try:
        code = code_of(pattern, flags, _code)
        names: list[str | None] = [None] * (code.groups + 1)
        for name, number in code.names.items():
            names[number] = name
        made: re.Pattern[str] = _engine.compile(
            pattern, flags, numbers_of(code), code.groups, dict(code.names), tuple(names)
        )
    except (AttributeError, IndexError, TypeError, ValueError, RuntimeError, OverflowError):
        return re.compile(pattern, flags)  # a release whose code has another form
    return made


def _code(pattern: str, flags: int) -> Code:
    """A pattern's code; where it is told with which signs a match can begin, it begins with the class of them."""
    parsed = _parser.parse(pattern, flags)
    numbers = _compiler._code(branching(parsed), flags)
    if signs := _signs(parsed):
        numbers = _beginning_with(signs, numbers)
    return as_code(numbers, parsed.state.groups - 1, parsed.state.groupdict)


def opening_signs(pattern: str, flags: int = 0) -> Signs:
    """The signs with which a match can begin, as members of a class of characters; none where they are too many.

    >>> sorted(opening_signs(r"\\b(?:met|talked)"))
    ['m', 't']
    """
    return _signs(_parser.parse(pattern, flags))


def _signs(parsed: Any) -> Signs:
    return _of_row(parsed, bool(parsed.state.flags & re.IGNORECASE)) or frozenset()


def _beginning_with(signs: Signs, code: list[int]) -> list[int]:
    """A pattern's code that begins with the class of its opening signs, as that of one which begins with a class."""
    of_class = _compiler._code(_parser.parse(f"[{''.join(sorted(signs))}\\0\\1]"), 0)
    length, has_start = code[1:3]
    # The head: an operation, how long it is, what is told, the least and the greatest width, and the class.
    head = code[: length + 1] if has_start else [*of_class[:3], *code[3:5], *of_class[5 : of_class[1] + 1]]
    if head[0] != code[0]:
        raise ValueError(head[0])
    return [*head, *code[length + 1 :]]


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


def _letter(letter: int, any_case: bool) -> Signs | None:
    sign = chr(letter)
    if not any_case:
        return frozenset({re.escape(sign)})
    if letter > _LAST_PLAIN or sign in _NOT_PLAIN:
        return None  # what else is taken for it is not told
    return frozenset(map(re.escape, {sign, *sign.lower(), *sign.upper(), *TAKEN_FOR.get(sign.lower(), "")}))


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
