"""A document: its characters as received, or the text of its page or PDF, and what the catalogue knows of the copy."""

from __future__ import annotations

import hashlib
import tomllib
from dataclasses import dataclass
from pathlib import Path

from graph.ingest.renditions import Rendition, render
from graph.patterns.openings import compiled
from ontology.errors import CatalogueError

CATALOGUE = "catalogue.toml"

# Files of a corpus that are no documents.
_COMPANIONS = frozenset({CATALOGUE, "reviews.jsonl", "slugs.jsonl", "README.md", "__init__.py"})
# RFC 5646, section 2.1: language and extended languages, script, region, variants, extensions, private use.
_LANGUAGE = compiled(
    r"[A-Za-z]{2,3}(?:-[A-Za-z]{3}){0,3}(?:-[A-Za-z]{4})?(?:-(?:[A-Za-z]{2}|[0-9]{3}))?"
    r"(?:-(?:[A-Za-z0-9]{5,8}|[0-9][A-Za-z0-9]{3})){0,4}(?:-[0-9A-WY-Za-wy-z](?:-[A-Za-z0-9]{2,8}){1,4}){0,3}"
    r"(?:-[Xx](?:-[A-Za-z0-9]{1,8}){1,4})?"
)
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
    sha256: str  # of the text in UTF-8, in hexadecimal: `entry.sha256`, of the bytes as received, for a text in UTF-8
    rendition: Rendition

    @property
    def file(self) -> str:
        """The file's name in its folder."""
        return self.entry.file


def from_bytes(file: str, received: bytes) -> Document:
    """A document that no catalogue lists: what is not known about the copy stays 'unknown'.

    Raises DocumentError when no text can be taken from the bytes.
    """
    return _document(received, CatalogueEntry(file, hashlib.sha256(received).hexdigest()))


def _document(received: bytes, entry: CatalogueEntry) -> Document:
    made = render(entry.file, received)
    return Document(made.text, entry, hashlib.sha256(made.text.encode("utf-8")).hexdigest(), made)


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
    return _document(received, entry)


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


def is_language(told: str) -> bool:
    """Whether this is a tag of a language, as names in the graph carry one (RFC 5646), with script, region, variant."""
    return _LANGUAGE.fullmatch(told) is not None


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
    if not is_language(given.get("language", "en")):
        raise CatalogueError(name, f"{catalogue}: language is a tag such as en or fr-CA, not {given['language']!r}")
    if not isinstance(given.get("show_text", False), bool):
        raise CatalogueError(name, f"{catalogue}: show_text is true or false")
    return CatalogueEntry(**given)
