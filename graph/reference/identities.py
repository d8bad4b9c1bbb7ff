"""Names of people as texts damage them: misspelt, badly scanned, with another given name, in capitals."""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence
from datetime import date

from graph.reference.entries import Person
from graph.reference.lexicon import Lexicon

_ERRORS = 2  # letters wrong, missing or too many in a whole name
_LEAST = 9  # letters that a name must have for so many errors


def misspelt(name: str, offices: Sequence[str], day: date | None, lexicon: Lexicon) -> str:
    """The person of the register who is in one of these offices on the day and whose name this is but for errors.

    A family name in full is enough: in one office there is one person of that name. Empty where nobody is.
    """
    if day is None:
        return ""
    if not offices:
        return _in_short(name, day, lexicon)
    serving = {tenure.holder for ref in offices for tenure in lexicon.holders(ref, day)}
    alike = [ref for ref in sorted(serving) if _is_like(name, lexicon.person[ref])]
    return alike[0] if len(alike) == 1 else ""


_SHORTEST = 3  # letters of a given name that is cut short: "Ferd", "Lou"


def _in_short(name: str, day: date, lexicon: Lexicon) -> str:
    """The one person in office on the day whose given name this cuts short: "Minister Con Hale" is Constance Hale."""
    given, _, family = folded(name).partition(" ")
    if len(given) < _SHORTEST or not family:
        return ""
    alike = {
        tenure.holder
        for tenure in lexicon.tenures
        if tenure.covers(day)
        and folded(lexicon.person[tenure.holder].family) == family
        and any(folded(known).startswith(given) for known in lexicon.person[tenure.holder].names)
    }
    return alike.pop() if len(alike) == 1 else ""


def _is_like(name: str, person: Person) -> bool:
    written = folded(name)
    if written.endswith(f" {folded(person.family)}"):
        return True
    return any(
        len(known) >= _LEAST and written[:1] == known[:1] and edits(written, known, _ERRORS) <= _ERRORS
        for known in map(folded, person.names)
    )


def folded(name: str) -> str:
    """A name in small letters, without accents."""
    bare = "".join(sign for sign in unicodedata.normalize("NFKD", name) if not unicodedata.combining(sign))
    return " ".join(bare.replace("’", "'").casefold().split())


def edits(one: str, other: str, most: int) -> int:
    """How many letters to change, add or take away to make one word of the other; more than `most` is `most + 1`.

    The distance of Levenshtein (1966), row by row.
    """
    if abs(len(one) - len(other)) > most:
        return most + 1
    row = list(range(len(other) + 1))
    for number, letter in enumerate(one, 1):
        before, row[0] = row[0], number
        for column, against in enumerate(other, 1):
            before, row[column] = row[column], min(row[column] + 1, row[column - 1] + 1, before + (letter != against))
    return min(row[-1], most + 1)


def small_capitals(name: str) -> str:
    """A name with its family name in capitals as it is written elsewhere: "Jan JANSEN" is Jan Jansen."""
    return " ".join(word.title() if len(word) > 2 and word.isupper() else word for word in name.split())
