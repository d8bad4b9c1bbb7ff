from __future__ import annotations

import re
from html import unescape
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from api.app import create_bare_app
from api.settings import Settings
from api.sparql.query_page import BARE_EXAMPLE, MOST_ROWS
from tests.api.pages.test_pages import Outline

BROWSER = {"Accept": "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8"}
MEASURES = "PREFIX : <https://w3id.org/accord-kg/ont#> SELECT ?measure { ?measure a :Measure } ORDER BY ?measure"


def asked(client: TestClient, query: str, **fields: str) -> str:
    answer = client.get("/sparql", params={"query": query, **fields}, headers=BROWSER)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    return answer.text


def words(page: str) -> str:
    return " ".join(unescape(re.sub(r"<[^>]*>", " ", page.partition("<main")[2])).split())


def test_a_browser_that_follows_a_querys_address_sees_a_table_with_names_that_lead_on(client: TestClient) -> None:
    page = asked(client, MEASURES)
    rows = client.get("/sparql", params={"query": MEASURES}).json()["results"]["bindings"]
    assert page.count("<tr>") == len(rows) + 1
    for row in rows:
        address = row["measure"]["value"]
        assert f'title="{address}"' in page
    assert f">{rows[0]['measure']['value']}<" not in page  # by its name, not by its address


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("query", ["", MEASURES, "ASK { }", "CONSTRUCT WHERE { ?s ?p ?o } LIMIT 3", "SELECT {"])
def test_the_page_is_well_formed_and_its_fields_have_labels(client: TestClient, query: str, lang: str) -> None:
    fields = {"lang": lang} | ({"query": query} if query else {})
    read = Outline()
    read.feed(client.get("/sparql", params=fields, headers=BROWSER).text)
    assert read.open == [] and not read.styles
    assert read.headings[0] == 1 and read.headings.count(1) == 1
    assert len(read.ids) == len(set(read.ids))
    assert read.inputs <= read.labelled


def test_a_program_that_likes_anything_still_gets_json(client: TestClient) -> None:
    answer = client.get("/sparql", params={"query": MEASURES}, headers={"Accept": "*/*"})
    assert answer.headers["content-type"] == "application/sparql-results+json"


def test_the_query_stays_in_the_form_as_it_was_written(client: TestClient) -> None:
    query = '\nSELECT ("a < b & \\"c\\" </textarea>" AS ?x) { }\n'
    page = asked(client, query)
    # A browser leaves out the first line break inside of a textarea, so that one stands before the query.
    written = page.partition("<textarea")[2].partition(">\n")[2].partition("</textarea>")[0]
    assert unescape(written) == query
    assert 'a < b & "c" </textarea>' in unescape(page.partition("<tbody")[2])


def test_yes_and_no_are_said_in_the_readers_language(client: TestClient) -> None:
    assert "Answer Yes" in words(asked(client, "ASK { ?s ?p ?o }"))
    assert "Réponse Non" in words(asked(client, "ASK { ?s ?p <urn:never> }", lang="fr"))


def test_triples_are_shown_as_turtle(client: TestClient) -> None:
    page = words(asked(client, "CONSTRUCT { <urn:a> <urn:b> 'words' } WHERE { }"))
    assert '<urn:a> <urn:b> "words" .' in page


def test_an_answer_too_long_for_a_page_says_so_and_can_be_fetched_whole(client: TestClient) -> None:
    query = f"SELECT ?a ?b {{ ?a ?p ?o . ?b ?q ?r }} LIMIT {MOST_ROWS + 1}"
    page = asked(client, query)
    assert page.count("<tr>") == MOST_ROWS + 1
    assert f"{MOST_ROWS} rows are shown, and there are more" in words(page)
    whole = unescape(re.search(r'href="(/sparql\?[^"]*format=csv)"', page)[1])  # type: ignore[index]  # fails if None
    assert len(client.get(whole).text.splitlines()) == MOST_ROWS + 2
    assert "there are more" not in words(asked(client, query.replace(str(MOST_ROWS + 1), str(MOST_ROWS))))


def test_no_row_is_said_in_words(client: TestClient) -> None:
    assert "No row" in words(asked(client, "SELECT * { ?s ?p <urn:never> }"))


@pytest.mark.parametrize(
    ("query", "status", "said", "marked"),
    [
        (
            "SELECT * WHERE {\n ?s foaf:name ?o }",
            400,
            "line 2, column 5: the prefix foaf: is not declared",
            "foaf:name",
        ),
        ("SELECT * {", 400, "line 1", "{"),
        ("SELECT * { SERVICE <http://example.org/> { ?s ?p ?o } }", 403, "SERVICE", ""),
        ("", 400, "", ""),
    ],
)
def test_what_is_wrong_with_a_query_stands_beside_it(
    client: TestClient, query: str, status: int, said: str, marked: str
) -> None:
    answer = client.get("/sparql", params={"query": query}, headers=BROWSER)
    assert answer.status_code == status
    page = answer.text
    assert 'role="alert"' in page and 'aria-invalid="true"' in page
    assert said in words(page)
    assert unescape(re.search("<textarea[^>]*>\n(.*?)</textarea>", page, re.DOTALL)[1]) == query  # type: ignore[index]  # fails if None
    assert marked in unescape("".join(re.findall("<mark>(.*?)</mark>", page)))


def test_addresses_elsewhere_are_shortened_and_not_told_where_the_reader_came_from(client: TestClient) -> None:
    page = asked(
        client, "SELECT (<http://www.w3.org/2004/02/skos/core#Concept> AS ?x) (<http://example.org/y> AS ?y) {}"
    )
    assert 'rel="nofollow noreferrer">skos:Concept</a>' in page
    assert 'rel="nofollow noreferrer">http://example.org/y</a>' in page


def test_a_script_in_the_data_stays_words(client: TestClient) -> None:
    page = asked(client, "SELECT ('<script>alert(1)</script>' AS ?x) (<javascript:alert(1)> AS ?y) {}")
    assert "<script>alert" not in page
    assert 'href="javascript:' not in page


def test_each_saved_question_leads_to_its_query_with_the_values_in_it(client: TestClient) -> None:
    for name in ("places-most-often-acted-on", "who-held-an-office", "meetings-of-two-people"):
        page = client.get(f"/questions/{name}", headers=BROWSER).text
        link = re.search(r'href="(/sparql\?[^"]*)"', page.partition("<main")[2])
        if link is None:
            assert "Fill in the form" in page
            continue
        opened = client.get(unescape(link[1]), headers=BROWSER)
        assert opened.status_code == 200, opened.text


def test_a_bare_store_has_the_page_too_without_the_lists_it_lacks(tmp_path: Path) -> None:
    with TestClient(create_bare_app(Settings(data=tmp_path))) as client:
        page = client.get("/sparql", headers=BROWSER).text
        assert BARE_EXAMPLE.strip() in unescape(page)
        assert "/measures" not in page and "/questions" not in page
        assert "No row" in words(asked(client, BARE_EXAMPLE))


def test_who_comes_to_a_bare_store_by_its_name_alone_is_led_to_where_it_is_asked(tmp_path: Path) -> None:
    client = TestClient(create_bare_app(Settings(workers=1, data=tmp_path)))
    shown, told = client.get("/", headers=BROWSER), client.get("/")
    assert shown.history[0].status_code == 303 and "<textarea" in shown.text
    assert "sd:Service" in told.text and told.headers["content-type"].startswith("text/turtle")
    assert client.head("/", follow_redirects=False).headers["location"] == "/sparql"
