from __future__ import annotations

import pytest
from rdflib import Graph

from ontology import terms
from ontology.files import path_of
from ontology.generate_terms import constant_name, terms_source


def test_the_constants_are_those_of_the_vocabulary(core: Graph) -> None:
    assert path_of("terms.py").read_text(encoding="utf-8") == terms_source(core)


@pytest.mark.parametrize(
    ("name", "constant"),
    [
        ("Measure", "MEASURE"),
        ("directlyWithin", "DIRECTLY_WITHIN"),
        ("sha256", "SHA256"),
        ("StatusReport", "STATUS_REPORT"),
        ("aimedAtBenefitOf", "AIMED_AT_BENEFIT_OF"),
    ],
)
def test_a_term_becomes_a_constant(name: str, constant: str) -> None:
    assert constant_name(name) == constant
    assert getattr(terms, constant) == terms.ONT + name


def test_a_property_named_like_a_class_is_told_from_it() -> None:
    assert terms.OFFICE == terms.ONT + "Office"
    assert terms.HAS_OFFICE == terms.ONT + "office"
    assert terms.HAS_TENURE in terms.PROPERTIES
    assert terms.TENURE in terms.CLASSES


def test_a_new_term_would_be_noticed(core: Graph) -> None:
    grown = core + Graph().parse(
        data=f"<{terms.ONT}Novelty> a <http://www.w3.org/2002/07/owl#Class> .", format="turtle"
    )
    assert 'NOVELTY = ONT + "Novelty"' in terms_source(grown)


def test_a_concept_is_addressed_by_its_key(concepts: Graph) -> None:
    addresses = {str(subject) for subject in concepts.subjects()}
    assert terms.concept("basis-stated") == "https://w3id.org/accord-kg/concept/basis-stated"
    assert terms.concept("basis-stated") in addresses
