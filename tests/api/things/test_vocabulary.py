from __future__ import annotations

import html
import re
from collections.abc import Iterator
from pathlib import Path

import pyoxigraph as ox
import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from rdflib import OWL, Graph, Literal, URIRef
from rdflib.compare import isomorphic

from api.view.uses import Uses, example_query
from graph.rdf.formats import GRAPH_FORMATS, Format
from graph.rdf.serialise import ENGINE_FORMATS
from ontology.editions import current
from ontology.terms import ONT
from ontology.vocabulary import Kind, Vocabulary
from tests.api.corpus import application, thing, write_corpus

PAGE = {"accept": "text/html"}
_ARTICLE = re.compile(r'<article class="term" id="(\w+)">(.*?)</article>', re.DOTALL)


@pytest.fixture(scope="module")
def app(tmp_path_factory: pytest.TempPathFactory) -> FastAPI:
    return application(write_corpus(tmp_path_factory.mktemp("built") / "graph"))


@pytest.fixture(scope="module")
def client(app: FastAPI) -> Iterator[TestClient]:
    with TestClient(app, follow_redirects=False) as client:
        yield client


def known(app: FastAPI) -> Vocabulary:
    vocabulary: Vocabulary = app.state.vocabulary
    return vocabulary


def uses(app: FastAPI) -> Uses:
    found: Uses = app.state.uses
    return found


@pytest.mark.parametrize("language", ["en", "fr"])
def test_every_term_has_an_entry_with_its_definition_its_use_and_a_query(
    app: FastAPI, client: TestClient, language: str
) -> None:
    page = client.get(f"/ont?lang={language}", headers=PAGE).text
    entries = {name: html.unescape(words) for name, words in _ARTICLE.findall(page)}
    assert set(entries) == {term.name for term in known(app).terms}
    unused = {"en": "not yet used", "fr": "pas encore employé"}[language]
    for term in known(app).terms:
        entry = entries[term.name]
        assert term.definitions[language] in entry, term.name
        assert term.examples[language] in entry, term.name
        assert (unused in entry) == (not uses(app).of(term.address).count), term.name
        assert "/sparql?query=" in entry, term.name


def test_a_query_about_a_term_gives_rows_where_the_term_is_used(app: FastAPI) -> None:
    used = 0
    for term in known(app).terms:
        rows = app.state.store.select(example_query(term, "en")).rows
        assert bool(rows) == bool(uses(app).of(term.address).count), term.name
        used += bool(rows)
    assert used > 30


def test_members_of_narrower_classes_are_members(app: FastAPI) -> None:
    # Two States; nothing says that they are organisations but the vocabulary, which this graph does not hold.
    assert uses(app).of(ONT + "State").count == 2
    assert uses(app).of(ONT + "site").first[0][0].startswith(thing("measure/"))
    assert uses(app).of(ONT + "translationOf").count == 0


def test_chains_are_told_in_words(client: TestClient) -> None:
    entries = dict(_ARTICLE.findall(client.get("/ont?lang=en", headers=PAGE).text))
    told = re.sub(r"<[^>]+>|\s+", " ", entries["provisionOf"])
    assert re.search(r"Also follows from\s+part of\s+then\s+provision of", told)
    told = re.sub(r"<[^>]+>|\s+", " ", entries["Minister"])
    assert re.search(r"is a\s+person\s+·\s+held office\s+·\s+some\s+ministerial office", told)


def test_the_page_names_its_edition_licence_and_changes(app: FastAPI, client: TestClient) -> None:
    page = client.get("/ont?lang=fr", headers=PAGE).text
    assert f'href="/ont/{known(app).version}?lang=fr"' in page
    assert known(app).licence in page
    assert known(app).changes["fr"][0] in page


@pytest.mark.parametrize("form", GRAPH_FORMATS, ids=lambda form: form.name)
def test_the_whole_vocabulary_comes_in_every_form(client: TestClient, form: Format) -> None:
    by_suffix, by_header = client.get(f"/ont.{form.name}"), client.get("/ont", headers={"accept": form.media_type})
    assert by_suffix.content == by_header.content
    assert by_header.headers["content-type"].split(";")[0] == form.media_type
    read = list(ox.parse(by_suffix.content, format=ENGINE_FORMATS[form.name]))
    assert sum(quad.predicate.value == str(OWL.propertyChainAxiom) for quad in read) == 6
    assert any(isinstance(quad.subject, ox.BlankNode) for quad in read)


def test_an_edition_is_what_it_was_and_another_is_not_there(app: FastAPI, client: TestClient) -> None:
    version = known(app).version
    assert client.get(f"/ont/{version}.ttl").content == client.get("/ont.ttl").content
    assert client.get("/ont/99.0.0").status_code == 404
    graph = Graph().parse(data=client.get(f"/ont/{version}.nt").text, format="nt")
    assert (URIRef(ONT.rstrip("#")), OWL.versionIRI, URIRef(known(app).edition)) in graph


def test_an_older_edition_answers_as_it_was_and_leads_to_that_of_today(tmp_path: Path) -> None:
    # An invented edition, as if it had come before: meetings by another name.
    older = current().replace(b'"0.1.0"', b'"0.0.9"').replace(b"ont/0.1.0", b"ont/0.0.9")
    path = tmp_path / "0.0.9.ttl"
    path.write_bytes(older.replace(b'"meeting"@en', b'"gathering"@en', 1))
    app = application(write_corpus(tmp_path / "graph"))
    with TestClient(app, follow_redirects=False) as client:
        app.state.editions = {"0.0.9": path, **app.state.editions}
        page = client.get("/ont/0.0.9?lang=en", headers=PAGE).text
        assert "gathering" in page and "This is an older edition" in page and 'href="/ont' in page
        assert 'href="/ont/0.0.9' in client.get("/ont?lang=en", headers=PAGE).text
        turtle = Graph().parse(data=client.get("/ont/0.0.9.ttl").text, format="turtle")
        assert (URIRef(ONT.rstrip("#")), OWL.versionInfo, Literal("0.0.9")) in turtle
        assert isomorphic(turtle, Graph().parse(path, format="turtle"))
        assert "gathering" not in client.get(f"/ont/{known(app).version}.ttl").text
        refused = client.get("/ont/0.0.8", headers={"accept": "application/json"})
        assert refused.status_code == 404 and "/ont/0.0.9" in refused.text


def test_terms_stand_class_first_and_lead_only_to_terms(app: FastAPI) -> None:
    kinds = [term.kind for term in known(app).terms]
    assert kinds == sorted(kinds, key=list(Kind).index)
    names = {term.address for term in known(app).terms}
    assert {one for term in known(app).terms for one in (*term.above, *term.below, *term.inverses)} <= names


def test_french_words_hold_no_space_at_which_a_line_may_break_before_a_mark(client: TestClient) -> None:
    page = re.sub(r"<(pre|code).*?</\1>|<[^>]+>", "", client.get("/ont?lang=fr", headers=PAGE).text, flags=re.DOTALL)
    assert re.findall(r"\w+ [;:?!»]", page) == []
    assert all(" ?" not in one["title"] for one in client.get("/questions?lang=fr").json()["items"])
