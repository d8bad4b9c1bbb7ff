"""What the library's engine makes patterns of, by pattern: told once, and kept where somebody wants to keep it."""

from __future__ import annotations

import hashlib
from array import array
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass

_NUMBER = "I"  # as what `array` knows the numbers of a code


@dataclass(frozen=True, slots=True)
class Code:
    """What a pattern is made of: the engine's numbers as bytes, how many groups there are, and the names of some."""

    numbers: bytes
    groups: int
    names: Mapping[str, int]


# By a digest of each pattern; none where no codes are kept.
_CODES: ContextVar[dict[str, Code] | None] = ContextVar("_CODES", default=None)


def as_code(numbers: Sequence[int], groups: int, names: Mapping[str, int]) -> Code:
    """A code of the engine's numbers."""
    return Code(array(_NUMBER, numbers).tobytes(), groups, names)


def numbers_of(code: Code) -> list[int]:
    """The engine's numbers of a code."""
    return array(_NUMBER, code.numbers).tolist()


def code_of(pattern: str, flags: int, told: Callable[[str, int], Code]) -> Code:
    """A pattern's code: the one that is kept, else as it is told."""
    codes = _CODES.get()
    if codes is None:
        return told(pattern, flags)
    digest = hashlib.blake2b(f"{flags} {pattern}".encode(), digest_size=16).hexdigest()
    if digest not in codes:
        codes[digest] = told(pattern, flags)
    return codes[digest]


@contextmanager
def keeping(codes: dict[str, Code]) -> Iterator[None]:
    """Within it a pattern's code is taken from these, and put among them where it is new."""
    before = _CODES.set(codes)
    try:
        yield
    finally:
        _CODES.reset(before)
