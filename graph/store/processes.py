"""One worker's process, as its parent has it: started, asked, and ended for one reason."""

from __future__ import annotations

import asyncio
import os
import sys
from asyncio.subprocess import Process
from collections.abc import Mapping
from contextlib import suppress
from pathlib import Path
from typing import Any, Self

from graph.store.channel import Channel
from ontology.errors import AccordError, QueryTooLarge, QueryTooSlow

# The rooms' own folder goes first on the path, as it is for the parent, whatever that was started from.
_PROGRAM = "import sys; sys.path.insert(0, sys.argv[1]); from graph.store.worker import main; main()"
_ROOMS = Path(__file__).resolve().parent.parent.parent


class Worker:
    """One process, and the one reason for which it was killed."""

    def __init__(self, process: Process, channel: Channel, era: int) -> None:
        self.process = process
        self.channel = channel
        self.verdict: AccordError | None = None
        self.era = era
        self.copy: Path | None = None  # of a database, to be taken away once the process is gone
        self._was_killed = False
        self._pages = f"/proc/{process.pid}/statm"

    @classmethod
    async def started(cls, arguments: tuple[str, ...], terms: Mapping[str, Any], era: int) -> Self:
        """A process that has begun to load, given the arguments of `graph/store/worker.py` and what holds for all
        requests.

        Its first frame tells that it is ready.
        """
        channel, theirs = await Channel.opened()
        try:
            process = await asyncio.create_subprocess_exec(
                sys.executable,
                "-P",
                "-c",
                _PROGRAM,
                str(_ROOMS),
                *arguments,
                stdin=theirs.fileno(),
                stdout=theirs.fileno(),
            )
        except BaseException:
            await channel.closed()
            raise
        finally:
            theirs.close()
        channel.ask(terms)
        return cls(process, channel, era)

    @property
    def is_fit(self) -> bool:
        """Whether it can take another query: neither killed nor ended by itself."""
        return not self._was_killed and self.process.returncode is None

    @property
    def held_bytes(self) -> int:
        """Bytes of memory that it holds; 0 where there is no /proc to tell, or the process is gone."""
        try:
            descriptor = os.open(self._pages, os.O_RDONLY | os.O_CLOEXEC)
        except OSError:
            return 0
        try:
            return int(os.read(descriptor, 200).split()[1]) * os.sysconf("SC_PAGE_SIZE")
        except (OSError, IndexError):
            return 0
        finally:
            os.close(descriptor)

    @property
    def why_ended(self) -> str:
        """In one word, for whoever counts."""
        if isinstance(self.verdict, QueryTooSlow):
            return "time"
        if isinstance(self.verdict, QueryTooLarge):
            return self.verdict.what
        return "left" if self._was_killed else "crash"

    def end(self, verdict: AccordError | None = None) -> None:
        """Kills the process; the first verdict stands."""
        self.verdict = self.verdict or verdict
        if self.process.returncode is None:
            self._was_killed = True
            with suppress(ProcessLookupError):
                self.process.kill()

    async def ended(self) -> int:
        """The exit status, once the process is gone and its socket is closed."""
        status = await self.process.wait()
        await self.channel.closed()
        return status
