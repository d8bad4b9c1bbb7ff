"""Offices in the plural, which several states have alike: "the interior ministers", "Ministers for Energy"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.patterns.guards import guarded
from graph.patterns.openings import compiled
from graph.reference.portfolios import CAPITALISED, FIELD, SMALL_WORDS

INTERIOR = frozenset({"Home Secretary", "Minister of the Interior", "Interior Minister", "Minister for the Interior"})
"""The same post under the names that states give it."""
FIELD_TITLES: Mapping[str, frozenset[str]] = {
    "interior": INTERIOR,
    "home affairs": INTERIOR,
    "justice": frozenset({"Justice Minister", "Minister of Justice"}),
    "foreign": frozenset({"Foreign Minister"}),
    "foreign affairs": frozenset({"Foreign Minister"}),
    "migration": frozenset({"Migration Minister", "Immigration Minister", "Asylum and Migration Minister"}),
    "defence": frozenset({"Defence Minister"}),
    "defense": frozenset({"Defence Minister"}),
    "prime": frozenset({"Prime Minister"}),
    "presidents": frozenset({"President"}),
    "vice-presidents": frozenset({"Vice-President"}),
    "premiers": frozenset({"Prime Minister"}),
    "chancellors": frozenset({"Chancellor", "Federal Chancellor"}),
}
"""What those are who are in charge of a field, or are called by a word in the plural."""
LIST = rf"{CAPITALISED}(?:, {CAPITALISED}){{0,7}}(?:,? and {CAPITALISED})?"
"""Words with capitals one after the other: "Danish, Swedish and Polish"."""

# No field is meant by "European ministers", "the two UK ministers", "Ministers of State".
_FIELD = (
    r"(?!(?i:european|europe|eu|uk|union|states?|north|south|east|west|ministers?|africa|asia|americas?|kingdom|republic"
    r"|government|parliamentary|middle|pacific|mediterranean|national|local|exit|exiting|delivery|action|future|rule"
    rf"|higher|port)\b(?! [Aa]ffairs))(?i:{FIELD.pattern})\b"
)
_FIELDS = rf"{_FIELD}(?: {_FIELD})?(?:(?:,|,? and)(?: the)? {_FIELD}(?: {_FIELD})?){{0,2}}"
_PLURAL = guarded(
    rf"(?:\b(?P<states>{LIST}) )?\b(?P<before>[Pp]rime|[Ff]oreign|[Ii]nterior|[Jj]ustice|{_FIELDS})"
    r" (?:[Mm]inisters|chiefs|secretaries)\b"
    r"|\b(?P<heads>Presidents|Premiers|Chancellors|Vice-Presidents)\b"
    rf"|\b[Mm]inisters (?:of|for|responsible for|competent for|in charge of) (?:the )?(?P<behind>{_FIELDS})"
)
_EACH = compiled(r",? and (?:the )?|, ")


@dataclass(frozen=True, slots=True)
class PluralOffice:
    """An office in the plural: its words, and under which titles those meant may be.

    Of "fisheries and energy ministers" it is not told who is there of which state: they are `is_of_several_fields`.
    """

    match: re.Match[str]
    titles: frozenset[str]
    is_of_several_fields: bool


def plural_offices(text: str) -> Iterator[PluralOffice]:
    """The offices that a text has in the plural, in order; of several fields the one next to "ministers" counts."""
    for match in _PLURAL.on_lines(text):
        fields = _EACH.split(match["before"] or match["behind"] or match["heads"])
        yield PluralOffice(match, titles_of_field(fields[-1 if match["before"] else 0]), len(fields) > 1)


def titles_of_field(field: str) -> frozenset[str]:
    """What those are who are "ferries ministers"."""
    if titles := FIELD_TITLES.get(field.lower()):
        return titles
    words = " ".join(word if word in SMALL_WORDS else word[0].upper() + word[1:] for word in field.split())
    return frozenset({f"{words} Minister"})
