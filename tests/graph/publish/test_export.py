"""The whole data in one file, and back."""

from __future__ import annotations

import warnings
from collections.abc import Iterable

import pyoxigraph as ox
import pytest
import rdflib
from rdflib.compare import isomorphic

from graph.build import Built
from graph.publish.export import EXPORT_FORMATS, RDF_12, export, export_format, file_name
from graph.rdf.formats import JSON_LD, N_QUADS, TRIG, TURTLE
from graph.rdf.terms import Iri, Quad, nquads, text, typed
from ontology import terms
from ontology.errors import BadParameter
from tests.corpora import BASE

pytestmark = pytest.mark.slow

REIFIES = "http://www.w3.org/1999/02/22-rdf-syntax-ns#reifies"
ENGINE = {
    "nq": ox.RdfFormat.N_QUADS,
    "trig": ox.RdfFormat.TRIG,
    "ttl": ox.RdfFormat.TURTLE,
    "jsonld": ox.RdfFormat.JSON_LD,
}


def thing(name: str) -> Iri:
    return Iri(f"{BASE}id/{name}")


SMALL = (
    Quad(thing("measure/lamps"), Iri(f"{BASE}ont#site"), thing("location/quay"), thing("evidence/ab/1-9")),
    Quad(thing("measure/lamps"), Iri(f"{BASE}ont#site"), thing("location/quay"), thing("evidence/ab/20-29")),
    Quad(thing("measure/lamps"), Iri(f"{BASE}ont#site"), thing("location/quay")),
    Quad(thing("measure/lamps"), Iri(f"{BASE}ont#endsNotAfter"), typed("2019-12-31", "date")),
    Quad(thing("measure/lamps"), Iri(terms.PREF_LABEL), text('Lamps “on”\nthe "quay"', "en")),
)  # fmt: skip


def lines_of(quads: Iterable[ox.Quad]) -> set[str]:
    return {str(quad) for quad in quads}


def parsed(body: bytes, form: str) -> set[str]:
    return lines_of(ox.parse(body, format=ENGINE[form]))


@pytest.mark.parametrize("form", [N_QUADS, TRIG, JSON_LD], ids=lambda form: form.name)
def test_a_form_with_graphs_comes_back_whole(built: Built, form: object) -> None:
    known = next(one for one in EXPORT_FORMATS if one is form)
    body = export(built.quads, known, BASE)
    assert parsed(body, known.name) == parsed(nquads(built.quads).encode(), "nq")


def test_turtle_is_the_default_graph(built: Built) -> None:
    default = nquads(quad for quad in built.quads if quad.graph is None)
    assert parsed(export(built.quads, TURTLE, BASE), "ttl") == parsed(default.encode(), "nq")


@pytest.mark.slow
def test_rdflib_reads_turtle_as_the_same_graph(built: Built) -> None:
    default = nquads(quad for quad in built.quads if quad.graph is None)
    turtle = rdflib.Graph().parse(data=export(built.quads, TURTLE, BASE), format="turtle")
    assert isomorphic(turtle, rdflib.Graph().parse(data=default, format="nt"))


@pytest.mark.parametrize(("form", "name"), [(N_QUADS, "nquads"), (TRIG, "trig"), (JSON_LD, "json-ld")])
def test_rdflib_reads_every_form_with_graphs_alike(form: object, name: str) -> None:
    known = next(one for one in EXPORT_FORMATS if one is form)
    read = rdflib.Dataset()
    with warnings.catch_warnings():
        # Its parsers still speak of a default context, by its old name.
        warnings.simplefilter("ignore", DeprecationWarning)
        read.parse(data=export(SMALL, known, BASE), format=name)
        graphs = sorted(str(graph.identifier) for graph in read.graphs() if len(graph))
        assert len(read.default_graph) == 3
        assert [g for g in graphs if "/evidence/" in g] == [f"{BASE}id/evidence/ab/{s}" for s in ("1-9", "20-29")]
        assert rdflib.Literal('Lamps “on”\nthe "quay"', lang="en") in set(read.default_graph.objects())


def test_rdf_1_2_says_of_each_triple_in_which_graphs_it_stands(built: Built) -> None:
    quads = list(ox.parse(export(built.quads, RDF_12, BASE), format=ox.RdfFormat.TURTLE))
    plain = {str(quad) for quad in quads if quad.predicate.value != REIFIES}
    assert plain == parsed(nquads(quad for quad in built.quads if quad.graph is None).encode(), "nq")
    placed = {
        f"{quad.object.subject} {quad.object.predicate} {quad.object.object} {quad.subject}"
        for quad in quads
        if quad.predicate.value == REIFIES and isinstance(quad.object, ox.Triple)
    }
    named = nquads(quad for quad in built.quads if quad.graph is not None)
    assert placed == parsed(named.encode(), "nq")


def test_rdf_1_2_is_asked_by_reifier() -> None:
    store = ox.Store()
    store.load(export(SMALL, RDF_12, BASE), format=ox.RdfFormat.TURTLE)
    found = store.query(f"SELECT ?e {{ ?m <{BASE}ont#site> ?p ~ ?e }} ORDER BY ?e")
    assert isinstance(found, ox.QuerySolutions)
    assert [str(row["e"]) for row in found] == [f"<{BASE}id/evidence/ab/{span}>" for span in ("1-9", "20-29")]


@pytest.mark.parametrize("form", EXPORT_FORMATS, ids=lambda form: str(form.name))
def test_the_same_quads_are_the_same_bytes_in_any_order(form: object) -> None:
    known = next(one for one in EXPORT_FORMATS if one is form)
    assert export(SMALL, known, BASE) == export(tuple(reversed(SMALL)), known, BASE)


def test_every_form_has_a_file_of_its_own() -> None:
    names = {file_name(form, is_packed) for form in EXPORT_FORMATS for is_packed in (False, True)}
    assert len(names) == 2 * len(EXPORT_FORMATS)
    assert {"accord.nq", "accord.trig.gz", "accord.rdf12.ttl"} <= names


def test_a_form_that_there_is_not_is_refused_with_the_choices() -> None:
    assert export_format("TriG") is TRIG and export_format("turtle") is TURTLE
    with pytest.raises(BadParameter) as refused:
        export_format("xlsx")
    assert list(refused.value.choices) == ["nq", "trig", "ttl", "jsonld", "rdf12"]
