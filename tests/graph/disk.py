"""A disk that forgets at a loss of power what was not synced, followed beside the real one."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

Tree = dict[str, bytes]
_OPEN = Path("/proc/self/fd")
NEEDS_PROC = pytest.mark.skipif(not _OPEN.is_dir(), reason="tells an open file's name by /proc")


class Disk:
    """What of a folder a loss of power would leave, told from what was synced while `watched`.

    A name may reach the disk before its file's bytes do, or only with its folder's sync; both are looked at.
    """

    def __init__(self, root: Path) -> None:
        self._root = root
        self._bytes: dict[int, bytes] = {}
        self._names: dict[int, dict[str, int]] = {}

    def sync(self, descriptor: int) -> None:
        """Notes that a file, or a folder's names, are on the disk."""
        path = (_OPEN / str(descriptor)).readlink()
        number = os.fstat(descriptor).st_ino
        if path.is_dir():
            self._names[number] = {one.name: one.stat().st_ino for one in path.iterdir()}
        elif path.is_file():
            self._bytes[number] = path.read_bytes()

    def survivors(self) -> Iterator[Tree]:
        """The files there would be, by path: once with names as late as may be, once with names as early."""
        yield dict(self._late("", self._root.stat().st_ino))
        yield {str(path.relative_to(self._root)): self._kept(path) for path in self._root.rglob("*") if path.is_file()}

    def _late(self, above: str, number: int) -> Iterator[tuple[str, bytes]]:
        for name, one in self._names.get(number, {}).items():
            if one in self._bytes:
                yield above + name, self._bytes[one]
            elif one in self._names:
                yield from self._late(f"{above}{name}/", one)
            else:
                yield above + name, b""

    def _kept(self, path: Path) -> bytes:
        return self._bytes.get(path.stat().st_ino, b"")


@contextmanager
def watched(root: Path, look: Callable[[Tree], None]) -> Iterator[Disk]:
    """A folder's disk; at every sync and every move of a name, `look` is shown what a loss of power would leave."""
    disk = Disk(root)

    def also(real: Callable[..., Any], note: Callable[..., None]) -> Callable[..., Any]:
        def call(*arguments: Any, **named: Any) -> Any:
            done = real(*arguments, **named)
            note(*arguments)
            for tree in disk.survivors():
                look(tree)
            return done

        return call

    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "fsync", also(os.fsync, disk.sync))
        for name in ("rename", "replace"):
            patch.setattr(os, name, also(getattr(os, name), lambda *_: None))
        yield disk
