"""Places of the wide gazetteer in a text: by name, where nothing shows that the word is somebody or something else.

Most towns of the world are called like somebody, many like a word. A name that may be one or the other has to stand
where a place stands: behind "in" or "near", or before what it lies in ("Lincoln, Nebraska").
"""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from graph.find.grounds import AMBIGUOUS, BY_NAME, BY_NEIGHBOUR, BY_PREPOSITION, BY_SIZE, BY_SPEAKERS, BY_WHOLE
from graph.find.proper_names.named import Named, is_addressed, is_in_office
from graph.patterns.letters import CAPITALS, SMALL
from graph.patterns.openings import compiled
from graph.patterns.runs import Spans
from graph.reference.lexicon import Lexicon
from graph.reference.world import ListedPlace

# Up to seven words, the first with a capital, as a place's name may have.
_RUN = compiled(rf"(?<![\w@/.-])(?=[{CAPITALS}])[^\W\d_]{{1,40}}(?:(?:\.? |['’-])[^\W\d_]{{1,40}}){{0,6}}")
# The first of them.
_FIRST = compiled(rf"(?<![\w@/.-])(?=[{CAPITALS}])[^\W\d_]{{1,40}}")
_WORD_ENDS = compiled(r"[^\W\d_](?![^\W\d_])")
_SMALL_WORD = compiled(rf"(?<!\w)[{SMALL}]{{2,40}}(?!\w)")
_SAINTS = (("St ", "Saint "), ("St ", "Sankt "), ("St ", "Sint "), ("Ste ", "Sainte "))
_SHORT_SAINTS = frozenset(short.strip() for short, _ in _SAINTS)
_IN_BRACKETS = compiled(rf" \([{CAPITALS}][{SMALL}]{{2,14}}\)")
_ANY_LENGTH = 1000

_CAPITAL_BEFORE = compiled(rf"(?P<word>[{CAPITALS}][\w'’]{{0,30}})(?P<stop>\.?) $")
# Words with a capital after which a place may be named as well as after any other.
_OPENERS_WORDS = (
    "The In At To Near From And Or Of On By For With Via Around Outside Both Between Towards Port Ports Town City "
    "County North South East West Northern Southern Eastern Western Central Greater Upper Lower Inner Outer "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday January February March April May June July August "
    "September October November December Today Yesterday Tomorrow While When Since Before After As But Although "
    "If"
)
_OPENERS = frozenset(_OPENERS_WORDS.split())
_CAPITAL_AFTER = compiled(rf" (?P<word>[{CAPITALS}][\w'’-]{{0,30}})")
_KINDS_BEHIND_WORDS = (
    "Airport Station Port Harbour Docks Dock Town City County Prefecture Region District Railway Beach Terminal "
    "Monday Tuesday Wednesday Thursday Friday Saturday Sunday And Or On In At To For With Of The By From Will"
)
_KINDS_BEHIND = frozenset(_KINDS_BEHIND_WORDS.split())
_WHERE = compiled(
    r"\b(?:[Ii]n|[Aa]t|[Tt]o|[Nn]ear|[Ff]rom|[Aa]round|[Oo]utside"
    r"|(?:[Tt]own|[Cc]ity|[Vv]illage|[Pp]ort|commune|region|county) of) (?:the )?$"
)
_AND = compiled(r"(?:,| and|, and| or) $")
# What shows that the word before it was no place: "to Deal with them", "at Home Office", "in Over 30 cases".
_SHOWS_OTHERWISE = compiled(
    rf" (?:\d|[{CAPITALS}]|(?:the|a|an|our|their|its|his|her|all|more|with|over|out|up|off|new|any|that|it|them|him"
    r"|us|how|what|who|of|for) )"
)
# "Cooperation in Police Matters": what an instrument is about.
_MATTER = compiled(
    r"\b(?:Co-?operation|Assistance|Agreement|Convention|Treaty|Protocol|Partnership|Collaboration|Exchange) in $"
)
_OF_A_TOWN = compiled(
    r" (?:area|region|coast|harbour|port|seafront|terminal|camp|crossing|border|side|end|road|sector|valley|town|city"
    r"|and)\b"
)
_OF_A_NAME = compiled(r" (?:da|de|do|dos|das|del|della|di|du|des) ")  # "Palácio da Bolsa": a building
_COMMA = compiled(r"(?:, (?:in )?(?:the )?| \((?:the )?)")
# A name that goes on behind a hyphen: "Newton-on-Sea" is no Newton, but "Newton-based" is.
_GOES_ON = compiled(r"-(?:on|upon|under|by|in|the|le|la|les|lès|lez|près|bei|sur|sous|de|du|des|en|aux?|am|an|der)-")
_WHOLES = frozenset({"location-kind-country", "location-kind-region", "location-kind-department"})
_NEARBY = 80  # code points on either side in which a country or region says which of several towns is meant
_BEFORE, _AFTER = 40, 40
# "Sydney: The minister said": how papers of South Asia begin a story, with a city.
_STORY = compiled(r": (?=[“\"‘]?[A-Z])")
_CITY = 200  # thousands of inhabitants


