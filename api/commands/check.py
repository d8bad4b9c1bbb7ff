"""What `accord check` finds out: whether vocabulary, reference data, graph, quotes and questions are right.

Everything here is asked of the files that are packaged and of the graph as it is served; nothing is changed.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from rdflib import OWL, RDF, Graph, URIRef
from rdflib.term import Node

from api.commands.candidates import candidates
from graph.build import GRAPH, REPORT, TEXTS
from graph.names import BASE
from graph.publish.shapes import load_shapes
from graph.publish.validate import Violation, violations
from graph.rdf.as_rdflib import facts_with_graph
from graph.rdf.terms import Iri, Literal, Quad
from graph.review.decisions import DECISIONS
from graph.store.embedded import EmbeddedStore
from graph.store.face import first_value
from ontology import terms
from ontology.check import all_faults
from ontology.check_core import unused_terms
from ontology.check_profile import profile_faults
from ontology.check_reasoner import contradiction, reasoning_view, without_conflicts
from ontology.editions import edition_faults, editions
from ontology.errors import AccordError, CatalogueError, DocumentError, ReviewError, VocabularyError
from ontology.faults import Fault, ReferenceData, Severity, load_reference_data
from ontology.files import ALIGN, CORE
from ontology.java import has_compiler, java
from queries.catalogue import Question, catalogue_files, own_address, read_catalogue

_CANDIDATES = "candidates"
_PREFIX = f"PREFIX : <{terms.ONT}> "


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the report: what was looked at, what is wrong with it, and what could not be looked at."""

    name: str
    looked_at: str
    faults: tuple[Fault, ...]
    left_out: str = ""

    @property
    def errors(self) -> int:
        """How many of the faults are errors."""
        return sum(fault.severity == "error" for fault in self.faults)


@dataclass(frozen=True, slots=True)
class Report:
    """The parts, in the order in which they were looked at."""

    parts: tuple[Part, ...]

    @property
    def is_sound(self) -> bool:
        """Whether there is no error in any part; warnings and informations are no errors."""
        return not any(part.errors for part in self.parts)


def checked(folder_of: Callable[[], Path], base: str, tell: Callable[[str], None] = lambda message: None) -> Report:
    """The whole report; `folder_of` gives the built graph's folder, or raises AccordError where none can be built."""
    data = load_reference_data()
    tell("Checking the vocabulary and the reference data")
    parts = [_part("vocabulary", f"{len(data.graphs)} files", all_faults(data)), _editions(data), _profile(data)]
    try:
        folder = folder_of()
    except AccordError as error:
        return Report(
            (*parts, _part("build", "the whole line", [_build_fault(error)], "shapes, quotes, consistency, questions"))
        )
    quads = tuple(EmbeddedStore.from_file(folder / GRAPH).quads())
    tell("Checking the graph by its shapes")
    parts += [_shapes(quads, folder, data, base), _texts(quads, folder), _review(folder)]
    tell("Reasoning")
    parts += [_reasoner(quads, data), _questions(quads, base), _use(quads, data, base), _candidates(quads)]
    return Report(tuple(parts))


def in_words(report: Report) -> str:
    """The report for a person: a line for each part, below it one for each fault."""
    lines = []
    for part in report.parts:
        count = "no faults" if not part.errors else f"{part.errors} fault{'s' if part.errors > 1 else ''}"
        lines.append(
            f"{part.name}: {count} ({part.looked_at})" + (f"; not checked: {part.left_out}" * bool(part.left_out))
        )
        shown = [fault for fault in part.faults if fault.severity != "info" or part.name == _CANDIDATES]
        lines += [f"  {fault}" for fault in shown]
        if hidden := len(part.faults) - len(shown):
            lines.append(f"  and {hidden} remarks, which --json lists")
    total = sum(part.errors for part in report.parts)
    lines.append(f"{total} fault{'' if total == 1 else 's'} in all")
    return "\n".join(lines)


def as_json(report: Report) -> str:
    """The report as one JSON object, remarks and all."""
    parts = [
        {"name": part.name, "lookedAt": part.looked_at, "notChecked": part.left_out or None, "errors": part.errors}
        | {"faults": [asdict(fault) for fault in part.faults]}
        for part in report.parts
    ]
    return json.dumps({"sound": report.is_sound, "parts": parts}, ensure_ascii=False, indent=2)


def _part(name: str, looked_at: str, faults: Iterable[Fault], left_out: str = "") -> Part:
    return Part(name, looked_at, tuple(sorted(set(faults))), left_out)


def _build_fault(error: AccordError) -> Fault:
    """An error of the build as a fault, with file and thing where it names them."""
    if isinstance(error, VocabularyError):
        return Fault(error.file, error.thing, "build", error.reason)
    if isinstance(error, ReviewError):
        return Fault(error.file, f"line {error.line}", "build", str(error))
    if isinstance(error, CatalogueError):
        return Fault(error.file, "catalogue", "build", error.reason)
    if isinstance(error, DocumentError):
        return Fault(error.document, "document", "build", str(error))
    return Fault(GRAPH, "graph", "build", str(error))


def _editions(data: ReferenceData) -> Part:
    """Whether the vocabulary is what its edition says, and older editions are what they were."""
    kept = ", ".join(editions())
    return _part("editions", f"editions {kept}", edition_faults(data.graphs[CORE], data.graphs[ALIGN]))


def _profile(data: ReferenceData) -> Part:
    if not has_compiler():
        return Part("profile", "nothing", (), "OWL 2 DL and RL; that needs a Java development kit (java, javac)")
    return _part("profile", "OWL 2 DL, OWL 2 RL", profile_faults(data.graphs[CORE]))


