"""Answers to queries that cost so little that the server works them out itself, at once, with nothing to wait for.

Whatever might cost more goes to a worker that can be killed. Both answer the same, to the byte: the data are those of
the build, and writes never touch the default graph, which is all that a plain query reads.
"""

from __future__ import annotations

import time
from collections.abc import Callable

from api.guard.bounded import Cost, cost
from graph.store.embedded import EmbeddedStore
from graph.store.frequencies import Frequencies, counted
from graph.store.observing import Observer
from ontology.errors import QueryError

# On an ordinary processor a step takes up to 0.25 µs and a value 1 µs: the event loop stands still for 4 ms or so.
_MOST_STEPS, _MOST_ROWS = 5000, 1000
MOST_VALUES = 3000
_MOST_BYTES = 512 * 1024
_LONGEST_CHARACTERS = 64 * 1024
# The loop is for others, too. What comes faster than that goes to the workers, which do it side by side; so do those
# that come together and would keep others waiting, one behind the other, and what is not small while others ask.
_SMALL_STEPS, _SMALL_VALUES = 500, 60
_SHARE, _AHEAD_SECONDS = 0.5, 0.1
_TURN_SECONDS = 0.001

Later = Callable[[float, Callable[[], None]], object]


class ShortWay:
    """The short way to one built graph; closed until `open` has counted its terms."""

    def __init__(
        self,
        store: EmbeddedStore,
        base: str,
        most_rows: int,
        most_bytes: int,
        observer: Observer,
        is_quiet: Callable[[], bool],
    ) -> None:
        self._store = store
        self._base = base
        self._most_rows = min(most_rows, _MOST_ROWS)
        self._most_bytes = min(most_bytes, _MOST_BYTES)
        self._observer = observer
        self._is_quiet = is_quiet  # whether nobody else asks the workers just now
        self._often: Frequencies | None = None
        self._allowance = Allowance()

    def open(self) -> None:
        """Counts how often terms stand in the graph; takes two seconds or so for a million quads, on any thread."""
        often = counted(self._store)
        if often.longest <= _LONGEST_CHARACTERS:
            self._often = often

    @property
    def is_open(self) -> bool:
        """Whether anything can go this way."""
        return self._often is not None

    def results(
        self, query: str, media_type: str, most_values: int = MOST_VALUES, later: Later | None = None
    ) -> bytes | None:
        """The results of a SELECT or ASK query, with so many values at most, in a form of results.

        None for what is to be asked of a worker. `later` is the event loop's, where it is asked from one.
        """
        most = cost(query, self._often) if self._often is not None else None
        if most is None or not self._is_cheap(most, most_values):
            return None
        began = time.perf_counter()
        if not self._allowance.is_left(began):
            return None
        try:
            found = self._store.results(query, media_type, self._base, self._most_bytes, most.values)
        except (QueryError, OSError, ValueError):
            return None  # the other way says what is wrong with it
        seconds = time.perf_counter() - began
        self._allowance.spend(seconds, later)
        if found is not None:
            self._observer.answered(seconds)
        return found

    def _is_cheap(self, most: Cost, most_values: int) -> bool:
        if most.rows > self._most_rows or most.values > most_values:
            return False
        if most.steps <= _SMALL_STEPS and most.values <= _SMALL_VALUES:
            return True
        return most.steps <= _MOST_STEPS and self._is_quiet()


class Allowance:
    """Time that may be spent: a share of the time that goes by, of which a little can be saved up.

    In one turn of the event loop no more is begun once a little is spent.
    """

    def __init__(
        self, share: float = _SHARE, ahead_seconds: float = _AHEAD_SECONDS, turn_seconds: float = _TURN_SECONDS
    ) -> None:
        self._share = share
        self._ahead_seconds = ahead_seconds
        self._turn_seconds = turn_seconds
        self._left = ahead_seconds
        self._since = 0.0
        self._in_turn: float | None = None

    def is_left(self, now: float) -> bool:
        """Whether there is any at this moment, in seconds of a clock that only goes on."""
        self._left = min(self._ahead_seconds, self._left + self._share * (now - self._since))
        self._since = now
        return self._left > 0 and (self._in_turn or 0) < self._turn_seconds

    def spend(self, seconds: float, later: Later | None = None) -> None:
        """So much was used; `later`, where there is one, tells when the loop's next turn is."""
        self._left -= seconds
        if self._in_turn is not None:
            self._in_turn += seconds
        elif later is not None:
            self._in_turn = seconds
            later(0, self._begin_turn)

    def _begin_turn(self) -> None:
        self._in_turn = None
