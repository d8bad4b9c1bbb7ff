from __future__ import annotations

from collections.abc import Iterator

import pyoxigraph as ox
import pytest
from fastapi.testclient import TestClient

from tests.api.corpus import FIRST, SECOND, application, text_address, thing, write_corpus

ONT = "https://w3id.org/accord-kg/ont#"


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = write_corpus(tmp_path_factory.mktemp("built") / "graph")
    with TestClient(application(folder), follow_redirects=False) as client:
        yield client


def path(address: str) -> str:
    return "/" + address.removeprefix("https://w3id.org/accord-kg/")


def loaded(content: bytes, form: ox.RdfFormat) -> ox.Store:
    store = ox.Store()
    store.load(content, format=form)
    return store


@pytest.mark.parametrize(
    "reference", ["measure/fences", "person/ada-ottoline", "amount/EUR-5000000", "tenure/home_2018-01-01"]
)
def test_a_thing_leads_to_its_description(client: TestClient, reference: str) -> None:
    answer = client.get(f"/id/{reference}")
    assert (answer.status_code, answer.headers["location"]) == (303, f"/doc/{reference}")
    assert "Accept" in answer.headers["vary"]


def test_an_evidence_address_leads_to_its_description(client: TestClient) -> None:
    evidence = client.get("/measures?type=completed").json()["items"][0]["evidence"][-1]["id"]
    answer = client.get(path(evidence))
    assert answer.status_code == 303
    page = client.get(answer.headers["location"], headers={"accept": "text/html"})
    assert "<mark>fences along the quay road</mark>" in page.text


@pytest.mark.parametrize(
    "address", ["/id/measure/none", "/doc/measure/none", "/concept/none", "/graph/none", "/id/nothing/at-all"]
)
def test_an_unknown_thing_is_not_found(client: TestClient, address: str) -> None:
    assert client.get(address).status_code == 404


def test_measures_can_be_followed_from_the_turtle_of_a_place(client: TestClient) -> None:
    store = loaded(client.get("/doc/location/harbour.ttl").content, ox.RdfFormat.TURTLE)
    concerns, harbour = ox.NamedNode(ONT + "concerns"), ox.NamedNode(thing("location/harbour"))
    found = {str(quad.subject).strip("<>") for quad in store.quads_for_pattern(None, concerns, harbour)}
    assert found == {thing(f"measure/{name}") for name in ("fences", "plan", "lighting")}


def test_turtle_of_a_measure_holds_the_words_it_was_read_from(client: TestClient) -> None:
    store = loaded(client.get("/doc/measure/fences.ttl").content, ox.RdfFormat.TURTLE)
    query = f"""PREFIX : <{ONT}> SELECT ?quote WHERE {{
        <{thing("measure/fences")}> <http://www.w3.org/ns/prov#wasDerivedFrom>/:exact ?quote }}"""
    answer = store.query(query)
    assert isinstance(answer, ox.QuerySolutions)
    quotes = {row["quote"].value for row in answer}
    assert {"They will build fences along the quay road", "fences along the quay road"} <= quotes


def test_trig_keeps_each_fact_in_its_passage(client: TestClient) -> None:
    store = loaded(client.get("/doc/measure/fences.trig").content, ox.RdfFormat.TRIG)
    site = ox.NamedNode(ONT + "site")
    graphs = [quad.graph_name for quad in store.quads_for_pattern(ox.NamedNode(thing("measure/fences")), site, None)]
    assert len(graphs) == 2
    assert all("/id/evidence/" in str(graph) for graph in graphs)


@pytest.mark.parametrize(
    ("accept", "media_type"),
    [
        ("text/turtle", "text/turtle"),
        ("application/n-triples", "application/n-triples"),
        ("application/rdf+xml", "application/rdf+xml"),
        ("application/ld+json", "application/ld+json"),
        ("application/trig", "application/trig"),
        ("application/n-quads", "application/n-quads"),
        ("application/json", "application/json"),
        ("text/csv", "text/csv"),
        ("text/html,application/xhtml+xml,*/*;q=0.8", "text/html"),
        ("text/html;q=0.4, text/turtle;q=0.9", "text/turtle"),
        ("*/*", "text/turtle"),
    ],
)
def test_a_description_comes_in_the_form_that_is_accepted(client: TestClient, accept: str, media_type: str) -> None:
    answer = client.get("/doc/measure/fences", headers={"accept": accept})
    assert answer.status_code == 200
    assert answer.headers["content-type"].split(";")[0] == media_type
    assert f'<{thing("measure/fences")}>; rel="canonical"' in answer.headers["link"]
    suffix = answer.headers["content-location"].rpartition(".")[2]
    assert client.get(f"/doc/measure/fences.{suffix}").content == answer.content
    assert client.get(f"/doc/measure/fences?format={suffix}").content == answer.content


