from __future__ import annotations

import csv
import io
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from tests.api.corpus import FIRST, application, text_address, thing, write_corpus


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = write_corpus(tmp_path_factory.mktemp("built") / "graph")
    with TestClient(application(folder), follow_redirects=False) as client:
        yield client


def rows(client: TestClient, address: str) -> list[dict[str, object]]:
    answer = client.get(address)
    assert answer.status_code == 200, answer.text
    found: list[dict[str, object]] = answer.json()["items"]
    return found


def name(value: object) -> str:
    assert isinstance(value, dict)
    return str(value["label"])


def test_every_question_is_told_with_its_parameters(client: TestClient) -> None:
    body = client.get("/questions").json()
    assert (body["total"], body["broken"]) == (30, {})
    assert all(one["title"] and one["description"] and one["query"] for one in body["items"])
    french = client.get("/questions?lang=fr").json()
    assert french["items"][0]["title"] == f"Quelles mesures concernent un lieu{chr(0xA0)}?"


@pytest.mark.parametrize("place", ["harbour", "Port de Port-Royal", "https://w3id.org/accord-kg/id/location/harbour"])
def test_measures_concerning_a_place_come_with_the_words_that_name_it(client: TestClient, place: str) -> None:
    found = client.get("/questions/measures-concerning-a-place", params={"place": place}).json()["items"]
    assert {name(row["measure"]) for row in found} == {
        "Security of the harbour",
        "Fences along the quay road",
        "Lighting in the harbour",
    }
    for row in found:
        if row["document"]["id"] == thing("document/first"):
            assert FIRST[row["start"] : row["end"]] == row["quote"]


def test_exactly_there(client: TestClient) -> None:
    [row] = rows(client, "/questions/measures-sited-exactly-at-a-place?place=harbour")
    assert name(row["measure"]) == "Lighting in the harbour"


def test_a_crossing_takes_two_places(client: TestClient) -> None:
    found = rows(client, "/questions/measures-on-a-crossing?crossing=quay-road&terminal=strelsau-port")
    assert {name(row["measure"]) for row in found} == {"Fences along the quay road"}


def test_a_fact_in_two_passages_counts_once_a_year(client: TestClient) -> None:
    found = rows(client, "/questions/places-most-often-acted-on")
    assert {(row["year"], name(row["location"]), row["measures"]) for row in found} == {
        ("2019", "Quay road", 1),
        ("2019", "Harbour of Port Royal", 1),
        ("2019", "Port Royal", 1),
        ("2020", "Quay road", 1),
    }


def test_no_attendance_is_contradicted(client: TestClient) -> None:
    assert rows(client, "/questions/attendance-that-the-register-contradicts") == []


@pytest.mark.parametrize(("day", "holder"), [("2017-12-31", "Old Minister"), ("2018-01-01", "Ada Ottoline")])
def test_on_the_day_of_a_hand_over_it_is_the_successor(client: TestClient, day: str, holder: str) -> None:
    [row] = rows(client, f"/questions/who-held-an-office?office=interior&date={day}")
    assert name(row["person"]) == holder


def test_two_people_met(client: TestClient) -> None:
    [row] = rows(client, "/questions/meetings-of-two-people?one=ada-ottoline&other=bruno-petit")
    assert (name(row["venue"]), row["date"]) == ("Port Royal", "2019-05-03")
    assert str(row["quote"]).startswith("Ministers Ada Ottoline")


def test_they_met_in_one_place_only(client: TestClient) -> None:
    assert rows(client, "/questions/ministers-who-met-in-both-places?here=port-royal&there=strelsau") == []


def test_the_first_meeting_of_a_pair(client: TestClient) -> None:
    [row] = rows(client, "/questions/first-meeting-of-each-pair")
    assert (name(row["one"]), name(row["other"]), row["date"]) == ("Ada Ottoline", "Bruno Petit", "2019-05-03")


@pytest.mark.parametrize(
    ("address", "choice"),
    [
        ("/questions/who-held-an-office?office=interior&date=soon", "2014-09-20"),
        ("/questions/who-held-an-office?office=interiour&date=2014-09-20", "interior"),
        ("/questions/who-held-an-office?day=2014-09-20", "date"),
        ("/questions/measures-concerning-a-place?place=the+port", "harbour"),
        ("/questions/first-meeting-of-each-pair?format=docx", "csv"),
    ],
)
def test_what_is_wrong_is_refused_with_what_would_be_right(client: TestClient, address: str, choice: str) -> None:
    answer = client.get(address)
    assert answer.status_code == 400
    assert choice in answer.text


def test_an_unknown_question_names_those_there_are(client: TestClient) -> None:
    answer = client.get("/questions/what")
    assert answer.status_code == 404
    assert "who-held-an-office" in answer.text


def test_a_value_can_never_become_part_of_the_query(client: TestClient) -> None:
    place = "https://w3id.org/accord-kg/id/location/harbour> . ?s ?p ?o . <x:y"
    assert client.get("/questions/measures-concerning-a-place", params={"place": place}).status_code == 400


def test_answers_come_as_sparql_results_csv_and_a_page(client: TestClient) -> None:
    address = "/questions/measures-sited-exactly-at-a-place?place=harbour"
    results = client.get(address, headers={"accept": "application/sparql-results+json"}).json()
    assert results["head"]["vars"] == ["measure", "whole", "quote", "start", "end", "document"]
    [binding] = results["results"]["bindings"]
    assert binding["measure"] == {"type": "uri", "value": thing("measure/lighting")}
    assert binding["start"]["datatype"].endswith("#integer")
    [row] = csv.DictReader(io.StringIO(client.get(f"{address}&format=csv").text))
    assert row["measure"] == thing("measure/lighting")
    page = client.get(address, headers={"accept": "text/html"}).text
    assert "Lighting will follow in the harbour" in page
    assert text_address(FIRST) not in page
