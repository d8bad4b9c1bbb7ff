from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from typing import cast

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from starlette.datastructures import QueryParams

from api.http.parameters import day, language
from api.pages.pages import prepare
from api.pages.words import _WORDS, long_date, money
from api.problems import problems
from api.problems.kinds import KINDS
from ontology.errors import BadParameter
from tests.api.corpus import application, thing, write_corpus

PAGE = {"accept": "text/html"}
PAGES = [
    "/",
    "/measures",
    "/measures?concerning=harbour&scope=broad",
    "/meetings",
    "/locations?all=true",
    "/results",
    "/questions",
    "/questions/places-most-often-acted-on",
    "/doc/measure/fences",
    "/doc/person/ada-ottoline",
    "/doc/fund/2019-harbour",
    "/doc/document/first",
    "/doc/document/second",
    "/concept/topic-border",
    "/graph/locations",
    "/ont",
]
_EMPTY = {"meta", "link", "input", "br", "img", "hr"}


class Outline(HTMLParser):
    """Checks that tags close in order, and keeps what the tests ask about."""

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.headings: list[int] = []
        self.links: list[str] = []
        self.ids: list[str] = []
        self.tags: set[str] = set()
        self.labelled: set[str] = set()
        self.inputs: set[str] = set()
        self.styles = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        told = {name: value or "" for name, value in attrs}
        self.tags.add(tag)
        self.styles |= "style" in told or tag == "style" or any(name.startswith("on") for name in told)
        if "id" in told:
            self.ids.append(told["id"])
        if tag in ("a", "link"):
            self.links.append(told["href"])
        if tag == "label" and "for" in told:
            self.labelled.add(told["for"])
        if tag in ("input", "select", "textarea") and told.get("type") not in ("hidden", "checkbox"):
            self.inputs.add(told["id"])
        if re.fullmatch("h[1-6]", tag):
            self.headings.append(int(tag[1]))
        if tag not in _EMPTY:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