@dataclass(frozen=True, slots=True)
class _Seen:
    """A name of the gazetteer in a text, and what bears it."""

    start: int
    end: int
    places: tuple[ListedPlace, ...]


class ListedPlaces:
    """Finds places of a lexicon's wide gazetteer."""

    def __init__(self, lexicon: Lexicon, states_in: Callable[[str], Counter[str]]) -> None:
        self._lexicon = lexicon
        self._states_in = states_in
        self._families = frozenset(person.family for person in lexicon.people)

    def find(self, text: str, named: Sequence[Named], taken: Spans) -> tuple[Named, ...]:
        """The listed places of a text, in order; `named` are the names of the reference data in it, `taken` what is no
        place there.

        A longer name than that of a place in `named` is meant instead of it ("New Romney", not "Romney"), and so is one
        that stands before another country ("Birmingham, Alabama"): whoever asks leaves out what these overlap.
        """
        known = Spans((name.start, name.end) for name in named if name.ref.startswith("location/"))
        seen = [
            one
            for one in self._seen(text)
            if not taken.overlap(one.start, one.end)
            and all(one.start <= start and end <= one.end for start, end in known.overlapping(one.start, one.end))
        ]
        if not seen:
            return ()
        persons = {text[one.start : one.end] for one in seen if _is_somebody(text, one)}
        wholes = sorted(
            (name.start, name.end, name.ref)
            for name in named
            if name.ref in self._lexicon.location and self._lexicon.location[name.ref].kind in _WHOLES
        )
        here = _Here(
            text=text,
            lexicon=self._lexicon,
            known={name.start: name for name in named if name.ref.startswith("location/")},
            seen={one.start: one for one in seen},
            wholes=wholes,
            lands=[land for land, _ in sorted(self._states_in(text).items(), key=lambda item: (-item[1], item[0]))],
            persons=self._families | persons,
            small_words=frozenset(_SMALL_WORD.findall(text)),
        )
        return _one_for_each_name(text, tuple(here.places()))

    def _seen(self, text: str) -> Iterator[_Seen]:
        """Every name of the gazetteer in a text, leftmost and longest."""
        reached = 0
        for word in _FIRST.finditer(text):
            longest = self._longest(word[0])
            if not longest or word.start() < reached or (run := _RUN.match(text, word.start())) is None:
                continue
            for end in reversed([run.start() + end.end() for end in _WORD_ENDS.finditer(run[0])]):
                if river := self._with_river(text, run.start(), end):
                    yield river
                    reached = river.end
                    break
                words = text[run.start() : end]
                places = self._bearers(words) if len(words) - words.count(".") <= longest else ()
                if places and _is_whole(text, end) and not (_OF_A_NAME.match(text, end) and not words.isascii()):
                    yield _Seen(run.start(), end, places)
                    reached = end
                    break

    def _with_river(self, text: str, start: int, end: int) -> _Seen | None:
        """A town with the river in brackets that tells it from others: "Frankfurt (Oder)"."""
        river = _IN_BRACKETS.match(text, end) if text.startswith(" (", end) else None
        places = self._bearers(text[start : river.end()]) if river else ()
        return _Seen(start, river.end(), places) if river and places else None

    def _longest(self, word: str) -> int:
        """How long a name may be that begins with a word, as far as that is known; 0 where none does."""
        if word in _SHORT_SAINTS:
            return _ANY_LENGTH
        world = self._lexicon.world
        plain = word if word.isascii() else _plain(word)
        return max(
            world.longest_from(word),
            world.longest_from(word.title()) if word.isupper() else 0,
            world.longest_from(plain) if plain != word else 0,
        )

    def _bearers(self, words: str) -> tuple[ListedPlace, ...]:
        """The places of a name, written as it is, in capitals, or with an abbreviated saint."""
        world = self._lexicon.world
        found = world.named(words)
        if not found and not words.isascii():
            found = world.named(_plain(words))  # "Médenine": with accents of another tongue
        for short, full in _SAINTS:
            if not found and words.replace(".", "").replace("-", " ").startswith(short):
                found = world.named(full + words.replace(".", "")[len(short) :])
        if not found and words.isupper() and len(words) > 4:
            found = tuple(place for place in world.named(words.title()) if not place.caution)
        return tuple(place for place in found if place.caution != "never")


