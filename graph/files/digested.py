"""A file of what can be worked out anew, behind its digest: one that is damaged is told from one that is whole."""

from __future__ import annotations

import hashlib
from pathlib import Path

from graph.files.durable import write_whole


def read_digested(path: Path) -> bytes:
    """What such a file holds. Raises ValueError where it is damaged, and OSError where there is none."""
    digest, _, body = path.read_bytes().partition(b"\n")
    if hashlib.sha256(body).hexdigest().encode() != digest:
        raise ValueError(path)
    return body


def write_digested(path: Path, body: bytes) -> None:
    """Writes such a file, whole or not at all. Raises OSError when the disk refuses."""
    write_whole(path, hashlib.sha256(body).hexdigest().encode() + b"\n" + body)
