"""Which builds are being served, so that none is taken away from under a server.

A server holds a shared lock on its build's folder; the operating system gives it up when the server ends, however.
"""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

_MARK = ".in-use"


@contextmanager
def in_use(build: Path) -> Iterator[None]:
    """Keeps a build's folder from being taken away."""
    try:
        descriptor = os.open(build / _MARK, os.O_RDWR | os.O_CREAT, 0o644)
    except OSError:  # a folder that may only be read is nobody's to take away
        yield
        return
    try:
        fcntl.flock(descriptor, fcntl.LOCK_SH)
        yield
    finally:
        os.close(descriptor)


def is_in_use(build: Path) -> bool:
    """Whether a server holds a build's folder now."""
    try:
        descriptor = os.open(build / _MARK, os.O_RDWR)
    except OSError:
        return False
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return True
    finally:
        os.close(descriptor)
    return False