@dataclass(frozen=True, slots=True)
class _Here:
    """One text with the names seen in it: which of them are places, and which places."""

    text: str
    lexicon: Lexicon
    known: Mapping[int, Named]  # places entered by hand, by where they begin
    seen: Mapping[int, _Seen]  # by where they begin, in order
    wholes: Sequence[tuple[int, int, str]]  # countries and regions: start, end, reference; in order
    lands: Sequence[str]  # of the states that the text speaks of, most often first
    persons: Collection[str]
    small_words: Collection[str]  # those that stand in the text in small letters

    def places(self) -> Iterator[Named]:
        """The places, in order; behind one, a list goes on to the next."""
        last_end = -1
        known_ends = {name.end for name in self.known.values()}
        for one in self.seen.values():
            whole = self._whole_behind(one)
            if self._is_known_here(one, whole):
                continue
            if whole is None and (_is_somebody(self.text, one) or _is_part_of_a_name(self.text, one)):
                continue
            goes_on = (gap := _AND.search(self.text, max(0, one.start - 6), one.start)) is not None and (
                gap.start() == last_end or gap.start() in known_ends
            )
            wary = self._wary(one)
            if wary == "time" and whole is None:
                continue
            if wary and whole is None and not goes_on and not self._stands_as_a_place(one):
                continue
            last_end = one.end
            place, rule = self._meant(one, whole)
            if rule == BY_NAME and wary:
                rule = BY_PREPOSITION
            yield Named(one.start, one.end, place.ref, rule)

    def _is_known_here(self, one: _Seen, whole: str | None) -> bool:
        """Whether a name is that of a place entered by hand, and what stands behind it does not say otherwise."""
        known = self.known.get(one.start)
        if known is None or known.end != one.end:
            return False
        return whole is None or self.lexicon.is_within(known.ref, whole)

    def _wary(self, one: _Seen) -> str:
        """What else the name may be here."""
        words = self.text[one.start : one.end]
        caution = next((place.caution for place in one.places if place.caution), "")
        is_else = words in self.persons or words.lower() in self.small_words
        return caution or ("word" if is_else else "")

    def _stands_as_a_place(self, one: _Seen) -> bool:
        before = self.text[max(0, one.start - _BEFORE) : one.start]
        is_matter = _MATTER.search(before) is not None
        if before.endswith("the ") and not _OF_A_TOWN.match(self.text, one.end):
            return False  # "goods from outside the Union"
        if not before.rpartition("\n")[2] and _STORY.match(self.text, one.end):
            return any(place.thousands >= _CITY for place in one.places)
        return bool(_WHERE.search(before)) and not is_matter and not _SHOWS_OTHERWISE.match(self.text, one.end)

    def _whole_behind(self, one: _Seen) -> str | None:
        """The place that is named right behind a name and contains one that bears it: "Lincoln, Nebraska"."""
        comma = _COMMA.match(self.text, one.end)
        if comma is None:
            return None
        known, other = self.known.get(comma.end()), self.seen.get(comma.end())
        behind = [known.ref] if known else []
        behind += [place.ref for place in other.places if place.kind != "town"] if other else []
        return next((ref for ref in behind if any(self._lies_in(place, ref) for place in one.places)), None)

    def _meant(self, one: _Seen, whole: str | None) -> tuple[ListedPlace, str]:
        """Which of the places of a name is meant, and how that is known."""
        ranked = sorted(one.places, key=_weight)
        if whole is not None:
            return next(place for place in ranked if self._lies_in(place, whole)), BY_WHOLE
        towns = [place for place in ranked if place.kind == "town"] or ranked
        if len(towns) == 1:
            return towns[0], BY_NAME
        near = self._wholes_near(one)
        if close := [place for place in towns if any(self._lies_in(place, ref) for ref in near)]:
            return close[0], BY_NEIGHBOUR
        for land in self.lands:
            if spoken := [place for place in towns if self._lies_in(place, land)]:
                return spoken[0], BY_SPEAKERS
        return towns[0], BY_SIZE

    def _wholes_near(self, one: _Seen) -> list[str]:
        """Countries and regions named within reach on the same line, the nearest first."""
        first, last = (bisect_left(self.wholes, (at,)) for at in (one.start - _NEARBY, one.end + _NEARBY))
        close = [
            (max(start - one.end, one.start - end), ref)
            for start, end, ref in self.wholes[first:last]
            if "\n" not in self.text[min(one.end, end) : max(one.start, start)]
        ]
        return [ref for _, ref in sorted(close)]

    def _lies_in(self, place: ListedPlace, whole: str) -> bool:
        above = place.within
        while above and above != whole:
            listed = self.lexicon.world.place(above)
            if listed is None:
                return self.lexicon.is_within(above, whole)
            above = listed.within
        return bool(above)


