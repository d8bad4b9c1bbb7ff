"""The W3C's suites for SPARQL 1.1 Query: evaluation, syntax, and the formats of results."""

from __future__ import annotations

import pytest
from rdflib.compare import isomorphic

from tests.conformance import manifests, matching
from tests.conformance.endpoint import Endpoint
from tests.conformance.manifests import FEDERATION_FOLDERS, QUERY_FOLDERS, RESULT_FOLDERS, Case, parameters

pytestmark = pytest.mark.slow
JSON = "application/sparql-results+json"
ACCEPT = {"csv": "text/csv", "tsv": "text/tab-separated-values", "srj": JSON, "srx": "application/sparql-results+xml"}
EVERYTHING = (*QUERY_FOLDERS, *RESULT_FOLDERS, *FEDERATION_FOLDERS)


@pytest.mark.parametrize("case", parameters(EVERYTHING, ("QueryEvaluationTest", "CSVResultFormatTest")))
def test_a_query_gives_what_the_w3c_expects(endpoint: Endpoint, case: Case) -> None:
    endpoint.fill(case.given)
    ending = case.result.rpartition(".")[2]
    if ending == "ttl":
        _check_against_rdf(endpoint, case)
        return
    answer = endpoint.query(case.text(), ACCEPT[ending])
    assert answer.status_code == 200, answer.text
    wanted = manifests.content(case.result)
    if ending == "csv":
        assert matching.same_csv(answer.content, wanted)
        return
    _check_same(matching.from_results(answer.content, ending), matching.from_results(wanted, ending), case)


@pytest.mark.parametrize("case", parameters(EVERYTHING, ("PositiveSyntaxTest11",)))
def test_what_is_sparql_is_taken(endpoint: Endpoint, case: Case) -> None:
    answer = endpoint.query(case.text(), "*/*")
    # What asks other servers is refused, and a function that is nowhere cannot be called; neither is a fault of syntax.
    allowed = {"syntax-fed": 403, "syntax-query/test_4": 501}
    wanted = allowed.get(case.folder) or allowed.get(case.name) or 200
    assert answer.status_code == wanted, answer.text


@pytest.mark.parametrize("case", parameters(EVERYTHING, ("NegativeSyntaxTest11",)))
def test_what_is_not_sparql_is_refused(endpoint: Endpoint, case: Case) -> None:
    answer = endpoint.query(case.text(), "*/*")
    assert answer.status_code == 400, answer.text
    assert answer.json()["type"].endswith("/problem/query-syntax")


def _check_against_rdf(endpoint: Endpoint, case: Case) -> None:
    wanted = matching.parsed(manifests.statements(case.result))
    table = matching.from_result_set(wanted)
    answer = endpoint.query(case.text(), JSON if table is not None else "application/n-triples")
    assert answer.status_code == 200, answer.text
    if table is None:
        assert isomorphic(matching.parsed(answer.content), wanted)
    else:
        _check_same(matching.from_json(answer.content), table, case)


def _check_same(found: matching.Table | bool, wanted: matching.Table | bool, case: Case) -> None:
    if isinstance(wanted, matching.Table):
        assert isinstance(found, matching.Table)
        assert matching.same_tables(found, wanted), f"{found}\nis not\n{wanted}"
    else:
        assert found is wanted, case.text()
