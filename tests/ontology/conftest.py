from __future__ import annotations

import pytest
from rdflib import Graph

from ontology.faults import ReferenceData, load_reference_data
from ontology.files import CONCEPTS, CORE, LOCATIONS, ORGANISATIONS, REGISTER


@pytest.fixture(scope="session")
def data() -> ReferenceData:
    return load_reference_data()


@pytest.fixture(scope="session")
def core(data: ReferenceData) -> Graph:
    return data.graphs[CORE]


@pytest.fixture(scope="session")
def concepts(data: ReferenceData) -> Graph:
    return data.graphs[CONCEPTS]


@pytest.fixture(scope="session")
def register(data: ReferenceData) -> Graph:
    return data.graphs[REGISTER]


@pytest.fixture(scope="session")
def organisations(data: ReferenceData) -> Graph:
    return data.graphs[ORGANISATIONS]


@pytest.fixture(scope="session")
def locations(data: ReferenceData) -> Graph:
    return data.graphs[LOCATIONS]
