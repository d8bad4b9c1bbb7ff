"""What pure functions of a document's words gave, kept until the next document is read: a text says much twice."""

from __future__ import annotations

from collections.abc import Callable
from functools import _lru_cache_wrapper, lru_cache
from typing import Any, ParamSpec, TypeVar, cast

_MOST = 20_000  # calls of one function that are kept

GivenT = ParamSpec("GivenT")
FoundT = TypeVar("FoundT")

# Filled while modules are imported; what they keep is of one document.
_KEPT: list[_lru_cache_wrapper[Any]] = []


def kept(function: Callable[GivenT, FoundT]) -> Callable[GivenT, FoundT]:
    """A pure function that works out the same thing once for each document; what it is given must be hashable."""
    made = lru_cache(_MOST)(function)
    _KEPT.append(made)
    return cast("Callable[GivenT, FoundT]", made)


def forget() -> None:
    """Keeps nothing any longer: before another document is read."""
    for one in _KEPT:
        one.cache_clear()
