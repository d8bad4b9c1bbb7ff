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

from graph.publish.shapes import Rule, Severity, Shapes, Target, rule_name
from graph.rdf.as_rdflib import rdf_graph
from graph.rdf.terms import Iri, Quad
from graph.store.embedded import EmbeddedStore
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


def violations(quads: Collection[Quad], shapes: Shapes, wanted: Collection[Iri] | None = None) -> tuple[Violation, ...]:
    """Every breach of the shapes in a closed and merged graph, sorted; of the things `wanted` only, where given."""
    store = EmbeddedStore(quads)
    aimed = {target.shape: _focus(store, target, wanted) for target in shapes.targets}
    found = {*_core(quads, shapes, aimed), *_queried(store, shapes, aimed)}
    quotes = Quotes(quads)
    return tuple(
        sorted(_violation(shapes.rules[rule], focus, path, value, quotes) for rule, focus, path, value in found)
    )


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
    quads: Iterable[Quad], shapes: Shapes, aimed: Mapping[str, frozenset[str]]
) -> Iterator[tuple[str, str, str, str]]:
    graph = Graph()
    for triple in shapes.core:
        graph.add(triple)
    for rule, things in _aimed_rules(shapes, aimed).items():
        for thing in things:
            graph.add((URIRef(rule), SH.targetNode, URIRef(thing)))
    told = [quad for quad in quads if quad.predicate.value in shapes.looked_at]
    _, report, _ = pyshacl.validate(rdf_graph(told), shacl_graph=graph, inplace=True, advanced=False)
    for result in report.subjects(RDF.type, SH.ValidationResult):
        said = {kind: report.value(result, kind) for kind in (SH.sourceShape, SH.focusNode, SH.resultPath, SH.value)}
        path, value = said[SH.resultPath], said[SH.value]
        yield (
            rule_name(said[SH.sourceShape]),
            str(said[SH.focusNode]),
            str(path) if isinstance(path, URIRef) else "",
            "" if value is None or value == said[SH.focusNode] else str(value),
        )


def _aimed_rules(shapes: Shapes, aimed: Mapping[str, frozenset[str]]) -> dict[str, frozenset[str]]:
    """Focus nodes by rule: those of a shape are those of each of its property shapes. Rules in SPARQL alone need none.

    The same by definition (https://www.w3.org/TR/shacl/#PropertyConstraintComponent), and pySHACL then takes the focus
    nodes of a property shape all at once and not one by one.
    """
    found: dict[str, frozenset[str]] = {}
    for shape, things in aimed.items():
        for rule in shapes.properties.get(shape, (shape,)):
            if rule in shapes.constrained:
                found[rule] = found.get(rule, frozenset()) | things
    return found


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
    return Violation(rule.name, rule.severity, focus, path, value, rule.message_en, rule.message_fr, quotes.of(focus))
