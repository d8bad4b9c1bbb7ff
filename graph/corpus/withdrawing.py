"""Documents that are taken back from the corpus in use: their bytes go, their addresses answer that they were there.

The catalogue keeps an entry `[[withdrawn]]` in the place of `[[document]]`: what was there, by its digest, and no more.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable
from itertools import pairwise
from pathlib import Path

from graph.corpus.retired import FILE, line_of, retired_in
from graph.files.durable import one_at_a_time, write_whole
from graph.files.folders import sync_folder
from graph.finding_kinds import Finding, findings_of, refs_of
from graph.findings import Fund, Location, Measure, Organisation, Reading
from graph.ingest.documents import CATALOGUE, CatalogueEntry, read_catalogue
from ontology.errors import BadParameter, CatalogueError

_OPENING = re.compile(r"^\[\[(?:document|withdrawn)\]\]$", re.MULTILINE)


def entry_named(name: str, added: Path, seeds: Path) -> CatalogueEntry:
    """The added document with a file name. Raises BadParameter for one that is not there, or came with the corpus."""
    listed = read_catalogue(added / CATALOGUE) if (added / CATALOGUE).is_file() else ()
    for entry in listed:
        if entry.file == name:
            return entry
    if any(entry.file == name for entry in read_catalogue(seeds / CATALOGUE)):
        raise BadParameter("name", name, "came with the corpus; take its entry and its file out of that folder.")
    raise BadParameter("name", name, "is the file of no added document.", [entry.file for entry in listed])


def withdraw(entry: CatalogueEntry, added: Path, addresses: Iterable[str], by: str) -> None:
    """Takes a document out of the folder of added ones and retires its addresses, each a reference `type/slug`.

    The addresses are kept first and the file goes last: whenever this is ended, it can be done again.
    """
    with one_at_a_time(added):
        before = retired_in(added)
        lines = [line_of(ref, "", by) for ref in sorted(set(addresses)) if before.get(ref) != ""]
        old = (added / FILE).read_bytes() if (added / FILE).is_file() else b""
        write_whole(added / FILE, old + "".join(lines).encode())
        write_whole(added / CATALOGUE, _without(added / CATALOGUE, entry))
        (added / entry.file).unlink(missing_ok=True)
        sync_folder(added)


def withdrawn_in(folder: Path) -> frozenset[str]:
    """The files that were withdrawn from a folder and are not there again."""
    path = folder / CATALOGUE
    if not path.is_file():
        return frozenset()
    listed = tomllib.loads(path.read_text(encoding="utf-8"))
    gone = {str(one.get("file")) for one in listed.get("withdrawn", [])}
    return frozenset(gone - {str(one.get("file")) for one in listed.get("document", [])})


def _without(catalogue: Path, entry: CatalogueEntry) -> bytes:
    """A catalogue's bytes with one document's entry told as withdrawn; the others stay as they are written."""
    written = catalogue.read_text(encoding="utf-8")
    starts = [match.start() for match in _OPENING.finditer(written)]
    pieces = [written[start:end] for start, end in pairwise([*starts, len(written)])]
    kept = [piece for piece in pieces if not _is_of(piece, entry)]
    if len(kept) != len(pieces) - 1:
        raise CatalogueError(catalogue.name, f"has no entry of its own for {entry.file}; put it right by hand")
    told = f'\n[[withdrawn]]\nfile = "{entry.file}"\nsha256 = "{entry.sha256}"\n'
    whole = (written[: starts[0]] + "".join(kept)).rstrip("\n") + "\n" + told
    tomllib.loads(whole)  # what cannot be read back is not written
    return whole.encode("utf-8")


def _is_of(piece: str, entry: CatalogueEntry) -> bool:
    """Whether a piece of a catalogue is the entry of a document that is there."""
    (own,) = tomllib.loads(piece).get("document", [{}])
    return bool(own.get("file") == entry.file and own.get("sha256") == entry.sha256)


def addresses_of(reading: Reading, document: str) -> tuple[str, ...]:
    """The addresses that a document's findings have, and its own; places and known bodies are not among them.

    Those that something else still describes are not retired by a build, whoever lists them.
    """
    own = [document, f"text/{reading.sha256[:16]}"]
    return (*own, *(ref for finding in findings_of(reading) for ref in addresses_of_finding(finding)))


def addresses_of_finding(finding: Finding) -> tuple[str, ...]:
    """The addresses that go when a finding goes; places and known bodies are not the document's own."""
    if isinstance(finding, Location) or (isinstance(finding, Organisation) and not finding.is_new):
        return ()
    own = refs_of(finding)
    if isinstance(finding, Measure) and finding.status:
        return (*own, finding.ref.replace("measure/", "report/", 1))
    return (*own, finding.ref.replace("fund/", "contribution/", 1)) if isinstance(finding, Fund) else own
