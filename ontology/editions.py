"""The editions of the vocabulary: every numbered one is kept as it was, and a change needs a new number.

`editions/{version}.ttl` is core.ttl and align.ttl as they stood, `editions/digests.tsv` what their statements come to.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path
from types import MappingProxyType

from rdflib import OWL, BNode, Graph, URIRef
from rdflib.compare import to_canonical_graph

from ontology.faults import Fault
from ontology.files import ALIGN, CORE, path_of
from ontology.terms import ONT

FOLDER = "editions"
DIGESTS = "digests.tsv"
_RULE = "edition"
_WAY_OUT = (
    "give core.ttl a new owl:versionInfo, owl:versionIRI, owl:priorVersion and skos:changeNote, then run "
    "`python -m ontology.generate_edition`"
)


def editions(folder: Path | None = None) -> Mapping[str, Path]:
    """The file of each edition by its number, the oldest first."""
    found = (folder or path_of(FOLDER)).glob("*.ttl")
    return MappingProxyType({path.stem: path for path in sorted(found, key=lambda path: _ordered(path.stem))})


def edition_bytes(core: bytes, align: bytes) -> bytes:
    """An edition's file: two documents of Turtle make one."""
    return core.rstrip() + b"\n\n" + align.lstrip()


def version_of(core: Graph) -> str:
    """The number that a vocabulary gives itself; empty where it gives none."""
    return str(core.value(URIRef(ONT.rstrip("#")), OWL.versionInfo) or "")


def digest(*graphs: Graph) -> str:
    """SHA-256 over the statements of some graphs together: comments, order and names of blank nodes do not count."""
    whole = Graph()
    for graph in graphs:
        for triple in graph:
            whole.add(triple)
    lines = sorted(" ".join(part.n3() for part in triple) for triple in to_canonical_graph(whole))
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def digests(folder: Path | None = None) -> Mapping[str, str]:
    """What the statements of each edition came to when it was made."""
    text = ((folder or path_of(FOLDER)) / DIGESTS).read_text(encoding="utf-8")
    found: dict[str, str] = {}
    for line in text.splitlines():
        version, tab, sum_of = line.partition("\t")
        if tab and not line.startswith("#"):
            found[version] = sum_of
    return MappingProxyType(found)


def edition_faults(core: Graph, align: Graph, folder: Path | None = None) -> Iterator[Fault]:
    """A fault for each term that is no longer as its edition says, and for each edition that is no longer as it was."""
    kept, known, version = editions(folder), digests(folder), version_of(core)
    for number in sorted(kept.keys() | known.keys(), key=_ordered):
        if number not in kept or digest(Graph().parse(kept[number], format="turtle")) != known.get(number):
            yield Fault(f"{FOLDER}/{number}.ttl", number, _RULE, "is not the edition whose digest was kept")
    if version not in kept:
        yield Fault(CORE, version or "no version", _RULE, f"is no edition that was kept; {_WAY_OUT}")
    elif digest(core, align) != known.get(version):
        for term in sorted(_changed(Graph().parse(kept[version], format="turtle"), core + align)):
            yield Fault(CORE, term, _RULE, f"is not what it is in edition {version}; {_WAY_OUT}")


def _changed(before: Graph, after: Graph) -> set[str]:
    """The terms of which two graphs say different things; the vocabulary itself where only its expressions differ."""
    one, other = _plain(before), _plain(after)
    return {triple[0] for triple in one ^ other} or {ONT.rstrip("#")}


def _plain(graph: Graph) -> set[tuple[str, str, str]]:
    return {
        (str(subject), str(predicate), value.n3())
        for subject, predicate, value in graph
        if not isinstance(subject, BNode) and not isinstance(value, BNode)
    }


def _ordered(version: str) -> tuple[tuple[int, str], ...]:
    return tuple((int(part), "") if part.isdigit() else (-1, part) for part in version.split("."))


def current() -> bytes:
    """The file that the edition of the packaged vocabulary would be."""
    return edition_bytes(path_of(CORE).read_bytes(), path_of(ALIGN).read_bytes())
