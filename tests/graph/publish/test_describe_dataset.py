"""The data set's description of itself: it counts what is there."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from graph.build import Built, build, write
from graph.names import Addresses
from graph.publish.describe_dataset import checksums, dataset_quads
from graph.rdf.terms import Quad
from graph.store.embedded import EmbeddedStore
from ontology import terms
from tests.corpora import BASE, SEEDS, corpus_of

PREFIXES = (
    "PREFIX void: <http://rdfs.org/ns/void#> PREFIX dcat: <http://www.w3.org/ns/dcat#> "
    "PREFIX dcterms: <http://purl.org/dc/terms/> PREFIX prov: <http://www.w3.org/ns/prov#> "
    f"PREFIX : <{terms.ONT}> PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
)
OWN = f"<{BASE}id/dataset>"


def values(store: EmbeddedStore, pattern: str) -> list[str]:
    rows = store.select(f"{PREFIXES} SELECT ?x WHERE {{ {pattern} }} ORDER BY ?x").rows
    return [str(row["x"]) for row in rows]


def is_description(quad: Quad) -> bool:
    return quad.subject.value.startswith(f"{BASE}id/dataset")


def test_it_counts_the_triples_that_it_does_not_make_itself(built: Built, store: EmbeddedStore) -> None:
    default = [quad for quad in built.quads if quad.graph is None and not is_description(quad)]
    assert values(store, f"{OWN} void:triples ?x") == [str(len(default))]


def test_every_class_and_property_has_its_count(built: Built, store: EmbeddedStore) -> None:
    default = [quad for quad in built.quads if quad.graph is None and not is_description(quad)]
    kinds = Counter(str(quad.object) for quad in default if quad.predicate.value == terms.RDF_TYPE)
    rows = store.select(
        f"{PREFIXES} SELECT ?kind ?n {{ {OWN} void:classPartition [ void:class ?kind ; void:entities ?n ] }}"
    ).rows
    assert {str(row["kind"]): int(str(row["n"])) for row in rows} == kinds
    uses = Counter(quad.predicate.value for quad in default)
    rows = store.select(
        f"{PREFIXES} SELECT ?name ?n {{ {OWN} void:propertyPartition [ void:property ?name ; void:triples ?n ] }}"
    ).rows
    assert {str(row["name"]): int(str(row["n"])) for row in rows} == uses


def test_it_stands_in_the_graph_of_such_things_and_in_the_default_graph(built: Built) -> None:
    meta = Addresses(BASE).graph("meta")
    own = {quad for quad in built.quads if is_description(quad)}
    assert {quad.graph for quad in own} == {meta, None}
    assert {quad.triple for quad in own if quad.graph} == {quad.triple for quad in own if not quad.graph}


def test_the_build_used_every_text_and_no_clock(built: Built, store: EmbeddedStore) -> None:
    used = values(store, f"{OWN} prov:wasGeneratedBy/prov:used ?x")
    assert used == sorted(f"{BASE}id/text/{document.sha256[:16]}" for document in built.documents)
    assert values(store, f"{OWN} dcterms:modified ?x") == ["2024-01-30"]


def test_every_document_tells_its_licence(built: Built, store: EmbeddedStore) -> None:
    licences = values(store, f"{OWN} dcterms:source ?d . ?d dcterms:license ?x")
    assert licences == sorted(document.entry.licence for document in built.documents)


def test_every_file_is_a_distribution(store: EmbeddedStore) -> None:
    files = values(store, f"{OWN} dcat:distribution/dcat:downloadURL ?x")
    assert f"{BASE}dump/accord.nq.gz" in files and len(files) == 10


def test_nothing_in_it_is_without_a_name(store: EmbeddedStore) -> None:
    pattern = f"?x a ?kind FILTER(STRSTARTS(STR(?x), '{BASE}id/dataset')) FILTER NOT EXISTS {{ ?x skos:prefLabel ?l }}"
    assert values(store, pattern) == []


def test_its_counts_follow_the_data(built: Built) -> None:
    fewer = [quad for quad in built.quads if not is_description(quad)][:1000]
    described = dataset_quads(fewer, Addresses(BASE), "0.1.0")
    assert described == dataset_quads(list(reversed(fewer)), Addresses(BASE), "0.1.0")
    assert described != dataset_quads(fewer[:500], Addresses(BASE), "0.1.0")


def test_digests_are_told_of_their_distributions() -> None:
    quads = checksums(Addresses(BASE), {"accord.nq": "ab" * 32})
    by_property = {quad.predicate.value.rsplit("#", 1)[-1]: quad for quad in quads}
    assert by_property["checksum"].subject.value == f"{BASE}id/dataset#accord.nq"
    assert str(by_property["checksumValue"].object) == "ab" * 32


@pytest.mark.slow
def test_two_builds_leave_the_same_bytes_in_every_file(tmp_path: Path) -> None:
    folders = [tmp_path / name for name in ("one", "two")]
    for folder in folders:
        write(build(SEEDS, BASE), folder)
    files = sorted(path.relative_to(folders[0]) for path in folders[0].rglob("*") if path.is_file())
    assert len(files) > 8
    assert all((folders[0] / name).read_bytes() == (folders[1] / name).read_bytes() for name in files)


@pytest.mark.slow
def test_a_private_corpus_describes_itself_below_its_own_base(tmp_path: Path) -> None:
    base = "https://example.org/mine/"
    made = build(corpus_of(tmp_path, without=["000", "002", "004"]), base)
    own = [quad for quad in made.quads if quad.subject.value.startswith(f"{base}id/dataset")]
    assert own and not any(str(quad.object).startswith(f"{BASE}id/") for quad in own)
