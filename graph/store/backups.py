"""Backups: one file with all that cannot be made again, taken and put back while a server goes on.

That is the documents and decisions that were added, the journals of what users wrote, and the digests of tokens. Builds
are made anew from these and the corpus. A backup is a gzipped tar whose first member says what the others must be.
"""

from __future__ import annotations

import hashlib
import io
import json
import os
import tarfile
import time
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import IO

from graph.corpus.sources import COMPANIONS
from graph.files.durable import one_at_a_time, write_whole
from graph.files.folders import sync_folder
from graph.store.journal import Journal, acknowledged
from graph.store.kept_changes import check_bytes
from ontology.errors import BuildError

DOCUMENTS, WRITES, TOKENS = "documents", "writes", "tokens.json"
RESTORED = ".restored"
_MANIFEST = "manifest.json"
_FORM = "accord-backup-1"
_MOST_BYTES = 64 * 1024**3
_LOOK_SECONDS = 0.1


@dataclass(frozen=True, slots=True)
class Contents:
    """What a backup holds: how many documents, bytes of journals, and whether there are tokens."""

    documents: int
    journal_bytes: int
    has_tokens: bool


def back_up(data: Path, target: Path, writes: Path | None = None) -> Contents:
    """Writes a backup of a data folder to a file, which is whole or not there; a server that runs need not stop.

    `writes` is the folder with the journals, where that is none in the data folder. What was acknowledged before the
    call is in it. Raises BuildError where the data are damaged, OSError of the disk.
    """
    found = dict(_documents(data / DOCUMENTS))
    for journal in sorted((writes or data / WRITES).glob("*.journal")):
        found[f"{WRITES}/{journal.name}"] = acknowledged(journal)
    if (data / TOKENS).is_file():
        found[TOKENS] = (data / TOKENS).read_bytes()
    write_whole(target, _packed(found), mode=0o600)  # digests of tokens, and texts that may not be shown
    return _contents(found)


def restore(data: Path, source: Path, patience_seconds: float, writes: Path | None = None) -> Contents:
    """Puts a data folder back to what a backup holds; what came after the backup is gone.

    A server that runs takes its journal over by itself, which is waited for, and builds anew. Raises BuildError where
    the file is no whole backup, in which case nothing has changed, or where the server does not take it over.
    """
    found = _read(source)
    _put_documents(data / DOCUMENTS, found)
    if TOKENS in found:
        write_whole(data / TOKENS, found[TOKENS], mode=0o600)
    else:
        (data / TOKENS).unlink(missing_ok=True)
    for name in ("graphs.journal", "bare.journal"):
        _put_journal((writes or data / WRITES) / name, found.get(f"{WRITES}/{name}"), patience_seconds)
    return _contents(found)


def _documents(folder: Path) -> Iterable[tuple[str, bytes]]:
    if not folder.is_dir():
        return
    with one_at_a_time(folder):
        for path in sorted(folder.iterdir()):
            if path.is_file() and not path.name.startswith("."):
                yield f"{DOCUMENTS}/{path.name}", path.read_bytes()


def _put_documents(folder: Path, found: Mapping[str, bytes]) -> None:
    files = {PurePosixPath(name).name: body for name, body in found.items() if name.startswith(f"{DOCUMENTS}/")}
    with one_at_a_time(folder):
        # The documents first, what lists them afterwards, and what is listed no more at the end.
        for name in sorted(files, key=lambda name: (name in COMPANIONS, name)):
            write_whole(folder / name, files[name])
        for path in folder.iterdir():
            if path.is_file() and not path.name.startswith(".") and path.name not in files:
                path.unlink()
        sync_folder(folder)


def _put_journal(path: Path, body: bytes | None, patience_seconds: float) -> None:
    if body is None and not path.is_file():
        return
    journal = Journal(path)
    try:
        if journal.is_writable:
            journal.take(body)
            return
    finally:
        journal.close()
    handed = path.with_suffix(RESTORED)
    write_whole(handed, body or b"", mode=0o600)
    deadline = time.monotonic() + patience_seconds
    while handed.exists():
        if time.monotonic() > deadline:
            handed.unlink(missing_ok=True)
            raise BuildError(f"the server that uses {path} did not take the backup over in {patience_seconds:g} s")
        time.sleep(_LOOK_SECONDS)


def _packed(found: Mapping[str, bytes]) -> bytes:
    digests = {name: hashlib.sha256(body).hexdigest() for name, body in found.items()}
    manifest = json.dumps({"form": _FORM, "files": digests}, indent=1).encode()
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w:gz", compresslevel=5) as archive:
        for name, body in ((_MANIFEST, manifest), *found.items()):
            member = tarfile.TarInfo(name)
            member.size, member.mode = len(body), 0o600
            archive.addfile(member, io.BytesIO(body))
    return packed.getvalue()


def _read(source: Path) -> dict[str, bytes]:
    """The files of a backup, each checked. Raises BuildError where any is missing, altered or none of ours."""
    try:
        with source.open("rb") as file, tarfile.open(fileobj=file, mode="r:gz") as archive:
            found = {member.name: _member(archive, member) for member in archive if member.isfile()}
        manifest = json.loads(found.pop(_MANIFEST))
        form, digests = manifest["form"], manifest["files"]
    except (OSError, EOFError, tarfile.TarError, ValueError, KeyError, TypeError) as error:
        raise BuildError(f"{source} is no backup that can be read: {error}") from error
    if form != _FORM:
        raise BuildError(f"{source} is a backup of another form, {form}; this version reads {_FORM}")
    if digests != {name: hashlib.sha256(body).hexdigest() for name, body in found.items()}:
        raise BuildError(f"{source} is damaged: its files are not those that it lists")
    for name, body in found.items():
        _check_name(source, name)
        if name.startswith(f"{WRITES}/"):
            check_bytes(body, source / name)
    return found


def _member(archive: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    if member.size > _MOST_BYTES:
        raise ValueError(f"{member.name} is too large")
    body: IO[bytes] | None = archive.extractfile(member)
    return body.read() if body else b""


def _check_name(source: Path, name: str) -> None:
    parts = PurePosixPath(name).parts
    is_ours = parts == (TOKENS,) or (len(parts) == 2 and parts[0] in (DOCUMENTS, WRITES))
    if not is_ours or parts[-1].startswith(".") or os.sep in parts[-1]:
        raise BuildError(f"{source} holds {name}, which no backup has")


def _contents(found: Mapping[str, bytes]) -> Contents:
    documents = sum(name.startswith(f"{DOCUMENTS}/") and PurePosixPath(name).name not in COMPANIONS for name in found)
    journals = sum(len(body) for name, body in found.items() if name.startswith(f"{WRITES}/"))
    return Contents(documents, journals, TOKENS in found)
