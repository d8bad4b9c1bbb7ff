"""The JSON-LD context of our JSON, from the vocabulary: `python -m ontology.generate_context` writes it anew.

Properties are named as in the vocabulary. Those whose values are concepts of one scheme take the concept's short word:
each has a context of its own that reads the word below the scheme (https://www.w3.org/TR/json-ld11/#scoped-contexts).
So has each property of a sum of money, whose `value` is the sum's.
"""

from __future__ import annotations

import json
from typing import Any

from rdflib import OWL, RDF, RDFS, Graph, URIRef

from ontology import terms
from ontology.files import CONTEXT, CORE, path_of
from ontology.turtle import graph_of

_HYDRA = "http://www.w3.org/ns/hydra/core#"
_DATE = "http://www.w3.org/2001/XMLSchema#date"
# Properties whose values interfaces write as short words, and the scheme in which each word is looked up.
CODED = {
    "basis": "basis",
    "bound": "bound",
    "currency": "currency",
    "force": "force",
    "instalmentPeriod": "period",
    "method": "method",
    "occurrence": "occurrence",
    "status": "status",
    "type": "type",
    "unit": "unit",
}
DATES = frozenset(
    {
        terms.DATE, terms.ISSUED, terms.DATELINE, terms.AS_OF, terms.START_DATE, terms.END_DATE, terms.PERIOD_START,
        terms.PERIOD_END, terms.BASE_START, terms.BASE_END, terms.STARTS_NOT_BEFORE, terms.STARTS_NOT_AFTER,
        terms.ENDS_NOT_BEFORE, terms.ENDS_NOT_AFTER,
    }
)  # fmt: skip


def coded(name: str, scheme: str) -> dict[str, Any]:
    """How a property reads short words as concepts whose names begin with that scheme's."""
    return {"@id": terms.ONT + name, "@type": "@vocab", "@context": {"@vocab": f"{terms.CONCEPT}{scheme}-"}}


def context(core: Graph) -> dict[str, Any]:
    """The context: what our JSON calls its own members, then every property of the vocabulary by its name."""
    named: dict[str, Any] = {
        "@version": 1.1,
        "id": "@id",
        "label": terms.PREF_LABEL,
        "total": _HYDRA + "totalItems",
        "items": {"@id": _HYDRA + "member", "@container": "@set"},
        "next": {"@id": _HYDRA + "next", "@type": "@id"},
        "evidence": terms.WAS_DERIVED_FROM,
        "quote": terms.EXACT,
        "text": {"@id": terms.QUOTES, "@type": "@id"},
    }
    kinds = (OWL.ObjectProperty, OWL.DatatypeProperty)
    declared = sorted(str(term) for kind in kinds for term in core.subjects(RDF.type, kind))
    for address in declared:
        if address.startswith(terms.ONT):
            name = address.removeprefix(terms.ONT)
            named.setdefault(name, _definition(core, address, name))
    return named


def source(core: Graph) -> str:
    """The file's content."""
    return json.dumps({"@context": context(core)}, ensure_ascii=False, indent=2) + "\n"


def _definition(core: Graph, address: str, name: str) -> str | dict[str, Any]:
    if name in CODED:
        return coded(name, CODED[name])
    if address in DATES:
        return {"@id": address, "@type": _DATE}
    if (URIRef(address), RDFS.range, URIRef(terms.MONETARY_AMOUNT)) in core:
        # A sum is written with its value and currency in it, and `value` by itself is that of a result.
        return {"@id": address, "@context": {"value": terms.AMOUNT_VALUE, "currency": coded("currency", "currency")}}
    return address


def main() -> None:
    """Writes context.jsonld anew."""
    path_of(CONTEXT).write_text(source(graph_of(CORE)), encoding="utf-8")


if __name__ == "__main__":
    main()
