"""Files in a coding: packed once for all who ask, and kept beside the file that they hold."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from pathlib import Path

from api.middleware.compression import coder_for
from graph.files.durable import write_whole_of

_PART_BYTES = 1024**2


class Packing:
    """Packs files, one at a time, beside the event loop; who asks for one that is being packed waits for just that."""

    def __init__(self) -> None:
        self._going: dict[Path, asyncio.Task[bool]] = {}
        self._turn = asyncio.Semaphore(1)

    async def packed(self, file: Path, place: Path, coding: str) -> Path | None:
        """`place`, where the file stands in a coding of `coding_for`; None where it cannot be kept there."""
        if place.is_file():
            return place
        going = self._going.get(place)
        if going is None:
            going = self._going[place] = asyncio.create_task(self._pack(file, place, coding))
            going.add_done_callback(lambda _: self._going.pop(place, None))
        # Whoever asked first may be gone before the others have it.
        return place if await asyncio.shield(going) else None

    async def _pack(self, file: Path, place: Path, coding: str) -> bool:
        async with self._turn:
            try:
                await asyncio.to_thread(write_whole_of, place, in_coding(file, coding))
            except OSError:
                return False
        return True


def in_coding(file: Path, coding: str) -> Iterator[bytes]:
    """A file's bytes in a coding, part by part."""
    coder = coder_for(coding)
    with file.open("rb") as plain:
        while part := plain.read(_PART_BYTES):
            if coded := coder.compress(part):
                yield coded
    yield coder.flush()
