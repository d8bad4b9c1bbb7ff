"""What a clause looks like to a reader who knows none of its words for certain: the features that are weighed.

Words stand for themselves without their endings, names and numbers for their class; two words in turn, the first four,
and the forms of the words ("CAP will N the N") tell how the clause is built, and what leads to it, stands before it
and heads it tells where it stands. The same features are counted where the weights are made and where they are used.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise
from types import MappingProxyType

from graph.patterns.kept import kept
from graph.patterns.openings import compiled

_TOKEN = compiled(r"[^\W\d_][\w’'-]{0,40}|\d(?:[\d.,]{0,30}\d)?|[£€$%;:,.()]")
_YEAR = compiled(r"(?:19|20)\d\d$")
_SMALL_WORD = compiled(r"[a-z]+")
_MONTHS = frozenset(
    _SMALL_WORD.findall("january february march april may june july august september october november december")
)
_OFFICES = frozenset(
    _SMALL_WORD.findall(
        "minister ministers secretary secretaries president chancellor commissioner premier director chief commander"
        " spokesperson spokesman ambassador government governments parties states party countries sides council"
        " commission ministry office force police agency authorities authority committee border"
    )
)
_PRONOUNS = MappingProxyType({"he": "HE", "she": "HE", "his": "HIS", "her": "HIS", "their": "THEIR", "its": "THEIR"})
_KEPT = frozenset(
    _SMALL_WORD.findall(
        "will shall would should must may can could might has have had is are was were be been being do does did"
        " we i they it our and or not to by of in for with that which who the a an on from at as if when while also"
        " than"
    )
)
_ACTS = ("tion", "ment", "ance", "ence", "sion")
_FORMS = (("ed", "ED"), ("ing", "ING"), ("ly", "LY"), *((end, "ACT") for end in _ACTS))
# States whose names end as other words do. They open clauses, where a capital tells no name from other words.
_STATES = frozenset(
    _SMALL_WORD.findall(
        "bahamas barbados belarus comoros cyprus france honduras italy laos maldives mauritius netherlands philippines"
        " seychelles"
    )
)
_SHORTEST = 4  # a word of so many letters has no ending taken off
_LEAD, _HEAD, _OPENING = 8, 6, 4  # words
_LONGEST = 90  # tokens of a clause that are looked at


@dataclass(frozen=True, slots=True)
class Standing:
    """Where a clause stands, and the tokens around it.

    `kind` is that of its block, `sentence` its sentence's number in the block and `clause` its own in the sentence,
    both from 0. `lead` are the last tokens of the lead-in above its block, `before` those of the clause before it in
    the sentence, `heading` those of the last heading above. How far into the text it stands is none of it: paragraphs
    may change their places.
    """

    kind: str
    sentence: int
    clause: int
    lead: tuple[str, ...]
    before: tuple[str, ...]
    heading: tuple[str, ...]


@kept
def tokens(words: str) -> tuple[str, ...]:
    """The words of a text in small letters and without endings; names, offices, months and numbers as classes."""
    found: list[str] = []
    for at, word in enumerate(_words(words)):
        token = _token(word, not at)
        if token in _CLASSES and found and found[-1] == token:
            continue
        found.append(token)
    return tuple(found)


@kept  # for tokens and forms of the same words
def _words(words: str) -> tuple[str, ...]:
    return tuple(_TOKEN.findall(words)[:_LONGEST])


_CLASSES = frozenset({"CAP", "OFFICE"})


def tokens_within(words: str, is_opening: bool) -> list[tuple[str, str]]:
    """The tokens of part of a sentence, each with its word: in small letters, empty for a name or what is no word.

    Only what opens a sentence begins with a word whose capital tells no name.
    """
    said = _TOKEN.findall(words)[:_LONGEST]
    found = [(_token(word, False), word if word.islower() else "") for word in said]
    if is_opening and said:
        found[0] = (_token(said[0], True), said[0].lower())
    return found


@kept
def _token(word: str, is_first: bool) -> str:
    small = word.lower()
    if word[0].isdigit():
        return "YEAR" if _YEAR.match(word) else "0"
    if word in "£€$":
        return "MONEY"
    if small in _OFFICES:
        return "OFFICE"
    if word[0].isupper() and not is_first:
        return "MONTH" if small in _MONTHS else "CAP"
    return stem(small)


def stem(word: str) -> str:
    """A word in small letters without its ending: "deploying" and "deployed" are "deploy"."""
    if len(word) <= _SHORTEST:
        return word
    for end in ("ing", "ed", "es", "s"):
        if word.endswith(end) and len(word) - len(end) >= _SHORTEST - 1:
            return word[: -len(end)].rstrip("e")
    return word.rstrip("e")


def forms(words: str) -> list[str]:
    """The forms of the words of a text: small words as they are, others by their ending, names and numbers by class."""
    found: list[str] = []
    for at, word in enumerate(_words(words)):
        form = _form(word, not at)
        if form != "CAP" or not found or found[-1] != "CAP":
            found.append(form)
    return found


@kept
def _form(word: str, is_first: bool) -> str:
    small = word.lower()
    if small in _KEPT:
        return small
    if small in _PRONOUNS:
        return _PRONOUNS[small]
    if word[0].isdigit():
        return "YEAR" if _YEAR.match(word) else "0"
    if not word[0].isalpha():
        return word
    if word[0].isupper() and not is_first:
        return "MONTH" if small in _MONTHS else "CAP"
    if small in _STATES:
        return "N"
    return next((form for end, form in _FORMS if small.endswith(end)), "Ns" if small.endswith("s") else "N")


def features(words: str, standing: Standing) -> frozenset[str]:
    """The features of a clause in its place."""
    said = tokens(words)
    return frozenset(
        (*said, *_pairs(said), *_openings("^", said), *_of_forms(forms(words)), *_of_standing(standing, len(said)))
    )


def _pairs(said: Sequence[str]) -> Iterator[str]:
    return (f"{one}_{two}" for one, two in pairwise(said))


def _openings(sign: str, said: Sequence[str]) -> Iterator[str]:
    return (sign + "_".join(said[:length]) for length in range(1, min(_OPENING, len(said)) + 1))


def _of_forms(found: Sequence[str]) -> Iterator[str]:
    for length in (2, 3, 4):
        for at in range(len(found) - length + 1):
            yield "~" + "_".join(found[at : at + length])
    yield from _openings("~^", found)


def _of_standing(standing: Standing, length: int) -> Iterator[str]:
    yield f"={standing.kind} {min(standing.clause, 2)}"
    yield f"=sentence {min(standing.sentence, 2)}"
    yield f"=words {min(length // 4, 8)}"
    yield f"=led {bool(standing.lead)}"
    yield from _signed("lead ", standing.lead[-_LEAD:])
    yield from _signed("lead ", tuple(_pairs(standing.lead[-_LEAD:])))
    yield from _signed("head ", standing.heading[-_HEAD:])
    yield from _signed("before ", standing.before)


def _signed(sign: str, said: Iterable[str]) -> Iterator[str]:
    return (sign + one for one in said)
