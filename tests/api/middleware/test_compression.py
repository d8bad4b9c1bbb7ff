"""What a client takes decides the coding; a tag stands for the bytes of one coding; small answers stay as they are."""

from __future__ import annotations

import gzip

import brotli
import pytest
from fastapi.testclient import TestClient

from api.middleware.compression import coding_for

LONG = {"query": "SELECT * { ?s ?p ?o } ORDER BY ?s ?p ?o"}
CODINGS = {"gzip": gzip.decompress, "br": brotli.decompress}


@pytest.mark.parametrize(
    ("accept", "coding"),
    [
        ("", None),
        ("gzip", "gzip"),
        ("gzip, br", "br"),
        ("gzip, deflate, br, zstd", "br"),
        ("br;q=0.5, gzip;q=0.8", "gzip"),
        ("br;q=0, gzip;q=0", None),
        ("*", "br"),
        ("*;q=0", None),
        ("br;q=0, *", "gzip"),
        ("identity", None),
        ("identity;q=0.5, gzip;q=0.2", None),
        ("GZIP ; Q=1", "gzip"),
        ("gzip;q=nonsense", None),
        (",,;;=", None),
    ],
)
def test_the_coding_that_is_liked_best(accept: str, coding: str | None) -> None:
    assert coding_for(accept) == coding


@pytest.mark.parametrize("coding", CODINGS)
def test_the_same_answer_in_another_coding(client: TestClient, coding: str) -> None:
    plain = client.get("/sparql", params=LONG, headers={"Accept-Encoding": "identity"})
    assert "content-encoding" not in plain.headers
    with client.stream("GET", "/sparql", params=LONG, headers={"Accept-Encoding": coding}) as answer:
        sent = b"".join(answer.iter_raw())
    assert answer.headers["content-encoding"] == coding
    assert CODINGS[coding](sent) == plain.content
    assert len(sent) < len(plain.content) / 2
    assert answer.headers["content-length"] == str(len(sent))
    assert "Accept-Encoding" in answer.headers["vary"]
    assert "Accept-Encoding" in plain.headers["vary"]


def test_each_coding_has_a_tag_of_its_own_and_is_known_by_it(client: TestClient) -> None:
    tags = {}
    for coding in ("identity", *CODINGS):
        headers = {"Accept-Encoding": coding}
        tags[coding] = client.get("/sparql", params=LONG, headers=headers).headers["etag"]
        known = client.get("/sparql", params=LONG, headers={**headers, "If-None-Match": tags[coding]})
        assert (known.status_code, known.content, known.headers["etag"]) == (304, b"", tags[coding])
    assert len(set(tags.values())) == 3
    other = client.get("/sparql", params=LONG, headers={"Accept-Encoding": "gzip", "If-None-Match": tags["br"]})
    assert other.status_code == 200


def test_a_small_answer_stays_as_it_is(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": "ASK {}"}, headers={"Accept-Encoding": "gzip"})
    assert "content-encoding" not in answer.headers


def test_head_tells_what_get_would_send(client: TestClient) -> None:
    headers = {"Accept-Encoding": "gzip"}
    told, sent = client.head("/measures", headers=headers), client.get("/measures", headers=headers)
    for name in ("content-encoding", "content-length", "etag", "vary"):
        assert told.headers.get(name) == sent.headers.get(name)


def test_a_long_answer_is_coded_as_it_comes(client: TestClient) -> None:
    query = "SELECT (CONCAT(STR(?a), STR(?b), STR(?c)) AS ?x) { ?a ?p ?b . ?c ?q ?d } LIMIT 4000"
    answer = client.get("/sparql", params={"query": query, "format": "csv"}, headers={"Accept-Encoding": "br"})
    assert answer.headers["content-encoding"] == "br"
    assert answer.text.count("\n") == 4001
