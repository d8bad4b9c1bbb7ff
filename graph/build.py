"""The whole line, in order: documents → findings → quads → closure → the files that are served.

A build is a pure function of the corpus, the reference data and this code: it leaves the same bytes on every run.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from graph import export
from graph import lexicon as reference_names
from graph.describe_dataset import dataset_quads
from graph.documents import Document, corpus
from graph.embedded import EmbeddedStore
from graph.findings import Reading
from graph.names import Addresses
from graph.quads import document_ref, quads_of
from graph.rdf import Iri, Quad
from graph.reading import Reader
from graph.records import lines
from graph.reference import reference_file, reference_quads
from graph.rules import closure
from graph.shapes import load_shapes
from graph.validate import Violation
from graph.withhold import Published, Withheld, published, require_sound
from graph.wordings import one_label_each
from ontology import terms
from ontology.errors import BuildError

VERSION = "0.1.0"
GRAPH, FINDINGS, REPORT, TEXTS = export.GRAPH, "findings.jsonl", "report.json", "texts"
_KEPT_BUILDS = 2  # the one in use and the one before it

Tell = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build made, before it is written."""

    documents: tuple[Document, ...]
    readings: tuple[Reading, ...]
    quads: tuple[Quad, ...]
    findings: str
    addresses: Addresses
    withheld: tuple[Withheld, ...] = ()
    warnings: tuple[Violation, ...] = ()


def build(seeds: Path, base: str, tell: Tell = lambda message: None) -> Built:
    """The graph of a corpus.

    Raises CatalogueError, DocumentError or VocabularyError for what is wrong with the input, BuildError when the graph
    breaks a promise that every published graph keeps.
    """
    addresses = Addresses(base)
    documents = corpus(seeds)
    lexicon = reference_names.load()
    reader = Reader(lexicon)
    readings: list[Reading] = []
    for number, document in enumerate(documents, 1):
        tell(f"Reading {document.file} ({number} of {len(documents)})")
        readings.append(reader.read(document))
    refs = _document_refs(readings)
    read = [
        quad
        for document, reading in zip(documents, readings, strict=True)
        for quad in quads_of(reading, document.entry, refs[reading.file], addresses)
    ]
    tell("Closing the graph")
    kept = _published(read, addresses)
    check_quotes(kept.quads, documents, addresses)
    quads = (*kept.quads, *dataset_quads(kept.quads, addresses, VERSION))
    checked = (kept.withheld, kept.warnings)
    return Built(documents, tuple(readings), quads, lines(readings, lexicon), addresses, *checked)


def _published(read: Sequence[Quad], addresses: Addresses) -> Published:
    """What was read, closed together with the reference data, without the things that break a rule."""
    reference = _sound_reference(addresses.base)
    known = frozenset(quad.subject for quad in reference)
    close = partial(merged, addresses=addresses)
    return published(reference, one_label_each(read, known), close, load_shapes())


@cache  # the packaged files stay as they are while a process runs
def _sound_reference(base: str) -> tuple[Quad, ...]:
    """The packaged reference data; raises VocabularyError where they break a rule of the shapes."""
    addresses = Addresses(base)
    quads = reference_quads(addresses)
    require_sound(quads, partial(merged, addresses=addresses), load_shapes(), partial(reference_file, base=base))
    return quads


def merged(quads: Sequence[Quad], addresses: Addresses) -> tuple[Quad, ...]:
    """Quads with what follows from them, and the default graph as the merge of all graphs: each triple once."""
    default = {Quad(quad.subject, quad.predicate, quad.object) for quad in quads}
    inferred = closure(EmbeddedStore(default), addresses.graph("inferred"))
    default |= {Quad(quad.subject, quad.predicate, quad.object) for quad in inferred}
    return tuple({*quads, *inferred, *default})


def write(built: Built, out: Path) -> None:
    """Writes a build's files into a folder, which is made if it is missing."""
    (out / TEXTS).mkdir(parents=True, exist_ok=True)
    for document in built.documents:
        (out / TEXTS / f"{document.sha256[:16]}.txt").write_bytes(document.raw.encode("utf-8"))
    digests = _write_dumps(built, out)
    (out / FINDINGS).write_bytes(built.findings.encode("utf-8"))
    report = json.dumps(_report(built) | {"dumps": digests}, ensure_ascii=False, indent=2, sort_keys=True) + "\n"
    (out / REPORT).write_bytes(report.encode("utf-8"))


def _write_dumps(built: Built, out: Path) -> dict[str, str]:
    """Writes the whole data in every form; the graph that is served is its N-Quads. Digests (SHA-256) by file name."""
    (out / export.DUMPS).mkdir(exist_ok=True)
    digests: dict[str, str] = {}
    for form, body in export.files(built.quads, built.addresses.base):
        name = export.file_name(form)
        export.dump_of(out, form).write_bytes(body)
        digests[name] = hashlib.sha256(body).hexdigest()
    return digests


