from __future__ import annotations

import json

import pytest
from rdflib import Graph

from ontology.files import CONTEXT, path_of
from ontology.generate_context import CODED, DATES, context, source
from ontology.terms import CONCEPT, ONT, PROPERTIES


def test_the_file_is_what_the_vocabulary_gives(core: Graph) -> None:
    assert path_of(CONTEXT).read_text(encoding="utf-8") == source(core), "run python -m ontology.generate_context"


def test_every_property_has_its_name(core: Graph) -> None:
    named = context(core)
    means = {(one if isinstance(one, str) else one.get("@id")) for one in named.values() if not isinstance(one, float)}
    assert means >= PROPERTIES


def test_dates_are_dates_and_short_words_concepts(core: Graph) -> None:
    named = context(core)
    assert all(named[address.removeprefix(ONT)]["@type"].endswith("#date") for address in DATES)
    assert {name: named[name]["@context"]["@vocab"] for name in CODED} == {
        name: f"{CONCEPT}{scheme}-" for name, scheme in CODED.items()
    }


# rdflib's JSON-LD parser makes a graph of a class that rdflib itself is about to drop.
@pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")
def test_a_short_word_becomes_its_concept() -> None:
    told = json.loads(path_of(CONTEXT).read_text(encoding="utf-8")) | {
        "id": "https://w3id.org/accord-kg/id/measure/lamps",
        "force": "agreed",
        "endsNotAfter": "2019-12-31",
        "site": {"id": "https://w3id.org/accord-kg/id/location/quay", "label": "Quay"},
    }
    lines = set(Graph().parse(data=json.dumps(told), format="json-ld").serialize(format="nt").strip().split("\n"))
    measure = "<https://w3id.org/accord-kg/id/measure/lamps>"
    assert f"{measure} <{ONT}force> <{CONCEPT}force-agreed> ." in lines
    assert f'{measure} <{ONT}endsNotAfter> "2019-12-31"^^<http://www.w3.org/2001/XMLSchema#date> .' in lines
    assert f"{measure} <{ONT}site> <https://w3id.org/accord-kg/id/location/quay> ." in lines