@pytest.fixture(scope="module")
def client(tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    folder = write_corpus(tmp_path_factory.mktemp("built") / "graph")
    with TestClient(application(folder)) as client:
        yield client


def outline(client: TestClient, address: str) -> Outline:
    answer = client.get(address, headers=PAGE)
    assert answer.status_code == 200, answer.text
    assert answer.headers["content-type"] == "text/html; charset=utf-8"
    read = Outline()
    read.feed(answer.text)
    assert read.open == []
    return read


@pytest.mark.parametrize("lang", ["en", "fr"])
@pytest.mark.parametrize("address", PAGES)
def test_a_page_is_well_formed_and_has_an_outline(client: TestClient, address: str, lang: str) -> None:
    read = outline(client, f"{address}{'&' if '?' in address else '?'}lang={lang}")
    assert read.headings.count(1) == 1
    assert read.headings[0] == 1
    assert all(after - before <= 1 for before, after in zip(read.headings, read.headings[1:], strict=False))
    assert len(read.ids) == len(set(read.ids))
    assert {"main", "header", "footer", "nav"} <= read.tags
    assert read.inputs <= read.labelled


@pytest.mark.parametrize("address", PAGES)
def test_a_page_needs_no_script_and_no_style_of_its_own(client: TestClient, address: str) -> None:
    read = outline(client, address)
    assert "script" not in read.tags
    assert not read.styles


@pytest.mark.parametrize("address", PAGES)
def test_no_bare_address_where_a_name_exists(client: TestClient, address: str) -> None:
    text = client.get(address, headers=PAGE).text
    shown = re.sub(r"<(?:pre|code)\b.*?</(?:pre|code)>", "", text, flags=re.DOTALL)
    assert "w3id.org" not in re.sub(r"<[^>]*>", "", shown)


@pytest.mark.slow
def test_every_link_from_the_first_page_and_two_steps_on_is_answered(client: TestClient) -> None:
    seen, waiting = {"/"}, ["/"]
    for _ in range(3):
        found = {link.partition("#")[0] for one in waiting for link in outline(client, one).links}
        new = {link for link in found if link.startswith("/") and link not in seen}
        waiting = []
        # These need workers, the whole framework, and a build that describes its data.
        elsewhere = ("/sparql", "/openapi.json", "/doc/dataset", "/dump.")
        for link in sorted(one for one in new if not one.startswith(elsewhere)):
            answer = client.get(link, headers=PAGE)
            hidden = link.startswith("/id/text/") and answer.status_code == 403
            assert answer.status_code == 200 or hidden, link
            if answer.headers["content-type"].startswith("text/html") and not hidden:
                waiting.append(link)
        seen |= new
    assert len(seen) > 100


def test_the_counts_on_the_first_page_are_those_of_the_lists(client: TestClient) -> None:
    for name, told in client.get("/?format=json").json()["lists"].items():
        assert client.get(f"/{name}").json()["total"] == told["total"]


def test_a_narrowed_list_says_to_what_and_shows_its_items_before_its_form(client: TestClient) -> None:
    page = client.get("/measures?type=committed&q=fences&lang=fr", headers=PAGE).text
    summary = re.search(
        r"<details class=\"narrow\"(?P<open> open)?>\s*<summary>(?P<words>.*?)</summary>", page, re.DOTALL
    )
    assert summary is not None
    assert re.findall(r"<b>(.*?)</b>", summary["words"]) == ["Type: engagé", "Mots: fences"]
    assert summary["open"] is None


def test_what_a_list_was_narrowed_to_is_written_as_text_and_never_as_markup(client: TestClient) -> None:
    page = client.get("/measures", params={"q": "<i>fences</i>"}, headers=PAGE).text
    assert "<b>Words: &lt;i&gt;fences&lt;/i&gt;</b>" in page
    assert "<i>fences" not in page


def test_the_form_of_a_list_without_items_stands_open(client: TestClient) -> None:
    assert '<details class="narrow" open>' in client.get("/measures?q=nowhere+to+be+found", headers=PAGE).text
    assert '<details class="narrow">' in client.get("/measures", headers=PAGE).text


def test_a_page_speaks_the_language_that_is_asked_for(client: TestClient) -> None:
    assert "<h1>Mesures</h1>" in client.get("/measures", headers=PAGE | {"accept-language": "fr"}).text
    chosen = client.get("/measures?lang=fr", headers=PAGE).text
    assert 'href="/id/measure/fences?lang=fr"' in chosen
    assert client.get("/measures?lang=de", headers=PAGE).status_code == 400


def test_what_nobody_said_of_a_copy_is_told_in_the_language_of_the_page(client: TestClient) -> None:
    parts = cast(FastAPI, client.app).state.templates.get_template("parts.html")
    for told in _WORDS["unknown"]:
        known = parts.make_module({"t": {"unknown": told}.__getitem__}).known
        assert (known("unknown"), known("Home Office")) == (told, "Home Office")


def test_what_a_document_says_cannot_become_markup(client: TestClient) -> None:
    text = client.get("/measures", params={"q": '"><script>alert(1)</script>'}, headers=PAGE).text
    assert "<script" not in text


def test_the_words_come_with_the_thing(client: TestClient) -> None:
    text = client.get("/doc/measure/fences", headers=PAGE).text
    assert "They will build fences along the quay road" in text
    assert f"<code>{thing('measure/fences')}</code>" in text


def test_the_style_sheet_is_served(client: TestClient) -> None:
    assert client.get("/static/accord.css").status_code == 200
    assert prepare.__doc__


@pytest.mark.parametrize(
    ("written", "english", "french"),
    [
        ("2014-09-01", "1 September 2014", "1er septembre 2014"),
        ("2015-12-20", "20 December 2015", "20 décembre 2015"),
        ("1234", "1234", "1234"),
        ("2015-13-01", "2015-13-01", "2015-13-01"),
        ("", "", ""),
    ],
)
def test_a_day_is_told_in_words(written: str, english: str, french: str) -> None:
    assert (long_date(written, "en"), long_date(written, "fr")) == (english, french)


def test_money_is_printed_as_each_language_does() -> None:
    assert money(5_000_000, "EUR", "en") == "€5,000,000"
    assert money(1.5, "CHF", "en") == "CHF\xa01.50"
    assert money(5_000_000, "EUR", "fr") == "5\u202f000\u202f000\xa0€"


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (None, "en"),
        ("fr", "fr"),
        ("de, fr;q=0.4, en;q=0.3", "fr"),
        ("en-GB, fr;q=0.9", "en"),
        ("fr;q=0", "en"),
        (";;;,", "en"),
    ],
)
def test_the_better_liked_language_is_taken(header: str | None, expected: str) -> None:
    assert language(QueryParams(""), header) == expected