@pytest.mark.parametrize(
    ("suffix", "form"),
    [
        ("ttl", ox.RdfFormat.TURTLE),
        ("nt", ox.RdfFormat.N_TRIPLES),
        ("rdf", ox.RdfFormat.RDF_XML),
        ("jsonld", ox.RdfFormat.JSON_LD),
    ],
)
def test_every_form_says_the_same(client: TestClient, suffix: str, form: ox.RdfFormat) -> None:
    turtle = loaded(client.get("/doc/location/quay-road.ttl").content, ox.RdfFormat.TURTLE)
    other = loaded(client.get(f"/doc/location/quay-road.{suffix}").content, form)

    def triples(store: ox.Store) -> set[tuple[str, str, str]]:
        return {(str(one.subject), str(one.predicate), str(one.object)) for one in store}

    assert triples(turtle) <= triples(other)


def test_nothing_but_what_is_to_be_had(client: TestClient) -> None:
    assert client.get("/doc/measure/fences", headers={"accept": "image/png"}).status_code == 406
    assert client.get("/doc/measure/fences?format=docx").status_code == 400
    assert client.get("/doc/measure/fences?colour=red").status_code == 400


def test_every_address_of_this_data_that_a_description_names_is_answered(client: TestClient) -> None:
    seen: set[str] = set()
    for start in ("measure/fences", "meeting/2019-05-03-port-royal", "fund/2019-harbour", "result/crossings"):
        store = loaded(client.get(f"/doc/{start}.nq").content, ox.RdfFormat.N_QUADS)
        for quad in store:
            named = [one.value for one in (quad.subject, quad.object) if isinstance(one, ox.NamedNode)]
            seen |= {one for one in named if one.startswith("https://w3id.org/accord-kg/id/")}
    assert len(seen) > 20
    for address in sorted(seen - {text_address(SECOND)}):
        assert client.get(path(address)).status_code in (200, 303), address


def test_a_concept_and_a_graph_describe_themselves(client: TestClient) -> None:
    assert "lighting" in client.get("/concept/topic-border.ttl").text
    assert "directlyWithin" in client.get("/graph/locations.ttl").text
    for address in ("/concept/topic-border", "/graph/locations", "/ont"):
        assert client.get(address, headers={"accept": "text/html"}).status_code == 200


def test_a_slug_may_hold_what_looks_like_an_ending(client: TestClient) -> None:
    assert client.get("/id/measure/fences.ttl").headers["location"] == "/doc/measure/fences.ttl"
    assert client.get("/doc/measure/fences.exe").status_code == 404


def test_the_json_of_a_thing_has_its_facts_with_their_quotes(client: TestClient) -> None:
    body = client.get("/doc/measure/fences.json").json()
    assert body["id"] == thing("measure/fences")
    assert body["names"] == {"en": "Fences along the quay road", "fr": "Clôtures le long de la route du quai"}
    sites = [fact for fact in body["facts"] if fact["property"] == ONT + "site"]
    assert [len(fact["evidence"]) for fact in sites] == [2]
    for one in sites[0]["evidence"]:
        statement = FIRST if one["text"] == text_address(FIRST) else SECOND
        assert statement[one["start"] : one["end"]] == one["quote"]
    assert any(fact["property"] == ONT + "reportsOn" for fact in body["referredToBy"])


def test_a_concept_page_tells_what_stands_around_it_and_what_carries_it(client: TestClient) -> None:
    page = client.get("/concept/topic-border?lang=en", headers={"accept": "text/html"}).text
    assert 'href="/concept/topic?lang=en"' in page
    assert "What carries it in the data" in page and "/measures?topic=border" in page
    assert 'href="/id/measure/' in page
    assert client.get("/measures?topic=border").status_code == 200


def test_a_scheme_page_tells_its_concepts_with_counts_in_both_languages(client: TestClient) -> None:
    english = client.get("/concept/topic?lang=en", headers={"accept": "text/html"}).text
    french = client.get("/concept/topic?lang=fr", headers={"accept": "text/html"}).text
    assert 'href="/concept/topic-border?lang=en"' in english
    assert "The figure is how many facts" in english and "Le nombre est celui" in french


@pytest.mark.parametrize("room", ["id", "doc"])
def test_a_kind_alone_names_nothing_and_leads_to_its_list_without_a_way_round(client: TestClient, room: str) -> None:
    lists = {"location": ["/locations"], "person": ["/ministers"], "minister": ["/ministers"], "nonsense": None}
    for path, nearest in ((f"/{room}/{kind}", found) for kind, found in lists.items()):
        told = client.get(path)
        assert (told.status_code, told.json().get("nearest")) == (404, nearest)
