"""A thousand malformed requests, twenty thousand with --soak: each is answered, and no worker dies of it."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.parse import urlencode

import pytest
from fastapi.testclient import TestClient
from pydantic import SecretStr

from api.app import create_bare_app
from api.settings import Settings

TOKEN = "a-token-for-malformed-things"
MAY = {"Authorization": f"Bearer {TOKEN}"}
RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
WELL_FORMED = {
    "query": (
        "PREFIX e: <http://e/> SELECT ?s (COUNT(?o) AS ?n) WHERE { ?s e:p/e:q* ?o FILTER(?o > 1 || ?o IN (2, 'é'@fr)) "
        "OPTIONAL { GRAPH ?g { ?s ?p [] } } VALUES ?s { e:a UNDEF } } GROUP BY ?s HAVING(?n > 1) ORDER BY ?n LIMIT 5"
    ),
    "update": (
        "PREFIX e: <http://e/> INSERT DATA { GRAPH e:g { e:s e:p 'v', 1.5e3 } } ; DELETE { ?s ?p ?o } "
        "INSERT { ?s e:q ?o } USING e:g WHERE { ?s ?p ?o } ; CLEAR SILENT GRAPH e:x"
    ),
    "text/turtle": (
        "@prefix e: <http://e/> . e:s a e:C ; e:p 'v'@en, '''long\nstring''', ( 1 2.0 true ), [ e:q <r> ] ."
    ),
    "application/ld+json": (
        '{"@context": {"p": "http://e/p"}, "@id": "http://e/s", "p": [{"@value": "v", "@language": "en"}, 1]}'
    ),
    "application/rdf+xml": (
        f'<?xml version="1.0"?><r:RDF xmlns:r="{RDF}" xmlns:e="http://e/"><r:Description r:about="http://e/s">'
        '<e:p xml:lang="en">v</e:p></r:Description></r:RDF>'
    ),
    "application/n-triples": '<http://e/s> <http://e/p> "v\\u00e9"^^<http://e/t> .\n_:b <http://e/p> _:c .\n',
}
PIECES = (
    *"{}()[]<>\"'\\#;.,?$@&%",
    *('"""', "\\u", "\\uD800", "_:", "^^", "%ZZ", "\0", "\x01", "\x7f", "\u2028", "\ufeff", "\U0010ffff", "é", "💥"),
    *("-1", "1e999999", "9" * 400, "*" * 50, "{" * 70, "[" * 300, "SELECT", "INSERT", "WHERE", "GRAPH", "BASE <x>"),
    *("SERVICE <http://127.0.0.1:1/> {}", "LOAD <http://127.0.0.1:1/>", "<!ENTITY", "<![CDATA[", "null", "true"),
    *('"@context"', '"@graph"', "\r\n", "\t", " "),
)
WORDS = (
    *(
        "",
        "*/*",
        "text/html",
        "text/turtle;q=2",
        "application/json",
        "*",
        "/",
        ";;;",
        "q=1",
        "text/",
        "\xe9",
        "a" * 3000,
    ),
    *("application/sparql-query", "application/sparql-update", "application/x-www-form-urlencoded"),
    *("multipart/form-data", "multipart/form-data; boundary=", "text/turtle; charset=utf-16"),
    *("urn:g", "default", "../../etc/passwd", "-1", "NaN"),
)
Make = Callable[[TestClient, random.Random], int]


@pytest.fixture(scope="module")
def bare(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    data: Path = tmp_path_factory.mktemp("bare")
    settings = Settings(workers=1, query_seconds=10, data=data, token=SecretStr(TOKEN))
    with TestClient(create_bare_app(settings), raise_server_exceptions=False, follow_redirects=False) as made:
        yield made


def _spoilt(text: str, chance: random.Random) -> bytes:
    """A text with one to six faults, and now and then bytes that are no UTF-8."""
    for _ in range(chance.randint(1, 6)):
        start = chance.randrange(len(text) + 1)
        end = min(len(text), start + chance.choice((0, 0, 1, 3, 20)))
        text = text[:start] + chance.choice((*PIECES, "", "", text[start:end] * 3)) + text[end:]
    encoded = text.encode("utf-8", "surrogatepass")
    if chance.random() < 0.1:
        place = chance.randrange(len(encoded) + 1)
        encoded = encoded[:place] + bytes([chance.randrange(128, 256)]) + encoded[place:]
    return encoded


def _query(client: TestClient, chance: random.Random) -> int:
    headers = {"Content-Type": "application/sparql-query"}
    return client.post("/sparql", content=_spoilt(WELL_FORMED["query"], chance), headers=headers).status_code


def _update(client: TestClient, chance: random.Random) -> int:
    headers = {"Content-Type": "application/sparql-update", **MAY}
    return client.post("/sparql", content=_spoilt(WELL_FORMED["update"], chance), headers=headers).status_code


def _body(client: TestClient, chance: random.Random) -> int:
    media_type = chance.choice([name for name in WELL_FORMED if "/" in name])
    headers = {"Content-Type": media_type, **MAY}
    work = chance.choice((client.put, client.post))
    return work("/data?graph=urn:g", content=_spoilt(WELL_FORMED[media_type], chance), headers=headers).status_code


def _headers(client: TestClient, chance: random.Random) -> int:
    names = ("Accept", "Accept-Encoding", "Accept-Language", "Content-Type", "If-None-Match", "Authorization", "Origin",
             "X-Forwarded-For", "Range", "Access-Control-Request-Method")  # fmt: skip
    headers = [(name.encode(), chance.choice(WORDS).encode("latin-1")) for name in chance.sample(names, 4)]
    method = chance.choice(("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH"))
    path = chance.choice(("/sparql", "/data", "/data?default", "/sparql?query=ASK%20%7B%7D"))
    return client.request(method, path, headers=headers, content=b"ASK {}").status_code


def _parameters(client: TestClient, chance: random.Random) -> int:
    names = (
        "query",
        "update",
        "format",
        "default-graph-uri",
        "named-graph-uri",
        "using-graph-uri",
        "graph",
        "default",
        "x",
    )
    fields = [(chance.choice(names), chance.choice((*WORDS, *PIECES, "ASK {}"))) for _ in range(chance.randint(0, 4))]
    path, method = chance.choice(("/sparql", "/data", "/data/x")), chance.choice(("GET", "POST", "DELETE"))
    if chance.random() < 0.3:
        raw = "&".join(f"{name}={'%' + value[:3].encode().hex()}" for name, value in fields)
        return client.request(method, f"{path}?{raw}", headers=MAY).status_code
    sent = urlencode([(name, value.encode("utf-8", "replace")) for name, value in fields])
    return client.request(method, f"{path}?{sent}", headers=MAY).status_code


@pytest.mark.parametrize("make", [_query, _update, _body, _headers, _parameters])
def test_malformed_requests_are_answered_with_a_reason(bare: TestClient, make: Make, soak: bool) -> None:
    pool = bare.app.state.pool  # type: ignore[attr-defined]  # it is our application
    assert bare.get("/sparql", params={"query": "ASK {}"}).status_code == 200
    workers = pool.process_ids
    for number in range(4000 if soak else 200):
        status = make(bare, random.Random(f"{make.__name__} {number}"))
        # 501 is a function that there is not; nothing here takes so long that it would be 503.
        assert status < 500 or status == 501, f"{make.__name__} {number}: {status}"
    assert bare.get("/sparql", params={"query": "ASK {}"}).json()["boolean"] is True
    assert pool.process_ids == workers
