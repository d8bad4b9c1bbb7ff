"""The five statements built once, in two engines of different make."""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from graph.build import Built
from ontology import terms
from queries.catalogue import Question, catalogue_files, parse
from tests.queries.engines import Oxigraph, Rdflib


@pytest.fixture(scope="session")
def oxigraph(built: Built) -> Oxigraph:
    return Oxigraph(built.quads)


@pytest.fixture(scope="session")
def rdflib_engine(built: Built) -> Rdflib:
    return Rdflib(built.quads)


@pytest.fixture(scope="session")
def labels(built: Built) -> Mapping[str, str]:
    return {quad.subject.value: str(quad.object) for quad in built.quads if quad.predicate.value == terms.PREF_LABEL}


@pytest.fixture(scope="session")
def questions(oxigraph: Oxigraph) -> Mapping[str, Question]:
    """The saved questions by their files' names, without the ending, with the defaults that this graph gives."""
    return {
        file.stem: parse(file.name, file.read_text(encoding="utf-8")).settled(oxigraph.first)
        for file in catalogue_files()
    }
