from __future__ import annotations

import pytest

from api.http.negotiation import accepted, choose, wants_page
from graph.rdf.formats import (
    CSV,
    GRAPH_FORMATS,
    HTML,
    JSON,
    JSON_LD,
    RDF_XML,
    RESULTS_FORMATS,
    RESULTS_JSON,
    TURTLE,
    Format,
)
from ontology.errors import BadParameter, NotAcceptable

OFFERED = (JSON, HTML, CSV, TURTLE)
BROWSER = "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,*/*;q=0.8"


@pytest.mark.parametrize(
    ("accept", "chosen"),
    [
        (None, JSON),
        ("", JSON),
        ("*/*", JSON),
        (BROWSER, HTML),
        ("text/turtle", TURTLE),
        ("TEXT/Turtle", TURTLE),
        ("text/*", HTML),
        ("text/*;q=0.5, text/csv", CSV),
        ("text/csv;q=0.4, text/turtle;q=0.6", TURTLE),
        ("text/turtle;q=0.9, application/json;q=0.9", JSON),
        ("text/turtle, */*", TURTLE),
        ("application/json;q=0, */*", HTML),
        ("application/json;q=0, text/html;q=0, */*;q=0.1", CSV),
        ("text/html;level=1;q=0.3, text/csv;q=0.2", HTML),
        ('text/html;title="a,b;q=0";q=0.3, text/csv;q=0.2', HTML),
        ("application/x-turtle", TURTLE),
        ("application/xhtml+xml", HTML),
        ("nonsense, text/csv", CSV),
        ("text/csv;q=2, text/turtle;q=0.1", TURTLE),
        (" text/csv ; q=0.8 , text/turtle ; Q=0.9 ", TURTLE),
    ],
)
def test_the_form_follows_from_the_accept_header(accept: str | None, chosen: Format) -> None:
    assert choose(accept, None, OFFERED) is chosen


@pytest.mark.parametrize(
    "accept", ["image/png", "text/csv;q=0", "*/*;q=0", "application/*;q=0, image/png", "nonsense", "*/html"]
)
def test_what_cannot_be_had_is_refused_with_what_there_is(accept: str) -> None:
    with pytest.raises(NotAcceptable) as refused:
        choose(accept, None, OFFERED)
    assert refused.value.available == tuple(form.media_type for form in OFFERED)


def test_an_exclusion_holds_though_another_name_of_the_form_falls_in_a_wildcard() -> None:
    with pytest.raises(NotAcceptable):
        choose("application/sparql-results+json;q=0, */*", None, (RESULTS_JSON,))


@pytest.mark.parametrize(
    ("asked", "offered", "chosen"),
    [
        ("csv", OFFERED, CSV),
        ("text/turtle", OFFERED, TURTLE),
        ("TTL", OFFERED, TURTLE),
        ("turtle", GRAPH_FORMATS, TURTLE),
        ("xml", GRAPH_FORMATS, RDF_XML),
        ("json", GRAPH_FORMATS, JSON_LD),
        ("json", RESULTS_FORMATS, RESULTS_JSON),
        ("application/ld json", GRAPH_FORMATS, JSON_LD),
    ],
)
def test_a_named_format_beats_the_accept_header(asked: str, offered: tuple[Format, ...], chosen: Format) -> None:
    assert choose("image/png", asked, offered) is chosen


def test_an_unknown_format_is_told_the_choices() -> None:
    with pytest.raises(BadParameter) as refused:
        choose(None, "docx", OFFERED)
    assert refused.value.choices == ("json", "html", "csv", "ttl")


@pytest.mark.parametrize(
    ("accept", "page"),
    [
        (BROWSER, True),
        ("text/html", True),
        ("*/*", False),
        (None, False),
        ("text/*", False),
        ("application/json", False),
        ("application/json, text/html;q=0.5", False),
        ("text/html;q=0", False),
    ],
)
def test_only_who_names_html_gets_pages(accept: str | None, page: bool) -> None:
    assert wants_page(accept) is page


def test_a_long_header_is_read_in_one_pass() -> None:
    assert len(accepted(",".join(["text/html;q=0.5"] * 2000))) == 2000
