"""The languages that are spoken here; words for comparing, and words for what nobody has named."""

from __future__ import annotations

import re
import unicodedata
from typing import Literal

Language = Literal["en", "fr"]
LANGUAGES: tuple[Language, ...] = ("en", "fr")

_CAMEL = re.compile(r"(?<=[a-z])(?=[A-Z])")
_ELSEWHERE = (("https://sws.geonames.org/", "GeoNames"), ("http://www.wikidata.org/entity/", "Wikidata"))


def fold(words: str) -> str:
    """Words for comparing: no case, no accents, no punctuation, single spaces."""
    plain = unicodedata.normalize("NFKD", words.replace("œ", "oe").replace("æ", "ae")).casefold()
    kept = "".join(mark if mark.isalnum() else " " for mark in plain if not unicodedata.combining(mark))
    return " ".join(kept.split())


def slug_of(address: str) -> str:
    """The last part of an address."""
    return re.split(r"[/#]", address.rstrip("/#"))[-1]


def spoken(address: str) -> str:
    """The last part of an address as words, for things that nobody has named; elsewhere, of whom it is."""
    for host, name in _ELSEWHERE:
        if address.startswith(host):
            return f"{name} {slug_of(address)}"
    return _CAMEL.sub(" ", slug_of(address)).replace("-", " ").replace("_", " ")