@pytest.mark.parametrize(
    ("written", "first", "last"),
    [
        ("2016", "2016-01-01", "2016-12-31"),
        ("2016-02", "2016-02-01", "2016-02-29"),
        ("2016-02-03", "2016-02-03", "2016-02-03"),
    ],
)
def test_a_month_or_a_year_stands_for_its_days(written: str, first: str, last: str) -> None:
    assert (day("from", written, last=False), day("to", written, last=True)) == (first, last)


@pytest.mark.parametrize("written", ["2016-02-30", "2016-13", "16", "yesterday", "2016-2-3", "0000"])
def test_what_is_no_date_is_refused(written: str) -> None:
    with pytest.raises(BadParameter):
        day("from", written, last=False)


@pytest.mark.parametrize(("lang", "words"), [("en", ("committed", "completed")), ("fr", ("engagé", "achevé"))])
def test_a_code_is_told_in_the_language_of_the_page(client: TestClient, lang: str, words: tuple[str, ...]) -> None:
    page = client.get(f"/measures?lang={lang}", headers=PAGE).text
    for word in words:
        assert f"<dd>{word}</dd>" in page


def test_a_tenure_is_told_from_its_first_day_to_its_last(client: TestClient) -> None:
    page = client.get("/ministers?lang=en&all=true", headers=PAGE).text
    assert re.search(r"</time> – <time", page)
    assert re.search(r"</time> –</dd>", page)  # one that goes on
    assert not re.search(r"</time> · <time", page)


@pytest.mark.parametrize(("lang", "title"), [("en", "There is nothing of that name"), ("fr", "Rien ne porte ce nom")])
def test_who_asks_for_what_is_not_there_gets_a_page_with_a_way_on(client: TestClient, lang: str, title: str) -> None:
    answer = client.get(f"/doc/location/harbuor?lang={lang}", headers=PAGE)
    assert answer.status_code == 404
    assert f"<h1>{title}</h1>" in answer.text
    assert f'href="/id/location/harbour?lang={lang}"' in answer.text
    assert 'role="search"' in answer.text


def test_an_unknown_language_is_refused_on_a_page_in_a_known_one(client: TestClient) -> None:
    answer = client.get("/measures?lang=xx", headers=PAGE)
    assert answer.status_code == 400
    assert "en, fr" in answer.text and '<html lang="en">' in answer.text


def test_every_problem_has_a_french_title() -> None:
    assert set(problems._KINDS.values()) <= set(KINDS)
    assert all(kind.french_title and kind.french_advice for kind in KINDS.values())


def test_every_column_of_a_saved_question_has_words_in_both_languages(client: TestClient) -> None:
    for name, one in client.app.state.questions.questions.items():  # type: ignore[attr-defined]  # the client's app is ours
        head = re.sub(r"\([^()]*\([^()]*\) AS (\?\w+)\)", r"\1", one.query.partition("SELECT")[2].partition("WHERE")[0])
        for column in re.findall(r"\?(\w+)", head):
            assert f"question.{column}" in _WORDS or column in _WORDS, (name, column)