def _one_for_each_name(text: str, places: Sequence[Named]) -> tuple[Named, ...]:
    """The same places, where a name that is ambiguous by itself means what it means where the text says which."""
    said = {text[one.start : one.end]: one.ref for one in places if one.rule == BY_WHOLE}
    return tuple(
        replace(one, ref=ref, rule=BY_NEIGHBOUR)
        if one.rule in AMBIGUOUS and (ref := said.get(text[one.start : one.end]))
        else one
        for one in places
    )


def _plain(words: str) -> str:
    """Letters without their accents, as many as they were where each is one sign."""
    return "".join(sign for sign in unicodedata.normalize("NFD", words) if not unicodedata.combining(sign))


def _is_whole(text: str, end: int) -> bool:
    """Whether a name ends where a word does: not inside "Lincolns", "Lincoln-Smith" or "lincoln.org"."""
    behind = text[end : end + 2]
    if behind[:1] == "-" and _GOES_ON.match(text, end):
        return False
    return not (behind[:1].isalnum() or behind[:1] == "_" or (behind[:1] in "-.@" and behind[1:].isalnum() and
                (behind[0] != "-" or behind[1].isupper())))  # fmt: skip


def _is_somebody(text: str, one: _Seen) -> bool:
    """Whether a title or a first name stands before a name."""
    before = text[max(0, one.start - _BEFORE) : one.start]
    if is_addressed(before) or is_in_office(before):
        return True
    capital = _CAPITAL_BEFORE.search(before)
    return capital is not None and (capital["word"].capitalize() not in _OPENERS or bool(capital["stop"]))


def _is_part_of_a_name(text: str, one: _Seen) -> bool:
    """Whether a word with a capital goes on behind a name, and the two are the name of something else."""
    after = _CAPITAL_AFTER.match(text, one.end)
    return after is not None and after["word"].capitalize() not in _KINDS_BEHIND


def _weight(place: ListedPlace) -> tuple[bool, int, int]:
    """Capitals first, then the larger; equal ones by their number."""
    return not place.is_capital, -place.thousands, place.geonames
