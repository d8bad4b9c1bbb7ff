"""The names and adjectives of states, and where they stand beside a title of office or a name."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from graph.patterns.openings import compiled
from graph.reference.lexicon import Lexicon

# Parts of a state whose ministers are that state's.
_PARTS_OF_STATES = {
    "Northern Ireland": "organisation/united-kingdom",
    "Northern Irish": "organisation/united-kingdom",
    "Scotland": "organisation/united-kingdom",
    "Wales": "organisation/united-kingdom",
    "Bavaria": "organisation/germany",
    "Bavarian": "organisation/germany",
    "Saxony": "organisation/germany",
    "Saxon": "organisation/germany",
    "Lower Saxony": "organisation/germany",
    "Hesse": "organisation/germany",
    "Brandenburg": "organisation/germany",
    "Thuringia": "organisation/germany",
    "Baden-Württemberg": "organisation/germany",
    "North Rhine-Westphalia": "organisation/germany",
    "Schleswig-Holstein": "organisation/germany",
    "Flanders": "organisation/belgium",
    "Flemish": "organisation/belgium",
    "Wallonia": "organisation/belgium",
    "Walloon": "organisation/belgium",
    "Catalonia": "organisation/spain",
    "Catalan": "organisation/spain",
    "Tyrol": "organisation/austria",
    "Tyrolean": "organisation/austria",
    "South Tyrol": "organisation/italy",
    "South Tyrolean": "organisation/italy",
    "Quebec": "organisation/canada",
    "Québec": "organisation/canada",
    "Ontario": "organisation/canada",
    "British Columbia": "organisation/canada",
    "Alberta": "organisation/canada",
    "New South Wales": "organisation/australia",
    "Queensland": "organisation/australia",
    "Western Australia": "organisation/australia",
}
_SHORTEST_IN_CAPITALS = 4  # letters: shorter names are acronyms, the same in any heading
_KIND_OF_STATE = (
    r"(?:(?:(?:Federal |Democratic |Islamic )?Republic|Kingdom|State|Grand Duchy|Principality) of (?:the )?)?"
)
# Behind the adjective of a state: "the Portuguese Republic".
_GOVERNED = r"(?: (?:Federal )?(?:Republic|Kingdom|State|Confederation|Government|Party|Side))?"
_STATE_OF_LINE = rf"(?:For )?(?:[Tt]he )?(?:Government of )?(?:the )?{_KIND_OF_STATE}(?P<state>{{states}})(?:'s side)?"


@dataclass(frozen=True, slots=True)
class StateWords:
    """The names and adjectives of states, and where they stand beside a title or a name."""

    refs: Mapping[str, str]
    before: re.Pattern[str]  # at the end of what stands before a title
    leading: re.Pattern[str]  # at the beginning of a title's own line: "Belgium: Mr A, Minister of …"
    alone: re.Pattern[str]  # a whole line: "For the Government of the French Republic"
    bracketed: re.Pattern[str]  # "Minister A (Germany)"

    def named(self, words: str) -> str:
        """A state by its words, in whatever capitals; empty where none is called so."""
        return self.refs.get(words) or self.refs.get(words.title(), "") or self.refs.get(words.upper(), "")


def state_words(lexicon: Lexicon) -> StateWords:
    """The words for states of a lexicon, compiled."""
    parts = {words: ref for words, ref in _PARTS_OF_STATES.items() if ref in lexicon.state}
    refs = {**lexicon.state_named, **lexicon.adjective, **parts}
    initials = (
        ("US", "organisation/united-states"),  # before a title it is no pronoun
        ("PNG", "organisation/papua-new-guinea"),
        ("BiH", "organisation/bosnia-and-herzegovina"),
    )
    refs |= {words: ref for words, ref in initials if ref in lexicon.state}
    states = "|".join(map(re.escape, sorted(refs, key=lambda word: (-len(word), word))))
    line = _STATE_OF_LINE.format(states=states)
    return StateWords(
        refs,
        compiled(
            # "A (Belgium, Minister of …)": only behind a bracket a comma may part the two.
            rf"(?:(?P<open>\()|^|[\W_])(?P<state>{states})(?:['’]s|['’]|(?(open),|))? (?:(?:acting|new"
            rf"|newly[- ]\w{{1,12}}|caretaker|interim"
            r"|current|then|outgoing|long-serving) )?$"
        ),
        compiled(rf"[ \t•*-]{{0,6}}{line}(?: ?[:–—] ?| - |\t|  )", re.IGNORECASE),
        compiled(rf"{line}{_GOVERNED}[ ,:]{{0,3}}", re.IGNORECASE),
        compiled(rf"(?:,? ?\(| of (?:the )?)(?P<state>{states})\b\)?"),
    )


def state_called(word: str, lexicon: Lexicon) -> str:
    """The state of a name or an adjective, also with a possessive; empty where none is called so."""
    bare = word.removesuffix("'s").removesuffix("’s")
    return lexicon.adjective.get(bare, "") or lexicon.state_named.get(bare, "")


def state_at(text: str, start: int, lexicon: Lexicon) -> str:
    """The longest name of a state that stands at an offset as whole words; empty where none does."""
    beginning = lexicon.once(_states_by_letter).get(text[start : start + 1], ())
    names = [name for name in beginning if text.startswith(name, start)]
    if not names and text[start : start + _SHORTEST_IN_CAPITALS].isupper():
        names = [name for words, name in lexicon.once(_states_in_capitals) if text.startswith(words, start)]
    whole = [name for name in names if not text[start + len(name) : start + len(name) + 1].isalnum()]
    return max(whole, key=len, default="")


def _states_by_letter(lexicon: Lexicon) -> Mapping[str, Sequence[str]]:
    """The names of states by their first letters."""
    found: dict[str, list[str]] = {}
    for name in lexicon.state_named:
        found.setdefault(name[:1], []).append(name)
    return found


def _states_in_capitals(lexicon: Lexicon) -> Sequence[tuple[str, str]]:
    """The names of states as headings write them, of as many letters, with the names themselves."""
    pairs = ((name.upper(), name) for name in lexicon.state_named if len(name) >= _SHORTEST_IN_CAPITALS)
    return [(words, name) for words, name in pairs if len(words) == len(name)]
