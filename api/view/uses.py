"""How the terms of the vocabulary are used in a graph: how often, by which things; and a query that shows it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from urllib.parse import urlencode

from api.languages import Language
from graph.rdf.terms import Iri, Term
from graph.store.face import Store
from ontology import terms
from ontology.vocabulary import Kind, Vocabulary, VocabularyTerm

_SHOWN = 3
# Sorting what comes first of a large graph costs little; sorting all of it would not.
_LOOKED_AT = 2000
_SUBCLASS = "http://www.w3.org/2000/01/rdf-schema#subClassOf"
_MEMBERS = f"""
SELECT ?class (COUNT(DISTINCT ?thing) AS ?count) WHERE {{ ?thing a/<{_SUBCLASS}>* ?class }} GROUP BY ?class"""
_STATED = "SELECT ?property (COUNT(*) AS ?count) WHERE { ?thing ?property ?value } GROUP BY ?property"


@dataclass(frozen=True, slots=True)
class Use:
    """How often a term is used, and the first few uses: a thing, and the value that it has where a property is used."""

    count: int
    first: tuple[tuple[str, Term | None], ...]


_UNUSED = Use(0, ())


@dataclass(frozen=True, slots=True)
class Uses:
    """The uses of all terms by address; terms that nothing uses are not in it."""

    by_term: Mapping[str, Use]

    def of(self, address: str) -> Use:
        """The use of a term."""
        return self.by_term.get(address, _UNUSED)


def read_uses(store: Store, vocabulary: Vocabulary) -> Uses:
    """The uses of the vocabulary's terms, and of the properties that it borrows, in the store's default graph."""
    counts = _counts(store, _MEMBERS, "class") | _counts(store, _STATED, "property")
    found = {}
    for term in vocabulary.terms:
        if counts.get(term.address):
            found[term.address] = Use(counts[term.address], _first(store, term))
    for address in vocabulary.borrowed:
        if counts.get(address):
            found[address] = Use(counts[address], ())
    return Uses(MappingProxyType(found))


def example_query(term: VocabularyTerm, language: Language) -> str:
    """A query that shows the term at work; each row is a use of it."""
    needed = ["", "skos"] if term.kind is Kind.CLASS else [""]
    if term.kind is Kind.CLASS:
        path = "a/rdfs:subClassOf*" if term.below else "a"
        needed += ["rdfs"] if term.below else []
        asked = f"""SELECT ?thing ?label WHERE {{
  ?thing {path} :{term.name} .
  OPTIONAL {{ ?thing skos:prefLabel ?label FILTER (LANG(?label) = "{language}") }}
}}
ORDER BY ?thing"""
    else:
        asked = f"""SELECT ?thing ?value ?words WHERE {{
  ?thing :{term.name} ?value .
  OPTIONAL {{ GRAPH ?passage {{ ?thing :{term.name} ?value }} ?passage :exact ?words }}
}}
ORDER BY ?thing ?value ?words"""
    return "\n".join([*_prefixed(needed), "", asked, "LIMIT 20", ""])


def query_address(query: str, form: str) -> str:
    """Where a query can be fetched with its answer in a form, or, in the form `html`, be looked at and changed."""
    return "/sparql?" + urlencode({"query": query, "format": form})


def _prefixed(needed: Iterable[str]) -> list[str]:
    known = {
        "": terms.ONT,
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
    }
    return [f"PREFIX {name}: <{known[name]}>" for name in needed]


def _counts(store: Store, query: str, variable: str) -> dict[str, int]:
    return {str(row[variable]): int(str(row["count"])) for row in store.select(query).rows if variable in row}


def _first(store: Store, term: VocabularyTerm) -> tuple[tuple[str, Term | None], ...]:
    is_class = term.kind is Kind.CLASS
    variables = "?thing" if is_class else "?thing ?value"
    pattern = f"?thing a/<{_SUBCLASS}>* <{term.address}>" if is_class else f"?thing <{term.address}> ?value"
    rows = store.select(
        f"SELECT DISTINCT {variables} WHERE {{ {{ SELECT {variables} WHERE {{ {pattern} }} LIMIT {_LOOKED_AT} }} }} "
        f"ORDER BY {variables} LIMIT {_SHOWN}"
    ).rows
    return tuple((str(row["thing"]), row.get("value")) for row in rows if isinstance(row["thing"], Iri))
