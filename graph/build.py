"""The whole line, in order: documents → findings → quads → closure → the files that are served.

A build is a pure function of the corpus, the reference data and this code: it leaves the same bytes on every run.
"""

from __future__ import annotations

import hashlib
import json
import shutil
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache, partial
from importlib.resources import files
from pathlib import Path
from typing import Any

from graph.corpus.across import linked
from graph.corpus.kept_readings import KeptReadings
from graph.corpus.near_duplicates import Copies, copies, counted_once
from graph.corpus.retired import retired_in
from graph.corpus.sources import Sources, Standing
from graph.corpus.withdrawing import withdrawn_in
from graph.files.durable import one_at_a_time, publish
from graph.files.folders import make_folder
from graph.files.in_use import is_in_use
from graph.findings import Reading
from graph.ingest.documents import Document
from graph.names import Addresses
from graph.publish import export
from graph.publish.describe_dataset import dataset_quads
from graph.publish.listed_quads import listed_quads
from graph.publish.quads import document_ref, quads_of
from graph.publish.reference import reference_file, reference_quads
from graph.publish.review_report import in_words, require_reviewed, review_told
from graph.publish.rules import closure
from graph.publish.shapes import load_shapes
from graph.publish.validate import Violation
from graph.publish.withhold import Published, Withheld, published, require_sound
from graph.rdf.terms import Iri, Quad
from graph.rdf.wordings import one_label_each
from graph.reading import Reader
from graph.records import lines
from graph.reference import lexicon as reference_names
from graph.review.decisions import Decision, decisions_in
from graph.review.review import reviewed
from graph.store.embedded import EmbeddedStore
from ontology import terms
from ontology.errors import BuildError

VERSION = "0.1.0"
ADDED = "documents"  # the folder of added documents, below the data folder
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
    refs: Mapping[str, str]  # of the documents, by their digests
    addresses: Addresses
    withheld: tuple[Withheld, ...] = ()
    warnings: tuple[Violation, ...] = ()
    standing: Standing = field(default_factory=lambda: Standing(0, 0))
    review: Mapping[str, Any] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Inputs:
    """What a build is made from: the documents, their texts' digests in the catalogues' order, how much was added."""

    documents: tuple[Document, ...]
    listed: tuple[str, ...]
    standing: Standing
    decisions: tuple[Decision, ...] = ()
    retired: Mapping[str, str] = field(
        default_factory=dict
    )  # addresses that decisions took away, and what stands there


def load(sources: Sources) -> Inputs:
    """The inputs of a build. Raises CatalogueError, DocumentError or ReviewError for what is wrong with them."""
    documents = sources.documents()
    texts = {document.entry.sha256: document.sha256 for document in documents}
    listed = tuple(texts[entry.sha256] for entry in sources.entries() if entry.sha256 in texts)
    retired = {old: new for folder in sources.folders for old, new in retired_in(folder).items()}
    return Inputs(documents, listed, sources.standing(), decisions_of_sources(sources), retired)


def decisions_of_sources(sources: Sources) -> tuple[Decision, ...]:
    """The decisions of all folders about documents that were not withdrawn. Raises ReviewError for one that is none."""
    withdrawn = {file for folder in sources.folders for file in withdrawn_in(folder)}
    return tuple(
        decision
        for folder in sources.folders
        for decision in decisions_in(folder)
        if decision.target.document not in withdrawn
    )


def build(seeds: Path, base: str, tell: Tell = lambda message: None, added: Path | None = None) -> Built:
    """The graph of a corpus, and of the documents in the folder `added`.

    Raises CatalogueError, DocumentError, ReviewError or VocabularyError for what is wrong with the input, BuildError
    when the graph breaks a promise that every published graph keeps.
    """
    return build_of(load(Sources(seeds, added)), base, tell)


def build_of(inputs: Inputs, base: str, tell: Tell = lambda message: None, kept_in: Path | None = None) -> Built:
    """The graph of what was loaded; readings are kept in the folder `kept_in`, if there is one.

    Raises ReviewError where a decision breaks a rule of the shapes, BuildError where the graph breaks another promise.
    """
    addresses = Addresses(base)
    documents = inputs.documents
    _sound_reference(base)  # before anything is read by them
    lexicon = reference_names.load()
    read_ones = linked(_readings(documents, Reader(lexicon), tell, kept_in), lexicon.is_within)
    review = reviewed(read_ones, documents, inputs.decisions, lexicon)
    groups = copies([document.raw for document in documents], review.readings)
    readings = list(counted_once(review.readings, groups))
    refs = _document_refs(inputs, readings)
    read = [
        quad
        for document, reading in zip(documents, readings, strict=True)
        for quad in quads_of(reading, document.entry, refs[reading.sha256], addresses)
    ]
    read += _renditions(groups, [refs[reading.sha256] for reading in readings], addresses)
    tell("Closing the graph")
    kept = _published(read, listed_quads(read, lexicon.world, addresses), addresses)
    require_reviewed(review, kept.withheld, addresses)
    check_quotes(kept.quads, documents, addresses)
    quads = (*kept.quads, *dataset_quads(kept.quads, addresses, VERSION))
    told = review_told(review, inputs.retired, kept.quads, addresses)
    for line in in_words(told):
        tell(line)
    findings, checked = lines(readings, lexicon, review.ids), (kept.withheld, kept.warnings)
    return Built(documents, tuple(readings), quads, findings, refs, addresses, *checked, inputs.standing, told)