def _shapes(quads: Sequence[Quad], folder: Path, data: ReferenceData, base: str) -> Part:
    shapes = load_shapes()
    found = [_shape_fault(breach, data, base) for breach in violations(quads, shapes)]
    told: dict[str, Any] = json.loads((folder / REPORT).read_text(encoding="utf-8"))
    for one in told.get("withheld", ()):
        about = " ".join(part for part in (one["path"], one["value"]) if part)
        reason = f"{one['en']} ({about or one['label']}) Not published; it was read from: {one['sentence']!r}"
        found.append(Fault(GRAPH, one["thing"], one["rule"], reason))
    return _part("shapes", f"{len(shapes.rules)} rules, {len(quads)} quads", found)


def _shape_fault(breach: Violation, data: ReferenceData, base: str) -> Fault:
    about = " ".join(part for part in (breach.path, breach.value) if part)
    reason = breach.message_en + (f" ({about})" if about else "")
    severity: Severity = "error" if breach.severity == "violation" else "warning"
    file = data.file_of(URIRef(BASE + breach.focus.removeprefix(base))) or GRAPH
    return Fault(file, breach.focus, breach.rule, reason, severity)


def _texts(quads: Sequence[Quad], folder: Path) -> Part:
    """Whether every text has the digest that it is named by, and every passage the words that stand at its offsets."""
    store = EmbeddedStore(quad for quad in quads if quad.graph is None)
    texts = store.select(_PREFIX + "SELECT ?text ?sha { ?text :sha256 ?sha }").rows
    raw: dict[str, str] = {}
    found = []
    for row in texts:
        name, digest = str(row["text"]), str(row["sha"])
        file = folder / TEXTS / f"{digest[:16]}.txt"
        body = file.read_bytes() if file.is_file() else b""
        raw[name] = body.decode("utf-8", "replace")
        if hashlib.sha256(body).hexdigest() != digest:
            found.append(Fault(file.name, name, "digest", "the file has another digest, or is not there"))
    passages = store.select(_PREFIX + "SELECT * { ?e :quotes ?text ; :start ?start ; :end ?end ; :exact ?words }").rows
    for row in passages:
        start, end = int(str(row["start"])), int(str(row["end"]))
        if raw.get(str(row["text"]), "")[start:end] != str(row["words"]):
            found.append(Fault(GRAPH, str(row["e"]), "quote", "the words are not those of the text at these offsets"))
    return _part("quotes", f"{len(texts)} texts, {len(passages)} passages", found)


def _review(folder: Path) -> Part:
    """Decisions of review that find nothing any more, or about which people disagree."""
    told: dict[str, Any] = json.loads((folder / REPORT).read_text(encoding="utf-8")).get("review", {})
    found = [
        Fault(
            f"{one['file']}, line {one['line']}",
            one["document"],
            "review",
            f"{one['reason']}: {one['quote']!r}",
            "warning",
        )
        for kind in ("orphaned", "disagreements")
        for one in told.get(kind, ())
    ]
    decided = sum(counts[one] for counts in told.get("kinds", {}).values() for one in DECISIONS)
    return _part("review", f"{decided} decisions", found)


def _reasoner(quads: Sequence[Quad], data: ReferenceData) -> Part:
    if java() is None:
        return Part("consistency", "nothing", (), "whether the facts contradict the vocabulary; that needs Java")
    view = view_of(quads, data.graphs[CORE])
    why = contradiction(view)
    return _part("consistency", f"{len(view)} triples", [Fault(GRAPH, "graph", "consistency", why)] if why else [])


def view_of(quads: Iterable[Quad], core: Graph) -> Graph:
    """The reasoning view of a graph: one telling of what its passages disagree on."""
    functional: list[Node] = list(core.subjects(RDF.type, OWL.FunctionalProperty))
    return reasoning_view(core, without_conflicts(facts_with_graph(quads), functional))


def _questions(quads: Sequence[Quad], base: str) -> Part:
    catalogue = read_catalogue(catalogue_files())
    found = [Fault(f"queries/{name}", name, "question", reason) for name, reason in catalogue.broken.items()]
    store = EmbeddedStore(quads)
    for question in catalogue.questions.values():
        found += _question_faults(question, store, base)
    return _part("questions", f"{len(catalogue.questions)} questions", found)


def _question_faults(question: Question, store: EmbeddedStore, base: str) -> Iterator[Fault]:
    """A question that cannot be asked is an error; one whose example nothing answers may be right, and is told."""
    try:
        question = question.settled(lambda query: first_value(store, query))
        usual = {one.name: one.default or one.example for one in question.parameters}
        bound = question.bind(usual, lambda parameter, kind, value: own_address(base, parameter, kind, value))
        values = {name: Iri(v.value) if v.is_address else Literal(v.value, v.datatype) for name, v in bound.items()}
        rows = store.select(question.query, values).rows
    except AccordError as error:
        yield Fault("queries", question.name, "question", str(error))
        return
    if not rows:
        # Questions without parameters look for what is wrong: no answer is the best one.
        severity: Severity = "warning" if usual else "info"
        yield Fault("queries", question.name, "question", "nothing in this graph answers its example", severity)


def _candidates(quads: Sequence[Quad]) -> Part:
    """What documents name and the reference data lack: no fault, but what somebody may want to enter."""
    found = tuple(candidates(EmbeddedStore(quad for quad in quads)))
    return _part(_CANDIDATES, f"{len(found)} people, offices, bodies and places that reference data lack", found)


def _use(quads: Sequence[Quad], data: ReferenceData, base: str) -> Part:
    own = base + "graph/ontology"
    used = {quad.predicate.value for quad in quads if quad.graph is None or quad.graph.value != own}
    used |= {str(quad.object) for quad in quads if quad.predicate.value == terms.RDF_TYPE}
    return _part("use of terms", "the whole graph", unused_terms(data, frozenset(used)))
