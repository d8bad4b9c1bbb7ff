"""In which language a text is written, by how often its commonest words stand in it."""

from __future__ import annotations

from types import MappingProxyType

from graph.findings import Notice
from graph.patterns.openings import compiled

# The commonest words of each language that the others hardly have.
_COMMON_WORDS = MappingProxyType(
    {
        "en": "the and of to that with for which by have has been will this from their was were on are it be as",
        "fr": "le les des et du une dans pour que qui sur au aux par est ont avec leurs cette ces leur été plus sont",
        "de": "der die und das den von zu mit dem des für auf ist im nicht ein eine als auch werden wird sich haben",
        "nl": "het een van en dat op te voor met zijn door aan worden wordt hebben naar bij niet ook deze onze tot uit",
        "es": "el los las una que por con para del se su como más esta entre sus han ha este también fue son al",
        "it": "il gli che per della di con una del nel sono alla dei delle più anche ha è tra dal nella questo sul",
        "pl": "i w na z do że się nie jest oraz przez dla od jak przy które który tym są po będzie ich tego o",
    }
)
_NAMES = MappingProxyType(
    {
        "fr": "French",
        "de": "German",
        "nl": "Dutch",
        "es": "Spanish",
        "it": "Italian",
        "pl": "Polish",
        "": "another language",
    }
)
_WORD = compiled(r"[^\W\d_]{1,30}")
# From how many words on the language of a text can be told.
_FEWEST_WORDS = 25
_SAMPLE = 40_000  # characters


def language_of(text: str) -> str:
    """The ISO 639-1 code of the language that most of a text is in; empty where it is none of those known here.

    A text of few words counts as English, the language that is read.
    """
    words = [word.lower() for word in _WORD.findall(text[:_SAMPLE])]
    if len(words) < _FEWEST_WORDS:
        return "en"
    shares = {
        code: sum(1 for word in words if word in common) / len(words)
        for code, common in ((code, frozenset(listed.split())) for code, listed in _COMMON_WORDS.items())
    }
    best = max(shares, key=lambda code: (shares[code], code == "en"))
    # Names and figures have no commonest words; a text of any language has them.
    return best if shares[best] > 0.06 else "en" if _is_latin(text) else ""


def language_notices(text: str) -> tuple[Notice, ...]:
    """A warning when a text is not in English, the one language whose statements are read."""
    language = language_of(text)
    if language == "en":
        return ()
    note = (
        f"Most of this text is in {_NAMES[language]}; only statements in English "
        "are read, and what it says is missing here."
    )
    return (Notice("not_english", note),)


def _is_latin(text: str) -> bool:
    letters = [letter for letter in text[:_SAMPLE] if letter.isalpha()]
    return sum(1 for letter in letters if letter < "\u0250") > len(letters) / 2
