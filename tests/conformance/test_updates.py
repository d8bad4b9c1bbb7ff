"""The W3C's suites for SPARQL 1.1 Update: evaluation and syntax."""

from __future__ import annotations

import pytest
from rdflib.compare import isomorphic

from tests.conformance import manifests, matching
from tests.conformance.endpoint import Endpoint
from tests.conformance.manifests import UPDATE_FOLDERS, Case, parameters

pytestmark = pytest.mark.slow


@pytest.mark.parametrize("case", parameters(UPDATE_FOLDERS, ("UpdateEvaluationTest",)))
def test_an_update_leaves_what_the_w3c_expects(endpoint: Endpoint, case: Case) -> None:
    endpoint.fill(case.given)
    answer = endpoint.update(case.text())
    assert answer.status_code == 204, answer.text
    wanted = {name: manifests.statements(file) for name, file in case.expected.named}
    assert endpoint.graph_names() == {name for name, lines in wanted.items() if lines}
    for name, lines in wanted.items():
        assert isomorphic(endpoint.graph(name), matching.parsed(lines)), name
    default = b"".join(manifests.statements(file) for file in case.expected.default)
    assert isomorphic(endpoint.graph(None), matching.parsed(default))


@pytest.mark.parametrize("case", parameters(UPDATE_FOLDERS, ("PositiveUpdateSyntaxTest11",)))
def test_what_is_an_update_is_taken(endpoint: Endpoint, case: Case) -> None:
    answer = endpoint.update(case.text())
    # Graphs that an update needs are not there, and what it would load is not fetched; neither is a fault of syntax.
    assert answer.status_code == 204 or not answer.json()["type"].endswith("/problem/query-syntax"), answer.text
    assert answer.status_code < 500


@pytest.mark.parametrize("case", parameters(UPDATE_FOLDERS, ("NegativeUpdateSyntaxTest11", "NegativeSyntaxTest11")))
def test_what_is_no_update_is_refused(endpoint: Endpoint, case: Case) -> None:
    answer = endpoint.update(case.text())
    assert answer.status_code == 400, answer.text
    assert answer.json()["type"].endswith("/problem/query-syntax")
