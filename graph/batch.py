"""Very many documents → their findings: the same pure reading in several processes, in files by the texts' digests.

Each document is read for itself; what goes over several (addresses, copies, review) is a build's work. Rows come in the
order of the documents' names whatever reads them, so that the bytes are the same from one process or many. What was
read is kept, so that a batch that was ended goes on where it was.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from functools import cache, partial
from multiprocessing import get_context
from pathlib import Path
from typing import Any, BinaryIO

from graph.build import code_digest
from graph.corpus.kept_readings import KeptReadings
from graph.corpus.sources import COMPANIONS
from graph.files.durable import publish, write_whole
from graph.finding_kinds import findings_of, identity_of, kind_of
from graph.findings import Reading
from graph.ingest.documents import from_bytes
from graph.reading import Reader
from graph.records import lines
from graph.reference import lexicon as reference_names
from graph.reference.lexicon import Lexicon
from ontology.errors import BadParameter, BuildError, DocumentError

FINDINGS, REPORT = "findings", "report.json"
_AT_ONCE = 16  # documents that a process is given at a time
_TOLD_EVERY = 500


@dataclass(frozen=True, slots=True)
class Rows:
    """What one document comes to: the part that it goes in (two hexadecimal digits) and its lines of JSON."""

    part: str
    lines: str
    is_error: bool = False


@dataclass(frozen=True, slots=True)
class Batch:
    """What a batch came to: documents read, those that could not be, and a digest over all that was written."""

    documents: int
    errors: int
    sha256: str


def run(folder: Path, out: Path, kept: Path, processes: int, most_bytes: int, tell: Callable[[str], None]) -> Batch:
    """Reads every document below a folder into `out/findings/{first two digits of the text's sha256}.jsonl`.

    A document that cannot be read is a row with the reason. Raises BadParameter where there is nothing to read,
    BuildError where a process was ended from outside.
    """
    names = documents_below(folder, out)
    if not names:
        raise BadParameter("in", str(folder), "holds no documents.")
    read = partial(_read, folder=folder, kept=KeptReadings(kept, code_digest()), most_bytes=most_bytes)
    out.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix=".unfinished-", dir=out))
    try:
        done = _written(_told(_rows(read, names, processes), len(names), tell), scratch)
        digest = _digest(scratch)
        scratch.chmod(0o755)
        publish(scratch, out / FINDINGS)
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    made = Batch(done["documents"], done["errors"], digest)
    report = {"documents": made.documents, "errors": made.errors, "sha256": made.sha256, "reader": code_digest()}
    write_whole(out / REPORT, (json.dumps(report, indent=2) + "\n").encode())
    return made


def documents_below(folder: Path, out: Path) -> tuple[str, ...]:
    """The names of the files below a folder, with slashes, sorted; without hidden ones, catalogues and the output."""
    if not folder.is_dir():
        raise BadParameter("in", str(folder), "is no folder.")
    found = []
    for path in folder.rglob("*"):
        inside = path.relative_to(folder)
        is_hidden = any(part.startswith(".") for part in inside.parts)
        if path.is_file() and not is_hidden and path.name not in COMPANIONS and not path.is_relative_to(out):
            found.append(inside.as_posix())
    return tuple(sorted(found))


def _rows(read: Callable[[str], Rows], names: Sequence[str], processes: int) -> Iterator[Rows]:
    """The rows of each document, in the order of the names."""
    if processes == 1:
        yield from map(read, names)
        return
    try:
        # A forked process would share locks and open files with whoever calls.
        with ProcessPoolExecutor(processes, mp_context=get_context("spawn")) as pool:
            yield from pool.map(read, names, chunksize=min(_AT_ONCE, -(-len(names) // processes)))
    except BrokenProcessPool as error:
        raise BuildError(
            "a process that reads was ended from outside, perhaps for want of memory; what was read is kept, "
            "so give the command again, with fewer --processes if memory is short"
        ) from error


def _read(name: str, folder: Path, kept: KeptReadings, most_bytes: int) -> Rows:
    """What one document comes to; never raises for what is wrong with a document."""
    try:
        received = _bytes(folder / name, name, most_bytes)
    except DocumentError as error:
        return _refused(name, name.encode("utf-8", "surrogateescape"), error.reason)
    reader, lexicon = _reader()
    try:
        reading = kept.read(from_bytes(name, received), reader.read)
    except DocumentError as error:
        return _refused(name, received, error.reason)
    except Exception as error:  # one document must not end the reading of a million others
        return _refused(name, received, f"reading failed: {type(error).__name__}: {error}")
    return Rows(reading.sha256[:2], lines([reading], lexicon, _ids(reading)))


@cache  # once a process; the reference data do not change while it runs
def _reader() -> tuple[Reader, Lexicon]:
    lexicon = reference_names.load()
    return Reader(lexicon), lexicon


def _bytes(path: Path, name: str, most: int) -> bytes:
    try:
        with path.open("rb") as file:
            received = file.read(most + 1)
    except OSError as error:
        raise DocumentError(name, error.strerror or str(error)) from error
    if len(received) > most:
        raise DocumentError(name, f"the file is over the limit of {most} bytes (ACCORD_DOCUMENT_BYTES)")
    return received


def _ids(reading: Reading) -> Mapping[tuple[str, str], tuple[str, ...]]:
    found: dict[tuple[str, str], list[str]] = {}
    for one in findings_of(reading):
        found.setdefault((reading.file, kind_of(one)), []).append(identity_of(one, reading.sha256))
    return {key: tuple(ids) for key, ids in found.items()}


def _refused(name: str, known_by: bytes, reason: str) -> Rows:
    row: dict[str, Any] = {"document": name, "finding": "error", "reason": reason}
    written = json.dumps(row, ensure_ascii=False, sort_keys=True) + "\n"
    return Rows(hashlib.sha256(known_by).hexdigest()[:2], written, is_error=True)


def _told(rows: Iterable[Rows], total: int, tell: Callable[[str], None]) -> Iterator[Rows]:
    for number, row in enumerate(rows, 1):
        if number % _TOLD_EVERY == 0:
            tell(f"Read {number} of {total} documents")
        yield row


def _written(rows: Iterable[Rows], folder: Path) -> Mapping[str, int]:
    """Writes rows as they come, each to the end of its part."""
    files: dict[str, BinaryIO] = {}
    counts: Counter[str] = Counter()
    try:
        for row in rows:
            if row.part not in files:
                files[row.part] = (folder / f"{row.part}.jsonl").open("wb")
            files[row.part].write(row.lines.encode("utf-8", "surrogatepass"))
            counts["errors" if row.is_error else "documents"] += 1
    finally:
        for file in files.values():
            file.close()
    return counts


def _digest(folder: Path) -> str:
    """One digest over the parts' names and bytes."""
    whole = hashlib.sha256()
    for path in sorted(folder.iterdir()):
        with path.open("rb") as file:
            whole.update(f"{path.name} {hashlib.file_digest(file, 'sha256').hexdigest()}\n".encode())
    return whole.hexdigest()
