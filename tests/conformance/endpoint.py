"""What the suites do to a server: fill it, ask it, write to it, and see what is there."""

from __future__ import annotations

from dataclasses import dataclass

import httpx2 as httpx
import rdflib

from tests.conformance.manifests import Dataset, statements

TOKEN = "a-token-of-the-suites-only"
_MAY = {"Authorization": f"Bearer {TOKEN}"}


@dataclass(frozen=True, slots=True)
class Endpoint:
    """A server that answers at /sparql and /data."""

    client: httpx.Client

    def clear(self) -> None:
        assert self.update("DROP ALL").status_code == 204

    def fill(self, dataset: Dataset) -> None:
        for address in dataset.default:
            self._add({"default": ""}, statements(address))
        for name, address in dataset.named:
            self._add({"graph": name}, statements(address))

    def query(self, query: str, accept: str) -> httpx.Response:
        headers = {"Content-Type": "application/sparql-query", "Accept": accept}
        return self.client.post("/sparql", content=query.encode(), headers=headers)

    def update(self, update: str) -> httpx.Response:
        headers = {"Content-Type": "application/sparql-update", **_MAY}
        return self.client.post("/sparql", content=update.encode(), headers=headers)

    def request(self, method: str, path: str, headers: dict[str, str], body: bytes | None) -> httpx.Response:
        return self.client.request(method, path, headers={**headers, **_MAY}, content=body)

    def graph(self, name: str | None) -> rdflib.Graph:
        """What stands in a graph; nothing where there is none."""
        asked = {"default": ""} if name is None else {"graph": name}
        answer = self.client.get("/data", params=asked, headers={"Accept": "application/n-triples"})
        assert answer.status_code in (200, 404)
        return rdflib.Graph().parse(data=answer.content if answer.status_code == 200 else b"", format="nt")

    def graph_names(self) -> set[str]:
        """The graphs in which something stands."""
        rows = self.query("SELECT DISTINCT ?g { GRAPH ?g { ?s ?p ?o } }", "application/sparql-results+json").json()
        return {row["g"]["value"] for row in rows["results"]["bindings"]}

    def _add(self, asked: dict[str, str], lines: bytes) -> None:
        headers = {"Content-Type": "application/n-triples", **_MAY}
        assert self.client.post("/data", params=asked, content=lines, headers=headers).status_code in (201, 204)
