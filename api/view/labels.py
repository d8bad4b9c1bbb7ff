"""What things are called and what kind of thing they are: read once from a graph, asked by every page and list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from api.languages import Language, slug_of, spoken
from graph.rdf.terms import Literal as Words
from graph.rdf.terms import Term
from graph.store.face import Store
from ontology import terms

_NAMES = f"""
SELECT ?thing ?property ?name WHERE {{
  VALUES ?property {{ <{terms.PREF_LABEL}> <{terms.ALT_LABEL}> <{terms.TITLE}> <{terms.NOTATION}> }}
  ?thing ?property ?name }} ORDER BY ?thing ?property ?name"""
_CLASSES = f'SELECT ?thing ?class WHERE {{ ?thing a ?class FILTER(STRSTARTS(STR(?class), "{terms.ONT}")) }}'
_SCHEMES = f"SELECT ?thing ?scheme WHERE {{ ?thing <{terms.IN_SCHEME}> ?scheme }}"
# Properties of other vocabularies, whose own words are for programs.
_BORROWED: Mapping[str, Mapping[str, str]] = {
    address: {"en": english, "fr": french}
    for address, english, french in (
        ("http://www.w3.org/2002/07/owl#sameAs", "the same elsewhere", "la même chose ailleurs"),
        (terms.LAT, "latitude", "latitude"),
        (terms.LONG, "longitude", "longitude"),
        (terms.SOURCE, "source", "source"),
        (terms.WAS_DERIVED_FROM, "read from", "lu dans"),
        ("http://www.w3.org/2002/07/owl#annotatedSource", "who checked a link", "qui a vérifié un lien"),
    )
}
# From the particular to the general: the first that a thing has is the kind that people are told.
_KINDS = (
    "Measure",
    "Meeting",
    "Agreement",
    "Fund",
    "Contribution",
    "Result",
    "StatusReport",
    "MonetaryAmount",
    "Minister",
    "Person",
    "MinisterialOffice",
    "Office",
    "Tenure",
    "State",
    "Initiative",
    "Organisation",
    "Location",
    "Document",
    "TextVersion",
    "Evidence",
)


@dataclass(frozen=True, slots=True)
class Labels:
    """Names by language, other names, codes of concepts, and kinds, each by a thing's address."""

    base: str
    preferred: Mapping[str, Mapping[str, str]]
    other: Mapping[str, tuple[str, ...]]
    codes: Mapping[str, str]
    kinds: Mapping[str, str]

    def label(self, address: str, language: Language) -> str:
        """The name in that language, else in the other, else what its address says."""
        names = self.preferred.get(address) or _BORROWED.get(address, {})
        return names.get(language) or names.get("en") or next(iter(names.values()), "") or spoken(address)

    def language_of(self, address: str, language: Language) -> str:
        """The language that `label` answers in, or nothing where it fell back to the address or an unmarked name."""
        names = self.preferred.get(address, {})
        if language in names or not names:
            return language if names else ""
        return "en" if "en" in names else next(iter(names))

    def code(self, address: str) -> str:
        """The short word for a concept, by which filters name it: `committed`, `port-security`, `EUR`."""
        return self.codes.get(address) or slug_of(address)

    def kind(self, address: str) -> str:
        """The class a person would name first, such as `Measure`; nothing where the thing is not described."""
        return self.kinds.get(address, "")

    def names(self, address: str) -> Iterable[str]:
        """Every name in every language, preferred ones first."""
        yield from self.preferred.get(address, {}).values()
        yield from self.other.get(address, ())

    def path(self, address: str) -> str:
        """Where this server answers for an address: its path, whatever the host; addresses elsewhere as they are."""
        return "/" + address.removeprefix(self.base) if address.startswith(self.base) else address


def read_labels(store: Store, base: str) -> Labels:
    """The names and kinds of everything in the store's default graph."""
    preferred: dict[str, dict[str, str]] = {}
    other: dict[str, list[str]] = {}
    titles: dict[str, dict[str, str]] = {}
    codes: dict[str, str] = {}
    for row in store.select(_NAMES).rows:
        thing, name = str(row["thing"]), row["name"]
        match str(row["property"]):
            case terms.PREF_LABEL:
                preferred.setdefault(thing, {}).setdefault(_language(name), name.value)
            case terms.ALT_LABEL:
                other.setdefault(thing, []).append(name.value)
            case terms.TITLE:
                titles.setdefault(thing, {}).setdefault(_language(name), name.value)
            case terms.NOTATION:
                codes.setdefault(thing, name.value)
    for thing, names in titles.items():
        preferred.setdefault(thing, names)
    return Labels(
        base,
        MappingProxyType(preferred),
        MappingProxyType({thing: tuple(names) for thing, names in other.items()}),
        MappingProxyType(_concept_codes(store, codes)),
        MappingProxyType(_kinds(store)),
    )


def _language(name: Term) -> str:
    return name.language if isinstance(name, Words) else ""


def _concept_codes(store: Store, notations: Mapping[str, str]) -> dict[str, str]:
    # Only a concept's notation is a code; a measure's is its number in the text.
    codes: dict[str, str] = {}
    for row in store.select(_SCHEMES).rows:
        concept, scheme = str(row["thing"]), str(row["scheme"])
        codes[concept] = notations.get(concept) or slug_of(concept).removeprefix(slug_of(scheme) + "-")
    return codes


def _kinds(store: Store) -> dict[str, str]:
    classes: dict[str, set[str]] = {}
    for row in store.select(_CLASSES).rows:
        classes.setdefault(str(row["thing"]), set()).add(str(row["class"]).removeprefix(terms.ONT))
    found = ((thing, [kind for kind in _KINDS if kind in names]) for thing, names in classes.items())
    return {thing: kinds[0] for thing, kinds in found if kinds}
