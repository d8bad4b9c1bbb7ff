"""What a pool of workers tells whoever counts: how long queries took, and why workers were ended."""

from __future__ import annotations

from typing import Protocol


class Observer(Protocol):
    """Somebody who is told."""

    def answered(self, seconds: float) -> None:
        """A query is done, well or badly, after so many seconds of work."""

    def ended(self, reason: str) -> None:
        """A worker was ended: "time", "memory", "rows", "bytes", "left" (nobody waits any more), "old" or "crash"."""


class Nobody:
    """An observer whom nothing interests."""

    def answered(self, seconds: float) -> None:
        """Takes no note."""

    def ended(self, reason: str) -> None:
        """Takes no note."""
