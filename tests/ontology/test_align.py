"""Our terms below those of other vocabularies: nothing flows back, nothing clashes."""

from __future__ import annotations

import owlrl
import pytest
from rdflib import OWL, RDF, RDFS, Graph, Namespace, URIRef

from ontology.faults import ReferenceData
from ontology.files import ALIGN
from ontology.terms import ID, ONT

FOAF = Namespace("http://xmlns.com/foaf/0.1/")
OA = Namespace("http://www.w3.org/ns/oa#")
ORG = Namespace("http://www.w3.org/ns/org#")
PROV = Namespace("http://www.w3.org/ns/prov#")
SCHEMA = Namespace("https://schema.org/")
GSP = Namespace("http://www.opengis.net/ont/geosparql#")

# What these vocabularies themselves say of the terms that ours stand below.
SAID_ELSEWHERE = """
@prefix foaf: <http://xmlns.com/foaf/0.1/> . @prefix oa: <http://www.w3.org/ns/oa#> .
@prefix org: <http://www.w3.org/ns/org#> . @prefix owl: <http://www.w3.org/2002/07/owl#> .
@prefix prov: <http://www.w3.org/ns/prov#> . @prefix rdfs: <http://www.w3.org/2000/01/rdf-schema#> .
@prefix gsp: <http://www.opengis.net/ont/geosparql#> .
foaf:Person rdfs:subClassOf foaf:Agent ; owl:disjointWith foaf:Organization , foaf:Project .
foaf:Document owl:disjointWith foaf:Organization , foaf:Project .
org:Organization rdfs:subClassOf foaf:Agent ; owl:equivalentClass foaf:Organization .
org:Organization owl:disjointWith org:Membership , org:Post . org:Membership owl:disjointWith org:Post .
org:member rdfs:domain org:Membership ; rdfs:range foaf:Agent .
org:postIn rdfs:domain org:Post ; rdfs:range org:Organization .
prov:Activity owl:disjointWith prov:Entity . prov:Plan rdfs:subClassOf prov:Entity .
prov:wasAssociatedWith rdfs:domain prov:Activity ; rdfs:range prov:Agent .
prov:wasQuotedFrom rdfs:domain prov:Entity ; rdfs:range prov:Entity .
prov:specializationOf rdfs:domain prov:Entity ; rdfs:range prov:Entity .
oa:hasSource rdfs:domain oa:ResourceSelection . oa:SpecificResource rdfs:subClassOf oa:ResourceSelection .
gsp:Feature rdfs:subClassOf gsp:SpatialObject .
gsp:sfWithin rdfs:domain gsp:SpatialObject ; rdfs:range gsp:SpatialObject .
"""
STATEMENT = f"""
@prefix : <https://w3id.org/accord-kg/ont#> . @prefix id: <https://w3id.org/accord-kg/id/> .
<{ID}tenure/t> :holder <{ID}person/p> ; :office <{ID}office/o> .
<{ID}office/o> a :MinisterialOffice ; :officeOf <{ID}organisation/s> .
<{ID}organisation/s> a :State ; :territory <{ID}location/l> . <{ID}location/l> :directlyWithin <{ID}location/sea> .
<{ID}meeting/m> :attendedAs <{ID}tenure/t> ; :venue <{ID}location/l> ; :attendee <{ID}person/p> .
<{ID}measure/part> :directPartOf <{ID}measure/whole> ; :site <{ID}location/l> ; :boundParty <{ID}organisation/s> .
<{ID}text/x> :textOf <{ID}document/d> . <{ID}evidence/x/1-2> :quotes <{ID}text/x> .
<{ID}document/d> :records <{ID}agreement/a> ; :reports <{ID}meeting/m> ; :mentions <{ID}initiative/i> .
<{ID}agreement/a> :party <{ID}organisation/s> . <{ID}initiative/i> a :Initiative .
<{ID}amount/EUR-1> a :MonetaryAmount . <{ID}fund/f> :totalAmount <{ID}amount/EUR-1> .
"""


