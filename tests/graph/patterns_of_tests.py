"""Every compiled pattern that reading uses, for tests that hold all of them to a rule."""

from __future__ import annotations

import dataclasses
import importlib
import pkgutil
import re
from collections.abc import Iterator, Mapping
from functools import cache
from types import MappingProxyType
from typing import Any, cast

import graph
from graph.patterns.openings import Later


@cache
def patterns() -> Mapping[str, re.Pattern[Any]]:
    """Every compiled pattern of the room's modules, also those in tables and records, by where it stands."""
    found: dict[str, re.Pattern[Any]] = {}
    for module in pkgutil.walk_packages(graph.__path__, "graph."):
        for name, value in vars(importlib.import_module(module.name)).items():
            for path, pattern in _patterns_in(value, f"{module.name}.{name}", 4):
                found.setdefault(path, pattern)
    return MappingProxyType(found)


def _patterns_in(value: object, path: str, depth: int) -> Iterator[tuple[str, re.Pattern[Any]]]:
    if isinstance(value, (re.Pattern, Later)):
        yield path, cast("re.Pattern[Any]", value)
    elif depth and isinstance(value, Mapping):
        for key, part in value.items():
            yield from _patterns_in(part, f"{path}[{key!r}]", depth - 1)
    elif depth and isinstance(value, (tuple, list, frozenset)):
        for number, part in enumerate(value):
            yield from _patterns_in(part, f"{path}[{number}]", depth - 1)
    elif depth and dataclasses.is_dataclass(value) and not isinstance(value, type):
        for field in dataclasses.fields(value):
            yield from _patterns_in(getattr(value, field.name, None), f"{path}.{field.name}", depth - 1)
