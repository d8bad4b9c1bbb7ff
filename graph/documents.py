"""A document as it was received: its characters, never altered, and what the catalogue knows of the copy."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

from ontology.errors import CatalogueError, DocumentError

CATALOGUE = "catalogue.toml"

# Files of a corpus that are no documents.
_COMPANIONS = frozenset({CATALOGUE, "reviews.jsonl", "slugs.jsonl", "README.md", "__init__.py"})
_FIELDS = frozenset(
    {"file", "sha256", "title", "publisher", "source", "language", "licence", "licence_source", "show_text"}
)


@dataclass(frozen=True, slots=True)
class CatalogueEntry:
    """Facts about the copy, not read from its text. Unknown ones are the word 'unknown'."""

    file: str
    sha256: str
    publisher: str = "unknown"
    source: str = "unknown"
    language: str = "en"
    licence: str = "unknown"
    licence_source: str = "unknown"
    show_text: bool = False
    title: str = ""  # of a text that gives none of its own, or not this one


@dataclass(frozen=True, slots=True)
class Document:
    """One text: offsets everywhere count the Unicode code points of `raw`, end exclusive."""

    raw: str
    entry: CatalogueEntry

    @property
    def file(self) -> str:
        """The file's name in its folder."""
        return self.entry.file

    @property
    def sha256(self) -> str:
        """The digest of the bytes as received, in hexadecimal."""
        return self.entry.sha256


def decode(file: str, received: bytes) -> str:
    """The characters of a UTF-8 text, newlines untouched.

    Raises DocumentError when the bytes are empty or no text in UTF-8.
    """
    if not received.strip():
        raise DocumentError(file, "the file is empty")
    if b"\x00" in received:
        raise DocumentError(file, "this is not a text: it holds a NUL byte", received.index(b"\x00"))
    try:
        return received.decode("utf-8")
    except UnicodeDecodeError as error:
        raise DocumentError(
            file, f"the bytes are not UTF-8 ({error.reason}); save the text as UTF-8", error.start
        ) from error


def from_bytes(file: str, received: bytes) -> Document:
    """A document that no catalogue lists: what is not known about the copy stays 'unknown'."""
    raw = decode(file, received)
    return Document(raw, CatalogueEntry(file, hashlib.sha256(received).hexdigest()))


def corpus(folder: Path, *, only_listed: bool = False) -> tuple[Document, ...]:
    """Every document of a folder with a catalogue, sorted by file name; `only_listed` passes over other files there,
    and keeps the catalogue's order.

    Raises CatalogueError naming the first file that is missing, unlisted or changed, or the entry that is faulty.
    """
    entries = {entry.file: entry for entry in read_catalogue(folder / CATALOGUE)}
    present = {path.name for path in folder.iterdir() if path.is_file() and not path.name.startswith(".")} - _COMPANIONS
    for name in sorted(present - entries.keys() if not only_listed else ()):
        raise CatalogueError(name, f"is not listed in {CATALOGUE}; add an entry with its sha256, or take the file away")
    for name in sorted(entries.keys() - present):
        raise CatalogueError(name, f"is listed in {CATALOGUE} but missing from the folder")
    return tuple(_listed(folder / name, entries[name]) for name in (entries if only_listed else sorted(present)))


def _listed(path: Path, entry: CatalogueEntry) -> Document:
    received = path.read_bytes()
    digest = hashlib.sha256(received).hexdigest()
    if digest != entry.sha256:
        raise CatalogueError(
            entry.file,
            f"was changed: its sha256 is {digest}, {CATALOGUE} says {entry.sha256}; "
            "restore the file, or enter the new digest if the change is meant",
        )
    return Document(decode(entry.file, received), entry)


def read_catalogue(path: Path) -> tuple[CatalogueEntry, ...]:
    """The entries of a catalogue file. Raises CatalogueError when it is missing or faulty."""
    try:
        parsed = tomllib.loads(path.read_text("utf-8"))
    except FileNotFoundError:
        raise CatalogueError(path.name, f"is missing from {path.parent.name or path.parent}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
        raise CatalogueError(path.name, f"cannot be read: {error}") from error
    listed = parsed.get("document", [])
    if not isinstance(listed, list):
        raise CatalogueError(path.name, "documents are listed as [[document]]")
    entries = tuple(_entry(path.name, number, given) for number, given in enumerate(listed, 1))
    seen: set[str] = set()
    for entry in entries:
        if entry.file in seen:
            raise CatalogueError(entry.file, f"is listed twice in {path.name}")
        seen.add(entry.file)
    return entries


def _entry(catalogue: str, number: int, given: object) -> CatalogueEntry:
    if not isinstance(given, dict):
        raise CatalogueError(catalogue, f"entry {number} is no table")
    name = str(given.get("file") or f"entry {number}")
    if unknown := sorted(set(given) - _FIELDS):
        raise CatalogueError(
            name, f"{catalogue} has an unknown field {unknown[0]!r}; known are {', '.join(sorted(_FIELDS))}"
        )
    for needed in ("file", "sha256"):
        if not isinstance(given.get(needed), str):
            raise CatalogueError(name, f"{catalogue} gives no {needed}")
    for field in sorted(set(given) - {"show_text"}):
        if not isinstance(given[field], str):
            raise CatalogueError(name, f"{catalogue}: {field} is text, not {given[field]!r}")
    if not isinstance(given.get("show_text", False), bool):
        raise CatalogueError(name, f"{catalogue}: show_text is true or false")
    return CatalogueEntry(**given)
