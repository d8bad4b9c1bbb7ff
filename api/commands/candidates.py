"""What documents name and the reference data lack, people, offices, bodies and places, for whoever keeps the latter."""

from __future__ import annotations

from collections.abc import Iterator

from graph.store.embedded import EmbeddedStore
from ontology import terms
from ontology.faults import Fault

_MINTED = f"""
PREFIX : <{terms.ONT}> PREFIX c: <{terms.CONCEPT}> PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT DISTINCT ?thing ?type ?label ?document ?words {{
  VALUES ?type {{ :Person :MinisterialOffice :Organisation :Location }}
  ?thing a ?type ; skos:prefLabel ?label ; :labelSource c:label-quoted .
  GRAPH ?passage {{ ?about ?says ?thing }}
  ?passage :exact ?words ; :quotes/:textOf ?document
}} ORDER BY ?thing ?document ?words"""
_CALLED = {"Person": "person", "MinisterialOffice": "office", "Organisation": "body", "Location": "place"}


def candidates(store: EmbeddedStore) -> Iterator[Fault]:
    """One remark for each thing that was minted from the words of a document, with the first of them."""
    seen: set[str] = set()
    for row in store.select(_MINTED).rows:
        thing = str(row["thing"])
        if thing in seen:
            continue
        seen.add(thing)
        kind = _CALLED[str(row["type"]).removeprefix(terms.ONT)]
        quote = " ".join(str(row["words"]).split())
        reason = f"a {kind} that the reference data lack: {str(row['label'])!r}, in {quote!r}"
        yield Fault(str(row["document"]), thing, "candidate", reason.replace("a office", "an office"), "info")
