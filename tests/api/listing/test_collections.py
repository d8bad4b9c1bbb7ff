from __future__ import annotations

import csv
import io
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

import pyoxigraph as ox
import pytest
from fastapi.testclient import TestClient

from api.listing import collections
from api.view.lists import COLLECTIONS
from tests.api.corpus import FIRST, SECOND, application, text_address, thing, write_corpus

TEXTS = {text_address(FIRST): FIRST, text_address(SECOND): SECOND}


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder: Path = write_corpus(tmp_path_factory.mktemp("built") / "graph")
    with TestClient(application(folder), follow_redirects=False) as client:
        yield client


def items(client: TestClient, address: str) -> list[dict[str, Any]]:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    body = answer.json()
    assert body["total"] == len(body["items"])
    found: list[dict[str, Any]] = body["items"]
    return found


def slugs(client: TestClient, address: str) -> set[str]:
    return {item["id"].rsplit("/", 1)[-1] for item in items(client, address)}


@pytest.mark.parametrize("name", [one.name for one in COLLECTIONS])
def test_every_item_of_every_list_quotes_the_very_characters(client: TestClient, name: str) -> None:
    found = items(client, f"/{name}")
    assert found
    for item in found:
        assert item["id"].startswith("https://w3id.org/accord-kg/")
        assert item["label"]
        assert item["evidence"], item["id"]
        for one in item["evidence"]:
            assert TEXTS[one["text"]][one["start"] : one["end"]] == one["quote"]


def test_measures_that_concern_a_place_come_with_those_at_its_parts_and_their_wholes(client: TestClient) -> None:
    found = {item["id"]: item for item in items(client, "/measures?concerning=harbour")}
    assert set(found) == {thing(f"measure/{name}") for name in ("plan", "fences", "lighting")}
    whole = found[thing("measure/plan")]
    assert [(one["id"], one["isPart"]) for one in whole["because"]] == [(thing("measure/fences"), True)]
    assert whole["because"][0]["location"] == {"id": thing("location/quay-road"), "label": "Quay road"}
    assert whole["evidence"][0]["quote"] == "They will build fences along the quay road"


def test_a_measure_for_the_town_does_not_concern_its_harbour_unless_asked_broadly(client: TestClient) -> None:
    assert "town" not in slugs(client, "/measures?concerning=harbour")
    found = {item["id"]: item for item in items(client, "/measures?concerning=harbour&scope=broad")}
    assert found[thing("measure/town")]["broader"] is True
    assert "broader" not in found[thing("measure/fences")]


def test_exactly_there_leaves_out_what_lies_within(client: TestClient) -> None:
    assert slugs(client, "/measures?concerning=harbour&scope=exact") == {"lighting"}


@pytest.mark.parametrize(
    "named",
    [
        "harbour",
        "https://w3id.org/accord-kg/id/location/harbour",
        "Harbour of Port Royal",
        "harbour OF port royal",
        "Port de Port-Royal",
        "the Harbour of Port Royal",
    ],
)
def test_a_place_may_be_named_by_slug_address_or_any_name(client: TestClient, named: str) -> None:
    found = client.get("/measures", params={"concerning": named, "scope": "exact"})
    assert [item["id"] for item in found.json()["items"]] == [thing("measure/lighting")]


def test_accents_do_not_matter_in_a_name(client: TestClient) -> None:
    assert client.get("/measures", params={"concerning": "ile lointaine"}).json()["total"] == 0