def ensure_built(seeds: Path, data: Path, base: str, tell: Tell = lambda message: None) -> Path:
    """The folder of the corpus's build; builds it when no build of just these inputs is there.

    A build appears whole or not at all: it is written beside its place and moved there.
    """
    builds = data / "builds"
    place = builds / _input_key(seeds, base)
    if (place / REPORT).is_file():
        return place
    builds.mkdir(parents=True, exist_ok=True)
    scratch = Path(tempfile.mkdtemp(prefix="unfinished-", dir=builds))
    try:
        write(build(seeds, base, tell), scratch)
        scratch.chmod(0o755)
        try:
            scratch.rename(place)
        except OSError:
            if not (place / REPORT).is_file():
                raise  # another process may have built the same meanwhile
    finally:
        shutil.rmtree(scratch, ignore_errors=True)
    _forget_old(builds, place)
    return place


def _document_refs(readings: Iterable[Reading]) -> dict[str, str]:
    """A reference for each document; two that would have the same are told apart by their text's digest."""
    wanted = {reading.file: (document_ref(reading), reading.sha256) for reading in readings}
    times = Counter(ref for ref, _ in wanted.values())
    return {file: ref if times[ref] == 1 else f"{ref}-{digest[:6]}" for file, (ref, digest) in wanted.items()}


def check_quotes(quads: Iterable[Quad], documents: Iterable[Document], addresses: Addresses) -> None:
    """Raises BuildError unless every passage's words are the text's own at its offsets."""
    texts = {addresses.text(document.sha256): document.raw for document in documents}
    wanted = {terms.QUOTES, terms.START, terms.END, terms.EXACT}
    passages: dict[Iri, dict[str, str]] = {}
    for quad in quads:
        if quad.graph is None and quad.predicate.value in wanted:
            passages.setdefault(quad.subject, {})[quad.predicate.value] = str(quad.object)
    for address, said in sorted(passages.items()):
        raw = texts[Iri(said[terms.QUOTES])]
        if raw[int(said[terms.START]) : int(said[terms.END])] != said[terms.EXACT]:
            raise BuildError(f"{address}: the words are not those of the text at these offsets")


def _report(built: Built) -> dict[str, Any]:
    refs = _document_refs(built.readings)
    kinds = ("ministers", "meetings", "agreements", "funds", "measures", "locations", "organisations", "results")
    dates = [header.value for r in built.readings for header in (r.header.date, r.header.issued) if header]
    return {
        "version": VERSION,
        "base": built.addresses.base,
        "date": max(dates).isoformat() if dates else None,
        "quads": len(built.quads),
        "withheld": [{"label": one.label} | _breach(one.violation) for one in built.withheld],
        "warnings": [_breach(one) for one in built.warnings],
        "counts": {kind: sum(len(getattr(reading, kind)) for reading in built.readings) for kind in kinds},
        "documents": [
            {
                "file": document.file,
                "slug": refs[reading.file].partition("/")[2],
                "title": reading.header.title.value if reading.header.title else None,
                "sha256": document.sha256,
                "sha16": document.sha256[:16],
                "show_text": document.entry.show_text,
                "licence": document.entry.licence,
                "language": document.entry.language,
                "warnings": [
                    {
                        "kind": notice.kind,
                        "note": notice.note,
                        "start": notice.passage.start if notice.passage else None,
                        "end": notice.passage.end if notice.passage else None,
                        "quote": notice.passage.quote if notice.passage else None,
                    }
                    for notice in reading.warnings
                ],
            }
            for document, reading in zip(built.documents, built.readings, strict=True)
        ],
    }


def _breach(violation: Violation) -> dict[str, str]:
    """A breach of a shape, as the report tells it."""
    return {
        "shape": violation.shape,
        "rule": violation.rule,
        "thing": violation.focus,
        "path": violation.path,
        "value": violation.value,
        "en": violation.message_en,
        "fr": violation.message_fr,
        "sentence": violation.quote,
    }


def _input_key(seeds: Path, base: str) -> str:
    """What a build depends on, as 16 hexadecimal digits: the corpus, the reference data, the code, the base."""
    digest = hashlib.sha256(base.encode())
    code = [Path(str(files(room))) for room in ("ontology", "graph")]
    inputs = [path for folder in code for suffix in ("*.py", "*.ttl", "*.tsv") for path in folder.rglob(suffix)]
    inputs += [path for path in seeds.iterdir() if path.is_file()]
    for path in sorted(inputs, key=lambda path: (path.parent.name, path.name)):
        digest.update(path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()[:16]


def _forget_old(builds: Path, current: Path) -> None:
    """Takes old builds away, the newest of them kept for a server that still reads it."""
    finished = [path for path in builds.iterdir() if (path / REPORT).is_file() and path != current]
    for path in sorted(finished, key=lambda path: path.stat().st_mtime, reverse=True)[_KEPT_BUILDS - 1 :]:
        shutil.rmtree(path, ignore_errors=True)
