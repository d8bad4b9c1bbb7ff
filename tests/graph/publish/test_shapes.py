"""Each shape fires where it must and nowhere else: fixtures that pass and that fail, by our validator and by pySHACL.

A failing fixture lists in its first lines every rule of its shape that must fire, and on what: `# fails: RULE THING`.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cache

import pyoxigraph as ox
import pyshacl
import pytest
from rdflib import RDF, SH, Dataset, Graph, URIRef

from graph.publish.shapes import SHAPES, Shapes, load_shapes, rule_name, shapes_of
from graph.publish.validate import violations
from graph.rdf.as_rdflib import node
from graph.rdf.terms import Iri, Quad, typed
from ontology.errors import VocabularyError
from ontology.files import SHAPE_FILES, path_of
from tests.worlds import FIXTURES, ID, dataset_of, fixture, quads_of, vocabulary, with_vocabulary

# Shapes whose targets are everything: pySHACL takes a minute to ask all of the vocabulary one by one.
ABOUT_EVERYTHING = frozenset(("S01", "S19", "S20"))
NUMBERS = [f"S{number:02}" for number in range(1, 22)]


def expected(name: str) -> set[tuple[str, str]]:
    lines = (FIXTURES / f"{name}.trig").read_text(encoding="utf-8").splitlines()
    return {(line.split()[2], line.split()[3]) for line in lines if line.startswith("# fails: ")}


@cache
def our_shapes() -> Shapes:
    return load_shapes()


def ours(found: tuple[ox.Quad, ...]) -> set[tuple[str, str]]:
    quads = quads_of(found)
    wanted = {quad.subject for quad in quads}
    breaches = violations(with_vocabulary(quads), our_shapes(), wanted)
    return {(breach.rule, breach.focus.removeprefix(ID)) for breach in breaches}


def theirs(found: tuple[ox.Quad, ...], number: str) -> set[tuple[str, str]]:
    """pySHACL over the published shapes, SPARQL constraints and all; shapes of other numbers lose their targets."""
    shapes, dataset = published_shapes(), dataset_of(found)
    for kind in (SH.targetClass, SH.targetSubjectsOf, SH.targetObjectsOf):
        for shape, _, aim in list(shapes.triples((None, kind, None))):
            if not str(shape).startswith(SHAPES + number):
                shapes.remove((shape, kind, aim))
    for quad in vocabulary():
        dataset.default_graph.add((URIRef(quad.subject.value), URIRef(quad.predicate.value), node(quad.object)))
    return broken(dataset, shapes, things=() if number not in ABOUT_EVERYTHING else own_things(found))


def own_things(found: Sequence[ox.Quad]) -> list[str]:
    return sorted({quad.subject.value for quad in found if isinstance(quad.subject, ox.NamedNode)})


def published_shapes() -> Graph:
    shapes = Graph()
    for file in SHAPE_FILES:
        shapes.parse(path_of(file), format="turtle")
    return shapes


def broken(
    dataset: Dataset, shapes: Graph, rules: Sequence[str] = (), things: Sequence[str] = ()
) -> set[tuple[str, str]]:
    _, report, _ = pyshacl.validate(
        dataset, shacl_graph=shapes, use_shapes=list(rules), focus_nodes=list(things), inplace=True
    )
    return {
        (rule_name(report.value(result, SH.sourceShape)), str(report.value(result, SH.focusNode)).removeprefix(ID))
        for result in report.subjects(RDF.type, SH.ValidationResult)
    }


@pytest.mark.parametrize("number", NUMBERS)
def test_a_shape_lets_through_what_is_right(number: str) -> None:
    assert ours(fixture("world", f"{number}-passes")) == set()


@pytest.mark.parametrize("number", NUMBERS)
def test_a_shape_fires_on_each_thing_that_is_wrong_and_on_no_other(number: str) -> None:
    name = f"{number}-fails"
    found = {(rule, thing) for rule, thing in ours(fixture("world", name)) if rule.startswith(number)}
    assert found == {(rule, thing) for rule, thing in expected(name) if rule != "S20-named"}


@pytest.mark.slow
@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")  # pySHACL still asks a data set for its old names
@pytest.mark.parametrize("number", NUMBERS)
def test_pyshacl_alone_finds_the_same_by_the_published_shapes(number: str) -> None:
    found = fixture("world", f"{number}-fails")
    alone = {(rule, thing) for rule, thing in theirs(found, number) if rule != "S20-named"}
    assert alone == {(rule, thing) for rule, thing in ours(found) if rule.startswith(number)}


@pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")
def test_a_thing_without_an_address_is_refused() -> None:
    ((rule, thing),) = broken(dataset_of(fixture("world", "S20-fails")), published_shapes(), [SHAPES + "S20-named"])
    assert rule == "S20-named" and not thing.startswith("organisation/")


def test_every_rule_has_a_fixture_in_which_it_fires() -> None:
    proven = {rule for number in NUMBERS for rule, _ in expected(f"{number}-fails")}
    assert proven == set(our_shapes().rules)


def test_every_rule_speaks_both_languages_and_ends_its_sentence() -> None:
    for rule in our_shapes().rules.values():
        assert rule.message_en != rule.message_fr, rule.name
        assert all(re.fullmatch(r"\S.*\.", words) for words in (rule.message_en, rule.message_fr)), rule.name


def test_shapes_are_numbered_without_a_gap() -> None:
    assert {name[:3] for name in our_shapes().rules} == set(NUMBERS)


OWN_SHAPES = """
@prefix : <https://example.org/> .
@prefix s: <https://w3id.org/accord-kg/shapes#> .
@prefix sh: <http://www.w3.org/ns/shacl#> .
s:S90 a sh:NodeShape ; sh:targetClass :Quay ; sh:property s:S90-depth ; sh:message "A quay."@en , "Un quai."@fr .
s:S90-depth a sh:PropertyShape ; sh:path :depth ; sh:maxCount 1 ; sh:message "One depth."@en , "Une profondeur."@fr .
"""


def test_a_shape_looks_at_the_properties_that_it_names() -> None:
    shapes = shapes_of(Graph().parse(data=OWN_SHAPES, format="turtle"))
    quay, name = Iri("https://example.org/north"), "https://example.org/"
    quads = [Quad(quay, Iri(str(RDF.type)), Iri(name + "Quay"))]
    quads += [Quad(quay, Iri(name + "depth"), typed(metres, "integer")) for metres in (7, 9)]
    assert [breach.rule for breach in violations(quads, shapes)] == ["S90-depth"]


def test_a_closed_shape_is_refused_since_it_looks_at_what_it_does_not_name() -> None:
    with pytest.raises(VocabularyError, match="shapes#S90: sh:closed is not supported"):
        shapes_of(Graph().parse(data=OWN_SHAPES + "s:S90 sh:closed true .", format="turtle"))
