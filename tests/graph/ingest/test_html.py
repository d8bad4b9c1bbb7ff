"""Pages: the text of the statement, with its items and headings, and none of the site around it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.ingest.html import page_text
from graph.ingest.tags import Closed, Opened, has_more_tags, tokens

# A page in the layout of a government's press releases; what it says is invented.
PRESS_RELEASE = """\
<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Ferries to be searched - Government</title>
<meta property="og:site_name" content="Government"><script>if (a < b) { document.write("<p>We agreed.</p>") }</script>
<style>p > a { color: red }</style></head><body class="no-sidebar">
<a class="skip-link" href="#content">Skip to main content</a>
<div id="cookie-banner" class="gem-c-cookie-banner"><p>We will set cookies to improve this site.</p></div>
<header role="banner"><p>Government</p></header><nav><ul><li>Home<li>News</ul></nav>
<main id="content"><header><p>Press release</p><h1>Ferries to <em>Bilbao</em> to be searched</h1></header>
<dl><dt>From:</dt><dd><a href="/a">Home Office</a></dd><dt>Published</dt><dd>7 February 2013</dd></dl>
<p>The Home Secretary<sup><a href="#f1">[1]</a></sup>,
<a href="/b">Theresa May</a>,
met Jorge Fern&aacute;ndez D&iacute;az on the 1<sup>st</sup>&nbsp;of February.</p><p>They agreed to:</p>
<ul><li>search cars;<li>train: <ul><li>dogs</li><li>handlers</li></ul></li></ul>
<blockquote><p>&ldquo;We will act &amp; act now.&rdquo;</p></blockquote>
<table><thead><tr><th>Year<th>Sum</thead><tr><td><p>2013</p></td><td>&euro;5&nbsp;million</td></tr></table>
<ol start="3"><li>Third</li><li>Fourth</li></ol><h2>Notes</h2><p>Line one<br>line two</p><p hidden>Draft</p>
<div class="share-links"><p>Share this page</p></div><aside><p>Related news</p></aside></main>
<footer><p>All rights reserved</p></footer></body></html>
"""
TEXT = """\
Press release

# Ferries to Bilbao to be searched

From: Home Office
Published: 7 February 2013

The Home Secretary¹, Theresa May, met Jorge Fernández Díaz on the 1st\u00a0of February.

They agreed to:

• search cars;
• train:

  • dogs
  • handlers

> “We will act & act now.”

Year\tSum
2013\t€5\u00a0million

3. Third
4. Fourth

## Notes

