"""The W3C's suites for protocols hold their HTTP requests, and what is expected of the answers, as data."""

from __future__ import annotations

from dataclasses import dataclass

import rdflib
from rdflib.collection import Collection

from tests.conformance import manifests
from tests.conformance.manifests import MF, Dataset

HT = rdflib.Namespace("http://www.w3.org/2011/http#")
HTS = rdflib.Namespace("http://www.w3.org/2011/http-statusCodes#")
CNT = rdflib.Namespace("http://www.w3.org/2011/content#")
_STATUSES = {
    "OK": (200,), "Created": (201,), "NoContent": (204,), "NotFound": (404,), "BadRequest": (400,),
    "StatusCode2xx": range(200, 300), "StatusCode3xx": range(300, 400), "StatusCode4xx": range(400, 500),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Exchange:
    """One request, and what its answer must be; None where anything will do."""

    method: str
    path: str
    headers: tuple[tuple[str, str], ...]
    body: bytes | None
    statuses: tuple[int, ...]
    kind: str | None
    truth: bool | None
    graph: str | None
    location: str | None


@dataclass(frozen=True, slots=True)
class Conversation:
    """One test case: requests one after the other."""

    name: str
    given: Dataset
    exchanges: tuple[Exchange, ...]


def conversations(folder: str, *files: str) -> list[Conversation]:
    """The cases of some manifests; none where the suites are not at hand."""
    found = []
    for file in files if manifests.WHERE else ():
        graph = manifests.manifest(folder, file)
        found += [_conversation(graph, entry, folder) for entry in manifests.entries(graph)]
    return found


def _conversation(graph: rdflib.Graph, entry: rdflib.term.Node, folder: str) -> Conversation:
    action = graph.value(entry, MF.action)
    listed = graph.value(action, HT.requests)
    assert listed is not None
    requests = Collection(graph, listed)
    given = manifests.dataset(graph, entry)
    name = f"{folder}/{str(entry).rpartition('#')[2]}"
    return Conversation(name, given, tuple(_exchange(graph, request) for request in requests))


def _exchange(graph: rdflib.Graph, request: rdflib.term.Node) -> Exchange:
    answer = graph.value(request, HT.resp)
    body = graph.value(request, HT.body)
    truth = graph.value(answer, MF.expectedBoolean)
    expected = graph.value(answer, HT.body)
    named = [str(one).rpartition("#")[2] for one in graph.objects(answer, MF.expectedStatus)]
    return Exchange(
        method=str(graph.value(request, HT.methodName)),
        path=str(graph.value(request, HT.absolutePath)),
        headers=tuple(_headers(graph, request)),
        body=None if body is None else _content(graph, body),
        statuses=tuple(status for name in named for status in _STATUSES[name]),
        kind=_text(graph.value(answer, MF.expectedFormat)),
        truth=None if truth is None else str(truth) == "true",
        graph=None if expected is None else str(graph.value(expected, CNT.chars)),
        location=_text(graph.value(answer, MF.expectedLocation)),
    )


def _headers(graph: rdflib.Graph, request: rdflib.term.Node) -> list[tuple[str, str]]:
    listed = graph.value(request, HT.headers)
    members = [] if listed is None else list(Collection(graph, listed))
    return [(str(graph.value(one, HT.fieldName)), str(graph.value(one, HT.fieldValue))) for one in members]


def _content(graph: rdflib.Graph, body: rdflib.term.Node) -> bytes:
    encoding = _text(graph.value(body, CNT.characterEncoding)) or "UTF-8"
    return str(graph.value(body, CNT.chars)).encode(encoding)


def _text(node: rdflib.term.Node | None) -> str | None:
    return None if node is None else str(node)
