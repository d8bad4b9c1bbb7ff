from __future__ import annotations

import html
import re
from collections.abc import Iterator

import pytest
from fastapi.testclient import TestClient

from api.things.markup import Finding, findings, runs
from api.view.labels import Labels
from api.view.passages import Passage, Passages
from graph.rdf.terms import Iri, Triple
from ontology import terms
from tests.api.corpus import FIRST, LICENCE, SECOND, application, text_address, thing, write_corpus


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = write_corpus(tmp_path_factory.mktemp("built") / "graph")
    with TestClient(application(folder), follow_redirects=False) as client:
        yield client


def text_path(statement: str) -> str:
    return "/id/text/" + text_address(statement).rsplit("/", 1)[-1]


def test_a_text_is_served_to_the_byte(client: TestClient) -> None:
    answer = client.get(text_path(FIRST))
    assert answer.headers["content-type"] == "text/plain; charset=utf-8"
    assert answer.content == FIRST.encode()
    assert "\r\n" in answer.content.decode()


def test_a_text_says_where_its_characters_are_to_be_had_and_what_describes_it(client: TestClient) -> None:
    told = client.get(text_path(FIRST), headers={"Accept": "text/plain"}).headers
    assert (told["content-location"], told["vary"]) == (f"{text_path(FIRST)}.txt", "Accept")
    assert client.get(told["content-location"], headers={"Accept": "text/turtle"}).content == FIRST.encode()
    (described,) = re.findall('<([^>]+)>; rel="describedby"', told["link"])
    assert client.get(described, headers={"Accept": "text/turtle"}).status_code == 200


def test_a_text_that_may_not_be_shown_names_its_licence(client: TestClient) -> None:
    answer = client.get(text_path(SECOND))
    assert answer.status_code == 403
    assert LICENCE in answer.json()["detail"]


def test_an_unknown_text_is_not_found(client: TestClient) -> None:
    assert client.get("/id/text/0123456789abcdef").status_code == 404


def test_the_page_of_a_document_holds_its_whole_text_underlined(client: TestClient) -> None:
    page = client.get("/doc/document/first", headers={"accept": "text/html"}).text
    found = re.search(r'<div class="statement" lang="en">(.*?)</div>', page, re.DOTALL)
    assert found
    plain = html.unescape(re.sub(r"<[^>]{1,400}>", "", found[1]))
    assert plain.split() == FIRST.split()
    assert '<a href="/doc/' not in found[1]
    assert re.search(r'href="/id/measure/fences"[^>]{0,200}><span class="k k-measure">', found[1])
    for start in (FIRST.index("They will build"), FIRST.index("Crossings fell")):
        assert f'id="at-{start}"' in found[1]


def test_the_page_of_a_hidden_text_quotes_but_does_not_show_it(client: TestClient) -> None:
    page = client.get("/doc/document/second", headers={"accept": "text/html"}).text
    assert 'class="statement"' not in page
    assert LICENCE in page
    assert "Fences along the quay road are complete" in page


def test_the_json_of_a_document_lists_its_passages_in_order(client: TestClient) -> None:
    [text] = client.get("/doc/document/first.json").json()["texts"]
    starts = [one["start"] for one in text["evidence"]]
    assert starts == sorted(starts)
    for one in text["evidence"]:
        assert FIRST[one["start"] : one["end"]] == one["quote"]
    fences = next(one for one in text["evidence"] if one["quote"].startswith("They will build"))
    assert {one["kind"] for one in fences["read"]} == {"measure", "location"}
    assert text["warnings"][0]["note"] == "Look at this."


def passage(start: int, end: int) -> Passage:
    return Passage(f"e{start}-{end}", "t", "d", "", start, end, "", "stated", "rule", "", "", "")


@pytest.mark.parametrize(
    "spans",
    [
        [],
        [(0, 10)],
        [(2, 5), (4, 8)],
        [(0, 10), (3, 4), (3, 4)],
        [(9, 10), (0, 1)],
        [(1, 9), (2, 8), (3, 7), (4, 6)],
    ],
)
def test_runs_join_to_the_text_whatever_overlaps(spans: list[tuple[int, int]]) -> None:
    text = "0123456789"
    found = [Finding(passage(*span), f"thing-{number}", "measure") for number, span in enumerate(spans)]
    cut = runs(text, found)
    assert "".join(run.text for run in cut) == text
    for run in cut:
        covered = any(start <= run.start < end for start, end in spans)
        assert bool(run.thing) == covered


def test_a_run_under_several_findings_leads_to_the_shortest() -> None:
    whole = Finding(passage(0, 10), "whole", "measure")
    part = Finding(passage(3, 5), "part", "location")
    cut = runs("0123456789", [whole, part])
    assert [(run.text, run.thing, run.kinds) for run in cut] == [
        ("012", "whole", ("measure",)),
        ("34", "part", ("measure", "location")),
        ("56789", "whole", ("measure",)),
    ]


def test_a_mention_is_a_finding_of_who_is_mentioned() -> None:
    place = thing("location/harbour")
    labels = Labels("https://w3id.org/accord-kg/", {}, {}, {}, {place: "Location", "d": "Document"})
    one = passage(0, 4)
    fact = Triple(Iri("d"), Iri(terms.MENTIONS), Iri(place))
    [found] = findings(labels, Passages({one.id: one}, {}, {one.id: (fact,)}), [one])
    assert (found.thing, found.kind) == (place, "location")
