"""Which towns' names are also something else: words, surnames, forenames, months. Asked when the gazetteer is made."""

from __future__ import annotations

import re
from functools import cache
from importlib import import_module
from typing import Any

_TIMES_WORDS = (
    "january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday spring summer autumn winter"
)
_TIMES = frozenset(_TIMES_WORDS.split())
# Words that a dictionary of headwords leaves out or that open sentences, titles and posts in statements.
_FURTHER = (
    "us over all any both each once since such they this that these those when where while with within would your "
    "our home send deal sale battle bury hook diss rugby ware wing wells poole hove hythe ash ashford cross bath "
    "bray police border force minister secretary prefect state union council office agency brexit covid internet "
    "online euro schengen justice liberty republic royal king queen prince duke earl lord lady sir madam mister "
    "data media crime agenda saxon norman roman gothic breton latin slavic baltic nordic saint"
)
_MORE_WORDS = frozenset(_FURTHER.split())
_ENDINGS = (("s", ""), ("es", ""), ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ies", "y"))
_SHORT = 3
_PARTS = re.compile(r"[\s'’-]+")


def caution(name: str) -> str:
    """What else a name may be.

    "" is nothing; "word" when each of its parts is also a word or somebody's name, or it is very short; "time" when it
    is also a month, a day or a season.
    """
    parts = [part.casefold() for part in _PARTS.split(name) if part]
    if len(parts) == 1 and parts[0] in _TIMES:
        return "time"
    if (len(name) <= _SHORT and name.isascii()) or all(_is_word(part) or part in personal_names() for part in parts):
        return "word"
    return ""


def _is_word(part: str) -> bool:
    words = _words()
    stems = (part.removesuffix(ending) + put for ending, put in _ENDINGS if part.endswith(ending))
    return part in words or any(len(stem) > _SHORT - 1 and stem in words for stem in stems)


@cache
def _words() -> frozenset[str]:
    """Words that a dictionary writes without a capital."""
    lists: Any = import_module("english_words")
    listed = lists.get_english_words_set(["web2"])
    return frozenset(word for word in listed if word == word.lower()) | _MORE_WORDS | _TIMES


@cache
def personal_names() -> frozenset[str]:
    """Common surnames and forenames of the English- and French-speaking world, in small letters."""
    names: set[str] = set()
    for locale in ("en_GB", "en_US", "fr_FR"):
        provider: Any = import_module(f"faker.providers.person.{locale}").Provider
        names.update(name.casefold() for name in (*provider.last_names, *provider.first_names))
    return frozenset(part for name in names for part in _PARTS.split(name))
