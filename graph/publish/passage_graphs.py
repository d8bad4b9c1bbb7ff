"""Facts → the graphs of the passages that they were read from, and the descriptions of those passages.

A graph has one span, one basis, one method, one rule and one confidence. Facts of one span that differ in rule or
confidence get graphs of their own: the surest keeps the plain address, the others are told apart by their rule.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from graph.findings import STATED, Ground
from graph.publish.fact_sheet import Sheet, concept, plain_number
from graph.rdf.terms import Iri, Literal, Quad, Term, text, typed
from ontology import terms


def placed(sheet: Sheet) -> Iterable[Quad]:
    """Facts in the graphs of their passages, and the descriptions of those passages."""
    addresses = _evidence_addresses(sheet)
    described: dict[Iri, Ground] = {}
    for fact in sheet.facts:
        graph = addresses[fact.ground]
        described[graph] = fact.ground
        yield Quad(sheet.addresses.thing(fact.subject), Iri(fact.predicate), fact.object, graph)
    supports: dict[Iri, Ground] = {}
    for graph in sorted(described):
        yield from _evidence(sheet, graph, described[graph])
        if support := _support(sheet, described[graph], addresses):
            yield Quad(graph, Iri(terms.SUPPORTED_BY), support)
            if support not in described:
                supports[support] = _surest_first([described[graph], supports.get(support, described[graph])])[0]
    for support, ground in sorted(supports.items()):
        if ground.supported_by is not None:
            yield from _evidence(
                sheet, support, Ground(ground.supported_by, ground.rule, ground.confidence, method=ground.method)
            )


def _evidence_addresses(sheet: Sheet) -> dict[Ground, Iri]:
    """The address of each ground's graph."""
    spans: dict[tuple[int, int, str, str], set[Ground]] = defaultdict(set)
    for fact in sheet.facts:
        passage = fact.ground.passage
        spans[(passage.start, passage.end, fact.ground.basis, fact.ground.method)].add(fact.ground)
    found: dict[Ground, Iri] = {}
    for (start, end, basis, method), grounds in spans.items():
        for number, ground in enumerate(_surest_first(grounds)):
            same = [other for other in _surest_first(grounds)[:number] if other.rule == ground.rule]
            rule = "" if number == 0 else ground.rule + (f" {len(same) + 1}" if same else "")
            found[ground] = sheet.addresses.evidence(sheet.reading.sha256, start, end, basis, method, rule)
    return found


def _surest_first(grounds: Iterable[Ground]) -> Sequence[Ground]:
    return sorted(
        grounds,
        key=lambda g: (
            g.supported_by is not None,
            -g.confidence,
            g.rule,
            g.supported_by.start if g.supported_by else -1,
        ),
    )


def _evidence(sheet: Sheet, graph: Iri, ground: Ground) -> Iterable[Quad]:
    passage = ground.passage
    rows: list[tuple[str, Term]] = [
        (terms.RDF_TYPE, Iri(terms.EVIDENCE)),
        (terms.QUOTES, sheet.addresses.text(sheet.reading.sha256)),
        (terms.START, typed(passage.start, "integer")),
        (terms.END, typed(passage.end, "integer")),
        (terms.EXACT, Literal(passage.quote)),
        (terms.BASIS, concept(f"basis-{ground.basis}")),
        (terms.METHOD, concept(f"method-{ground.method}")),
        (terms.RULE, text(ground.rule)),
        (terms.CONFIDENCE, typed(plain_number(ground.confidence), "decimal")),
    ]
    if (passage.start, passage.end) in sheet.spoken:
        rows.append((terms.SPOKEN_BY, sheet.addresses.thing(sheet.spoken[(passage.start, passage.end)])))
    for predicate, value in rows:
        yield Quad(graph, Iri(predicate), value)


def _support(sheet: Sheet, ground: Ground, addresses: dict[Ground, Iri]) -> Iri | None:
    """The second passage that a fact needs: the graph of its own facts where it has some, else one with none."""
    passage = ground.supported_by
    if passage is None:
        return None
    known = sorted(iri for other, iri in addresses.items() if other.passage == passage)
    if known:
        return known[0]
    return sheet.addresses.evidence(sheet.reading.sha256, passage.start, passage.end, STATED, ground.method)
