"""A statement with people, a place and a body that nobody knows is added while a server runs, and goes all the way."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from pathlib import Path

import httpx2 as httpx
import pytest

from tests.corpora import SEEDS
from tests.journeys.server import running

pytestmark = pytest.mark.slow

STATEMENT = """Joint statement on the harbour of Vantely

Vantely, 6 June 2023

The Home Secretary, Philippa Marchbanks, and the Minister of the Interior of France, Anselme Duvallois, met in Vantely
on Tuesday 6 June 2023.

The two ministers agreed to set up a Harbour Liaison Bureau in Vantely before the end of the year.

The United Kingdom will contribute £7 million to the new scanners at the port of Calais.
"""


def wait_for(client: httpx.Client, path: str, word: str) -> None:
    deadline = time.monotonic() + 120
    while time.monotonic() < deadline:
        answer = client.get(path, headers={"Accept": "application/json"})
        assert answer.status_code == 200, answer.text
        if word in answer.text:
            return
        time.sleep(0.2)
    raise AssertionError(f"{path} never said {word!r}")


def test_an_added_statement_is_listed_described_and_asked_with_its_words(tmp_path: Path) -> None:
    file = tmp_path / "vantely.txt"
    file.write_text(STATEMENT, encoding="utf-8")
    data = tmp_path / "data"
    with running(SEEDS, data) as (client, _):
        before = client.get("/health").json()["generation"]
        command = [str(Path(sys.executable).parent / "accord"), "add", str(file), "--publisher", "Home Office"]
        environment = {**os.environ, "ACCORD_DATA": str(data), "ACCORD_SEEDS": str(SEEDS)}
        added = subprocess.run([*command, "--show-text"], env=environment, capture_output=True, text=True, check=True)
        address = added.stdout.strip().removeprefix("https://w3id.org/accord-kg")
        wait_for(client, "/health", '"documents":6')
        assert client.get("/health").json()["generation"] != before
        assert "vantely" in address

        page = client.get(address, headers={"Accept": "text/html"}, follow_redirects=True)
        assert page.status_code == 200 and "Harbour Liaison Bureau" in page.text
        turtle = client.get(address, headers={"Accept": "text/turtle"}, follow_redirects=True)
        assert turtle.status_code == 200 and "Home Office" in turtle.text
        assert "Vantely" in client.get("/documents", headers={"Accept": "application/json"}).text
        ministers = client.get("/ministers?size=1000", headers={"Accept": "application/json"}).text
        assert "Philippa Marchbanks" in ministers and "Anselme Duvallois" in ministers
        measures = client.get("/measures?concerning=calais-port&size=1000", headers={"Accept": "application/json"})
        assert "new scanners" in measures.text

        query = """PREFIX : <https://w3id.org/accord-kg/ont#>
        SELECT ?exact { GRAPH ?e { ?m :site ?place } ?e :exact ?exact ; :quotes/:textOf ?document .
                        FILTER (STRENDS(STR(?document), "SLUG")) }""".replace("SLUG", address.rpartition("/")[2])
        found = client.get("/sparql", params={"query": query}, headers={"Accept": "application/sparql-results+json"})
        quotes = [row["exact"]["value"] for row in found.json()["results"]["bindings"]]
        assert quotes and all(quote in STATEMENT for quote in quotes)

        again = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        assert again.stdout == added.stdout and "is there already" in again.stderr
