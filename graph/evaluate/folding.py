"""Words as they are compared: without what writers do differently."""

from __future__ import annotations

import unicodedata

# Words that two names may share, or one may lack, without meaning the same or another.
SMALL_WORDS = frozenset({"a", "an", "the", "of", "on", "in", "for", "and", "between", "with", "to", "at", "by", "from"})
_PLAIN = str.maketrans({"ł": "l", "ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ı": "i", "đ": "d", "ð": "d", "þ": "th"})


def folded(words: str) -> str:
    """Words without case, accents, a leading article and accidents of white space and apostrophes."""
    bare = "".join(c for c in unicodedata.normalize("NFKD", words) if not unicodedata.combining(c)).casefold()
    bare = "".join(c for c in unicodedata.normalize("NFKD", bare) if not unicodedata.combining(c)).translate(_PLAIN)
    return " ".join(bare.replace("’", "'").split()).removeprefix("the ")
