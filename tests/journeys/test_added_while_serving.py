"""A statement with people, a place and a body that nobody knows is added while a server runs, and goes all the way."""

from __future__ import annotations

import html
import json
import os
import subprocess
import sys
import time
from pathlib import Path

import httpx2 as httpx
import pytest

from tests.corpora import SEEDS
from tests.graph.pdfs_of_tests import page_of, pdf_of
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


# Who and what nobody knows, in one statement for each form of file: minister, town, body, and a site with what it is.
UNKNOWNS = {
    "txt": ("Ottilie Brandreth", "Vellmar-on-Sea", "Tidal Freight Authority", "Torvik"),
    "html": ("Casimir Holloway", "Port Ellory", "Estuary Pilotage Agency", "Skarnes"),
    "pdf": ("Perpetua Lindqvist", "Marrowdene", "Causeway Inspection Bureau", "Ulvesund"),
}
UNKNOWN = """Joint statement of {town}

{town}, {day} May 2022

The Home Secretary, {minister}, and the French Minister of the Interior, Gérald Darmanin, met in {town} on {day} May
2022.

The two ministers agreed to set up a {body} before the end of the year.

The United Kingdom will spend £3 million on new beds at the {site} reception centre, in Norway, next year.
"""


def statement(form: str) -> tuple[str, bytes]:
    """The words of the statement that nobody knows the names of, and the file that they are received in."""
    minister, town, body, site = UNKNOWNS[form]
    day = 3 + sorted(UNKNOWNS).index(form)
    words = UNKNOWN.format(minister=minister, town=town, body=body, site=site, day=day)
    if form == "pdf":
        return words, pdf_of([page_of(words)])
    if form == "html":
        title, *paragraphs = (html.escape(part.strip()) for part in words.split("\n\n"))
        told = "".join(f"<p>{part}</p>" for part in paragraphs)
        page = (
            f"<html lang=en><head><title>{title}</title></head><body><main><h1>{title}</h1>{told}</main></body></html>"
        )
        return words, page.encode()
    return words, words.encode()


def test_statements_of_people_places_and_bodies_that_nobody_knows_go_all_the_way(tmp_path: Path) -> None:
    files = {form: tmp_path / f"unknown-{form}.{form}" for form in UNKNOWNS}
    for form, file in files.items():
        file.write_bytes(statement(form)[1])
    data = tmp_path / "data"
    environment = {**os.environ, "ACCORD_DATA": str(data), "ACCORD_SEEDS": str(SEEDS)}
    accord = str(Path(sys.executable).parent / "accord")
    with running(SEEDS, data) as (client, _):
        command = [accord, "add", *map(str, files.values()), "--publisher", "Home Office"]
        subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
        wait_for(client, "/health", '"documents":8')
        for form in UNKNOWNS:
            _goes_all_the_way(client, form)
    checked = subprocess.run([accord, "check", "--json"], env=environment, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout[-2000:] + checked.stderr
    parts = {part["name"]: part for part in json.loads(checked.stdout)["parts"]}
    listed = " ".join(fault["reason"] for fault in parts["candidates"]["faults"])
    for minister, town, body, site in UNKNOWNS.values():
        for name in (minister, town, body, f"{site} reception centre"):
            assert repr(name) in listed, name
    assert not [fault for fault in parts["shapes"]["faults"] if fault["severity"] == "error"]


def _goes_all_the_way(client: httpx.Client, form: str) -> None:
    """A statement's unknowns are listed, found, described as only read, and asked for with the words they stand in."""
    minister, town, body, site = UNKNOWNS[form]
    as_json = {"Accept": "application/json"}
    lists = {"ministers": minister, "locations": town, "organisations": body}
    for collection, name in (*lists.items(), ("locations", f"{site} reception centre")):
        items = client.get(f"/{collection}?size=1000", headers=as_json).json()["items"]
        (item,) = [one for one in items if one["label"] == name]
        assert any(name in " ".join(one["quote"].split()) for one in item["evidence"]), item["evidence"]
        path = item["id"].removeprefix("https://w3id.org/accord-kg")
        page = client.get(path, headers={"Accept": "text/html"}, follow_redirects=True)
        assert page.status_code == 200 and "Known only from what was read" in page.text, path
        assert client.get(path, headers=as_json, follow_redirects=True).json()["onlyRead"] is True
        turtle = client.get(path, headers={"Accept": "text/turtle"}, follow_redirects=True)
        assert turtle.status_code == 200 and "label-quoted" in turtle.text and name in turtle.text
        found = client.get("/search", params={"q": name}, headers=as_json).json()["items"]
        assert item["id"] in {one["id"] for one in found}
    meetings = client.get("/meetings?size=1000", headers=as_json).json()["items"]
    assert any(town in json.dumps(one["venue"]) and minister in json.dumps(one["ministers"]) for one in meetings)
    concerning = client.get("/measures", params={"concerning": f"{site} reception centre"}, headers=as_json).json()
    assert ["new beds" in one["label"] for one in concerning["items"]] == [True]
    query = """PREFIX : <https://w3id.org/accord-kg/ont#> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
    SELECT ?exact { GRAPH ?e { ?measure :site ?place } ?e :exact ?exact . ?place skos:prefLabel ?name ;
      :directlyWithin <https://w3id.org/accord-kg/id/location/norway> FILTER (STR(?name) = "NAME") }"""
    asked = {"query": query.replace("NAME", f"{site} reception centre")}
    answer = client.get("/sparql", params=asked, headers={"Accept": "application/sparql-results+json"})
    quotes = [row["exact"]["value"] for row in answer.json()["results"]["bindings"]]
    assert quotes and all("new beds" in quote for quote in quotes)
