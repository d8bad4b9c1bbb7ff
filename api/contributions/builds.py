"""Builds while serving: what has been added is built into a new graph in a process of its own, one after the other.

Whoever adds to the corpus, a request here or a command elsewhere, changes a catalogue or a file of decisions; a look at
these each second is enough to know. Several additions at once come to one build.
"""

from __future__ import annotations

import asyncio
import json
import logging
import sys
from asyncio.subprocess import PIPE
from collections.abc import Awaitable, Callable
from contextlib import suppress
from pathlib import Path
from typing import Any

from api.settings import Settings
from graph.build import ADDED
from graph.corpus.sources import COMPANIONS, Sources, Standing

_PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from graph.builder import main; main()"
_ROOMS = Path(__file__).resolve().parent.parent.parent
_LOOK_SECONDS = 1.0
_log = logging.getLogger("accord.builds")

Stamp = tuple[tuple[int, int], ...]
Swap = Callable[[Path], Awaitable[None]]


class Builds:
    """Watches a corpus and builds when it changes; `served` is how much of it the graph has that is answered from."""

    def __init__(self, settings: Settings, report: dict[str, Any]) -> None:
        self.served = standing_of(report)
        self.failed: tuple[Standing, str] | None = None
        self._settings = settings
        self._sources = Sources(settings.seeds, settings.data / ADDED)
        self.is_building = False
        self._look = asyncio.Event()
        self._stamp = self._now()

    def state(self, asked: Standing) -> dict[str, str]:
        """How far the build is that takes in what had been added at some time: done, building or failed, and why."""
        if self.served.includes(asked):
            return {"status": "done"}
        if self.failed is not None and self.failed[0].includes(asked) and not self.is_building:
            return {"status": "failed", "reason": self.failed[1]}
        return {"status": "building"}

    def describe(self) -> dict[str, Any]:
        """What operators are told: whether a build is at work, and why the last one failed, if it did."""
        return {"at_work": self.is_building, **({"failed": self.failed[1]} if self.failed else {})}

    def standing(self) -> Standing:
        """How much has been added by now."""
        return self._sources.standing()

    def look(self) -> None:
        """Has the corpus looked at without waiting for the next second."""
        self._look.set()

    async def watch(self, swap: Swap) -> None:
        """Builds at every change, for ever; `swap` begins to serve a build's folder, or raises and changes nothing."""
        is_behind = not self.served.includes(await asyncio.to_thread(self.standing))
        while True:
            stamp = await asyncio.to_thread(self._now)
            if is_behind or stamp != self._stamp:
                is_behind, self._stamp = False, stamp
                await self._build(swap)
            with suppress(TimeoutError):
                async with asyncio.timeout(_LOOK_SECONDS):
                    await self._look.wait()
            self._look.clear()

    async def _build(self, swap: Swap) -> None:
        self.is_building = True
        before = await asyncio.to_thread(self.standing)
        try:
            await swap(Path(await self._folder()))
            self.failed = None
        except Exception as error:  # whatever it is, what is served goes on being served
            _log.error("the graph could not be built anew: %s", error)
            self.failed = (before, str(error))
        finally:
            self.is_building = False

    async def _folder(self) -> str:
        arguments = (str(_ROOMS), str(self._settings.seeds), str(self._settings.data), self._settings.base)
        process = await asyncio.create_subprocess_exec(sys.executable, "-P", "-c", _PROGRAM, *arguments, stdout=PIPE)
        try:
            told, _ = await process.communicate()
        except BaseException:
            with suppress(ProcessLookupError):
                process.kill()
            await process.wait()
            raise
        answer = json.loads(told) if told else {"error": f"the build ended with status {process.returncode}"}
        if "error" in answer:
            raise RuntimeError(answer["error"])
        return str(answer["folder"])

    def _now(self) -> Stamp:
        """What tells whether anything was added: size and time of each file that can say so."""
        folders = (self._settings.seeds, self._settings.data / ADDED)
        return tuple(_stamp(folder / name) for folder in folders for name in COMPANIONS)


def standing_of(report: dict[str, Any]) -> Standing:
    """How much of what was added a build has, as its report says."""
    counts = report.get("added", {})
    return Standing(int(counts.get("documents", 0)), int(counts.get("reviews", 0)))


def _stamp(path: Path) -> tuple[int, int]:
    try:
        found = path.stat()
    except OSError:
        return (0, 0)
    return (found.st_mtime_ns, found.st_size)
