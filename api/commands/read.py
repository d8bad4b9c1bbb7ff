"""What is read from any document, without the corpus: the command `accord read`."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from graph.findings import MODEL
from graph.ingest.documents import from_bytes
from graph.reading import Reader
from graph.records import document_record
from graph.reference import lexicon as reference_names
from graph.reference.lexicon import Lexicon
from ontology.errors import DocumentError

if TYPE_CHECKING:
    from graph.propose.proposing import Proposer

_KINDS = (
    "ministers",
    "meetings",
    "agreements",
    "funds",
    "measures",
    "results",
    "locations",
    "organisations",
    "warnings",
)
# Whom and what several fields tell together, by a field that only their kind has.
_TOGETHER: Mapping[str, Sequence[str]] = {"office": ("name", "office", "country"), "held": ("place", "date")}
_SHOWN = ("label", "name", "note", "purpose", "place", "value")


def records_of(
    paths: Iterable[Path],
    refused: Callable[[DocumentError], None],
    most_bytes: int,
    proposer: Callable[[Lexicon], Proposer] | None = None,
) -> dict[str, Any]:
    """The findings of each file by its name, as `accord read --json` prints them, with what a model proposes, if asked.

    A file that cannot be read, or has more bytes than allowed, is left out and told to `refused`. Of two files of one
    name the later gets its folder's name in front.
    """
    lexicon = reference_names.load()
    reader = Reader(lexicon)
    model = proposer(lexicon) if proposer else None
    documents: dict[str, Any] = {}
    for path in paths:
        name = path.name if path.name not in documents else str(path)
        try:
            document = from_bytes(name, bytes_of(path, most_bytes))
            reading = reader.read(document)
            documents[name] = document_record(
                model.propose(document, reading).beside(reading) if model else reading, lexicon
            )
        except DocumentError as error:
            refused(error)
    return {"documents": documents}


def in_words(read: Mapping[str, Any]) -> str:
    """Findings for a person: one a line, under its kind, with its place in the text and its words."""
    lines: list[str] = []
    for name, record in read["documents"].items():
        lines.append(f"{name}: {record['title'] or 'no title'} ({record['date'] or 'no date'})")
        for kind in _KINDS:
            if record[kind]:
                lines += ["", f"  {kind}", *(f"    {_line(item)}" for item in record[kind])]
        lines.append("")
    return "\n".join(lines).rstrip("\n")


def _line(item: Mapping[str, Any]) -> str:
    keys = next((keys for sign, keys in _TOGETHER.items() if sign in item), ())
    together = ", ".join(str(item[key]) for key in keys if item.get(key))
    shown = together or next((str(item[key]) for key in _SHOWN if item.get(key) is not None), "")
    words = " ".join(str(item["quote"]).split()) if item.get("quote") else ""
    place = f"  [{item['start']}-{item['end']}] “{words}”" if words else ""
    by = "  (proposed by a model, not reviewed)" if item.get("method") == MODEL else ""
    return f"{shown}{place}{by}"


def text_of(path: Path, most_bytes: int) -> str:
    """The text that offsets count in: a text file's own characters, or what is made of a page or a PDF.

    Raises DocumentError when the file cannot be read, or has more bytes than allowed.
    """
    return from_bytes(path.name, bytes_of(path, most_bytes)).raw


def bytes_of(path: Path, most: int) -> bytes:
    """A file's bytes. Raises DocumentError when it cannot be read, or has more bytes than allowed."""
    try:
        with path.open("rb") as file:
            received = file.read(most + 1)
    except OSError as error:
        raise DocumentError(str(path), error.strerror or str(error)) from error
    if len(received) > most:
        raise DocumentError(str(path), f"the file is over the limit of {most} bytes (ACCORD_DOCUMENT_BYTES); split it")
    return received
