"""What is wrong with a graph by its shapes, as a list; pure, so that the build, the check and the tests ask the same.

What SHACL core says is found by pySHACL over the merge of all graphs, for the focus nodes that are wanted only. What
SPARQL constraints say is asked of the store, once for all focus nodes.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass

import pyshacl
from rdflib import RDF, SH, Graph, URIRef
from rdflib import Literal as RdfLiteral

from graph.embedded import EmbeddedStore
from graph.rdf import Iri, Literal, Quad
from graph.shapes import Rule, Severity, Shapes, Target, rule_name
from ontology import terms

_SUBCLASSES = "http://www.w3.org/2000/01/rdf-schema#subClassOf"


@dataclass(frozen=True, slots=True, order=True)
class Violation:
    """A rule that a thing breaks: which, how badly, where, and the words that the thing was read from, if any.

    `path` and `value` are empty where the rule is about the thing as a whole.
    """

    rule: str
    severity: Severity
    focus: str
    path: str
    value: str
    message_en: str
    message_fr: str
    quote: str = ""

    @property
    def shape(self) -> str:
        """The number of the shape that the rule belongs to, such as S02."""
        return self.rule.partition("-")[0]

    def __str__(self) -> str:
        about = " ".join(part for part in (self.path, self.value) if part)
        return f"{self.severity}: {self.focus}: {self.rule}: {self.message_en}" + (f" ({about})" if about else "")


def violations(
    quads: Collection[Quad], shapes: Shapes, wanted: Collection[Iri] | None = None
) -> tuple[Violation, ...]:
    """Every breach of the shapes in a closed and merged graph, sorted; of the things `wanted` only, where given."""
    store = EmbeddedStore(quads)
    focus = {target.shape: _focus(store, target, wanted) for target in shapes.targets}
    found = {*_core(quads, shapes, focus), *_queried(store, shapes, focus)}
    quotes = Quotes(quads)
    return tuple(sorted(_violation(shapes.rules[rule], *where, quotes) for rule, *where in found))


class Quotes:
    """The words that things were read from."""

    def __init__(self, quads: Iterable[Quad]) -> None:
        self._words: dict[Iri, str] = {}
        self._graphs: dict[Iri, set[Iri]] = defaultdict(set)
        for quad in quads:
            if quad.graph is not None:
                self._graphs[quad.subject].add(quad.graph)
            elif quad.predicate.value == terms.EXACT:
                self._words[quad.subject] = str(quad.object)

    def of(self, thing: str) -> str:
        """A thing's longest passage, or the words of the passage that it is; empty for what was not read."""
        address = Iri(thing)
        if address in self._words:
            return self._words[address]
        read = [self._words[graph] for graph in self._graphs.get(address, ()) if graph in self._words]
        return max(read, key=lambda words: (len(words), words), default="")


def rdf_graph(quads: Iterable[Quad]) -> Graph:
    """The default graph of some quads, as rdflib's own."""
    graph = Graph()
    nodes: dict[Iri, URIRef] = {}
    for quad in quads:
        if quad.graph is None:
            graph.add((_node(quad.subject, nodes), _node(quad.predicate, nodes), _object(quad.object, nodes)))
    return graph


def _node(iri: Iri, nodes: dict[Iri, URIRef]) -> URIRef:
    if iri not in nodes:
        nodes[iri] = URIRef(iri.value)
    return nodes[iri]


def _object(term: Iri | Literal, nodes: dict[Iri, URIRef]) -> URIRef | RdfLiteral:
    if isinstance(term, Iri):
        return _node(term, nodes)
    if term.language:
        return RdfLiteral(term.value, lang=term.language)
    return RdfLiteral(term.value, datatype=URIRef(term.datatype))


def _focus(store: EmbeddedStore, target: Target, wanted: Collection[Iri] | None) -> frozenset[str]:
    """The things that a shape is about (https://www.w3.org/TR/shacl/#targets)."""
    patterns = [f"?this a/<{_SUBCLASSES}>* <{kind}>" for kind in target.classes]
    patterns += [f"?this <{name}> ?any" for name in target.subjects_of]
    patterns += [f"?any <{name}> ?this" for name in target.objects_of]
    if not patterns:
        return frozenset()
    query = f"SELECT DISTINCT ?this WHERE {{ {{ {' } UNION { '.join(patterns)} }} }}"
    things = {row["this"] for row in store.select(query).rows}
    return frozenset(str(thing) for thing in things if wanted is None or thing in wanted)


def _core(
    quads: Iterable[Quad], shapes: Shapes, focus: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, str, str, str]]:
    aimed = Graph()
    for triple in shapes.core:
        aimed.add(triple)
    for shape, things in focus.items():
        for thing in things:
            aimed.add((URIRef(shape), SH.targetNode, URIRef(thing)))
    _, report, _ = pyshacl.validate(rdf_graph(quads), shacl_graph=aimed, inplace=True, advanced=False)
    for result in report.subjects(RDF.type, SH.ValidationResult):
        said = {kind: report.value(result, kind) for kind in (SH.sourceShape, SH.focusNode, SH.resultPath, SH.value)}
        path, value = said[SH.resultPath], said[SH.value]
        yield (
            rule_name(said[SH.sourceShape]),
            str(said[SH.focusNode]),
            str(path) if isinstance(path, URIRef) else "",
            "" if value is None or value == said[SH.focusNode] else str(value),
        )


def _queried(
    store: EmbeddedStore, shapes: Shapes, focus: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, str, str, str]]:
    aimed = {rule_name(shape): things for shape, things in focus.items()}
    for query in shapes.queries:
        if not aimed[query.rule]:
            continue
        for row in store.select(query.select).rows:
            if str(row["this"]) in aimed[query.rule]:
                yield query.rule, str(row["this"]), str(row.get("path", "")), str(row.get("value", ""))


def _violation(rule: Rule, focus: str, path: str, value: str, quotes: Quotes) -> Violation:
    return Violation(
        rule.name, rule.severity, focus, path, value, rule.message_en, rule.message_fr, quotes.of(focus)
    )
