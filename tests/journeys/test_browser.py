"""What only a browser shows: that the pages' one script runs under the pages' own policy, and what it makes of them."""

from __future__ import annotations

import re
import shutil
import subprocess
from html import unescape
from pathlib import Path
from urllib.parse import urlencode

import httpx2 as httpx
import pytest

pytestmark = [
    pytest.mark.slow,
    pytest.mark.skipif(shutil.which("chromium") is None, reason="there is no chromium here to look at pages with"),
]
_QUIET = (
    "--headless --no-sandbox --disable-gpu --disable-background-networking --disable-component-update --disable-sync"
)
QUERY = "SELECT ?n ?word { VALUES (?n ?word) { (10 'ten') (9 'nine') (100 'hundred') } }"


def seen(address: str, profile: Path) -> str:
    """The page as it stands after its script has run."""
    command = ["chromium", *_QUIET.split(), f"--user-data-dir={profile}", "--dump-dom", address]
    return subprocess.run(command, capture_output=True, text=True, timeout=120, check=True).stdout


def test_the_columns_of_an_answer_become_sortable_and_terms_can_be_put_into_the_query(
    server: httpx.Client, tmp_path: Path
) -> None:
    page = seen(f"{server.base_url}/sparql?{urlencode({'query': QUERY, 'format': 'html'})}", tmp_path)
    headings = re.findall(r"<th [^>]*>(.*?)</th>", page)
    assert [re.sub("<[^>]*>", "", one) for one in headings] == ["n", "word"]
    assert all('<button type="button" class="sort">' in one for one in headings)
    assert '<button type="button" class="term-name">:Measure</button>' in page


@pytest.mark.parametrize("lang", ["en", "fr"])
def test_the_first_pages_links_lead_a_reader_to_the_words_of_a_measure(
    server: httpx.Client, tmp_path: Path, lang: str
) -> None:
    first = seen(f"{server.base_url}/?lang={lang}", tmp_path)
    assert f'<html lang="{lang}">' in first
    listed = seen(f"{server.base_url}/measures?concerning=calais-port&lang={lang}", tmp_path)
    quotes = re.findall(r'<figure class="quote">.*?<p>(.*?)</p>.*?href="([^"]*#at-\d+)', listed, re.DOTALL)
    assert quotes
    words, place = quotes[0]
    document = seen(f"{server.base_url}{unescape(place)}", tmp_path)
    assert f'id="{place.partition("#")[2]}"' in document
    quoted = re.search(r"<mark>(.*?)</mark>", words)
    told = unescape(re.sub("<[^>]*>", "", quoted[1] if quoted else words))
    assert told in unescape(re.sub("<[^>]*>", "", document))