@pytest.fixture(scope="module")
def align(data: ReferenceData) -> Graph:
    return data.graphs[ALIGN]


@pytest.fixture(scope="module")
def closed(core: Graph, align: Graph) -> Graph:
    graph = Graph()
    for part in (core, align):
        graph += part
    graph.parse(data=SAID_ELSEWHERE, format="turtle").parse(data=STATEMENT, format="turtle")
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics).expand(graph)
    return graph


def test_the_vocabulary_itself_names_no_other_class_or_property_above_its_own(core: Graph) -> None:
    assert not list(core.triples((None, OWL.imports, None)))
    above = {o for p in (RDFS.subClassOf, RDFS.subPropertyOf) for o in core.objects(None, p) if isinstance(o, URIRef)}
    assert above and all(str(term).startswith(ONT) for term in above)


def test_only_ours_stand_below_and_only_others_above(align: Graph) -> None:
    used = set(align.predicates())
    assert used == {RDF.type, RDFS.subClassOf, RDFS.subPropertyOf}
    for below, how, above in align:
        if how != RDF.type:
            assert str(below).startswith(ONT) and not str(above).startswith(ONT)


def test_every_term_of_ours_that_is_aligned_exists(align: Graph, core: Graph) -> None:
    ours = {below for below, how, _ in align if how != RDF.type}
    assert all((term, RDF.type, None) in core for term in ours)


def test_classes_stand_below_classes_and_properties_below_their_kind(align: Graph, core: Graph) -> None:
    both = core + align
    for below, how, above in align:
        if how == RDFS.subClassOf:
            assert (below, RDF.type, OWL.Class) in both and (above, RDF.type, OWL.Class) in both
        elif how == RDFS.subPropertyOf:
            kinds = [k for k in (OWL.ObjectProperty, OWL.DatatypeProperty) if (below, RDF.type, k) in both]
            assert kinds and (above, RDF.type, kinds[0]) in both, below


def test_no_term_is_an_annotation_and_a_property_at_once(align: Graph, core: Graph) -> None:
    both = core + align
    annotations = set(both.subjects(RDF.type, OWL.AnnotationProperty))
    assert not annotations & {s for k in (OWL.ObjectProperty, OWL.DatatypeProperty) for s in both.subjects(RDF.type, k)}


def test_the_whole_stays_consistent_with_what_the_others_say(closed: Graph) -> None:
    errors = URIRef("http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage")
    assert not list(closed.subjects(RDF.type, errors))
    assert not list(closed.subjects(RDF.type, OWL.Nothing))


def test_nothing_falls_into_two_disjoint_classes(closed: Graph) -> None:
    for one, _, other in closed.triples((None, OWL.disjointWith, None)):
        shared = set(closed.subjects(RDF.type, one)) & set(closed.subjects(RDF.type, other))
        assert not {thing for thing in shared if str(thing).startswith(ID)}, (one, other)


@pytest.mark.parametrize(
    ("thing", "kind"),
    [
        ("person/p", FOAF.Person),
        ("person/p", PROV.Agent),
        ("organisation/s", ORG.Organization),
        ("office/o", ORG.Post),
        ("tenure/t", ORG.Membership),
        ("meeting/m", SCHEMA.Event),
        ("location/l", GSP.Feature),
        ("evidence/x/1-2", OA.SpecificResource),
        ("document/d", FOAF.Document),
    ],
)
def test_a_program_that_knows_only_the_other_vocabulary_understands(closed: Graph, thing: str, kind: URIRef) -> None:
    assert (URIRef(ID + thing), RDF.type, kind) in closed


def test_the_words_of_others_lead_along_our_facts(closed: Graph) -> None:
    assert (URIRef(ID + "meeting/m"), PROV.wasAssociatedWith, URIRef(ID + "person/p")) in closed
    assert (URIRef(ID + "evidence/x/1-2"), PROV.wasQuotedFrom, URIRef(ID + "text/x")) in closed
    assert (URIRef(ID + "location/l"), GSP.sfWithin, URIRef(ID + "location/sea")) in closed