Line one
line two
"""


def test_a_press_release_is_its_statement_line_by_line() -> None:
    assert page_text(PRESS_RELEASE) == TEXT


def test_a_page_without_a_heading_takes_the_title_of_its_head_without_the_site() -> None:
    page = "<title>Joint statement on two ferries | Ministry of Ships</title><p>We met.</p>"
    assert page_text(page) == "# Joint statement on two ferries\n\nWe met.\n"


@pytest.mark.parametrize(
    "head",
    [
        '<meta property="article:published_time" content="2013-02-07T10:00:00+01:00">',
        '<meta name="DC.date.issued" content="2013-02-07">',
        '<meta name="govuk:first-published-at" content="2013-02-07T00:00:00.000Z">',
    ],
)
def test_a_day_of_publication_that_only_the_head_tells_is_a_line_of_the_text(head: str) -> None:
    assert page_text(f"{head}<h1>Ferries</h1><p>We met.</p>") == "# Ferries\n\nPublished: 2013-02-07\n\nWe met.\n"


def test_a_day_of_publication_that_the_page_tells_is_not_told_twice() -> None:
    page = '<meta name=date content="2013-02-08"><h1>Ferries</h1><p>Published on 7 February 2013</p><p>We met.</p>'
    assert "2013-02-08" not in page_text(page)


def test_the_head_tells_the_day_where_a_line_of_the_page_only_tells_when_something_else_was_mended() -> None:
    page = '<meta name=date content="2013-02-08"><h1>Ferries</h1><p>The map, which was updated in 2012, shows them.</p>'
    assert page_text(page) == "# Ferries\n\nPublished: 2013-02-08\n\nThe map, which was updated in 2012, shows them.\n"


def test_a_site_that_wraps_everything_in_a_form_or_names_it_oddly_loses_nothing() -> None:
    words = "<p>The two ministers met in Bilbao and agreed to search every ferry that calls at the port.</p>"
    for page in (f"<form id=all>{words}</form>", f'<div class="page modal">{words}</div>', f"<aside>{words}</aside>"):
        assert "search every ferry" in page_text(page)


def test_a_row_is_one_line_though_it_says_at_length_what_is_to_be_done() -> None:
    action = "Open a hotline for the harbour masters of both coasts, " + "staffed by day and by night, " * 5 + "in Oslo"
    page = f"<table><tr><th>Action<th>Lead</tr><tr><td>{action}</td><td>Norway</td></tr></table>"
    assert page_text(page) == f"Action\tLead\n{action}\tNorway\n"


def test_a_table_that_only_lays_out_a_page_keeps_its_paragraphs_in_order() -> None:
    page = "<table><tr><td>Menu</td><td><h1>Talks</h1><p>Oslo, 3 May 2011</p><p>They met.</p></td></tr></table>"
    assert page_text(page) == "Menu\n\n# Talks\n\nOslo, 3 May 2011\n\nThey met.\n"


def test_a_page_of_nothing_but_scripts_has_no_text() -> None:
    assert page_text("<html><body><script>render()</script><noscript>Switch it on</noscript></body></html>") == ""


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("a < b", ["a ", "<", " b"]),
        ("<P CLASS=x Class=y>", [Opened("p", {"class": "x"})]),
        ("<a href='x>y' b>z</A >", [Opened("a", {"href": "x>y", "b": ""}), "z", Closed("a")]),
        ("x<!-- <p> -->y", ["x", "y"]),
        ("x<!-- never closed <p>", ["x"]),
        ("<script>a</b></script>c", [Opened("script", {}), "", Closed("script"), Closed("script"), "c"]),
        ("&amp;&nosuchthing;&#233;&#99999999999;&#xe9", ["&&nosuchthing;é&#99999999999;é"]),
        ("<p", [Opened("p", {})]),
        ('<p title="never closed>x', [Opened("p", {"title": '"never'}), "x"]),
    ],
)
def test_tags_and_words_are_told_apart(html: str, expected: list[object]) -> None:
    found = list(tokens(html))
    assert [token if isinstance(token, str) else (type(token), token.name) for token in found] == [
        token if isinstance(token, str) else (type(token), token.name)
        for token in expected
        if isinstance(token, (str, Opened, Closed))
    ]


@pytest.mark.parametrize(
    ("html", "tags"),
    [
        ("", 0),
        ("no tag", 0),
        ("<p>one", 1),
        ("<p>one</p>", 2),
        ("<p>1 < 2", 2),  # to read past a sign that begins nothing costs as much
        ("<script>if (a<b && c<d) {}</script>", 2),
        ("<style>/* <p> <p> */</style><p>", 3),
        ("<textarea><b><b></textarea>", 2),
        ("<!-- <p> <p> <p> --><p>", 2),
        ("<!-- <p> <p> <p>", 1),
        ("<a title='<b><script>'>x</a>", 2),
        ("<p title='<!--'><b><b><b>", 4),
    ],
)
def test_tags_are_counted_that_a_reader_has_to_read(html: str, tags: int) -> None:
    for page in (html, f"{html} "):
        assert not has_more_tags(page, tags)
        assert tags == 0 or has_more_tags(page, tags - 1)


def test_ten_thousand_open_tags_are_no_harm() -> None:
    assert page_text("<div>" * 10_000 + "<p>We met.</p>") == "We met.\n"
    assert page_text("<ul><li>" * 10_000 + "We met.").endswith("• We met.\n")
    assert page_text("</div></ul></table>" * 10_000 + "We met.") == "We met.\n"


_PIECES = (
    "<p>", "</p>", "<li>", "<ul>", "</ul>", "<ol start=9>", "<table>", "<tr>", "<td>", "</table>", "<h1>", "</h1>",
    "<sup>", "</sup>", "<dt>", "<dd>", "<br>", "<main>", "</main>", "<nav>", "</nav>", "<script>", "</script>",
    "<title>", "<!--", "-->", "<", ">", "&", "&#0;", "&#55296;", "word ", "\n", "<blockquote>", "</div>",
    "<div class=share>", "<a href='", '"',
)  # fmt: skip


@given(st.lists(st.sampled_from(_PIECES), max_size=60).map("".join))
def test_any_tags_in_any_order_become_a_text_and_always_the_same(html: str) -> None:
    text = page_text(html)
    assert text == page_text(html)
    # What stands in a title is text, tags and all, up to its end (HTML, section 13.2.5.2: RCDATA).
    assert ("<main>" not in text or "<title>" in html) and "\r" not in text
    text.encode("utf-8")


def test_what_a_page_tells_programs_of_its_day_is_written_below_its_title() -> None:
    data = '{"@graph": [{"@type": "NewsArticle", "headline": "Ramps mended", "datePublished": "2023-02-08T10:15:00"}]}'
    page = f'<head><script type="application/ld+json">{data}</script></head><h1>Ramps mended</h1><p>They are safe.</p>'
    assert page_text(page) == "# Ramps mended\n\nPublished: 2023-02-08\n\nThey are safe.\n"


@pytest.mark.parametrize("data", ["{", "[" * 2_000, '{"datePublished": 2023}', '"datePublished"'])
def test_data_of_a_page_that_make_no_sense_say_nothing(data: str) -> None:
    page = f'<script type="application/ld+json">{data}</script><h1>Ramps mended</h1><p>They are safe.</p>'
    assert page_text(page) == "# Ramps mended\n\nThey are safe.\n"


def test_the_line_that_says_what_the_pages_head_has_as_its_title_is_headed_so() -> None:
    below = "<h1>Ferries</h1><div>Ferry pact signed</div><p>They are safe.</p>"
    for title in ("Ferry pact signed", "Ferry pact signed | Ferries", "Ferries - Ferry pact signed"):
        assert page_text(f"<title>{title}</title>{below}") == "Ferries\n\n# Ferry pact signed\n\nThey are safe.\n"
