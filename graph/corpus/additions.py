"""Documents that are added to the corpus in use: kept byte for byte beside a catalogue, all of a call or none.

A document is what its bytes are: the same bytes under another name are the same document, and adding them again
changes nothing. Each file is kept and synced before the catalogue lists it, and the catalogue is replaced in one step,
so that a loss of power leaves a corpus as it was before or after.
"""

from __future__ import annotations

import hashlib
import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from pathlib import Path, PurePosixPath

from graph.corpus.sources import COMPANIONS
from graph.files.durable import one_at_a_time, write_whole
from graph.ingest.documents import CATALOGUE, CatalogueEntry, Document, from_bytes, is_language, read_catalogue
from graph.ingest.kinds import refuse_misnamed
from ontology.errors import BadParameter, CatalogueError

OPENING = b"# Documents added to the corpus in use. New entries go last.\n"
_NOT_IN_NAMES = re.compile(r"[^A-Za-z0-9._-]+")
_LONGEST_NAME = 100
_CONTROL = re.compile(r"[\x00-\x1f\x7f-\x9f\u2028\u2029\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Facts:
    """What whoever adds a document says of the copy; what is empty is read from the text, or stays 'unknown'."""

    title: str = ""
    publisher: str = ""
    source: str = ""
    language: str = ""
    licence: str = ""
    show_text: bool = False

    def __post_init__(self) -> None:
        """Raises BadParameter for words that hold control characters, or are none, and for what is no language."""
        for field in fields(self):
            value = getattr(self, field.name)
            if isinstance(value, str) and (_CONTROL.search(value) or len(value) > 2000):
                raise BadParameter(field.name, value[:80], "must be one line of at most 2,000 characters")
        if self.language and not is_language(self.language):  # no graph could be built with it
            raise BadParameter("language", self.language[:80], "is no tag of a language", ("en", "fr", "fr-CA"))


@dataclass(frozen=True, slots=True)
class Received:
    """A document as it was handed in: its name, its bytes, what was said of it, and as what it was sent, if told."""

    name: str
    body: bytes
    facts: Facts = Facts()
    media_type: str = ""


@dataclass(frozen=True, slots=True)
class Taken:
    """A document of the corpus: the file that it is kept in, its text's digest, and whether it was not there before."""

    file: str
    sha256: str
    is_new: bool


def take_in(added: Path, seeds: Path, received: Sequence[Received]) -> tuple[Taken, ...]:
    """Adds documents to the folder `added`, in the order given; says of each where it stands. All are added or none.

    Raises DocumentError for the first that cannot be read as a document; then nothing was added.
    """
    texts = [_read(one).sha256 for one in received]
    with one_at_a_time(added):
        listed = _listed(added)
        known = {entry.sha256: entry.file for entry in (*_listed(seeds), *listed)}
        names = {*known.values(), *COMPANIONS}
        entries: list[CatalogueEntry] = []
        taken: list[Taken] = []
        for one, text in zip(received, texts, strict=True):
            digest = hashlib.sha256(one.body).hexdigest()
            is_new = digest not in known
            if is_new:
                file = _file_name(one.name, digest, names)
                write_whole(added / file, one.body)
                entries.append(_entry(file, digest, one.facts))
                known[digest] = file
                names.add(file)
            taken.append(Taken(known[digest], text, is_new))
        if entries:
            write_whole(added / CATALOGUE, _catalogue(added, entries))
        return tuple(taken)


def _read(received: Received) -> Document:
    document = from_bytes(received.name, received.body)
    # What was taken in before stays as it is: this is asked of what comes, and not of a corpus.
    refuse_misnamed(received.name, received.media_type, received.body)
    return document


def _listed(folder: Path) -> tuple[CatalogueEntry, ...]:
    path = folder / CATALOGUE
    return read_catalogue(path) if path.is_file() else ()


def _file_name(given: str, digest: str, taken: Iterable[str]) -> str:
    """A name for a file that is safe in a folder and not taken there, as near as can be to the one given."""
    path = PurePosixPath(_NOT_IN_NAMES.sub("-", given.replace("\\", "/").rpartition("/")[2]).strip(".-_") or "document")
    stem, suffix = path.stem[:_LONGEST_NAME], path.suffix[:10] or ".txt"
    # Some file systems take names that differ in case for one.
    folded = {name.casefold() for name in taken}
    name = f"{stem}{suffix}"
    return name if name.casefold() not in folded else f"{stem}-{digest[:12]}{suffix}"


def _entry(file: str, digest: str, facts: Facts) -> CatalogueEntry:
    said = {field.name: getattr(facts, field.name) for field in fields(facts) if getattr(facts, field.name)}
    return CatalogueEntry(file, digest, **said)


def _catalogue(folder: Path, entries: Iterable[CatalogueEntry]) -> bytes:
    """The catalogue's bytes with further entries behind those that it has."""
    path = folder / CATALOGUE
    before = path.read_bytes() if path.is_file() else OPENING
    whole = before.rstrip(b"\n") + b"\n" + "".join(map(_toml, entries)).encode()
    _check(path, whole)
    return whole


def _toml(entry: CatalogueEntry) -> str:
    """An entry as TOML; what is not known is left out."""
    usual = CatalogueEntry("", "")
    lines = ["\n[[document]]"]
    for field in fields(entry):
        value = getattr(entry, field.name)
        if value != getattr(usual, field.name):
            # JSON's strings are TOML's basic strings where no control characters are in them.
            lines.append(f"{field.name} = {json.dumps(value, ensure_ascii=False)}")
    return "\n".join(lines) + "\n"


def _check(path: Path, whole: bytes) -> None:
    """Raises CatalogueError where the bytes are not what will be read back; nothing is written then."""
    import tomllib

    try:
        tomllib.loads(whole.decode("utf-8"))
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CatalogueError(path.name, f"cannot take a further entry: {error}") from error
