"""The W3C's suite for SPARQL 1.1 Federated Query, its endpoints on a server of this machine that may be asked."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest

from tests.conformance import manifests, matching
from tests.conformance.endpoint import TOKEN, Endpoint
from tests.conformance.manifests import SERVICE_FOLDERS, Case, parameters
from tests.journeys.server import running
from tests.other_servers import Other, Reply, answered, other_server

pytestmark = pytest.mark.slow
Stores = dict[str, ox.Store]
_ENDPOINT = re.compile(rb"http://([\w.]+)/sparql")
_HOSTS = ("example.org", "example1.org", "example2.org")


@pytest.fixture(scope="module")
def stores() -> Stores:
    """What the suite's endpoints hold, by their path here."""
    return {}


@pytest.fixture(scope="module")
def other(stores: Stores) -> Iterator[Other]:
    """A server with all of the suite's endpoints; the one that is invalid is not found."""

    def answer(path: str, query: str) -> Reply:
        return answered(stores.get(path, ox.Store()), query) if "invalid" not in path else Reply(status=404)

    with other_server(answer) as made:
        yield made


@pytest.fixture(scope="module")
def federated(other: Other, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Endpoint]:
    """An endpoint that may ask that server."""
    listed = [*(f"{other.address}/{host}/sparql" for host in _HOSTS), f"{other.address}/invalid.endpoint.org/"]
    data: Path = tmp_path_factory.mktemp("federated")
    settings = {"ACCORD_TOKEN": TOKEN, "ACCORD_WORKERS": "1", "ACCORD_SERVICE_ALLOW": ", ".join(listed)}
    with running(None, data, **settings) as (client, _):
        yield Endpoint(client)


@pytest.mark.parametrize("case", parameters(SERVICE_FOLDERS, ("QueryEvaluationTest",)))
def test_other_endpoints_are_asked_as_the_w3c_expects(
    federated: Endpoint, other: Other, stores: Stores, case: Case
) -> None:
    def moved(words: bytes) -> bytes:
        return _ENDPOINT.sub(other.address.encode() + rb"/\1/sparql", words)

    federated.clear()
    stores.clear()
    for address, file in case.endpoints:
        store = stores[f"/{address.removeprefix('http://')}"] = ox.Store()
        store.load(moved(manifests.statements(file)), ox.RdfFormat.N_TRIPLES)
    for file in case.given.default:
        headers = {"Content-Type": "application/n-triples"}
        sent = federated.request("POST", "/data?default", headers, moved(manifests.statements(file)))
        assert sent.status_code == 204
    answer = federated.query(moved(case.text().encode()).decode(), "application/sparql-results+xml")
    assert answer.status_code == 200, answer.text
    found = matching.from_results(answer.content, "srx")
    wanted = matching.from_results(moved(manifests.content(case.result)), "srx")
    assert isinstance(found, matching.Table) and isinstance(wanted, matching.Table)
    assert matching.same_tables(found, wanted), f"{found}\nis not\n{wanted}"