@pytest.mark.parametrize(
    ("address", "choice"),
    [
        ("/measures?concerning=the+port", "strelsau-port"),
        ("/measures?concerning=harbor", "harbour"),
        ("/measures?colour=red", "concerning"),
        ("/measures?type=finished", "completed"),
        ("/measures?scope=wide", "within"),
        ("/measures?topic=tea", "fences"),
        ("/measures?bound=nobody", "ruritania"),
        ("/measures?from=last+year", "2014"),
        ("/measures?sort=colour", "label"),
        ("/measures?document=third", "first"),
        ("/meetings?occurrence=dreamt", "planned"),
        ("/locations?concerning=harbour", "kind"),
        ("/measures?format=docx", "csv"),
    ],
)
def test_what_is_not_known_is_refused_with_what_would_be_right(client: TestClient, address: str, choice: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 400
    assert answer.headers["content-type"].startswith("application/problem+json")
    assert choice in answer.text


@pytest.mark.parametrize("size", ["0", "-1", "1001", "many", "1e2", "٣"])
def test_a_page_size_out_of_range_is_refused(client: TestClient, size: str) -> None:
    assert client.get("/measures", params={"size": size}).status_code == 400


@pytest.mark.parametrize(
    ("query", "expected"),
    [
        ("type=completed", {"fences"}),
        ("status=completed", {"fences"}),
        ("topic=fences", {"fences"}),
        ("topic=border", {"fences", "lighting"}),
        ("bound=ruritania", {"plan"}),
        ("bound=Grand+Fenwick", {"fences"}),
        ("document=second", {"fences"}),
        ("q=cloture+quai", {"fences"}),
        ("q=cafe", {"plan"}),
        ("from=2020", set()),
        ("to=2019", {"plan", "fences", "lighting", "town"}),
        ("from=2019-05-03&to=2019-05", {"plan", "fences", "lighting", "town"}),
        ("type=committed&concerning=harbour", {"plan", "lighting"}),
        ("concerning=&type=&q=", {"plan", "fences", "lighting", "town"}),
        ("q=+", {"plan", "fences", "lighting", "town"}),
        ("q=%28", set()),
        ("q=%F0%9F%8F%B3", set()),
    ],
)
def test_filters_narrow_and_combine(client: TestClient, query: str, expected: set[str]) -> None:
    assert slugs(client, f"/measures?{query}") == expected


def test_a_measure_tells_everything_a_list_promises(client: TestClient) -> None:
    [item] = items(client, "/measures?type=completed")
    assert item["label"] == "Fences along the quay road"
    assert (item["type"], item["status"], item["date"]) == ("completed", "completed", "2019-05-03")
    assert item["document"] == {"id": thing("document/first"), "label": "Joint statement"}
    assert item["locations"] == [{"id": thing("location/quay-road"), "label": "Quay road"}]
    assert item["partOf"]["id"] == thing("measure/plan")
    assert [one["id"] for one in item["funds"]] == [thing("fund/2019-harbour")]
    assert [one["label"] for one in item["boundParties"]] == ["Grand Fenwick"]
    assert {one["document"] for one in item["evidence"]} == {thing("document/first"), thing("document/second")}
    assert [one["basis"] for one in item["evidence"]] == ["stated", "stated", "interpreted"]


def test_a_fact_in_two_passages_is_one_place_with_both_quotes(client: TestClient) -> None:
    [item] = items(client, "/measures?concerning=quay-road&scope=exact")
    assert len(item["locations"]) == 1
    assert {one["quote"] for one in item["because"][0]["evidence"]} == {
        "They will build fences along the quay road",
        "Fences along the quay road are complete",
    }


def test_meetings_are_the_held_ones_unless_asked(client: TestClient) -> None:
    assert slugs(client, "/meetings") == {"2019-05-03-port-royal"}
    assert slugs(client, "/meetings?occurrence=planned") == {"2020-06-01-strelsau"}
    assert len(items(client, "/meetings?occurrence=all")) == 2
    [meeting] = items(client, "/meetings")
    assert {(one["label"], one["office"]["label"]) for one in meeting["ministers"]} == {
        ("Ada Ottoline", "Minister of the Interior"),
        ("Bruno Petit", "Home Minister"),
    }


def test_lists_show_what_documents_mention_with_what_lies_around_it(client: TestClient) -> None:
    assert slugs(client, "/locations") == {"port-royal", "harbour", "quay-road", "strelsau", "ruritania-land"}
    assert "far-isle" in slugs(client, "/locations?all=true")
    assert slugs(client, "/ministers") == {"ada-ottoline", "bruno-petit"}
    assert "old-minister" in slugs(client, "/ministers?all=true")


def test_a_day_that_is_not_known_is_told_by_its_bounds(client: TestClient) -> None:
    [older] = items(client, "/agreements?to=2015-08-10")
    assert "date" not in older
    assert (older["earliest"], older["latest"]) == ("2015-08-01", "2015-08-31")
    assert "older" in slugs(client, "/agreements?from=2015-08-20&to=2016")
    assert "older" not in slugs(client, "/agreements?from=2015-09")
    assert client.get("/agreements").json()["items"][0]["label"] == "Older arrangement"


def test_money_stays_as_it_was_said(client: TestClient) -> None:
    [fund] = items(client, "/funds")
    assert "totalAmount" not in fund
    [paid] = fund["contributions"]
    assert paid["instalment"] == {"id": thing("amount/EUR-5000000"), "value": 5000000, "currency": "EUR"}
    assert (paid["contributor"]["label"], paid["period"]) == ("Ruritania", "year")


def test_a_fall_is_negative(client: TestClient) -> None:
    [result] = items(client, "/results")
    assert (result["value"], result["unit"], result["bound"]) == (-36, "percent", "exact")


def test_pages_follow_one_another_without_loss(client: TestClient) -> None:
    seen: list[str] = []
    address = "/measures?size=3&sort=-label"
    while address:
        body = client.get(address).json()
        assert body["total"] == 4
        seen += [item["label"] for item in body["items"]]
        address = body.get("next", "")
    assert seen == sorted(seen, reverse=True)
    assert len(seen) == 4
    assert client.get("/measures?size=3&page=3").status_code == 404


def test_the_page_after_is_of_the_same_list_or_says_that_there_is_none(client: TestClient) -> None:
    first = client.get("/measures?size=3&lang=en&sort=label")
    following = urlsplit(first.json()["next"])
    path = f"{following.path}?{following.query}"
    assert f'<{path}>; rel="next"' in first.headers["link"]
    assert client.get(path).json()["total"] == 4
    for other in ("sort=-label", "q=harbour&sort=label"):  # what a build can do to a list: another order, other items
        changed = client.get(path.replace("sort=label", other))
        told = changed.json()
        assert (changed.status_code, told["type"].rsplit("/")[-1]) == (410, "list-changed")
        assert told["nearest"] == [f"/measures.json?size=3&lang=en&{other}"]
        assert client.get(told["nearest"][0]).status_code == 200


@pytest.mark.parametrize("path", ["/measures?size=3", "/search?q=harbour"])
def test_who_meets_a_changed_list_in_a_language_finds_the_first_page_in_it(client: TestClient, path: str) -> None:
    told = client.get(f"{path}&lang=fr&list=0123456789abcdef", headers={"Accept": "text/html"})
    assert told.status_code == 410 and "La liste a changé" in told.text
    linked = f"{path}&lang=fr"
    assert f'<li><a href="{linked.replace("&", "&amp;")}">' in told.text
    assert client.get(linked).status_code == 200


def test_a_page_that_is_there_no_more_is_told_of_as_changed_and_not_as_missing(client: TestClient) -> None:
    assert client.get("/measures?size=3&page=9").status_code == 404
    assert client.get("/measures?size=3&page=9&list=0123456789abcdef").status_code == 410


def test_programs_are_led_on_in_every_form_and_people_by_number(client: TestClient) -> None:
    for form in ("csv", "ttl", "json"):
        link = client.get(f"/measures.{form}?size=3").headers["link"]
        [following] = [one for one in link.split(", ") if 'rel="next"' in one]
        assert following.startswith(f"</measures.{form}?size=3&page=2&list=")
        assert 'rel="next"' not in client.get(following[1:].partition(">")[0]).headers["link"]
    page = client.get("/measures.html?size=3")
    assert 'page=2"' in page.text and "list=" not in page.headers["link"]


def test_labels_follow_the_language(client: TestClient) -> None:
    french = client.get("/measures?type=completed", headers={"accept-language": "fr-FR,en;q=0.5"}).json()
    assert french["items"][0]["label"] == "Clôtures le long de la route du quai"
    assert client.get("/measures?type=completed&lang=en").json()["items"][0]["label"] == "Fences along the quay road"


def test_csv_has_a_row_for_each_item_and_its_quote(client: TestClient) -> None:
    answer = client.get("/measures.csv?concerning=harbour&scope=exact")
    assert answer.headers["content-type"] == "text/csv; charset=utf-8"
    [row] = csv.DictReader(io.StringIO(answer.text))
    assert row["locations"] == "Harbour of Port Royal"
    assert FIRST[int(row["start"]) : int(row["end"])] == row["quote"]


def test_a_long_query_makes_no_head_that_proxies_refuse(client: TestClient) -> None:
    assert client.get("/measures?q=fence").headers["link"].count("alternate") == 9
    for letters in (300, 3000, 12_000):
        answer = client.get("/measures", params={"q": "x" * letters})
        assert answer.status_code == 200 and len(answer.headers.get("link", "")) <= 2500


def test_header_suffix_and_format_give_the_same_bytes(client: TestClient) -> None:
    by_suffix = client.get("/measures.ttl?concerning=harbour")
    by_format = client.get("/measures?concerning=harbour&format=ttl")
    by_header = client.get("/measures?concerning=harbour", headers={"accept": "text/turtle"})
    assert by_suffix.content == by_format.content == by_header.content
    assert by_header.headers["content-type"].startswith("text/turtle")
    assert "Accept" in by_header.headers["vary"]
    assert client.get("/measures", headers={"accept": "image/png"}).status_code == 406


def test_turtle_of_a_list_holds_facts_and_quotes(client: TestClient) -> None:
    store = ox.Store()
    store.load(client.get("/measures.ttl").content, format=ox.RdfFormat.TURTLE)
    query = """PREFIX : <https://w3id.org/accord-kg/ont#> PREFIX prov: <http://www.w3.org/ns/prov#>
        ASK { ?m :site ?place ; prov:wasDerivedFrom ?e . ?e :exact ?quote ; :start ?start }"""
    assert bool(store.query(query))


def test_json_is_linked_data_by_its_context(client: TestClient) -> None:
    store = ox.Store()
    store.load(client.get("/measures").content, format=ox.RdfFormat.JSON_LD)
    ont, fences = "https://w3id.org/accord-kg/ont#", ox.NamedNode(thing("measure/fences"))
    expected = {
        "site": thing("location/quay-road"),
        "type": thing("c:type-completed"),
        "topic": thing("c:topic-fences"),
    }
    for name, value in expected.items():
        assert ox.Quad(fences, ox.NamedNode(ont + name), ox.NamedNode(value)) in store


def test_places_come_as_geojson(client: TestClient) -> None:
    body = client.get("/locations.geojson").json()
    assert body["type"] == "FeatureCollection"
    assert {one["properties"]["label"] for one in body["features"]} >= {"Quay road"}


@pytest.mark.parametrize("name", [one.name for one in COLLECTIONS])
def test_a_client_that_has_a_list_is_not_sent_it_again(client: TestClient, name: str) -> None:
    tag = client.get(f"/{name}").headers["etag"]
    assert client.get(f"/{name}", headers={"if-none-match": tag}).status_code == 304


@pytest.mark.parametrize("form", ["json", "ttl", "html"])
def test_a_long_list_is_written_beside_the_event_loop_and_is_the_same(
    client: TestClient, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    threads: list[int] = []
    written = collections._Shown.body

    def noted(self: Any, *given: Any) -> bytes:
        threads.append(threading.get_ident())
        return written(self, *given)

    monkeypatch.setattr(collections._Shown, "body", noted)
    at_once = client.get("/measures", params={"format": form, "size": "7"})
    monkeypatch.setattr(collections, "_AT_ONCE", 0)
    beside = client.get("/measures", params={"format": form, "size": "6"})
    assert at_once.status_code == beside.status_code == 200
    assert len(set(threads)) == len(threads) == 2
    assert at_once.text.replace("size=7", "size=6") == beside.text.replace("size=7", "size=6")
