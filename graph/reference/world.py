"""The wide gazetteer: towns of the world with what contains them, by name, for places that nobody entered by hand.

Facts of GeoNames (CC BY 4.0), in `ontology/gazetteer.tsv`. A line becomes a value only once its name is looked up, so
that loading costs little.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal, TypeAlias

from graph.patterns.openings import compiled
from ontology.files import GAZETTEER, path_of

Caution: TypeAlias = Literal["", "word", "time", "never"]

_KINDS: Mapping[str, str] = {"": "town", "capital": "town"}
_CAUTIONS: tuple[Caution, ...] = ("word", "time", "never")
_FIRST_LETTERS = compiled(r"[^\W\d_]*")
_IN_KEYS = compiled(r"[a-z0-9]+")
_COLUMNS = 12
_SPELT_OUT = str.maketrans(
    {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", "å": "aa", "ø": "oe", "æ": "ae"}
    | {"Ä": "Ae", "Ö": "Oe", "Ü": "Ue", "Å": "Aa", "Ø": "Oe", "Æ": "Ae"}
)
_FEWEST_SPELT_OUT = 5  # code points: shorter ones are words of other tongues


@dataclass(frozen=True, slots=True)
class ListedPlace:
    """A place of the gazetteer. `within` is the reference of what contains it directly; empty for most countries.

    `english` and `french` are names that are known; `caution` says what else its name may be: a word or somebody's
    name, a month or a day, or a name that is never looked for.
    """

    ref: str
    geonames: int
    name: str
    english: str
    french: str
    country: str  # ISO 3166-1 alpha-2
    within: str
    lat: str
    long: str
    kind: str  # of the scheme location-kind
    thousands: int  # inhabitants
    is_capital: bool
    caution: Caution

    @property
    def label(self) -> str:
        """What an English text calls it."""
        return self.english or self.name


class World:
    """The places of a gazetteer's lines, by name and by reference."""

    def __init__(self, lines: Sequence[str] = ()) -> None:
        self._lines = lines

    def __len__(self) -> int:
        return len(self._lines)

    def at(self, number: int) -> ListedPlace:
        """The place of a line. Raises IndexError beyond the last."""
        return self._place(self._lines[number])

    def named(self, words: str) -> tuple[ListedPlace, ...]:
        """The places that bear a name, in the file's order; hyphens, full stops, shape of apostrophes do not count."""
        found = self._by_name.get(key(words), ())
        numbers = (found,) if isinstance(found, int) else found
        return tuple(self._place(self._lines[number]) for number in numbers)

    def longest_from(self, letters: str) -> int:
        """How long the longest name may be, in code points and as `key` gives it, of those that begin with a word of
        letters; 0 where none does."""
        return self._longest_from.get(letters, 0)

    def place(self, ref: str) -> ListedPlace | None:
        """The place that a reference (`location/lincoln-2644487`) is of; None where the gazetteer has none."""
        number = self._by_id.get(ref.rpartition("-")[2])
        place = self._place(self._lines[number]) if number is not None else None
        return place if place is not None and place.ref == ref else None

    def with_ancestors(self, refs: Iterable[str]) -> tuple[ListedPlace, ...]:
        """Places by their references, and what of the gazetteer contains them; others are passed over. Sorted."""
        found: dict[str, ListedPlace] = {}
        waiting = list(refs)
        while waiting:
            ref = waiting.pop()
            place = self.place(ref) if ref not in found else None
            if place is not None:
                found[ref] = place
                waiting.append(place.within)
        return tuple(found[ref] for ref in sorted(found))

    @cached_property
    def _by_name(self) -> Mapping[str, int | tuple[int, ...]]:
        found: dict[str, int | tuple[int, ...]] = {}
        for number, line in enumerate(self._lines):
            name, plain, english, _ = line.split("\t", 3)
            other = "" if name.isascii() else spelt_out(name)
            for words in (name, plain, english, other) if plain or english or other else (name,):
                if words:
                    words = key(words)
                    earlier = found.get(words)
                    if earlier is None:
                        found[words] = number
                    else:
                        found[words] = (*((earlier,) if isinstance(earlier, int) else earlier), number)
        return found

    @cached_property
    def _longest_from(self) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for name in self._by_name:
            letters = _FIRST_LETTERS.match(name)
            if letters and len(name) > found.get(letters[0], 0):
                found[letters[0]] = len(name)
        return found

    @cached_property
    def _by_id(self) -> Mapping[str, int]:
        return {line.split("\t", 4)[3]: number for number, line in enumerate(self._lines)}

    def _place(self, line: str) -> ListedPlace:
        parts = line.split("\t")
        parts += [""] * (_COLUMNS - len(parts))
        name, plain, english, number, country, within, lat, long, thousands, kind, caution, french = parts
        above = self._ref_of(within) if within.isdigit() else f"location/{within}" if within else ""
        return ListedPlace(
            ref=_ref(plain or name, number),
            geonames=int(number),
            name=name,
            english=english,
            french=french,
            country=country,
            within=above,
            lat=lat,
            long=long,
            kind=_KINDS.get(kind, kind),
            thousands=int(thousands or 0),
            is_capital=kind == "capital",
            caution=_caution(caution),
        )

    def _ref_of(self, number: str) -> str:
        name, plain, _ = self._lines[self._by_id[number]].split("\t", 2)
        return _ref(plain or name, number)


def load_world() -> World:
    """The packaged gazetteer. Reads its file; call it once and pass the value on."""
    return World(tuple(_rows(path_of(GAZETTEER).read_text(encoding="utf-8"))))


def key(name: str) -> str:
    """A name as it is looked up: without full stops, with spaces for hyphens and one shape of apostrophe."""
    return name.replace("-", " ").replace("’", "'").replace(".", "")


def spelt_out(name: str) -> str:
    """A name as a typewriter without its letters has it, `Luebeck` for `Lübeck`; empty where it has none or is short.

    By DIN 5007-2 and the Nordic ways of transcription.
    """
    written = name.translate(_SPELT_OUT)
    return written if written != name and len(written) >= _FEWEST_SPELT_OUT else ""


def _rows(text: str) -> Iterator[str]:
    return (line for line in text.splitlines() if not line.startswith("#"))


def _ref(plain: str, number: str) -> str:
    """The reference of a place: its name, and its number in GeoNames, for many places have one name."""
    return "location/" + "-".join([*_IN_KEYS.findall(plain.lower().replace("'", "")), number])


def _caution(written: str) -> Caution:
    return next((caution for caution in _CAUTIONS if caution == written), "")
