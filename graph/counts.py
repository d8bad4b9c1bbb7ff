"""How often reading is right: counts, the rates that follow from them, and how far a rate may be off by chance."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

_RESAMPLES = 1000
_TAIL = 0.025  # on either side of a 95 % interval


@dataclass(frozen=True, slots=True)
class Counts:
    """Labels found, labels missed, and findings that no label agrees with."""

    right: int = 0
    missed: int = 0
    false: int = 0

    def __add__(self, other: Counts) -> Counts:
        return Counts(self.right + other.right, self.missed + other.missed, self.false + other.false)

    @property
    def labels(self) -> int:
        """How many there are to find."""
        return self.right + self.missed

    @property
    def found(self) -> int:
        """How many were found, rightly or not."""
        return self.right + self.false

    @property
    def precision(self) -> float | None:
        """Right of what was found; None where nothing was."""
        return self.right / self.found if self.found else None

    @property
    def recall(self) -> float | None:
        """Right of what there is to find; None where there is nothing."""
        return self.right / self.labels if self.labels else None

    @property
    def f1(self) -> float | None:
        """The harmonic mean of precision and recall; None where nothing is labelled and nothing found."""
        either = 2 * self.right + self.missed + self.false
        return 2 * self.right / either if either else None


@dataclass(frozen=True, slots=True)
class Share:
    """So many right of so many."""

    right: int = 0
    of: int = 0

    def __add__(self, other: Share) -> Share:
        return Share(self.right + other.right, self.of + other.of)

    @property
    def rate(self) -> float | None:
        """The share, 0 to 1; None of nothing."""
        return self.right / self.of if self.of else None

    @property
    def expected(self) -> float:
        """The share to expect of the next ones: Laplace's rule of succession, never 0 or 1.

        What was seen little stays near one half; one more that is right always raises it.
        """
        return (self.right + 1) / (self.of + 2)


Interval = tuple[float, float]


def total(parts: Sequence[Counts]) -> Counts:
    """All counts together."""
    return sum(parts, Counts())


def interval(
    parts: Sequence[Counts], rate: Callable[[Counts], float | None] = lambda counts: counts.f1
) -> Interval | None:
    """The bootstrap 95 % interval of a rate over documents, one part each; None where it has no value.

    Documents, not findings, are drawn anew: what one document is misread in, it is misread in throughout. The draws
    come from a fixed start, so that the same counts have the same interval.
    """
    if rate(total(parts)) is None:
        return None
    draw = random.Random(len(parts))  # noqa: S311 - draws of a resampling, no secret
    rates = sorted(
        value for _ in range(_RESAMPLES) if (value := rate(total(draw.choices(parts, k=len(parts))))) is not None
    )
    return rates[int(_TAIL * len(rates))], rates[int((1 - _TAIL) * len(rates)) - 1]
