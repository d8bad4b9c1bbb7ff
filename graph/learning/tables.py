"""Weights as Python that holds data only: whole hundredths, one row a line."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence

SCALE = 100
"""How many there are of what weights are counted in to 1."""
LIGHTEST = 5
"""Of a weight that is kept, in hundredths."""

IMPORTS = """
from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
"""


def hundredths(weight: float) -> int:
    """A weight as it is written down."""
    return round(float(weight) * SCALE)


def kept(names: Sequence[str], row: Sequence[float]) -> dict[str, int]:
    """The features that weigh something, in hundredths."""
    return {name: hundredths(one) for name, one in zip(names, row, strict=True) if abs(one) * SCALE >= LIGHTEST}


def table(name: str, kind: str, rows: Mapping[str, object]) -> Iterator[str]:
    """The lines of a mapping that cannot be changed."""
    yield from (f"{name}: Mapping[str, {kind}] = MappingProxyType(", "    {")
    yield from (f"        {json.dumps(key, ensure_ascii=False)}: {one}," for key, one in sorted(rows.items()))
    yield from ("    }", ")")
