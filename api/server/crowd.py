"""What happens where more are connected than there is room for: the one goes that has been quiet for longest.

So whoever only holds connections open keeps nobody else out.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol, TypeVar

from api.http.clients import Network


@dataclass(frozen=True, slots=True)
class Terms:
    """What holds for connections: how long a client may take nothing of its answer, and how many there may be.

    `proxies` are those that are believed when they say by which scheme they were asked.
    """

    sending_seconds: float = 60.0
    most: int = 1000
    proxies: tuple[Network, ...] = ()


class Member(Protocol):
    """One of the crowd."""

    @property
    def is_quiet(self) -> bool:
        """Whether the server waits for the client, with nothing of its own to do."""

    @property
    def quiet_since(self) -> float:
        """When the client last began something, or was answered; seconds of a clock that only goes on."""


_Member = TypeVar("_Member", bound=Member)


def quietest(crowd: Iterable[_Member]) -> _Member | None:
    """The one that has been quiet for longest; None where all are being answered."""
    return min((one for one in crowd if one.is_quiet), key=lambda one: one.quiet_since, default=None)
