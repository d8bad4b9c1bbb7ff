"""What JSON says as linked data by its context is what the graph says: of every list, and of things."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path

import pyoxigraph as ox
import pytest
from fastapi.testclient import TestClient

from api.app import create_app
from api.settings import Settings
from api.view.lists import COLLECTIONS
from ontology import terms

_XSD = "http://www.w3.org/2001/XMLSchema#"
_NUMBERS = frozenset(_XSD + name for name in ("integer", "decimal", "double"))
_OF_ANSWERS = "http://www.w3.org/ns/hydra/core#"  # about the answer itself
_DERIVED = ox.NamedNode("http://www.w3.org/ns/prov#wasDerivedFrom")


@pytest.fixture(scope="module")
def five(built_folder: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    settings = Settings(workers=1, data=tmp_path_factory.mktemp("linked"))
    yield TestClient(create_app(settings, built_folder), follow_redirects=False)


@pytest.fixture(scope="module")
def graph(built_folder: Path) -> ox.Store:
    store = ox.Store()
    store.bulk_load(path=str(built_folder / "graph.nq"), format=ox.RdfFormat.N_QUADS)
    return store


def known(graph: ox.Store, said: ox.Quad) -> bool:
    """Whether the graph says so, by whatever kind of number and whichever language of a name."""
    if said.predicate == _DERIVED:
        return isinstance(said.object, ox.NamedNode) and bool(list(graph.quads_for_pattern(said.object, None, None)))
    there = [one.object for one in graph.quads_for_pattern(said.subject, said.predicate, None, ox.DefaultGraph())]
    if said.object in there:
        return True
    if not isinstance(said.object, ox.Literal):
        return False
    if said.object.datatype.value in _NUMBERS:
        return Decimal(said.object.value) in [Decimal(one.value) for one in there if isinstance(one, ox.Literal)]
    return said.predicate.value == terms.PREF_LABEL and said.object.value in [
        one.value for one in there if isinstance(one, ox.Literal)
    ]


@pytest.mark.parametrize("name", [one.name for one in COLLECTIONS])
def test_a_list_says_nothing_as_linked_data_that_the_graph_does_not_say(
    five: TestClient, graph: ox.Store, name: str
) -> None:
    said = ox.Store()
    said.load(five.get(f"/{name}?size=1000").content, format=ox.RdfFormat.JSON_LD)
    of_things = [one for one in said if not one.predicate.value.startswith(_OF_ANSWERS)]
    assert len(of_things) > 20
    assert [str(one) for one in of_things if not known(graph, one)] == []


def test_a_sum_of_money_is_one_wherever_it_stands(five: TestClient) -> None:
    for name in ("results", "funds"):
        said = ox.Store()
        said.load(five.get(f"/{name}?size=1000").content, format=ox.RdfFormat.JSON_LD)
        sums = list(said.quads_for_pattern(None, ox.NamedNode(terms.AMOUNT_VALUE), None))
        assert sums and all("/id/amount/" in str(one.subject) for one in sums)
        currencies = {one.object for one in said.quads_for_pattern(None, ox.NamedNode(terms.ONT + "currency"), None)}
        assert ox.NamedNode(f"{terms.CONCEPT}currency-EUR") in currencies