def _renditions(groups: Iterable[Copies], refs: Sequence[str], addresses: Addresses) -> Iterator[Quad]:
    """What ties copies of one statement to the most complete of them."""
    for group in groups:
        primary, derived = addresses.thing(refs[group.primary]), addresses.graph("derived")
        for place in group.members:
            if place != group.primary:
                yield Quad(addresses.thing(refs[place]), Iri(terms.RENDITION_OF), primary, derived)


def _readings(documents: Sequence[Document], reader: Reader, tell: Tell, kept_in: Path | None) -> list[Reading]:
    """What each document says, read now, or as it was kept by code and reference data just like these."""
    kept = KeptReadings(kept_in, code_digest()) if kept_in else None
    readings: list[Reading] = []
    for number, document in enumerate(documents, 1):
        tell(f"Reading {document.file} ({number} of {len(documents)})")
        readings.append(kept.read(document, reader.read) if kept else reader.read(document))
    return readings


def _published(read: Sequence[Quad], listed: Sequence[Quad], addresses: Addresses) -> Published:
    """What was read, closed together with the reference data, without the things that break a rule.

    `listed` describes the places of the wide gazetteer that were read of.
    """
    reference = (*_sound_reference(addresses.base), *listed)
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
    """The folder of the build of a corpus with the documents added to it; builds it when none of just these is there.

    A build appears whole or not at all: it is written beside its place and moved there. Of several processes that want
    one, the others wait for the first and find it done.
    """
    builds = data / "builds"
    sources = Sources(seeds, data / ADDED)
    place = builds / _input_key(sources, base)
    if (place / REPORT).is_file():
        return place
    make_folder(builds)
    with one_at_a_time(data / "locks" / "build"):
        # Nothing is added between the naming of the place and the reading of what goes there.
        with one_at_a_time(data / ADDED):
            place = builds / _input_key(sources, base)
            inputs = load(sources)
        if not (place / REPORT).is_file():
            _build_at(place, inputs, base, tell, data / "cache" / "readings")
    _forget_old(builds, place)
    return place


def _build_at(place: Path, inputs: Inputs, base: str, tell: Tell, kept_in: Path) -> None:
    for left in place.parent.glob("unfinished-*"):  # by a build that was killed: nobody else builds now
        shutil.rmtree(left, ignore_errors=True)
    scratch = Path(tempfile.mkdtemp(prefix="unfinished-", dir=place.parent))
    try:
        write(build_of(inputs, base, tell, kept_in), scratch)
        scratch.chmod(0o755)
        publish(scratch, place)  # what a build that was ended half-way through may have left there goes
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _document_refs(inputs: Inputs, readings: Iterable[Reading]) -> dict[str, str]:
    """A reference for each document, by its digest.

    Of several that would have the same, the one that the catalogue lists first keeps it, so that a document's address
    stays when others arrive; the others have the beginning of their digest behind it.
    """
    titles = {document.sha256: document.entry.title for document in inputs.documents}
    wanted = {reading.sha256: document_ref(reading, titles[reading.sha256]) for reading in readings}
    # The address of a document that was withdrawn is nobody else's.
    first = {old: "" for old, new in inputs.retired.items() if old.startswith("document/") and not new}
    for digest in inputs.listed:
        first.setdefault(wanted[digest], digest)
    return {digest: ref if first[ref] == digest else f"{ref}-{digest[:6]}" for digest, ref in wanted.items()}


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
    kinds = ("ministers", "meetings", "agreements", "funds", "measures", "locations", "organisations", "results")
    dates = [header.value for r in built.readings for header in (r.header.date, r.header.issued) if header]
    return {
        "version": VERSION,
        "base": built.addresses.base,
        "date": max(dates).isoformat() if dates else None,
        "quads": len(built.quads),
        "added": built.standing.as_counts,
        "withheld": [{"label": one.label} | _breach(one.violation) for one in built.withheld],
        "warnings": [_breach(one) for one in built.warnings],
        "review": dict(built.review),
        "counts": {kind: sum(len(getattr(reading, kind)) for reading in built.readings) for kind in kinds},
        "documents": [
            {
                "file": document.file,
                "slug": built.refs[reading.sha256].partition("/")[2],
                "title": document.entry.title or (reading.header.title.value if reading.header.title else None),
                "sha256": document.sha256,
                "file_sha256": document.entry.sha256,
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


def _input_key(sources: Sources, base: str) -> str:
    """What a build depends on, as 16 hexadecimal digits: the documents, the reference data, the code, the base."""
    digest = hashlib.sha256(base.encode() + code_digest().encode())
    for path in sorted(sources.files(), key=lambda path: (path.parent.name, path.name)):
        digest.update(_file_digest(path))
    return digest.hexdigest()[:16]


def code_digest() -> str:
    """What reading depends on beside a document, in hexadecimal: this code and the reference data."""
    digest = hashlib.sha256()
    folders = [Path(str(files(room))) for room in ("ontology", "graph")]
    inputs = [path for folder in folders for suffix in ("*.py", "*.ttl", "*.tsv") for path in folder.rglob(suffix)]
    for path in sorted(inputs, key=lambda path: (path.parent.name, path.name)):
        digest.update(_file_digest(path))
    return digest.hexdigest()


def _file_digest(path: Path) -> bytes:
    return path.name.encode() + b"\0" + hashlib.sha256(path.read_bytes()).digest()


def _forget_old(builds: Path, current: Path) -> None:
    """Takes old builds away, all but the newest of them and those that a server still reads."""
    finished = [path for path in builds.iterdir() if (path / REPORT).is_file() and path != current]
    for path in sorted(finished, key=lambda path: path.stat().st_mtime, reverse=True)[_KEPT_BUILDS - 1 :]:
        if not is_in_use(path):
            shutil.rmtree(path, ignore_errors=True)
